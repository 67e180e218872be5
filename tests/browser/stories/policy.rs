//! Pages that allow next to nothing: everything works, nothing is violated, and nothing is asked for
//! but the widget's own files and the endpoint.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::{
    browser::{Browser, Kind},
    host::Host,
    paper,
    secretary::{Secretary, as_typed, village},
    tell,
};

/// All that a page has to allow.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self'; form-action 'none'; require-trusted-types-for 'script'";

/// The same for Chromium before 97 and Firefox before 102, which have no word for WebAssembly alone.
const OLDER: &str = "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self'; form-action 'none'";

const PAGE: &str = "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>内网门户</title>
    <link rel=icon href=/icon.svg><script src=/watch.js></script>
    <script type=module src=/hangji/hangji.js></script>
    <hangji-assessment endpoint='/api/assessments' languages='zh en' today='2012-10-10'></hangji-assessment>";

/// Hears of everything that the policy stops.
const WATCH: &str = "var stopped = [];
    addEventListener('securitypolicyviolation', function (event) {
        stopped.push(event.violatedDirective + ' ' + event.blockedURI);
    }, true);";

/// The page's own files, and below them all that the widget may ask for.
const ASKED: [&str; 10] = [
    "GET /",
    "GET /watch.js",
    "GET /hangji/hangji.css",
    "GET /hangji/hangji.demo.js",
    "GET /hangji/hangji.en.js",
    "GET /hangji/hangji.js",
    "GET /hangji/hangji.landscape.css",
    "GET /hangji/hangji.portrait.css",
    "GET /hangji/hangji.wasm",
    "POST /api/assessments",
];

/// Where everything came from that the browser has loaded for the page, and for what it printed.
const LOADED: &str = "
    const { shadowRoot } = document.querySelector('hangji-assessment');
    const frame = shadowRoot.querySelector('iframe');
    const pages = frame ? [window, frame.contentWindow] : [window];
    return pages.reduce((all, it) => all.concat(it.performance.getEntriesByType('resource')), [])
        .map((it) => it.name)";

async fn ask(browser: &Browser, script: &str, argument: Value) -> Value {
    let find = "const element = document.querySelector('hangji-assessment');";
    browser.run(&format!("{find} {script}"), argument).await
}

/// Every view with all that opens in it, in both languages.
async fn every_view(browser: &Browser, secretary: &Secretary<'_>) {
    let open = "element.shadowRoot.querySelectorAll('details').forEach((it) => (it.open = true)); return null";
    for lang in ["zh-CN", "en"] {
        ask(browser, "element.lang = arguments[0]; return null", json!(lang)).await;
        for view in ["survey", "coverage", "rectification", "excellence", "submit", "start"] {
            ask(browser, "element.goTo(arguments[0]); return null", json!(view)).await;
            secretary.element("h2").wait_focused().await;
            ask(browser, open, json!(null)).await;
        }
    }
    secretary.title("The branch").wait().await;
    secretary.button("中文").press().await;
    secretary.title("支部概况").wait().await;
}

/// Everything that leaves the page, as a person lets it leave.
async fn every_way_out(browser: &Browser, secretary: &Secretary<'_>) {
    let files = browser.kind() != Kind::Chromium69;
    secretary.go_to("整改提高").await;
    print(browser, secretary, "打印整改方案").await;
    print(browser, secretary, "打印台账").await;
    if files {
        secretary.button("导出台账（电子表格）").press().await;
        browser.saved("演示县样例镇样例一村党支部整改台账-2012-10-10.xlsx").await;
    }
    secretary.go_to("核对报送").await;
    print(browser, secretary, "打印全部内容").await;
    if files {
        secretary.button("下载草稿文件").press().await;
        browser.saved("演示县样例镇样例一村党支部自查记录-2012-10-10.json").await;
    }
    secretary.submit().await;
    secretary.receipt().await;
    print(browser, secretary, "打印回执").await;
    ask(browser, "element.mode = 'demo'; return null", json!(null)).await;
    secretary.button("加入常见错误").press().await;
    secretary.is_at("核对报送").await;
}

async fn print(browser: &Browser, secretary: &Secretary<'_>, paper: &str) {
    ask(
        browser,
        "element.shadowRoot.querySelectorAll('iframe').forEach((it) => it.remove()); return null",
        json!(null),
    )
    .await;
    secretary.button(paper).press().await;
    paper::frame(browser).await;
    loaded(browser).await;
}

/// What the browser itself has loaded comes from the page's own server.
async fn loaded(browser: &Browser) {
    let address = browser.address().await;
    let loaded = browser.run(LOADED, json!(null)).await;
    let foreign: Vec<_> = loaded
        .as_array()
        .into_iter()
        .flatten()
        .filter(|it| !it.as_str().unwrap_or_default().starts_with(&address))
        .collect();
    assert!(foreign.is_empty(), "{foreign:?}");
}

async fn under(policy: &'static str, stopped: &[&str], browser: &Browser) {
    let host = Host::with_page(PAGE.into()).await;
    host.has_file("/watch.js", WATCH);
    host.has_file("/icon.svg", include_str!("../../../www/icon.svg"));
    host.demands(policy);
    let secretary = Secretary::with_village(browser, host.url()).await;
    secretary.fill_in(&[("上级指派的联系人", "样例甲（镇组织委员）")]).await;
    every_view(browser, &secretary).await;
    every_way_out(browser, &secretary).await;
    let mut expected = village();
    expected["branch"]["contact"] = json!("样例甲（镇组织委员）");
    let sent: Value = serde_json::from_str(&host.posts()[0].body).expect("a document is JSON");
    assert_eq!(as_typed(sent), as_typed(expected));
    assert_eq!(browser.run("return stopped", json!(null)).await, json!(stopped));
    loaded(browser).await;
    // Not every browser asks for the page's icon where nobody would see it.
    let asked = host.requests().into_iter().filter(|it| it != "GET /icon.svg");
    let asked: BTreeSet<_> = asked.collect();
    assert_eq!(asked, ASKED.map(str::to_owned).into());
}

tell!(a_page_that_allows_next_to_nothing: chromium, firefox);
async fn a_page_that_allows_next_to_nothing(browser: &mut Browser) {
    under(STRICT, &[], browser).await;
}

tell!(the_same_for_an_older_browser: chromium_69);
async fn the_same_for_an_older_browser(browser: &mut Browser) {
    // It reports WebAssembly as if that were stopped, and then lets it run by the word for all of it.
    under(OLDER, &["script-src eval"], browser).await;
}
