//! What a person is told above the open view: until they go on, or as long as it holds.

use super::parts::{Look, act, button};
use super::submit::click;
use super::{Scene, View};
use crate::app::{Msg, Notice, Phase, Take};
use crate::words;
use hangji_core::Change;
use yew::prelude::*;

/// What is said above the view, and how to undo it.
pub(super) fn notices(scene: &Scene<'_>) -> Html {
    let lang = scene.lang;
    let text = match scene.notice {
        // That stands beside the buttons that print.
        None | Some(Notice::Unprinted) => String::new(),
        Some(Notice::Staged(Take::Stands)) => words::STAGED_STANDS.to(lang).to_owned(),
        Some(Notice::Staged(Take::Mistaken)) => words::STAGED_MISTAKEN.to(lang).to_owned(),
        Some(Notice::Staged(Take::Mended)) => words::STAGED_MENDED.to(lang).to_owned(),
        Some(Notice::NoSample) => words::NO_SAMPLE.to(lang).to_owned(),
        Some(Notice::Unreadable) => words::UNREADABLE.to(lang).to_owned(),
        Some(Notice::NotFound) => words::NOT_FOUND.to(lang).to_owned(),
        Some(Notice::SignedOut) => words::SIGNED_OUT.to(lang).to_owned(),
        Some(Notice::Answered) => answered(scene).to(lang).to_owned(),
        Some(Notice::Gone) => gone(scene),
        Some(Notice::Migrated(from, to)) => {
            let (from, to) = (from.to_string(), to.to_string());
            words::MIGRATED.with(lang, &[("from", &from), ("to", &to)])
        }
    };
    draw! {
        <>
            <span>{ text }</span>
            if scene.notice == Some(Notice::Gone) {
                { act(Look::Link, &undo(scene), scene.change(Change::RestorePlanItem)) }
            }
            if scene.notice == Some(Notice::Answered) {
                { button(Look::Link, words::SEE_ANSWER.to(lang), click(scene, || Msg::Go(View::Submit))) }
            }
            if let Some(stored) = scene.late {
                <span>{ words::LATE_STORED.with(lang, &[("n", &stored.revision.to_string())]) }</span>
                { act(Look::Link, words::TAKE_THEIRS.to(lang), click(scene, || Msg::TakeTheirs)) }
            }
            { unadapted(scene) }
        </>
    }
}

/// What came of the submission.
fn answered(scene: &Scene<'_>) -> &'static words::Text {
    match scene.phase {
        Phase::Accepted(_) => &words::ACCEPTED_MEANWHILE,
        _ => &words::TROUBLE,
    }
}

/// What went out of the plan last.
fn gone(scene: &Scene<'_>) -> String {
    let Some(gone) = scene.session.gone().last() else { return String::new() };
    let number = (gone.at + 1).to_string();
    let items = &scene.session.assessment().plan.items;
    match gone.into().and_then(|id| items.iter().position(|it| it.id == id)) {
        Some(into) => {
            let into = (into + 1).to_string();
            words::ITEM_JOINED.with(scene.lang, &[("n", &number), ("into", &into)])
        }
        None => words::ITEM_REMOVED.with(scene.lang, &[("n", &number)]),
    }
}

fn undo(scene: &Scene<'_>) -> String {
    match scene.session.gone().len() {
        0 | 1 => words::UNDO.to(scene.lang).to_owned(),
        n => words::UNDO_MORE.with(scene.lang, &[("n", &(n - 1).to_string())]),
    }
}

/// What is wrong with the addendum that the page names; the built-in procedure goes on.
fn unadapted(scene: &Scene<'_>) -> Html {
    draw! {
        <div>
            if !scene.unadapted.is_empty() {
                <details open="">
                    <summary>{ words::UNADAPTED.to(scene.lang) }</summary>
                    <ul>for it in scene.unadapted { <li>{ it }</li> }</ul>
                </details>
            }
        </div>
    }
}
