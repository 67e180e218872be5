// The first step: what a branch sees when it begins to answer.
import { contender } from '../contender.mjs';

export default contender('Hangji, step 1', {
  // The first section, which fills the window; with WHOLE=1 all that stands on the page a moment later.
  expect: () => (process.env.WHOLE ? { radios: 201, fields: 3 } : { radios: 24, fields: 1 }),
  notes: [
    'ready with its first section, six items; with WHOLE=1 with all of a village: 50 instead of 30 items, with standards and grade',
  ],
});
