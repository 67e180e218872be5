//! What could cost words and does not: a second window, an unreadable draft, a slip of the hand.

use crate::support::{browser::Browser, portal::Portal, secretary::Secretary, tell};
use serde_json::{Value, json};

const KEY: &str = "hangji:draft:/api/assessments:new";

/// What the browser keeps under a key that begins so.
async fn kept(browser: &Browser, begin: &str) -> Vec<String> {
    let script = "return Object.keys(localStorage).filter(it => it.indexOf(arguments[0]) === 0)\
                  .map(it => localStorage.getItem(it))";
    let found = browser.run(script, json!(begin)).await;
    found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

tell!(two_windows_do_not_overwrite_each_other: chromium, firefox);
async fn two_windows_do_not_overwrite_each_other(browser: &mut Browser) {
    let portal = Portal::start().await;
    let first = browser.tab().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.fill_in(&[("党支部名称", "样例一村党支部")]).await;
    secretary.wait_for_text("已保存在本机").await;
    browser.open_tab().await;
    let other = Secretary::at(browser, &portal.url("/")).await;
    other.fill_in(&[("上级党组织", "样例镇党委")]).await;
    other.wait_for_text("已保存在本机").await;

    browser.to_tab(&first).await;
    let secretary = browser.element("hangji-assessment");
    secretary.field("书记（姓名或职务）").fill("样例甲").await;
    secretary.wait_for_text("另一个窗口也在填写这份自查").await;
    assert!(
        kept(browser, KEY).await[0].contains("样例镇党委"),
        "the other's words were overwritten"
    );

    secretary.button("改为保存这里的").press().await;
    secretary.wait_for_text("已保存在本机").await;
    let kept = kept(browser, KEY).await;
    assert!(
        kept.iter().any(|it| it.contains("样例镇党委")),
        "the other's words are gone: {kept:?}"
    );
    assert!(kept.iter().any(|it| it.contains("样例甲")), "this window's words are gone: {kept:?}");
}

tell!(a_draft_that_cannot_be_read_is_put_aside_and_said: chromium);
async fn a_draft_that_cannot_be_read_is_put_aside_and_said(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    let newer = r#"{"assessment":{"schema":"hangji.assessment/2"},"words":"不能丢的话"}"#;
    browser
        .run("localStorage.setItem(arguments[0][0], arguments[0][1])", json!([KEY, newer]))
        .await;
    secretary.wait_for_text("填写后自动保存在本机").await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.wait_for_text("本机上有一份草稿读不出来，已原样另存").await;
    secretary.fill_in(&[("党支部名称", "样例一村党支部")]).await;
    secretary.wait_for_text("已保存在本机").await;
    let kept = kept(browser, &format!("{KEY}:aside:")).await;
    assert_eq!(kept, [newer]);
}

tell!(a_plan_item_that_was_removed_comes_back: chromium, firefox);
async fn a_plan_item_that_was_removed_comes_back(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::with_village(browser, &portal.url("/")).await;
    secretary.open("整改提高").await;
    let goal = secretary.plan_item(2).value_of("整改目标").await;
    assert!(!goal.is_empty());
    secretary.button("删除第 2 项").press().await;
    secretary.wait_for_text("已删除第 2 项。").await;
    secretary.button("撤销").press().await;
    secretary.wait_gone("已删除第 2 项。").await;
    assert_eq!(secretary.plan_item(2).value_of("整改目标").await, goal);
}

tell!(an_address_of_nothing_is_said: chromium);
async fn an_address_of_nothing_is_said(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/?id=nobody")).await;
    secretary.wait_for_text("没有取到这份自查记录").await;
    // The browser itself logs the 404.
    browser.errors().await;
}

tell!(what_was_submitted_can_be_gone_on_with: chromium, firefox);
async fn what_was_submitted_can_be_gone_on_with(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::with_village(browser, &portal.url("/")).await;
    secretary.open("核对报送").await;
    secretary.submit().await;
    secretary.receipt().await;
    browser.reload().await;
    let secretary = browser.element("hangji-assessment");
    secretary.wait_for_text("演示县样例镇样例一村党支部").await;
    let stored =
        browser.run("return document.querySelector('hangji-assessment').value", json!(null)).await;
    assert_eq!(stored["revision"], 1);
}
