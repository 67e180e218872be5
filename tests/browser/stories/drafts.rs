//! The draft in this browser: whatever ends the page, not a word is lost.

use serde_json::json;

use crate::support::{browser::Browser, portal::Portal, secretary::Secretary, tell};

/// Fills in the start and some of the survey, the last word without leaving its field.
async fn begin(secretary: &Secretary<'_>) {
    secretary.fill_in(&[("党支部名称", "样例一村党支部"), ("上级党组织", "样例镇党委")]).await;
    secretary.group("主领域").choose("农村").await;
    secretary.finish("第一步").await;
    secretary.answer("A2", "是", "").await;
    secretary.answer("A6", "部分", "17名流动党员仅9名有联系方式").await;
}

/// What `begin` entered is there, at the step where it was entered.
async fn is_as_begun(secretary: &Secretary<'_>, more: &str) {
    secretary.title("第一步").wait().await;
    assert_eq!(secretary.group("A2").chosen().await, ["是"]);
    assert_eq!(secretary.group("A6").chosen().await, ["部分"]);
    let problem = secretary.group("A6").value_of("具体问题").await;
    assert_eq!(problem, format!("17名流动党员仅9名有联系方式{more}"));
    secretary.open("支部概况").await;
    assert_eq!(secretary.value_of("党支部名称").await, "样例一村党支部");
    assert_eq!(secretary.value_of("上级党组织").await, "样例镇党委");
    assert_eq!(secretary.group("主领域").chosen().await, ["农村"]);
}

/// The page tells in words that, and at what time, it has saved.
async fn tells_the_time(secretary: &Secretary<'_>, words: &str) {
    secretary.wait_for_text_like(&format!("{words} ?[0-9]{{2}}:[0-9]{{2}}")).await;
}

tell!(the_browser_is_ended_half_way: chromium, chromium_69, firefox);
async fn the_browser_is_ended_half_way(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    begin(&secretary).await;
    tells_the_time(&secretary, "已保存在本机").await;
    // That may be of the word before the last.
    let saved = "while (!JSON.stringify(localStorage).includes('仅9名有联系方式')) {
            await new Promise(requestAnimationFrame);
        }";
    browser.run(saved, json!(null)).await;

    browser.reopen().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    tells_the_time(&secretary, "已保存在本机").await;
    is_as_begun(&secretary, "").await;
    tells_the_time(&secretary, "已载入上次保存的内容（").await;
}

tell!(the_page_is_loaded_again_right_after_the_last_key: chromium, chromium_69, firefox);
async fn the_page_is_loaded_again_right_after_the_last_key(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    begin(&secretary).await;
    tells_the_time(&secretary, "已保存在本机").await;
    browser.write("，其余8名").await;
    browser.reload().await;
    is_as_begun(&secretary, "，其余8名").await;
}

tell!(the_tab_is_closed_right_after_the_last_key: chromium, firefox);
async fn the_tab_is_closed_right_after_the_last_key(browser: &mut Browser) {
    let portal = Portal::start().await;
    let first = browser.tab().await;
    browser.open_tab().await;
    begin(&Secretary::at(browser, &portal.url("/")).await).await;
    browser.write("，其余8名").await;
    browser.close_tab(&first).await;
    is_as_begun(&Secretary::at(browser, &portal.url("/")).await, "，其余8名").await;
}

tell!(a_draft_is_deleted_only_when_that_is_confirmed: chromium);
async fn a_draft_is_deleted_only_when_that_is_confirmed(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    begin(&secretary).await;
    secretary.open("支部概况").await;
    secretary.button("清除本机草稿").press().await;
    secretary.button("不清除").press().await;
    browser.reload().await;
    assert_eq!(secretary.value_of("党支部名称").await, "样例一村党支部");

    secretary.button("清除本机草稿").press().await;
    secretary.button("确定清除").press().await;
    secretary.is_at("支部概况").await;
    browser.reload().await;
    assert_eq!(secretary.value_of("党支部名称").await, "");
}
