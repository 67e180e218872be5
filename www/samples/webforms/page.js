// ASP.NET 把 __doPostBack 写在页面里；这个门户不允许行内脚本，所以放在这里。
function __doPostBack(target, argument) {
  var form = document.getElementById("aspnetForm");
  form.__EVENTTARGET.value = target;
  form.__EVENTARGUMENT.value = argument;
  form.submit();
}

document.querySelector("hangji-assessment").addEventListener("hangji-accepted", function (event) {
  document.getElementById("ctl00_Main_AssessmentId").value = event.detail.id;
  document.getElementById("ctl00_Main_Receipt").value = event.detail.receipt;
  document.getElementById("notice").textContent = "已报送，回执号 " + event.detail.receipt;
});

document.getElementById("ctl00_Main_Save").addEventListener("click", function (event) {
  event.preventDefault();
  __doPostBack("ctl00$Main$Save", "");
});
