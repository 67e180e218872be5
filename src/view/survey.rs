//! Step 1: the survey by dimension, each with what was answered so far.

use super::field::Form;
use super::item::reveal;
use super::parts::{self, button};
use super::picture::{Look, Share, stacked};
use super::{Extent, Scene};
use crate::words;
use hangji_core::assessment::Answer;
use hangji_core::procedure::{Group, Item};
use hangji_core::session::Tally;
use hangji_core::words::{Lang, answer as answer_word};
use yew::prelude::*;

/// Numbers of sections as officials write them.
const NUMERALS: [&str; 5] = ["一", "二", "三", "四", "五"];

/// Step 1.
pub(super) fn survey(scene: &Scene<'_>) -> Html {
    let assessment = scene.session.assessment();
    let date_hint = words::DATE_HINT.to(scene.lang);
    let drawn = match scene.extent {
        Extent::FirstSight => 1,
        Extent::Whole => usize::MAX,
    };
    draw! {
        <>
            <div id="/survey" tabindex="-1">
                <p class="lead">{ words::SURVEY_LEAD.to(scene.lang) }</p>
                <p class="hint keys">{ words::KEYS.to(scene.lang) }</p>
                { super::field::messages("/survey", &scene.shown.at("/survey")) }
                { super::submit::explanations_of_survey(scene) }
            </div>
            { scene.text("/survey/date", &assessment.survey.date.0, Form::Date, date_hint) }
            for (index, it) in scene.session.procedure().groups().take(drawn).enumerate() {
                { group(scene, index, it) }
            }
            if scene.extent == Extent::Whole {
                { super::overview::next_unanswered(scene) }
                { super::support::support(scene) }
                { super::standards::standards(scene) }
                { super::standards::grade(scene) }
                { super::asides::asides(scene) }
            }
        </>
    }
}

/// A dimension, or what this branch is asked in addition.
fn group(scene: &Scene<'_>, index: usize, group: &Group) -> Html {
    let lang = scene.lang;
    let items: Vec<&Item> = group.items_for(scene.session.assessment()).collect();
    if items.is_empty() {
        return draw! { <div key={group.id.clone()} /> };
    }
    let tally = scene.session.tally(&items);
    let numeral = lang.pick(NUMERALS.get(index).map(|it| format!("{it}、")), None);
    let id = format!("group:{}", group.id);
    let added = scene.session.procedure().additions.iter().any(|it| it.id == group.id);
    draw! {
        <section class="barred" aria-labelledby={id.clone()} key={group.id.clone()}>
            <div class="bar">
                <h3 {id} tabindex="-1">{ numeral }{ lang.of(&group.title) }</h3>
                <span class="tally">{ count(&tally, lang) }</span>
            </div>
            <div class="answered">
                { stacked(shares(&tally, lang)) }
                { next(scene, &items) }
            </div>
            if added { { super::bulk::rest_of(scene, &group.id, tally.open) } }
            for item in items {
                { scene.item(item) }
            }
        </section>
    }
}

fn count(tally: &Tally, lang: Lang) -> String {
    let (done, of) = (tally.answered().to_string(), tally.of().to_string());
    let count = words::ANSWERED.with(lang, &[("n", &done), ("of", &of)]);
    if tally.problems() == 0 {
        return count;
    }
    let found = words::PROBLEMS_FOUND.with(lang, &[("n", &tally.problems().to_string())]);
    format!("{count} · {found}")
}

/// The answers of some items as parts of a bar.
pub(super) fn shares(tally: &Tally, lang: Lang) -> Vec<Share> {
    let name = |it| answer_word(it, lang).to_owned();
    vec![
        (Look::Full, tally.yes, name(Answer::Yes)),
        (Look::Half, tally.partly, name(Answer::Partly)),
        (Look::Hollow, tally.no, name(Answer::No)),
        (Look::Faint, tally.not_applicable, name(Answer::NotApplicable)),
        (Look::Bare, tally.open, words::OPEN.to(lang).to_owned()),
    ]
}

/// The way to the first item of a group without an answer; nothing before anything is answered,
/// when that item is right below.
fn next(scene: &Scene<'_>, items: &[&Item]) -> Html {
    let answers = &scene.session.assessment().survey.answers;
    let open = |it: &&&Item| answers.get(&it.id).is_none_or(|it| it.answer.is_none());
    let next = items.iter().find(open).filter(|it| items.first().is_some_and(|at| at.id != it.id));
    draw! {
        <div>
            if let Some(item) = next {
                { button(parts::Look::Link, &words::NEXT_HERE.with(scene.lang, &[("item", &item.id)]),
                    reveal(scene.send, format!("/survey/answers/{}/answer", item.id))) }
            }
        </div>
    }
}
