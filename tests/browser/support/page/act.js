// Finds a part of the page by role and name, waits until it is as wanted, and reads it.

const KINDS = {
  choice: ["checkbox", "radio"],
  field: ["combobox", "file", "listbox", "searchbox", "slider", "spinbutton", "textbox"],
  group: ["group", "radiogroup"],
  region: CONTAINERS,
  row: ["row", "listitem"],
};

/** The drawn elements of a kind; those named exactly so go before those that begin so or hold it. */
function named(root, kind, name) {
  const roles = KINDS[kind] || [kind];
  const drawn = (element) => isDrawnIn(root, element);
  const all = elementsIn(root).filter((element) => roles.includes(roleOf(element)));
  if (!name) return all.filter(drawn);
  const with_names = all.map((element) => ({ element, name: nameOf(element) }));
  // NC1 is an item of its own, not the beginning of NC10.
  const whole = (it) => it.startsWith(name) && !/\d/.test(it.charAt(name.length));
  const tests = [(it) => it === name, whole, (it) => it.startsWith(name), (it) => it.includes(name)];
  for (const test of tests) {
    const found = with_names.filter((one) => test(one.name)).map((one) => one.element).filter(drawn);
    if (found.length > 0) return found;
  }
  return [];
}

/** The one element that a step of a path means, or the reason why there is none. */
function step(root, { kind, name, nth }) {
  const found = kind === "element"
    ? elementsIn(root).filter((element) => element.localName === name && isDrawnIn(root, element))
    : named(root, kind, name);
  if (nth ? found.length >= nth : found.length === 1) return { element: found[nth ? nth - 1 : 0] };
  return { why: `there are ${found.length} of ${kind} "${name}": ${found.map(describe).join("; ")}` };
}

function find(path) {
  let found = { element: document.body };
  for (const one of path) {
    if (!found.why) found = step(found.element, one);
  }
  return found;
}

function deepest(x, y) {
  let hit = document.elementFromPoint(x, y);
  for (let inner = hit; inner && inner.shadowRoot; ) {
    inner = inner.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return hit;
}

const middle = (rect) => ({ x: Math.round(rect.left + rect.width / 2), y: Math.round(rect.top + rect.height / 2) });

/** Where a hand would press: on the element itself or else on its label. */
function pressable(element) {
  const places = [element, ...Array.from(element.labels || [])];
  for (const place of places) {
    const rect = place.getClientRects()[0];
    if (!rect || rect.width < 3 || rect.height < 3) continue;
    const { x, y } = middle(rect);
    const hit = deepest(x, y);
    if (hit && places.some((one) => one === hit || one.contains(hit))) return { value: { x, y } };
  }
  const rect = element.getBoundingClientRect();
  const cover = deepest(middle(rect).x, middle(rect).y);
  return { why: `it is covered by or lies outside: ${cover ? describe(cover) || cover.localName : "the window"}` };
}

/** Ready once it can be pressed at the same point in two frames running. */
function aim() {
  let last;
  return (element) => {
    if (isDisabled(element)) return { why: "it is disabled" };
    // Again where the page moved away under it: Firefox scrolls late to what was typed last.
    if (!last || last.why) element.scrollIntoView({ block: "center", inline: "nearest" });
    const now = pressable(element);
    const same = last && last.value && now.value && last.value.x === now.value.x && last.value.y === now.value.y;
    last = now;
    return same || now.why ? now : { why: "it moves" };
  };
}

function focusedElement() {
  let active = document.activeElement;
  while (active && active.shadowRoot && active.shadowRoot.activeElement) {
    active = active.shadowRoot.activeElement;
  }
  return active;
}

/** How many times Down (or Up, if negative) leads from the chosen option to the wanted one. */
function arrows(select, wanted) {
  const options = Array.from(select.options);
  const to = options.findIndex((option) => clean(option.text) === wanted);
  if (to < 0) return { why: `its options are: ${options.map((option) => clean(option.text)).join(", ")}` };
  const from = select.selectedIndex;
  const usable = (option) => !option.disabled;
  const down = options.slice(from + 1, to + 1).filter(usable).length;
  return { value: to > from ? down : -options.slice(to, from).filter(usable).length };
}

const yes = (holds, why) => (holds ? { value: true } : { why });

function holdsFocus(element) {
  const active = focusedElement();
  const inside = active === element || elementsIn(element).includes(active);
  return yes(inside, `the focus is on: ${active ? describe(active) : "nothing"}`);
}

/** Each reads an element: a value when it is as wanted, else the reason why it is not yet. */
const PROBES = {
  aim: aim(),
  arrows,
  checked: (element, wanted) => yes(element.checked === wanted, `it is: ${describe(element)}`),
  "is checked": (element) => ({ value: element.checked }),
  chosen: (element) => ({ value: named(element, "choice").filter((one) => one.checked).map(nameOf) }),
  description: (element) => ({ value: textById(element, "aria-describedby") }),
  focus: (element) => { element.focus(); return holdsFocus(element); },
  focused: () => ({ value: focusedElement() ? describe(focusedElement()) : "" }),
  "in sight": (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return yes(top >= 0 && bottom <= innerHeight, `it reaches from ${top} to ${bottom} of ${innerHeight}`);
  },
  holds: (element, wanted) => yes(valueOf(element) === wanted, `it holds: ${valueOf(element)}`),
  "holds focus": holdsFocus,
  outline: (element) => ({ value: outline(element, "", []).join("\n") }),
  says: (element, wanted) => yes(drawnText(element).includes(clean(wanted)), `it does not say: ${wanted}`),
  "says like": (element, like) => yes(new RegExp(like).test(drawnText(element)), `it says nothing like: ${like}`),
  silent: (element, wanted) => yes(!drawnText(element).includes(clean(wanted)), `it still says: ${wanted}`),
  text: (element) => ({ value: drawnText(element) }),
  texts: (element, kind) => ({ value: named(element, kind).map((one) => drawnText(one)).filter(Boolean) }),
  there: () => ({ value: true }),
  value: (element) => ({ value: valueOf(element) }),
};

function probe({ path, what, argument }) {
  // Between one page and the next there is a document with nothing in it.
  if (!document.body) return { why: "the page has no body yet" };
  const { element, why } = find(path);
  if (what === "gone") return yes(why, "it is still there");
  return why ? { why } : PROBES[what](element, argument);
}

/**
 * Probes in each frame, the finest grain that a person sees, until it holds or patience ends. A page that
 * is left has no more frames, and may be kept for a return: then that is said.
 */
function until(request) {
  const end = performance.now() + request.patience;
  return new Promise((resolve, reject) => {
    const leave = () => reject(new Error("the page was left"));
    const finish = (found) => {
      removeEventListener("pagehide", leave);
      resolve(found);
    };
    const look = () => {
      try {
        const seen = probe(request);
        if ("value" in seen) finish(seen);
        else if (performance.now() < end) requestAnimationFrame(look);
        else finish({ why: seen.why, outline: document.body ? outline(document.body, "  ", []).join("\n") : "" });
      } catch (fault) {
        reject(fault);
      }
    };
    addEventListener("pagehide", leave);
    look();
  });
}

const frame = () => new Promise(requestAnimationFrame);

/**
 * The way of a hand from the keys to the mouse, in frames. What was typed last is drawn less than three
 * after its own (`DRAWING` in src/app/doing.rs).
 */
const FROM_KEYS_TO_MOUSE = 6;

const { what, argument } = arguments[0];
for (let frames = 0; what === "aim" && argument && frames < FROM_KEYS_TO_MOUSE; frames++) await frame();
return until(arguments[0]);
