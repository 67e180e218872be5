//! Typing: a control's text goes out at once, except while an input method is composing, and comes
//! back only where it was changed elsewhere.

use crate::dom::{self, Of, Undrawn};
use gloo::events::EventListener;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::prelude::*;

/// What a control needs so that it can be typed into.
pub(super) struct Typing {
    /// The control.
    pub(super) node: NodeRef,
    /// Its text from the first moment on, for `~defaultValue`: who finds it blank begins to type.
    pub(super) initial: JsValue,
    /// Its listener.
    pub(super) oninput: Callback<InputEvent>,
}

/// Follows a control with the text `value`, which is `of` something: what was typed and not drawn yet
/// does not stay there for another. What is typed goes to `out`, which has to mean the same as long
/// as the place is the same.
#[hook]
pub(super) fn use_typing<Whose: Clone + PartialEq + 'static>(
    place: &AttrValue,
    value: &AttrValue,
    of: &Whose,
    out: Callback<String>,
) -> Typing {
    let node = use_node_ref();
    let composing = use_mut_ref(|| false);
    let undrawn = use_mut_ref(Undrawn::default);
    let owner = use_mut_ref(|| None);
    undrawn.borrow_mut().drawing(value);
    {
        // The text is put in here and not by an attribute: an input method loses its composition
        // when anybody sets the value under it.
        let (node, composing, undrawn) = (node.clone(), composing.clone(), undrawn.clone());
        use_effect_with((value.clone(), of.clone()), move |(value, of)| {
            let before = owner.replace(Some(of.clone()));
            let of = if before.as_ref() == Some(of) { Of::Same } else { Of::Another };
            let takes = undrawn.borrow_mut().takes(value, of) && !*composing.borrow();
            if let Some(control) = node.cast::<Element>().filter(|_| takes) {
                dom::put(&control, value);
            }
        });
    }
    let write = {
        let undrawn = undrawn.clone();
        Callback::from(move |text: String| {
            undrawn.borrow_mut().typed(&text);
            out.emit(text);
        })
    };
    let oninput = {
        let (write, composing) = (write.clone(), composing.clone());
        Callback::from(move |event: InputEvent| {
            if !*composing.borrow()
                && let Some(text) = dom::typed(&event)
            {
                write.emit(text);
            }
        })
    };
    {
        let node = node.clone();
        // The callback writes to this place; while that stays, listening once is enough.
        use_effect_with(place.clone(), move |_| {
            let listeners = listen(&node, &composing, &undrawn, write);
            move || drop(listeners)
        });
    }
    let initial = use_memo((), |()| JsValue::from_str(value));
    Typing { node, initial: (*initial).clone(), oninput }
}

/// Follows an input method: while it composes, the text is not yet what the person means. Yew has
/// no handlers for these events. Notes as well when the control is left.
fn listen(
    node: &NodeRef,
    composing: &Rc<RefCell<bool>>,
    undrawn: &Rc<RefCell<Undrawn>>,
    write: Callback<String>,
) -> Vec<EventListener> {
    let Some(control) = node.cast::<Element>() else { return Vec::new() };
    let (begin, end, undrawn) = (composing.clone(), composing.clone(), undrawn.clone());
    vec![
        EventListener::new(&control, "blur", move |_| undrawn.borrow_mut().left()),
        EventListener::new(&control, "compositionstart", move |_| *begin.borrow_mut() = true),
        EventListener::new(&control, "compositionend", move |event| {
            *end.borrow_mut() = false;
            if let Some(text) = dom::typed(event) {
                write.emit(text);
            }
        }),
    ]
}
