//! One item for several problems, and apart again.

use super::Arrange;
use super::list::{Row, arrange};
use crate::app::Msg;
use crate::view::Scene;
use crate::view::parts::{Look, act, button};
use crate::{dom, words};
use hangji_core::Change;
use yew::prelude::*;

/// The id of the choice of the item to be joined to, which takes the focus when it appears.
pub(crate) const JOIN_INTO: &str = "join-into";
/// So much of a problem is enough to know it by.
const SHORT: usize = 28;

/// The problems that an item mends, where they are several: each can have an item of its own.
pub(super) fn apart(scene: &Scene<'_>, row: &Row<'_>) -> Html {
    let sources = if row.item.sources.len() > 1 { row.item.sources.as_slice() } else { &[] };
    draw! {
        <div class="actions">
            for source in sources {
                { act(
                    Look::Link,
                    &words::SPLIT.with(scene.lang, &[("item", source)]),
                    scene.change(Change::Split { index: row.index, source: source.clone() }),
                ) }
            }
        </div>
    }
}

/// The way to join an item to another one.
pub(super) fn join(scene: &Scene<'_>, row: &Row<'_>) -> Html {
    let (lang, items) = (scene.lang, scene.session.assessment().plan.items.len());
    let joining = scene.listing.joining.as_ref().filter(|(it, _)| *it == row.key);
    let begin = Arrange::Joining(Some((row.key.clone(), None)));
    let number = (row.index + 1).to_string();
    let begin = act(Look::Link, &words::JOIN.with(lang, &[("n", &number)]), arrange(scene, begin));
    draw! {
        <div class="join">
            if let Some((_, into)) = joining {
                { choice(scene, row, *into) }
            } else if items > 1 {
                { begin }
            }
        </div>
    }
}

fn choice(scene: &Scene<'_>, row: &Row<'_>, into: Option<usize>) -> Html {
    let lang = scene.lang;
    let (send, key) = (scene.send.clone(), row.key.clone());
    let onchange = Callback::from(move |event: Event| {
        let into = dom::typed(&event).and_then(|it| it.parse().ok());
        send.emit(Msg::Arrange(Arrange::Joining(Some((key.clone(), into)))));
    });
    let others = scene.session.assessment().plan.items.iter().enumerate();
    let others = others.filter(|(at, _)| *at != row.index);
    let name = |at: usize, problem: &str| {
        let number = words::PLAN_ITEM.with(lang, &[("n", &(at + 1).to_string())]);
        let short: String = problem.trim().chars().take(SHORT).collect();
        format!("{number} {short}")
    };
    let join = into.map(|into| scene.change(Change::Join { into, from: row.index }));
    draw! {
        <div class="panel">
            <label for={JOIN_INTO}>{ words::JOIN_INTO.to(lang) }</label>
            <p class="hint" id="join-hint">{ words::JOIN_HINT.to(lang) }</p>
            <select id={JOIN_INTO} aria-describedby="join-hint" {onchange}>
                <option value="" selected={into.is_none()}>{ words::CHOOSE.to(lang) }</option>
                for (at, item) in others {
                    <option value={at.to_string()} selected={into == Some(at)}>{ name(at, &item.problem) }</option>
                }
            </select>
            <div class="actions">
                <div>if let Some(join) = join { { act(Look::Quiet, words::JOIN_NOW.to(lang), join) } }</div>
                { button(Look::Link, words::JOIN_NOT.to(lang), arrange(scene, Arrange::Joining(None))) }
            </div>
        </div>
    }
}
