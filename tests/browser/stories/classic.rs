//! The one classic script: where a server sends no WebAssembly, on a page in GBK, opened as a file,
//! and what a browser says in its place that cannot run the widget.

use std::fs;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::{
    browser::Browser,
    host::{ENDPOINT, Host},
    paper,
    process::path,
    secretary::{Secretary, as_typed, village},
    tell,
};

const SCRIPT: &str = "hangji.classic.js";

/// A heading as a page in GBK has it.
const PARTY_BUILDING: (&[u8], &str) = (b"\xb5\xb3\xbd\xa8", "党建");

/// What scripts share besides what is named and what a driver leaves there.
const SHARED: &str = "return Object.keys(window)
    .filter((it) => !arguments[0].includes(it) && !/^(.?cdc_|ret_nodes)/.test(it))";

/// A page in GBK with one script and one element.
fn page_in_gbk(script: &str) -> Vec<u8> {
    let head = "<!doctype html><html lang=zh-CN><meta charset=gbk><link rel=icon href=data:,><h1>";
    let rest = format!(
        "</h1><script src={script}></script>\
         <hangji-assessment endpoint={ENDPOINT} languages='zh en'></hangji-assessment>"
    );
    [head.as_bytes(), PARTY_BUILDING.0, rest.as_bytes()].concat()
}

tell!(a_page_in_gbk_needs_nothing_but_the_one_script: chromium, chromium_69, firefox);
async fn a_page_in_gbk_needs_nothing_but_the_one_script(browser: &mut Browser) {
    let host = Host::with_page(page_in_gbk(&format!("/hangji/{SCRIPT}"))).await;
    let blank = Host::with_page(b"<!doctype html><link rel=icon href=data:,>".to_vec()).await;
    browser.goto(blank.url()).await;
    let before = browser.run(SHARED, json!([])).await;

    let secretary = Secretary::at(browser, host.url()).await;
    assert_eq!(browser.run("return document.characterSet", json!(null)).await, "GBK");
    assert_eq!(browser.page().headings().await[0], PARTY_BUILDING.1);
    assert_eq!(browser.run(SHARED, before).await, json!([]), "the page's globals are its own");
    secretary.hand_over(&village()).await;
    secretary.field("上级指派的联系人").fill("镇组织委员样例甲").await;
    secretary.leave().await;
    browser.reload().await;
    assert_eq!(secretary.value_of("上级指派的联系人").await, "镇组织委员样例甲");

    secretary.button("English").press().await;
    secretary.title("The branch").wait().await;
    secretary.button("中文").press().await;
    secretary.open("核对报送").await;
    secretary.submit().await;
    secretary.receipt().await;
    let mut expected = village();
    expected["branch"]["contact"] = json!("镇组织委员样例甲");
    let sent: Value = serde_json::from_str(&host.posts()[0].body).expect("a document is JSON");
    assert_eq!(as_typed(sent), as_typed(expected));
    let asked = host.requests().into_iter().filter(|it| it.contains("/hangji/"));
    let one = format!("GET /hangji/{SCRIPT}");
    assert!(asked.into_iter().all(|it| it == one), "{:?}", host.requests());
}

tell!(a_demonstration_is_opened_by_a_double_click: chromium, chromium_69, firefox);
async fn a_demonstration_is_opened_by_a_double_click(browser: &mut Browser) {
    let folder = TempDir::with_prefix_in("by-hand-", env!("CARGO_TARGET_TMPDIR")).unwrap();
    let page = folder.path().join("demonstration.html");
    let demonstration = include_str!("../../../xtask/package/demonstration.html");
    fs::write(&page, demonstration).unwrap();
    fs::copy(path("HANGJI_DIST").join(SCRIPT), folder.path().join(SCRIPT)).unwrap();

    let secretary = Secretary::at(browser, &format!("file://{}", page.display())).await;
    secretary.wait_for_text("演示县样例镇样例一村党支部").await;
    secretary.button("加入常见错误").press().await;
    secretary.is_at("核对报送").await;
    secretary.button("English").press().await;
    secretary.wait_for_text("Sample data goes nowhere").await;
}

tell!(what_is_printed_has_its_styles: chromium, chromium_69);
async fn what_is_printed_has_its_styles(browser: &mut Browser) {
    let host = Host::with_page(page_in_gbk(&format!("/hangji/{SCRIPT}"))).await;
    let secretary = Secretary::with_village(browser, host.url()).await;
    secretary.open("整改提高").await;
    secretary.button("打印台账").press().await;
    let pages = paper::pages(browser).await;
    assert!(!pages.is_empty() && pages.iter().all(|it| it.size == (297, 210)), "{pages:?}");
}

/// A page on which something is missing before the script runs.
fn page_without(what: &str, script: &str) -> Vec<u8> {
    let without = format!("<script>delete window.{what}</script><h1>");
    let page = String::from_utf8_lossy(&page_in_gbk(script)).replacen("<h1>", &without, 1);
    page.into_bytes()
}

/// What everyone is told, whatever browser it is.
const TOLD: [&str; 4] = ["极速模式", "Firefox", "门户管理员", "cannot open the self-assessment"];

tell!(a_browser_without_webassembly_says_how_to_go_on: chromium, chromium_69, firefox);
async fn a_browser_without_webassembly_says_how_to_go_on(browser: &mut Browser) {
    for script in [SCRIPT, "hangji.notice.js"] {
        let host = Host::with_page(page_without("WebAssembly", &format!("/hangji/{script}"))).await;
        browser.goto(host.url()).await;
        let element = browser.element("hangji-assessment");
        for said in TOLD {
            element.alert().wait_for_text(said).await;
        }
        let later = "document.body.append(document.createElement('hangji-assessment'))";
        browser.run(later, json!(null)).await;
        browser.page().alert().nth(2).wait_for_text(TOLD[0]).await;
        assert_eq!(browser.page().alerts().await.len(), 2, "each is told once");
    }
}

tell!(a_browser_that_can_is_told_nothing: chromium, chromium_69, firefox);
async fn a_browser_that_can_is_told_nothing(browser: &mut Browser) {
    let host = Host::start(
        "<script nomodule src=/hangji/hangji.notice.js></script>
         <script src=/hangji/hangji.notice.js></script><hangji-assessment></hangji-assessment>",
    )
    .await;
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.fill_in(&[("党支部名称", "样例二村党支部")]).await;
    assert_eq!(browser.page().alerts().await, [""; 0]);
}
