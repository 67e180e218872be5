//! A draft as it is written down: the document, the position, and how far it was saved.

use super::Saved;
use hangji_core::assessment::Assessment;
use serde::Serialize;
use serde_json::Value;

/// What was kept when the page was closed.
#[derive(Debug)]
pub(crate) struct Draft {
    /// When it was saved (RFC 3339).
    pub(crate) saved_at: String,
    /// How far it was saved.
    pub(crate) saved: Saved,
    /// The view that was open.
    pub(crate) view: String,
    /// The key of a post whose answer never came, so that trying again cannot store it twice.
    pub(crate) post_key: Option<String>,
    /// The document.
    pub(crate) assessment: Assessment,
}

/// The same, to be kept.
#[derive(Serialize)]
pub(crate) struct ToKeep<'a> {
    /// As in [`Draft`].
    pub(crate) saved_at: &'a str,
    /// The code of [`Unsaved`], for what only this window has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) unsaved: Option<&'static str>,
    /// As in [`Draft`].
    pub(crate) view: &'a str,
    /// As in [`Draft`].
    pub(crate) post_key: Option<&'a str>,
    /// As in [`Draft`].
    pub(crate) assessment: &'a Assessment,
}

impl Draft {
    /// Reads a draft; none where it is not one of this version.
    pub(crate) fn read(json: &str) -> Option<Draft> {
        let mut value: Value = serde_json::from_str(json).ok()?;
        let assessment = Assessment::from_value(value.get_mut("assessment")?.take()).ok()?;
        let text = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
        let saved_at = text("saved_at").unwrap_or_default();
        let saved = match text("unsaved").as_deref() {
            None => Saved::At(saved_at.clone()),
            Some(code) if code == Unsaved::Untouched.code() => Saved::Nothing,
            Some(_) => Saved::Refused,
        };
        Some(Draft {
            saved_at,
            saved,
            view: text("view").unwrap_or_default(),
            post_key: text("post_key"),
            assessment,
        })
    }

    /// Whether it is a draft of exactly this. Texts are compared, since they are made anyway, and
    /// comparing entry by entry is much code.
    pub(super) fn is_of(&self, assessment: &Assessment) -> bool {
        self.assessment.to_json() == assessment.to_json()
    }
}

impl ToKeep<'_> {
    /// As JSON.
    pub(crate) fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// What an element that was taken out of the page had and no draft has.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Unsaved {
    /// What the page or the host handed over, as it was.
    Untouched,
    /// What could not be saved.
    OnlyHere,
}

impl Unsaved {
    /// Its name in what is handed on.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Unsaved::Untouched => "untouched",
            Unsaved::OnlyHere => "only_here",
        }
    }
}
