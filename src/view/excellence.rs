//! Step 4: how the plan went, what it achieved, and what is to last.

use super::Scene;
use super::choice::Options;
use super::field::Form;
use super::parts::{row, section};
use super::plan::Row;
use crate::words;
use hangji_core::assessment::Status;
use hangji_core::words::status as status_word;
use yew::prelude::*;

/// Step 4.
pub(super) fn excellence(scene: &Scene<'_>) -> Html {
    let it = &scene.session.assessment().excellence;
    let lang = scene.lang;
    let date_hint = words::DATE_HINT.to(lang);
    draw! {
            <>
                <p class="lead">{ words::EXCELLENCE_LEAD.to(lang) }</p>
                { progress(scene) }
                { section("evaluation", words::EVALUATION.to(lang), draw! { <>
                    { row(vec![
    scene.text("/excellence/pledged", &it.pledged.0, Form::Count, ""),
    scene.text("/excellence/kept", &it.kept.0, Form::Count, ""),
    scene.text("/excellence/asked", &it.asked.0, Form::Count, ""),
    scene.text("/excellence/satisfied", &it.satisfied.0, Form::Count, ""),
    ]) }
                    { scene.text("/excellence/activities", &it.activities, Form::Area, "") }
                    { scene.text("/excellence/experience", &it.experience, Form::Area, "") }
                    { scene.text("/excellence/lasting_policies", &it.lasting_policies, Form::Area, "") }
                    { scene.text("/excellence/report_date", &it.report_date.0, Form::Date, date_hint) }
                    { super::submit::explanations(scene, "/excellence") }
                </> }) }
            </>
        }
}

fn progress(scene: &Scene<'_>) -> Html {
    let (items, lang) = (&scene.session.assessment().plan.items, scene.lang);
    let done = items.iter().filter(|it| it.status == Some(Status::Done)).count().to_string();
    let of = items.len().to_string();
    draw! {
        { section("progress", words::PROGRESS.to(lang), draw! { <>
            <p class="lead">
                if items.is_empty() {
                    { words::PROGRESS_NONE.to(lang) }
                } else {
                    { words::COMPLETION.with(lang, &[("n", &done), ("of", &of)]) }
                }
            </p>
            { super::plan::outcomes(scene, one_item) }
        </> }) }
    }
}

fn one_item(scene: &Scene<'_>, row: &Row<'_>) -> Html {
    let (index, item) = (row.index, row.item);
    let at = |field: &str| format!("/plan/items/{index}/{field}");
    let lang = scene.lang;
    let title = words::PLAN_ITEM.with(lang, &[("n", &(index + 1).to_string())]);
    let id = format!("progress:{index}");
    let goal = item.goal.trim();
    let goal = (!goal.is_empty()).then(|| words::GOAL_IS.with(lang, &[("goal", goal)]));
    let status = item.status.unwrap_or(Status::NotStarted);
    draw! {
        <article class="card" aria-labelledby={id.clone()} key={row.key.clone()}>
            <h4 {id}>{ title }{ " " }<span>{ item.problem.trim() }</span></h4>
            { super::plan::facts(scene, item) }
            <p>{ goal }</p>
            { scene.radios(&at("status"), status.code(), &statuses(scene)) }
            { scene.optional(&at("progress"), &item.progress, Form::Area) }
            <div class="row">
                if status == Status::Done {
                    { scene.text(&at("done_on"), &item.done_on.0, Form::Date, words::DATE_HINT.to(lang)) }
                    { scene.text(&at("result"), &item.result, Form::Area, "") }
                    { scene.optional(&at("evidence"), &item.evidence, Form::Line) }
                }
            </div>
        </article>
    }
}

fn statuses(scene: &Scene<'_>) -> Options {
    Status::ALL
        .iter()
        .map(|it| (it.code().into(), status_word(Some(*it), scene.lang).into()))
        .collect()
}
