// What a person is told who gets no widget: why, what becomes of the entries, and what to do.
import { trapped } from "./guard.js";

// Each in Chinese and in English; `{}` is what the administrator wants to know.
const SAID = {
  missing: [
    "自查没有加载成功：程序文件没有取到（{}）。请刷新页面；仍未解决的，请将这段话告知门户管理员。以前存在本机的草稿不受影响。",
    "The self-assessment could not be loaded: its program was not found ({}). Reload the page; if that does not help, show this to the portal's administrator. Drafts on this computer are not affected.",
  ],
  forbidden: [
    "自查没有加载成功：本页的安全策略不允许运行 WebAssembly。请告知门户管理员：在 Content-Security-Policy 的 script-src 里加上 'wasm-unsafe-eval'（Chromium 97 以前的浏览器要用 'unsafe-eval'）。以前存在本机的草稿不受影响。",
    "The self-assessment could not be loaded: this page's security policy forbids WebAssembly. Tell the portal's administrator to add 'wasm-unsafe-eval' to script-src of Content-Security-Policy ('unsafe-eval' for Chromium before 97). Drafts on this computer are not affected.",
  ],
  unreadable: [
    "自查没有加载成功：程序文件不完整，或不是原来的文件（{}）。请刷新页面；仍未解决的，请将这段话告知门户管理员。以前存在本机的草稿不受影响。",
    "The self-assessment could not be loaded: its program is incomplete or not the original ({}). Reload the page; if that does not help, show this to the portal's administrator. Drafts on this computer are not affected.",
  ],
  stopped: [
    "自查程序出错，已经停止，本页上的各份自查都不能继续填写。请先点击下面的按钮，把已填内容保存为文件，再刷新页面。本机存有草稿的，刷新后可以接着填写。再次停止的，请将这段话告知门户管理员（{}）。",
    "The self-assessment has stopped because of a fault, and so has every other one on this page. Save your entries to a file first, by the button below, then reload the page. Where a draft is kept on this computer, you can go on with it. If it stops again, show this to the portal's administrator ({}).",
  ],
  stopped_blank: [
    "自查程序出错，已经停止，本页上的各份自查都不能继续填写。请刷新页面。本机存有草稿的，刷新后可以接着填写。再次停止的，请将这段话告知门户管理员（{}）。",
    "The self-assessment has stopped because of a fault, and so has every other one on this page. Reload the page. Where a draft is kept on this computer, you can go on with it. If it stops again, show this to the portal's administrator ({}).",
  ],
};
const SAVE = ["把已填内容保存为文件", "Save the entries to a file"];
const FILE = ["党支部自查记录.json", "self-assessment.json"];

// Fills `box` with what to tell; `entries` are JSON, where there are any.
export function tell(box, error, lang, entries, offer) {
  const at = /^en/i.test(lang) ? 1 : 0;
  const said = document.createElement("p");
  said.textContent = SAID[kindOf(error, entries)][at].replace("{}", () => String((error && error.message) || error));
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

function kindOf(error, entries) {
  if (error.missing) return "missing";
  if (trapped(error)) return entries ? "stopped" : "stopped_blank";
  return /content.security.policy|\bcsp\b|disallowed by embedder/i.test(error.message) ? "forbidden" : "unreadable";
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
