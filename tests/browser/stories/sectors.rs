//! What only some branches are asked, and what is no longer asked: it stays, and can be reached.

use serde_json::{Value, json};

use crate::support::{
    browser::Browser,
    host::Host,
    portal::Portal,
    secretary::{Secretary, village, without_problems},
    tell,
};

async fn all_yes(secretary: &Secretary<'_>, items: &[&str]) {
    for item in items {
        secretary.answer(item, "是", "").await;
    }
}

const COMMUNITY: [&str; 6] = ["SC1", "SC2", "SC3", "SC4", "SC5", "SC6"];

tell!(another_sector_keeps_the_answers_and_sends_them_not: chromium, firefox);
async fn another_sector_keeps_the_answers_and_sends_them_not(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = Secretary::with_village(browser, host.url()).await;
    secretary.wait_for_text("农村党支部都参加换届后“回头看”").await;
    secretary.group("主领域").choose("社区").await;
    secretary.open("调查摸底").await;
    secretary.group("NC1").wait_away().await;
    all_yes(&secretary, &COMMUNITY).await;

    secretary.open("核对报送").await;
    secretary.button("提示（不影响报送）").press().await;
    secretary.link("按现在的主领域，NC1 不再适用").press().await;
    let kept = secretary.region("不再适用的内容").row("NC1");
    kept.wait_focused().await;
    assert_eq!(kept.text().await, "NC1 “一定三有”是否全面落实？是");

    secretary.open("核对报送").await;
    secretary.submit().await;
    secretary.receipt().await;
    let sent: Value = serde_json::from_str(&host.posts()[0].body).unwrap();
    let items = sent["survey"]["answers"].as_object().unwrap();
    assert!(items.contains_key("SC1") && !items.contains_key("NC1"), "{items:?}");
    assert_eq!(secretary.document().await["survey"]["answers"]["NC1"]["answer"], "yes");

    secretary.open("支部概况").await;
    secretary.group("主领域").choose("农村").await;
    secretary.open("调查摸底").await;
    assert_eq!(secretary.group("NC1").chosen().await, ["是"]);
    secretary.region("不再适用的内容").row("SC1").wait().await;
}

tell!(what_a_former_problem_said_can_be_cleared: chromium, firefox);
async fn what_a_former_problem_said_can_be_cleared(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = Secretary::with_village(browser, host.url()).await;
    secretary.open("调查摸底").await;
    secretary.answer("A6", "是", "").await;
    secretary.button("完成本步，下一步").press().await;
    secretary.open("核对报送").await;
    secretary.link("A6 的答案已改为没有问题，原来写的问题还在").press().await;
    let problem = secretary.group("A6").field("具体问题");
    problem.wait_focused().await;
    problem.fill("").await;
    problem.wait_focused().await;
    secretary.wait_gone("原来写的问题还在").await;
    assert_eq!(secretary.document().await["survey"]["answers"]["A6"], json!({"answer": "yes"}));
}

tell!(pay_below_the_reference_is_sent_with_an_explanation: chromium, firefox);
async fn pay_below_the_reference_is_sent_with_an_explanation(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    let mut document = without_problems();
    document["coverage"] = json!({"applicable": false});
    secretary.hand_over(&document).await;
    secretary.group("主领域").choose("社区").await;
    secretary.choice("参加换届后“回头看”").check(true).await;
    secretary.choice("上级确定的问题突出村（社区）").check(true).await;
    secretary.field("组建形式").select("单独组建").await;
    secretary.fill_in(&[("驻点工作组", "街道工作组，2012年3月起")]).await;
    secretary.open("调查摸底").await;
    all_yes(&secretary, &["D5", "NC4", "NC5", "NC6", "NC7", "NC8"]).await;
    all_yes(&secretary, &COMMUNITY).await;
    secretary.group("工作经费和人员经费是否纳入财政预算").choose("是").await;
    secretary.group("按月或按年").choose("每月").await;
    let below = "社区工作者报酬 2650 元，低于参照的 3000 元";
    let pay = [("社区工作者平均报酬", "2650"), ("上年度当地社会平均工资", "3000")];
    secretary.fill_in(&pay).await;
    secretary.open("核对报送").await;
    secretary.submit().await;
    secretary.region("还有 1 处需说明").wait_focused().await;

    secretary.link(below).press().await;
    secretary.field("社区工作者平均报酬").wait_focused().await;
    let why = "对“社区工作者平均报酬（元）”的说明";
    secretary.fill_in(&[(why, "已报街道，列入2013年预算")]).await;
    secretary.open("核对报送").await;
    let checked = secretary.region("没有需要补正或说明的内容，可以报送");
    checked.wait_for_text("已说明").await;
    assert_eq!(checked.value_of(why).await, "已报街道，列入2013年预算");
    secretary.submit().await;
    secretary.receipt().await;

    let stored = portal.stored("village").await;
    assert_eq!(
        stored["support"]["pay"],
        json!({"amount": 2650, "reference": 3000, "period": "month"})
    );
    assert_eq!(stored["branch"]["work_team"], "街道工作组，2012年3月起");
    assert_eq!(stored["branch"]["form"], "standalone");
    let explanations = &stored["explanations"];
    assert_eq!(explanations["V43 /support/pay/amount"], "已报街道，列入2013年预算");
}

/// Entries that the form does not ask for, each with something that must not be sent.
fn hidden() -> Value {
    let mut document = village();
    document["plan"]["items"][0]["cause"] = json!("样例甲11010519491231002X");
    document["explanations"] = json!({"V16 /plan/items/1/responsible": "机密★"});
    document
}

tell!(what_a_host_brought_along_can_be_reached_and_mended: chromium, firefox);
async fn what_a_host_brought_along_can_be_reached_and_mended(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.hand_over(&hidden()).await;
    secretary.open("核对报送").await;
    secretary.submit().await;
    secretary.region("还有 2 处需补正").wait_focused().await;
    secretary.link("第 1 项 · 原因：这里有身份证号（11…2X）").press().await;
    let item = secretary.plan_item(1);
    item.field("原因").wait_focused().await;
    item.field("原因").fill("样例甲").await;
    item.wait_gone("身份证号").await;

    secretary.open("核对报送").await;
    secretary.link("对“第 2 项 · 责任人”的说明：这里有密级标志").press().await;
    let rest = secretary.region("其他需要处理的内容");
    let why = rest.field("对“第 2 项 · 责任人”的说明");
    why.wait_focused().await;
    why.fill("已改为支部书记").await;
    secretary.open("核对报送").await;
    secretary.submit().await;
    secretary.receipt().await;
}
