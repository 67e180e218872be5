//! Writing Chinese: while an input method composes, the text is not yet what the person means.

use serde_json::json;

use super::{plan::with_plan, units::with_a_unit};
use crate::support::{browser::Browser, portal::Portal, secretary::Secretary, tell};

/// Types pinyin, letter by letter, that waits for its characters to be picked.
async fn compose(browser: &Browser, pinyin: &str) {
    for end in 1..=pinyin.len() {
        let shown = json!({"text": pinyin[..end], "selectionStart": end, "selectionEnd": end});
        browser.devtools("Input.imeSetComposition", shown).await;
    }
}

/// Picks the characters.
async fn pick(browser: &Browser, characters: &str) {
    browser.devtools("Input.insertText", json!({"text": characters})).await;
}

/// Everything that the page keeps in this browser.
async fn kept(browser: &Browser) -> String {
    let all = browser.run("return JSON.stringify(Object.values(localStorage))", json!(null)).await;
    all.as_str().unwrap_or_default().to_owned()
}

tell!(nothing_half_composed_is_judged_or_saved: chromium);
async fn nothing_half_composed_is_judged_or_saved(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.finish_in_vain().await;
    secretary.fill_in(&[("上级党组织", "样例镇党委")]).await;
    secretary.field("正式党员").press().await;
    compose(browser, "sishiliu").await;
    secretary.wait_for_text("已保存在本机").await;
    assert_eq!(secretary.value_of("正式党员").await, "sishiliu");
    assert!(!secretary.text().await.contains("不是整数"));
    assert!(!secretary.document().await.to_string().contains("sishi"));
    let kept = kept(browser).await;
    assert!(kept.contains("样例镇党委") && !kept.contains("sishi"), "{kept}");

    pick(browser, "四十六").await;
    secretary.wait_for_text("“四十六”不是整数").await;
    assert_eq!(secretary.focused().await, r#"textbox "正式党员" (invalid): 四十六"#);
}

tell!(what_is_composed_arrives_whole: chromium);
async fn what_is_composed_arrives_whole(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::with_village(browser, &portal.url("/")).await;
    secretary.open("调查摸底").await;
    secretary.answer("A6", "部分", "17名").await;
    for (pinyin, characters) in [("liudong", "流动"), ("dangyuan", "党员"), ("shilian", "失联")]
    {
        compose(browser, pinyin).await;
        pick(browser, characters).await;
    }
    browser.write("。").await;
    assert_eq!(secretary.group("A6").value_of("具体问题").await, "17名流动党员失联。");
    let problem = secretary.document().await["survey"]["answers"]["A6"]["problem"].take();
    assert_eq!(problem, "17名流动党员失联。");
}

tell!(what_is_given_up_while_composing_leaves_no_trace: chromium);
async fn what_is_given_up_while_composing_leaves_no_trace(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.fill_in(&[("党支部名称", "样例一村")]).await;
    compose(browser, "dang").await;
    let nothing = json!({"text": "", "selectionStart": 0, "selectionEnd": 0});
    browser.devtools("Input.imeSetComposition", nothing).await;
    browser.write("党支部").await;
    assert_eq!(secretary.value_of("党支部名称").await, "样例一村党支部");
    assert_eq!(secretary.document().await["branch"]["name"], "样例一村党支部");
}

/// What is half composed shows in its field alone: not in the document, and not in what is kept.
async fn is_nowhere_else(browser: &Browser, secretary: &Secretary<'_>, pinyin: &str) {
    secretary.wait_for_text("已保存在本机").await;
    assert!(!secretary.document().await.to_string().contains(pinyin));
    let kept = kept(browser).await;
    assert!(!kept.contains(pinyin), "{kept}");
}

tell!(a_plan_item_waits_until_its_words_are_picked: chromium);
async fn a_plan_item_waits_until_its_words_are_picked(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::with_village(browser, &portal.url("/")).await;
    secretary.open("整改提高").await;
    secretary.plan(2, &[("责任人", "组织委员"), ("整改目标", "4月30日前补选")]).await;
    compose(browser, "weiyuan").await;
    is_nowhere_else(browser, &secretary, "weiyuan").await;
    pick(browser, "委员").await;
    let goal = "4月30日前补选委员";
    assert_eq!(secretary.plan_item(2).value_of("整改目标").await, goal);
    assert_eq!(secretary.document().await["plan"]["items"][1]["goal"], goal);
}

tell!(nothing_is_searched_before_its_words_are_picked: chromium);
async fn nothing_is_searched_before_its_words_are_picked(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = with_plan(browser, &portal, 30).await;
    secretary.field("查找").press().await;
    compose(browser, "shuiqu").await;
    assert_eq!(secretary.value_of("查找").await, "shuiqu");
    secretary.plan_item(1).wait().await;
    assert!(!secretary.text().await.contains("没有符合条件的整改项"));
    pick(browser, "第9户").await;
    secretary.wait_for_text("找到 1 项，共 30 项。").await;
}

tell!(a_table_is_not_counted_before_its_words_are_picked: chromium);
async fn a_table_is_not_counted_before_its_words_are_picked(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.hand_over(&with_a_unit()).await;
    secretary.open("健全组织").await;
    secretary.button("从表格粘贴").press().await;
    secretary.field("粘贴到这里").press().await;
    compose(browser, "yangli").await;
    assert_eq!(secretary.value_of("粘贴到这里").await, "yangli");
    let said = secretary.text().await;
    assert!(!said.contains("识别出") && !said.contains("没有识别到"), "{said}");
    pick(browser, "样例乙公司").await;
    secretary.wait_for_text("识别出 1 个单位").await;
}

tell!(a_unit_waits_until_its_name_is_picked: chromium);
async fn a_unit_waits_until_its_name_is_picked(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.hand_over(&with_a_unit()).await;
    secretary.open("健全组织").await;
    secretary.button("增加应建未建单位").press().await;
    let unit = secretary.region("第 2 个单位");
    unit.field("责任人").fill("示例乙").await;
    unit.field("单位名称").press().await;
    compose(browser, "yangli").await;
    is_nowhere_else(browser, &secretary, "yangli").await;
    pick(browser, "样例乙公司").await;
    assert_eq!(unit.value_of("单位名称").await, "样例乙公司");
    assert_eq!(secretary.document().await["coverage"]["units"][1]["name"], "样例乙公司");
}
