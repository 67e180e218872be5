//! Drafts that made way for another, where a person begins: nothing that was typed is out of reach.

use super::Scene;
use super::parts::{Look, button};
use crate::app::{Fate, Mode, Msg};
use crate::draft::Aside;
use crate::{clock, words};
use yew::prelude::*;

/// The drafts that made way; nothing where there are none.
pub(super) fn earlier(scene: &Scene<'_>) -> Html {
    let number = scene.earlier.len().to_string();
    draw! {
        <div>
            if scene.mode == Mode::Real && !scene.earlier.is_empty() {
                <details class="earlier">
                    <summary>{ words::EARLIER.with(scene.lang, &[("n", &number)]) }</summary>
                    <p class="hint">{ words::EARLIER_LEAD.to(scene.lang) }</p>
                    <ul>
                        for it in scene.earlier { { draft(scene, it) } }
                    </ul>
                </details>
            }
        </div>
    }
}

fn draft(scene: &Scene<'_>, aside: &Aside) -> Html {
    let lang = scene.lang;
    let decide = |text: &str, look, fate| {
        let (send, key) = (scene.send.clone(), aside.key.clone());
        let decided = move |_: MouseEvent| send.emit(Msg::Earlier(key.clone(), fate));
        button(look, text, Callback::from(decided))
    };
    let choices = if scene.asked_of == Some(aside.key.as_str()) {
        draw! { <>
            <span>{ words::CLEAR_SURE.to(lang) }</span>
            { decide(words::CLEAR_YES.to(lang), Look::Danger, Fate::Remove) }
            { decide(words::CLEAR_NO.to(lang), Look::Quiet, Fate::Stay) }
        </> }
    } else {
        draw! { <>
            if aside.of.is_some() {
                { decide(words::EARLIER_GO_ON.to(lang), Look::Link, Fate::GoOn) }
            }
            { decide(words::DOWNLOAD.to(lang), Look::Link, Fate::Download) }
            { decide(words::EARLIER_REMOVE.to(lang), Look::Link, Fate::Ask) }
        </> }
    };
    draw! {
        <li key={aside.key.clone()}>
            <span>{ told(scene, aside) }</span>
            <div class="actions">{ choices }</div>
        </li>
    }
}

/// Whose it is and when it was saved.
fn told(scene: &Scene<'_>, aside: &Aside) -> String {
    let lang = scene.lang;
    let Some(of) = &aside.of else {
        let time = clock::in_full(&aside.since, lang);
        return words::EARLIER_UNREADABLE.with(lang, &[("time", &time)]);
    };
    let time = clock::in_full(&of.saved_at, lang);
    let nameless = words::EARLIER_NAMELESS.to(lang);
    let branch = if of.branch.trim().is_empty() { nameless } else { of.branch.trim() };
    words::EARLIER_OF.with(lang, &[("branch", branch), ("time", &time)])
}
