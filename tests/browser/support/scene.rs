//! Every view of the widget in the states that people see it in, and the guises that a page can
//! give it: what is held against axe-core, kept as outlines and shown in the gallery.

use serde_json::{Value, json};

use super::{
    browser::Browser,
    portal::Portal,
    secretary::{Secretary, village},
};

/// One state of one view.
pub(crate) struct Scene {
    /// What it is called in the gallery.
    pub(crate) name: &'static str,
    view: View,
    document: fn() -> Value,
    then: Then,
}

/// What is done once the view is open.
#[derive(Clone, Copy, PartialEq)]
enum Then {
    /// It is only looked at.
    Look,
    /// It is finished although something is missing, and all that is one click away is opened.
    Finish,
    /// The assessment is submitted, and the host takes it in.
    Receipt,
    /// It is submitted again from where somebody has not seen that.
    Conflict,
    /// The plan is looked at as a ledger.
    Ledger,
    /// A table of units is pasted, of which not all is understood.
    Paste,
    /// The page demonstrates a fictional branch.
    Demonstrate,
}

/// A view: its code, and its name in Chinese and English.
#[derive(Clone, Copy)]
struct View(&'static str, &'static str, &'static str);

/// How a page shows the widget.
#[derive(Clone, Copy)]
pub(crate) struct Guise {
    /// What it is called in the gallery.
    pub(crate) name: &'static str,
    /// The window's width in CSS pixels.
    pub(crate) width: u32,
    /// The attributes that the page sets.
    pub(crate) attributes: &'static [(&'static str, &'static str)],
}

/// A wide page in Chinese, as most portals are.
pub(crate) const WIDE: Guise = Guise { name: "1280", width: 1280, attributes: &[] };

/// The narrowest page.
pub(crate) const NARROW: Guise = Guise { name: "360", width: 360, attributes: &[] };

/// A tablet, or a frame in a portal.
pub(crate) const MEDIUM: Guise = Guise { name: "768", width: 768, attributes: &[] };

/// A wide page in English.
pub(crate) const ENGLISH: Guise =
    Guise { name: "1280-english", width: 1280, attributes: &[("lang", "en")] };

/// For the back row of a training room.
pub(crate) const PROJECTOR: Guise =
    Guise { name: "1280-projector", width: 1280, attributes: &[("scale", "projector")] };

/// The same in English on a narrow page, where the words have the least room.
pub(crate) const ENGLISH_NARROW: Guise = Guise {
    name: "360-english-projector",
    width: 360,
    attributes: &[("lang", "en"), ("scale", "projector")],
};

/// A dark portal.
pub(crate) const DARK: Guise =
    Guise { name: "1280-dark", width: 1280, attributes: &[("theme", "dark")] };

/// For eyes that need more contrast.
pub(crate) const CONTRAST: Guise =
    Guise { name: "1280-contrast", width: 1280, attributes: &[("contrast", "more")] };

/// For such eyes in the back row.
pub(crate) const CONTRAST_PROJECTOR: Guise = Guise {
    name: "1280-contrast-projector",
    width: 1280,
    attributes: &[("contrast", "more"), ("scale", "projector")],
};

const START: View = View("start", "支部概况", "The branch");
const SURVEY: View = View("survey", "调查摸底", "Survey and self-grading");
const COVERAGE: View = View("coverage", "健全组织", "Organisation and coverage");
const PLAN: View = View("rectification", "整改提高", "Rectification and moving up a grade");
const EXCELLENCE: View = View("excellence", "学习先进", "Learning from the best");
const SUBMIT: View = View("submit", "核对报送", "Check and submit");

/// All of them, in the order in which a branch comes by.
pub(crate) const SCENES: [Scene; 26] = [
    scene("start-blank", START, blank, Then::Look),
    scene("start", START, village, Then::Look),
    scene("start-findings", START, with_mistakes, Then::Finish),
    scene("start-community", START, community, Then::Finish),
    scene("survey-blank", SURVEY, blank, Then::Look),
    scene("survey", SURVEY, village, Then::Look),
    scene("survey-findings", SURVEY, with_mistakes, Then::Finish),
    scene("survey-community", SURVEY, community, Then::Finish),
    scene("coverage-not-applicable", COVERAGE, village, Then::Look),
    scene("coverage", COVERAGE, park, Then::Look),
    scene("coverage-paste", COVERAGE, park, Then::Paste),
    scene("coverage-findings", COVERAGE, with_mistakes, Then::Finish),
    scene("plan-blank", PLAN, blank, Then::Look),
    scene("plan", PLAN, village, Then::Look),
    scene("plan-findings", PLAN, with_mistakes, Then::Finish),
    scene("plan-ledger", PLAN, village, Then::Ledger),
    scene("plan-1000", PLAN, long_plan, Then::Look),
    scene("excellence", EXCELLENCE, village, Then::Look),
    scene("excellence-findings", EXCELLENCE, with_mistakes, Then::Finish),
    scene("submit", SUBMIT, village, Then::Look),
    scene("submit-findings", SUBMIT, with_mistakes, Then::Finish),
    scene("submit-community", SUBMIT, community, Then::Finish),
    scene("submit-conflict", SUBMIT, village, Then::Conflict),
    scene("receipt", SUBMIT, village, Then::Receipt),
    scene("demo-start", START, blank, Then::Demonstrate),
    scene("demo-plan", PLAN, blank, Then::Demonstrate),
];

const fn scene(name: &'static str, view: View, document: fn() -> Value, then: Then) -> Scene {
    Scene { name, view, document, then }
}

impl Scene {
    /// Shows it on the page of a portal.
    pub(crate) async fn show<'b>(
        &self,
        browser: &'b Browser,
        portal: &Portal,
        guise: Guise,
    ) -> Secretary<'b> {
        browser.resize(guise.width, 800).await;
        let secretary = Secretary::at(browser, &portal.url("/")).await;
        let mut document = (self.document)();
        // The portal must not yet have it.
        document["id"] = json!(format!("{}-{}", self.name, guise.name));
        match self.then {
            Then::Demonstrate => set(browser, &[("mode", "demo")]).await,
            _ => secretary.hand_over(&document).await,
        }
        set(browser, guise.attributes).await;
        let english = guise.attributes.contains(&("lang", "en"));
        self.open(browser, &secretary, english).await;
        self.finish(browser, &secretary, english).await;
        if self.then == Then::Conflict {
            secretary.hand_over(&document).await;
            self.open(browser, &secretary, english).await;
            let (submit, kept) = if english {
                ("Submit", "Not submitted")
            } else {
                ("报送", "报送没有成功")
            };
            secretary.button(submit).press().await;
            secretary.region(kept).wait_focused().await;
            // The browser says so on the console by itself.
            let said = browser.errors().await;
            assert!(said.iter().all(|it| it.contains("409")), "{}", said.join("\n"));
        }
        secretary
    }

    async fn open(&self, browser: &Browser, secretary: &Secretary<'_>, english: bool) {
        let View(code, zh, en) = self.view;
        if self.then == Then::Demonstrate {
            secretary.wait_for_text(if english { "Sample data" } else { "演示" }).await;
        }
        browser.run(&format!("{ELEMENT}.goTo(arguments[0])"), json!(code)).await;
        secretary.is_at(if english { en } else { zh }).await;
    }

    async fn finish(&self, browser: &Browser, secretary: &Secretary<'_>, english: bool) {
        let say = |zh: &'static str, en: &'static str| if english { en } else { zh };
        let submits = self.view.0 == SUBMIT.0;
        match self.then {
            Then::Look | Then::Demonstrate => {}
            Then::Ledger => {
                secretary.button(say("整改台账", "Rectification ledger")).press().await;
                secretary.region(say("整改台账", "Rectification ledger")).wait().await;
            }
            Then::Paste => {
                secretary.button(say("从表格粘贴", "Paste from a spreadsheet")).press().await;
                secretary.paste(say("粘贴到这里", "Paste here"), TABLE).await;
                secretary.wait_for_text("样例丁公司").await;
            }
            Then::Receipt | Then::Conflict => {
                secretary.button(say("报送", "Submit")).press().await;
                secretary.is_at(say("报送成功", "Submitted")).await;
            }
            Then::Finish => {
                let finish = say("完成本步，下一步", "Finish this step and go on");
                let button = if submits { say("报送", "Submit") } else { finish };
                secretary.button(button).press().await;
                secretary.region(say("处需", "Left to do")).wait_focused().await;
                browser.run(OPEN, json!(null)).await;
            }
        }
    }
}

/// Units as they stand in a spreadsheet.
const TABLE: &str = "单位名称\t正式党员\t采取的方式\t责任人\t备注\n\
    样例丁公司\t4\t单独组建\t支部书记\t年内完成\n\
    样例甲公司\t5\t单独组建\t支部书记\t\n\
    合计\t9\t\t\t\n";

const ELEMENT: &str = "document.querySelector('hangji-assessment')";

/// Opens everything that is one click away; of what is long, one is.
const OPEN: &str = "
    const { shadowRoot } = document.querySelector('hangji-assessment');
    shadowRoot.querySelectorAll('details').forEach((it) => it.setAttribute('open', ''));
    const long = shadowRoot.querySelector('.entries button');
    if (!long) return;
    long.click();
    while (long.getAttribute('aria-expanded') !== 'true') await new Promise(requestAnimationFrame);";

async fn set(browser: &Browser, attributes: &[(&str, &str)]) {
    let script = format!(
        "for (const [name, value] of arguments[0]) {ELEMENT}.setAttribute(name, value);
         await new Promise(requestAnimationFrame);"
    );
    browser.run(&script, json!(attributes)).await;
}

/// A branch that has only its name.
fn blank() -> Value {
    let mut document = village();
    let entries = document.as_object_mut().expect("a document is an object");
    entries.retain(|name, _| ["schema", "id", "procedure"].contains(&name.as_str()));
    entries.insert("branch".to_owned(), json!({"name": "演示县样例镇样例一村党支部"}));
    document
}

/// The village branch with something wrong in every step, and with units to reach.
pub(crate) fn with_mistakes() -> Value {
    let mut document = village();
    document["branch"]["superior"] = json!("");
    document["branch"]["members"]["full"] = json!("12x");
    document["survey"]["answers"]["A6"]["problem"] = json!("");
    document["survey"]["answers"]["C7"] = json!({"answer": "yes"});
    document["grade"]["target"] = json!("lagging");
    let unit = json!({"kind": "due", "employees": "十二", "methods": ["other"]});
    document["coverage"] =
        json!({"applicable": true, "units": [unit, {"kind": "not_ready", "name": "样例合作社"}]});
    document["plan"]["items"][1]["responsible"] = json!("全体党员");
    document["plan"]["items"][1]["due"] = json!("2012年3月1日");
    document["plan"]["items"][3]["measures"] = json!(["加强学习"]);
    document["plan"]["items"][4]["status"] = json!("done");
    document["excellence"] = json!({"pledged": "2", "kept": "6"});
    document["step"] = json!("excellence");
    document
}

/// A community with all that only some branches are asked, and with what it is asked no more.
fn community() -> Value {
    let mut document = with_mistakes();
    let branch = &mut document["branch"];
    branch["sector"] = json!("community");
    branch["look_back"] = json!(true);
    branch["prominent"] = json!(true);
    branch["unit_code"] = json!("9135010");
    let survey = &mut document["survey"];
    survey["answers"]["NC4"] = json!({});
    survey["answers"]["A1"] = json!({"answer": "yes", "problem": "原来有一家单位没有建"});
    survey["answers"]["A2"] = json!({"answer": "no", "problem": "隶属关系没有理顺"});
    let aside = json!({"item": "E9", "question": "是否办了简报？", "version": 1, "answer": {"answer": "no"}});
    survey["set_aside"] = json!([aside]);
    document["support"] =
        json!({"budgeted": false, "pay": {"amount": "2650", "reference": "3000"}});
    document["coverage"]["counts"] = json!({"with_members": 18, "organised": 14});
    document["coverage"]["stated"] = json!({"organised": "约八成", "large": "80%"});
    document["plan"]["items"][0]["cause"] = json!("××");
    document["explanations"] = json!({"V43 /support/pay/amount": "机密★"});
    document
}

/// A branch that is responsible for the units of an industrial park.
fn park() -> Value {
    let mut document = village();
    document["branch"]["sector"] = json!("emerging");
    let due = |name: &str, members: u8, method: &str| {
        json!({"kind": "due", "name": name, "full_members": members, "methods": [method],
               "responsible": "支部书记", "due": "2012年6月30日"})
    };
    document["coverage"] = json!({
        "applicable": true,
        "counts": {"units": 24, "with_members": 18, "organised": 14, "large": 10,
                   "large_with_members": 8},
        "units": [due("样例甲公司", 5, "standalone"), due("样例乙公司", 2, "area_joint"),
                  {"kind": "not_ready", "name": "样例丙公司", "employees": 12}],
        "affiliation": {"clear": true},
    });
    document
}

/// A thousand plan items, most of them filled in.
pub(crate) fn long_plan() -> Value {
    let mut document = village();
    let some = document["plan"]["items"].as_array().cloned().unwrap_or_default();
    let items = some.iter().cycle().take(1000).enumerate().map(|(nth, it)| {
        let mut item = it.clone();
        item["id"] = json!(format!("p{}", nth + 1));
        item
    });
    document["plan"]["items"] = items.collect();
    document
}
