// The third step: a plan of many items, of which a page of twenty is drawn.
import { contender } from '../contender.mjs';

export default contender('Hangji, step 3', {
  // Seven fields in each open item; four are open of a plan that is long enough to be searched.
  expect: (n) => ({ radios: 3, fields: n <= 10 ? 1 + 7 * n : 34 }),
  rowControls: 0,
  notes: ['twenty items to a page, as rows that open; a few are open'],
});
