//! The parts of a page as a person finds them: by role and accessible name, through shadow roots.

mod doing;
mod reading;

use std::{
    fmt,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use super::{browser::Browser, driver::Act};

/// How long a part may take to become as wanted.
const PATIENCE: Duration = Duration::from_secs(15);

/// Reads and waits inside the page.
const SCRIPT: &str = concat!(include_str!("page/perceive.js"), include_str!("page/act.js"));

/// What browsers say when the page went away under a question.
const GONE: [&str; 5] = ["navigat", "context", "unloaded", "discarded", "the page was left"];

/// A part of the page: a control, or a group, region or element in which to find others.
///
/// A name may be cut short as long as one part only is meant.
/// Everything waits until the part is there, can be seen and, to be pressed, can be hit.
#[derive(Clone)]
pub(crate) struct Part<'b> {
    browser: &'b Browser,
    path: Vec<Step>,
}

#[derive(Clone)]
struct Step {
    kind: &'static str,
    name: String,
    nth: usize,
}

impl<'b> Part<'b> {
    /// The whole page.
    pub(super) fn page(browser: &'b Browser) -> Self {
        Self { browser, path: Vec::new() }
    }

    /// The only element of that tag.
    pub(crate) fn element(&self, tag: &str) -> Self {
        self.inner("element", tag)
    }

    /// Something to fill in or to select from, by its label.
    pub(crate) fn field(&self, name: &str) -> Self {
        self.inner("field", name)
    }

    /// A radio button or a check box, by its label.
    pub(crate) fn choice(&self, name: &str) -> Self {
        self.inner("choice", name)
    }

    /// A button, by its words.
    pub(crate) fn button(&self, name: &str) -> Self {
        self.inner("button", name)
    }

    /// A link, by its words.
    pub(crate) fn link(&self, name: &str) -> Self {
        self.inner("link", name)
    }

    /// A set of fields, by its legend.
    pub(crate) fn group(&self, name: &str) -> Self {
        self.inner("group", name)
    }

    /// A section, article or dialog, by its label or the heading that opens it.
    pub(crate) fn region(&self, name: &str) -> Self {
        self.inner("region", name)
    }

    /// A heading, by its words.
    pub(crate) fn title(&self, name: &str) -> Self {
        self.inner("heading", name)
    }

    /// A row of a table or an entry of a list, by its text.
    pub(crate) fn row(&self, name: &str) -> Self {
        self.inner("row", name)
    }

    /// A message that is read out at once, by any of its words.
    pub(crate) fn alert(&self) -> Self {
        self.inner("alert", "")
    }

    /// The n-th, from 1, of those that the last name means.
    pub(crate) fn nth(mut self, nth: usize) -> Self {
        if let Some(step) = self.path.last_mut() {
            step.nth = nth;
        }
        self
    }

    fn inner(&self, kind: &'static str, name: &str) -> Self {
        let mut part = self.clone();
        part.path.push(Step { kind, name: name.to_owned(), nth: 0 });
        part
    }

    /// Asks in the page, again on the page that follows if this one goes away meanwhile.
    async fn ask(&self, what: &str, argument: Value) -> Value {
        let end = Instant::now() + PATIENCE;
        let path: Vec<Value> = self.path.iter().map(Step::to_json).collect();
        loop {
            let patience = end.saturating_duration_since(Instant::now()).as_millis();
            let request = json!({
                "path": path, "what": what, "argument": argument, "patience": patience as u64,
            });
            match self.browser.attempt(Act::Run(SCRIPT, &request)).await {
                Ok(mut answer) if answer["why"].is_null() => return answer["value"].take(),
                Ok(answer) => self.give_up(what, &argument, &answer).await,
                Err(error) => self.excuse(&format!("{error:#}"), end).await,
            }
        }
    }

    async fn give_up(&self, what: &str, argument: &Value, answer: &Value) {
        let [why, outline] =
            ["why", "outline"].map(|part| answer[part].as_str().unwrap_or_default());
        let why = format!("waited in vain for {self} ({what}: {argument}): {why}");
        self.browser.fail(&why, outline).await;
    }

    async fn excuse(&self, error: &str, end: Instant) {
        if !GONE.iter().any(|word| error.contains(word)) || Instant::now() > end {
            self.browser.fail(&format!("{self}: {error}"), "").await;
        }
    }

    fn note(&self, deed: &str) {
        self.browser.note(format!("{deed} {self}"));
    }
}

impl Step {
    fn to_json(&self) -> Value {
        json!({"kind": self.kind, "name": self.name, "nth": self.nth})
    }
}

impl fmt::Display for Part<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            return f.write_str("the page");
        }
        for (index, Step { kind, name, nth }) in self.path.iter().rev().enumerate() {
            f.write_str(if index > 0 { " in " } else { "" })?;
            write!(f, "{kind} {name:?}")?;
            if *nth > 0 {
                write!(f, " number {nth}")?;
            }
        }
        Ok(())
    }
}
