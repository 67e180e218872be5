//! The harness itself, tried on a small page of its own in every browser.

use std::{
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use axum::{Router, response::Html, routing::get};
use serde_json::json;
use tokio::net::TcpListener;

use crate::support::{browser::Browser, process, run, tell, tell_in};

/// Serves the page until the test ends, and says where.
async fn page() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let form = || async { Html(include_str!("../fixtures/form.html")) };
    let next = || async { Html("<!doctype html><h1>第二页</h1>") };
    let router = Router::new()
        .route("/", get(form))
        .route("/next", get(next))
        .route("/favicon.ico", get(|| async {}));
    tokio::spawn(async { axum::serve(listener, router).await });
    format!("http://{address}/")
}

tell!(a_form_is_filled_in: chromium, chromium_69, firefox);
async fn a_form_is_filled_in(browser: &mut Browser) {
    browser.goto(&page().await).await;
    let form = browser.element("sample-form");
    assert_eq!(form.heading().await, "基本情况");

    form.field("党组织名称").fill("东风村党支部 No.1").await;
    form.wait_for_text("已保存").await;
    form.field("所属领域").select("社区").await;
    form.field("所属领域").select("农村").await;
    form.group("A2").choose("否").await;
    form.group("A3").choose("是").await;
    form.region("整改项 2").field("目标").fill("建成\n两个阵地").await;

    assert_eq!(form.value_of("党组织名称").await, "东风村党支部 No.1");
    assert_eq!(form.value_of("所属领域").await, "农村");
    assert_eq!(form.group("A2").chosen().await, ["否"]);
    assert_eq!(form.field("目标").nth(1).value().await, "");
    assert_eq!(form.field("目标").nth(2).value().await, "建成\n两个阵地");
    assert_eq!(form.field("党组织名称").description().await, "写全称");
}

tell!(an_error_leads_to_its_field: chromium, chromium_69, firefox);
async fn an_error_leads_to_its_field(browser: &mut Browser) {
    browser.goto(&page().await).await;
    let form = browser.element("sample-form");
    form.button("下一步").press().await;
    form.alert().wait_focused().await;
    assert_eq!(form.alerts().await, ["有 1 处错误 请填写党组织名称"]);

    form.link("请填写").press().await;
    form.field("党组织名称").wait_focused().await;
    browser.write("甲乙").await;
    form.wait_gone("有 1 处错误").await;
    form.alert().wait_away().await;
    browser.press("Backspace").await;
    assert_eq!(form.focused().await, r#"textbox "党组织名称": 甲"#);
    browser.press("Tab").await;
    form.field("所属领域").wait_focused().await;
    browser.press("Shift+Tab").await;
    form.field("党组织名称").wait_focused().await;
}

tell!(what_is_folded_is_not_seen: chromium, chromium_69, firefox);
async fn what_is_folded_is_not_seen(browser: &mut Browser) {
    browser.goto(&page().await).await;
    let form = browser.element("sample-form");
    assert!(!form.text().await.contains("通知第二条"));
    form.button("依据").press().await;
    form.wait_for_text("通知第二条").await;
    let region = form.region("整改项 1").outline().await;
    assert_eq!(region, "heading \"整改项 1\"\ntextbox \"目标\"");
    assert_eq!(browser.page().headings().await[..2], ["门户页面", "基本情况"]);
}

tell!(a_row_is_found_by_its_text: chromium, chromium_69, firefox);
async fn a_row_is_found_by_its_text(browser: &mut Browser) {
    browser.goto(&page().await).await;
    let form = browser.element("sample-form");
    form.row("第二单位").button("删除").press().await;
    form.row("第二单位").wait_away().await;
    form.row("第一单位").wait().await;
}

tell!(the_browser_is_closed_and_opened_again: chromium, chromium_69, firefox);
async fn the_browser_is_closed_and_opened_again(browser: &mut Browser) {
    let address = page().await;
    browser.goto(&address).await;
    browser.element("sample-form").field("党组织名称").fill("东风村").await;
    browser.reload().await;
    assert_eq!(browser.element("sample-form").value_of("党组织名称").await, "东风村");

    browser.reopen().await;
    browser.goto(&address).await;
    assert_eq!(browser.element("sample-form").value_of("党组织名称").await, "东风村");
}

/// Leaves a word wherever a page can.
const LEAVE: &str = "localStorage.word = sessionStorage.word = 'left';
    document.cookie = 'word=left; max-age=900';
    const opening = indexedDB.open('words');
    await new Promise((done) => { opening.onsuccess = done; })";

/// The words that a page finds. A database that is not there yet has to be made anew.
const FIND: &str = "const words = [localStorage.word, sessionStorage.word, document.cookie];
    const opening = indexedDB.open('words');
    opening.onupgradeneeded = () => words.push('');
    await new Promise((done) => { opening.onsuccess = done; });
    if (words.length === 3) words.push('a database');
    return words.map((word) => word || '')";

tell!(the_next_story_finds_nothing_of_this_one: chromium, chromium_69, firefox);
async fn the_next_story_finds_nothing_of_this_one(browser: &mut Browser) {
    let address = page().await;
    browser.goto(&address).await;
    let first = browser.tab().await;
    browser.run(LEAVE, json!(null)).await;
    assert_eq!(
        browser.run(FIND, json!(null)).await,
        json!(["left", "left", "word=left", "a database"])
    );
    browser.open_tab().await;
    browser.goto(&address).await;
    assert_eq!(
        browser.run(FIND, json!(null)).await,
        json!(["left", "", "word=left", "a database"])
    );

    browser.forget().await;
    assert_ne!(browser.tab().await, first);
    browser.goto(&address).await;
    assert_eq!(browser.run(FIND, json!(null)).await, json!(["", "", "", ""]));
}

tell!(tabs_are_opened_and_closed: chromium, chromium_69, firefox);
async fn tabs_are_opened_and_closed(browser: &mut Browser) {
    let address = page().await;
    let first = browser.tab().await;
    browser.goto(&address).await;
    let second = browser.open_tab().await;
    assert_ne!(first, second);
    browser.goto(&address).await;
    browser.page().link("下一页").press().await;
    browser.page().wait_for_text("第二页").await;
    assert!(browser.address().await.ends_with("/next"));
    browser.to_tab(&first).await;
    browser.element("sample-form").wait().await;

    browser.to_tab(&second).await;
    browser.close_tab(&first).await;
    browser.element("sample-form").field("党组织名称").fill("甲").await;
}

tell!(a_page_that_has_no_body_yet_is_waited_for: chromium, chromium_69, firefox);
async fn a_page_that_has_no_body_yet_is_waited_for(browser: &mut Browser) {
    browser.goto(&format!("{}next", page().await)).await;
    let come_late = "const { body, documentElement } = document;
        body.remove();
        let frames = 10;
        const come = () => frames-- ? requestAnimationFrame(come) : documentElement.append(body);
        come()";
    browser.run(come_late, json!(null)).await;
    browser.page().title("第二页").wait().await;
    assert_eq!(browser.page().headings().await, ["第二页"]);
}

tell!(errors_of_the_page_are_noticed: chromium, chromium_69, firefox);
async fn errors_of_the_page_are_noticed(browser: &mut Browser) {
    browser.goto(&page().await).await;
    assert_eq!(browser.errors().await, [""; 0]);
    browser.run("console.error('告警 one')", json!(null)).await;
    let thrower = "const script = document.createElement('script');
        script.textContent = 'throw new Error(`two`)';
        document.head.append(script)";
    browser.run(thrower, json!(null)).await;
    let errors = browser.errors().await.join("\n");
    assert!(errors.contains("one") && errors.contains("two"), "{errors}");
    assert_eq!(browser.errors().await, [""; 0]);
}

tell!(the_window_is_made_narrow: chromium, chromium_69, firefox);
async fn the_window_is_made_narrow(browser: &mut Browser) {
    browser.goto(&page().await).await;
    browser.resize(360, 640).await;
    let size = browser.run("return [innerWidth, innerHeight]", json!(null)).await;
    assert_eq!(size, json!([360, 640]));
    let picture = browser.picture(&format!("harness-{:?}", browser.kind())).await;
    assert!(picture.exists());
}

tell!(pinyin_is_composed: chromium);
async fn pinyin_is_composed(browser: &mut Browser) {
    browser.goto(&page().await).await;
    let form = browser.element("sample-form");
    form.field("党组织名称").press().await;
    let typed = json!({"text": "zhi", "selectionStart": 3, "selectionEnd": 3});
    browser.devtools("Input.imeSetComposition", typed).await;
    assert_eq!(form.value_of("党组织名称").await, "zhi");
    browser.devtools("Input.insertText", json!({"text": "支"})).await;
    assert_eq!(form.value_of("党组织名称").await, "支");
}

/// Tells a story that breaks off the first time, after something was done to the browser; gives how
/// often it was told.
fn told_after(deed: &impl AsyncFn(&Browser)) -> usize {
    let told = AtomicUsize::default();
    let story = async |browser: &mut Browser| {
        if told.fetch_add(1, Ordering::Relaxed) == 0 {
            browser.goto(&page().await).await;
            deed(browser).await;
            resume_unwind(Box::new("broken off"));
        }
    };
    let end = catch_unwind(AssertUnwindSafe(|| tell_in(Browser::chromium, &story)));
    let told = told.into_inner();
    assert_eq!(end.is_ok(), told > 1);
    told
}

#[test]
fn a_story_is_told_again_where_the_browser_draws_nothing() {
    let stopped = Mutex::default();
    let stop = async |browser: &Browser| *stopped.lock().unwrap() = browser.stop_drawing();
    assert_eq!(told_after(&stop), 2);
    for part in stopped.into_inner().unwrap() {
        process::signal("-KILL", part);
    }
}

#[test]
fn a_story_fails_where_its_page_hangs() {
    // A little later, so that the driver hears that it was begun.
    let hang = "let frames = 10;
        const later = () => { while (frames-- <= 0); requestAnimationFrame(later); };
        later()";
    assert_eq!(
        told_after(&async |browser: &Browser| drop(browser.run(hang, json!(null)).await)),
        1
    );
}

#[test]
fn an_error_left_unread_fails_the_story() {
    run(async {
        let browser = Browser::chromium().await;
        browser.run("console.error('left')", json!(null)).await;
        let end = tokio::spawn(browser.close()).await;
        assert!(end.is_err_and(|error| error.is_panic()));
    });
}
