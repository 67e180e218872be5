// What a person perceives of a page: roles, accessible names and text, shadow roots included.

const NAMED_BY_CONTENT = ["button", "cell", "columnheader", "heading", "link", "listitem", "row", "tab"];
const CONTAINERS = ["article", "complementary", "dialog", "form", "main", "navigation", "region"];
const CONTROLS = ["checkbox", "combobox", "file", "listbox", "radio", "slider", "spinbutton", "textbox"];

const INPUT_ROLES = {
  button: "button", checkbox: "checkbox", file: "file", image: "button", number: "spinbutton",
  radio: "radio", range: "slider", reset: "button", submit: "button",
};

const TAG_ROLES = {
  article: "article", aside: "complementary", button: "button", dialog: "dialog", fieldset: "group",
  form: "form", h1: "heading", h2: "heading", h3: "heading", h4: "heading", h5: "heading",
  h6: "heading", img: "img", li: "listitem", main: "main", nav: "navigation", output: "status",
  progress: "progressbar", section: "region", summary: "button", table: "table", td: "cell",
  textarea: "textbox", th: "columnheader", tr: "row",
};

const clean = (text) => text.replace(/\s+/g, " ").trim();

/** The children that are drawn: of the shadow root, or those given to a slot, or its own. */
function drawnChildren(node) {
  if (node.shadowRoot) return Array.from(node.shadowRoot.childNodes);
  const given = node.localName === "slot" ? node.assignedNodes() : [];
  return given.length > 0 ? given : Array.from(node.childNodes);
}

/** Whether the element takes part in the page as drawn; what it holds does not either if not. */
function isDrawn(element) {
  if (["script", "style", "template", "link"].includes(element.localName)) return false;
  const parent = element.parentElement;
  if (parent && parent.localName === "details" && !parent.open && element.localName !== "summary") {
    return false;
  }
  const style = getComputedStyle(element);
  return style.display !== "none" && style.contentVisibility !== "hidden"
    && element.getAttribute("aria-hidden") !== "true";
}

const isSeen = (element) => getComputedStyle(element).visibility === "visible";

/** All elements inside `node` in the order in which they are read, drawn or not. */
function elementsIn(node, found = []) {
  for (const child of drawnChildren(node)) {
    if (child.nodeType !== Node.ELEMENT_NODE) continue;
    found.push(child);
    elementsIn(child, found);
  }
  return found;
}

const above = (element) => element.assignedSlot || element.parentElement || element.getRootNode().host;

/** Whether an element inside `node` is drawn and can be seen. To ask that of few costs little. */
function isDrawnIn(node, element) {
  for (let at = element; at && at !== node; at = above(at)) {
    if (!isDrawn(at)) return false;
  }
  return isSeen(element);
}

/** The text drawn inside `node`, spaces made single; `skip` is left out. */
function drawnText(node, skip) {
  let text = "";
  for (const child of drawnChildren(node)) {
    if (child === skip) continue;
    if (child.nodeType === Node.TEXT_NODE) text += isSeen(child.parentElement || node) ? child.data : "";
    if (child.nodeType !== Node.ELEMENT_NODE || !isDrawn(child)) continue;
    if (["select", "textarea"].includes(child.localName)) continue;
    const inner = child.getAttribute("alt") || drawnText(child, skip);
    text += getComputedStyle(child).display.startsWith("inline") ? inner : ` ${inner} `;
  }
  return clean(text);
}

function roleOf(element) {
  const given = element.getAttribute("role");
  if (given) return given.split(" ")[0];
  const tag = element.localName;
  if (tag === "input") return element.type === "hidden" ? "" : INPUT_ROLES[element.type] || "textbox";
  if (tag === "select") return element.multiple ? "listbox" : "combobox";
  if (tag === "a") return element.hasAttribute("href") ? "link" : "";
  if (element.isContentEditable) return "textbox";
  return TAG_ROLES[tag] || "";
}

function textById(element, attribute) {
  const ids = clean(element.getAttribute(attribute) || "").split(" ");
  const texts = ids.map((id) => (id ? element.getRootNode().getElementById(id) : null));
  return clean(texts.map((found) => (found ? found.textContent : "")).join(" "));
}

/** The heading that opens a container, unless it opens another container inside that one. */
function openingHeading(container) {
  const heading = elementsIn(container).find((it) => roleOf(it) === "heading" && isDrawnIn(container, it));
  for (let at = heading && above(heading); at && at !== container; at = above(at)) {
    if (CONTAINERS.includes(roleOf(at))) return "";
  }
  return heading ? drawnText(heading) : "";
}

function nameByMarkup(element, role) {
  if (element.labels && element.labels.length > 0) {
    return clean(Array.from(element.labels).map((label) => drawnText(label, element)).join(" "));
  }
  const title = { fieldset: "legend", table: "caption" }[element.localName];
  const titled = title && element.querySelector(title);
  if (titled) return drawnText(titled);
  if (element.localName === "input" && role === "button") return element.value;
  if (NAMED_BY_CONTENT.includes(role)) return drawnText(element);
  return CONTAINERS.includes(role) || role === "group" ? openingHeading(element) : "";
}

function nameOf(element) {
  return textById(element, "aria-labelledby")
    || clean(element.getAttribute("aria-label") || "")
    || nameByMarkup(element, roleOf(element))
    || clean(element.getAttribute("alt") || element.getAttribute("title") || "");
}

function valueOf(element) {
  if (element.localName !== "select") return element.value;
  return Array.from(element.selectedOptions).map((option) => clean(option.text)).join(", ");
}

function isDisabled(element) {
  return element.matches(":disabled") || element.getAttribute("aria-disabled") === "true";
}

/** Whether what a control discloses is open: "true", "false", or nothing where it discloses nothing. */
function isExpanded(element) {
  const details = element.localName === "summary" && element.parentElement;
  return details ? String(details.open) : element.getAttribute("aria-expanded");
}

/** One line for one element: its role, its name and what state it is in. */
function describe(element) {
  const role = roleOf(element);
  const states = [
    element.checked && "checked",
    isDisabled(element) && "disabled",
    element.getAttribute("aria-invalid") === "true" && "invalid",
    element.getAttribute("aria-current") && "current",
    { true: "expanded", false: "collapsed" }[isExpanded(element)],
  ].filter(Boolean);
  const value = CONTROLS.includes(role) && !["checkbox", "radio"].includes(role) ? valueOf(element) : "";
  return `${role} "${nameOf(element)}"${states.map((state) => ` (${state})`).join("")}${value ? `: ${value}` : ""}`;
}

/** The page as it is read aloud: a line for each thing that has a role, and for each text. */
function outline(node, indent, lines, quiet) {
  for (const child of drawnChildren(node)) {
    if (child.nodeType === Node.TEXT_NODE && !quiet && clean(child.data)) {
      lines.push(`${indent}text ${clean(child.data)}`);
    }
    if (child.nodeType !== Node.ELEMENT_NODE || !isDrawn(child)) continue;
    const role = roleOf(child);
    const said = ["label", "legend", "caption"].includes(child.localName);
    if (role) lines.push(indent + describe(child));
    if (["button", "heading", "link"].includes(role) || CONTROLS.includes(role)) continue;
    outline(child, role ? `${indent}  ` : indent, lines, quiet || said);
  }
  return lines;
}
