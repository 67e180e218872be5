// What libraries of the page may have put others in place of, in ways that they do not reach.

// The browser's own, which stands for `Window` in every module: MooTools gives that name to something
// of which the window is no instance, and then no Rust finds its window.
const { constructor } = Object.getPrototypeOf(window);
export { constructor as Window };

// JSON with lists as lists: Prototype before 1.7 gives arrays a `toJSON` that makes texts of them.
export function json(value) {
  return JSON.stringify(value, function (name, it) {
    return Array.isArray(this[name]) ? this[name] : it;
  });
}

// Takes a node out of wherever it is, if anywhere; Prototype's own `remove` fails where it is nowhere.
export function drop(node) {
  if (node && node.parentNode) node.parentNode.removeChild(node);
}
