//! The sample pages: what each hands over arrives, the host's answer reaches it, and nothing of the
//! page is disturbed.

use serde_json::{Value, json};
use tokio::time::timeout;

use crate::support::{
    browser::Browser,
    portal::Portal,
    process::PATIENCE,
    secretary::{Secretary, village},
    tell,
};

/// What the frameworks' pages fill in for the branch that has signed in.
const BRANCH: &str = "演示县样例镇样例一村党支部";

/// How everything of the page looks that is not the widget's and not a message, and what the page's
/// scripts share.
const LOOK: &str = "
    const skipped = 'hangji-assessment, hangji-assessment *, [role=status], .el-alert, .el-alert *';
    const looks = Array.from(document.querySelectorAll('*'))
        .filter((it) => !it.matches(skipped))
        .map((it) => {
            const style = getComputedStyle(it);
            const parts = [style.color, style.backgroundColor, style.font, style.overflow];
            return [it.tagName, it.className, ...parts].join(' ');
        });
    const shared = Object.keys(window).filter((it) => it !== 'remembered');
    const builtIn = [Object, Array, String, Promise, Element].map(
        (it) => Object.getOwnPropertyNames(it.prototype).length);
    return JSON.stringify([looks, shared, builtIn], null, 1)";

/// A sample page with the widget ready, on a portal that has received nothing.
struct Visit<'b> {
    portal: Portal,
    secretary: Secretary<'b>,
    look: Value,
}

impl<'b> Visit<'b> {
    async fn to(sample: &str, browser: &'b Browser) -> Self {
        let portal = Portal::start().await;
        let url = portal.url(&format!("/samples/{sample}/"));
        let secretary = Secretary::at(browser, &url).await;
        let look = browser.run(LOOK, json!(null)).await;
        Self { portal, secretary, look }
    }

    /// Submits what a branch has entered; the page says so in its own words, and is as it was.
    async fn submit(&self, browser: &Browser) -> String {
        self.secretary.hand_over(&village()).await;
        self.secretary.open("核对报送").await;
        self.secretary.submit().await;
        let receipt = self.secretary.receipt().await;
        browser.page().wait_for_text(&format!("已报送，回执号 {receipt}")).await;
        assert_eq!(browser.run(LOOK, json!(null)).await, self.look);
        let stored = self.portal.stored("village").await;
        assert_eq!(stored["branch"]["name"], BRANCH);
        receipt
    }

    /// Types into the widget's first field and presses Enter there.
    async fn press_enter_in_the_widget(&self, browser: &Browser) {
        self.secretary.fill_in(&[("党支部名称", "样例二村党支部")]).await;
        browser.press("Enter").await;
        self.secretary.field("党支部名称").wait_focused().await;
    }
}

tell!(a_plain_page: chromium, chromium_69, firefox);
async fn a_plain_page(browser: &mut Browser) {
    Visit::to("plain", browser).await.submit(browser).await;
}

tell!(a_page_in_gbk_with_an_old_jquery: chromium, chromium_69, firefox);
async fn a_page_in_gbk_with_an_old_jquery(browser: &mut Browser) {
    let visit = Visit::to("jsp", browser).await;
    let page = browser.page();
    page.wait_for_text("演示县党建信息网").await;
    assert_eq!(browser.run("return document.characterSet", json!(null)).await, "GBK");

    visit.press_enter_in_the_widget(browser).await;
    page.wait_for_text("正在填写：样例二村党支部").await;
    page.field("党组织名称").fill("样例").await;
    browser.press("Enter").await;
    page.wait_for_text("查询：样例").await;
    visit.submit(browser).await;
}

tell!(a_page_that_is_one_form: chromium, chromium_69, firefox);
async fn a_page_that_is_one_form(browser: &mut Browser) {
    let visit = Visit::to("webforms", browser).await;
    browser.run("window.remembered = true", json!(null)).await;
    visit.press_enter_in_the_widget(browser).await;
    let receipt = visit.submit(browser).await;
    // The page was not sent meanwhile, or it would have been loaded again.
    assert_eq!(browser.run("return window.remembered", json!(null)).await, true);
    let sent = "return Array.from(new FormData(document.forms[0])).map((it) => it.join('='))";
    let sent = browser.run(sent, json!(null)).await;
    let expected = [
        "__EVENTTARGET=".to_owned(),
        "__EVENTARGUMENT=".to_owned(),
        "__VIEWSTATE=/wEPDwUKMTIzNDU2Nzg5MA==".to_owned(),
        "ctl00$Keyword=".to_owned(),
        "ctl00$Main$AssessmentId=village".to_owned(),
        format!("ctl00$Main$Receipt={receipt}"),
    ];
    assert_eq!(sent, json!(expected));

    browser.page().link("保存并返回").press().await;
    arrive(browser, "/assessments").await;
    browser.page().row(BRANCH).wait_for_text(&receipt).await;
}

/// Waits until the browser has gone on to an address, and has all of the page.
pub(super) async fn arrive(browser: &Browser, address: &str) {
    let there = async { while !browser.address().await.ends_with(address) {} };
    timeout(PATIENCE, there).await.expect("the browser goes on");
    let loaded = "if (document.readyState !== 'complete') {
            await new Promise((done) => addEventListener('load', done));
        }
        return null";
    browser.run(loaded, json!(null)).await;
}

/// A page that fills the branch in draws itself again for the receipt, and leaves the form alone.
async fn a_page_that_fills_in(sample: &str, browser: &Browser) {
    let visit = Visit::to(sample, browser).await;
    visit.secretary.wait_for_text(BRANCH).await;
    assert_eq!(visit.secretary.value_of("党支部名称").await, BRANCH);
    assert_eq!(visit.secretary.value_of("上级党组织").await, "演示县样例镇党委");
    visit.submit(browser).await;
    assert_eq!(visit.secretary.document().await["revision"], 1);
    visit.secretary.button("继续填写").press().await;
    visit.secretary.open("支部概况").await;
    assert_eq!(visit.secretary.value_of("正式党员").await, "45");
}

tell!(a_page_by_vue_2_with_element_ui: chromium, chromium_69, firefox);
async fn a_page_by_vue_2_with_element_ui(browser: &mut Browser) {
    a_page_that_fills_in("vue2", browser).await;
    browser.page().button("到核对报送").press().await;
    browser.element("hangji-assessment").title("核对报送").wait().await;
}

tell!(a_page_by_vue_3: chromium, chromium_69, firefox);
async fn a_page_by_vue_3(browser: &mut Browser) {
    a_page_that_fills_in("vue3", browser).await;
}

tell!(a_page_by_react: chromium, chromium_69, firefox);
async fn a_page_by_react(browser: &mut Browser) {
    a_page_that_fills_in("react", browser).await;
}

/// Runs a script on the page around the frame, in which `form` is the widget's element.
async fn in_the_frame(browser: &Browser, script: &str, argument: Value) -> Value {
    let find = "const frame = document.querySelector('iframe');
        const form = frame.contentDocument.querySelector('hangji-assessment');
        const until = async (holds) => {
            while (!holds()) await new Promise((done) => requestAnimationFrame(done));
        };
        const inside = () => frame.contentDocument.body.getBoundingClientRect().height;";
    browser.run(&format!("{find}\n{script}"), argument).await
}

tell!(a_page_in_a_frame: chromium, chromium_69, firefox);
async fn a_page_in_a_frame(browser: &mut Browser) {
    let portal = Portal::start().await;
    browser.goto(&portal.url("/samples/iframe/")).await;
    let filled_in = "await until(() => form.value && (form.value.branch || {}).name);
        return form.value.branch.name";
    assert_eq!(in_the_frame(browser, filled_in, json!(null)).await, BRANCH);

    // The frame grows with the longest page, and so has nothing to scroll.
    let grown = "const before = frame.offsetHeight;
        form.goTo('survey');
        await until(() => frame.offsetHeight > before + 1000);
        await until(() => Math.abs(frame.offsetHeight - inside()) <= 1);
        return null";
    in_the_frame(browser, grown, json!(null)).await;

    // Whoever else sends messages is not heard, on either side.
    let foreign = "form.value = { ...form.value, branch: {} };
        const name = () => (form.value.branch || {}).name || '';
        await until(() => !name());
        const send = (to, source, data) => to.dispatchEvent(new MessageEvent('message', {
            data, origin: 'http://elsewhere.example', source }));
        send(window, frame.contentWindow, { type: 'accepted', receipt: 'HJ-0' });
        send(frame.contentWindow, window, { type: 'branch', branch: { name: '别的支部' } });
        await new Promise((done) => requestAnimationFrame(done));
        return document.getElementById('notice').textContent + name()";
    assert_eq!(in_the_frame(browser, foreign, json!(null)).await, "");

    let submission = "form.value = arguments[0]; form.submit(); return null";
    in_the_frame(browser, submission, village()).await;
    browser.page().wait_for_text("已报送，回执号 HJ-20121010-0001").await;
    assert_eq!(portal.stored("village").await["branch"]["name"], BRANCH);
}
