//! What the element hands in, and the events that it raises.

use super::demo::Sample;
use crate::draft::Keep;
use crate::view::View;
use hangji_core::assessment::Date;
use hangji_core::printout::Printout;
use hangji_core::words::Lang;
use hangji_core::{Finding, wire::Receipt};
use js_sys::{Function, Uint8Array};
use serde::Serialize;
use wasm_bindgen::JsValue;
use yew::{AttrValue, Properties};

/// Whether what is entered is a branch's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Mode {
    /// A branch's own.
    #[default]
    Real,
    /// A demonstration with a sample: nothing is kept, and nothing is sent.
    Demo,
    /// A branch's own, to be read only.
    View,
}

impl Mode {
    /// From the attribute `mode`; anything unknown is real.
    pub(crate) fn from_attribute(value: &str) -> Mode {
        match value {
            "demo" => Mode::Demo,
            "view" | "review" => Mode::View,
            _ => Mode::Real,
        }
    }
}

/// By which way an assessment leaves the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// It is posted to the host.
    Post,
    /// The page's own form takes it along.
    Form,
    /// By none.
    Nowhere,
}

/// The element's attributes, read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Config {
    /// Where submissions go; none where there is no host, empty where the page carries them without
    /// an address.
    pub(crate) endpoint: Option<String>,
    /// Whether the page's own form takes the assessment along.
    pub(crate) in_form: bool,
    /// The stored assessment to go on with; empty for a new one.
    pub(crate) assessment_id: String,
    /// Where the addendum to the procedure is; empty for none.
    pub(crate) procedure: String,
    /// Whether this is a demonstration; then there is neither endpoint nor assessment id above.
    pub(crate) mode: Mode,
    /// What a demonstration begins with.
    pub(crate) sample: Sample,
    /// The languages that a person may choose from; none where the page does not ask for a choice.
    pub(crate) languages: Vec<Lang>,
    /// The interface's language.
    pub(crate) lang: Lang,
    /// The host's date; none means the browser's.
    pub(crate) today: Option<Date>,
    /// Where drafts are kept.
    pub(crate) keep: Keep,
    /// Raises an event on the element: name, detail as JSON.
    pub(crate) raise: Function,
    /// Lets the page's own form take the assessment anew.
    pub(crate) settle: Function,
    /// Offers a file to the person: name, media type, bytes.
    pub(crate) offer: Function,
    /// Prints a document of its own: that document as JSON.
    pub(crate) print: Function,
    /// Promises a sample of a demonstration as JSON: whose, how much of it.
    pub(crate) ask_sample: Function,
    /// Carries a request to the host: method, address, idempotency key, body.
    pub(crate) carry: Function,
}

/// What the app starts with.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct AppProps {
    /// The element's attributes.
    pub(crate) config: Config,
    /// What an element that was taken out of the page had, when it comes back.
    pub(crate) resume: Option<AttrValue>,
    /// The assessment that the page hands over, as JSON.
    pub(crate) value: Option<AttrValue>,
    /// Where the page wants it to open.
    pub(crate) view: Option<View>,
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
    /// By which way the assessment leaves.
    pub(crate) fn way(&self) -> Way {
        match (&self.endpoint, self.in_form) {
            (Some(_), _) => Way::Post,
            (None, true) => Way::Form,
            (None, false) => Way::Nowhere,
        }
    }

    /// The address of the host; empty where there is none.
    pub(crate) fn address(&self) -> &str {
        self.endpoint.as_deref().unwrap_or_default()
    }

    /// Lets the page's own form take the assessment anew, for which no event is raised.
    pub(crate) fn settle(&self) {
        // It does so later, and what the page makes of that must not stop the widget.
        let _ = self.settle.call0(&JsValue::NULL);
    }

    /// Offers a file to the person.
    pub(crate) fn offer_file(&self, name: &str, media_type: &str, bytes: &[u8]) {
        let bytes = Uint8Array::from(bytes).into();
        // Where the browser refuses, the document can still be copied from the page.
        let _ = self.offer.call3(&JsValue::NULL, &name.into(), &media_type.into(), &bytes);
    }

    /// Prints a document of its own.
    pub(crate) fn print_out(&self, printout: &Printout) {
        // Where the browser refuses, it says so itself.
        let _ = self.print.call1(&JsValue::NULL, &json(printout).into());
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
