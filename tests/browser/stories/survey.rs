//! Step 1: answering by keys, what is still open, what hardly concerns the branch, and the claim
//! beside the answers.

use serde_json::{Value, json};

use crate::support::{
    browser::Browser,
    portal::Portal,
    secretary::{Secretary, without_problems},
    tell,
};

/// A government office that serves people at a counter, with only the items of its own open.
fn office() -> Value {
    let mut document = without_problems();
    document["branch"]["sector"] = "government".into();
    document["branch"]["service_window"] = true.into();
    document["grade"] = json!({});
    for item in ["JG1", "JG2", "JG3", "JG4", "JG5"] {
        document["survey"]["answers"][item] = json!({"answer": "yes"});
    }
    document
}

async fn answers(secretary: &Secretary<'_>) -> Value {
    secretary.document().await["survey"]["answers"].take()
}

tell!(items_are_answered_by_digits: chromium, firefox);
async fn items_are_answered_by_digits(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.open("调查摸底").await;
    secretary.group("A1").choice("是").focus().await;
    browser.press("4").await;
    secretary.group("A1").choice("不适用").wait_focused().await;
    browser.press("3").await;
    secretary.group("A1").field("具体问题").wait().await;
    assert_eq!(secretary.group("A1").chosen().await, ["否"]);
    browser.press("7").await;
    assert_eq!(secretary.group("A1").chosen().await, ["否"], "there is no seventh answer");

    secretary.leave().await;
    browser.write("2012年起有1家没有建").await;
    assert_eq!(secretary.group("A1").value_of("具体问题").await, "2012年起有1家没有建");
    assert_eq!(secretary.group("A1").chosen().await, ["否"], "digits in a text are text");
}

tell!(the_next_item_that_is_open_is_a_press_away: chromium, firefox);
async fn the_next_item_that_is_open_is_a_press_away(browser: &mut Browser) {
    let portal = Portal::start().await;
    let mut document = office();
    for item in ["A3", "B4"] {
        document["survey"]["answers"][item] = json!({});
    }
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.hand_over(&document).await;
    let next = secretary.region("填写情况").button("转到下一个未答项");
    next.press().await;
    secretary.group("A3").choice("是").wait_focused().await;
    next.press().await;
    secretary.group("B4").choice("是").wait_focused().await;
    browser.press("1").await;
    next.press().await;
    secretary.group("CK1").choice("是").wait_focused().await;
    secretary.button("继续作答 A3").press().await;
    secretary.group("A3").choice("是").wait_focused().await;
}

tell!(each_dimension_says_how_it_was_answered: chromium);
async fn each_dimension_says_how_it_was_answered(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.hand_over(&office()).await;
    secretary.open("调查摸底").await;
    secretary.answer("B1", "部分", "").await;
    secretary.answer("B3", "不适用", "").await;
    let dimension = secretary.region("二、领导班子是否健全");
    dimension.wait_for_text("已答 5 / 5 · 发现 1 个问题").await;
    dimension.wait_for_text("是 3 部分 1 不适用 1").await;
    secretary.region("窗口单位和服务行业").wait_for_text("未答 6").await;
}

tell!(what_does_not_concern_the_branch_is_marked_at_once: chromium, firefox);
async fn what_does_not_concern_the_branch_is_marked_at_once(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.hand_over(&office()).await;
    secretary.open("调查摸底").await;
    secretary.answer("CK1", "是", "").await;
    let group = secretary.region("窗口单位和服务行业");
    group.button("本组有不涉及本支部的检查项？").press().await;
    group.button("将未答的 5 项标为“不适用”").press().await;
    group.wait_for_text("请先写明不适用的原因。").await;
    group.field("不适用的原因").wait_focused().await;
    browser.write("窗口业务已由政务服务中心统一办理").await;
    group.button("将未答的 5 项标为“不适用”").press().await;
    group.wait_for_text("已将 5 项标为“不适用”。").await;
    secretary.title("窗口单位和服务行业").wait_focused().await;
    assert_eq!(secretary.group("CK1").chosen().await, ["是"]);
    assert_eq!(secretary.group("CK5").chosen().await, ["不适用"]);
    assert_eq!(secretary.group("CK5").value_of("说明").await, "窗口业务已由政务服务中心统一办理");

    secretary.answer("CK2", "是", "").await;
    group.button("撤销").press().await;
    group.wait_for_text("未答 4").await;
    let answers = answers(&secretary).await;
    assert_eq!(answers["CK2"]["answer"], "yes", "answered since then");
    assert_eq!(answers["CK5"], json!(null));
    secretary
        .region("一、组织设置是否合理")
        .button("本组有不涉及本支部的检查项？")
        .wait_away()
        .await;
}

tell!(a_claim_stands_beside_what_the_answers_say: chromium, firefox);
async fn a_claim_stands_beside_what_the_answers_say(browser: &mut Browser) {
    let portal = Portal::start().await;
    let mut document = office();
    document["branch"]["service_window"] = false.into();
    document["standards"] = json!({});
    // With yes throughout, a rule would say the same.
    document["survey"]["answers"]["A5"] = json!({"answer": "not_applicable"});
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.hand_over(&document).await;
    secretary.open("调查摸底").await;
    secretary.group("自评等级").choose("后进").await;
    secretary.wait_for_text("自评“后进”，但各题都没有答“部分”或“否”。").await;
    secretary.group("自评等级").choose("先进").await;
    secretary.wait_gone("但各题都没有").await;
    secretary.answer("B1", "部分", "组织委员空缺9个月").await;
    secretary.wait_for_text("自评“先进”，但核心题 B1 的答案是“部分”或“否”。").await;
    secretary.group("G1").choose("好").await;
    secretary.wait_for_text("自评为“好”，但 B1 的答案是“部分”或“否”。").await;
    let grade = secretary.region("自评等级");
    grade.wait_for_text("领导班子 是 4、部分 1").await;
    grade.wait_for_text("核心题 8 项：是 7、部分 1。").await;
    grade.button("B1").press().await;
    secretary.group("B1").choice("是").wait_focused().await;
    assert_eq!(secretary.document().await["grade"]["assigned"], json!(null));
}
