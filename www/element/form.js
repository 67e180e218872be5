// The element as a field of the page's own form.

// Gives what takes the field's value. Browsers before Chromium 77 know no fields but their own:
// there, a hidden one stands in the element for it.
export function field(element) {
  const internals = element.attachInternals && element.attachInternals();
  if (!internals || !internals.setFormValue) return (value) => hide(element, value);
  return (value) => internals.setFormValue(value);
}

function hide(element, value) {
  // A clone of the element brings a clone of the field along.
  const name = element.getAttribute("name");
  let input = element.querySelector("input[data-hangji]");
  if (!input && !name) return;
  if (!input) {
    input = document.createElement("input");
    input.type = "hidden";
    input.setAttribute("data-hangji", "");
    element.appendChild(input);
  }
  // A field without a name is not sent.
  input.name = name || "";
  input.disabled = value === null || element.hasAttribute("disabled");
  input.value = value || "";
}
