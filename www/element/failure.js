// What a person is told who gets no widget: why, what becomes of the entries, and what to do.

// Each in Chinese and in English; `{}` is what the administrator wants to know.
const SAID = {
  missing: [
    "自查没有加载成功：程序文件没有取到（{}）。请刷新页面；仍不行的，请把这段话告诉门户管理员。以前存在本机的草稿不受影响。",
    "The self-assessment could not be loaded: its program was not found ({}). Reload the page; if that does not help, show this to the portal's administrator. Drafts on this computer are not affected.",
  ],
  forbidden: [
    "自查没有加载成功：本页的安全策略不允许运行 WebAssembly。请告诉门户管理员：在 Content-Security-Policy 的 script-src 里加上 'wasm-unsafe-eval'（Chromium 97 以前的浏览器要用 'unsafe-eval'）。以前存在本机的草稿不受影响。",
    "The self-assessment could not be loaded: this page's security policy forbids WebAssembly. Tell the portal's administrator to add 'wasm-unsafe-eval' to script-src of Content-Security-Policy ('unsafe-eval' for Chromium before 97). Drafts on this computer are not affected.",
  ],
  unreadable: [
    "自查没有加载成功：程序文件不完整，或不是原来的文件（{}）。请刷新页面；仍不行的，请把这段话告诉门户管理员。以前存在本机的草稿不受影响。",
    "The self-assessment could not be loaded: its program is incomplete or not the original ({}). Reload the page; if that does not help, show this to the portal's administrator. Drafts on this computer are not affected.",
  ],
  stopped: [
    "自查出错停止了，本页上的各份自查都不能再填。请先把填写的内容存成文件，再刷新页面。本机存有草稿的，刷新后可以接着填。还会停止的，请把这段话告诉门户管理员（{}）。",
    "The self-assessment has stopped because of a fault, and so has every other one on this page. Save your entries to a file first, then reload the page. Where a draft is kept on this computer, you can go on with it. If it stops again, show this to the portal's administrator ({}).",
  ],
};
const SAVE = ["把填写的内容存成文件", "Save the entries to a file"];
const FILE = ["党支部自查记录.json", "self-assessment.json"];

// Fills `box` with what to tell; `entries` are JSON, where there are any.
export function tell(box, error, lang, entries, offer) {
  const at = /^en/i.test(lang) ? 1 : 0;
  const said = document.createElement("p");
  said.textContent = SAID[kindOf(error)][at].replace("{}", () => String((error && error.message) || error));
  box.className = "summary error";
  box.lang = at ? "en" : "zh-CN";
  box.setAttribute("role", "alert");
  box.tabIndex = -1;
  box.appendChild(said);
  if (!entries) return;
  const save = document.createElement("button");
  save.type = "button";
  save.className = "quiet";
  save.textContent = SAVE[at];
  save.onclick = () => offer(FILE[at], "application/json", entries);
  box.appendChild(save);
}

function kindOf(error) {
  if (error.missing) return "missing";
  if (trapped(error)) return "stopped";
  return /content.security.policy|\bcsp\b|disallowed by embedder/i.test(error.message) ? "forbidden" : "unreadable";
}

// Whether the module has stopped for good: it was built to do so rather than to go on in doubt. A
// stack that runs out is told by another error.
function trapped(error) {
  return error instanceof WebAssembly.RuntimeError || /too much recursion|call stack/.test(error && error.message);
}

// Calls `stopped` with the error when the module of this address stops, until the result is called.
export function watch(address, stopped) {
  const hear = (event) => {
    const error = event.error || event.reason;
    if (!error || !trapped(error)) return;
    // Another module may be on the page; where the stack names none, it can only be supposed.
    const where = /[^\s@(]+\.(wasm|js)\b[^\s:)]*/.exec(error.stack);
    const ours = where
      ? where[0] === address.href || where[0] === import.meta.url
      : error instanceof WebAssembly.RuntimeError;
    if (ours) stopped(error);
  };
  const events = ["error", "unhandledrejection"];
  for (const name of events) addEventListener(name, hear);
  return () => events.forEach((name) => removeEventListener(name, hear));
}

// What `init` of the module wants: an answer that the browser can compile while it comes, or bytes,
// where a server calls the module by another name than it should.
export async function program(address) {
  if (!address.href) return address;
  const answer = await fetch(address, { credentials: "same-origin" }).catch((error) => {
    throw missing(address, error.message);
  });
  if (!answer.ok) throw missing(address, answer.status);
  const type = answer.headers.get("Content-Type");
  return /^application\/wasm$/i.test(type) ? answer : answer.arrayBuffer();
}

function missing(address, why) {
  return Object.assign(new Error(address.href + ": " + why), { missing: true });
}
