// Keys that stay within the element.

// Old pages act on these wherever they are pressed: they send the form around everything, or keep
// Backspace from leaving the page. From outside all of our fields are the element, so none of them
// would look to the page like a field in which somebody writes.
const OURS = ["Enter", "Backspace"];

export function keep(root) {
  const stop = (event) => OURS.indexOf(event.key) < 0 || event.stopPropagation();
  for (const name of ["keydown", "keypress", "keyup"]) root.addEventListener(name, stop);
}
