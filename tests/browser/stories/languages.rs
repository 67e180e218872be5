//! Two languages, switched while somebody types.

use serde_json::{Value, json};

use crate::support::{browser::Browser, host::Host, secretary::Secretary, tell};

const PAGE: &str = "<hangji-assessment languages='zh en'></hangji-assessment>";

/// Where a person is: what has the focus, the caret in it, and how many sections stand open.
async fn position(browser: &Browser) -> Value {
    let script = "const { shadowRoot } = document.querySelector('hangji-assessment');
        const { id, selectionStart, value } = shadowRoot.activeElement;
        const open = shadowRoot.querySelectorAll('details[open]').length;
        return { id, selectionStart, value, open };";
    browser.run(script, json!(null)).await
}

async fn speak(browser: &Browser, lang: &str) {
    let script = "document.querySelector('hangji-assessment').lang = arguments[0]; return null";
    browser.run(script, json!(lang)).await;
}

tell!(switched_while_typing_nothing_is_lost: chromium, chromium_69, firefox);
async fn switched_while_typing_nothing_is_lost(browser: &mut Browser) {
    let host = Host::start(PAGE).await;
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.open("调查摸底").await;
    secretary.answer("B1", "否", "组织委员空缺9个月").await;
    let open = "const { shadowRoot } = document.querySelector('hangji-assessment');
        [...shadowRoot.querySelectorAll('.asked details')].slice(0, 3).forEach((it) => (it.open = true));
        return null";
    browser.run(open, json!(null)).await;
    browser.press("ArrowLeft").await;
    let before = position(browser).await;
    speak(browser, "en").await;
    secretary.title("Step 1").wait().await;
    secretary.group("B1").field("The problem").wait_in_sight().await;
    assert_eq!(position(browser).await, before);
    browser.write("多").await;
    speak(browser, "zh-CN").await;
    secretary.title("第一步").wait().await;
    assert_eq!(secretary.group("B1").value_of("具体问题").await, "组织委员空缺9个多月");
}

tell!(the_switch_names_each_language_in_itself: chromium, chromium_69, firefox);
async fn the_switch_names_each_language_in_itself(browser: &mut Browser) {
    let host = Host::start(PAGE).await;
    let secretary = Secretary::at(browser, host.url()).await;
    assert!(!host.requests().iter().any(|it| it.ends_with("hangji.en.js")), "loaded when needed");
    secretary.button("English").press().await;
    secretary.title("The branch").wait().await;
    let script = "const element = document.querySelector('hangji-assessment');
        const buttons = element.shadowRoot.querySelectorAll('button[lang]');
        return [element.lang, ...Array.from(buttons, (it) => it.lang + it.getAttribute('aria-pressed'))];";
    assert_eq!(browser.run(script, json!(null)).await, json!(["en", "zh-CNfalse", "entrue"]));
    secretary.button("中文").press().await;
    secretary.title("支部概况").wait().await;
    assert_eq!(browser.run(script, json!(null)).await, json!(["zh-CN", "zh-CNtrue", "enfalse"]));
}

/// The lines of the open view that hold a Chinese character; the notice's own numbers and shorthand
/// are left out.
const CHINESE: &str = "const { shadowRoot } = document.querySelector('hangji-assessment');
    shadowRoot.querySelectorAll('details').forEach((it) => (it.open = true));
    shadowRoot.querySelectorAll('.clause, .routes').forEach((it) => (it.style.display = 'none'));
    const lines = shadowRoot.querySelector('.hangji').innerText.split('\\n');
    return lines.filter((it) => /[\\u4e00-\\u9fff]/.test(it) && !/4号/.test(it));";

tell!(every_view_speaks_english_throughout: chromium);
async fn every_view_speaks_english_throughout(browser: &mut Browser) {
    let host = Host::start("<hangji-assessment lang=en></hangji-assessment>").await;
    browser.goto(host.url()).await;
    let form = browser.element("hangji-assessment");
    form.title("Party branch self-assessment").wait().await;
    form.choice("Rural").check(true).await;
    for view in ["start", "survey", "coverage", "rectification", "excellence", "submit"] {
        let script = "document.querySelector('hangji-assessment').goTo(arguments[0]); return null";
        browser.run(script, json!(view)).await;
        form.element("h2").wait_focused().await;
        let left = browser.run(CHINESE, json!(null)).await;
        assert_eq!(left, json!([]), "{view}");
    }
}
