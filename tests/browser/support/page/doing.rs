//! What a person does with a part of the page, with real mouse and key events.

use serde_json::json;

use super::Part;

impl Part<'_> {
    /// Presses it with the mouse.
    pub(crate) async fn press(&self) {
        self.note("press");
        let point = self.ask("aim", json!(self.browser.takes_mouse())).await;
        let at = |axis: &str| point[axis].as_i64().unwrap_or_default();
        self.browser.click(at("x"), at("y")).await;
    }

    /// Replaces what it holds by typing, and sees that each letter arrived.
    pub(crate) async fn fill(&self, text: &str) {
        self.press().await;
        self.browser.write_over(text).await;
        self.ask("holds", json!(text)).await;
    }

    /// Selects an option by its words, with the arrow keys.
    pub(crate) async fn select(&self, option: &str) {
        self.note(&format!("select {option} in"));
        self.focus().await;
        let steps = self.ask("arrows", json!(option)).await.as_i64().unwrap_or_default();
        for _ in 0..steps.abs() {
            self.browser.press(if steps > 0 { "ArrowDown" } else { "ArrowUp" }).await;
        }
        self.ask("holds", json!(option)).await;
    }

    /// Chooses the answer of that label in this group.
    pub(crate) async fn choose(&self, answer: &str) {
        self.choice(answer).check(true).await;
    }

    /// Checks or unchecks a choice that is not so yet.
    pub(crate) async fn check(&self, wanted: bool) {
        if self.ask("is checked", json!(null)).await != wanted {
            self.press().await;
        }
        self.ask("checked", json!(wanted)).await;
    }

    /// Puts the focus on it.
    pub(crate) async fn focus(&self) {
        self.ask("focus", json!(null)).await;
    }
}
