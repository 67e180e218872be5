//! The frame: title and save state, the steps, the open view, the overview.

use super::item::go;
use super::notice::notices;
use super::parts::{Look, button, class};
use super::rest::rest;
use super::{Scene, View, coverage, excellence, plan, receipt, start, submit, survey};
use crate::app::{Msg, Phase};
use crate::draft::Saved;
use crate::{clock, words};
use hangji_core::finding::Part;
use hangji_core::session::Progress;
use yew::prelude::*;

/// The id of the view's heading, which takes the focus when the view opens.
pub(crate) const HEADING: &str = "heading";

/// Numbers of steps as officials write them.
pub(super) const NUMERALS: [&str; 4] = ["一", "二", "三", "四"];

/// The whole widget.
pub(crate) fn frame(scene: &Scene<'_>, root: &NodeRef) -> Html {
    html! {
        <div class="hangji" ref={root} lang={scene.lang.tag()}>
            { header(scene) }
            { steps(scene) }
            <main>
                <div class="notice" role="status">{ notices(scene) }</div>
                { scene.part_summary() }
                <div class="view" key={scene.view.code()}>{ open_view(scene) }</div>
            </main>
            { super::overview::overview(scene) }
            { footer(scene) }
        </div>
    }
}

fn header(scene: &Scene<'_>) -> Html {
    let (branch, procedure) = (&scene.session.assessment().branch, scene.session.procedure());
    let sector = procedure.sectors.iter().find(|it| it.id == branch.sector);
    let between = if branch.name.is_empty() { "" } else { " · " };
    let sector = sector.map(|it| format!("{between}{}", scene.lang.of(&it.label)));
    html! {
        <header>
            <div class="title">
                <h1>{ scene.lang.of(&procedure.title) }</h1>
                <p>{ branch.name.clone() }{ sector }</p>
            </div>
            { saved(scene) }
        </header>
    }
}

fn saved(scene: &Scene<'_>) -> Html {
    let lang = scene.lang;
    let (look, text) = match scene.saved {
        Saved::Nothing => ("nothing", words::NOT_SAVED_YET.to(lang).to_owned()),
        Saved::Soon => ("soon", words::SAVING.to(lang).to_owned()),
        Saved::At(moment) => {
            ("at", words::SAVED_AT.with(lang, &[("time", &clock::time_of_day(moment))]))
        }
        Saved::Elsewhere => ("refused", words::ELSEWHERE.to(lang).to_owned()),
        Saved::Refused => ("refused", words::ONLY_HERE.to(lang).to_owned()),
    };
    let (download, take_over) = (scene.send.clone(), scene.send.clone());
    let download = Callback::from(move |_| download.emit(Msg::Download));
    let take_over = Callback::from(move |_| take_over.emit(Msg::TakeOver));
    html! {
        <div class={class(&["saved", look])}>
            <p>{ text }</p>
            <div>
                if look == "refused" {
                    { button(Look::Link, words::DOWNLOAD.to(lang), download) }
                }
                if *scene.saved == Saved::Elsewhere {
                    { button(Look::Link, words::TAKE_OVER.to(lang), take_over) }
                }
            </div>
        </div>
    }
}

fn steps(scene: &Scene<'_>) -> Html {
    html! {
        <nav aria-label={words::STEPS.to(scene.lang)}>
            <ol>
                for view in View::ALL {
                    { step(scene, view) }
                }
            </ol>
        </nav>
    }
}

fn step(scene: &Scene<'_>, view: View) -> Html {
    let progress = view.part().map(|it| scene.session.progress(it));
    let state = match progress {
        Some(Progress::NotStarted) => "not-started",
        Some(Progress::InProgress) => "in-progress",
        Some(Progress::NeedsAttention) => "attention",
        Some(Progress::Complete) => "complete",
        Some(Progress::NotApplicable) => "not-applicable",
        None => "submit",
    };
    let now = view == scene.view;
    let mark = match (progress, view) {
        (Some(Progress::Complete), _) => "✓".to_owned(),
        (_, View::Start | View::Submit) => "·".to_owned(),
        (_, view) => step_number(view).to_string(),
    };
    html! {
        <li class={class(&[state, if now { "now" } else { "" }])} key={view.code()}>
            <button type="button" onclick={go(scene.send, view)} aria-current={now.then_some("step")}>
                <span class="mark" aria-hidden="true">{ mark }</span>
                <b>{ view_title(scene, view) }</b>
                <small>{ state_words(scene, view, progress) }</small>
            </button>
        </li>
    }
}

fn step_number(view: View) -> usize {
    View::ALL.iter().position(|it| *it == view).unwrap_or_default()
}

fn state_words(scene: &Scene<'_>, view: View, progress: Option<Progress>) -> String {
    let lang = scene.lang;
    let assessment = scene.session.assessment();
    let open = |part: Part| {
        let found = scene.session.findings().filter(|it| Part::of(&it.place) == part);
        found.filter(|it| it.blocks(assessment)).count().to_string()
    };
    match (progress, view.part()) {
        (Some(Progress::NotStarted), _) => words::NOT_STARTED.to(lang).to_owned(),
        (Some(Progress::InProgress), Some(Part::Survey)) => {
            let (done, of) = scene.session.answered();
            words::ANSWERED.with(lang, &[("n", &done.to_string()), ("of", &of.to_string())])
        }
        (Some(Progress::InProgress), _) => words::IN_PROGRESS.to(lang).to_owned(),
        (Some(Progress::NeedsAttention), Some(part)) => {
            words::NEEDS_ATTENTION.with(lang, &[("n", &open(part))])
        }
        (Some(Progress::Complete), _) => words::COMPLETE.to(lang).to_owned(),
        (Some(Progress::NotApplicable), _) => words::NOT_APPLICABLE_STEP.to(lang).to_owned(),
        _ => String::new(),
    }
}

/// The name of a view, as in the list of steps.
pub(super) fn view_title(scene: &Scene<'_>, view: View) -> String {
    let titles = &scene.session.procedure().steps;
    match view {
        View::Start => words::START.to(scene.lang).to_owned(),
        View::Submit => words::SUBMIT.to(scene.lang).to_owned(),
        step => titles
            .get(step_number(step).saturating_sub(1))
            .map(|it| scene.lang.of(&it.title).to_owned())
            .unwrap_or_default(),
    }
}

fn heading(scene: &Scene<'_>) -> String {
    let title = view_title(scene, scene.view);
    let at = step_number(scene.view);
    let number = match scene.view {
        View::Start | View::Submit => return title,
        _ => scene.lang.pick(
            NUMERALS.get(at.saturating_sub(1)).map(|it| (*it).to_owned()),
            Some(at.to_string()),
        ),
    };
    let step = words::STEP_NUMBER.with(scene.lang, &[("n", &number.unwrap_or_default())]);
    format!("{step} {title}")
}

fn open_view(scene: &Scene<'_>) -> Html {
    if let (View::Submit, Phase::Accepted(given)) = (scene.view, scene.phase) {
        return html! {
            <>
                <h2 id={HEADING} tabindex="-1">{ words::RECEIVED.to(scene.lang) }</h2>
                { receipt::receipt(scene, given) }
            </>
        };
    }
    let body = match scene.view {
        View::Start => start::start(scene),
        View::Survey => survey::survey(scene),
        View::Coverage => coverage::coverage(scene),
        View::Rectification => plan::plan(scene),
        View::Excellence => excellence::excellence(scene),
        View::Submit => submit::submit(scene),
    };
    html! {
        <>
            <h2 id={HEADING} tabindex="-1">{ heading(scene) }</h2>
            { body }
            { rest(scene) }
            { foot(scene) }
        </>
    }
}

fn foot(scene: &Scene<'_>) -> Html {
    let lang = scene.lang;
    let finish = scene.view.part().map(|part| {
        let send = scene.send.clone();
        Callback::from(move |_: MouseEvent| send.emit(Msg::Finish(part)))
    });
    html! {
        <div class="foot">
            <div>
                if scene.view != View::Start {
                    { button(Look::Quiet, words::BACK.to(lang), go(scene.send, scene.view.previous())) }
                }
            </div>
            <div>
                if let Some(onclick) = finish {
                    { button(Look::Primary, words::NEXT.to(lang), onclick) }
                }
            </div>
        </div>
    }
}

fn footer(scene: &Scene<'_>) -> Html {
    let source = &scene.session.procedure().source;
    html! {
        <footer>
            <p>{ words::SOURCE.with(scene.lang, &[("number", &source.number)]) }</p>
            <p>{ scene.lang.of(&source.caution).to_owned() }</p>
        </footer>
    }
}
