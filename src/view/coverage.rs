//! Step 2: whether the branch has such a task; counts with their rates; the units one by one.

use super::Scene;
use super::choice::Options;
use super::clause::clause_details;
use super::field::{Form, messages};
use super::parts::{Look, button, details, pair, row, section};
use super::submit::explanations;
use crate::words;
use hangji_core::Change;
use hangji_core::assessment::{Count, Method, Unit, UnitCounts, UnitKind};
use hangji_core::document::is_blank;
use hangji_core::procedure::{Procedure, Target};
use hangji_core::words::{Lang, label, unit_kind};
use yew::prelude::*;

/// Step 2.
pub(super) fn coverage(scene: &Scene<'_>) -> Html {
    let (coverage, lang) = (&scene.session.assessment().coverage, scene.lang);
    // What a host handed over shows even before anybody says that the step applies.
    let open = coverage.applicable.unwrap_or(!is_blank(coverage));
    let task = [words::HAS_TASK.to(lang), words::NO_TASK.to(lang)];
    html! {
        <>
            <p class="lead">{ words::COVERAGE_LEAD.to(lang) }</p>
            { scene.yes_no("/coverage/applicable", coverage.applicable, task) }
            { explanations(scene, "/coverage/applicable") }
            <div>
                if open {
                    { counts(scene) }
                    { units(scene) }
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
    html! {
        { section("counts", words::COUNTS.to(scene.lang), html! { <>
            <div class="row">
                for name in ["units", "with_members", "organised", "large", "large_with_members"] {
                    { scene.text(&format!("/coverage/counts/{name}"), &count_of(counts, name).0, Form::Count, "") }
                }
            </div>
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
    let read = |name: &str| count_of(&coverage.counts, name).read().value();
    let text = match (read(&target.part), read(&target.whole)) {
        (_, Some(0)) => words::RATE_NONE.to(lang).to_owned(),
        (Some(part), Some(whole)) => match hangji_core::rules::percent(part, whole) {
            Some(percent) => format!("{percent}（{part}/{whole}）"),
            None => "—".to_owned(),
        },
        _ => "—".to_owned(),
    };
    let aim = if target.firm { words::RATE_TARGET } else { words::RATE_STRIVE };
    let stated = match target.id.as_str() {
        "organised" => Some(&coverage.stated.organised),
        "large" => Some(&coverage.stated.large),
        _ => None,
    };
    let place = format!("/coverage/stated/{}", target.id);
    let name = format!("{}{}", label(&place, lang), words::OPTIONAL.to(lang));
    html! {
        <div class="target" key={target.id.clone()}>
            <p class="rate">
                <span>{ lang.of(&target.label).to_owned() }</span><b>{ text }</b>
                <small>{ aim.with(lang, &[("n", &target.percent.to_string())]) }</small>
            </p>
            <p class="hint">{ lang.of(&target.basis).to_owned() }</p>
            { clause_details(scene.session.procedure(), &target.clause, "", lang) }
            if let Some(stated) = stated {
                { scene.labelled_text(&place, &name, stated, Form::Line, words::STATED_HINT.to(lang)) }
            }
        </div>
    }
}

fn units(scene: &Scene<'_>) -> Html {
    let (lang, place) = (scene.lang, "/coverage/units");
    let add = |kind: UnitKind| scene.change(Change::AddUnit { kind });
    html! {
        { section(place, words::UNITS.to(lang), html! { <>
            <p class="lead">{ words::UNITS_LEAD.to(lang) }</p>
            { messages(place, &scene.shown.at(place)) }
            { details("routes", words::ROUTES.to(lang), glosses(scene)) }
            <div>
                for (index, it) in scene.session.assessment().coverage.units.iter().enumerate() {
                    { unit(scene, index, it) }
                }
            </div>
            <div class="actions">
                { button(Look::Quiet, words::ADD_DUE.to(lang), add(UnitKind::Due)) }
                { button(Look::Quiet, words::ADD_NOT_READY.to(lang), add(UnitKind::NotReady)) }
            </div>
        </> }) }
    }
}

/// What each way to reach a unit is, by the kinds of units.
fn glosses(scene: &Scene<'_>) -> Html {
    let (procedure, lang) = (scene.session.procedure(), scene.lang);
    html! {
        for kind in UnitKind::ALL.iter().copied() {
            <p><b>{ unit_kind(kind, lang) }</b></p>
            <dl>
                for it in procedure.routes.iter().filter(|it| it.kind == kind) {
                    { pair(lang.of(&it.label), lang.of(&it.gloss)) }
                }
            </dl>
        }
    }
}

/// The ways to reach a kind of unit.
pub(super) fn routes(procedure: &Procedure, kind: UnitKind, lang: Lang) -> Options {
    let routes = procedure.routes.iter().filter(|it| it.kind == kind);
    routes.map(|it| (it.id.code().into(), lang.of(&it.label).to_owned().into())).collect()
}

fn unit(scene: &Scene<'_>, index: usize, unit: &Unit) -> Html {
    let (lang, place) = (scene.lang, format!("/coverage/units/{index}"));
    let at = |field: &str| format!("{place}/{field}");
    let number = (index + 1).to_string();
    let title = words::UNIT_N.with(lang, &[("n", &number)]);
    let remove = scene.change(Change::RemoveUnit { index });
    let id = format!("unit:{index}");
    let kinds = UnitKind::ALL.iter().map(|it| (it.code().into(), unit_kind(*it, lang).into()));
    html! {
            <article class="card" aria-labelledby={id.clone()} key={index}>
                <div class="top"><h4 {id}>{ title }</h4></div>
                { scene.text(&at("name"), &unit.name, Form::Line, "") }
                { scene.optional(&at("code"), &unit.code, Form::Line) }
                { scene.radios(&at("kind"), unit.kind.code(), &kinds.collect()) }
                { row(vec![
    scene.text(&at("employees"), &unit.employees.0, Form::Count, ""),
    scene.text(&at("full_members"), &unit.full_members.0, Form::Count, ""),
    ]) }
                { methods(scene, &at("methods"), unit) }
                <div>
                    if unit.methods.contains(&Method::Other) || scene.is_open(&at("other_method"), &unit.other_method) {
                        { scene.text(&at("other_method"), &unit.other_method, Form::Line, "") }
                    }
                </div>
                { row(vec![
    scene.optional(&at("lead_unit"), &unit.lead_unit, Form::Line),
    scene.text(&at("responsible"), &unit.responsible, Form::Line, ""),
    scene.text(&at("due"), &unit.due.0, Form::Date, words::DATE_HINT.to(lang)),
    ]) }
                { explanations(scene, &place) }
                { button(Look::Link, &words::REMOVE_UNIT.with(lang, &[("n", &number)]), remove) }
            </article>
        }
}

fn methods(scene: &Scene<'_>, place: &str, unit: &Unit) -> Html {
    let chosen: Vec<&str> = unit.methods.iter().map(|it| it.code()).collect();
    scene.checks(place, &routes(scene.session.procedure(), unit.kind, scene.lang), &chosen)
}

fn affiliation(scene: &Scene<'_>) -> Html {
    let (affiliation, lang) = (&scene.session.assessment().coverage.affiliation, scene.lang);
    let (proposed, place) = (&affiliation.proposed, "/coverage/affiliation/proposed");
    let words = [words::CLEAR.to(lang), words::UNCLEAR.to(lang)];
    html! {
        { section("affiliation", words::AFFILIATION.to(lang), html! { <>
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
