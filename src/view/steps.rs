//! The list of steps with their states; where there is no room for it, the open one and a button
//! that opens the list.

use super::item::go;
use super::parts::class;
use super::{Scene, View};
use crate::app::{Menu, Msg, Phase};
use crate::words;
use hangji_core::finding::Part;
use hangji_core::session::Progress;
use yew::prelude::*;

/// The id of the list, which the button opens.
const LIST: &str = "steps";

/// The list of steps.
pub(super) fn steps(scene: &Scene<'_>) -> Html {
    let look = if scene.menu == Menu::Steps { "open" } else { "closed" };
    draw! {
        <nav class={look} aria-label={words::STEPS.to(scene.lang)}>
            { toggle(scene) }
            <ol id={LIST}>
                for view in View::ALL {
                    { step(scene, view) }
                }
            </ol>
        </nav>
    }
}

/// The open step, and the way to the others.
fn toggle(scene: &Scene<'_>) -> Html {
    let (n, of) = ((step_number(scene.view) + 1).to_string(), View::ALL.len().to_string());
    draw! {
        <div class="toggle">
            <p>
                <b>{ view_title(scene, scene.view) }</b>
                <small>{ words::STEP_OF.with(scene.lang, &[("n", &n), ("of", &of)]) }</small>
            </p>
            { scene.unfolds(Menu::Steps, LIST, words::ALL_STEPS.to(scene.lang)) }
        </div>
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
        (Some(Progress::NeedsAttention), _) => "!".to_owned(),
        (_, View::Start | View::Submit) => String::new(),
        (_, view) => step_number(view).to_string(),
    };
    draw! {
        <li class={class(&[state, if now { "now" } else { "" }])} key={view.code()}>
            <button type="button" onclick={go(scene.send, view)} aria-current={now.then_some("step")}>
                <span class="mark" aria-hidden="true">{ mark }</span>
                <b>{ view_title(scene, view) }</b>
                <small>{ state_words(scene, view, progress) }</small>
            </button>
        </li>
    }
}

impl Scene<'_> {
    /// A button that unfolds what is long, and folds it again.
    pub(super) fn unfolds(&self, menu: Menu, id: &'static str, text: &str) -> Html {
        let is_open = self.menu == menu;
        let (send, next) = (self.send.clone(), if is_open { Menu::Closed } else { menu });
        let onclick = Callback::from(move |_: MouseEvent| send.emit(Msg::Menu(next)));
        draw! {
            <button type="button" aria-expanded={is_open.to_string()} aria-controls={id} {onclick}>
                { text.to_owned() }
            </button>
        }
    }
}

/// The place of a view among all of them, from 0; for the four steps that is their number.
pub(super) fn step_number(view: View) -> usize {
    View::ALL.iter().position(|it| *it == view).unwrap_or_default()
}

fn state_words(scene: &Scene<'_>, view: View, progress: Option<Progress>) -> String {
    let lang = scene.lang;
    match (progress, view.part()) {
        (Some(Progress::NotStarted), _) => words::NOT_STARTED.to(lang).to_owned(),
        (Some(Progress::InProgress), Some(Part::Survey)) => {
            let (done, of) = scene.session.answered();
            words::ANSWERED.with(lang, &[("n", &done.to_string()), ("of", &of.to_string())])
        }
        (Some(Progress::InProgress), _) => words::IN_PROGRESS.to(lang).to_owned(),
        (Some(Progress::NeedsAttention), Some(part)) => scene.told(&scene.stops(part)),
        (Some(Progress::Complete), _) => words::COMPLETE.to(lang).to_owned(),
        (Some(Progress::NotApplicable), _) => words::NOT_APPLICABLE_STEP.to(lang).to_owned(),
        _ if matches!(scene.phase, Phase::Accepted(_)) => words::SUBMITTED.to(lang).to_owned(),
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
