//! The start: what will be asked, what to have at hand, and the branch's basics.

use super::Scene;
use super::choice::options;
use super::field::Form;
use super::parts::{Look, button, row, section, tick};
use super::units::routes;
use crate::app::{Clearing, Mode, Msg};
use crate::words::Text;
use crate::{clock, words};
use hangji_core::Change;
use hangji_core::assessment::{Branch, Method, UnitKind};
use hangji_core::procedure::Overlay;
use hangji_core::words::label;
use yew::prelude::*;

const AT_HAND: [Text; 4] = [words::AT_HAND_1, words::AT_HAND_2, words::AT_HAND_3, words::AT_HAND_4];

/// The start page.
pub(super) fn start(scene: &Scene<'_>) -> Html {
    let lang = scene.lang;
    draw! {
        <>
            { resumed(scene) }
            { super::earlier::earlier(scene) }
            <p class="lead">{ words::START_LEAD.to(lang) }</p>
            <section class="panel ready" aria-labelledby="at-hand">
                <div>
                    <h3 id="at-hand">{ words::AT_HAND.to(lang) }</h3>
                    <ul>
                        for it in AT_HAND { <li>{ it.to(lang) }</li> }
                    </ul>
                </div>
                <div>
                    <p>{ words::AT_HAND_TIME.to(lang) }</p>
                    <p>{ words::PRIVACY.to(lang) }</p>
                </div>
            </section>
            { basics(scene) }
            { members(scene) }
            { people(scene) }
            { clearing(scene) }
        </>
    }
}

fn resumed(scene: &Scene<'_>) -> Html {
    let text = scene
        .resumed
        .map(|moment| words::RESUMED.with(scene.lang, &[("time", &clock::time_of_day(moment))]));
    draw! { <p class="resumed">{ text }</p> }
}

fn basics(scene: &Scene<'_>) -> Html {
    let (branch, procedure) = (&scene.session.assessment().branch, scene.session.procedure());
    let name_hint = words::NAME_HINT.to(scene.lang);
    draw! {
            { section("basics", words::BASICS.to(scene.lang), draw! { <>
                { row(vec![
    scene.text("/branch/name", &branch.name, Form::Line, name_hint),
    scene.text("/branch/superior", &branch.superior, Form::Line, name_hint),
    ]) }
                { scene.radios("/branch/sector", &branch.sector, &options(&procedure.sectors, scene.lang)) }
                { flag(scene, "/branch/service_window", branch.service_window, "") }
                { look_back(scene, branch) }
                { row(vec![
    scene.optional_select("/branch/city", &branch.city, &options(&procedure.cities, scene.lang)),
    scene.optional_select("/branch/form", branch.form.map_or("", Method::code), &routes(procedure, UnitKind::Due, scene.lang)),
    ]) }
                { row(vec![
    scene.optional("/branch/unit_name", &branch.unit_name, Form::Line),
    scene.optional("/branch/unit_code", &branch.unit_code, Form::Line),
    ]) }
                { scene.optional("/branch/established", &branch.established.0, Form::Date) }
            </> }) }
        }
}

/// A box to tick for something that the branch is or is not.
fn flag(scene: &Scene<'_>, place: &'static str, on: bool, hint: &str) -> Html {
    let onchange = scene.toggle(Change::Write { place: place.to_owned(), text: (!on).to_string() });
    tick(None, &format!("{}{hint}", label(place, scene.lang)), "check", on, onchange)
}

/// The look-back after the election: villages take part, communities may (S3.1-e).
fn look_back(scene: &Scene<'_>, branch: &Branch) -> Html {
    let mut groups = scene.session.procedure().additions.iter();
    let group = groups.find(|it| it.overlay == Some(Overlay::LookBack));
    let always = group.is_some_and(|it| it.sectors.contains(&branch.sector));
    let may = group.is_some_and(|it| it.overlay_sectors.contains(&branch.sector));
    let (lang, team) = (scene.lang, "/branch/work_team");
    draw! {
        <div>
            if always {
                <p class="lead">{ words::LOOK_BACK_ALWAYS.to(lang) }</p>
            }
            if may {
                { flag(scene, "/branch/look_back", branch.look_back, words::LOOK_BACK_HINT.to(lang)) }
            }
            if always || may || branch.prominent {
                { flag(scene, "/branch/prominent", branch.prominent, "") }
            }
            if branch.prominent || scene.is_open(team, &branch.work_team) {
                { scene.labelled_text(team, &scene.optional_label(team), &branch.work_team, Form::Line, words::WORK_TEAM_HINT.to(lang)) }
            }
        </div>
    }
}

fn members(scene: &Scene<'_>) -> Html {
    let branch = &scene.session.assessment().branch;
    let members = &branch.members;
    let title = [words::MEMBERS, words::OPTIONAL].map(|it| it.to(scene.lang)).concat();
    let total =
        members.total().map(|n| words::MEMBERS_TOTAL.with(scene.lang, &[("n", &n.to_string())]));
    draw! {
            { section("members", &title, draw! { <>
                { row(vec![
    scene.text("/branch/members/full", &members.full.0, Form::Count, ""),
    scene.text("/branch/members/probationary", &members.probationary.0, Form::Count, ""),
    scene.text("/branch/members/female", &members.female.0, Form::Count, ""),
    scene.text("/branch/members/migrant", &members.migrant.0, Form::Count, ""),
    ]) }
                <p class="hint total">{ total }</p>
                { scene.optional("/branch/employees", &branch.employees.0, Form::Count) }
            </> }) }
        }
}

fn people(scene: &Scene<'_>) -> Html {
    let branch = &scene.session.assessment().branch;
    let (secretary, contact) = ("/branch/secretary", "/branch/contact");
    draw! {
            { section("people", words::PEOPLE.to(scene.lang), draw! { <>
                { row(vec![
    scene.labelled_text(secretary, &scene.optional_label(secretary), &branch.secretary, Form::Line, words::POST_HINT.to(scene.lang)),
    scene.optional("/branch/secretary_since", &branch.secretary_since.0, Form::Date),
    scene.labelled_text(contact, &scene.optional_label(contact), &branch.contact, Form::Line, words::POST_HINT.to(scene.lang)),
    ]) }
            </> }) }
        }
}

fn clearing(scene: &Scene<'_>) -> Html {
    let lang = scene.lang;
    let click = |clearing: Clearing| {
        let send = scene.send.clone();
        Callback::from(move |_: MouseEvent| send.emit(Msg::Clear(clearing)))
    };
    draw! {
        <div class="clearing">
            if scene.mode != Mode::Real {
                // There is no draft to remove.
            } else if scene.clearing == Clearing::Asked {
                <p>{ words::CLEAR_SURE.to(lang) }</p>
                { button(Look::Danger, words::CLEAR_YES.to(lang), click(Clearing::Yes)) }
                { button(Look::Quiet, words::CLEAR_NO.to(lang), click(Clearing::No)) }
            } else {
                { button(Look::Link, words::CLEAR_DRAFT.to(lang), click(Clearing::Asked)) }
            }
        </div>
    }
}
