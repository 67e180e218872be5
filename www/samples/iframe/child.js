// 框架里的页面：把高度和结果告诉外面，从外面接收支部名称。
(function () {
  // 外面的页面的来源；只发给它，也只听它的。
  var PARENT = location.origin;
  var element = document.querySelector("hangji-assessment");

  function tell(message) {
    window.parent.postMessage(message, PARENT);
  }

  // 内容变高变矮，框架跟着变。
  new ResizeObserver(function () {
    tell({ type: "height", height: Math.ceil(document.body.getBoundingClientRect().height) });
  }).observe(document.body);

  element.addEventListener("hangji-ready", function () {
    tell({ type: "ready" });
  });

  element.addEventListener("hangji-accepted", function (event) {
    tell({ type: "accepted", id: event.detail.id, receipt: event.detail.receipt });
  });

  window.addEventListener("message", function (event) {
    if (event.origin !== PARENT || event.source !== window.parent) return;
    if (event.data.type !== "branch") return;
    var value = element.value;
    // 已经填过的（例如草稿）不动。
    if (value.branch && value.branch.name) return;
    value.branch = Object.assign({}, value.branch, event.data.branch);
    element.value = value;
  });
})();
