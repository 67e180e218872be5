//! What the element's JavaScript shell holds: one widget, mounted inside its shadow root.

use crate::app::{App, AppProps, Config, Msg, Origin};
use crate::draft::Keep;
use crate::view::View;
use hangji_core::assessment::Date;
use hangji_core::words::Lang;
use hangji_core::{Assessment, Procedure};
use js_sys::{Function, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
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
    /// `attributes` is an object of the element's attributes by name, `raise(name, detail)` raises
    /// an event with a JSON detail, `offer(name, text)` offers a file, `carry(method, address, key,
    /// body)` carries a request and promises `{status, body}`, and `resume` is what
    /// [`Widget::draft`] gave when the element was last taken out of the page.
    #[wasm_bindgen(constructor)]
    pub fn new(
        root: Element,
        attributes: &JsValue,
        raise: Function,
        offer: Function,
        carry: Function,
        resume: Option<String>,
    ) -> Widget {
        let config = Config { raise, offer, carry, ..configuration(attributes) };
        let props = AppProps { config, resume: resume.map(Into::into) };
        Widget { app: yew::Renderer::<App>::with_root_and_props(root, props).render() }
    }

    /// Takes the element's attributes as they are now.
    pub fn configure(&self, attributes: &JsValue) {
        if let Some(now) = self.app.get_component().map(|it| it.config().clone()) {
            let Config { raise, offer, carry, .. } = now;
            let config = Config { raise, offer, carry, ..configuration(attributes) };
            self.app.send_message(Msg::Configure(config));
        }
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
        let assessment = Assessment::read(json).map_err(|it| format!("value: {it}"))?;
        self.app.send_message(Msg::Load(Box::new(assessment), Origin::Page));
        Ok(())
    }

    /// The assessment and the position, to go on with after the element was moved.
    pub fn draft(&self) -> Option<String> {
        self.app.get_component().map(|it| it.draft())
    }

    /// Takes the procedure with its English words, given as JSON; that of another version is left
    /// alone.
    pub fn learn(&self, json: &str) {
        self.app.send_message(Msg::Learn(Procedure::read(json).ok().map(Box::new)));
    }

    /// Submits, as the button does.
    pub fn submit(&self) {
        self.app.send_message(Msg::Submit);
    }

    /// Opens a view: `start`, one of the four steps, or `submit`.
    #[wasm_bindgen(js_name = goTo)]
    pub fn go_to(&self, view: &str) {
        self.app.send_message(Msg::Go(View::from_code(view)));
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

/// The attributes; the page's functions are put in by the caller.
fn configuration(attributes: &JsValue) -> Config {
    let text = |name: &str| {
        Reflect::get(attributes, &name.into())
            .ok()
            .and_then(|it| it.as_string())
            .unwrap_or_default()
    };
    Config {
        endpoint: text("endpoint"),
        assessment_id: text("assessment-id"),
        procedure: text("procedure"),
        lang: Lang::from_tag(&text("lang")),
        today: Date::parse(&text("today")),
        keep: Keep::from_attribute(&text("draft")),
        raise: Function::default(),
        offer: Function::default(),
        carry: Function::default(),
    }
}
