//! Finding and focusing entries inside the shadow root.

use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
};

/// What can be focused inside a group.
const CONTROLS: &str = "input, textarea, select, button";

/// The text of the control that an event came from.
pub(crate) fn typed(event: &Event) -> Option<String> {
    event.target().as_ref().and_then(|it| value_of(it))
}

/// The text of an input, a text area or a select.
pub(crate) fn value_of(target: &wasm_bindgen::JsValue) -> Option<String> {
    if let Some(it) = target.dyn_ref::<HtmlInputElement>() {
        return Some(it.value());
    }
    if let Some(it) = target.dyn_ref::<HtmlTextAreaElement>() {
        return Some(it.value());
    }
    target.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value)
}

/// Puts a text into an input or a text area, unless it is there already.
pub(crate) fn put(target: &Element, text: &str) {
    if let Some(it) = target.dyn_ref::<HtmlInputElement>() {
        if it.value() != text {
            it.set_value(text);
        }
    } else if let Some(it) = target.dyn_ref::<HtmlTextAreaElement>()
        && it.value() != text
    {
        it.set_value(text);
    }
}

/// Moves the focus to the entry at a place, or to the nearest one that it is part of. Gives whether
/// there is any.
pub(crate) fn focus_at(within: &Element, place: &str) -> bool {
    focus(within, place) || place.rsplit_once('/').is_some_and(|(above, _)| focus_at(within, above))
}

/// Moves the focus to the entry at a place: to its control, or to the first one in its group.
/// Gives whether there is such an entry on the page.
pub(crate) fn focus(within: &Element, place: &str) -> bool {
    // Ids hold slashes, which a plain `#id` selector does not take.
    let found = within.query_selector(&format!("[id=\"{place}\"]")).ok().flatten();
    let Some(found) = found else { return false };
    let target = if found.matches(CONTROLS).unwrap_or(false) || found.has_attribute("tabindex") {
        Some(found)
    } else {
        found.query_selector(CONTROLS).ok().flatten()
    };
    match target.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        Some(target) => {
            open_around(&target, within);
            target.focus().is_ok()
        }
        None => false,
    }
}

/// Opens every closed section that an entry stands in.
fn open_around(target: &Element, within: &Element) {
    let mut above = target.parent_element();
    while let Some(element) = above.filter(|it| it != within) {
        if element.tag_name() == "DETAILS" {
            // Nothing to be done where a browser refuses: the section just stays closed.
            let _ = element.set_attribute("open", "");
        }
        above = element.parent_element();
    }
}
