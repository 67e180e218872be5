//! What became of the last attempt to submit, and what can be done.

use super::Scene;
use super::parts::{Look, button};
use super::submit::click;
use super::summary::SUMMARY;
use crate::app::{Msg, Phase, Trouble};
use crate::words;
use hangji_core::file_name::File;
use yew::prelude::*;

/// Why the last attempt failed; takes the focus once.
pub(super) fn trouble(scene: &Scene<'_>) -> Html {
    let lang = scene.lang;
    let Phase::Failed(trouble) = scene.phase else {
        return draw! { <div class="summary-place" /> };
    };
    let (text, detail) = match trouble {
        // The summary of findings is below and speaks for itself.
        Trouble::Unfinished => return draw! { <div class="summary-place" /> },
        Trouble::Demo => (words::DEMO_CHECKED_MORE.to(lang).to_owned(), ""),
        Trouble::Refused(count) => {
            (words::TROUBLE_REFUSED.with(lang, &[("n", &count.to_string())]), "")
        }
        Trouble::Conflict(current) => {
            let revision = current.as_ref().map(|it| it.revision.to_string());
            let n = revision.unwrap_or_else(|| "?".to_owned());
            (words::TROUBLE_CONFLICT.with(lang, &[("n", &n)]), "")
        }
        Trouble::SignIn(failure) => {
            (words::TROUBLE_SIGN_IN.to(lang).to_owned(), failure.detail.as_str())
        }
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
    let (class, title) = match trouble {
        Trouble::Demo => ("summary ok", words::DEMO_CHECKED),
        _ => ("summary error", words::TROUBLE),
    };
    let they_say = (!detail.is_empty()).then(|| words::THEY_SAY.with(lang, &[("detail", detail)]));
    draw! {
        <div class="summary-place">
            <section {class} id={SUMMARY} tabindex="-1" aria-labelledby="trouble-title">
                <h3 id="trouble-title">{ title.to(lang) }</h3>
                <p>{ text }</p>
                <p>{ they_say }</p>
                { conflict_choice(scene, trouble) }
            </section>
        </div>
    }
}

fn conflict_choice(scene: &Scene<'_>, trouble: &Trouble) -> Html {
    draw! {
        <div class="actions">
            if matches!(trouble, Trouble::Conflict(Some(_))) {
                { super::papers::save(scene, &words::DOWNLOAD, File::Record) }
                { button(Look::Quiet, words::KEEP_MINE.to(scene.lang), click(scene, || Msg::KeepMine)) }
                { button(Look::Quiet, words::TAKE_THEIRS.to(scene.lang), click(scene, || Msg::TakeTheirs)) }
            }
        </div>
    }
}
