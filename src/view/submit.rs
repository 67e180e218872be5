//! Check and submit: what is missing, what needs explaining, everything on one page, the button.

use super::choice::Options;
use super::field::Form;
use super::parts::{Look, button, details};
use super::shown::explanation_of;
use super::summary::SUMMARY;
use super::{Scene, View};
use crate::app::{Msg, Phase, Trouble};
use crate::words;
use hangji_core::assessment::{Assessment, Status, Step};
use hangji_core::document::is_blank;
use hangji_core::finding::Part;
use hangji_core::rules::last_part;
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
    html! {
        <>
            <p class="lead">{ words::SUBMIT_LEAD.to(scene.lang) }</p>
            { trouble(scene) }
            { scene.radios("/step", step.code(), &steps(scene)) }
            { findings(scene, step) }
            { super::entries::entries(scene) }
            <div class="actions send">
                { send_button(scene) }
                { button(Look::Quiet, words::DOWNLOAD.to(scene.lang), click(scene, || Msg::Download)) }
            </div>
        </>
    }
}

fn steps(scene: &Scene<'_>) -> Options {
    let lang = scene.lang;
    let name = |at: usize, title: &str| {
        let number =
            lang.pick(super::frame::NUMERALS.get(at).copied().unwrap_or(""), "").to_owned();
        let number = if number.is_empty() { (at + 1).to_string() } else { number };
        format!("{} {title}", words::STEP_NUMBER.with(lang, &[("n", &number)]))
    };
    let steps = scene.session.procedure().steps.iter().enumerate();
    steps.map(|(at, it)| (it.id.code().into(), name(at, lang.of(&it.title)).into())).collect()
}

fn send_button(scene: &Scene<'_>) -> Html {
    let sending = matches!(scene.phase, Phase::Sending);
    let text = match scene.phase {
        Phase::Sending => words::SENDING,
        Phase::Failed(Trouble::Unfinished) | Phase::Editing | Phase::Accepted(_) => words::SEND,
        Phase::Failed(_) => words::SEND_AGAIN,
    };
    html! {
        <div class="send">
            if scene.can_send {
                <button type="button" class="primary" disabled={sending} onclick={click(scene, || Msg::Submit)}>
                    { text.to(scene.lang) }
                </button>
            } else {
                <p class="message warning">{ words::NO_ENDPOINT.to(scene.lang) }</p>
            }
        </div>
    }
}

fn click(scene: &Scene<'_>, msg: fn() -> Msg) -> Callback<MouseEvent> {
    let send = scene.send.clone();
    Callback::from(move |_| send.emit(msg()))
}

/// Why the last attempt failed; takes the focus once.
fn trouble(scene: &Scene<'_>) -> Html {
    let lang = scene.lang;
    let Phase::Failed(trouble) = scene.phase else {
        return html! { <div class="summary-place" /> };
    };
    let (text, detail) = match trouble {
        // The summary of findings is below and speaks for itself.
        Trouble::Unfinished => return html! { <div class="summary-place" /> },
        Trouble::Refused(count) => {
            (words::TROUBLE_REFUSED.with(lang, &[("n", &count.to_string())]), "")
        }
        Trouble::Conflict(current) => {
            let revision = current.as_ref().map(|it| it.revision.to_string());
            let n = revision.unwrap_or_else(|| "?".to_owned());
            (words::TROUBLE_CONFLICT.with(lang, &[("n", &n)]), "")
        }
        Trouble::SignIn => (words::TROUBLE_SIGN_IN.to(lang).to_owned(), ""),
        Trouble::Later(failure) if matches!(failure.status, 0 | 200 | 201) => {
            (words::TROUBLE_SILENCE.to(lang).to_owned(), failure.detail.as_str())
        }
        Trouble::Later(failure) => {
            let status = failure.status.to_string();
            (words::TROUBLE_LATER.with(lang, &[("status", &status)]), failure.detail.as_str())
        }
        Trouble::Failed(failure) => {
            let status = failure.status.to_string();
            (words::TROUBLE_FAILED.with(lang, &[("status", &status)]), failure.detail.as_str())
        }
    };
    let they_say = (!detail.is_empty()).then(|| words::THEY_SAY.with(lang, &[("detail", detail)]));
    html! {
        <div class="summary-place">
            <section class="summary error" id={SUMMARY} tabindex="-1" aria-labelledby="trouble-title">
                <h3 id="trouble-title">{ words::TROUBLE.to(lang) }</h3>
                <p>{ text }</p>
                <p>{ they_say }</p>
                { conflict_choice(scene, trouble) }
            </section>
        </div>
    }
}

fn conflict_choice(scene: &Scene<'_>, trouble: &Trouble) -> Html {
    html! {
        <div class="actions">
            if matches!(trouble, Trouble::Conflict(Some(_))) {
                { button(Look::Quiet, words::KEEP_MINE.to(scene.lang), click(scene, || Msg::KeepMine)) }
                { button(Look::Quiet, words::TAKE_THEIRS.to(scene.lang), click(scene, || Msg::TakeTheirs)) }
            }
        </div>
    }
}

/// Findings by part: errors to mend, warnings to explain, hints to know.
fn findings(scene: &Scene<'_>, step: Step) -> Html {
    let (session, lang) = (scene.session, scene.lang);
    let last = last_part(step);
    let all: Vec<&Finding> = session.findings().filter(|it| Part::of(&it.place) <= last).collect();
    let blocking = all.iter().filter(|it| it.blocks(session.assessment())).count();
    let unfinished = matches!(scene.phase, Phase::Failed(Trouble::Unfinished));
    let title = if blocking == 0 {
        words::NOTHING_WRONG.to(lang).to_owned()
    } else {
        words::PROBLEM_SUMMARY.with(lang, &[("n", &blocking.to_string())])
    };
    let class = if blocking == 0 { "summary ok" } else { "summary error" };
    html! {
        <section {class} aria-labelledby="checked"
            id={if unfinished { SUMMARY } else { "check" }} tabindex="-1">
            <h3 id="checked">{ title }</h3>
            for part in Part::ALL {
                { errors_of(scene, part, &all) }
            }
            { warnings(scene, &all) }
            { hints(scene, &all) }
        </section>
    }
}

fn errors_of(scene: &Scene<'_>, part: Part, all: &[&Finding]) -> Html {
    let errors: Vec<&Finding> = all
        .iter()
        .filter(|it| it.severity == Severity::Error && Part::of(&it.place) == part)
        .copied()
        .collect();
    html! {
        <div>
            if !errors.is_empty() {
                <h4>{ super::frame::view_title(scene, View::of(part)) }</h4>
                { scene.finding_list(&errors) }
            }
        </div>
    }
}

fn warnings(scene: &Scene<'_>, all: &[&Finding]) -> Html {
    let warnings: Vec<_> = all.iter().filter(|it| it.severity == Severity::Warning).collect();
    html! {
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

/// A warning with its explanation; once it has one it is open no more.
fn warning(scene: &Scene<'_>, finding: &Finding) -> Html {
    let open = finding.blocks(scene.session.assessment());
    html! {
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
    html! {
        <div>
            if !hints.is_empty() {
                { details("", words::HINTS.to(scene.lang), scene.finding_list(&hints)) }
            }
        </div>
    }
}

/// The explanations of the warnings that show at a place or inside it, right there.
pub(super) fn explanations(scene: &Scene<'_>, place: &str) -> Html {
    let within = |it: &str| it.is_empty() || it.starts_with('/');
    explained(scene, &|it| it.strip_prefix(place).is_some_and(within))
}

/// The explanations of the warnings that show at the survey as a whole.
pub(super) fn explanations_of_survey(scene: &Scene<'_>) -> Html {
    explained(scene, &|it| it == "/survey")
}

fn explained(scene: &Scene<'_>, here: &dyn Fn(&str) -> bool) -> Html {
    let shown = scene.session.shown();
    let warned = shown.filter(|it| it.severity == Severity::Warning && here(&it.place));
    html! {
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
