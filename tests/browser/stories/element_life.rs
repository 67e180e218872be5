//! The element as a page treats it: moved, taken out, put back, two of them, attributes set late.

use serde_json::{Value, json};

use crate::support::{
    browser::Browser,
    host::{ENDPOINT, Host},
    page::Part,
    secretary::{Secretary, village},
    tell,
};

/// Runs a script in which `element` is the widget's element.
async fn do_to_the_element(browser: &Browser, script: &str) -> Value {
    let find = "const element = window.kept || document.querySelector('hangji-assessment');
        const frame = () => new Promise((done) => requestAnimationFrame(done));";
    browser.run(&format!("{find}\n{script}"), json!(null)).await
}

async fn write_a_problem(secretary: &Secretary<'_>) {
    secretary.open("调查摸底").await;
    secretary.answer("A6", "部分", "17名流动党员仅9名有联系方式").await;
}

async fn has_the_problem(secretary: &Secretary<'_>) {
    secretary.title("第一步").wait().await;
    assert_eq!(secretary.group("A6").chosen().await, ["部分"]);
    let problem = secretary.group("A6").value_of("具体问题").await;
    assert_eq!(problem, "17名流动党员仅9名有联系方式");
}

tell!(moved_elsewhere_it_keeps_text_and_step: chromium, chromium_69, firefox);
async fn moved_elsewhere_it_keeps_text_and_step(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = Secretary::at(browser, host.url()).await;
    write_a_problem(&secretary).await;
    let moving = "const place = document.createElement('section');
        document.body.append(place);
        place.append(element);
        await frame();
        return null";
    do_to_the_element(browser, moving).await;
    has_the_problem(&secretary).await;
    secretary.answer("A6", "否", "17名流动党员无一有联系方式").await;
    assert_eq!(secretary.document().await["survey"]["answers"]["A6"]["answer"], "no");
}

tell!(taken_out_and_put_back_later_it_keeps_text_and_step: chromium, chromium_69, firefox);
async fn taken_out_and_put_back_later_it_keeps_text_and_step(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = Secretary::at(browser, host.url()).await;
    write_a_problem(&secretary).await;
    let away = "window.kept = element; element.remove(); localStorage.clear();
        await frame(); await frame(); return null";
    do_to_the_element(browser, away).await;
    do_to_the_element(browser, "document.body.append(element); return null").await;
    has_the_problem(&secretary).await;
    secretary.answer("A6", "是", "").await;
    assert_eq!(secretary.document().await["survey"]["answers"]["A6"]["answer"], "yes");
}

/// Counts the listeners on window and document that were not removed.
const COUNTER: &str = "<script>
    window.listeners = 0;
    for (const target of [window, document]) {
      const [add, remove] = [target.addEventListener, target.removeEventListener];
      target.addEventListener = function () { listeners++; return add.apply(target, arguments); };
      target.removeEventListener = function () { listeners--; return remove.apply(target, arguments); };
    }
</script>";

tell!(removed_for_good_it_leaves_no_listener: chromium, firefox);
async fn removed_for_good_it_leaves_no_listener(browser: &mut Browser) {
    let element = "<hangji-assessment></hangji-assessment>";
    let host = Host::start(&format!("{COUNTER}{element}")).await;
    let secretary = Secretary::at(browser, host.url()).await;
    let listening = do_to_the_element(browser, "return window.listeners").await;
    assert!(listening.as_i64().unwrap() > 0, "it listens for the page being left");
    write_a_problem(&secretary).await;
    let removal = "window.kept = element; element.remove(); await frame(); await frame();
        return window.listeners";
    assert_eq!(do_to_the_element(browser, removal).await, 0);
}

tell!(two_on_one_page_know_nothing_of_each_other: chromium, chromium_69, firefox);
async fn two_on_one_page_know_nothing_of_each_other(browser: &mut Browser) {
    let host = Host::start(
        "<hangji-assessment endpoint=/api/first></hangji-assessment>
         <hangji-assessment endpoint=/api/second></hangji-assessment>",
    )
    .await;
    browser.goto(host.url()).await;
    let both = [1, 2].map(|nth| browser.element("hangji-assessment").nth(nth));
    for (form, name) in both.iter().zip(["样例甲", "样例乙"]) {
        form.button("支部概况").wait().await;
        form.group("主领域").choose(if name == "样例甲" { "农村" } else { "社区" }).await;
        form.field("上级指派的联系人").fill(name).await;
    }
    assert_eq!(both[0].value_of("上级指派的联系人").await, "样例甲");
    assert_eq!(both[0].group("主领域").chosen().await, ["农村"]);

    let script = "document.querySelectorAll('hangji-assessment')[1].value = arguments[0]";
    browser.run(script, village()).await;
    submit(&both[1]).await;
    assert_eq!(both[0].value_of("上级指派的联系人").await, "样例甲");
    let posts = host.posts();
    assert_eq!(posts.iter().map(|it| it.to.as_str()).collect::<Vec<_>>(), ["/api/second"]);
}

async fn submit(form: &Part<'_>) {
    form.wait_for_text("样例一村党支部").await;
    form.button("核对报送").press().await;
    form.title("核对报送").wait_focused().await;
    form.button("报送").press().await;
    form.title("报送成功").wait_focused().await;
}

tell!(attributes_may_come_late: chromium, chromium_69, firefox);
async fn attributes_may_come_late(browser: &mut Browser) {
    let host = Host::start("<hangji-assessment></hangji-assessment>").await;
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.hand_over(&done_in_june()).await;
    secretary.open("核对报送").await;
    secretary.wait_for_text("这个页面没有设置接收地址").await;
    assert!(!secretary.text().await.contains("完成日期不能晚于今天"));

    do_to_the_element(browser, "element.today = '2012-05-01'; return null").await;
    secretary.wait_for_text("完成日期不能晚于今天（2012年5月1日）").await;
    do_to_the_element(browser, "element.removeAttribute('today'); return null").await;
    secretary.wait_gone("完成日期不能晚于今天").await;

    let set = format!("element.setAttribute('endpoint', '{ENDPOINT}'); return null");
    do_to_the_element(browser, &set).await;
    secretary.wait_gone("这个页面没有设置接收地址").await;
    do_to_the_element(browser, "element.setAttribute('lang', 'en'); return null").await;
    secretary.title("Check and submit").wait().await;
    secretary.button("Submit").press().await;
    secretary.is_at("Submitted").await;
}

/// The village branch with one item of its plan done, in June.
fn done_in_june() -> Value {
    let mut document = village();
    let item = &mut document["plan"]["items"][0];
    item["status"] = json!("done");
    item["done_on"] = json!("2012年6月1日");
    item["result"] = json!("17名流动党员全部有联系人");
    document
}

tell!(a_value_set_before_it_has_loaded_is_shown: chromium, chromium_69, firefox);
async fn a_value_set_before_it_has_loaded_is_shown(browser: &mut Browser) {
    let host = Host::start("").await;
    browser.goto(host.url()).await;
    let script = "await customElements.whenDefined('hangji-assessment');
        const element = document.createElement('hangji-assessment');
        element.value = arguments[0];
        document.body.append(element);
        return null";
    browser.run(script, village()).await;
    let form = browser.element("hangji-assessment");
    form.wait_for_text("演示县样例镇样例一村党支部").await;
    assert_eq!(form.value_of("正式党员").await, "45");
}
