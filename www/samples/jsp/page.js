// jQuery 1.x 的用法：事件照常绑定，内容在 originalEvent.detail。
$(function () {
  var element = $("hangji-assessment");

  element.on("hangji-accepted", function (event) {
    $("#notice").text("已报送，回执号 " + event.originalEvent.detail.receipt);
  });

  // 内容是元素的属性 value，一个对象，不是文字；没有填的不在里面。
  element.on("hangji-change", function () {
    var branch = element[0].value.branch || {};
    $("#notice").text("正在填写：" + (branch.name || ""));
  });

  // 绑在 document 上的快捷键：组件里按的回车键和退格键不会传到这里，其他键会，用之前先看是从哪里来的。
  $(document).on("keydown", function (event) {
    if (event.which === 13) $("#query").click();
  });

  $("#query").click(function () {
    $("#notice").text("查询：" + $("#name").val());
  });
});
