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
    secretary.field("书记（选填）").fill("样例甲").await;
    secretary.wait_for_text("这份自查正在另一个窗口中填写").await;
    assert!(
        kept(browser, KEY).await[0].contains("样例镇党委"),
        "the other's words were overwritten"
    );

    secretary.button("改为保存本窗口的内容").press().await;
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
    secretary.wait_for_text("本机保存的草稿无法读取，已原样另存").await;
    secretary.fill_in(&[("党支部名称", "样例一村党支部")]).await;
    secretary.wait_for_text("已保存在本机").await;
    let kept = kept(browser, &format!("{KEY}:aside:")).await;
    assert_eq!(kept, [newer]);

    secretary.button("本机另存有以前填写的内容（1 份）").press().await;
    secretary.row("本程序无法读取的内容").button("下载草稿文件").press().await;
    let today = "const at = new Date(), two = it => String(it).padStart(2, '0');
                 return [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')";
    let today = browser.run(today, json!(null)).await;
    let file = browser.saved(&format!("自查记录-{}.json", today.as_str().unwrap())).await;
    assert_eq!(file, newer.as_bytes());
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
    secretary.wait_for_text("未能取得这份自查记录").await;
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

/// Has the page set another assessment, as a host does that opens one.
async fn set_another(browser: &Browser, secretary: &Secretary<'_>) {
    let set = "document.querySelector('hangji-assessment').value = arguments[0]";
    let other = json!({"schema": "hangji.assessment/1", "branch": {"name": "样例三村党支部"}});
    browser.run(set, other).await;
    secretary.wait_for_text("样例三村党支部").await;
}

tell!(a_draft_is_put_aside_once_what_the_page_set_is_gone_on_with: chromium, firefox);
async fn a_draft_is_put_aside_once_what_the_page_set_is_gone_on_with(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.fill_in(&[("党支部名称", "样例二村党支部")]).await;
    secretary.wait_for_text("已保存在本机").await;
    set_another(browser, &secretary).await;
    // To look at it costs nothing: what was typed is there again.
    browser.reload().await;
    secretary.wait_for_text("样例二村党支部").await;

    set_another(browser, &secretary).await;
    secretary.fill_in(&[("上级党组织", "样例镇党委")]).await;
    secretary.wait_for_text("已保存在本机").await;
    let kept = kept(browser, KEY).await;
    assert_eq!(kept.len(), 2, "{kept:?}");
    for words in ["样例二村党支部", "样例三村党支部"] {
        assert!(kept.iter().any(|it| it.contains(words)), "{words} is gone: {kept:?}");
    }
}

tell!(what_was_put_aside_is_gone_on_with_or_removed: chromium, chromium_69, firefox);
async fn what_was_put_aside_is_gone_on_with_or_removed(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.fill_in(&[("党支部名称", "样例二村党支部")]).await;
    secretary.wait_for_text("已保存在本机").await;
    set_another(browser, &secretary).await;
    secretary.fill_in(&[("上级党组织", "样例镇党委")]).await;
    secretary.button("本机另存有以前填写的内容（1 份）").press().await;
    secretary.row("样例二村党支部").button("接着填写").press().await;
    secretary.wait_for_text("已载入上次保存的内容").await;
    assert_eq!(secretary.value_of("党支部名称").await, "样例二村党支部");

    // The two changed places.
    let other = secretary.row("样例三村党支部");
    other.button("清除").press().await;
    other.wait_for_text("清除后不能恢复").await;
    other.button("不清除").wait_focused().await;
    other.button("不清除").press().await;
    other.button("清除").wait_focused().await;
    other.button("清除").press().await;
    other.button("确定清除").press().await;
    secretary.wait_gone("本机另存有").await;
    secretary.title("支部概况").wait_focused().await;
    let kept = kept(browser, KEY).await;
    assert_eq!(kept.len(), 1, "{kept:?}");
    assert!(kept[0].contains("样例二村党支部"), "{kept:?}");
}

tell!(what_is_typed_between_two_parts_of_a_long_drawing_is_saved_with_the_page: chromium);
async fn what_is_typed_between_two_parts_of_a_long_drawing_is_saved_with_the_page(
    browser: &mut Browser,
) {
    let portal = Portal::start().await;
    let secretary = Secretary::with_village(browser, &portal.url("/")).await;
    secretary.open("调查摸底").await;
    browser.devtools("Emulation.setCPUThrottlingRate", json!({"rate": 20})).await;
    // All in one turn of the browser: a drawing that takes so long that the rest of it is put off,
    // a key, and the end of the page.
    let script = "
        const element = document.querySelector('hangji-assessment');
        const drawn = async () => { for (let turn = 0; turn < 50; turn++) await null; };
        element.goTo('start');
        await drawn();
        const field = element.shadowRoot.getElementById('/branch/name');
        field.value = '样例五村党支部';
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        window.dispatchEvent(new Event('pagehide'));
        await drawn();
        return JSON.stringify(localStorage).includes('样例五村党支部')";
    assert_eq!(browser.run(script, json!(null)).await, true);
}
