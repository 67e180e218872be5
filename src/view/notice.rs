//! What a person is told above the open view: until they go on, or as long as it holds.

use super::Scene;
use super::parts::{Look, button};
use crate::app::Notice;
use crate::words;
use hangji_core::Change;
use yew::prelude::*;

/// What is said above the view, and how to undo it.
pub(super) fn notices(scene: &Scene<'_>) -> Html {
    let lang = scene.lang;
    let text = match scene.notice {
        None => String::new(),
        Some(Notice::Unreadable) => words::UNREADABLE.to(lang).to_owned(),
        Some(Notice::NotFound) => words::NOT_FOUND.to(lang).to_owned(),
        Some(Notice::Removed(n)) => words::ITEM_REMOVED.with(lang, &[("n", &n.to_string())]),
        Some(Notice::Migrated(from, to)) => {
            let (from, to) = (from.to_string(), to.to_string());
            words::MIGRATED.with(lang, &[("from", &from), ("to", &to)])
        }
    };
    html! {
        <>
            <span>{ text }</span>
            if matches!(scene.notice, Some(Notice::Removed(_))) {
                { button(Look::Link, words::UNDO.to(lang), scene.change(Change::RestorePlanItem)) }
            }
            { unadapted(scene) }
        </>
    }
}

/// What is wrong with the addendum that the page names; the built-in procedure goes on.
fn unadapted(scene: &Scene<'_>) -> Html {
    html! {
        <div>
            if !scene.unadapted.is_empty() {
                <details open=true>
                    <summary>{ words::UNADAPTED.to(scene.lang) }</summary>
                    <ul>for it in scene.unadapted { <li>{ it }</li> }</ul>
                </details>
            }
        </div>
    }
}
