// The custom element: its lifecycle, attributes, methods and events. It knows nothing of forms.
import { Widget } from "./wasm.js";
import { FLAGS, GIVEN, LOOKS, OWN } from "./contract.js";
import { tell } from "./failure.js";
import { field } from "./form.js";
import { keep } from "./keys.js";
import { layout, looks, prefer, steady } from "./looks.js";
import { adopt, mirror } from "./mirror.js";
import { beside, enter, here, leave, load, sample, shown } from "./module.js";
import { offer, print } from "./paper.js";
import { carry } from "./request.js";
import { drop, json } from "./untouched.js";

const NAME = "hangji-assessment";

// Before these are raised, the form around the element takes what was entered.
const SETTLED = ["hangji-ready", "hangji-draft", "hangji-accepted"];

prefer(() => shown.forEach((it) => it._dress()));

class HangjiAssessment extends HTMLElement {
  static get observedAttributes() {
    return GIVEN.concat(LOOKS, OWN, FLAGS);
  }

  static get formAssociated() {
    return true;
  }

  // Which script this class is of.
  static get source() {
    return here;
  }

  constructor() {
    super();
    this._field = field(this);
  }

  connectedCallback() {
    adopt(this);
    if (this._widget || this._mounting) return;
    if (!this.shadowRoot) this._build();
    this._mounting = load()
      .then(() => this._mount())
      .catch((error) => this._fail(error));
  }

  // Moving an element in the page disconnects and connects it at once: only one that is still out
  // of the page after that gives its widget up, and keeps what was entered for when it comes back.
  disconnectedCallback() {
    Promise.resolve().then(() => {
      if (this.isConnected || !this._widget) return;
      this._part();
    });
  }

  // A disabled fieldset around the element disables it as well.
  formDisabledCallback(disabled) {
    this._barred = disabled;
    this.attributeChangedCallback();
  }

  attributeChangedCallback() {
    if (!this._widget || this._configuring) return;
    // Several attributes set in a row are one change, whose end the widget tells.
    this._configuring = Promise.resolve().then(() => {
      this._configuring = undefined;
      if (!this._widget) return;
      steady(this);
      this._dress();
      if (this._demo !== this._isdemo()) {
        this._part();
        this._mount();
        return;
      }
      this._widget.configure(this._given());
      this._speak();
    });
  }

  get value() {
    const text = this._widget ? this._widget.value() : this._value;
    return text ? JSON.parse(text) : undefined;
  }

  set value(assessment) {
    const text = typeof assessment === "string" ? assessment : json(assessment);
    if (!this._widget) {
      this._value = text;
      return this._enter(text);
    }
    try {
      this._widget.load(text);
    } catch (why) {
      throw new TypeError("hangji: " + why);
    }
  }

  get headers() {
    return this._headers;
  }

  set headers(headers) {
    this._headers = headers;
  }

  get form() {
    return this.closest("form");
  }

  get renders() {
    return this._widget ? this._widget.renders : 0;
  }

  validate() {
    const stops = this._widget && this._widget.validate();
    return stops && JSON.parse(stops);
  }

  async importFile(file) {
    const text = await new Response(file).text();
    if (!this._widget) throw new Error("hangji: not ready");
    const wrong = this._widget.take(text);
    if (wrong) throw new Error("hangji: " + wrong);
  }

  _build() {
    const root = this.attachShadow({ mode: "open" });
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = beside("hangji.css").href;
    root.appendChild(style);
    keep(root);
  }

  _mount() {
    this._mounting = undefined;
    if (!this.isConnected) return;
    this._renew();
    this._follow();
    this._demo = this._isdemo();
    const had = this._demo ? undefined : this._resume;
    // Put back as the element of another assessment, it begins with that one.
    const resume = had && had.of === this._of() ? had.draft : undefined;
    this._widget = new Widget(this._root, this._given(), resume, this._value || undefined, this._opens);
    if (had) this._resume = undefined;
    this._value = this._english = this._opens = undefined;
    this._speak();
  }

  // A fresh root each time: what Yew listens to on an old one stays with it.
  _renew() {
    drop(this._root);
    this._root = document.createElement("div");
    this.shadowRoot.appendChild(this._root);
  }

  // Gives the widget up; what a branch entered is kept, what a demonstration showed is not.
  _part() {
    if (!this._demo) this._resume = { of: this._of(), draft: this._widget.draft() };
    this._widget.destroy();
    this._leave();
    drop(this._root);
    drop(this._paper);
  }

  _leave() {
    this._widget = undefined;
    this._watch.disconnect();
    leave(this);
  }

  // A demonstration and a branch's own entries never share a widget.
  _isdemo() {
    return this.getAttribute("mode") === "demo";
  }

  // What tells one assessment, and one place of drafts, from another.
  _of() {
    return json(["endpoint", "assessment-id", "draft"].map((it) => this.getAttribute(it)));
  }

  // The English words are a file of their own, which pages in Chinese do not load.
  _speak() {
    if (this._english || !/^en/i.test(this.getAttribute("lang"))) return;
    const widget = this._widget;
    this._english = import(beside("hangji.en.js")).then(
      (words) => {
        if (this._widget !== widget) return;
        steady(this);
        widget.learn(json(words.default));
      },
      (error) => {
        this._english = undefined;
        this._raise("hangji-error", { message: String(error) });
      }
    );
  }

  _follow() {
    this._looks = undefined;
    this._watch = new ResizeObserver(() => this._dress());
    this._watch.observe(this._root);
    this._dress();
    enter(this);
  }

  _dress() {
    const root = this._root;
    const dressed = looks(this);
    // The size of the letters follows at once.
    if (this._looks !== dressed) root.className = this._looks = dressed;
    const name = dressed + layout(root);
    if (root.className !== name) root.className = name;
  }

  // The attributes by name, and what the widget leaves to its element.
  _given() {
    const given = {
      offer,
      raise: (name, detail) => this._raise(name, detail && JSON.parse(detail)),
      settle: () => Promise.resolve().then(() => this._enter()),
      print: (paper) => this._print(JSON.parse(paper)),
      ask: sample,
      carry: (method, address, key, body) => this._carry(method, address, key, body),
    };
    for (const name of GIVEN) given[name] = this.getAttribute(name);
    given.in_form = this.form && this.hasAttribute("name");
    // Where the browser does not tell, its fieldset is asked.
    const still = this._barred || this.closest("fieldset:disabled") || FLAGS.some((it) => this.hasAttribute(it));
    if (still && !this._demo) given.mode = "view";
    return given;
  }

  // Why no answer came is for whoever builds the page; the widget only says that none came.
  async _carry(method, address, key, body) {
    try {
      return await carry(this, method, address, key, body);
    } catch (error) {
      console.warn(error);
      throw error;
    }
  }

  _print(paper) {
    drop(this._paper);
    const widget = this._widget;
    this._paper = print(paper, beside, () => widget === this._widget && widget.unprinted());
    this.shadowRoot.appendChild(this._paper);
  }

  // A listener may ask for the value at once, so the widget has to be done with its own work.
  _raise(name, detail) {
    Promise.resolve().then(() => {
      if (SETTLED.indexOf(name) >= 0) this._enter();
      this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
    });
  }

  // Puts what was entered into the form around the element; a demonstration enters nothing.
  _enter(text) {
    if (text === undefined) {
      // Taken out of the page, it stays as it was.
      if (!this._widget) return;
      text = this._widget.value();
    }
    if (text) this._last = text;
    this._field(this._isdemo() || !text ? null : text);
  }

  // Tells in place of the widget what went wrong.
  _fail(error) {
    this._mounting = undefined;
    this._renew();
    this._root.className = looks(this) + layout(this._root);
    const box = document.createElement("div");
    tell(box, error, this.getAttribute("lang"), this._last, offer);
    this._root.appendChild(box);
    this._raise("hangji-error", { message: String(error) });
  }

  // The last that was entered, if the module still gives it, or the last that is known.
  _stop(error) {
    try {
      this._last = this._widget.value() || this._last;
    } catch (_) {
      // It has stopped within what it would have to read.
    }
    const focused = this.shadowRoot.activeElement;
    this._leave();
    this._fail(error);
    if (focused) this._root.firstChild.focus();
  }
}

mirror(HangjiAssessment.prototype);

const defined = customElements.get(NAME);
if (!defined) customElements.define(NAME, HangjiAssessment);
else if (defined.source !== here) {
  console.warn("<" + NAME + "> is already defined by " + defined.source + "; " + here + " is left aside. Load one of them.");
}
