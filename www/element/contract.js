// The names by which a page knows the element; `cargo xtask tidy` compares them with what is said of
// them in `hangji.d.ts`, `custom-elements.json` and `docs/element.md`.

// Attributes that the widget reads.
export const GIVEN = [
  "endpoint", "assessment-id", "procedure", "lang", "languages", "today", "draft", "mode", "sample",
];

// Attributes that change how it looks.
export const LOOKS = ["theme", "contrast", "scale"];

// Attributes that the element itself reads: in its form, and with its requests.
export const OWN = ["name", "credentials"];

// Attributes that are there or not.
export const FLAGS = ["disabled", "readonly"];

// Properties that are not called like their attribute.
export const RENAMED = { "assessment-id": "assessmentId", readonly: "readOnly" };

// Methods that only ask the widget for something.
export const DEEDS = ["submit", "save", "exportFile", "print", "goTo", "reset"];
