//! What is done with single items of the plan: joined, parted, referred up, and how they went.

use serde_json::Value;

use super::plan::items;
use crate::support::{
    browser::Browser,
    host::Host,
    portal::Portal,
    secretary::{Secretary, village},
    tell,
};

tell!(two_problems_are_joined_and_parted_again: chromium, firefox);
async fn two_problems_are_joined_and_parted_again(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::with_village(browser, &portal.url("/")).await;
    secretary.open("整改提高").await;
    let before = items(&secretary).await;
    secretary.button("将第 3 项并入另一项").press().await;
    secretary.field("并入哪一项").wait_focused().await;
    secretary.field("并入哪一项").select(&format!("第 1 项 {}", short(&before[0]))).await;
    secretary.button("并入").press().await;
    secretary.wait_for_text("第 3 项已并入第 1 项。").await;
    secretary.plan_item(1).wait_focused().await;
    let joined = items(&secretary).await;
    assert_eq!(joined.len(), before.len() - 1);
    let goal = joined[0]["goal"].as_str().unwrap_or_default();
    for item in [&before[0], &before[2]] {
        assert!(goal.contains(item["goal"].as_str().unwrap_or_default()), "{goal}");
    }
    let other = joined[0]["sources"][1].as_str().unwrap_or_default().to_owned();
    secretary.button("撤销").press().await;
    secretary.wait_gone("已并入").await;
    assert_eq!(items(&secretary).await, before);

    secretary.button("将第 3 项并入另一项").press().await;
    secretary.field("并入哪一项").select(&format!("第 1 项 {}", short(&before[0]))).await;
    secretary.button("并入").press().await;
    secretary.plan_item(1).button(&format!("把 {other} 单独列为一项")).press().await;
    secretary.plan_item(3).wait_for_text(&format!("来自 {other}")).await;
    assert_eq!(items(&secretary).await.len(), before.len());
}

/// A problem as the choice of an item to be joined to has it.
fn short(item: &Value) -> String {
    item["problem"].as_str().unwrap_or_default().chars().take(28).collect()
}

tell!(what_is_referred_up_gets_a_part_of_its_own: chromium, firefox);
async fn what_is_referred_up_gets_a_part_of_its_own(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::with_village(browser, &portal.url("/")).await;
    secretary.open("整改提高").await;
    let item = secretary.plan_item(1);
    item.choice("需要提请上级解决").check(true).await;
    item.wait_for_text("支部也要跟踪落实").await;
    item.button("明确专人跟踪提请事项").press().await;
    let measures = items(&secretary).await[0]["measures"].take();
    let last = measures.as_array().and_then(|it| it.last()).cloned().unwrap_or_default();
    assert!(last.as_str().is_some_and(|it| it.starts_with("明确专人跟踪提请事项")), "{last}");
}

tell!(how_an_item_went_is_told_at_its_entry_also_before_step_3_is_sent: chromium, firefox);
async fn how_an_item_went_is_told_at_its_entry_also_before_step_3_is_sent(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = Secretary::at(browser, host.url()).await;
    let mut document = village();
    document["step"] = "rectification".into();
    document["plan"]["items"][0]["status"] = "done".into();
    secretary.hand_over(&document).await;
    secretary.open("核对报送").await;
    secretary.submit().await;
    secretary.region("还有 2 处需补正").wait_focused().await;
    secretary.link("第 1 项：进展为“已完成”，请填写完成日期。").press().await;
    let date = secretary.field("完成日期");
    date.wait_focused().await;
    assert!(date.description().await.contains("请填写完成日期"));
}
