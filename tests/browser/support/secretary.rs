//! The secretary of a branch at the widget: what is done over and over, in the words of the form.

use std::ops::Deref;

use serde_json::{Value, json};

use super::{browser::Browser, page::Part};

/// The mended village branch of the training material, as it is stored in the end.
const VILLAGE: &str = include_str!("../fixtures/village.json");

/// The step that is drawn from its beginning on, with what stands at its end.
const LONGEST: [(&str, &str); 2] =
    [("调查摸底", "完成本步，下一步"), ("Survey and self-grading", "Finish this step and go on")];

/// Opens the list of steps where there is no room for it.
const ALL_STEPS: &str = "全部步骤";

/// The widget's only element on the page, looked at by a secretary.
#[derive(Clone)]
pub(crate) struct Secretary<'b> {
    browser: &'b Browser,
    form: Part<'b>,
}

impl<'b> Deref for Secretary<'b> {
    type Target = Part<'b>;

    fn deref(&self) -> &Part<'b> {
        &self.form
    }
}

impl<'b> Secretary<'b> {
    /// Opens a page with the widget and waits until it can be used.
    pub(crate) async fn at(browser: &'b Browser, url: &str) -> Self {
        browser.goto(url).await;
        Self::of(browser).await
    }

    /// Waits until the widget on the open page can be used.
    pub(crate) async fn of(browser: &'b Browser) -> Self {
        let secretary = Self { browser, form: browser.element("hangji-assessment") };
        secretary.title("党支部自查").wait().await;
        secretary
    }

    /// Opens a page with everything of the village branch entered, as a host would hand it over.
    pub(crate) async fn with_village(browser: &'b Browser, url: &str) -> Self {
        let secretary = Self::at(browser, url).await;
        secretary.hand_over(&village()).await;
        secretary
    }

    /// Puts a document in through the element.
    pub(crate) async fn hand_over(&self, document: &Value) {
        let script = "document.querySelector('hangji-assessment').value = arguments[0]";
        self.browser.run(script, document.clone()).await;
        let name = document["branch"]["name"].as_str().unwrap_or_default();
        self.wait_for_text(name).await;
    }

    /// Opens a step through the list of steps; its heading takes the focus.
    pub(crate) async fn open(&self, step: &str) {
        if self.outline().await.contains(ALL_STEPS) {
            self.button(ALL_STEPS).press().await;
        }
        self.go_to(step).await;
    }

    /// The same where there is room for the list of steps, which saves looking for it.
    pub(crate) async fn go_to(&self, step: &str) {
        self.button(step).press().await;
        self.is_at(step).await;
    }

    /// Waits until the heading of a view has the focus, and all of the view is there.
    pub(crate) async fn is_at(&self, heading: &str) {
        self.title(heading).wait_focused().await;
        for (_, end) in LONGEST.iter().filter(|(it, _)| *it == heading) {
            self.button(end).wait().await;
        }
    }

    /// Finishes the open step without anything left to mend.
    pub(crate) async fn finish(&self, next: &str) {
        self.button("完成本步，下一步").press().await;
        self.is_at(next).await;
    }

    /// Finishes the open step with something left to mend, of which a summary has the focus then.
    pub(crate) async fn finish_in_vain(&self) {
        self.button("完成本步，下一步").press().await;
        self.region("处需").wait_focused().await;
    }

    /// Fills in fields, each by its label.
    pub(crate) async fn fill_in(&self, entries: &[(&str, &str)]) {
        fill(&self.form, entries).await;
    }

    /// Puts a text into a field as pasting does: typing cannot write a tab.
    pub(crate) async fn paste(&self, field: &str, text: &str) {
        self.field(field).focus().await;
        let script = "const root = document.querySelector('hangji-assessment').shadowRoot;
            root.activeElement.value = arguments[0];
            root.activeElement.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));";
        self.browser.run(script, json!(text)).await;
    }

    /// Leaves the field by the keyboard, on to the next one.
    pub(crate) async fn leave(&self) {
        self.browser.press("Tab").await;
    }

    /// Answers a survey item; a problem is described where it opens.
    pub(crate) async fn answer(&self, item: &str, answer: &str, problem: &str) {
        self.group(item).choose(answer).await;
        if !problem.is_empty() {
            self.group(item).field("具体问题").fill(problem).await;
        }
    }

    /// Fills in fields of one item of the plan.
    pub(crate) async fn plan(&self, number: usize, entries: &[(&str, &str)]) {
        fill(&self.plan_item(number), entries).await;
    }

    /// An item of the plan.
    pub(crate) fn plan_item(&self, number: usize) -> Part<'b> {
        self.region(&format!("第 {number} 项"))
    }

    /// Submits from the page for that.
    pub(crate) async fn submit(&self) {
        self.title("核对报送").wait().await;
        self.button("报送").press().await;
    }

    /// Waits for the receipt and gives its number.
    pub(crate) async fn receipt(&self) -> String {
        self.is_at("报送成功").await;
        let said = self.text().await;
        let number = said.split("回执号").nth(1).unwrap_or_default().split_whitespace().next();
        number.unwrap_or_default().to_owned()
    }

    /// The document as the page that holds the element can read it.
    pub(crate) async fn document(&self) -> Value {
        let script = "return document.querySelector('hangji-assessment').value";
        self.browser.run(script, json!(null)).await
    }

    /// The id of the document.
    pub(crate) async fn id(&self) -> String {
        self.document().await["id"].as_str().unwrap_or_default().to_owned()
    }
}

async fn fill(part: &Part<'_>, entries: &[(&str, &str)]) {
    for (field, text) in entries {
        part.field(field).fill(text).await;
    }
}

/// The village branch: its fixture with an id, as a document that a host hands over.
pub(crate) fn village() -> Value {
    let mut document: Value = serde_json::from_str(VILLAGE).expect("the fixture is JSON");
    document["id"] = "village".into();
    document
}

/// The same branch with every item answered 是 and nothing to mend, before its sector is known.
pub(crate) fn without_problems() -> Value {
    let mut document = village();
    document["branch"]["sector"] = "".into();
    let answers = document["survey"]["answers"].as_object_mut().expect("the fixture has answers");
    answers.retain(|item, _| !item.starts_with("NC") && item != "D5");
    answers.values_mut().for_each(|it| *it = json!({"answer": "yes"}));
    answers["C7"]["policy"] =
        json!({"name": "《党员联系户制度》", "kind": "public_service", "date": "2011年5月"});
    document["support"] = json!({});
    document["coverage"] = json!({});
    document["plan"]["items"] = json!([]);
    document["grade"]["self"] = "average".into();
    document["grade"]["target"] = "advanced".into();
    document["excellence"] = json!({});
    document
}

/// What a person entered into a document: all but what widget and host add by themselves.
pub(crate) fn as_typed(mut document: Value) -> Value {
    let entries = document.as_object_mut().expect("a document is an object");
    let added = ["id", "revision", "updated_at", "readings"];
    entries.retain(|name, _| !added.contains(&name.as_str()));
    document
}
