//! The frame: title and save state, the steps, the open view, the overview.

use super::demo::{banner, mark};
use super::item::go;
use super::notice::notices;
use super::parts::{Look, act, button, class};
use super::rest::rest;
use super::steps::{step_number, steps, view_title};
use super::{Extent, Scene, View, coverage, excellence, plan, receipt, start, submit, survey};
use crate::app::{Mode, Msg, Phase};
use crate::draft::Saved;
use crate::{clock, words};
use hangji_core::file_name::File;
use yew::prelude::*;

/// The id of the view's heading, which takes the focus when the view opens.
pub(crate) const HEADING: &str = "heading";

/// Numbers of steps as officials write them.
pub(super) const NUMERALS: [&str; 4] = ["一", "二", "三", "四"];

/// The whole widget.
pub(crate) fn frame(scene: &Scene<'_>, root: &NodeRef) -> Html {
    draw! {
        <div class={class(&["hangji", if scene.mode == Mode::View { "viewing" } else { "" }])} ref={root.clone()} lang={scene.lang.tag()}>
            { banner(scene) }
            { header(scene) }
            { steps(scene) }
            // The page's own `main` is around the element; a second one would leave readers lost.
            <section class="work" aria-labelledby={HEADING}>
                { mark(scene) }
                <div class="notice" role="status">{ notices(scene) }</div>
                { scene.part_summary() }
                <div class="view" key={scene.view.code()}>{ open_view(scene) }</div>
            </section>
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
    draw! {
        <header>
            <div class="title">
                <h1>{ scene.lang.of(&procedure.title) }</h1>
                <p>{ branch.name.clone() }{ sector }</p>
            </div>
            <div class="state">
                { saved(scene) }
                { languages(scene) }
            </div>
        </header>
    }
}

/// The choice of a language, each named in itself; only where the page asks for it.
fn languages(scene: &Scene<'_>) -> Html {
    let speak = |lang| {
        let send = scene.send.clone();
        Callback::from(move |_: MouseEvent| send.emit(Msg::Speak(lang)))
    };
    draw! {
        <div class="switch" role="group" aria-label={words::LANGUAGE.to(scene.lang)}>
            for &lang in scene.languages {
                <button type="button" lang={lang.tag()} onclick={speak(lang)}
                    aria-pressed={(lang == scene.lang).to_string()}>
                    { words::LANGUAGE_NAME.to(lang) }
                </button>
            }
        </div>
    }
}

fn saved(scene: &Scene<'_>) -> Html {
    let lang = scene.lang;
    let (look, text) = match scene.saved {
        _ if scene.mode == Mode::Demo => ("nothing", words::NOT_KEPT.to(lang).to_owned()),
        _ if scene.mode == Mode::View => ("nothing", words::VIEW_ONLY.to(lang).to_owned()),
        Saved::Nothing => ("nothing", words::NOT_SAVED_YET.to(lang).to_owned()),
        Saved::Soon => ("soon", words::SAVING.to(lang).to_owned()),
        Saved::At(moment) => {
            ("at", words::SAVED_AT.with(lang, &[("time", &clock::time_of_day(moment))]))
        }
        Saved::Elsewhere => ("refused", words::ELSEWHERE.to(lang).to_owned()),
        Saved::Refused => ("refused", words::ONLY_HERE.to(lang).to_owned()),
    };
    let (download, take_over) = (scene.send.clone(), scene.send.clone());
    let download = Callback::from(move |_| download.emit(Msg::Download(File::Record)));
    let take_over = Callback::from(move |_| take_over.emit(Msg::TakeOver));
    draw! {
        <div class={class(&["saved", look])}>
            <p>{ text }</p>
            <div>
                if look == "refused" {
                    { button(Look::Link, words::DOWNLOAD.to(lang), download) }
                }
                if *scene.saved == Saved::Elsewhere {
                    { act(Look::Link, words::TAKE_OVER.to(lang), take_over) }
                }
            </div>
        </div>
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
    step + &title
}

fn open_view(scene: &Scene<'_>) -> Html {
    if let (View::Submit, Phase::Accepted(given)) = (scene.view, scene.phase) {
        return draw! {
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
    draw! {
        <>
            <h2 id={HEADING} tabindex="-1">{ heading(scene) }</h2>
            { body }
            if scene.extent == Extent::Whole {
                { rest(scene) }
                { foot(scene) }
            }
        </>
    }
}

fn foot(scene: &Scene<'_>) -> Html {
    let lang = scene.lang;
    let finish = scene.view.part().map(|part| {
        let send = scene.send.clone();
        Callback::from(move |_: MouseEvent| send.emit(Msg::Finish(part)))
    });
    draw! {
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
    draw! {
        <footer>
            <p>{ words::SOURCE.with(scene.lang, &[("number", &source.number)]) }</p>
            <p>{ scene.lang.of(&source.caution).to_owned() }</p>
        </footer>
    }
}
