//! Check and submit: what is missing, what needs explaining, everything on one page, the button.

use super::choice::Options;
use super::field::{Form, is_wrong};
use super::parts::details;
use super::shown::explanation_of;
use super::summary::SUMMARY;
use super::trouble::trouble;
use super::{Scene, View};
use crate::app::{Mode, Msg, Phase, Trouble, Way};
use crate::words;
use hangji_core::assessment::{Assessment, Status, Step};
use hangji_core::document::is_blank;
use hangji_core::finding::Part;
use hangji_core::rules::is_checked;
use hangji_core::words::label;
use hangji_core::{Finding, Severity};
use yew::prelude::*;

/// The step through which a submission goes: what was chosen, else step 3 until something of
/// step 4 is there.
pub(crate) fn through(assessment: &Assessment) -> Step {
    let begun = !is_blank(&assessment.excellence)
        || assessment.plan.items.iter().any(|it| it.status == Some(Status::Done));
    let usual = if begun { Step::Excellence } else { Step::Rectification };
    assessment.step.unwrap_or(usual)
}

/// The page where everything is checked and sent.
pub(super) fn submit(scene: &Scene<'_>) -> Html {
    let step = through(scene.session.assessment());
    draw! {
        <>
            <p class="lead">{ words::SUBMIT_LEAD.to(scene.lang) }</p>
            { trouble(scene) }
            { scene.radios("/step", step.code(), &steps(scene)) }
            { findings(scene, step) }
            { super::entries::entries(scene) }
            <div class="actions send">
                // What is sent has to be chosen first, and is chosen above.
                if !matches!(scene.phase, Phase::Failed(Trouble::Conflict(Some(_)))) {
                    { send_button(scene) }
                }
            </div>
            { super::papers::record_actions(scene) }
        </>
    }
}

fn steps(scene: &Scene<'_>) -> Options {
    let lang = scene.lang;
    let name = |at: usize, title: &str| {
        let number =
            lang.pick(super::frame::NUMERALS.get(at).copied().unwrap_or(""), "").to_owned();
        let number = if number.is_empty() { (at + 1).to_string() } else { number };
        [&words::STEP_NUMBER.with(lang, &[("n", &number)]), title].concat()
    };
    let steps = scene.session.procedure().steps.iter().enumerate();
    steps.map(|(at, it)| (it.id.code().into(), name(at, lang.of(&it.title)).into())).collect()
}

fn send_button(scene: &Scene<'_>) -> Html {
    let sending = matches!(scene.phase, Phase::Sending);
    let sends = match scene.mode {
        Mode::Real => scene.way == Way::Post,
        Mode::Demo => true,
        Mode::View => false,
    };
    let text = match scene.phase {
        _ if scene.mode == Mode::Demo => words::DEMO_SEND,
        Phase::Sending => words::SENDING,
        Phase::Failed(Trouble::Unfinished) | Phase::Editing | Phase::Accepted(_) => words::SEND,
        Phase::Failed(_) => words::SEND_AGAIN,
    };
    draw! {
        <div class="send">
            if sends {
                <button type="button" class="primary" disabled={sending} onclick={click(scene, || Msg::Submit)}>
                    { text.to(scene.lang) }
                </button>
            }
            { unsent(scene) }
        </div>
    }
}

/// Why nothing is sent from here.
fn unsent(scene: &Scene<'_>) -> Html {
    let why = match (scene.mode, scene.way) {
        (Mode::Demo, _) => words::DEMO_NOT_SENT,
        (Mode::View, _) => words::VIEW_ONLY,
        (Mode::Real, Way::Form) => words::BY_FORM,
        (Mode::Real, Way::Nowhere) => words::NO_ENDPOINT,
        (Mode::Real, Way::Post) => return draw! { <p /> },
    };
    draw! { <p class="message warning">{ why.to(scene.lang) }</p> }
}

pub(super) fn click(scene: &Scene<'_>, msg: fn() -> Msg) -> Callback<MouseEvent> {
    let send = scene.send.clone();
    Callback::from(move |_| send.emit(msg()))
}

/// Findings by part: errors to mend, warnings to explain, hints to know.
fn findings(scene: &Scene<'_>, step: Step) -> Html {
    let (session, lang) = (scene.session, scene.lang);
    let all: Vec<&Finding> = session.findings().filter(|it| is_checked(&it.place, step)).collect();
    let stops: Vec<&Finding> =
        all.iter().copied().filter(|it| it.blocks(session.assessment())).collect();
    let unfinished = matches!(scene.phase, Phase::Failed(Trouble::Unfinished));
    // What came of sending stands above; that nothing stops it would contradict that.
    if stops.is_empty() && !unfinished && matches!(scene.phase, Phase::Failed(_)) {
        return told_beside(scene, &all);
    }
    let title = if stops.is_empty() {
        words::NOTHING_WRONG.to(lang).to_owned()
    } else {
        words::STOPS_LEFT.with(lang, &[("what", &scene.told(&stops))])
    };
    let class = if stops.is_empty() { "summary ok" } else { "summary error" };
    draw! {
        <section {class} aria-labelledby="checked"
            id={if unfinished { SUMMARY } else { "check" }} tabindex="-1">
            <h3 id="checked">{ title }</h3>
            for part in Part::ALL {
                { errors_of(scene, part, &all) }
            }
            { warnings(scene, &all) }
        </section>
        { hints(scene, &all) }
    }
}

/// What stops nothing, under a heading that says no more than that.
fn told_beside(scene: &Scene<'_>, all: &[&Finding]) -> Html {
    if all.is_empty() {
        return draw! { <section id="check" /> };
    }
    draw! {
        <section id="check" aria-labelledby="checked">
            <h3 id="checked">{ words::CHECKED.to(scene.lang) }</h3>
            { warnings(scene, all) }
        </section>
        { hints(scene, all) }
    }
}

fn errors_of(scene: &Scene<'_>, part: Part, all: &[&Finding]) -> Html {
    let errors: Vec<&Finding> = all
        .iter()
        .filter(|it| it.severity == Severity::Error && Part::of(&it.place) == part)
        .copied()
        .collect();
    draw! {
        <div>
            if !errors.is_empty() {
                <h4>{ super::steps::view_title(scene, View::of(part)) }</h4>
                { scene.finding_list(&errors) }
            }
        </div>
    }
}

fn warnings(scene: &Scene<'_>, all: &[&Finding]) -> Html {
    let warnings: Vec<_> = all.iter().filter(|it| it.severity == Severity::Warning).collect();
    draw! {
        <div>
            if !warnings.is_empty() {
                <h4>{ words::WARNINGS.to(scene.lang) }</h4>
                <p class="hint">{ words::EXPLAIN_HINT.to(scene.lang) }</p>
                for finding in warnings {
                    { warning(scene, finding) }
                }
            }
        </div>
    }
}

/// A warning with its explanation; once it has one in which nothing is wrong it is open no more.
fn warning(scene: &Scene<'_>, finding: &Finding) -> Html {
    let explanation = scene.shown.at(&explanation_of(finding));
    let open = finding.blocks(scene.session.assessment()) || is_wrong(&explanation).is_some();
    draw! {
        <div class={if open { "warned" } else { "warned explained" }} key={finding.key()}>
            <p>
                { scene.finding_link(finding) }
                <span class="tag">{ if open { "" } else { words::EXPLAINED.to(scene.lang) } }</span>
            </p>
            { explain(scene, finding) }
        </div>
    }
}

fn hints(scene: &Scene<'_>, all: &[&Finding]) -> Html {
    let hints: Vec<&Finding> =
        all.iter().filter(|it| it.severity == Severity::Hint).copied().collect();
    draw! {
        <div>
            if !hints.is_empty() {
                { details("", words::HINTS.to(scene.lang), scene.finding_list(&hints)) }
            }
        </div>
    }
}

/// The explanations of the warnings that show at a place or inside it, right there.
pub(super) fn explanations(scene: &Scene<'_>, place: &str) -> Html {
    explained(scene, place, &|_| true)
}

/// The explanations of the warnings that show at the survey as a whole.
pub(super) fn explanations_of_survey(scene: &Scene<'_>) -> Html {
    explained(scene, "/survey", &|it| it == "/survey")
}

fn explained(scene: &Scene<'_>, place: &str, here: &dyn Fn(&str) -> bool) -> Html {
    let shown = scene.shown.within(place);
    let warned = shown.filter(|it| it.severity == Severity::Warning && here(&it.place));
    draw! {
        <div>
            for finding in warned { { explain(scene, finding) } }
        </div>
    }
}

fn explain(scene: &Scene<'_>, finding: &Finding) -> Html {
    let explanations = &scene.session.assessment().explanations;
    let text = explanations.get(&finding.key()).map_or("", String::as_str);
    let name = words::EXPLAIN.with(scene.lang, &[("what", label(&finding.place, scene.lang))]);
    scene.labelled_text(&explanation_of(finding), &name, text, Form::Area, "")
}
