// In the classic script, what the element loads from beside itself is inside. What is exported here
// stands in every module of it for `import.meta.url` and `URL`.
const Address = window.URL;
const { classic, files } = document.currentScript;
const TYPES = { css: "text/css", js: "text/javascript" };
const made = {};

// The address of the classic script; no module has this name for anything else.
export const CLASSIC_SCRIPT = classic;

// The address of a file, as `URL` gives it; of the WebAssembly module the bytes themselves, since
// not every browser fetches from a page that was opened as a file.
function Inside(name, base) {
  if (base !== classic) return new Address(name, base);
  const type = TYPES[name.split(".").pop()];
  if (!type) return files[name];
  if (!made[name]) made[name] = new Address(Address.createObjectURL(new Blob([files[name]], { type })));
  return made[name];
}

Inside.prototype = Address.prototype;
Inside.createObjectURL = (it) => Address.createObjectURL(it);
Inside.revokeObjectURL = (it) => Address.revokeObjectURL(it);

export { Inside as URL };
