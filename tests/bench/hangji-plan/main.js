// Step 3 of the widget, as the harness drives it.
import { boot } from 'bench/page/boot.js';
import { branch, button, held, start } from '../widget.js';

let root;
const at = (place) => root.querySelector(`[id="${place}"]`);
const shut = () => root.querySelectorAll('.entry button[aria-expanded=false]');

boot({
  async mount(el, n) {
    root = el;
    await start(el, branch(n), 'rectification');
    while (!root.querySelector('.entry')) await new Promise(requestAnimationFrame);
    // As many open as the harness takes out, the first to type into.
    Array.from(shut()).slice(0, 4).forEach((it) => it.click());
  },
  // All items, as the widget tells them, not only those of the open page.
  rowCount() {
    const told = at('plan-page');
    return told ? Number(told.textContent.match(/\d+/g).pop()) : root.querySelectorAll('.entry').length;
  },
  // As a person does it: what is pressed takes the focus from the field they were in.
  addRow() {
    button('增加整改项').focus();
    button('增加整改项').click();
  },
  // The first that lies open on the page where the added ones are.
  removeRow: () => button('删除第').click(),
  typingTarget: () => at('/plan/items/0/problem'),
  typedValue: () => held().plan.items[0].problem,
  validateAll: () => button('完成本步').click(),
  errorCount: () => root.querySelectorAll('.message').length,
});
