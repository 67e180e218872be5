//! Pages whose styles reach for everything: what is typed there arrives, and the widget looks as it
//! does on a bare page.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::support::{
    browser::{Browser, Kind},
    host::{ENDPOINT, Host},
    secretary::{Secretary, as_typed, village},
    tell,
};

/// A page by its name, its beginning, and its head.
type Page = (&'static str, &'static str, &'static str);

/// A page without a style of its own.
const BARE: Page = ("bare", PLAIN, "");

const PLAIN: &str = "<!doctype html><html lang=zh-CN>";

const PAGES: [Page; 5] = [
    (
        "resets of everything, and a rem of 10 px",
        PLAIN,
        "<style>
            html { font-size: 62.5% }
            body { margin: 0; font: 1.2rem/1 SimSun, serif; color: #333 }
            * { margin: 0; padding: 0; border: 0; box-sizing: content-box; outline: none !important;
                font-size: 100%; font-style: italic; font-weight: normal; vertical-align: baseline;
                letter-spacing: 2px; word-spacing: 3px; line-height: 1; text-align: center;
                text-indent: 2em; text-transform: uppercase; text-shadow: 1px 1px red;
                white-space: nowrap; word-break: break-all; cursor: crosshair; list-style: none;
                border-collapse: collapse; quotes: none; -webkit-text-fill-color: purple }
            ol, ul { list-style: none } a { text-decoration: none }
            input, button, select, textarea { -webkit-appearance: none; width: 100%; float: left }
            table { table-layout: fixed; border-spacing: 9px }
        </style>",
    ),
    (
        "all of it initial, and that importantly",
        PLAIN,
        "<style>* { all: initial !important } script, style, head { display: none !important }</style>",
    ),
    (
        "Bootstrap 3 and Element UI",
        PLAIN,
        "<link rel=stylesheet href=/vendor/element-ui/lib/theme-chalk/index.css>
         <link rel=stylesheet href=/vendor/bootstrap/dist/css/bootstrap.css>
         <link rel=stylesheet href=/vendor/bootstrap/dist/css/bootstrap-theme.css>
         <script src=/vendor/jquery/dist/jquery.js></script>
         <script src=/vendor/bootstrap/dist/js/bootstrap.js></script>",
    ),
    (
        "dark, from right to left, and below a roof",
        "<!doctype html><html lang=ar dir=rtl>",
        "<meta name=color-scheme content=dark>
         <style>
            :root { color-scheme: dark } body { background: #111; color: #eee }
            * { direction: rtl; text-align: right }
            h1 { position: fixed; top: 0; left: 0; right: 0; margin: 0; z-index: 2147483647; background: #333 }
         </style>",
    ),
    ("before standards, without a doctype", "<html>", "<style>table, td { font-size: 9pt }</style>"),
];

/// Where the page puts the element, and how wide, is for the page to say; so that is the same here.
const PLACE: &str = "<style>
    #place { display: block !important; width: 1000px !important; direction: ltr !important;
        float: none !important; margin: 60px 0 0 !important; padding: 0 !important }
    #place > * { margin: 0 !important; padding: 0 !important; border: 0 !important;
        float: none !important; width: auto !important }
</style>";

async fn host((_, begin, head): Page) -> Host {
    let page = format!(
        "{begin}<head><meta charset=utf-8><title>内网门户</title>
         <link rel=icon href=data:,>{head}{PLACE}<script type=module src=/hangji/hangji.js></script>
         </head><body><h1>内网门户</h1><div id=place>
         <hangji-assessment endpoint={ENDPOINT} draft=none></hangji-assessment></div></body></html>"
    );
    Host::with_page(page.into_bytes()).await
}

/// Everything that the browser computes for one element of each tag and class, and its box.
const LOOKS: &str = "
    const root = document.querySelector('hangji-assessment').shadowRoot;
    const top = root.querySelector('.root').getBoundingClientRect();
    const looks = {};
    for (const it of root.querySelectorAll('.root, .root *')) {
        const name = it.localName + '.' + (it.getAttribute('class') || '');
        if (looks[name] || !it.getClientRects().length) continue;
        const style = getComputedStyle(it);
        const box = it.getBoundingClientRect();
        const place = [box.left - top.left, box.top - top.top, box.width, box.height];
        looks[name] = { place: place.map((it) => Math.round(it * 8) / 8).join(' ') };
        for (const property of style) looks[name][property] = style.getPropertyValue(property);
    }
    return looks";

type Looks = BTreeMap<String, BTreeMap<String, String>>;

/// How step 1 looks, which has a control of every kind, tables, and what is open beside them.
async fn looks(browser: &Browser, secretary: &Secretary<'_>) -> Looks {
    let go = "document.querySelector('hangji-assessment').goTo('survey'); return null";
    browser.run(go, json!(null)).await;
    secretary.is_at("调查摸底").await;
    let found = browser.run(LOOKS, json!(null)).await;
    serde_json::from_value(found).expect("texts by name and property")
}

/// What differs, a line each.
fn differences(bare: &Looks, here: &Looks) -> Vec<String> {
    assert!(bare.len() > 40, "there are few kinds of elements: {:?}", bare.keys());
    let mut lines = Vec::new();
    for (element, properties) in bare {
        let Some(others) = here.get(element) else {
            lines.push(format!("{element} is not there"));
            continue;
        };
        for (property, value) in properties {
            let other = others.get(property).map_or("", |it| it);
            if other != value {
                lines.push(format!("{element} has {property}: {other}, not {value}"));
            }
        }
    }
    lines
}

/// Answers an item, types into fields, submits, and holds what the host received against that.
async fn work(host: &Host, secretary: &Secretary<'_>) {
    secretary.answer("A6", "否", "17名流动党员无一有联系方式").await;
    secretary.fill_in(&[("自评理由（选填）", "班子半年没有开过组织生活会")]).await;
    secretary.go_to("核对报送").await;
    secretary.submit().await;
    secretary.receipt().await;
    let mut expected = village();
    let answer = json!({"answer": "no", "problem": "17名流动党员无一有联系方式"});
    expected["survey"]["answers"]["A6"] = answer;
    expected["grade"]["reason"] = json!("班子半年没有开过组织生活会");
    expected["plan"]["items"][0]["problem"] = json!("17名流动党员无一有联系方式");
    let sent: Value = serde_json::from_str(&host.posts()[0].body).expect("a document is JSON");
    assert_eq!(as_typed(sent), as_typed(expected));
}

tell!(on_any_page_it_looks_and_works_as_on_a_bare_one: chromium, chromium_69, firefox);
async fn on_any_page_it_looks_and_works_as_on_a_bare_one(browser: &mut Browser) {
    let bare = host(BARE).await;
    let secretary = Secretary::with_village(browser, bare.url()).await;
    let bare = looks(browser, &secretary).await;
    for (nth, page) in PAGES.into_iter().enumerate() {
        let host = host(page).await;
        let secretary = Secretary::with_village(browser, host.url()).await;
        let differences = differences(&bare, &looks(browser, &secretary).await);
        let listed = differences.iter().take(60).cloned().collect::<Vec<_>>().join("\n");
        assert!(listed.is_empty(), "{}: {} differences:\n{listed}", page.0, differences.len());
        // What looks alike works alike; all of them in one browser are enough.
        if nth == 0 || browser.kind() == Kind::Chromium {
            work(&host, &secretary).await;
        }
    }
}
