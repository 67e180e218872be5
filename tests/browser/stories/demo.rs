//! A trainer shows the procedure with a fictional branch; nothing of it is kept or leaves the page.

use serde_json::json;

use crate::support::{
    browser::Browser,
    host::{ENDPOINT, Host},
    secretary::{Secretary, village},
    tell,
};

/// A page that demonstrates although it names a host and an assessment.
fn page() -> String {
    format!(
        "<hangji-assessment mode=demo endpoint={ENDPOINT} assessment-id=village></hangji-assessment>"
    )
}

async fn set(browser: &Browser, name: &str, value: &str) {
    let script = "document.querySelector('hangji-assessment').setAttribute(...arguments[0]);
        return null";
    browser.run(script, json!([name, value])).await;
}

tell!(a_demonstration_never_calls_the_host: chromium, chromium_69, firefox);
async fn a_demonstration_never_calls_the_host(browser: &mut Browser) {
    let host = Host::start(&page()).await;
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.wait_for_text("演示县样例镇样例一村党支部").await;
    secretary.open("核对报送").await;
    secretary.wait_for_text("演示数据不会发送到任何系统").await;
    secretary.button("模拟报送").press().await;
    secretary.region("数据没有发送").wait_focused().await;
    set(browser, "endpoint", "/api/others").await;
    set(browser, "assessment-id", "other").await;
    let script = "document.querySelector('hangji-assessment').submit(); return null";
    browser.run(script, json!(null)).await;
    secretary.open("支部概况").await;
    secretary.field("上级指派的联系人").fill("示例甲").await;
    secretary.leave().await;
    secretary.wait_for_text("演示中的修改不保存").await;
    let calls = host.requests().into_iter().filter(|it| it.contains("/api/"));
    assert_eq!(calls.collect::<Vec<_>>(), [""; 0]);
    let kept = browser.run("return localStorage.length + sessionStorage.length", json!(null)).await;
    assert_eq!(kept, 0);

    // The same page sends as soon as it does not demonstrate any more.
    set(browser, "assessment-id", "").await;
    set(browser, "endpoint", ENDPOINT).await;
    set(browser, "mode", "").await;
    secretary.wait_gone("演示数据").await;
    secretary.hand_over(&village()).await;
    secretary.open("核对报送").await;
    secretary.submit().await;
    secretary.receipt().await;
    assert_eq!(host.posts().len(), 1);
}

tell!(a_trainer_shows_mistakes_and_starts_over: chromium, chromium_69, firefox);
async fn a_trainer_shows_mistakes_and_starts_over(browser: &mut Browser) {
    let host = Host::start(&page()).await;
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.wait_for_text("演示县样例镇样例一村党支部").await;
    secretary.field("上级指派的联系人").fill("示例甲").await;
    secretary.button("加入常见错误").press().await;
    secretary.is_at("核对报送").await;
    secretary.wait_for_text("已加入常见错误").await;
    secretary.link("目标等级").press().await;
    secretary.group("目标等级").wait_focused().await;
    secretary.button("恢复示例").press().await;
    secretary.is_at("支部概况").await;
    assert_eq!(secretary.value_of("上级指派的联系人").await, "镇组织委员");
    secretary.button("查看整改后的情况").press().await;
    secretary.is_at("核对报送").await;
    secretary.wait_for_text("没有需要补正或说明的内容").await;
}

tell!(each_sample_is_there_with_its_mistakes: chromium, firefox);
async fn each_sample_is_there_with_its_mistakes(browser: &mut Browser) {
    let host =
        Host::start("<hangji-assessment mode=demo sample=emerging></hangji-assessment>").await;
    let secretary = Secretary::at(browser, host.url()).await;
    for (choice, name) in [
        ("", "演示产业园联合党支部"),
        ("社区", "演示县样例街道乙社区党支部"),
        ("农村", "演示县样例镇样例一村党支部"),
        ("两新", "演示产业园联合党支部"),
    ] {
        if !choice.is_empty() {
            secretary.group("示例").button(choice).press().await;
        }
        secretary.wait_for_text(name).await;
        secretary.button("加入常见错误").press().await;
        secretary.region("处需").wait().await;
    }
    set(browser, "sample", "community").await;
    secretary.wait_for_text("演示县样例街道乙社区党支部").await;
}

tell!(what_a_branch_entered_outlives_a_demonstration: chromium, firefox);
async fn what_a_branch_entered_outlives_a_demonstration(browser: &mut Browser) {
    let host = Host::start("<hangji-assessment draft=none></hangji-assessment>").await;
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.field("上级指派的联系人").fill("镇组织委员样例甲").await;
    set(browser, "mode", "demo").await;
    secretary.wait_for_text("演示县样例镇样例一村党支部").await;
    set(browser, "mode", "fill").await;
    secretary.wait_gone("演示数据").await;
    assert_eq!(secretary.value_of("上级指派的联系人").await, "镇组织委员样例甲");
}
