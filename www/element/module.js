// The one module that serves every element on the page, and what lies beside it.
import init from "./wasm.js";
import { program } from "./failure.js";
import { heed } from "./guard.js";
import { mind } from "./timers.js";
import { json } from "./untouched.js";

export const here = import.meta.url;
export const beside = (name) => new URL(name, here);

const MODULE = beside("hangji.wasm");

// The elements in the page that have a widget.
export const shown = new Set();

let loading;
let unmind;

// A load that failed may be tried again.
export function load() {
  if (!loading) {
    loading = program(MODULE).then((it) => init({ module_or_path: it }));
    loading.catch(() => (loading = undefined));
  }
  return loading;
}

export function enter(element) {
  if (!shown.size) unmind = mind();
  shown.add(element);
}

export function leave(element) {
  if (shown.delete(element) && !shown.size) unmind();
}

// Not before the module is left, which may be asked for what was entered.
heed((error) => Promise.resolve().then(() => stop(error)));

// A module that has stopped cannot be begun anew on this page, for no element.
function stop(error) {
  loading = Promise.reject(error);
  loading.catch(() => {}); // Told where there is an element to tell it.
  shown.forEach((it) => it._stop(error));
}

// A sample of a demonstration; the samples are a file of their own, which nobody else loads.
export async function sample(branch, take) {
  const samples = await import(beside("hangji.demo.js"));
  return json(samples.default[branch][take]);
}
