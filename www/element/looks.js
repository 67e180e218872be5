// How the element looks where a style sheet alone cannot say it: themes, and the layout by width.
const DARK = matchMedia("(prefers-color-scheme: dark)");
const CONTRAST = matchMedia("(prefers-contrast: more)");

// Calls `dress` whenever what the user prefers changes.
export function prefer(dress) {
  for (const query of [DARK, CONTRAST]) query.addListener(dress);
}

// What the page asks for, or the user prefers.
export function looks(element) {
  const is = (name, value) => element.getAttribute(name) === value;
  const dark = is("theme", "dark") || (is("theme", "auto") && DARK.matches);
  const contrast = is("contrast", "more") || CONTRAST.matches;
  const all = ["root", dark && "dark", contrast && "contrast", is("scale", "projector") && "projector"];
  return all.filter(Boolean).join(" ");
}

// The layout by the root's own width in letters, since container queries come only with Chromium 105.
export function layout(root) {
  const letter = parseFloat(getComputedStyle(root).fontSize) / 15;
  const width = root.getBoundingClientRect().width / letter;
  return width >= 1000 ? " wide" : width >= 640 ? " medium" : " narrow";
}

// What a person is at stays where it is on the screen while words and sizes around it change.
export function steady(element) {
  const root = element.shadowRoot;
  const at = root.activeElement || root.elementFromPoint(innerWidth / 2, innerHeight / 2);
  if (!at) return;
  const { top } = at.getBoundingClientRect();
  const settle = () => {
    const moved = at.isConnected ? at.getBoundingClientRect().top - top : 0;
    let around = element.parentElement;
    while (around && !/auto|scroll/.test(getComputedStyle(around).overflowY)) around = around.parentElement;
    (around || document.scrollingElement || document.documentElement).scrollTop += moved;
  };
  // Drawing a long form takes more than one frame.
  requestAnimationFrame(() => {
    settle();
    requestAnimationFrame(settle);
  });
}
