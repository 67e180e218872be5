//! What the element hands in, and the events that it raises.

use crate::draft::Keep;
use hangji_core::assessment::Date;
use hangji_core::words::Lang;
use hangji_core::{Finding, wire::Receipt};
use js_sys::Function;
use serde::Serialize;
use wasm_bindgen::JsValue;
use yew::{AttrValue, Properties};

/// The element's attributes, read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Config {
    /// Where submissions go; empty where there is no host.
    pub(crate) endpoint: String,
    /// The stored assessment to go on with; empty for a new one.
    pub(crate) assessment_id: String,
    /// Where the addendum to the procedure is; empty for none.
    pub(crate) procedure: String,
    /// The interface's language.
    pub(crate) lang: Lang,
    /// The host's date; none means the browser's.
    pub(crate) today: Option<Date>,
    /// Where drafts are kept.
    pub(crate) keep: Keep,
    /// Raises an event on the element: name, detail as JSON.
    pub(crate) raise: Function,
    /// Offers a file to the person: name, text.
    pub(crate) offer: Function,
    /// Carries a request to the host: method, address, idempotency key, body.
    pub(crate) carry: Function,
}

/// What the app starts with.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct AppProps {
    /// The element's attributes.
    pub(crate) config: Config,
    /// What an element that was taken out of the page had, when it comes back.
    #[prop_or_default]
    pub(crate) resume: Option<AttrValue>,
}

/// An event of the element; all bubble and cross the shadow boundary.
pub(crate) enum Event<'a> {
    /// The widget can be used.
    Ready,
    /// An entry changed.
    Change,
    /// The draft was saved, or could not be.
    Draft {
        /// When; none where the browser refused.
        saved_at: Option<&'a str>,
    },
    /// The host took the assessment in.
    Accepted(&'a Receipt),
    /// The host found something wrong.
    Refused(&'a [Finding]),
    /// The session at the host has ended.
    SignIn,
    /// Something else went wrong; the detail says what.
    Error(&'a str),
}

impl Config {
    /// Offers a file to the person.
    pub(crate) fn offer_file(&self, name: &str, text: &str) {
        // Where the browser refuses, the document can still be copied from the page.
        let _ = self.offer.call2(&JsValue::NULL, &name.into(), &text.into());
    }

    /// Raises an event on the element.
    pub(crate) fn emit(&self, event: &Event<'_>) {
        let (name, detail) = match event {
            Event::Ready => ("hangji-ready", None),
            Event::Change => ("hangji-change", None),
            Event::Draft { saved_at } => ("hangji-draft", json(&Saved { saved_at: *saved_at })),
            Event::Accepted(receipt) => ("hangji-accepted", json(receipt)),
            Event::Refused(findings) => ("hangji-refused", json(&Found { findings })),
            Event::SignIn => ("hangji-sign-in", None),
            Event::Error(message) => ("hangji-error", json(&Wrong { message })),
        };
        // A host page's own listener that throws must not stop the widget.
        let _ = self.raise.call2(&JsValue::NULL, &name.into(), &detail.into());
    }
}

fn json(detail: &impl Serialize) -> Option<String> {
    serde_json::to_string(detail).ok()
}

#[derive(Serialize)]
struct Saved<'a> {
    saved_at: Option<&'a str>,
}

#[derive(Serialize)]
struct Found<'a> {
    findings: &'a [Finding],
}

#[derive(Serialize)]
struct Wrong<'a> {
    message: &'a str,
}
