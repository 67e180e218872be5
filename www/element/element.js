// The custom element: its lifecycle, attributes and events. It knows nothing of forms.
import init, { Widget } from "./wasm.js";

const ATTRIBUTES = ["endpoint", "assessment-id", "procedure", "lang", "today", "draft"];
const PATIENCE = 30000; // How long to wait for an answer, in milliseconds.
const here = import.meta.url;
let loading;

// One module serves every element on the page; a load that failed may be tried again.
function load() {
  if (!loading) {
    loading = init({ module_or_path: new URL("hangji.wasm", here) });
    loading.catch(() => (loading = undefined));
  }
  return loading;
}

class HangjiAssessment extends HTMLElement {
  static get observedAttributes() {
    return ATTRIBUTES;
  }

  connectedCallback() {
    if (this._widget || this._mounting) return;
    if (!this.shadowRoot) this._build();
    this._mounting = load().then(
      () => this._mount(),
      (error) => this._fail(error)
    );
  }

  // Moving an element in the page disconnects and connects it at once: only one that is still out
  // of the page after that gives its widget up, and keeps what was entered for when it comes back.
  disconnectedCallback() {
    Promise.resolve().then(() => {
      if (this.isConnected || !this._widget) return;
      this._resume = this._widget.draft();
      this._widget.destroy();
      this._widget = undefined;
      this._root.remove();
    });
  }

  attributeChangedCallback() {
    if (!this._widget || this._configuring) return;
    // Several attributes set in a row are one change.
    this._configuring = Promise.resolve().then(() => {
      this._configuring = undefined;
      if (!this._widget) return;
      this._widget.configure(this._attributes());
      this._speak();
    });
  }

  get value() {
    const json = this._widget ? this._widget.value() : this._value;
    return json ? JSON.parse(json) : undefined;
  }

  set value(assessment) {
    const json = typeof assessment === "string" ? assessment : JSON.stringify(assessment);
    if (this._widget) this._widget.load(json);
    else this._value = json;
  }

  get renders() {
    return this._widget ? this._widget.renders : 0;
  }

  submit() {
    if (this._widget) this._widget.submit();
  }

  goTo(view) {
    if (this._widget) this._widget.goTo(view);
  }

  _build() {
    const root = this.attachShadow({ mode: "open" });
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = new URL("hangji.css", here).href;
    root.appendChild(style);
  }

  _mount() {
    this._mounting = undefined;
    if (!this.isConnected) return;
    // A fresh element each time: what Yew listens to on an old one stays with it.
    this._root = document.createElement("div");
    this.shadowRoot.appendChild(this._root);
    this._follow(this._root);
    const raise = (name, detail) => this._raise(name, detail && JSON.parse(detail));
    this._widget = new Widget(this._root, this._attributes(), raise, offer, carry, this._resume);
    if (this._value) this._widget.load(this._value);
    this._value = this._resume = this._english = undefined;
    this._speak();
  }

  // The English words are a file of their own, which pages in Chinese do not load.
  _speak() {
    if (this._english || !/^en/i.test(this.getAttribute("lang"))) return;
    const widget = this._widget;
    this._english = import(new URL("hangji.en.js", here)).then(
      (words) => this._widget === widget && widget.learn(JSON.stringify(words.default)),
      (error) => {
        this._english = undefined;
        this._raise("hangji-error", { message: String(error) });
      }
    );
  }

  // The layout follows the element's own width: container queries come only with Chromium 105.
  _follow(root) {
    const widths = () => {
      const width = root.getBoundingClientRect().width;
      root.className = width >= 1000 ? "wide" : width >= 640 ? "medium" : "narrow";
    };
    new ResizeObserver(widths).observe(root);
    widths();
  }

  _attributes() {
    const values = {};
    for (const name of ATTRIBUTES) values[name] = this.getAttribute(name);
    return values;
  }

  // A listener may ask for the value at once, so the widget has to be done with its own work.
  _raise(name, detail) {
    Promise.resolve().then(() =>
      this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }))
    );
  }

  _fail(error) {
    this._mounting = undefined;
    const text = document.createElement("p");
    text.setAttribute("role", "alert");
    text.textContent =
      "自查组件没有加载成功。请刷新页面；仍不行的，请把这段话告诉门户管理员：" + error +
      " / The self-assessment could not be loaded. Reload the page, or tell the portal's administrator.";
    this.shadowRoot.appendChild(text);
    this._raise("hangji-error", { message: String(error) });
  }
}

for (const name of ATTRIBUTES) {
  const property = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  if (property === "lang") continue; // Every element has it already.
  Object.defineProperty(HangjiAssessment.prototype, property, {
    get() {
      return this.getAttribute(name) || "";
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

// Carries a request; a page that sends its users to sign in answers with a redirect.
async function carry(method, address, key, body) {
  const headers = { Accept: "application/json, application/problem+json" };
  if (key) {
    headers["Content-Type"] = "application/json; charset=utf-8";
    headers["Idempotency-Key"] = key;
  }
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const response = await fetch(address, {
      method, headers, body, credentials: "same-origin", redirect: "manual", signal: patience.signal,
    });
    const redirected = response.type === "opaqueredirect";
    return { status: redirected ? 302 : response.status, body: await response.text() };
  } finally {
    clearTimeout(timer);
  }
}

function offer(name, text) {
  const link = document.createElement("a");
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.click();
  // Some browsers read the file only after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

if (!customElements.get("hangji-assessment")) {
  customElements.define("hangji-assessment", HangjiAssessment);
}
