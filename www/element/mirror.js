// Properties that mirror attributes, and methods that only ask the widget.
import { DEEDS, FLAGS, GIVEN, LOOKS, OWN, RENAMED } from "./contract.js";

// Defines them on the element's class.
export function mirror(prototype) {
  for (const name of GIVEN.concat(LOOKS, OWN)) {
    if (name !== "lang") define(prototype, name, textOf(name)); // Every element has that already.
  }
  for (const name of FLAGS) define(prototype, name, flagOf(name));
  for (const name of DEEDS) {
    prototype[name] = function (of) {
      const what = of === undefined ? "" : String(of);
      if (this._widget) this._widget.ask(name, what);
      else if (name === "goTo") this._opens = what;
    };
  }
}

// Takes what a page has set before the class was there.
export function adopt(element) {
  for (const name of Object.keys(element)) {
    if (!(name in Object.getPrototypeOf(element))) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}

function define(prototype, name, property) {
  Object.defineProperty(prototype, RENAMED[name] || name, property);
}

function textOf(name) {
  return {
    get() {
      return this.getAttribute(name) || "";
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  };
}

function flagOf(name) {
  return {
    get() {
      return this.hasAttribute(name);
    },
    set(value) {
      if (value) this.setAttribute(name, "");
      else this.removeAttribute(name);
    },
  };
}
