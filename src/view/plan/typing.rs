//! A text by which the plan is looked at: typed here, and no part of the document.

use crate::view::typing::{Typing as Line, use_typing};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct TypingProps {
    pub(super) id: &'static str,
    pub(super) value: AttrValue,
    /// The id of what is said about it.
    #[prop_or_default]
    pub(super) told: Option<&'static str>,
    pub(super) numeric: bool,
    pub(super) ontyped: Callback<String>,
    /// Enter was pressed.
    #[prop_or_default]
    pub(super) onenter: Callback<()>,
}

/// One line to type into.
#[component]
pub(super) fn Typing(props: &TypingProps) -> Html {
    let Line { node, oninput, .. } =
        use_typing(&props.id.into(), &props.value, &(), props.ontyped.clone());
    let onenter = props.onenter.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        // While an input method composes, Enter takes what it offers.
        if event.key() == "Enter" && !event.is_composing() {
            // What takes the focus now is not to be pressed by the same key.
            event.prevent_default();
            onenter.emit(());
        }
    });
    draw! {
        <input type="text" id={props.id} ref={node} autocomplete="off"
            inputmode={props.numeric.then_some("numeric")} aria-describedby={props.told}
            {oninput} {onkeydown} />
    }
}
