// What a browser is told that cannot run the widget. It says so to itself, so everything here is
// ECMAScript 3: Internet Explorer's compatibility modes read no more.
var root = document.documentElement;

// Whether this browser has all that the widget is made of.
export var works = !!(
  window.WebAssembly && window.customElements && root.attachShadow && window.ResizeObserver && window.AbortController
);

var CHINESE = [
  "当前浏览器或浏览模式打不开党支部自查，请按下面的办法换用：",
  "正在使用 360、QQ、搜狗等浏览器的，点击地址栏右侧的“e”形图标，切换到“极速模式”（或“高速模式”）。",
  "正在使用 IE 浏览器的，改用 Edge、Firefox 或 Chrome 浏览器打开本页。",
  "换用后仍看到这段话的，是浏览器版本过旧，请联系门户管理员升级（Chrome 内核 69 以上，或 Firefox 长期支持版）。",
  "以前填写的草稿保存在当时使用的浏览器里，不会因此丢失。",
];
var ENGLISH = [
  "This browser, or the mode it is in, cannot open the self-assessment. What to do:",
  "In the browsers of 360, QQ or Sogou, press the “e” icon at the right of the address bar and switch to the fast mode (极速模式 or 高速模式).",
  "Instead of Internet Explorer, open this page in Edge, Firefox or Chrome.",
  "If this text is still here then, the browser is too old: ask the portal's administrator for Chromium 69 or later, or Firefox ESR.",
  "Drafts of earlier work are kept in the browser that they were written in, and are not lost.",
];

function part(lang, lines) {
  var whole = document.createElement("div");
  var list = document.createElement("ul");
  var line, i;
  whole.setAttribute("lang", lang);
  for (i = 0; i < lines.length; i++) {
    line = document.createElement(i ? "li" : "p");
    line.appendChild(document.createTextNode(lines[i]));
    (i ? list : whole).appendChild(line);
  }
  whole.appendChild(list);
  return whole;
}

// Puts the words in place of what an element holds. Before version 9, Internet Explorer takes an
// element that it does not know for an empty one; there they stand in front of it.
function tell(element) {
  var box = document.createElement("div");
  box.setAttribute("role", "alert");
  box.appendChild(part("zh-CN", CHINESE));
  box.appendChild(part("en", ENGLISH));
  element.hangjiTold = true;
  if (element.canHaveChildren === false) {
    element.parentNode.insertBefore(box, element);
    return;
  }
  while (element.firstChild) element.removeChild(element.firstChild);
  element.appendChild(box);
}

// These browsers do not say when an element comes, so they are looked for again and again.
function look() {
  var found = document.getElementsByTagName("hangji-assessment");
  for (var i = 0; i < found.length; i++) if (!found[i].hangjiTold) tell(found[i]);
}

if (!works) setInterval(look, 300);
