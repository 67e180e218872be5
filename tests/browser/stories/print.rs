//! Papers and files: what leaves the widget on paper or as a file is the branch's and nothing else.

use serde_json::{Value, json};

use crate::support::{
    browser::Browser,
    host::{ENDPOINT, Host},
    paper::{self, Page},
    secretary::{Secretary, village},
    tell,
};

/// A page whose styles would spoil every paper, if they reached it.
const HOSTILE: &str = "
    <style>
      @page { size: A5 landscape; margin: 0 }
      @media print { * { display: none !important } }
      h1, table, iframe { font-size: 90px !important; color: red !important }
    </style>
    <h1>PORTAL HEADLINE</h1>
    <hangji-assessment endpoint='/api/assessments' today='2012-10-10'></hangji-assessment>
    <footer>PORTAL FOOTER</footer>";

const PORTRAIT: (u32, u32) = (210, 297);
const LANDSCAPE: (u32, u32) = (297, 210);

async fn at_the_plan<'b>(browser: &'b Browser, host: &Host, document: &Value) -> Secretary<'b> {
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.hand_over(document).await;
    secretary.open("整改提高").await;
    secretary
}

/// The text without the spaces by which a PDF sets letters apart.
fn run_on(page: &Page) -> String {
    page.text.split_whitespace().collect()
}

tell!(the_browser_prints_our_pages_and_nothing_of_the_host: firefox);
async fn the_browser_prints_our_pages_and_nothing_of_the_host(browser: &mut Browser) {
    let host = Host::start(HOSTILE).await;
    let mut document = village();
    document["branch"]["name"] = json!("HANGJI-1 VILLAGE");
    let secretary = at_the_plan(browser, &host, &document).await;
    secretary.button("打印台账").press().await;
    let pages = paper::read(&browser.printed().await);
    assert!(pages.len() >= 4, "a page for each list: {pages:?}");
    for page in &pages {
        assert_eq!(page.size, LANDSCAPE);
        assert!(page.text.contains("HANGJI-1 VILLAGE"), "{}", page.text);
        assert!(!page.text.contains("PORTAL"), "{}", page.text);
    }
    let rows = |it: &Page| it.text.matches("2012").count();
    assert!(rows(&pages[0]) >= 9, "the dates of nine items: {}", pages[0].text);
}

tell!(the_plan_is_an_official_text: chromium, chromium_69);
async fn the_plan_is_an_official_text(browser: &mut Browser) {
    let host = Host::start(HOSTILE).await;
    let secretary = at_the_plan(browser, &host, &village()).await;
    secretary.button("打印整改方案").press().await;
    let pages = paper::pages(browser).await;
    assert!((3..=4).contains(&pages.len()) && pages.iter().all(|it| it.size == PORTRAIT));
    let text: String = pages.iter().map(run_on).collect();
    for said in [
        "演示县样例镇样例一村党支部整改方案",
        "一、基本情况",
        "现有党员46名，其中预备党员1名、流动党员17名。",
        "（二）领导班子方面2.组织委员空缺9个月。",
        "五、提请上级解决事项",
        "附件：1.整改台账",
        "（盖章）年月日",
        "依据：粤创先组发〔2012〕4号。",
    ] {
        assert!(text.contains(said), "{said} is not in {text}");
    }
    assert!(!text.contains("PORTAL"), "{text}");
}

tell!(a_long_ledger_has_its_headings_on_every_page: chromium, chromium_69);
async fn a_long_ledger_has_its_headings_on_every_page(browser: &mut Browser) {
    let host = Host::start(HOSTILE).await;
    let secretary = at_the_plan(browser, &host, &paper::long_plan(village())).await;
    secretary.button("打印台账").press().await;
    let pages = paper::pages(browser).await;
    assert!(pages.iter().all(|it| it.size == LANDSCAPE));
    let of_the_ledger: Vec<String> =
        pages.iter().map(run_on).take_while(|it| !it.contains("问题清单")).collect();
    assert!(of_the_ledger.len() >= 3, "{} pages", of_the_ledger.len());
    for page in &of_the_ledger {
        assert!(page.contains("序号") && page.contains("销号确认"), "{page}");
    }
    let all = of_the_ledger.concat();
    for number in 1..=49 {
        assert!(all.contains(&format!("{number}")), "row {number} is missing");
    }
}

tell!(the_whole_record_and_the_receipt_are_printed: chromium, firefox);
async fn the_whole_record_and_the_receipt_are_printed(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = Secretary::with_village(browser, host.url()).await;
    secretary.open("核对报送").await;
    secretary.button("打印全部内容").press().await;
    let (title, text) = paper::frame(browser).await;
    assert_eq!(title, "演示县样例镇样例一村党支部自查记录");
    assert!(text.contains("17名流动党员仅9名有联系方式"), "{text}");
    secretary.submit().await;
    let number = secretary.receipt().await;
    secretary.button("打印回执").press().await;
    let (title, text) = paper::frame(browser).await;
    assert!(title.starts_with("演示县样例镇样例一村党支部报送回执"), "{title}");
    assert!(text.contains(&number) && text.contains("2012年10月10日"), "{text}");
}

/// As strict as a page can be that still runs the widget.
const STRICT: &str = "
    <meta http-equiv=Content-Security-Policy content=\"default-src 'none'; connect-src 'self';
      img-src data:; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; frame-src 'none';
      require-trusted-types-for 'script'; trusted-types 'none'\">
    <hangji-assessment></hangji-assessment>";

tell!(a_page_that_allows_nothing_inline_prints_as_well: chromium, firefox);
async fn a_page_that_allows_nothing_inline_prints_as_well(browser: &mut Browser) {
    let host = Host::start(STRICT).await;
    let mut document = village();
    let typed = "<img src=x onerror=alert(1)>“&amp;”";
    document["plan"]["items"][0]["problem"] = json!(typed);
    let secretary = at_the_plan(browser, &host, &document).await;
    secretary.button("打印整改方案").press().await;
    let (_, text) = paper::frame(browser).await;
    assert!(text.contains(typed), "as it was typed: {text}");
}

/// What stands beside the buttons where the browser prints nothing.
const UNPRINTED: &str = "浏览器没有打开打印窗口";

tell!(a_page_that_may_not_print_is_told_what_to_do: chromium, chromium_69, firefox);
async fn a_page_that_may_not_print_is_told_what_to_do(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = Secretary::at(browser, &host.confined()).await;
    secretary.hand_over(&village()).await;
    secretary.open("整改提高").await;
    secretary.button("打印台账").press().await;
    secretary.wait_for_text(UNPRINTED).await;
    secretary.open("核对报送").await;
    secretary.wait_gone(UNPRINTED).await;
    // Chromium itself says that it ignored the call.
    browser.errors().await;
}

/// Lets the widget lose patience with the browser as soon as it may, and a frame after that, should
/// it still wait, know of it.
const AT_ONCE: &str = "
    const later = window.setTimeout;
    window.setTimeout = (act, wait) => {
        const timer = later(act, wait > 500 ? 0 : wait);
        if (wait > 500) later(() => { window.waited = true; }, 50);
        return timer;
    };";

tell!(where_a_page_may_print_nothing_is_said: chromium, chromium_69, firefox);
async fn where_a_page_may_print_nothing_is_said(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = at_the_plan(browser, &host, &village()).await;
    browser.run(AT_ONCE, json!(null)).await;
    secretary.button("打印台账").press().await;
    browser
        .run("while (!window.waited) await new Promise(requestAnimationFrame)", json!(null))
        .await;
    assert!(!secretary.text().await.contains(UNPRINTED));
}

tell!(files_bear_the_branch_and_the_day: chromium, firefox);
async fn files_bear_the_branch_and_the_day(browser: &mut Browser) {
    let element =
        format!("<hangji-assessment endpoint='{ENDPOINT}' today='2012-10-10'></hangji-assessment>");
    let host = Host::start(&element).await;
    let secretary = at_the_plan(browser, &host, &village()).await;
    secretary.button("导出台账（电子表格）").press().await;
    let name = "演示县样例镇样例一村党支部";
    let sheet = browser.saved(&format!("{name}整改台账-2012-10-10.xlsx")).await;
    let holds = |part: &str| sheet.windows(part.len()).any(|it| it == part.as_bytes());
    assert!(sheet.starts_with(b"PK\x03\x04") && holds("xl/worksheets/sheet4.xml"));
    assert!(holds("17名流动党员仅9名有联系方式"));

    secretary.open("核对报送").await;
    secretary.button("下载草稿文件").press().await;
    let record = browser.saved(&format!("{name}自查记录-2012-10-10.json")).await;
    let record: Value = serde_json::from_slice(&record).expect("JSON");
    assert_eq!(record, secretary.document().await);
}
