//! What a place adds to the procedure, and assessments that were begun with an older version of it.

use serde_json::{Value, json};

use crate::support::{
    browser::Browser,
    host::Host,
    secretary::{Secretary, village},
    tell,
};

/// A scale of four with names of its own, and one more item.
fn county() -> Value {
    let grade = |id: &str, zh: &str| json!({"id": id, "label": {"zh": zh}});
    json!({
        "schema": "hangji.addendum/1", "id": "county", "version": 1,
        "procedure": "yuechuangxianzufa-2012-4",
        "grades": [
            grade("good", "好"), grade("fairly_good", "较好"), grade("fair", "一般"),
            grade("poor", "较差"),
        ],
        "items": {"E": [{"id": "E8", "text": {"zh": "是否每名党员都有固定的联系户？"}}]},
    })
}

/// A page whose element names an addendum and keeps the errors that it raises.
const PAGE: &str = "<script>
    window.told = [];
    addEventListener('hangji-error', (event) => told.push(event.detail.message));
</script>
<hangji-assessment endpoint=/api/assessments procedure=/addenda/county.json></hangji-assessment>";

/// Lets the element name another addendum.
async fn name_addendum(browser: &Browser, address: &str) {
    let script = "document.querySelector('hangji-assessment').procedure = arguments[0]";
    browser.run(script, json!(address)).await;
}

tell!(a_county_adds_an_item_and_grades_of_its_own: chromium, chromium_69, firefox);
async fn a_county_adds_an_item_and_grades_of_its_own(browser: &mut Browser) {
    let host = Host::start(PAGE).await;
    host.has_addendum("county.json", &county().to_string());
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.open("调查摸底").await;
    secretary.answer("E8", "部分", "46名党员有9名没有固定的联系户").await;
    secretary.group("自评等级").choose("较好").await;
    secretary.open("整改提高").await;
    secretary.plan_item(1).wait_for_text("作用发挥 · 来自 E8").await;
    let document = secretary.document().await;
    assert_eq!(document["procedure"]["addendum"], "county/1");
    assert_eq!(document["grade"]["self"], "fairly_good");
}

tell!(an_addendum_that_comes_late_takes_nothing_away: chromium, firefox);
async fn an_addendum_that_comes_late_takes_nothing_away(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    host.has_addendum("county.json", &county().to_string());
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.open("调查摸底").await;
    secretary.answer("E1", "部分", "只有3名党员参加").await;
    name_addendum(browser, "/addenda/county.json").await;
    secretary.group("E8").wait().await;
    let problem = secretary.group("E1").field("具体问题");
    problem.wait_focused().await;
    browser.write("志愿服务").await;
    assert_eq!(problem.value().await, "只有3名党员参加志愿服务");
    secretary.answer("E8", "是", "").await;

    // Taken back, its answer stays for when it is there again.
    name_addendum(browser, "").await;
    secretary.group("E8").wait_away().await;
    let document = secretary.document().await;
    assert_eq!(document["survey"]["answers"]["E8"]["answer"], "yes");
    assert_eq!(document["procedure"]["addendum"], json!(null));
}

tell!(a_broken_addendum_says_where_and_the_form_goes_on: chromium, firefox);
async fn a_broken_addendum_says_where_and_the_form_goes_on(browser: &mut Browser) {
    let mut broken = county();
    broken["items"]["Q"] = json!([]);
    broken["rules"] =
        json!([{"rule": "V99", "severity": "off"}, {"rule": "V01", "severity": "off"}]);
    let host = Host::start(PAGE).await;
    host.has_addendum("county.json", &broken.to_string());
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.wait_for_text("本地区的补充规定未生效").await;
    let told = browser.run("return told", json!(null)).await;
    for place in ["/items/Q", "/rules/0/rule"] {
        secretary.row(place).wait_for_text("应为").await;
        assert!(told[0].as_str().unwrap_or_default().contains(place), "{told}");
    }
    secretary.fill_in(&[("党支部名称", "样例一村党支部")]).await;
    secretary.open("调查摸底").await;
    secretary.group("E7").wait().await;
    secretary.group("E8").wait_away().await;
    secretary.wait_for_text("本地区的补充规定未生效").await;

    name_addendum(browser, "/addenda/nothing.json").await;
    secretary.row("未能取得 /addenda/nothing.json（状态码 404）").wait().await;
    // The browser itself logs the 404.
    browser.errors().await;

    host.has_addendum("mended.json", &county().to_string());
    name_addendum(browser, "/addenda/mended.json").await;
    secretary.group("E8").wait().await;
    secretary.wait_gone("本地区的补充规定未生效").await;
    secretary.open("支部概况").await;
    assert_eq!(secretary.value_of("党支部名称").await, "样例一村党支部");
}

/// The village branch as it was begun with the first version, which asked nothing of villages.
fn first_version() -> Value {
    let mut document = village();
    document["procedure"]["version"] = json!(1);
    let answers = document["survey"]["answers"].as_object_mut().unwrap();
    answers.retain(|item, _| !item.starts_with("NC"));
    document
}

/// What is said of an assessment of the first version.
const MIGRATED: &str = "按旧版检查项（第 1 版）填写的，已转为现行的第 2 版";

tell!(an_assessment_of_an_older_version_goes_on_and_it_is_said: chromium, firefox);
async fn an_assessment_of_an_older_version_goes_on_and_it_is_said(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.hand_over(&first_version()).await;
    secretary.wait_for_text(MIGRATED).await;
    secretary.open("调查摸底").await;
    secretary.wait_gone(MIGRATED).await;
    let problem = secretary.group("A6").value_of("具体问题").await;
    assert_eq!(problem, "17名流动党员仅9名有联系方式");
    assert!(secretary.group("NC1").chosen().await.is_empty());
    assert_eq!(secretary.document().await["procedure"]["version"], 2);
}

tell!(a_draft_of_an_older_version_goes_on_and_it_is_said: chromium);
async fn a_draft_of_an_older_version_goes_on_and_it_is_said(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = Secretary::at(browser, host.url()).await;
    let draft = json!({
        "saved_at": "2012-03-12T10:32:00+08:00", "view": "start", "assessment": first_version(),
    });
    let script = "localStorage.setItem('hangji:draft:/api/assessments:new', arguments[0])";
    browser.run(script, json!(draft.to_string())).await;
    browser.reload().await;
    secretary.wait_for_text(MIGRATED).await;
    assert_eq!(secretary.value_of("党支部名称").await, "演示县样例镇样例一村党支部");
}
