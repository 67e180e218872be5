//! What Yew makes easy to break: fields replaced under the fingers, a screen that disagrees with
//! the document, a whole page drawn for one key.

use serde_json::{Value, json};

use crate::support::{
    browser::Browser, portal::Portal, scene::with_mistakes, secretary::Secretary, tell,
};

/// Finds `at`, what has the focus inside all shadow roots.
const FOCUSED: &str = "let at = document.activeElement;
    while (at && at.shadowRoot) at = at.shadowRoot.activeElement;";

async fn remember_the_focused(browser: &Browser) {
    browser.run(&format!("{FOCUSED} window.remembered = at"), json!(null)).await;
}

async fn is_the_remembered_one(browser: &Browser) -> bool {
    let script = format!("{FOCUSED} return at === window.remembered");
    browser.run(&script, json!(null)).await == true
}

tell!(a_message_beside_a_field_leaves_the_field_alone: chromium, chromium_69, firefox);
async fn a_message_beside_a_field_leaves_the_field_alone(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.finish_in_vain().await;
    secretary.link("请填写党支部名称").press().await;
    secretary.field("党支部名称").wait_focused().await;
    remember_the_focused(browser).await;

    let summary = secretary.region("处需");
    browser.write("甲").await;
    summary.wait_gone("请填写党支部名称").await;
    assert_eq!(secretary.focused().await, r#"textbox "党支部名称": 甲"#);
    assert!(is_the_remembered_one(browser).await);

    browser.press("Backspace").await;
    summary.wait_for_text("请填写党支部名称").await;
    assert_eq!(secretary.focused().await, r#"textbox "党支部名称" (invalid)"#);
    assert!(is_the_remembered_one(browser).await);
}

tell!(a_message_that_changes_with_each_key_takes_none: chromium, chromium_69, firefox);
async fn a_message_that_changes_with_each_key_takes_none(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.open("调查摸底").await;
    secretary.answer("A6", "部分", "").await;
    secretary.finish_in_vain().await;
    secretary.link("A6：请写明具体问题").press().await;
    secretary.group("A6").field("具体问题").wait_focused().await;
    remember_the_focused(browser).await;

    let text = "17名流动党员仅9名有联系方式，其余8名联系不上。".repeat(4);
    browser.write(&text).await;
    secretary.group("A6").wait_gone("请写明").await;
    assert!(is_the_remembered_one(browser).await);
    assert_eq!(secretary.group("A6").value_of("具体问题").await, text);
    assert_eq!(secretary.document().await["survey"]["answers"]["A6"]["problem"], text);
}

tell!(screen_and_document_agree_after_every_kind_of_entry: chromium, chromium_69, firefox);
async fn screen_and_document_agree_after_every_kind_of_entry(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    let branch = async || secretary.document().await["branch"].take();

    let window = secretary.choice("同时是窗口单位或服务行业");
    window.check(true).await;
    assert_eq!(branch().await["service_window"], true);
    window.check(false).await;
    assert_eq!(branch().await["service_window"], json!(null));

    for (sector, code) in [("农村", "rural"), ("社区", "community")] {
        secretary.group("主领域").choose(sector).await;
        assert_eq!(secretary.group("主领域").chosen().await, [sector]);
        assert_eq!(branch().await["sector"], code);
    }
    for (city, code) in [("佛山市", json!("4406")), ("请选择", json!(null))] {
        secretary.field("所在市").select(city).await;
        assert_eq!(branch().await["city"], code);
    }
    for (typed, kept) in [("12x", json!("12x")), ("４６", json!("４６")), ("046", json!("046"))]
    {
        secretary.fill_in(&[("正式党员", typed), ("成立时间", typed)]).await;
        secretary.leave().await;
        assert_eq!(secretary.value_of("正式党员").await, typed);
        assert_eq!(branch().await["members"]["full"], kept);
        assert_eq!(branch().await["established"], kept);
    }
}

tell!(an_answer_changed_back_and_forth_shows_what_is_kept: chromium, chromium_69, firefox);
async fn an_answer_changed_back_and_forth_shows_what_is_kept(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.open("调查摸底").await;
    for (answer, code) in
        [("部分", "partly"), ("是", "yes"), ("否", "no"), ("不适用", "not_applicable")]
    {
        secretary.answer("A6", answer, "").await;
        assert_eq!(secretary.group("A6").chosen().await, [answer]);
        assert_eq!(secretary.document().await["survey"]["answers"]["A6"]["answer"], code);
    }
}

/// How many fields and items are drawn until what one key changed is saved.
async fn drawn_for_one_key(browser: &Browser) -> i64 {
    let begin = "const element = document.querySelector('hangji-assessment');
        const before = element.renders;
        window.drawn = new Promise((done) => element.addEventListener(
            'hangji-draft', () => done(element.renders - before), { once: true }))
        return null";
    browser.run(begin, json!(null)).await;
    browser.write("一").await;
    browser.run("return window.drawn", json!(null)).await.as_i64().unwrap_or(i64::MAX)
}

tell!(one_key_on_the_longest_page_draws_one_field: chromium, firefox);
async fn one_key_on_the_longest_page_draws_one_field(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::with_village(browser, &portal.url("/")).await;
    secretary.open("调查摸底").await;
    for field in [secretary.group("A6").field("具体问题"), secretary.field("自评理由")] {
        field.press().await;
        let drawn = drawn_for_one_key(browser).await;
        assert!(drawn <= 2, "{drawn} were drawn");
    }
}

tell!(many_keys_before_a_frame_all_count: chromium, firefox);
async fn many_keys_before_a_frame_all_count(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::with_village(browser, &portal.url("/")).await;
    secretary.open("整改提高").await;
    let goal = secretary.plan_item(9).field("整改目标");
    let text: String = ('a'..='z').cycle().take(300).collect();
    goal.fill(&text).await;
    let items: Value = secretary.document().await["plan"]["items"].take();
    assert_eq!(items[8]["goal"], text);
    assert_eq!(goal.value().await, text);
}

/// Longer than a page of this speed can draw while it is being typed.
const SENTENCE: &str =
    "演示县样例镇样例一村党支部在流动党员管理和联系服务群众方面还有差距，需要逐户走访建立台账";

tell!(nothing_is_lost_where_typing_outruns_the_page: chromium);
async fn nothing_is_lost_where_typing_outruns_the_page(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.hand_over(&with_mistakes()).await;
    browser.devtools("Emulation.setCPUThrottlingRate", json!({"rate": 20})).await;
    for field in ["党支部名称", "上级党组织"] {
        secretary.fill_in(&[(field, SENTENCE)]).await;
        assert_eq!(secretary.value_of(field).await, SENTENCE);
    }
    browser.devtools("Emulation.setCPUThrottlingRate", json!({"rate": 1})).await;
    let branch = secretary.document().await["branch"].take();
    assert_eq!([&branch["name"], &branch["superior"]], [SENTENCE, SENTENCE]);
}
