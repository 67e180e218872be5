//! Step 3: the target grade and the plan, one item for each problem.

use super::Scene;
use super::choice::options;
use super::field::Form;
use super::parts::{Look, button, section};
use crate::words;
use hangji_core::Change;
use hangji_core::assessment::Answer;
use yew::prelude::*;

/// Step 3.
pub(super) fn plan(scene: &Scene<'_>) -> Html {
    let (assessment, lang) = (scene.session.assessment(), scene.lang);
    let grades = options(&scene.session.procedure().grades, lang);
    html! {
        <>
            <p class="lead">{ words::PLAN_LEAD.to(lang) }</p>
            { section("promotion", words::PROMOTION.to(lang), html! { <>
                { scene.radios("/grade/target", &assessment.grade.target, &grades) }
                { super::submit::explanations(scene, "/grade/target") }
                { scene.text("/plan/date", &assessment.plan.date.0, Form::Date, words::DATE_HINT.to(lang)) }
            </> }) }
            { section("/plan/items", words::PLAN_ITEMS.to(lang), html! { <>
                { super::field::messages("/plan/items", &scene.shown.at("/plan/items")) }
                <div class="plan">
                    for index in 0..assessment.plan.items.len() {
                        { scene.plan_item(index) }
                    }
                </div>
                <p class="lead">
                    if assessment.plan.items.is_empty() { { words::NO_PROBLEMS.to(lang) } }
                </p>
                { additions(scene) }
            </> }) }
        </>
    }
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
    html! {
        <div class="actions">
            for id in missing {
                { button(Look::Quiet, &words::ADD_FOR.with(lang, &[("item", &id)]), add(Some(id.clone()))) }
            }
            { button(Look::Quiet, words::ADD_ITEM.to(lang), add(None)) }
        </div>
    }
}
