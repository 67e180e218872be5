//! Pages that act on keys and addresses wherever they are used: one form around everything that is
//! sent by Enter, Backspace taken away, another base for addresses.

use serde_json::{Value, json};

use super::samples::arrive;
use crate::support::{
    browser::Browser,
    host::Host,
    paper,
    secretary::{Secretary, village},
    tell,
};

/// One form for the whole page, as ASP.NET makes it: with a default button, any Enter outside a text
/// area presses that (what `WebForm_FireDefaultButton` does). And what many portals put in so that
/// Backspace does not leave the page. From outside, everything in the widget is the element.
const WEB_FORMS: &str = "
    <form action=/api/form method=post onkeypress='return fire(event)'>
      <label>全站查询 <input name=keyword></label>
      <input type=submit id=query value=查询>
      <hangji-assessment endpoint='/api/assessments'></hangji-assessment>
    </form>
    <script>
      function fire(event) {
        if (event.keyCode !== 13 || event.target.tagName === 'TEXTAREA') return true;
        document.getElementById('query').click();
        return false;
      }
      var heard = [];
      document.onkeydown = function (event) {
        heard.push(event.key);
        return event.keyCode !== 8 || /^(INPUT|TEXTAREA)$/.test(event.target.tagName);
      };
    </script>";

tell!(enter_and_backspace_are_the_widgets_own: chromium, chromium_69, firefox);
async fn enter_and_backspace_are_the_widgets_own(browser: &mut Browser) {
    let host = Host::start(WEB_FORMS).await;
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.go_to("调查摸底").await;
    secretary.answer("A6", "部分", "17名流动党员").await;
    browser.press("Enter").await;
    browser.write("仅9名有联系方式的").await;
    browser.press("Backspace").await;
    let written = secretary.document().await["survey"]["answers"]["A6"]["problem"].clone();
    assert_eq!(written, "17名流动党员\n仅9名有联系方式");
    assert!(host.posts().is_empty(), "the page's form was sent: {:?}", host.posts());

    // What the page does with other keys, and with these in its own fields, it still does.
    browser.press("Escape").await;
    let heard = browser.run("return heard", json!(null)).await;
    assert_eq!(heard.as_array().and_then(|it| it.last()), Some(&json!("Escape")));
    browser.page().field("全站查询").fill("样例").await;
    browser.press("Enter").await;
    arrive(browser, "/api/form").await;
    assert_eq!(host.posts()[0].to, "/api/form");
    // The host's answer has no picture of its own.
    browser.errors().await;
}

/// A base for all links of the page, as frames had it, and a window for them.
const BASE: &str = "<base href='/elsewhere/' target=_blank>
    <hangji-assessment endpoint='../api/assessments' today='2012-10-10'></hangji-assessment>";

tell!(another_base_leads_nobody_away: chromium, firefox);
async fn another_base_leads_nobody_away(browser: &mut Browser) {
    let host = Host::start(BASE).await;
    let secretary = Secretary::at(browser, host.url()).await;
    let mut document = village();
    document["branch"]["contact"] = json!("");
    document["branch"]["superior"] = json!("");
    secretary.hand_over(&document).await;
    secretary.go_to("核对报送").await;
    secretary.submit().await;
    secretary.link("上级党组织").nth(1).press().await;
    secretary.field("上级党组织").wait_focused().await;
    browser.write("样例镇党委").await;
    secretary.go_to("核对报送").await;
    secretary.button("下载草稿文件").press().await;
    let name = "演示县样例镇样例一村党支部自查记录-2012-10-10.json";
    let saved: Value = serde_json::from_slice(&browser.saved(name).await).expect("JSON");
    assert_eq!(saved["branch"]["superior"], "样例镇党委");
    secretary.button("打印全部内容").press().await;
    paper::frame(browser).await;
    secretary.submit().await;
    secretary.receipt().await;
    assert_eq!(browser.address().await, host.url());
    let led = host.requests().into_iter().find(|it| it.contains("elsewhere"));
    assert_eq!(led, None);
    assert_eq!(host.posts()[0].to, "/api/assessments", "a relative address is the page's");
}
