//! What a person reads in a part of the page, and waits to read.

use serde_json::{Value, json};

use super::Part;

impl Part<'_> {
    /// What it holds: as typed, or the words of the selected option.
    pub(crate) async fn value(&self) -> String {
        text(&self.ask("value", json!(null)).await)
    }

    /// What the field of that label holds.
    pub(crate) async fn value_of(&self, field: &str) -> String {
        self.field(field).value().await
    }

    /// The labels of what is chosen in it.
    pub(crate) async fn chosen(&self) -> Vec<String> {
        texts(&self.ask("chosen", json!(null)).await)
    }

    /// Its text as it can be seen.
    pub(crate) async fn text(&self) -> String {
        text(&self.ask("text", json!(null)).await)
    }

    /// The hints and errors that are read out with it.
    pub(crate) async fn description(&self) -> String {
        text(&self.ask("description", json!(null)).await)
    }

    /// The role, name and state of everything in it, a line each.
    pub(crate) async fn outline(&self) -> String {
        text(&self.ask("outline", json!(null)).await)
    }

    /// The first heading.
    pub(crate) async fn heading(&self) -> String {
        self.headings().await.into_iter().next().unwrap_or_default()
    }

    /// All headings.
    pub(crate) async fn headings(&self) -> Vec<String> {
        texts(&self.ask("texts", json!("heading")).await)
    }

    /// The texts of the messages that are read out at once.
    pub(crate) async fn alerts(&self) -> Vec<String> {
        texts(&self.ask("texts", json!("alert")).await)
    }

    /// What has the focus: its role, name, state and value.
    pub(crate) async fn focused(&self) -> String {
        text(&self.ask("focused", json!(null)).await)
    }

    /// Waits until it is there.
    pub(crate) async fn wait(&self) {
        self.ask("there", json!(null)).await;
    }

    /// Waits until it is not there any more.
    pub(crate) async fn wait_away(&self) {
        self.ask("gone", json!(null)).await;
    }

    /// Waits until it says something.
    pub(crate) async fn wait_for_text(&self, words: &str) {
        self.ask("says", json!(words)).await;
    }

    /// Waits until it says something like a pattern, such as words with a time behind them.
    pub(crate) async fn wait_for_text_like(&self, pattern: &str) {
        self.ask("says like", json!(pattern)).await;
    }

    /// Waits until it does not say something any more.
    pub(crate) async fn wait_gone(&self, words: &str) {
        self.ask("silent", json!(words)).await;
    }

    /// Waits until it holds a value.
    pub(crate) async fn wait_to_hold(&self, value: &str) {
        self.ask("holds", json!(value)).await;
    }

    /// Waits until the window shows all of it.
    pub(crate) async fn wait_in_sight(&self) {
        self.ask("in sight", json!(null)).await;
    }

    /// Waits until the focus is on it or in it.
    pub(crate) async fn wait_focused(&self) {
        self.ask("holds focus", json!(null)).await;
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().map(text).collect()
}
