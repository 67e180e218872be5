//! From the first field to the receipt without a mouse.

use serde_json::{Value, json};

use crate::support::{
    browser::Browser,
    portal::Portal,
    secretary::{Secretary, village},
    tell,
};

/// More than any page has to be tabbed through.
const MOST_TABS: usize = 400;

/// Presses Tab until the focus is on what is read out so.
async fn tab_to(secretary: &Secretary<'_>, wanted: &str) {
    for _ in 0..MOST_TABS {
        secretary.leave().await;
        if secretary.focused().await == wanted {
            return;
        }
    }
    panic!("Tab never leads to {wanted}");
}

async fn finish(browser: &Browser, secretary: &Secretary<'_>, next: &str) {
    tab_to(secretary, r#"button "完成本步，下一步""#).await;
    browser.press("Enter").await;
    secretary.is_at(next).await;
}

/// The village branch before its name, its problem at A6 and its target are given.
fn begun() -> Value {
    let mut document = village();
    document["branch"]["name"] = json!("");
    document["survey"]["answers"]["A6"] = json!({});
    document["grade"]["target"] = json!("");
    document["plan"]["items"].as_array_mut().unwrap().remove(0);
    document
}

tell!(an_assessment_is_finished_by_keyboard_alone: chromium, firefox);
async fn an_assessment_is_finished_by_keyboard_alone(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.hand_over(&begun()).await;
    tab_to(&secretary, r#"textbox "党支部名称""#).await;
    browser.write("演示县样例镇样例一村党支部").await;
    finish(browser, &secretary, "第一步").await;

    tab_to(&secretary, r#"radio "是""#).await;
    browser.press("ArrowRight").await;
    tab_to(&secretary, r#"textbox "具体问题""#).await;
    browser.write("17名流动党员仅9名有联系方式").await;
    finish(browser, &secretary, "第二步").await;
    finish(browser, &secretary, "第三步").await;

    tab_to(&secretary, r#"radio "先进""#).await;
    browser.press("ArrowRight").await;
    for (field, text) in [
        ("整改目标", "17名流动党员全部有联系人"),
        ("整改措施 1", "逐户走访，建立流动党员台账"),
        ("责任人", "支部书记"),
        ("完成时限", "2012年5月31日"),
    ] {
        tab_to(&secretary, &format!("textbox {field:?}")).await;
        browser.write(text).await;
    }
    finish(browser, &secretary, "第四步").await;
    finish(browser, &secretary, "核对报送").await;
    tab_to(&secretary, r#"button "报送""#).await;
    browser.press("Enter").await;
    secretary.receipt().await;

    let stored = portal.stored("village").await;
    assert_eq!(stored["branch"], village()["branch"]);
    assert_eq!(stored["survey"], village()["survey"]);
    assert_eq!(stored["grade"], village()["grade"]);
}
