//! Step 1: the five standards and the self grade, each beside what the answers say. The branch
//! proposes, the superior decides; nothing here computes a grade.

use super::Scene;
use super::choice::options;
use super::clause::clause_details;
use super::field::Form;
use super::item::reveal;
use super::parts::{Look, barred, button, details};
use super::picture::{Share, bar};
use super::survey::shares;
use crate::words;
use hangji_core::assessment::Rating;
use hangji_core::procedure::{Group, Item, Standard};
use hangji_core::session::Doubt;
use hangji_core::words::{Lang, label};
use yew::prelude::*;

/// The five standards.
pub(super) fn standards(scene: &Scene<'_>) -> Html {
    barred(
        "standards",
        words::STANDARDS.to(scene.lang),
        draw! { <>
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
    let items = scene.session.items_of(standard);
    draw! {
        <div class="standard" key={standard.id.clone()}>
            <div class="beside">
                <div>
                    { scene.labelled_radios(&place, &legend, &rating.rating, &ratings) }
                    { details("indicators", words::INDICATORS.to(lang), draw! { <>
                        <ul>
                            for it in &standard.indicators {
                                <li>{ lang.of(&it.text) }</li>
                            }
                        </ul>
                        { clause_details(procedure, &standard.clause, "", lang) }
                    </> }) }
                </div>
                <div class="says">
                    { said(scene, &items, &words::ANSWERS_SAY) }
                    <p class="doubt">{ doubt_of_rating(scene, standard, &rating.rating) }</p>
                </div>
            </div>
        </div>
    }
}

/// What the answers to some items say: how many of each, and the way to those that are a problem.
fn said(scene: &Scene<'_>, items: &[&Item], words: &words::Text) -> Html {
    let (tally, lang) = (scene.session.tally(items), scene.lang);
    let (of, counts) = (tally.of().to_string(), counted(&shares(&tally, lang), lang));
    draw! {
        <p class="said">
            <span>{ words.with(lang, &[("n", &of), ("counts", &counts)]) }</span>
            for item in scene.session.problems_of(items) {
                { button(Look::Link, &item, reveal(scene.send, format!("/survey/answers/{item}/answer"))) }
            }
        </p>
    }
}

/// How many there are of each answer, in words; of none nothing is said.
fn counted(shares: &[Share], lang: Lang) -> String {
    let counts = shares.iter().filter(|it| it.1 > 0);
    // An answer and its number stay on one line.
    let counts = counts.map(|(_, count, name)| format!("{name}\u{a0}{count}"));
    counts.collect::<Vec<_>>().join(lang.pick("、", ", "))
}

fn doubt_of_rating(scene: &Scene<'_>, standard: &Standard, rating: &str) -> String {
    let ratings = &scene.session.procedure().ratings;
    let claimed = ratings.iter().find(|it| it.id == rating.trim());
    let claimed = claimed.map_or("", |it| scene.lang.of(&it.label));
    let (best, worst) = (&words::RATED_BEST_DESPITE, &words::RATED_WORST_DESPITE);
    in_words(scene, scene.session.doubt_of_rating(standard), claimed, best, worst)
}

fn in_words(
    scene: &Scene<'_>,
    doubt: Option<Doubt>,
    claimed: &str,
    best: &words::Text,
    worst: &words::Text,
) -> String {
    let lang = scene.lang;
    match doubt {
        Some(Doubt::BestDespite(items)) => {
            let items = items.join(lang.pick("、", ", "));
            best.with(lang, &[("claimed", claimed), ("items", &items)])
        }
        Some(Doubt::WorstDespite) => worst.with(lang, &[("claimed", claimed)]),
        None => String::new(),
    }
}

/// The self grade.
pub(super) fn grade(scene: &Scene<'_>) -> Html {
    let grade = &scene.session.assessment().grade;
    let grades = options(&scene.session.procedure().grades, scene.lang);
    let date_hint = words::DATE_HINT.to(scene.lang);
    let claimed = super::overview::grade_word(scene, &grade.own);
    let (best, worst) = (&words::GRADED_BEST_DESPITE, &words::GRADED_WORST_DESPITE);
    let doubt = in_words(scene, scene.session.doubt_of_grade(), &claimed, best, worst);
    barred(
        "grade",
        words::GRADE.to(scene.lang),
        draw! { <>
            <p class="lead">{ words::GRADE_LEAD.to(scene.lang) }</p>
            <div class="beside">
                <div>
                    { scene.radios("/grade/self", &grade.own, &grades) }
                    <p class="doubt" role="status">{ doubt }</p>
                    { super::submit::explanations(scene, "/grade/self") }
                </div>
                { by_dimension(scene) }
            </div>
            { scene.optional("/grade/reason", &grade.reason, Form::Area) }
            { scene.text("/grade/date", &grade.date.0, Form::Date, date_hint) }
            { assigned(scene) }
        </> },
    )
}

/// What the answers say of each dimension, and of the core items.
fn by_dimension(scene: &Scene<'_>) -> Html {
    let (procedure, lang) = (scene.session.procedure(), scene.lang);
    let items = procedure.items_for(scene.session.assessment());
    let core: Vec<&Item> = items.filter(|it| it.core).collect();
    draw! {
        <div class="says">
            <b>{ words::FROM_ANSWERS.to(lang) }</b>
            <dl>
                for it in &procedure.dimensions {
                    { dimension(scene, it) }
                }
            </dl>
            { said(scene, &core, &words::CORE_SAYS) }
        </div>
    }
}

fn dimension(scene: &Scene<'_>, dimension: &Group) -> Html {
    let shares = shares(&scene.session.tally_of(&dimension.id), scene.lang);
    draw! {
        <div key={dimension.id.clone()}>
            <dt>{ scene.lang.of(&dimension.short).to_owned() }</dt>
            <dd>{ counted(&shares, scene.lang) }{ bar(&shares) }</dd>
        </div>
    }
}

/// The superior's grade, once there is one; a branch cannot change it.
fn assigned(scene: &Scene<'_>) -> Html {
    let (place, lang) = ("/grade/assigned", scene.lang);
    let assigned = &scene.session.assessment().grade.assigned;
    draw! {
        <div id={place} tabindex="-1">
            if !assigned.is_empty() {
                <p><b>{ label(place, lang) }</b>{ lang.pick("：", ": ") }{ super::overview::grade_word(scene, assigned) }</p>
                { super::field::messages(place, &scene.shown.at(place)) }
            }
        </div>
    }
}
