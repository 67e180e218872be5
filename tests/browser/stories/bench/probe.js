// Put into the page before its own scripts: when frames are painted, and how much memory there is.
(() => {
  if (window.hangjiProbe) return;
  const memories = new Set();
  const note = (result) => {
    const { exports } = result.instance || result;
    for (const it of Object.values(exports)) if (it instanceof WebAssembly.Memory) memories.add(it);
    return result;
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = function (...rest) { return original.apply(this, rest).then(note); };
  }
  /** The task after the next frame: what was drawn for it is on the screen. */
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(0);
  }));
  const root = () => {
    const element = document.querySelector("hangji-assessment");
    return element && element.shadowRoot;
  };
  const keys = [];
  addEventListener("keydown", () => {
    const start = performance.now();
    painted().then((end) => keys.push(end - start));
  }, true);
  window.hangjiProbe = {
    /** Milliseconds from the keys to the frames after them, and none from now on. */
    keys: () => keys.splice(0),
    /** Milliseconds from a deed to the first painted frame in which something holds. */
    async until(deed, holds) {
      const start = performance.now();
      deed();
      for (;;) {
        const end = await painted();
        if (holds()) return end - start;
        if (end - start > 60000) throw new Error(`not in a minute: ${holds}`);
      }
    },
    root,
    button: (words) => Array.from(root().querySelectorAll("button")).find((it) => it.textContent.includes(words)),
    wasm: () => Array.from(memories).reduce((sum, it) => sum + it.buffer.byteLength, 0),
  };
  /** From navigation to the frame in which the first answer can be given. */
  window.hangjiReady = (async () => {
    for (;;) {
      const end = await painted();
      if (root() && root().querySelector("input[type=radio]")) return end;
    }
  })();
})();
