//! Step 2: whether the branch has such a task; counts with their rates; the affiliation.

use super::Scene;
use super::clause::clause_details;
use super::field::Form;
use super::parts::section;
use super::picture::gauge;
use super::submit::explanations;
use crate::words;
use hangji_core::assessment::{Count, UnitCounts};
use hangji_core::document::is_blank;
use hangji_core::procedure::Target;
use hangji_core::rules::percent;
use hangji_core::words::label;
use yew::prelude::*;

/// Step 2.
pub(super) fn coverage(scene: &Scene<'_>) -> Html {
    let (coverage, lang) = (&scene.session.assessment().coverage, scene.lang);
    // What a host handed over shows even before anybody says that the step applies.
    let open = coverage.applicable.unwrap_or(!is_blank(coverage));
    let task = [words::HAS_TASK.to(lang), words::NO_TASK.to(lang)];
    draw! {
        <>
            <p class="lead">{ words::COVERAGE_LEAD.to(lang) }</p>
            { scene.yes_no("/coverage/applicable", coverage.applicable, task) }
            { explanations(scene, "/coverage/applicable") }
            <div>
                if open {
                    { counts(scene) }
                    { super::units::units(scene) }
                }
                if open || scene.shown.has("/coverage/affiliation/proposed") {
                    { affiliation(scene) }
                }
            </div>
        </>
    }
}

/// The count of a name.
fn count_of<'a>(counts: &'a UnitCounts, name: &str) -> &'a Count {
    match name {
        "units" => &counts.units,
        "with_members" => &counts.with_members,
        "organised" => &counts.organised,
        "large" => &counts.large,
        _ => &counts.large_with_members,
    }
}

fn counts(scene: &Scene<'_>) -> Html {
    let counts = &scene.session.assessment().coverage.counts;
    let title = [words::COUNTS, words::OPTIONAL].map(|it| it.to(scene.lang)).concat();
    draw! {
        { section("counts", &title, draw! { <>
            for names in [&["units", "with_members", "organised"][..], &["large", "large_with_members"]] {
                <div class="row">
                    for name in names {
                        { scene.text(&format!("/coverage/counts/{name}"), &count_of(counts, name).0, Form::Count, "") }
                    }
                </div>
            }
            { explanations(scene, "/coverage/counts") }
            for it in &scene.session.procedure().targets {
                { target(scene, it) }
            }
        </> }) }
    }
}

/// A rate, computed and rounded down: 99.95 % is never shown as 100 %. Below it stands what it is
/// held against: the notice's target, and what the branch has said elsewhere.
fn target(scene: &Scene<'_>, target: &Target) -> Html {
    let (coverage, lang) = (&scene.session.assessment().coverage, scene.lang);
    let stated = match target.id.as_str() {
        "organised" => Some(&coverage.stated.organised),
        "large" => Some(&coverage.stated.large),
        _ => None,
    };
    let place = format!("/coverage/stated/{}", target.id);
    let name = format!("{}{}", label(&place, lang), words::OPTIONAL.to(lang));
    draw! {
        <div class="target" key={target.id.clone()}>
            { rate(scene, target) }
            <p class="hint">{ lang.of(&target.basis).to_owned() }</p>
            { clause_details(scene.session.procedure(), &target.clause, "", lang) }
            if let Some(stated) = stated {
                { scene.labelled_text(&place, &name, stated, Form::Line, words::STATED_HINT.to(lang)) }
            }
        </div>
    }
}

/// The rate in words and as a bar with the target on it.
fn rate(scene: &Scene<'_>, target: &Target) -> Html {
    let (counts, lang) = (&scene.session.assessment().coverage.counts, scene.lang);
    let read = |name: &str| count_of(counts, name).read().value();
    let (part, whole) = (read(&target.part), read(&target.whole));
    let known =
        part.zip(whole).and_then(|(part, whole)| Some((part, whole, percent(part, whole)?)));
    let (text, left, picture) = match (&known, whole) {
        (Some((part, whole, rate)), _) => (
            format!(
                "{rate}{}",
                lang.pick(format!("（{part}/{whole}）"), format!(" ({part}/{whole})"))
            ),
            missing(*part, *whole, target.percent),
            gauge(*part, *whole, target.percent),
        ),
        (None, Some(0)) => (words::RATE_NONE.to(lang).to_owned(), None, draw! {}),
        (None, _) => (words::RATE_UNKNOWN.to(lang).to_owned(), None, draw! {}),
    };
    let left = match left {
        Some(0) => words::RATE_REACHED.to(lang).to_owned(),
        Some(left) => words::RATE_MISSING.with(lang, &[("n", &left.to_string())]),
        None => String::new(),
    };
    let aim = if target.firm { words::RATE_TARGET } else { words::RATE_STRIVE };
    draw! {
        <>
            <p class="rate">
                <span>{ lang.of(&target.label).to_owned() }</span>
                <span><b>{ text }</b>{ " " }<small>{ aim.with(lang, &[("n", &target.percent.to_string())]) }</small></span>
            </p>
            <div class="gauged">{ picture }<p>{ left }</p></div>
        </>
    }
}

/// How many units more it takes to reach a rate in percent; none beyond every number.
fn missing(part: u64, whole: u64, percent: u64) -> Option<u64> {
    Some(whole.checked_mul(percent)?.div_ceil(100).saturating_sub(part))
}

fn affiliation(scene: &Scene<'_>) -> Html {
    let (affiliation, lang) = (&scene.session.assessment().coverage.affiliation, scene.lang);
    let (proposed, place) = (&affiliation.proposed, "/coverage/affiliation/proposed");
    let words = [words::CLEAR.to(lang), words::UNCLEAR.to(lang)];
    draw! {
        { section("affiliation", words::AFFILIATION.to(lang), draw! { <>
            { scene.yes_no("/coverage/affiliation/clear", affiliation.clear, words) }
            <div>
                if affiliation.clear == Some(false) || scene.is_open(place, proposed) {
                    { scene.text(place, proposed, Form::Line, "") }
                }
            </div>
            { explanations(scene, "/coverage/affiliation") }
        </> }) }
    }
}
