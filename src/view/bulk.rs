//! Help with a group that hardly concerns the branch: what is left of it marked at once, with one
//! reason, and taken back at once.

use super::Scene;
use super::parts::{Look, act, button, class};
use crate::app::Msg;
use crate::draw::component;
use crate::{dom, words};
use hangji_core::Change;
use hangji_core::session::Bulk;
use hangji_core::words::Lang;
use web_sys::HtmlElement;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
struct RestOfProps {
    group: AttrValue,
    /// How many items are not answered.
    open: usize,
    lang: Lang,
    send: Callback<Msg>,
}

/// The offer for a group asked in addition, and what came of it.
pub(super) fn rest_of(scene: &Scene<'_>, group: &str, open: usize) -> Html {
    let marked = match scene.session.bulk() {
        Some(Bulk::Marked { group: marked, before, .. }) if marked == group => before.len(),
        _ => 0,
    };
    let (lang, send) = (scene.lang, scene.send.clone());
    let props = RestOfProps { group: group.to_owned().into(), open, lang, send };
    draw! {
        <div class="bulk">
            { component::<RestOf>(group, props) }
            { done(scene, marked, &words::MARKED) }
        </div>
    }
}

/// What was done to how many entries at once, with the way back; said aloud when it happens.
pub(super) fn done(scene: &Scene<'_>, count: usize, what: &words::Text) -> Html {
    draw! {
        <div class="done" role="status">
            if count > 0 {
                <span>{ what.with(scene.lang, &[("n", &count.to_string())]) }</span>
                { act(Look::Link, words::UNDO.to(scene.lang), scene.change(Change::TakeBack)) }
            }
        </div>
    }
}

/// Asks for the reason, and marks.
#[component]
fn RestOf(props: &RestOfProps) -> Html {
    let (lang, node, wanting) = (props.lang, use_node_ref(), use_state(|| false));
    let place = format!("reason:{}", props.group);
    let mark = marker(props, &node, &wanting);
    if props.open == 0 {
        return draw! { <div /> };
    }
    let all = words::MARK_REST.with(lang, &[("n", &props.open.to_string())]);
    draw! {
        <details>
            <summary>{ words::CONCERNS_NOT.to(lang) }</summary>
            <p class="hint">{ words::CONCERNS_NOT_LEAD.to(lang) }</p>
            <div class={class(&["field", if *wanting { "error" } else { "" }])}>
                <label for={place.clone()}>{ words::WHY_NOT.to(lang) }</label>
                <div class="messages" id={format!("messages:{place}")} role="status">
                    if *wanting { <p class="message error">{ words::WHY_NOT_MISSING.to(lang) }</p> }
                </div>
                <input type="text" id={place.clone()} ref={node} autocomplete="off"
                    aria-describedby={format!("messages:{place}")} aria-invalid={wanting.then_some("true")} />
            </div>
            { button(Look::Quiet, &all, mark) }
        </details>
    }
}

/// Marks with the reason that was typed, or asks for one.
fn marker(
    props: &RestOfProps,
    node: &NodeRef,
    wanting: &UseStateHandle<bool>,
) -> Callback<MouseEvent> {
    let (send, group) = (props.send.clone(), props.group.to_string());
    let (node, wanting) = (node.clone(), wanting.setter());
    Callback::from(move |_| {
        let Some(field) = node.cast::<HtmlElement>() else { return };
        let reason = dom::value_of(&field).unwrap_or_default();
        wanting.set(reason.trim().is_empty());
        if reason.trim().is_empty() {
            // Where it cannot take the focus, the message is there all the same.
            let _ = field.focus();
        } else {
            send.emit(Msg::Change(Change::MarkRest { group: group.clone(), reason }));
        }
    })
}
