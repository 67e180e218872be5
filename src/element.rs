//! What the element's JavaScript shell holds: one widget, mounted inside its shadow root.

use crate::app::{App, AppProps, Config, Mode, Msg, Origin, Paper, Sample, handed_over};
use crate::draft::Keep;
use crate::view::View;
use hangji_core::assessment::Date;
use hangji_core::file_name::File;
use hangji_core::words::Lang;
use hangji_core::{Assessment, Procedure};
use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;
use yew::AppHandle;

/// One widget on the page.
#[wasm_bindgen]
#[allow(missing_debug_implementations, reason = "a handle for JavaScript, which prints none")]
pub struct Widget {
    app: AppHandle<App>,
}

#[wasm_bindgen]
impl Widget {
    /// Mounts into an element of the shadow root.
    ///
    /// `given` is an object of the element's attributes by name and of what it does for us:
    /// `raise(name, detail)` raises an event with a JSON detail, `settle()` lets the page's own form
    /// take the assessment anew, `offer(name, type, bytes)` offers a
    /// file, `print(json)` prints a [`hangji_core::printout::Printout`], `ask(sample, take)`
    /// promises a sample as JSON, `carry(method, address, key, body)` carries a request and promises
    /// `{status, body}`. `resume` is what [`Widget::draft`] gave when the element was last taken out
    /// of the page, `value` an assessment as to [`Widget::load`], and `view` one as `goTo` names it.
    #[wasm_bindgen(constructor)]
    pub fn new(
        root: Element,
        given: &JsValue,
        resume: Option<String>,
        value: Option<String>,
        view: Option<String>,
    ) -> Widget {
        let props = AppProps {
            config: configuration(given),
            resume: resume.map(Into::into),
            value: value.map(Into::into),
            view: view.map(|it| View::from_code(&it)),
        };
        Widget { app: yew::Renderer::<App>::with_root_and_props(root, props).render() }
    }

    /// Takes the element's attributes as they are now, given as to [`Widget::new`].
    pub fn configure(&self, given: &JsValue) {
        self.app.send_message(Msg::Configure(configuration(given)));
    }

    /// The assessment as JSON.
    pub fn value(&self) -> Option<String> {
        self.app.get_component().map(|it| it.value())
    }

    /// Puts an assessment in, given as JSON.
    ///
    /// # Errors
    /// Why the text is not an assessment; the entries stay as they were.
    pub fn load(&self, json: &str) -> Result<(), String> {
        let assessment = handed_over(json)?;
        self.app.send_message(Msg::Load(Box::new(assessment), Origin::Page));
        Ok(())
    }

    /// The assessment and the position, to go on with after the element was moved; none where nothing
    /// was entered or handed over.
    pub fn draft(&self) -> Option<String> {
        self.app.get_component().and_then(|it| it.draft())
    }

    /// Takes the procedure with its English words, given as JSON; that of another version is left
    /// alone.
    pub fn learn(&self, json: &str) {
        self.app.send_message(Msg::Learn(Procedure::read(json).ok().map(Box::new)));
    }

    /// Goes on with a file, given as JSON; gives why it is not an assessment.
    pub fn take(&self, json: &str) -> Option<String> {
        match Assessment::read(json) {
            Ok(it) => self.app.send_message(Msg::Load(Box::new(it), Origin::File)),
            Err(why) => return Some(why.to_string()),
        }
        None
    }

    /// What stops a submission, as JSON; shows it at its entries.
    pub fn validate(&self) -> Option<String> {
        let stops = self.app.get_component().map(|it| it.stops());
        self.app.send_message(Msg::Check);
        stops
    }

    /// Does what a method of the element asks for by its name: `submit`, `save`, `reset`,
    /// `exportFile` (`ledger`, else the record), `print` (`plan`, `ledger`, `receipt`, else the
    /// record), `goTo` (`start`, one of the four steps, or `submit`).
    pub fn ask(&self, deed: &str, of: &str) {
        self.app.send_message(match (deed, of) {
            ("submit", _) => Msg::Submit,
            ("save", _) => Msg::Save,
            ("reset", _) => Msg::Reset,
            ("exportFile", "ledger") => Msg::Download(File::Ledger),
            ("exportFile", _) => Msg::Download(File::Record),
            ("print", "plan") => Msg::Print(Paper::Plan),
            ("print", "ledger") => Msg::Print(Paper::Ledger),
            ("print", "receipt") => Msg::Print(Paper::Receipt),
            ("print", _) => Msg::Print(Paper::Record),
            ("goTo", view) => Msg::Go(View::from_code(view)),
            _ => return,
        });
    }

    /// Hears that the browser printed nothing.
    pub fn unprinted(&self) {
        self.app.send_message(Msg::Unprinted);
    }

    /// How often a field or an item was rendered so far, for tests of what one keystroke costs.
    #[wasm_bindgen(getter)]
    pub fn renders(&self) -> u32 {
        crate::view::renders()
    }

    /// Saves and unmounts.
    pub fn destroy(self) {
        self.app.destroy();
    }
}

/// What the element gave: its attributes, and what it does for us.
fn configuration(given: &JsValue) -> Config {
    let get = |name: &str| Reflect::get(given, &name.into()).unwrap_or_default();
    let text = |name: &str| get(name).as_string().unwrap_or_default();
    // Not by way of a default: that one is made by `new Function`, which a strict page forbids.
    let function = |name: &str| get(name).unchecked_into::<Function>();
    let mode = Mode::from_attribute(&text("mode"));
    // A demonstration knows no host that it could reach, and keeps nothing.
    let (endpoint, assessment_id, keep) = match mode {
        Mode::Demo => (None, String::new(), Keep::Nowhere),
        Mode::Real | Mode::View => {
            let keep = Keep::from_attribute(&text("draft"));
            (get("endpoint").as_string(), text("assessment-id"), keep)
        }
    };
    Config {
        endpoint,
        in_form: get("in_form").is_truthy(),
        assessment_id,
        procedure: text("procedure"),
        mode,
        sample: Sample::from_attribute(&text("sample")),
        languages: text("languages").split_whitespace().map(Lang::from_tag).collect(),
        lang: Lang::from_tag(&text("lang")),
        today: Date::parse(&text("today")),
        keep,
        raise: function("raise"),
        settle: function("settle"),
        offer: function("offer"),
        print: function("print"),
        ask_sample: function("ask"),
        carry: function("carry"),
    }
}
