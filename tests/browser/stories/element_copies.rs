//! More than one of it, or one that is out of sight: cloned, loaded twice, in two versions, hidden.

use serde_json::{Value, json};

use crate::support::{
    browser::Browser,
    host::{ENDPOINT, Host},
    page::Part,
    secretary::{Secretary, village},
    tell,
};

async fn run(browser: &Browser, script: &str) -> Value {
    let frame = "const frame = () => new Promise((done) => requestAnimationFrame(done));
        const element = document.querySelector('hangji-assessment');";
    browser.run(&format!("{frame}{script}"), json!(null)).await
}

async fn submit(form: &Part<'_>) {
    form.button("核对报送").press().await;
    form.title("核对报送").wait_focused().await;
    form.button("报送").press().await;
    form.title("报送成功").wait_focused().await;
}

tell!(a_clone_of_one_in_use_is_one_of_its_own: chromium, chromium_69, firefox);
async fn a_clone_of_one_in_use_is_one_of_its_own(browser: &mut Browser) {
    let host =
        Host::start("<hangji-assessment endpoint=/api/first name=assessment></hangji-assessment>")
            .await;
    let secretary = Secretary::with_village(browser, host.url()).await;
    secretary.fill_in(&[("上级指派的联系人", "样例甲")]).await;
    let clone = "const clone = element.cloneNode(true);
        clone.setAttribute('endpoint', '/api/second');
        document.body.append(clone);
        return null";
    run(browser, clone).await;
    let both = [1, 2].map(|nth| browser.element("hangji-assessment").nth(nth));
    both[1].title("支部概况").wait().await;
    assert_eq!(
        both[1].value_of("上级指派的联系人").await,
        "",
        "what was entered stays where it was"
    );
    // Where a person was is where they still are.
    browser.write("（镇组织委员）").await;
    assert_eq!(both[0].value_of("上级指派的联系人").await, "样例甲（镇组织委员）");

    let name =
        "document.querySelectorAll('hangji-assessment')[1].value = arguments[0]; return null";
    browser.run(name, village()).await;
    both[1].wait_for_text("样例一村党支部").await;
    both[1].field("上级指派的联系人").fill("样例乙").await;
    submit(&both[1]).await;
    submit(&both[0]).await;
    let posts = host.posts().into_iter().map(|it| {
        let sent: Value = serde_json::from_str(&it.body).expect("a document is JSON");
        (it.to, sent["branch"]["contact"].as_str().unwrap_or_default().to_owned())
    });
    let sent = [("/api/second", "样例乙"), ("/api/first", "样例甲（镇组织委员）")];
    assert_eq!(posts.collect::<Vec<_>>(), sent.map(|(to, name)| (to.to_owned(), name.to_owned())));
}

tell!(a_clone_with_the_same_draft_overwrites_nothing: chromium);
async fn a_clone_with_the_same_draft_overwrites_nothing(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.fill_in(&[("党支部名称", "样例二村党支部")]).await;
    secretary.leave().await;
    secretary.wait_for_text("已保存在本机").await;
    run(browser, "document.body.append(element.cloneNode(true)); return null").await;
    let both = [1, 2].map(|nth| browser.element("hangji-assessment").nth(nth));
    both[1].title("支部概况").wait().await;
    assert_eq!(both[1].value_of("党支部名称").await, "样例二村党支部");
    both[1].field("上级党组织").fill("样例镇党委").await;
    browser.press("Tab").await;
    both[1].wait_for_text("已保存在本机").await;
    both[0].field("上级党组织").fill("样例乙镇党委").await;
    browser.press("Tab").await;
    both[0].wait_for_text("另一个窗口").await;
    let kept = run(browser, "return Object.values(localStorage).join()").await;
    assert!(kept.as_str().is_some_and(|it| it.contains("样例镇党委")), "{kept}");
}

/// The same script again, as a portal's layout and its page may both load it; then another version,
/// and the classic script as well.
const FOUR_SCRIPTS: &str = "<script>
        var warned = [];
        console.warn = function (text) { warned.push(text); };
    </script>
    <script type=module src=/hangji/hangji.js></script>
    <script type=module src='/hangji/hangji.js?v=2'></script>
    <script type=module src=/other/hangji.js></script>";

tell!(of_two_versions_the_first_one_serves_all: chromium, chromium_69);
async fn of_two_versions_the_first_one_serves_all(browser: &mut Browser) {
    let element = format!("<hangji-assessment endpoint={ENDPOINT}></hangji-assessment>");
    let host = Host::start(&format!("{FOUR_SCRIPTS}{element}")).await;
    let secretary = Secretary::with_village(browser, host.url()).await;
    let late = "const script = document.createElement('script');
        script.src = '/other/hangji.classic.js';
        document.head.append(script);
        while (warned.length < 3) await frame();
        return warned";
    let warned = run(browser, late).await;
    let others = ["hangji.js?v=2", "other/hangji.js", "other/hangji.classic.js"];
    for (said, other) in warned.as_array().into_iter().flatten().zip(others) {
        let said = said.as_str().unwrap_or_default();
        let first = format!("already defined by {}hangji/hangji.js;", host.url());
        assert!(
            said.contains(&first) && said.contains(&format!("{other} is left aside")),
            "{said}"
        );
    }
    secretary.fill_in(&[("上级指派的联系人", "样例甲（镇组织委员）")]).await;
    submit(&secretary).await;
    assert_eq!(host.posts().len(), 1);
    let modules =
        host.requests().into_iter().filter(|it| it.ends_with(".wasm") || it.ends_with(".css"));
    let once = ["GET /hangji/hangji.css", "GET /hangji/hangji.wasm"].map(str::to_owned);
    let mut modules: Vec<_> = modules.collect();
    modules.sort();
    assert_eq!(modules, once);
}

/// A tab of the page that is not open yet, as most of them are hidden.
const TAB: &str = "<style>#tab { width: 1000px; display: none }</style><div id=tab>
    <hangji-assessment endpoint='/api/assessments'></hangji-assessment></div>";

/// Whether there is anything of the widget to be seen, wherever it was hidden.
const SEEN: &str = "const heading = element.shadowRoot.querySelector('h1');
    return heading.getClientRects().length > 0 && getComputedStyle(heading).visibility === 'visible'";

/// Opens or closes the tab.
async fn show(browser: &Browser, style: &str) {
    let script = format!(
        "document.getElementById('tab').style.cssText = '{style}'; await frame(); await frame(); return null"
    );
    run(browser, &script).await;
}

tell!(in_a_tab_that_opens_later_it_is_as_if_it_had_always_been_seen: chromium, chromium_69, firefox);
async fn in_a_tab_that_opens_later_it_is_as_if_it_had_always_been_seen(browser: &mut Browser) {
    let host = Host::start(TAB).await;
    browser.goto(host.url()).await;
    let ready = "while (!(element.value || {}).schema) await frame();
        return element.getClientRects().length";
    assert_eq!(run(browser, ready).await, 0, "it is ready, and out of sight");
    let hand_over = "document.querySelector('hangji-assessment').value = arguments[0]; return null";
    browser.run(hand_over, village()).await;
    show(browser, "display: block").await;
    let secretary = Secretary::of(browser).await;
    let columns = "const { shadowRoot } = element;
        const { left } = shadowRoot.querySelector('aside').getBoundingClientRect();
        return left > shadowRoot.querySelector('.work').getBoundingClientRect().right - 2";
    assert_eq!(run(browser, columns).await, true, "there is room for three columns");

    secretary.fill_in(&[("上级指派的联系人", "样例甲")]).await;
    for style in ["display: none", "display: block; visibility: hidden"] {
        show(browser, style).await;
        assert_eq!(run(browser, SEEN).await, false, "{style}");
        show(browser, "display: block").await;
        secretary.field("上级指派的联系人").press().await;
        browser.press("End").await;
        browser.write("等").await;
    }
    assert_eq!(secretary.value_of("上级指派的联系人").await, "样例甲等等");
    submit(&secretary).await;
    let sent: Value = serde_json::from_str(&host.posts()[0].body).expect("a document is JSON");
    assert_eq!(sent["branch"]["contact"], "样例甲等等");
}
