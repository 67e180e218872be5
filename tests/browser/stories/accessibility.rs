//! No view has a fault that axe-core knows, wide or narrow, with and without findings.

use serde_json::{Value, json};

use crate::support::{
    browser::Browser,
    portal::Portal,
    process::path,
    secretary::{Secretary, village},
    tell,
};

const VIEWS: [&str; 6] = ["支部概况", "调查摸底", "健全组织", "整改提高", "学习先进", "核对报送"];

/// Runs axe-core on the whole page and gives what it found, a line each.
const CHECK: &str = "
    const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
    const { violations } = await window.axe.run(document, { runOnly: tags });
    const tell = ({ id, help }) => ({ target, failureSummary }) =>
        `${arguments[0]}: ${id}: ${help}: ${target.join(' ')}: ${failureSummary}`;
    return violations.map((it) => it.nodes.map(tell(it)).join('\\n'));";

/// What axe-core finds in the open view.
async fn faults(browser: &Browser, view: &str) -> Vec<String> {
    let axe = std::fs::read_to_string(path("HANGJI_AXE")).expect("axe-core is installed");
    let found = browser.run(&format!("{axe}\n{CHECK}"), json!(view)).await;
    found.as_array().into_iter().flatten().map(|it| it.as_str().unwrap().to_owned()).collect()
}

fn none(faults: &[String]) {
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The village branch with something wrong in every step, and with units to reach.
fn with_mistakes() -> Value {
    let mut document = village();
    document["branch"]["superior"] = json!("");
    document["branch"]["members"]["full"] = json!("12x");
    document["survey"]["answers"]["A6"]["problem"] = json!("");
    document["survey"]["answers"]["C7"] = json!({"answer": "yes"});
    document["grade"]["target"] = json!("lagging");
    let unit = json!({"kind": "due", "employees": "十二", "methods": ["other"]});
    document["coverage"] =
        json!({"applicable": true, "units": [unit, {"kind": "not_ready", "name": "样例合作社"}]});
    document["plan"]["items"][1]["responsible"] = json!("全体党员");
    document["plan"]["items"][1]["due"] = json!("2012年3月1日");
    document["plan"]["items"][3]["measures"] = json!(["加强学习"]);
    document["plan"]["items"][4]["status"] = json!("done");
    document["excellence"] = json!({"pledged": "2", "kept": "6"});
    document["step"] = json!("excellence");
    document
}

/// A community with all that only some branches are asked, and with what it is asked no more.
fn community() -> Value {
    let mut document = with_mistakes();
    let branch = &mut document["branch"];
    branch["sector"] = json!("community");
    branch["look_back"] = json!(true);
    branch["prominent"] = json!(true);
    branch["unit_code"] = json!("9135010");
    let survey = &mut document["survey"];
    survey["answers"]["NC4"] = json!({});
    survey["answers"]["A1"] = json!({"answer": "yes", "problem": "原来有一家单位没有建"});
    survey["answers"]["A2"] = json!({"answer": "no", "problem": "隶属关系没有理顺"});
    survey["set_aside"] = json!([{"item": "E9", "question": "是否办了简报？", "version": 1, "answer": {"answer": "no"}}]);
    document["support"] =
        json!({"budgeted": false, "pay": {"amount": "2650", "reference": "3000"}});
    document["coverage"]["counts"] = json!({"with_members": 18, "organised": 14});
    document["coverage"]["stated"] = json!({"organised": "约八成", "large": "80%"});
    document["plan"]["items"][0]["cause"] = json!("××");
    document["explanations"] = json!({"V43 /support/pay/amount": "机密★"});
    document
}

async fn every_view_is_sound(browser: &Browser, width: u32) {
    browser.resize(width, 800).await;
    let portal = Portal::start().await;
    let secretary = Secretary::with_village(browser, &portal.url("/")).await;
    let mut found = Vec::new();
    for view in VIEWS {
        secretary.open(view).await;
        found.append(&mut faults(browser, view).await);
    }
    secretary.submit().await;
    secretary.receipt().await;
    found.append(&mut faults(browser, "回执").await);
    none(&found);
}

/// Opens everything that is one click away.
const OPEN: &str = "
    const { shadowRoot } = document.querySelector('hangji-assessment');
    shadowRoot.querySelectorAll('details').forEach((it) => it.setAttribute('open', ''));";

async fn every_finding_is_sound(browser: &Browser, width: u32, document: &Value) {
    browser.resize(width, 800).await;
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.hand_over(document).await;
    let mut found = Vec::new();
    for view in VIEWS {
        secretary.open(view).await;
        let finish = if view == "核对报送" { "报送" } else { "完成本步，下一步" };
        secretary.button(finish).press().await;
        secretary.region("处需要处理").wait_focused().await;
        browser.run(OPEN, json!(null)).await;
        found.append(&mut faults(browser, view).await);
    }
    none(&found);
}

tell!(every_view_is_sound_on_a_wide_page: chromium);
async fn every_view_is_sound_on_a_wide_page(browser: &mut Browser) {
    every_view_is_sound(browser, 1280).await;
}

tell!(every_view_is_sound_on_a_narrow_page: chromium);
async fn every_view_is_sound_on_a_narrow_page(browser: &mut Browser) {
    every_view_is_sound(browser, 360).await;
}

tell!(every_finding_is_sound_on_a_wide_page: chromium);
async fn every_finding_is_sound_on_a_wide_page(browser: &mut Browser) {
    every_finding_is_sound(browser, 1280, &with_mistakes()).await;
}

tell!(every_finding_is_sound_on_a_narrow_page: chromium);
async fn every_finding_is_sound_on_a_narrow_page(browser: &mut Browser) {
    every_finding_is_sound(browser, 360, &with_mistakes()).await;
}

tell!(what_only_some_are_asked_is_sound_on_a_wide_page: chromium);
async fn what_only_some_are_asked_is_sound_on_a_wide_page(browser: &mut Browser) {
    every_finding_is_sound(browser, 1280, &community()).await;
}

tell!(what_only_some_are_asked_is_sound_on_a_narrow_page: chromium);
async fn what_only_some_are_asked_is_sound_on_a_narrow_page(browser: &mut Browser) {
    every_finding_is_sound(browser, 360, &community()).await;
}
