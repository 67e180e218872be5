//! Step 2: whether the branch has such a task; counts with their rates; the units one by one.

use super::Scene;
use super::choice::Options;
use super::field::{Form, messages};
use super::parts::{Look, button, row, section, tick};
use crate::app::Msg;
use crate::words::{self, Text};
use hangji_core::Change;
use hangji_core::assessment::{Count, Method, Unit, UnitKind};
use hangji_core::words::{label, method as method_word, unit_kind};
use std::rc::Rc;
use yew::prelude::*;

/// Step 2.
pub(super) fn coverage(scene: &Scene<'_>) -> Html {
    let coverage = &scene.session.assessment().coverage;
    let applicable = yes_no(scene, &words::HAS_TASK, &words::NO_TASK);
    let value = coverage.applicable.map(|it| it.to_string()).unwrap_or_default();
    html! {
        <>
            <p class="lead">{ words::COVERAGE_LEAD.to(scene.lang) }</p>
            { scene.radios("/coverage/applicable", &value, &applicable) }
            <div>
                if coverage.applicable == Some(true) {
                    { counts(scene) }
                    { units(scene) }
                    { affiliation(scene) }
                }
            </div>
        </>
    }
}

fn yes_no(scene: &Scene<'_>, yes: &Text, no: &Text) -> Options {
    let option = |code: &'static str, word: &Text| (code.into(), word.to(scene.lang).into());
    Rc::from([option("true", yes), option("false", no)])
}

fn counts(scene: &Scene<'_>) -> Html {
    let counts = &scene.session.assessment().coverage.counts;
    let count = |name: &str, value: &Count| {
        scene.text(&format!("/coverage/counts/{name}"), &value.0, Form::Count, "")
    };
    html! {
        { section("counts", words::COUNTS.to(scene.lang), html! { <>
            <div class="row">
                { count("units", &counts.units) }
                { count("with_members", &counts.with_members) }
                { count("organised", &counts.organised) }
                { count("large", &counts.large) }
                { count("large_with_members", &counts.large_with_members) }
            </div>
            { rate(scene, &words::RATE_ORGANISED, &words::RATE_TARGET, &counts.organised, &counts.with_members) }
            { rate(scene, &words::RATE_LARGE, &words::RATE_STRIVE, &counts.large_with_members, &counts.large) }
        </> }) }
    }
}

/// A rate, computed and rounded down: 99.95 % is never shown as 100 %.
fn rate(scene: &Scene<'_>, name: &Text, target: &Text, part: &Count, whole: &Count) -> Html {
    let lang = scene.lang;
    let (part, whole) = (part.read().value(), whole.read().value());
    let text = match (part, whole) {
        (_, Some(0)) => words::RATE_NONE.to(lang).to_owned(),
        (Some(part), Some(whole)) => match hangji_core::rules::percent(part, whole) {
            Some(percent) => format!("{percent}（{part}/{whole}）"),
            None => "—".to_owned(),
        },
        _ => "—".to_owned(),
    };
    html! {
        <p class="rate"><span>{ name.to(lang) }</span><b>{ text }</b><small>{ target.to(lang) }</small></p>
    }
}

fn units(scene: &Scene<'_>) -> Html {
    let lang = scene.lang;
    let add = |kind: UnitKind| {
        let send = scene.send.clone();
        Callback::from(move |_: MouseEvent| send.emit(Msg::Change(Change::AddUnit { kind })))
    };
    html! {
        { section("/coverage/units", words::UNITS.to(lang), html! { <>
            <p class="lead">{ words::UNITS_LEAD.to(lang) }</p>
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

fn unit(scene: &Scene<'_>, index: usize, unit: &Unit) -> Html {
    let at = |field: &str| format!("/coverage/units/{index}/{field}");
    let number = (index + 1).to_string();
    let title = words::UNIT_N.with(scene.lang, &[("n", &number)]);
    let send = scene.send.clone();
    let remove = Callback::from(move |_| send.emit(Msg::Change(Change::RemoveUnit { index })));
    let id = format!("unit:{index}");
    html! {
            <article class="card" aria-labelledby={id.clone()} key={index}>
                <div class="top"><h4 {id}>{ title }</h4><span class="tag">{ unit_kind(unit.kind, scene.lang) }</span></div>
                { scene.text(&at("name"), &unit.name, Form::Line, "") }
                { row(vec![
    scene.text(&at("employees"), &unit.employees.0, Form::Count, ""),
    scene.text(&at("full_members"), &unit.full_members.0, Form::Count, ""),
    ]) }
                { methods(scene, index, unit) }
                { row(vec![
    scene.optional(&at("lead_unit"), &unit.lead_unit, Form::Line),
    scene.text(&at("responsible"), &unit.responsible, Form::Line, ""),
    scene.text(&at("due"), &unit.due.0, Form::Date, words::DATE_HINT.to(scene.lang)),
    ]) }
                { button(Look::Link, &words::REMOVE_UNIT.with(scene.lang, &[("n", &number)]), remove) }
            </article>
        }
}

fn methods(scene: &Scene<'_>, index: usize, unit: &Unit) -> Html {
    let place = format!("/coverage/units/{index}/methods");
    let toggle = |method: Method| {
        let send = scene.send.clone();
        Callback::from(move |_: Event| {
            send.emit(Msg::Change(Change::ToggleMethod { index, method }));
        })
    };
    html! {
        <fieldset id={place.clone()} class="field checks">
            <legend>{ label(&place, scene.lang) }</legend>
            { messages(&place, &scene.shown.at(&place)) }
            <div class="options">
                for method in Method::of(unit.kind).iter().copied() {
                    { tick(None, method_word(method, scene.lang), "", unit.methods.contains(&method), toggle(method)) }
                }
            </div>
            <div>
                if unit.methods.contains(&Method::Other) {
                    { scene.text(&format!("/coverage/units/{index}/other_method"), &unit.other_method, Form::Line, "") }
                }
            </div>
        </fieldset>
    }
}

fn affiliation(scene: &Scene<'_>) -> Html {
    let affiliation = &scene.session.assessment().coverage.affiliation;
    let value = affiliation.clear.map(|it| it.to_string()).unwrap_or_default();
    html! {
        { section("affiliation", words::AFFILIATION.to(scene.lang), html! { <>
            { scene.radios("/coverage/affiliation/clear", &value, &yes_no(scene, &words::CLEAR, &words::UNCLEAR)) }
            <div>
                if affiliation.clear == Some(false) {
                    { scene.text("/coverage/affiliation/proposed", &affiliation.proposed, Form::Line, "") }
                }
            </div>
        </> }) }
    }
}
