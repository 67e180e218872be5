//! Finding and focusing entries inside the shadow root.

use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
    KeyboardEvent, ShadowRoot,
};
use yew::NodeRef;

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

/// What was typed into a control and is not drawn yet. A drawing may come late, when more has been
/// typed: putting its text into the control would take that away.
#[derive(Default)]
pub(crate) struct Undrawn {
    /// The text of the last drawing, put in or not.
    drawn: String,
    /// What was typed after it, oldest first.
    sent: Vec<String>,
    /// So many of these led back to the text of the last drawing, so that there may be nothing more
    /// to draw for them; a drawing that is under way may still show one.
    back: usize,
}

impl Undrawn {
    /// Notes what a drawing shows.
    pub(crate) fn drawing(&mut self, text: &str) {
        text.clone_into(&mut self.drawn);
    }

    /// Notes what was typed.
    pub(crate) fn typed(&mut self, text: &str) {
        self.sent.push(text.to_owned());
        if self.drawn == text {
            self.back = self.sent.len();
        }
    }

    /// Forgets what led back: who left types no more, and whatever is drawn now comes from elsewhere.
    pub(crate) fn left(&mut self) {
        self.sent.drain(..self.back);
        self.back = 0;
    }

    /// Whether the text of a drawing, of the same document or another one, is to be put into the
    /// control: it is when it comes from elsewhere, and not when it was typed there.
    pub(crate) fn takes(&mut self, text: &str, of: Of) -> bool {
        if of == Of::Another {
            self.left();
        }
        let at = self.sent.iter().position(|it| it == text);
        let known = at.map_or(self.sent.len(), |it| it + 1);
        self.sent.drain(..known);
        self.back = self.back.saturating_sub(known);
        at.is_none()
    }
}

/// Whose text is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Of {
    /// The same document's as before.
    Same,
    /// Another's.
    Another,
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

/// Sets the language of the element in whose shadow root this is.
pub(crate) fn speak(within: &NodeRef, tag: &str) {
    let root = within.get().and_then(|it| it.get_root_node().dyn_into::<ShadowRoot>().ok());
    if let Some(root) = root {
        // Where a browser refuses, the language stays as it is.
        let _ = root.host().set_attribute("lang", tag);
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

/// Moves the focus to what may be taller than the window, of which browsers then show the middle.
pub(crate) fn focus_first_line(within: &Element, id: &str) -> bool {
    let focused = focus(within, id);
    let found = within.query_selector(&format!("#{id}")).ok().flatten();
    let height = web_sys::window().and_then(|it| it.inner_height().ok()?.as_f64());
    if let Some(tall) =
        found.filter(|it| height.is_some_and(|max| f64::from(it.client_height()) > max))
    {
        tall.scroll_into_view();
    }
    focused
}

/// Scrolls to what has the focus where it is out of sight. Gives whether anything has it.
pub(crate) fn keep_in_sight(within: &Element) -> bool {
    let root = within.get_root_node().dyn_into::<ShadowRoot>().ok();
    let Some(focused) = root.and_then(|it| it.active_element()) else { return false };
    let seen = focused.get_bounding_client_rect();
    let height = web_sys::window().and_then(|it| it.inner_height().ok()?.as_f64());
    if seen.top() < 0.0 {
        focused.scroll_into_view();
    } else if height.is_some_and(|it| seen.bottom() > it) {
        focused.scroll_into_view_with_bool(false);
    }
    true
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

/// Closes every entry to changes, or opens them again: texts can still be selected and copied. What
/// only sorts and finds stays open.
pub(crate) fn close_entries(within: &Element, closed: bool) {
    let Ok(controls) = within.query_selector_all("input, textarea, select") else { return };
    let controls = (0..controls.length()).filter_map(|it| controls.item(it));
    for control in controls.filter_map(|it| it.dyn_into::<Element>().ok()) {
        if control.closest(".facets, .seek").is_ok_and(|it| it.is_some()) {
            continue;
        }
        let text = control.matches("textarea, [type=text]").unwrap_or(false);
        let name = if text { "readonly" } else { "disabled" };
        // A browser that refuses leaves it open; what is entered there does not count.
        let _ = match closed {
            true => control.set_attribute(name, ""),
            false => control.remove_attribute(name),
        };
    }
}

/// Chooses the answer of a digit in the row of radios where it was pressed, as a click would. A
/// digit with a modifier, within a composition or anywhere else than on a radio means something
/// else.
pub(crate) fn choose_by_digit(event: &KeyboardEvent) {
    let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
    let key = event.key();
    let (Some(digit), false) = (key.parse::<u8>().ok(), modified || event.is_composing()) else {
        return;
    };
    let at = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    let row = at.filter(|it| it.type_() == "radio");
    let row = row.and_then(|it| it.closest(".answers").ok().flatten());
    let chosen = row
        .and_then(|it| it.query_selector(&format!(":nth-child({digit}) > input")).ok().flatten());
    if let Some(chosen) = chosen.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        event.prevent_default();
        // Where it cannot take the focus, it is chosen all the same.
        let _ = chosen.focus();
        chosen.click();
    }
}

#[cfg(test)]
mod tests {
    use super::{Of, Undrawn};

    /// Draws and types in turn, `<` before what is typed, `!` before what is drawn of another
    /// document, `>` where the control is left; gives what is put into the control.
    fn put(story: &[&str]) -> Vec<String> {
        let mut undrawn = Undrawn::default();
        let mut put = Vec::new();
        for step in story {
            if let Some(typed) = step.strip_prefix('<') {
                undrawn.typed(typed);
                continue;
            }
            if *step == ">" {
                undrawn.left();
                continue;
            }
            let (text, of) =
                step.strip_prefix('!').map_or((*step, Of::Same), |it| (it, Of::Another));
            undrawn.drawing(text);
            if undrawn.takes(text, of) {
                put.push(text.to_owned());
            }
        }
        put
    }

    #[test]
    fn what_was_typed_is_never_put_back_over_what_was_typed_since() {
        assert_eq!(put(&["", "<样", "<样例", "样", "<样例二", "样例二"]), [""]);
        assert_eq!(put(&["", "<样", "<样例", "样例", "<样例二", "样例二"]), [""]);
        assert_eq!(put(&["", "<a", "<ab", "<a", "a", "<ac", "ac"]), [""]);
        assert_eq!(
            put(&["甲", "<", "<甲", "<甲乙", "", "<甲乙丙", "甲乙丙"]),
            ["甲"],
            "typed anew as it was, faster than it is drawn"
        );
    }

    #[test]
    fn what_comes_from_elsewhere_is_put_in() {
        assert_eq!(put(&["甲", "<乙", "丙", "丁"]), ["甲", "丙", "丁"]);
        let back = "typed and taken back before any drawing";
        assert_eq!(put(&["", "<a", "<", ">", "a"]), ["", "a"], "{back}");
        assert_eq!(put(&["", "<a", "<", "!a"]), ["", "a"], "{back}");
        assert_eq!(put(&["", "<a", "!a"]), [""], "typed after the other document came");
    }
}
