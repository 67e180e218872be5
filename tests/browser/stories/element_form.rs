//! The element as a field of the page's own form.

use serde_json::{Value, json};

use crate::support::{browser::Browser, host::Host, secretary::Secretary, tell};

const FORM: &str = "<form action=/api/form method=post id=whole>
    <fieldset id=part><hangji-assessment name=assessment></hangji-assessment></fieldset>
    <input name=other value=页面自己的><button id=send>保存整页</button><button type=reset>重填</button>
</form>";

/// What the page's form would send now, by name.
async fn fields(browser: &Browser) -> Value {
    let script = "const fields = {};
        new FormData(document.querySelector('form')).forEach((value, name) => {
            fields[name] = name === 'assessment' ? JSON.parse(value) : value;
        });
        return fields";
    browser.run(script, json!(null)).await
}

tell!(the_page_s_own_form_sends_the_assessment_along: chromium, chromium_69, firefox);
async fn the_page_s_own_form_sends_the_assessment_along(browser: &mut Browser) {
    let host = Host::start(FORM).await;
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.fill_in(&[("党支部名称", "样例二村党支部")]).await;
    browser.page().button("保存整页").press().await;
    // Until the page has gone to the host and is back.
    browser.page().wait_for_text("H-2012-1").await;
    let posts = host.posts();
    assert_eq!((posts.len(), &posts[0].to[..]), (1, "/api/form"));
    let name = "%E6%A0%B7%E4%BE%8B%E4%BA%8C%E6%9D%91%E5%85%9A%E6%94%AF%E9%83%A8";
    assert!(posts[0].body.contains("assessment=%7B%22"), "{}", posts[0].body);
    assert!(posts[0].body.contains(name), "{}", posts[0].body);
    // The host's answer has no picture of its own.
    browser.errors().await;
}

tell!(its_field_follows_what_is_entered_and_goes_when_disabled: chromium, chromium_69, firefox);
async fn its_field_follows_what_is_entered_and_goes_when_disabled(browser: &mut Browser) {
    let host = Host::start(FORM).await;
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.fill_in(&[("党支部名称", "样例二村党支部")]).await;
    secretary.leave().await;
    secretary.wait_for_text("已保存在本机").await;
    assert_eq!(fields(browser).await["assessment"]["branch"]["name"], "样例二村党支部");

    // A clone brings nothing of the original along but its attributes.
    let cloned = "const element = document.querySelector('hangji-assessment');
        const form = document.createElement('form');
        form.append(element.cloneNode(true));
        document.body.append(form);
        await new Promise(requestAnimationFrame);
        form.remove();
        return element.form === document.getElementById('whole')";
    assert_eq!(browser.run(cloned, json!(null)).await, true);

    let set = "document.querySelector('hangji-assessment').disabled = arguments[0]";
    browser.run(set, json!(true)).await;
    secretary.wait_for_text("只供查看，这里不能修改").await;
    assert_eq!(fields(browser).await["assessment"], json!(null));
    browser.run(set, json!(false)).await;
    secretary.wait_gone("只供查看，这里不能修改").await;
    assert_eq!(fields(browser).await["assessment"]["branch"]["name"], "样例二村党支部");
}

tell!(a_form_that_is_reset_does_not_cost_the_assessment: chromium, chromium_69, firefox);
async fn a_form_that_is_reset_does_not_cost_the_assessment(browser: &mut Browser) {
    let host = Host::start(FORM).await;
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.fill_in(&[("党支部名称", "样例二村党支部")]).await;
    browser.page().button("重填").press().await;
    assert_eq!(secretary.value_of("党支部名称").await, "样例二村党支部");
    secretary.wait_for_text("已保存在本机").await;
    assert_eq!(fields(browser).await["assessment"]["branch"]["name"], "样例二村党支部");
}

tell!(its_field_holds_what_was_made_of_what_the_page_set: chromium, firefox);
async fn its_field_holds_what_was_made_of_what_the_page_set(browser: &mut Browser) {
    let host = Host::start(FORM).await;
    let secretary = Secretary::at(browser, host.url()).await;
    let set = "document.querySelector('hangji-assessment').value = arguments[0]";
    let text = r#"{ "schema": "hangji.assessment/1", "branch": { "name": "样例三村党支部" } }"#;
    browser.run(set, json!(text)).await;
    secretary.wait_for_text("样例三村党支部").await;
    let (field, document) = (fields(browser).await, secretary.document().await);
    assert!(document["id"].as_str().is_some_and(|it| !it.is_empty()), "{document}");
    assert_eq!(field["assessment"], document);

    secretary.open("核对报送").await;
    secretary.wait_for_text("本次自查随页面表单一并发送").await;
}
