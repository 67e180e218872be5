//! Pages whose libraries change what every script shares, or listen to all that is sent: the widget
//! does its work beside them.

use serde_json::{Value, json};

use crate::support::{
    browser::Browser,
    host::{Host, Reply},
    paper,
    secretary::{Secretary, as_typed, village},
    tell,
};

/// Until 1.6.1, Prototype gave arrays a `toJSON` of its own, which turns each into a text wherever the
/// browser writes JSON. The version that can be had no longer does, so this does it alike.
const PROTOTYPE: &str = "<script src=/vendor/prototype.js></script><script>
    Array.prototype.toJSON = function () { return '[' + this.map(Object.toJSON).join(', ') + ']'; };
</script>";

/// Hears everything that goes through jQuery, and through `XMLHttpRequest` by whomever.
const JQUERY: &str = "<script src=/vendor/jquery/dist/jquery.js></script><script>
    var heard = [];
    $(document).on('ajaxStart ajaxSend ajaxError ajaxComplete', function (event) { heard.push(event.type); });
    $.ajaxSetup({ headers: { 'X-CSRF-Token': 'of jQuery' }, contentType: 'text/plain' });
    var send = XMLHttpRequest.prototype.send;
    XMLHttpRequest.prototype.send = function () { heard.push('XMLHttpRequest'); return send.apply(this, arguments); };
</script>";

/// The page carries the requests and hands over objects, as jQuery and axios give them.
const CARRIED: &str = "<hangji-assessment endpoint='/api/assessments' languages='zh en'></hangji-assessment>
    <script>
    document.addEventListener('hangji-request', function (event) {
        var request = event.detail, sent = new XMLHttpRequest();
        request.respondWith(new Promise(function (done) {
            sent.open(request.method, request.url);
            for (var name in request.headers) sent.setRequestHeader(name, request.headers[name]);
            sent.onload = function () { done({ status: sent.status, data: JSON.parse(sent.responseText) }); };
            sent.send(request.body);
        }));
    });
    </script>";

/// What a host finds that refuses the first try.
fn refusal() -> Value {
    json!({"findings": [{"place": "/branch/contact", "severity": "error", "rule": "H1", "message": "联系人不在本单位名册中"}]})
}

/// Moves the element, takes it out and puts it back, as libraries do with what they lay out.
const ABOUT: &str = "
    const element = document.querySelector('hangji-assessment');
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    document.body.insertBefore(element, document.body.firstChild);
    await frame();
    element.parentNode.removeChild(element);
    await frame();
    await frame();
    document.body.appendChild(element);
    return null";

/// Everything that an element is asked for, on a page with this head.
async fn all_of_its_work(browser: &Browser, head: &str) {
    let host = Host::start(&format!("{head}{CARRIED}")).await;
    let secretary = Secretary::with_village(browser, host.url()).await;
    secretary.fill_in(&[("上级指派的联系人", "样例甲（镇组织委员）")]).await;
    browser.run(ABOUT, json!(null)).await;
    secretary.title("支部概况").wait().await;
    assert_eq!(secretary.value_of("上级指派的联系人").await, "样例甲（镇组织委员）");
    secretary.button("English").press().await;
    secretary.wait_for_text("Full members").await;
    secretary.button("中文").press().await;
    secretary.go_to("调查摸底").await;
    secretary.answer("A6", "否", "17名流动党员无一有联系方式").await;
    secretary.go_to("整改提高").await;
    secretary.button("打印整改方案").press().await;
    let (_, printed) = paper::frame(browser).await;
    assert!(printed.contains("17名流动党员无一有联系方式"), "{printed}");
    refused_and_sent_again(browser, &host, &secretary).await;

    let demo =
        "document.querySelector('hangji-assessment').setAttribute('mode', 'demo'); return null";
    browser.run(demo, json!(null)).await;
    secretary.button("加入常见错误").press().await;
    secretary.is_at("核对报送").await;
}

/// What the host found is shown, and what it received in the end is what was entered.
async fn refused_and_sent_again(browser: &Browser, host: &Host, secretary: &Secretary<'_>) {
    secretary.go_to("核对报送").await;
    host.will(Reply::Json(422, refusal()));
    secretary.submit().await;
    secretary.wait_for_text("联系人不在本单位名册中").await;
    let said = browser.errors().await;
    assert!(said.iter().all(|it| it.contains("422")), "only of the refusal: {said:?}");
    secretary.button("再次报送").press().await;
    secretary.receipt().await;
    let mut expected = village();
    expected["branch"]["contact"] = json!("样例甲（镇组织委员）");
    let answer = json!({"answer": "no", "problem": "17名流动党员无一有联系方式"});
    expected["survey"]["answers"]["A6"] = answer;
    expected["plan"]["items"][0]["problem"] = json!("17名流动党员无一有联系方式");
    let sent: Value = serde_json::from_str(&host.posts()[1].body).expect("a document is JSON");
    assert_eq!(as_typed(sent), as_typed(expected));
}

tell!(beside_prototype: chromium, chromium_69);
async fn beside_prototype(browser: &mut Browser) {
    all_of_its_work(browser, PROTOTYPE).await;
}

tell!(beside_mootools: chromium, chromium_69, firefox);
async fn beside_mootools(browser: &mut Browser) {
    all_of_its_work(browser, "<script src=/vendor/mootools.js></script>").await;
}

tell!(what_jquery_is_told_of_all_requests_is_not_of_ours: chromium);
async fn what_jquery_is_told_of_all_requests_is_not_of_ours(browser: &mut Browser) {
    let element = "<hangji-assessment endpoint='/api/assessments'></hangji-assessment>";
    let host = Host::start(&format!("{JQUERY}{element}")).await;
    let secretary = Secretary::with_village(browser, host.url()).await;
    secretary.go_to("核对报送").await;
    secretary.submit().await;
    secretary.receipt().await;
    assert_eq!(browser.run("return heard", json!(null)).await, json!([]));
    assert_eq!(host.posts()[0].token, "");
    // The page's own requests are still heard, and as it has set them up.
    let own = "return Promise.resolve($.post('/api/own', '{}')).then(() => heard)";
    let heard = browser.run(own, json!(null)).await;
    assert_eq!(heard, json!(["ajaxStart", "ajaxSend", "XMLHttpRequest", "ajaxComplete"]));
    assert_eq!(host.posts()[1].token, "of jQuery");
}
