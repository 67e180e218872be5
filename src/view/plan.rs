//! Step 3: the target grade and the plan, one item for each problem.

mod due;
mod item;
mod join;
mod list;
mod listing;
mod suggestions;
mod table;
mod tools;
mod typing;

pub(crate) use join::JOIN_INTO;
pub(crate) use list::PAGE_TOLD;
pub(super) use list::{Row, facts};
pub(crate) use listing::{Arrange, Listing, key};

use super::Scene;
use super::choice::options;
use super::field::Form;
use super::parts::{Look, act, section};
use crate::words;
use hangji_core::Change;
use hangji_core::assessment::Answer;
use yew::prelude::*;

/// Step 3.
pub(super) fn plan(scene: &Scene<'_>) -> Html {
    let (assessment, lang) = (scene.session.assessment(), scene.lang);
    let grades = options(&scene.session.procedure().grades, lang);
    draw! {
        <>
            <p class="lead">{ words::PLAN_LEAD.to(lang) }</p>
            { section("promotion", words::PROMOTION.to(lang), draw! { <>
                { scene.radios("/grade/target", &assessment.grade.target, &grades) }
                { super::submit::explanations(scene, "/grade/target") }
                { scene.text("/plan/date", &assessment.plan.date.0, Form::Date, words::DATE_HINT.to(lang)) }
            </> }) }
            { section("/plan/items", words::PLAN_ITEMS.to(lang), draw! { <>
                { super::field::messages("/plan/items", &scene.shown.at("/plan/items")) }
                { items(scene) }
                <p class="lead">
                    if assessment.plan.items.is_empty() { { words::NO_PROBLEMS.to(lang) } }
                </p>
                { additions(scene) }
                { super::papers::plan_actions(scene) }
            </> }) }
        </>
    }
}

/// The items, as a list or as a table.
fn items(scene: &Scene<'_>) -> Html {
    let listed = scene.listing.listed(scene.session);
    let rows = list::rows(scene, &listed);
    let table = scene.listing.table;
    // What is found in an item that is not open its row tells.
    cover_rest(scene, rows.iter().filter(|it| it.open && table.is_none()));
    draw! {
        <div class="planned">
            { due::strip(scene) }
            { tools::tools(scene, listed.len(), &rows) }
            { list::pager(scene, listed.len()) }
            if let Some(nth) = table {
                { table::table(scene, nth, &rows) }
            } else {
                { list::list(scene, &rows) }
            }
            { list::turns(scene, listed.len()) }
        </div>
    }
}

/// A page of the items as step 4 draws each of them, with the way to the others.
pub(super) fn outcomes(scene: &Scene<'_>, draw: fn(&Scene<'_>, &Row<'_>) -> Html) -> Html {
    let listed = scene.listing.listed(scene.session);
    let rows = list::rows(scene, &listed);
    cover_rest(scene, rows.iter());
    draw! {
        <div class="planned">
            { tools::tools(scene, listed.len(), &rows) }
            { list::pager(scene, listed.len()) }
            <div>for row in &rows { { draw(scene, row) } }</div>
            { list::turns(scene, listed.len()) }
        </div>
    }
}

/// Leaves what is found in other items than those that are drawn to their own pages.
fn cover_rest<'a>(scene: &Scene<'_>, drawn: impl Iterator<Item = &'a Row<'a>>) {
    let drawn: Vec<usize> = drawn.map(|it| it.index).collect();
    scene.shown.cover(&|place| item_at(place).is_some_and(|at| !drawn.contains(&at)));
}

/// The position of the plan item that a place belongs to, or that an explanation speaks of.
pub(crate) fn item_at(place: &str) -> Option<usize> {
    let (within, between) = match place.strip_prefix("/plan/items/") {
        Some(within) => (within, '/'),
        None => (place.split_once(" ~1plan~1items~1")?.1, '~'),
    };
    within.split(between).next()?.parse().ok()
}

/// Buttons for problems that have no item, and for one of its own.
fn additions(scene: &Scene<'_>) -> Html {
    let (assessment, lang) = (scene.session.assessment(), scene.lang);
    let answers = &assessment.survey.answers;
    let is_problem =
        |id: &String| answers.get(id).and_then(|it| it.answer).is_some_and(Answer::is_problem);
    let planned = |id: &String| assessment.plan.items.iter().any(|it| it.sources.contains(id));
    let missing: Vec<String> = scene
        .session
        .procedure()
        .items_for(assessment)
        .map(|it| it.id.clone())
        .filter(|it| is_problem(it) && !planned(it))
        .collect();
    let add = |source: Option<String>| scene.change(Change::AddPlanItem { source });
    draw! {
        <div class="actions">
            for id in missing {
                { act(Look::Quiet, &words::ADD_FOR.with(lang, &[("item", &id)]), add(Some(id.clone()))) }
            }
            { act(Look::Quiet, words::ADD_ITEM.to(lang), add(None)) }
        </div>
    }
}
