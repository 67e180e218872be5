//! Step 1: the survey by dimension, the five standards, the self grade.

use super::Scene;
use super::choice::options;
use super::clause::clause_details;
use super::field::Form;
use super::item::reveal;
use super::parts::{Look, barred, button, details};
use crate::words;
use hangji_core::assessment::{Answer, Rating};
use hangji_core::procedure::{Group, Standard};
use hangji_core::words::label;
use yew::prelude::*;

/// Numbers of sections as officials write them.
const NUMERALS: [&str; 5] = ["一", "二", "三", "四", "五"];

/// Step 1.
pub(super) fn survey(scene: &Scene<'_>) -> Html {
    let assessment = scene.session.assessment();
    let date_hint = words::DATE_HINT.to(scene.lang);
    html! {
        <>
            <div id="/survey" tabindex="-1">
                <p class="lead">{ words::SURVEY_LEAD.to(scene.lang) }</p>
                { super::field::messages("/survey", &scene.shown.at("/survey")) }
                { super::submit::explanations_of_survey(scene) }
            </div>
            { scene.text("/survey/date", &assessment.survey.date.0, Form::Date, date_hint) }
            for (index, it) in scene.session.procedure().groups().enumerate() {
                { group(scene, index, it) }
            }
            { next_unanswered(scene) }
            { super::support::support(scene) }
            { standards(scene) }
            { grade(scene) }
            { super::asides::asides(scene) }
        </>
    }
}

/// A dimension, or what this branch is asked in addition.
fn group(scene: &Scene<'_>, index: usize, group: &Group) -> Html {
    let (assessment, lang) = (scene.session.assessment(), scene.lang);
    let answer = |id: &str| assessment.survey.answers.get(id).and_then(|it| it.answer);
    let items: Vec<_> = group.items_for(assessment).collect();
    if items.is_empty() {
        return html! { <div key={group.id.clone()} /> };
    }
    let done = items.iter().filter(|it| answer(&it.id).is_some()).count().to_string();
    let problems = items.iter().filter(|it| answer(&it.id).is_some_and(Answer::is_problem)).count();
    let mut count = words::ANSWERED.with(lang, &[("n", &done), ("of", &items.len().to_string())]);
    if problems > 0 {
        let found = words::PROBLEMS_FOUND.with(lang, &[("n", &problems.to_string())]);
        count = format!("{count} · {found}");
    }
    let numeral = lang.pick(NUMERALS.get(index).map(|it| format!("{it}、")), None);
    let id = format!("group:{}", group.id);
    html! {
        <section class="barred" aria-labelledby={id.clone()} key={group.id.clone()}>
            <div class="bar">
                <h3 {id}>{ numeral }{ lang.of(&group.title) }</h3>
                <span class="tally">{ count }</span>
            </div>
            for item in items {
                { scene.item(item) }
            }
        </section>
    }
}

fn next_unanswered(scene: &Scene<'_>) -> Html {
    let assessment = scene.session.assessment();
    let answers = &assessment.survey.answers;
    let (done, of) = scene.session.answered();
    let next = scene
        .session
        .procedure()
        .items_for(assessment)
        .find(|it| answers.get(&it.id).is_none_or(|it| it.answer.is_none()));
    let left = (of - done.min(of)).to_string();
    html! {
        <p class="left">
            if let Some(item) = next {
                <span>{ words::LEFT_TO_ANSWER.with(scene.lang, &[("n", &left)]) }</span>
                { button(Look::Link, words::NEXT_UNANSWERED.to(scene.lang), reveal(scene.send, format!("/survey/answers/{}/answer", item.id))) }
            }
        </p>
    }
}

fn standards(scene: &Scene<'_>) -> Html {
    barred(
        "standards",
        words::STANDARDS.to(scene.lang),
        html! { <>
            <p class="lead">{ words::STANDARDS_LEAD.to(scene.lang) }</p>
            for it in &scene.session.procedure().standards {
                { standard(scene, it) }
            }
        </> },
    )
}

fn standard(scene: &Scene<'_>, standard: &Standard) -> Html {
    let (procedure, lang) = (scene.session.procedure(), scene.lang);
    let blank = Rating::default();
    let rating = scene.session.assessment().standards.get(&standard.id).unwrap_or(&blank);
    let place = format!("/standards/{}/rating", standard.id);
    let legend = format!("{} {}", standard.id, lang.of(&standard.title));
    let ratings = options(&procedure.ratings, lang);
    html! {
        <div class="standard" key={standard.id.clone()}>
            { scene.labelled_radios(&place, &legend, &rating.rating, &ratings) }
            { details("indicators", words::INDICATORS.to(lang), html! { <>
                <ul>
                    for it in &standard.indicators {
                        <li>{ lang.of(&it.text) }</li>
                    }
                </ul>
                { clause_details(procedure, &standard.clause, "", lang) }
            </> }) }
        </div>
    }
}

fn grade(scene: &Scene<'_>) -> Html {
    let grade = &scene.session.assessment().grade;
    let grades = options(&scene.session.procedure().grades, scene.lang);
    let date_hint = words::DATE_HINT.to(scene.lang);
    barred(
        "grade",
        words::GRADE.to(scene.lang),
        html! { <>
            <p class="lead">{ words::GRADE_LEAD.to(scene.lang) }</p>
            { scene.radios("/grade/self", &grade.own, &grades) }
            { super::submit::explanations(scene, "/grade/self") }
            { scene.optional("/grade/reason", &grade.reason, Form::Area) }
            { scene.text("/grade/date", &grade.date.0, Form::Date, date_hint) }
            { assigned(scene) }
        </> },
    )
}

/// The superior's grade, once there is one; a branch cannot change it.
fn assigned(scene: &Scene<'_>) -> Html {
    let (place, lang) = ("/grade/assigned", scene.lang);
    let assigned = &scene.session.assessment().grade.assigned;
    html! {
        <div id={place} tabindex="-1">
            if !assigned.is_empty() {
                <p><b>{ label(place, lang) }</b>{ lang.pick("：", ": ") }{ super::overview::grade_word(scene, assigned) }</p>
                { super::field::messages(place, &scene.shown.at(place)) }
            }
        </div>
    }
}
