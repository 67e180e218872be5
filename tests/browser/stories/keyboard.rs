//! The whole village branch, from the first field to the receipt, without a mouse.

use serde_json::Value;

use crate::support::{
    browser::Browser,
    portal::Portal,
    secretary::{Secretary, as_typed, village},
    tell,
};

/// More than any page has to be tabbed through.
const MOST_TABS: usize = 400;

/// The items in the order of the page, as far as the names do not give it.
const ADDED_ITEMS: [&str; 13] =
    ["NC1", "NC2", "NC3", "NC9", "NC10", "NC11", "NC12", "NC13", "NC4", "NC5", "NC6", "NC7", "NC8"];

/// A secretary who has a keyboard and no mouse.
struct Hands<'b> {
    browser: &'b Browser,
    secretary: Secretary<'b>,
    wanted: Value,
}

impl Hands<'_> {
    /// Presses Tab until the focus is on what is read out so.
    async fn tab_to(&self, wanted: &str) {
        for _ in 0..MOST_TABS {
            self.secretary.leave().await;
            if self.secretary.focused().await == wanted {
                return;
            }
        }
        panic!("Tab never leads to {wanted}");
    }

    /// Writes into the next field of that label, which is blank, what the document has at a place.
    async fn write(&self, label: &str, place: &str) {
        self.tab_to(&format!("textbox {label:?}")).await;
        let text = match self.wanted.pointer(place) {
            Some(Value::String(text)) => text.clone(),
            Some(number) => number.to_string(),
            None => panic!("the village has nothing at {place}"),
        };
        self.browser.write(&text).await;
    }

    /// Chooses the n-th from 0 of the next radios, of which the first is read out so.
    async fn choose(&self, first: &str, nth: usize) {
        self.tab_to(&format!("radio {first:?}")).await;
        if nth == 0 {
            self.browser.press(" ").await;
        }
        for _ in 0..nth {
            self.browser.press("ArrowDown").await;
        }
    }

    async fn finish(&self, next: &str) {
        self.tab_to(r#"button "完成本步，下一步""#).await;
        self.browser.press("Enter").await;
        self.secretary.is_at(next).await;
    }
}

tell!(the_village_branch_is_filled_in_by_keyboard_alone: chromium, firefox);
async fn the_village_branch_is_filled_in_by_keyboard_alone(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    let hands = Hands { browser, secretary, wanted: wanted() };
    basics(&hands).await;
    survey(&hands).await;
    standards_and_grade(&hands).await;
    hands.choose("有", 1).await;
    hands.finish("第三步").await;
    plan(&hands).await;
    results(&hands).await;

    // The first three steps are what is submitted.
    hands.tab_to(r#"radio "第四步 学习先进，创先争优" (checked)"#).await;
    hands.browser.press("ArrowUp").await;
    hands.tab_to(r#"button "报送""#).await;
    hands.browser.press("Enter").await;
    hands.secretary.receipt().await;
    let stored = portal.stored(&hands.secretary.id().await).await;
    assert_eq!(as_typed(stored), as_typed(hands.wanted));
}

/// The village branch whose plan was made in one go: no item of it was removed and added again.
fn wanted() -> Value {
    let mut document = village();
    let items = document["plan"]["items"].as_array_mut().expect("the village has a plan");
    for (nth, item) in items.iter_mut().enumerate() {
        item["id"] = format!("p{}", nth + 1).into();
    }
    document
}

async fn basics(hands: &Hands<'_>) {
    hands.write("党支部名称", "/branch/name").await;
    hands.write("上级党组织", "/branch/superior").await;
    hands.choose("农村", 0).await;
    hands.tab_to(r#"combobox "所在市（选填）": 请选择"#).await;
    hands.secretary.field("所在市").select("佛山市").await;
    hands.write("成立时间（选填）", "/branch/established").await;
    for (label, entry) in [
        ("正式党员", "full"),
        ("预备党员", "probationary"),
        ("其中：女党员", "female"),
        ("其中：流动党员", "migrant"),
    ] {
        hands.write(label, &format!("/branch/members/{entry}")).await;
    }
    hands.write("书记（选填）", "/branch/secretary").await;
    hands.write("任职时间（选填）", "/branch/secretary_since").await;
    hands.write("上级指派的联系人（选填）", "/branch/contact").await;
    hands.finish("第一步").await;
}

async fn survey(hands: &Hands<'_>) {
    hands.write("调查日期", "/survey/date").await;
    let answers = hands.wanted["survey"]["answers"].as_object().expect("the village has answers");
    let common = answers.keys().map(String::as_str).filter(|it| !it.starts_with("NC"));
    for item in common.chain(ADDED_ITEMS) {
        hands.tab_to(r#"radio "是""#).await;
        hands.secretary.group(item).wait_focused().await;
        let digit = match answers[item]["answer"].as_str() {
            Some("partly") => "2",
            Some("no") => "3",
            Some("not_applicable") => "4",
            _ => "1",
        };
        hands.browser.press(digit).await;
        if answers[item]["problem"].is_string() {
            hands.write("具体问题", &format!("/survey/answers/{item}/problem")).await;
        }
    }
    hands.choose("是", 0).await;
}

async fn standards_and_grade(hands: &Hands<'_>) {
    for standard in ["G1", "G2", "G3", "G4", "G5"] {
        let rating = &hands.wanted["standards"][standard]["rating"];
        hands.choose("好", if rating == "poor" { 3 } else { 2 }).await;
        hands.secretary.group(standard).wait_focused().await;
    }
    hands.choose("先进", 2).await;
    hands.write("自评理由（选填）", "/grade/reason").await;
    hands.write("自评日期", "/grade/date").await;
    hands.finish("第二步").await;
}

async fn plan(hands: &Hands<'_>) {
    hands.choose("先进", 1).await;
    hands.write("方案制定日期", "/plan/date").await;
    let items = hands.wanted["plan"]["items"].as_array().expect("the village has a plan");
    for (index, item) in items.iter().enumerate() {
        for (label, entry) in [
            ("整改目标", "goal"),
            ("整改措施 1", "measures/0"),
            ("责任人", "responsible"),
            ("完成时限", "due"),
        ] {
            hands.write(label, &format!("/plan/items/{index}/{entry}")).await;
        }
        if item["refer_up"].is_object() {
            hands.tab_to(r#"checkbox "需要提请上级解决""#).await;
            hands.browser.press(" ").await;
            hands.write("提请对象", &format!("/plan/items/{index}/refer_up/to")).await;
            hands.write("提请事项", &format!("/plan/items/{index}/refer_up/matter")).await;
        }
    }
    hands.finish("第四步").await;
}

async fn results(hands: &Hands<'_>) {
    for (label, entry) in [
        ("公开承诺事项（项）", "pledged"),
        ("已兑现（项）", "kept"),
        ("测评人数", "asked"),
        ("满意人数", "satisfied"),
    ] {
        hands.write(label, &format!("/excellence/{entry}")).await;
    }
    hands.finish("核对报送").await;
}
