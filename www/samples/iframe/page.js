// 外面的页面：只听来自框架的、来源对的消息。
(function () {
  // 框架里的页面在别的系统上时，写那个系统的来源，如 "http://10.1.2.3:8080"，不要写 "*"。
  // 那个系统还要以 Content-Security-Policy: frame-ancestors 允许这个页面，并去掉 X-Frame-Options。
  var CHILD = location.origin;
  var frame = document.getElementById("form");

  window.addEventListener("message", function (event) {
    if (event.origin !== CHILD || event.source !== frame.contentWindow) return;
    var message = event.data;
    if (message.type === "height") frame.style.height = message.height + "px";
    if (message.type === "ready") {
      var branch = { name: "演示县样例镇样例一村党支部", superior: "演示县样例镇党委" };
      frame.contentWindow.postMessage({ type: "branch", branch: branch }, CHILD);
    }
    if (message.type === "accepted") {
      document.getElementById("notice").textContent = "已报送，回执号 " + message.receipt;
    }
  });
})();
