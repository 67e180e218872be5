// What the module puts off for a moment, and a page that is left has none.
//
// Yew draws for 16 ms and leaves the rest to a timer of 0. Whatever is typed before that waits behind
// the rest, and so does saving it. Stands for the timers in every module.

const put = new Map();

export function setTimeout(deed, delay) {
  if (delay > 0) return window.setTimeout(deed, delay);
  const id = window.setTimeout(() => {
    put.delete(id);
    deed();
  }, 0);
  put.set(id, deed);
  return id;
}

export function clearTimeout(id) {
  put.delete(id);
  window.clearTimeout(id);
}

// Does now what was put off, also what that puts off in its turn.
function hurry() {
  put.forEach((deed, id) => {
    clearTimeout(id);
    deed();
  });
}

// Hurries when the page may be about to go, until the result is called.
export function mind() {
  window.addEventListener("pagehide", hurry, true);
  document.addEventListener("visibilitychange", hurry, true);
  return () => {
    window.removeEventListener("pagehide", hurry, true);
    document.removeEventListener("visibilitychange", hurry, true);
  };
}
