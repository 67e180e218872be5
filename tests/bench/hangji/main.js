// Step 1 of the widget, as the harness drives it.
import { boot } from 'bench/page/boot.js';
import { branch, start } from '../widget.js';

let root;
const items = () => root.querySelectorAll('fieldset.item');

boot({
  mount(el, n) {
    root = el;
    return start(el, branch(n), 'survey');
  },
  rowCount: () => items().length,
  addRow() {},
  removeRow() {},
  typingTarget: () => root.querySelector('textarea'),
  answer: (i, k) => items()[i].querySelectorAll('input')[k],
  validateAll: () => Array.from(root.querySelectorAll('button')).find((it) => it.className === 'primary').click(),
  errorCount: () => root.querySelectorAll('.message').length,
});
