// 组件自己保存草稿、检查、报送；页面只需要知道结果。
(function () {
  var element = document.querySelector("hangji-assessment");
  var notice = document.getElementById("notice");

  // 接收系统已经收下：{id, revision, receipt, received_at}。
  element.addEventListener("hangji-accepted", function (event) {
    notice.textContent = "已报送，回执号 " + event.detail.receipt;
  });

  // 登录已过期。填写的内容都在，重新登录后再报送一次即可。
  element.addEventListener("hangji-sign-in", function () {
    notice.textContent = "登录已过期，请在新窗口登录后，回到这里再次报送。";
  });

  // 组件没有加载成功，或者报送没有成功；组件里也有说明，这里可以记入门户的日志。
  element.addEventListener("hangji-error", function (event) {
    notice.textContent = event.detail.message;
  });
})();
