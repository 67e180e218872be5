//! A frame that shares no origin with its page: nothing is kept there, and the page around it has to
//! carry what is sent.

use serde_json::{Value, json};

use crate::support::{
    browser::Browser,
    host::Host,
    secretary::{Secretary, as_typed, village},
    tell,
};

/// The page: it sends for the frame what that asks for, and knows it by its window, since all origins
/// of this kind are called `null`.
///
/// The frame is as large as the window: within one of another origin, a driver counts from there.
const AROUND: &str = "<style>iframe { position: fixed; top: 0; left: 0; border: 0; height: 100% }</style>
    <iframe src=/framed.html sandbox='allow-scripts allow-modals' width=1100></iframe>
    <script>
    addEventListener('message', function (event) {
        if (event.source !== document.querySelector('iframe').contentWindow) return;
        var asked = event.data;
        fetch('/api/assessments', { method: asked.method, headers: asked.headers, body: asked.body })
            .then(function (answer) {
                return answer.text().then(function (body) {
                    event.source.postMessage({ status: answer.status, body: body }, '*');
                });
            });
    });
    </script>";

/// The frame: the classic script, since browsers load modules only from an origin of their own.
const FRAMED: &str = "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>自查</title>
    <script src=/hangji/hangji.classic.js></script>
    <hangji-assessment endpoint='' languages='zh en'></hangji-assessment>
    <script>
    var answer;
    addEventListener('message', function (event) { if (event.source === parent) answer(event.data); });
    document.addEventListener('hangji-request', function (event) {
        var asked = event.detail;
        asked.respondWith(new Promise(function (done) { answer = done; }));
        parent.postMessage({ method: asked.method, headers: asked.headers, body: asked.body }, '*');
    });
    </script>";

tell!(in_a_frame_with_no_origin_it_works_and_says_what_it_cannot: chromium, firefox);
async fn in_a_frame_with_no_origin_it_works_and_says_what_it_cannot(browser: &mut Browser) {
    let host = Host::start(AROUND).await;
    host.has_file("/framed.html", FRAMED);
    browser.goto(host.url()).await;
    browser.to_frame().await;
    assert_eq!(browser.run("return origin", json!(null)).await, "null");
    let secretary = Secretary::of(browser).await;
    secretary.hand_over(&village()).await;
    secretary.fill_in(&[("上级指派的联系人", "样例甲（镇组织委员）")]).await;
    secretary.leave().await;
    secretary.wait_for_text("未能保存到本机，填写的内容只在本窗口中").await;
    secretary.button("English").press().await;
    secretary.title("The branch").wait().await;
    secretary.button("中文").press().await;
    secretary.go_to("核对报送").await;
    secretary.button("打印全部内容").press().await;
    secretary.wait_for_text("浏览器没有打开打印窗口").await;
    secretary.submit().await;
    secretary.receipt().await;
    let mut expected = village();
    expected["branch"]["contact"] = json!("样例甲（镇组织委员）");
    let sent: Value = serde_json::from_str(&host.posts()[0].body).expect("a document is JSON");
    assert_eq!(as_typed(sent), as_typed(expected));
}
