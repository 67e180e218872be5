//! A page that carries the widget's requests itself, or adds to them what its host demands.

use serde_json::{Value, json};

use crate::support::{
    browser::Browser,
    host::{ENDPOINT, Host, Reply},
    secretary::{Secretary, village},
    tell,
};

async fn ready<'b>(browser: &'b Browser, host: &Host, script: &str) -> Secretary<'b> {
    let secretary = Secretary::with_village(browser, host.url()).await;
    let script = format!("const element = document.querySelector('hangji-assessment'); {script}");
    browser.run(&script, json!(null)).await;
    secretary.open("核对报送").await;
    secretary
}

/// The page sends with an XMLHttpRequest and its own token, as jQuery does.
const BY_XHR: &str = "element.addEventListener('hangji-request', (event) => {
    const { method, url, headers, body, respondWith } = event.detail;
    respondWith(new Promise((done, fail) => {
        const xhr = new XMLHttpRequest();
        xhr.open(method, url);
        for (const name of Object.keys(headers)) xhr.setRequestHeader(name, headers[name]);
        xhr.setRequestHeader('X-CSRF-Token', 'of the page');
        xhr.onload = () => (xhr.status < 400 ? done(JSON.parse(xhr.responseText)) : fail(xhr));
        xhr.onerror = () => fail(xhr);
        xhr.send(body);
    }));
});";

tell!(a_page_carries_each_request_by_its_own_means: chromium, chromium_69, firefox);
async fn a_page_carries_each_request_by_its_own_means(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = ready(browser, &host, BY_XHR).await;
    host.will(Reply::Json(401, json!({"title": "请登录"})));
    host.will(Reply::Silence);
    secretary.button("报送").press().await;
    secretary.wait_for_text("登录已过期").await;
    secretary.button("再次报送").press().await;
    secretary.wait_for_text("没有收到接收系统的答复").await;
    secretary.button("再次报送").press().await;
    assert_eq!(secretary.receipt().await, "H-2012-1");

    let posts = host.posts();
    assert_eq!(posts.len(), 3);
    assert!(posts.iter().all(|it| it.to == ENDPOINT && it.token == "of the page"), "{posts:#?}");
    assert!(posts.iter().all(|it| it.key == posts[0].key && !it.key.is_empty()), "{posts:#?}");
    let sent: Value = serde_json::from_str(&posts[2].body).unwrap();
    assert_eq!(sent["branch"]["name"], village()["branch"]["name"]);
    // What the browser says itself of 401 and of silence.
    browser.errors().await;
}

/// The page hands the `XMLHttpRequest` itself over, which has read the JSON already.
const AS_XHR: &str =
    "element.headers = { 'content-type': 'text/plain', 'X-CSRF-Token': 'of the page' };
    element.addEventListener('hangji-request', (event) => {
        const { method, url, headers, body, respondWith } = event.detail;
        respondWith(new Promise((done, fail) => {
            const xhr = new XMLHttpRequest();
            xhr.open(method, url);
            xhr.responseType = 'json';
            for (const name of Object.keys(headers)) xhr.setRequestHeader(name, headers[name]);
            window.type = headers['Content-Type'] + (headers['content-type'] || '');
            xhr.onload = () => (xhr.status < 400 ? done : fail)(xhr);
            xhr.send(body);
        }));
    });";

tell!(an_xmlhttprequest_is_an_answer_as_it_is: chromium, firefox);
async fn an_xmlhttprequest_is_an_answer_as_it_is(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = ready(browser, &host, AS_XHR).await;
    // Its `response` is the problem document, which has a `status` as well.
    let finding = json!({
        "rule": "V50", "reason": "from_host", "severity": "error", "place": "/branch/name",
        "message": "上级没有这个党支部",
    });
    let problem = json!({"status": 422, "title": "内容有误", "findings": [finding]});
    host.will(Reply::Json(422, problem));
    secretary.button("报送").press().await;
    secretary.wait_for_text("上级没有这个党支部").await;
    secretary.button("再次报送").press().await;
    assert_eq!(secretary.receipt().await, "H-2012-1");
    let kind = browser.run("return window.type", json!(null)).await;
    assert_eq!(kind, "application/json; charset=utf-8", "the contract's own header stays alone");
    assert_eq!(host.posts()[0].token, "of the page");
    browser.errors().await;
}

tell!(a_token_and_cookies_go_with_what_the_browser_carries: chromium, chromium_69, firefox);
async fn a_token_and_cookies_go_with_what_the_browser_carries(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let tokens = "let turn = 0;
        element.headers = () => ({ 'X-CSRF-Token': 't' + ++turn, 'Idempotency-Key': 'mine' });";
    let secretary = ready(browser, &host, tokens).await;
    host.will(Reply::Bare(503));
    secretary.button("报送").press().await;
    secretary.wait_for_text("接收系统暂时不能接收").await;
    secretary.button("再次报送").press().await;
    secretary.receipt().await;
    let posts = host.posts();
    assert_eq!([&posts[0].token[..], &posts[1].token], ["t1", "t2"]);
    assert_ne!(posts[0].key, "mine", "the contract's own headers stay");
    browser.errors().await;
}

/// The page answers by itself, after a moment, and remembers what it was asked.
const BY_ITSELF: &str = "element.addEventListener('hangji-request', (event) => {
    window.asked = { method: event.detail.method, url: event.detail.url };
    window.late = event.detail;
    const { id } = JSON.parse(event.detail.body);
    event.detail.respondWith({
        status: 201,
        json: () => Promise.resolve({ id, revision: 1, receipt: 'P-7', received_at: '2012-10-10T09:00:00+08:00' }),
    });
});";

tell!(without_an_address_the_page_alone_answers: chromium, chromium_69, firefox);
async fn without_an_address_the_page_alone_answers(browser: &mut Browser) {
    let host = Host::start("<hangji-assessment></hangji-assessment>").await;
    let secretary = ready(browser, &host, BY_ITSELF).await;
    secretary.wait_for_text("这个页面没有设置接收地址").await;
    let open = "document.querySelector('hangji-assessment').endpoint = ''";
    browser.run(open, json!(null)).await;
    secretary.wait_gone("这个页面没有设置接收地址").await;
    secretary.submit().await;
    assert_eq!(secretary.receipt().await, "P-7");
    assert_eq!(host.posts(), []);

    let script =
        "try { window.late.respondWith({}); } catch (error) { window.asked.late = error.message; }
        return window.asked";
    let asked = browser.run(script, json!(null)).await;
    assert_eq!((&asked["method"], &asked["url"]), (&json!("POST"), &json!("")));
    assert!(asked["late"].as_str().unwrap().contains("before the listener returns"), "{asked}");
}

tell!(a_request_that_nobody_takes_is_told_and_nothing_is_lost: chromium, firefox);
async fn a_request_that_nobody_takes_is_told_and_nothing_is_lost(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let stop = "element.addEventListener('hangji-request', (event) => event.preventDefault())";
    let secretary = ready(browser, &host, stop).await;
    secretary.button("报送").press().await;
    secretary.wait_for_text("没有收到接收系统的答复").await;
    assert_eq!(host.posts(), []);
    assert_eq!(secretary.document().await["branch"]["name"], village()["branch"]["name"]);
}

tell!(a_session_that_ended_is_one_event_and_a_refusal_says_its_status: chromium);
async fn a_session_that_ended_is_one_event_and_a_refusal_says_its_status(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let hear = "window.heard = [];
        for (const name of ['hangji-sign-in', 'hangji-error']) {
            element.addEventListener(name, (event) => {
                heard.push(name + ': ' + (event.detail ? event.detail.message : ''));
            });
        }";
    let secretary = ready(browser, &host, hear).await;
    host.will(Reply::Bare(401));
    secretary.button("报送").press().await;
    secretary.wait_for_text("登录已过期").await;
    host.will(Reply::Bare(404));
    secretary.button("再次报送").press().await;
    secretary.wait_for_text("状态码 404").await;
    let heard = browser.run("return window.heard", json!(null)).await;
    let refused = "hangji-error: 报送没有成功，填写的内容全部保留 (404)";
    assert_eq!(heard, json!(["hangji-sign-in: ", refused]));
    browser.errors().await;
}

/// The page answers when it wants to.
const HELD: &str = "element.addEventListener('hangji-request', (event) => {
    event.detail.respondWith(new Promise((done) => (window.answer = done)));
})";

tell!(a_late_receipt_is_not_taken_for_another_assessment: chromium, firefox);
async fn a_late_receipt_is_not_taken_for_another_assessment(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = ready(browser, &host, HELD).await;
    secretary.button("报送").press().await;
    secretary.wait_for_text("正在报送").await;
    let other = json!({
        "schema": "hangji.assessment/1", "id": "other", "branch": {"name": "样例三村党支部"},
    });
    let set = "document.querySelector('hangji-assessment').value = arguments[0]; return null";
    browser.run(set, other).await;
    secretary.wait_for_text("样例三村党支部").await;
    let answer = "const element = document.querySelector('hangji-assessment');
        const heard = new Promise((done) => element.addEventListener('hangji-accepted', done));
        window.answer({ id: 'village', revision: 7, receipt: '2012-0007' });
        await heard;
        return [element.value.branch.name, element.value.revision || 0]";
    assert_eq!(browser.run(answer, json!(null)).await, json!(["样例三村党支部", 0]));
    assert!(!secretary.outline().await.contains("2012-0007"), "the receipt is of another one");
}
