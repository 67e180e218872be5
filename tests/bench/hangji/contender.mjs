// The first step: what a branch sees when it begins to answer.
import { contender } from '../contender.mjs';

export default contender('Hangji, step 1', {
  expect: () => ({ radios: 201, fields: 3 }),
  notes: ['all items of a village: 50 instead of 30, with standards and grade'],
});
