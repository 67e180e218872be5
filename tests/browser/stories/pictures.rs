//! The pictures beside the form: what they draw stands in words as well.

use serde_json::{Value, json};

use crate::support::{
    browser::Browser,
    page::Part,
    portal::Portal,
    secretary::{Secretary, village},
    tell,
};

fn overview<'b>(secretary: &Secretary<'b>) -> Part<'b> {
    secretary.region("填写情况")
}

/// The lines of every picture, joined: each a number or a letter of a path.
const DRAWN: &str = "
    const root = document.querySelector('hangji-assessment').shadowRoot;
    const paths = Array.from(root.querySelectorAll('aside svg path'));
    return paths.map((it) => it.getAttribute('d')).join(' ');";

async fn drawn(browser: &Browser) -> String {
    browser.run(DRAWN, json!(null)).await.as_str().unwrap_or_default().to_owned()
}

fn with_a_plan() -> Value {
    let mut document = village();
    let items = document["plan"]["items"].as_array_mut().unwrap();
    items.truncate(4);
    for (item, (status, due)) in items.iter_mut().zip([
        ("done", "2012-04-20"),
        ("in_progress", "2012-06-30"),
        ("in_progress", "2012-05-31"),
        ("not_started", "2012-07-31"),
    ]) {
        item["status"] = status.into();
        item["due"] = due.into();
    }
    document
}

tell!(the_overview_says_in_words_what_it_draws: chromium, chromium_69, firefox);
async fn the_overview_says_in_words_what_it_draws(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    let said = overview(&secretary);
    said.wait_for_text("检查项作答后，这里以图显示五个方面的情况。").await;
    said.wait_for_text("自评等级 未填").await;

    let today = "document.querySelector('hangji-assessment').setAttribute('today', '2012-06-10')";
    browser.run(today, json!(null)).await;
    secretary.hand_over(&with_a_plan()).await;
    for words in [
        "组织设置：",
        "图中为已答且适用的各项中“是”的占比，“部分”按一半计；不是得分。",
        "自评等级 后进",
        "目标等级 一般",
        "上级定级 由上级党组织确定",
        "已完成 1",
        "进行中 1",
        "已逾期 1",
        "未启动 1",
    ] {
        said.wait_for_text(words).await;
    }
    let drawn = drawn(browser).await;
    assert!(!drawn.is_empty() && !drawn.contains("NaN"), "{drawn}");
}

tell!(a_dimension_without_an_answer_is_unknown_and_not_zero: chromium);
async fn a_dimension_without_an_answer_is_unknown_and_not_zero(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.open("调查摸底").await;
    secretary.answer("A1", "是", "").await;
    secretary.answer("A3", "部分", "").await;
    secretary.answer("B1", "否", "").await;
    secretary.answer("C1", "不适用", "").await;
    let said = overview(&secretary);
    said.wait_for_text("组织设置：75%").await;
    said.wait_for_text("领导班子：0%").await;
    said.wait_for_text("组织制度：尚无可统计的答案").await;
    said.wait_for_text("作用发挥：尚无可统计的答案").await;
}

tell!(the_superiors_grade_takes_the_place_of_the_branchs_own: chromium);
async fn the_superiors_grade_takes_the_place_of_the_branchs_own(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::with_village(browser, &portal.url("/")).await;
    let own = drawn(browser).await;
    let mut document = village();
    document["revision"] = 1.into();
    document["grade"]["assigned"] = "average".into();
    document["branch"]["name"] = "演示县样例镇样例二村党支部".into();
    secretary.hand_over(&document).await;
    overview(&secretary).wait_for_text("上级定级 一般").await;
    assert_ne!(drawn(browser).await, own, "the way to the target begins elsewhere");
}
