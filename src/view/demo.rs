//! A demonstration's banner, with what a trainer can put on show, and the mark across the work area.

use super::Scene;
use super::parts::{Look, button};
use crate::app::{Mode, Msg, Sample, Take};
use crate::words;
use crate::words::Text;
use yew::prelude::*;

const SAMPLES: [(Sample, Text); 3] = [
    (Sample::Rural, words::SAMPLE_RURAL),
    (Sample::Community, words::SAMPLE_COMMUNITY),
    (Sample::Emerging, words::SAMPLE_EMERGING),
];

const TAKES: [(Take, Text); 3] = [
    (Take::Stands, words::STAGE_STANDS),
    (Take::Mistaken, words::STAGE_MISTAKEN),
    (Take::Mended, words::STAGE_MENDED),
];

/// The banner; nothing on a branch's own assessment.
pub(super) fn banner(scene: &Scene<'_>) -> Html {
    if scene.mode != Mode::Demo {
        return draw! { <div /> };
    }
    let lang = scene.lang;
    let stage = |sample, take| {
        let send = scene.send.clone();
        Callback::from(move |_: MouseEvent| send.emit(Msg::Stage(sample, take)))
    };
    draw! {
        <section class="demo" aria-label={words::DEMO_MARK.to(lang)}>
            <p><b>{ words::DEMO.to(lang) }</b><span>{ words::DEMO_LEAD.to(lang) }</span></p>
            <div class="switch" role="group" aria-label={words::SAMPLE.to(lang)}>
                for (sample, name) in SAMPLES {
                    <button type="button" aria-pressed={(sample == scene.sample).to_string()}
                        onclick={stage(sample, Take::Stands)}>{ name.to(lang) }</button>
                }
            </div>
            <div class="stage" role="group" aria-label={words::STAGE.to(lang)}>
                for (take, name) in TAKES {
                    { button(Look::Quiet, name.to(lang), stage(scene.sample, take)) }
                }
            </div>
        </section>
    }
}

/// The mark across the work area: drawn by the style sheet, so that it is neither read out nor
/// found, selected or pressed.
pub(super) fn mark(scene: &Scene<'_>) -> Html {
    let text = words::DEMO_MARK.to(scene.lang);
    draw! {
        <div class="watermark" aria-hidden="true">
            if scene.mode == Mode::Demo {
                <div data-mark={text} /><div data-mark={text} /><div data-mark={text} />
            }
        </div>
    }
}
