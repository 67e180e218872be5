//! Step 2: the units without an organisation, each asked only what its kind needs. Of a long list
//! only the unit that a person is at lies open.

use super::Scene;
use super::choice::Options;
use super::field::{Form, messages};
use super::item::reveal;
use super::parts::{Look, act, details, pair, row, section};
use super::submit::explanations;
use crate::words;
use hangji_core::Change;
use hangji_core::assessment::{Method, Unit, UnitKind};
use hangji_core::finding::segments;
use hangji_core::procedure::Procedure;
use hangji_core::words::{Lang, method, unit_kind};
use yew::prelude::*;

/// Up to so many units all lie open.
const FEW: usize = 12;

/// Which units lie open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    All,
    One(Option<usize>),
}

impl Open {
    fn of(scene: &Scene<'_>) -> Open {
        match scene.session.assessment().coverage.units.len() {
            0..=FEW => Open::All,
            _ => Open::One(unit_of(scene.held)),
        }
    }

    fn has(self, index: usize) -> bool {
        match self {
            Open::All => true,
            Open::One(one) => one == Some(index),
        }
    }
}

/// The position of the unit that a place, or what is explained there, belongs to.
fn unit_of(place: &str) -> Option<usize> {
    let path = segments(place);
    match path.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["coverage", "units", index, ..] => index.parse().ok(),
        ["explanations", key] => unit_of(key.split_once(' ')?.1),
        _ => None,
    }
}

/// The list, with two ways to fill it: one by one, and out of a spreadsheet.
pub(super) fn units(scene: &Scene<'_>) -> Html {
    let (lang, place) = (scene.lang, "/coverage/units");
    let add = |kind: UnitKind| scene.change(Change::AddUnit { kind });
    let open = Open::of(scene);
    scene.shown.cover(&|at| unit_of(at).is_some_and(|it| !open.has(it)));
    draw! {
        { section(place, words::UNITS.to(lang), draw! { <>
            <p class="lead">{ words::UNITS_LEAD.to(lang) }</p>
            { messages(place, &scene.shown.at(place)) }
            { details("routes", words::ROUTES.to(lang), glosses(scene)) }
            { super::paste::paste(scene) }
            <div class="units">
                for (index, it) in scene.session.assessment().coverage.units.iter().enumerate() {
                    { if open.has(index) { unit(scene, index, it) } else { closed(scene, index, it) } }
                }
            </div>
            <div class="actions">
                { act(Look::Quiet, words::ADD_DUE.to(lang), add(UnitKind::Due)) }
                { act(Look::Quiet, words::ADD_NOT_READY.to(lang), add(UnitKind::NotReady)) }
            </div>
        </> }) }
    }
}

/// What each way to reach a unit is, by the kinds of units.
fn glosses(scene: &Scene<'_>) -> Html {
    let (procedure, lang) = (scene.session.procedure(), scene.lang);
    draw! {
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

/// The kinds of units, to choose from.
pub(super) fn kinds(lang: Lang) -> Options {
    UnitKind::ALL.iter().map(|it| (it.code().into(), unit_kind(*it, lang).into())).collect()
}

/// A unit in one line, which opens it.
fn closed(scene: &Scene<'_>, index: usize, unit: &Unit) -> Html {
    let (lang, place) = (scene.lang, format!("/coverage/units/{index}"));
    let title = words::UNIT_N.with(lang, &[("n", &(index + 1).to_string())]);
    let methods: Vec<&str> = unit.methods.iter().map(|it| method(*it, lang)).collect();
    let facts = [unit_kind(unit.kind, lang)].into_iter().chain(methods);
    let shown = scene.shown.within(&place);
    let stops: Vec<_> = shown.filter(|it| it.blocks(scene.session.assessment())).collect();
    draw! {
        <article class="folded" id={place.clone()} key={index}>
            <button type="button" aria-expanded="false" onclick={reveal(scene.send, format!("{place}/name"))}>
                <span>{ title }</span>{ " " }<b>{ &unit.name }</b>
            </button>
            <small>{ facts.collect::<Vec<_>>().join(" · ") }</small>
            <em>{ scene.told(&stops) }</em>
        </article>
    }
}

fn unit(scene: &Scene<'_>, index: usize, unit: &Unit) -> Html {
    let (lang, place) = (scene.lang, format!("/coverage/units/{index}"));
    let at = |field: &str| format!("{place}/{field}");
    let number = (index + 1).to_string();
    let title = words::UNIT_N.with(lang, &[("n", &number)]);
    let remove = scene.change(Change::RemoveUnit { index });
    let id = format!("unit:{index}");
    draw! {
        <article class="card unit" aria-labelledby={id.clone()} key={index}>
            <div class="top">
                <h4 {id}>{ title }</h4>
                { act(Look::Link, &words::REMOVE_UNIT.with(lang, &[("n", &number)]), remove) }
            </div>
            { scene.text(&at("name"), &unit.name, Form::Line, "") }
            { scene.radios(&at("kind"), unit.kind.code(), &kinds(lang)) }
            { row(vec![
                scene.optional(&at("employees"), &unit.employees.0, Form::Count),
                scene.optional(&at("full_members"), &unit.full_members.0, Form::Count),
                scene.optional(&at("code"), &unit.code, Form::Line),
            ]) }
            { methods(scene, &at("methods"), unit) }
            <div>
                if unit.methods.contains(&Method::Other) || scene.is_open(&at("other_method"), &unit.other_method) {
                    { scene.text(&at("other_method"), &unit.other_method, Form::Line, "") }
                }
            </div>
            <div class="row">
                for (field, value, form) in followed_up(scene, &place, unit) {
                    { follow_up(scene, &at(field), value, form) }
                }
            </div>
            { explanations(scene, &place) }
        </article>
    }
}

fn methods(scene: &Scene<'_>, place: &str, unit: &Unit) -> Html {
    let chosen: Vec<&str> = unit.methods.iter().map(|it| it.code()).collect();
    scene.checks(place, &routes(scene.session.procedure(), unit.kind, scene.lang), &chosen)
}

/// What follows from the kind and the method: who leads a joint organisation (V36), who forms it
/// and until when (V31). Of a unit that is not ready the notice asks for the way only (V32). What
/// was entered stays in sight whatever is asked now.
fn followed_up<'a>(
    scene: &Scene<'_>,
    place: &str,
    unit: &'a Unit,
) -> impl Iterator<Item = (&'static str, &'a str, Form)> {
    let due = unit.kind == UnitKind::Due;
    let joint = |it: &Method| matches!(it, Method::AreaJoint | Method::IndustryUnified);
    let entries = [
        ("lead_unit", unit.lead_unit.as_str(), Form::Line, due && unit.methods.iter().any(joint)),
        ("responsible", &unit.responsible, Form::Line, due),
        ("due", &unit.due.0, Form::Date, due),
    ];
    let asked =
        entries.map(|it| (it.3 || scene.is_open(&format!("{place}/{}", it.0), it.1)).then_some(it));
    asked.into_iter().flatten().map(|(field, value, form, _)| (field, value, form))
}

fn follow_up(scene: &Scene<'_>, place: &str, value: &str, form: Form) -> Html {
    let hint = match form {
        Form::Date => words::DATE_HINT,
        _ if place.ends_with("responsible") => words::RESPONSIBLE_HINT,
        _ => words::NAME_HINT,
    };
    scene.text(place, value, form, hint.to(scene.lang))
}
