// Hears when the module stops. Stands for `WebAssembly` in every module, the generated one too: whatever
// the browser calls in the module, it calls by what is given here. The browser's own report names no
// module where a page's library wraps what is called, and Chromium 69 gives a page no report at all.
const own = window.WebAssembly || {};

let hear = () => {};

// Calls `stopped` with the error whenever the module stops.
export function heed(stopped) {
  hear = stopped;
}

// Whether the module has stopped for good: it was built to do so rather than to go on in doubt. A
// stack that runs out is told by another error.
export function trapped(error) {
  return (own.RuntimeError && error instanceof own.RuntimeError) || /too much recursion|call stack/.test(error && error.message);
}

function guard(call) {
  return function () {
    try {
      return call.apply(undefined, arguments);
    } catch (error) {
      if (trapped(error)) hear(error);
      throw error;
    }
  };
}

function guarded({ instance, module }) {
  const exports = {};
  for (const name of Object.keys(instance.exports)) {
    const it = instance.exports[name];
    exports[name] = typeof it === "function" ? guard(it) : it;
  }
  return { instance: { exports }, module };
}

export const WebAssembly = {
  Instance: own.Instance,
  Module: own.Module,
  instantiate: (bytes, imports) => own.instantiate(bytes, imports).then(guarded),
  instantiateStreaming:
    own.instantiateStreaming && ((answer, imports) => own.instantiateStreaming(answer, imports).then(guarded)),
};
