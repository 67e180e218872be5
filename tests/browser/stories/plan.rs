//! A long plan: found, sorted, filtered, edited, joined and shown as the ledger, as quickly as a
//! short one.

use serde_json::{Value, json};

use super::accessibility::faults;
use crate::support::{
    browser::Browser,
    portal::Portal,
    secretary::{Secretary, village},
    tell,
};

/// The village branch with so many plan items, of which every seventh names nobody responsible.
fn with_items(count: usize) -> Value {
    let item = |at: usize| {
        let (month, dimension) = (at % 4 + 9, ["A", "B", "C", "D", "E"][at % 5]);
        json!({
            "id": format!("p{}", at + 1),
            "sources": ["B1"],
            "category": dimension,
            "problem": format!("第{}户反映水渠淤堵", at + 1),
            "goal": format!("6月20日前清淤{}米", at + 1),
            "measures": [format!("4月12日前踏勘第{}段，排定清淤日程", at + 1)],
            "responsible": if at % 7 == 6 { "" } else { "支部书记" },
            "due": if at % 50 == 49 { String::new() } else { format!("2012年{month}月20日") },
        })
    };
    let mut document = village();
    document["plan"]["items"] = (0..count).map(item).collect();
    document
}

/// At a plan of so many items.
pub(super) async fn with_plan<'b>(
    browser: &'b Browser,
    portal: &Portal,
    count: usize,
) -> Secretary<'b> {
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.hand_over(&with_items(count)).await;
    secretary.open("整改提高").await;
    secretary
}

/// The items of the plan as the document has them.
pub(super) async fn items(secretary: &Secretary<'_>) -> Vec<Value> {
    secretary.document().await["plan"]["items"].as_array().cloned().unwrap_or_default()
}

tell!(of_a_thousand_items_only_a_page_is_built: chromium, chromium_69, firefox);
async fn of_a_thousand_items_only_a_page_is_built(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = with_plan(browser, &portal, 1000).await;
    secretary.wait_for_text("第 1～20 项，共 1000 项").await;
    let built = "const { shadowRoot } = document.querySelector('hangji-assessment');
        return shadowRoot.querySelectorAll('*').length";
    let built = browser.run(built, json!(null)).await.as_u64().unwrap_or(u64::MAX);
    assert!(built < 1500, "{built} elements");

    secretary.button("下一页").nth(1).press().await;
    secretary.wait_for_text("第 21～40 项，共 1000 项").await;
    secretary.plan_item(21).wait().await;
    secretary.field("转到第几项").fill("1001").await;
    secretary.wait_for_text("没有这一项。现有 1000 项").await;
    secretary.field("转到第几项").fill("1000").await;
    browser.press("Enter").await;
    secretary.plan_item(1000).wait_focused().await;
    secretary.plan_item(1000).field("整改目标").wait().await;
    secretary.wait_for_text("第 981～1000 项，共 1000 项").await;
    secretary.button("上一页").nth(1).press().await;
    secretary.plan_item(980).wait().await;
}

tell!(an_item_far_down_is_found_opened_and_edited: chromium, chromium_69, firefox);
async fn an_item_far_down_is_found_opened_and_edited(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = with_plan(browser, &portal, 1000).await;
    secretary.field("查找").fill("第777户").await;
    secretary.wait_for_text("找到 1 项，共 1000 项。").await;
    secretary.button("第 777 项").press().await;
    secretary.plan_item(777).field("存在问题").fill("东渠淤堵").await;
    secretary.plan_item(777).field("责任人").fill("副书记").await;
    // It is not found by those words any more, and still stays where it is being edited.
    secretary.plan_item(777).wait_for_text("东渠淤堵").await;
    assert_eq!(items(&secretary).await[776]["responsible"], "副书记");

    secretary.button("显示全部").press().await;
    secretary.wait_for_text("第 1～20 项，共 1000 项").await;
    secretary.field("查找").fill("没有这样的问题").await;
    secretary.wait_for_text("没有符合条件的整改项").await;
}

tell!(items_come_and_go_in_a_long_plan_and_each_comes_back: chromium, firefox);
async fn items_come_and_go_in_a_long_plan_and_each_comes_back(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = with_plan(browser, &portal, 1000).await;
    let before = items(&secretary).await;
    secretary.button("增加整改项").press().await;
    secretary.plan_item(1001).field("存在问题").wait_focused().await;
    browser.write("便民服务点没有挂牌").await;
    secretary.button("删除第 1001 项").press().await;
    secretary.wait_for_text("已删除第 1001 项。").await;

    for number in ["999", "998"] {
        secretary.field("转到第几项").fill("3").await;
        secretary.button("转到").press().await;
        secretary.button("删除第 3 项").press().await;
        secretary.wait_for_text(&format!("共 {number} 项")).await;
    }
    assert_eq!(items(&secretary).await.len(), 998);
    secretary.button("撤销（还可撤销 2 步）").press().await;
    secretary.button("撤销（还可撤销 1 步）").press().await;
    secretary.plan_item(3).wait_for_text("第3户").await;
    assert_eq!(items(&secretary).await, before);
    secretary.button("撤销").press().await;
    let problem = secretary.plan_item(1001).value_of("存在问题").await;
    assert_eq!(problem, "便民服务点没有挂牌");
}

tell!(a_finding_opens_its_item_on_another_page: chromium, chromium_69, firefox);
async fn a_finding_opens_its_item_on_another_page(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = with_plan(browser, &portal, 100).await;
    secretary.field("查找").fill("第1户").await;
    secretary.button("完成本步，下一步").press().await;
    secretary.region("处需").wait_focused().await;
    secretary.plan_item(1).wait_for_text("已填全").await;
    secretary.link("第 98 项：请填写责任人").press().await;
    secretary.plan_item(98).field("责任人").wait_focused().await;
    browser.write("组织委员").await;
    secretary.wait_gone("第 98 项：请填写责任人").await;
    secretary.plan_item(98).wait_for_text("已填全").await;

    // What is found in rows that are closed is told there and nowhere else.
    let said = secretary.text().await;
    assert!(!said.contains("其他需要处理的内容"), "{said}");
    secretary.link("第 7 项：请填写责任人").press().await;
    secretary.plan_item(7).field("责任人").wait_focused().await;
    secretary.plan_item(7).wait_for_text("有 1 处需处理").await;
}

tell!(a_plan_is_sorted_and_filtered_without_moving_anything: chromium, firefox);
async fn a_plan_is_sorted_and_filtered_without_moving_anything(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = with_plan(browser, &portal, 100).await;
    let before = items(&secretary).await;
    let today = "document.querySelector('hangji-assessment').today = '2012-10-10'";
    browser.run(today, json!(null)).await;
    secretary.field("状态").select("未填全").await;
    secretary.wait_for_text("找到 16 项，共 100 项。").await;
    secretary.field("排列").select("按完成时限").await;
    let first = secretary.region("第").nth(1).text().await;
    assert!(first.contains("2012年9月20日（已逾期）"), "{first}");

    secretary.button("显示全部").press().await;
    let months = secretary.group("完成时限分布");
    months.wait_for_text("已逾期 25 项").await;
    months.button("25 项 2012年 11月").press().await;
    secretary.wait_for_text("找到 25 项，共 100 项。").await;
    months.button("25 项 2012年 11月").press().await;
    secretary.wait_gone("找到 25 项").await;
    months.button("未填时限 2 项").press().await;
    secretary.plan_item(50).wait().await;
    secretary.plan_item(100).wait().await;
    assert_eq!(items(&secretary).await, before);
}

tell!(the_ledger_is_a_table_that_leads_to_each_item: chromium, firefox);
async fn the_ledger_is_a_table_that_leads_to_each_item(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = with_plan(browser, &portal, 100).await;
    secretary.button("整改台账").press().await;
    let ledger = secretary.region("整改台账");
    ledger.row("21 ").wait_away().await;
    ledger.row("20 ").wait_for_text("第20户反映水渠淤堵").await;
    secretary.button("下一页").nth(1).press().await;
    ledger.button("打开第 40 项").press().await;
    secretary.plan_item(40).field("存在问题").wait().await;
    secretary.plan_item(40).wait_focused().await;
}

tell!(a_long_plan_is_worked_on_by_keyboard_alone: chromium, firefox);
async fn a_long_plan_is_worked_on_by_keyboard_alone(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = with_plan(browser, &portal, 60).await;
    secretary.button("下一页").nth(2).focus().await;
    browser.press("Enter").await;
    // The focus stands before the list that has just been turned.
    for _ in 0..3 {
        secretary.leave().await;
    }
    while !secretary.focused().await.contains("第 21 项") {
        secretary.leave().await;
    }
    browser.press("Enter").await;
    secretary.leave().await;
    let problem = r#"textbox "存在问题": 第21户反映水渠淤堵"#;
    assert_eq!(secretary.focused().await, problem);
    browser.press("Shift+Tab").await;
    browser.press("Enter").await;
    secretary.leave().await;
    assert!(secretary.focused().await.contains("第 22 项"), "the item is closed again");
}

tell!(a_long_plan_is_sound_however_it_is_looked_at: chromium);
async fn a_long_plan_is_sound_however_it_is_looked_at(browser: &mut Browser) {
    let portal = Portal::start().await;
    let mut found = Vec::new();
    for width in [1280, 360] {
        browser.resize(width, 800).await;
        let secretary = with_plan(browser, &portal, 100).await;
        found.append(&mut faults(browser, "the list").await);
        secretary.button("第 2 项").press().await;
        secretary.button("将第 2 项并入另一项").press().await;
        secretary.choice("需要提请上级解决").check(true).await;
        found.append(&mut faults(browser, "an open item").await);
        secretary.group("完成时限分布").button("未填时限").press().await;
        secretary.wait_for_text("找到 2 项").await;
        found.append(&mut faults(browser, "a month").await);
        secretary.button("责任清单").press().await;
        found.append(&mut faults(browser, "the ledger").await);
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    // axe-core measures with styles of its own, which the page's policy refuses.
    browser.errors().await;
}

tell!(how_a_thousand_items_went_is_told_a_page_at_a_time: chromium, firefox);
async fn how_a_thousand_items_went_is_told_a_page_at_a_time(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = with_plan(browser, &portal, 1000).await;
    secretary.open("学习先进").await;
    secretary.wait_for_text("第 1～20 项，共 1000 项").await;
    secretary.button("下一页").nth(1).press().await;
    secretary.wait_for_text("第 21～40 项，共 1000 项").await;
    secretary.plan_item(20).wait_away().await;
    secretary.plan_item(21).group("进展").choose("已完成").await;
    secretary.plan_item(21).field("完成日期").wait().await;

    secretary.field("转到第几项").fill("777").await;
    browser.press("Enter").await;
    secretary.plan_item(777).group("进展").wait_focused().await;
    secretary.plan_item(777).field("进展情况").fill("已清淤").await;
    secretary.field("查找").fill("第888户").await;
    secretary.wait_for_text("找到 1 项，共 1000 项。").await;
    secretary.plan_item(888).wait().await;
    assert_eq!(items(&secretary).await[776]["progress"], "已清淤");
    assert!(!secretary.text().await.contains("其他需要处理的内容"));
}
