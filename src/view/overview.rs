//! The overview beside the open view: the dimensions, the grades and the plan at a glance.

use super::Scene;
use super::item::reveal;
use super::parts::{self, button, pair};
use super::picture::{Look, stacked};
use crate::words;
use yew::prelude::*;

/// The overview: beside the open view where there is room, else below it.
pub(super) fn overview(scene: &Scene<'_>) -> Html {
    draw! {
        <aside aria-label={words::OVERVIEW.to(scene.lang)}>
            <div class="glance">
                { unanswered(scene) }
                { super::radar::radar(scene) }
                { super::ladder::ladder(scene) }
                { plan(scene) }
            </div>
        </aside>
    }
}

/// How much is open, and the way to the next item that is.
fn unanswered(scene: &Scene<'_>) -> Html {
    draw! { <div class="unanswered">{ next_unanswered(scene) }</div> }
}

/// The way to the next item without an answer, from wherever a person is; nothing where there is
/// none.
pub(super) fn next_unanswered(scene: &Scene<'_>) -> Html {
    let (done, of) = scene.session.answered();
    let left = of.saturating_sub(done).to_string();
    draw! {
        <p class="left">
            if let Some(item) = scene.session.next_unanswered(scene.held) {
                <span>{ words::LEFT_TO_ANSWER.with(scene.lang, &[("n", &left)]) }</span>
                { button(parts::Look::Link, words::NEXT_UNANSWERED.to(scene.lang),
                    reveal(scene.send, format!("/survey/answers/{item}/answer"))) }
            }
        </p>
    }
}

/// How the plan goes.
fn plan(scene: &Scene<'_>) -> Html {
    let (tally, lang) = (scene.session.plan_tally(), scene.lang);
    let items = &scene.session.assessment().plan.items;
    let referred = items.iter().filter(|it| it.refer_up.is_some()).count();
    let shares = [
        (Look::Full, tally.done, &words::DONE),
        (Look::Half, tally.under_way, &words::UNDER_WAY),
        (Look::Hollow, tally.overdue, &words::OVERDUE),
        (Look::Bare, tally.not_started, &words::TO_BEGIN),
    ];
    let shares = shares.map(|(look, count, name)| (look, count, name.to(lang).to_owned()));
    draw! {
        <figure class="progress">
            <figcaption>{ words::PLAN_ITEMS.to(lang) }</figcaption>
            if tally.of() > 0 { { stacked(shares.into()) } }
            <dl>
                { pair(words::OPEN_PROBLEMS.to(lang), &problems(scene).to_string()) }
                { pair(words::REFERRED.to(lang), &referred.to_string()) }
            </dl>
        </figure>
    }
}

fn problems(scene: &Scene<'_>) -> usize {
    let items = scene.session.procedure().items_for(scene.session.assessment());
    scene.session.tally(&items.collect::<Vec<_>>()).problems()
}

/// The name of a grade.
pub(super) fn grade_word(scene: &Scene<'_>, id: &str) -> String {
    let label = scene
        .session
        .procedure()
        .grades
        .iter()
        .find(|it| it.id == id)
        .map(|it| scene.lang.of(&it.label));
    label.unwrap_or(words::BLANK.to(scene.lang)).to_owned()
}

/// The superior's grade, or that it is the superior's to give.
pub(super) fn assigned_word(scene: &Scene<'_>) -> String {
    let assigned = &scene.session.assessment().grade.assigned;
    if assigned.is_empty() {
        return words::BY_SUPERIOR.to(scene.lang).to_owned();
    }
    grade_word(scene, assigned)
}
