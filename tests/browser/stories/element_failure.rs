//! When the widget cannot load, or stops: what a person is told, and what is saved.

use serde_json::{Value, json};

use crate::support::{
    browser::{Browser, Kind},
    host::{ENDPOINT, Host},
    secretary::Secretary,
    tell,
};

const ELEMENT: &str = "<script>
    window.told = [];
    document.addEventListener('hangji-error', (event) => window.told.push(event.detail.message));
</script>";

async fn page(elements: &str) -> Host {
    Host::start(&format!("{ELEMENT}{elements}")).await
}

fn element() -> String {
    format!("<hangji-assessment endpoint={ENDPOINT}></hangji-assessment>")
}

/// What was raised as `hangji-error` so far.
async fn told(browser: &Browser) -> Vec<Value> {
    let told = browser.run("return window.told", json!(null)).await;
    told.as_array().cloned().unwrap_or_default()
}

tell!(a_module_that_is_not_there_is_told_and_asked_for_again: chromium, chromium_69, firefox);
async fn a_module_that_is_not_there_is_told_and_asked_for_again(browser: &mut Browser) {
    let host = page(&element()).await;
    host.serves_the_module_as(404, "");
    browser.goto(host.url()).await;
    let form = browser.element("hangji-assessment");
    form.wait_for_text("自查没有加载成功：程序文件没有取到").await;
    assert!(form.text().await.contains("hangji.wasm: 404"));
    assert_eq!(told(browser).await.len(), 1);

    host.serves_the_module_as(200, "application/wasm");
    let again = "const element = document.querySelector('hangji-assessment');
        element.remove();
        document.body.append(element);";
    browser.run(again, json!(null)).await;
    form.title("党支部自查").wait().await;
    assert!(!form.text().await.contains("没有加载成功"));
    browser.errors().await;
}

tell!(a_server_that_calls_the_module_something_else_is_no_hindrance: chromium, chromium_69, firefox);
async fn a_server_that_calls_the_module_something_else_is_no_hindrance(browser: &mut Browser) {
    let host = page(&element()).await;
    host.serves_the_module_as(200, "application/octet-stream");
    Secretary::at(browser, host.url()).await;
    assert_eq!(told(browser).await, [] as [Value; 0]);
}

tell!(a_policy_that_forbids_it_is_told_with_what_to_change: chromium, chromium_69, firefox);
async fn a_policy_that_forbids_it_is_told_with_what_to_change(browser: &mut Browser) {
    let policy =
        "<meta http-equiv=Content-Security-Policy content=\"script-src 'self' 'unsafe-inline'\">";
    let host =
        Host::start(&format!("{policy}<hangji-assessment lang=en></hangji-assessment>")).await;
    browser.goto(host.url()).await;
    let form = browser.element("hangji-assessment");
    form.wait_for_text("this page's security policy forbids WebAssembly").await;
    assert!(form.text().await.contains("'wasm-unsafe-eval'"));
    browser.errors().await;
}

/// Lets the page break what the module draws with, once.
const BREAK: &str = "
    const both = ['createElement', 'createElementNS'].map((name) => [name, Document.prototype[name]]);
    for (const [name] of both) {
        Document.prototype[name] = () => {
            for (const [name, whole] of both) Document.prototype[name] = whole;
            throw new Error('broken by the page');
        };
    }";

tell!(a_module_that_stops_offers_what_was_entered: chromium, chromium_69, firefox);
async fn a_module_that_stops_offers_what_was_entered(browser: &mut Browser) {
    let two = "<hangji-assessment endpoint=/api/first></hangji-assessment>
        <hangji-assessment endpoint=/api/second></hangji-assessment>";
    let host = page(two).await;
    browser.goto(host.url()).await;
    let both = [1, 2].map(|nth| browser.element("hangji-assessment").nth(nth));
    for (form, name) in both.iter().zip(["样例甲村党支部", "样例乙村党支部"]) {
        form.button("支部概况").wait().await;
        form.field("党支部名称").fill(name).await;
        browser.press("Tab").await;
        form.wait_for_text("已保存在本机").await;
    }
    browser.run(BREAK, json!(null)).await;
    both[0].button("调查摸底").press().await;
    for form in &both {
        form.wait_for_text("自查程序出错，已经停止").await;
    }
    assert_eq!(told(browser).await.len(), 2);
    both[0].button("把已填内容保存为文件").wait().await;
    both[1].button("把已填内容保存为文件").press().await;
    // What Chromium 69 saves can only be found by hand.
    if browser.kind() != Kind::Chromium69 {
        let saved = browser.saved("党支部自查记录.json").await;
        let saved: Value = serde_json::from_slice(&saved).unwrap();
        assert_eq!(saved["branch"]["name"], "样例乙村党支部");
    }

    browser.reload().await;
    both[0].title("党支部自查").wait().await;
    both[0].button("支部概况").press().await;
    assert_eq!(both[0].value_of("党支部名称").await, "样例甲村党支部");
    browser.errors().await;
}

tell!(without_storage_everything_works_and_says_so: chromium, chromium_69, firefox);
async fn without_storage_everything_works_and_says_so(browser: &mut Browser) {
    let denied = "<script>
        for (const name of ['localStorage', 'sessionStorage']) {
            Object.defineProperty(window, name, { get() { throw new DOMException('', 'SecurityError'); } });
        }
    </script>";
    let host = page(&format!("{denied}{}", element())).await;
    let secretary = Secretary::with_village(browser, host.url()).await;
    secretary.fill_in(&[("上级指派的联系人", "样例乙")]).await;
    secretary.leave().await;
    secretary.wait_for_text("未能保存到本机，填写的内容只在本窗口中").await;
    secretary.open("核对报送").await;
    secretary.submit().await;
    secretary.receipt().await;
}
