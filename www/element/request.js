// How a request leaves: the page carries it if it wants to, else the browser does.
import { json } from "./untouched.js";

const PATIENCE = 30000; // How long to wait for an answer, in milliseconds.

// Promises `{status, body}`; fails where no answer came.
export function carry(element, method, url, key, body) {
  const headers = headersOf(element, key);
  const taken = offered(element, { method, url, headers, body });
  if (taken) return taken.then(read, (reason) => read(answerIn(reason)));
  if (!url) return Promise.reject(new Error("hangji-request: nobody answered, and there is no endpoint"));
  const credentials = element.getAttribute("credentials") || "same-origin";
  return fetched(url, { method, headers, body, credentials, redirect: "manual" });
}

// The page's own headers, and those that the contract with the host demands.
function headersOf(element, key) {
  const own = typeof element.headers === "function" ? element.headers() : element.headers;
  const ours = { Accept: "application/json, application/problem+json" };
  if (key) {
    ours["Content-Type"] = "application/json; charset=utf-8";
    ours["Idempotency-Key"] = key;
  }
  const headers = {};
  const put = (value, name) => (headers[name] = value);
  if (own instanceof Headers) own.forEach(put);
  else if (own) Object.keys(own).forEach((name) => put(own[name], name));
  // The same name in other letters would be sent beside ours.
  const taken = Object.keys(ours).map((name) => name.toLowerCase());
  for (const name of Object.keys(headers)) {
    if (taken.indexOf(name.toLowerCase()) >= 0) delete headers[name];
  }
  return Object.assign(headers, ours);
}

// The promise of a page that carries the request itself.
function offered(element, detail) {
  let promise;
  let open = true;
  detail.respondWith = (answer) => {
    if (!open) throw new Error("hangji-request: call respondWith() before the listener returns");
    event.preventDefault();
    promise = Promise.resolve(answer);
  };
  const event = new CustomEvent("hangji-request", { bubbles: true, composed: true, cancelable: true, detail });
  const goes = element.dispatchEvent(event);
  open = false;
  return goes ? undefined : promise || Promise.reject(new Error("hangji-request: cancelled"));
}

// A page that sends its users to sign in answers with a redirect.
async function fetched(url, request) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    return await read(await fetch(url, Object.assign({ signal: patience.signal }, request)));
  } finally {
    clearTimeout(timer);
  }
}

// What jQuery and axios fail with holds the answer of the host, if there was one.
function answerIn(reason) {
  const inner = !isXhr(reason) && reason && reason.response;
  const answer = inner && inner.status ? inner : reason;
  if (!answer || !(answer.status > 0)) throw reason;
  return answer;
}

// A `Response`, an XMLHttpRequest, what axios gives, or the body alone, as jQuery gives it.
async function read(answer) {
  if (!answer || typeof answer.status !== "number") return { status: 200, body: text(answer) };
  const status = answer.type === "opaqueredirect" ? 302 : answer.status;
  if (typeof answer.text === "function") return { status, body: await answer.text() };
  if (typeof answer.json === "function") return { status, body: text(await answer.json()) };
  if (isXhr(answer)) {
    const plain = answer.responseType === "" || answer.responseType === "text";
    return { status, body: text(plain ? answer.responseText : answer.response) };
  }
  const { body, data, responseText } = answer;
  return { status, body: text([body, data, responseText].find((it) => it !== undefined)) };
}

// Its `response` is the body, which may have a `status` of its own.
const isXhr = (answer) => answer instanceof XMLHttpRequest;

function text(body) {
  return typeof body === "string" ? body : json(body) || "";
}
