//! What a page asks of the element through its methods and properties.

use serde_json::{Value, json};

use crate::support::{
    browser::Browser,
    host::{ENDPOINT, Host},
    secretary::{Secretary, village},
    tell,
};

async fn ask(browser: &Browser, script: &str, argument: Value) -> Value {
    let find = "const element = document.querySelector('hangji-assessment');";
    browser.run(&format!("{find} {script}"), argument).await
}

tell!(a_page_asks_what_is_missing_and_it_is_shown_where_it_is: chromium, chromium_69, firefox);
async fn a_page_asks_what_is_missing_and_it_is_shown_where_it_is(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = Secretary::at(browser, host.url()).await;
    let found = ask(browser, "return element.validate()", json!(null)).await;
    let first = found.as_array().unwrap().iter().find(|it| it["place"] == "/branch/name").unwrap();
    let message = first["message"].as_str().unwrap();
    assert_eq!(first["severity"], "error");
    secretary.wait_for_text(message).await;
    assert!(secretary.field("党支部名称").description().await.contains(message));

    secretary.hand_over(&village()).await;
    let found = ask(browser, "return element.validate()", json!(null)).await;
    assert_eq!(found, json!([]));
}

tell!(a_file_is_gone_on_with_and_one_that_is_none_changes_nothing: chromium, chromium_69, firefox);
async fn a_file_is_gone_on_with_and_one_that_is_none_changes_nothing(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.fill_in(&[("党支部名称", "样例二村党支部")]).await;
    let import = "return element.importFile(new Blob([arguments[0]])).then(() => '', String)";
    let refused = ask(browser, import, json!("[]")).await;
    assert!(refused.as_str().unwrap().starts_with("Error: hangji: "), "{refused}");
    assert_eq!(secretary.value_of("党支部名称").await, "样例二村党支部");

    let refused = ask(browser, import, json!(village().to_string())).await;
    assert_eq!(refused, "");
    secretary.wait_for_text("演示县样例镇样例一村党支部").await;
    secretary.wait_for_text("已保存在本机").await;
    let kept = ask(browser, "return JSON.stringify(localStorage)", json!(null)).await;
    let kept = kept.as_str().unwrap();
    assert!(kept.contains("样例二村党支部"), "what was here before is put aside: {kept}");
    browser.reload().await;
    secretary.wait_for_text("演示县样例镇样例一村党支部").await;
}

tell!(a_page_saves_the_record_and_begins_anew: chromium, firefox);
async fn a_page_saves_the_record_and_begins_anew(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = Secretary::at(browser, host.url()).await;
    let named = json!("2012-10-10");
    ask(browser, "element.today = arguments[0]", named).await;
    secretary.hand_over(&village()).await;
    ask(browser, "element.exportFile()", json!(null)).await;
    let name = "演示县样例镇样例一村党支部自查记录-2012-10-10.json";
    let saved: Value = serde_json::from_slice(&browser.saved(name).await).unwrap();
    assert_eq!(saved["branch"]["name"], village()["branch"]["name"]);

    secretary.fill_in(&[("上级指派的联系人", "样例乙")]).await;
    ask(browser, "element.save()", json!(null)).await;
    secretary.wait_for_text("已保存在本机").await;
    ask(browser, "element.reset()", json!(null)).await;
    secretary.is_at("支部概况").await;
    assert_eq!(secretary.value_of("党支部名称").await, "");
    assert_eq!(ask(browser, "return localStorage.length", json!(null)).await, 0);
}

tell!(what_a_page_sets_before_the_script_is_there_counts: chromium, chromium_69, firefox);
async fn what_a_page_sets_before_the_script_is_there_counts(browser: &mut Browser) {
    // A classic script at the end of the page runs before the element's.
    let early = format!(
        "<hangji-assessment></hangji-assessment><script>
            const element = document.querySelector('hangji-assessment');
            element.endpoint = '{ENDPOINT}';
            element.today = '2012-10-10';
            element.headers = {{ 'X-CSRF-Token': 'early' }};
            element.value = {{
                schema: 'hangji.assessment/1',
                branch: {{ name: '样例二村党支部' }},
            }};
        </script>"
    );
    let host = Host::start(&early).await;
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.wait_for_text("样例二村党支部").await;
    secretary.hand_over(&village()).await;
    secretary.open("核对报送").await;
    secretary.submit().await;
    secretary.receipt().await;
    assert_eq!(host.posts()[0].token, "early");
}

tell!(a_page_opens_it_at_a_step: chromium, chromium_69, firefox);
async fn a_page_opens_it_at_a_step(browser: &mut Browser) {
    let early = "<hangji-assessment draft='none'></hangji-assessment><script>
            const element = document.querySelector('hangji-assessment');
            element.value = {
                schema: 'hangji.assessment/1',
                survey: { answers: { A6: { answer: 'no', problem: '流动党员无一有联系方式' } } },
            };
            element.addEventListener('hangji-ready', () => (window.name = element.value.id));
            customElements.whenDefined('hangji-assessment').then(() => element.goTo('survey'));
        </script>";
    let host = Host::start(early).await;
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.title("第一步").wait().await;
    assert_eq!(secretary.group("A6").value_of("具体问题").await, "流动党员无一有联系方式");
    let seen = "return [window.name === element.value.id, document.activeElement.tagName]";
    let seen = ask(browser, seen, json!(null)).await;
    assert_eq!(seen, json!([true, "BODY"]), "listeners can read it, and it takes no focus");
}

tell!(what_is_to_be_read_cannot_be_changed: chromium, chromium_69, firefox);
async fn what_is_to_be_read_cannot_be_changed(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = Secretary::with_village(browser, host.url()).await;
    ask(browser, "element.readOnly = true", json!(null)).await;
    secretary.wait_for_text("只供查看，这里不能修改").await;
    let before = secretary.document().await;
    let contact = secretary.field("上级指派的联系人");
    let held = contact.value().await;
    contact.focus().await;
    browser.write("样例乙").await;
    assert_eq!(contact.value().await, held, "what cannot count cannot be typed");
    secretary.open("调查摸底").await;
    let answers = secretary.group("A1").outline().await;
    assert_eq!(answers.matches("disabled").count(), 4, "{answers}");
    secretary.open("整改提高").await;
    let plan = secretary.outline().await;
    for button in ["增加整改项", "删除第 1 项", "增加一条措施"] {
        assert!(!plan.contains(button), "{button} is offered: {plan}");
    }
    assert!(plan.contains("button \"打印整改方案\""), "what changes nothing is there: {plan}");
    assert_eq!(secretary.document().await, before);
    secretary.open("核对报送").await;
    assert!(!secretary.outline().await.contains("button \"报送\""));
    ask(browser, "element.submit()", json!(null)).await;

    ask(browser, "element.readOnly = false", json!(null)).await;
    secretary.wait_gone("只供查看，这里不能修改").await;
    secretary.open("整改提高").await;
    secretary.button("增加整改项").wait().await;
    secretary.open("核对报送").await;
    secretary.submit().await;
    secretary.receipt().await;
    assert_eq!(host.posts().len(), 1);
}

tell!(the_same_script_from_two_addresses_defines_one_element: chromium, chromium_69, firefox);
async fn the_same_script_from_two_addresses_defines_one_element(browser: &mut Browser) {
    let host = Host::start(
        "<script>window.said = []; console.warn = (it) => window.said.push(it);</script>
         <hangji-assessment></hangji-assessment>
         <script type=module src=/hangji/hangji.js?v=2></script>",
    )
    .await;
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.fill_in(&[("党支部名称", "样例二村党支部")]).await;
    let said = browser.run("return window.said", json!(null)).await;
    assert_eq!(said.as_array().map(Vec::len), Some(1), "{said}");
    let said = said[0].as_str().unwrap();
    assert!(
        said.contains("/hangji/hangji.js;") || said.contains("hangji.js?v=2 is left"),
        "{said}"
    );
}

tell!(what_is_no_assessment_is_refused_with_the_reason: chromium, firefox);
async fn what_is_no_assessment_is_refused_with_the_reason(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.fill_in(&[("党支部名称", "样例二村党支部")]).await;
    let script = "try { document.querySelector('hangji-assessment').value = arguments[0]; }
        catch (error) { return [error.name, error.message]; }";
    let thrown = browser.run(script, json!({"a": 1})).await;
    let why = "hangji: value: /schema: expected hangji.assessment/1, found none";
    assert_eq!(thrown, json!(["TypeError", why]));
    assert_eq!(secretary.value_of("党支部名称").await, "样例二村党支部");
}
