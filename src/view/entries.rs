//! Everything that is to be submitted, as people read it and as it is sent.

use super::Scene;
use super::parts::pair;
use crate::app::Menu;
use crate::words;
use hangji_core::assessment::ItemAnswer;
use hangji_core::printout::{Copy, Element, Inside, Papers};
use hangji_core::words::{Lang, answer as answer_word};
use yew::prelude::*;

/// The ids of both, which buttons unfold.
const ENTRIES: &str = "entries";
const DOCUMENT: &str = "document";

/// Both, drawn only while they are unfolded: a long plan makes them as long. What tells a demonstration
/// from the real thing stands around them already.
pub(super) fn entries(scene: &Scene<'_>) -> Html {
    let (assessment, procedure) = (scene.session.assessment(), scene.session.procedure());
    draw! {
        <>
            <div class="entries" id={ENTRIES}>
                { scene.unfolds(Menu::Entries, ENTRIES, words::SEE_ENTRIES.to(scene.lang)) }
                if scene.menu == Menu::Entries {
                    { drawn(&Papers { procedure, assessment, lang: scene.lang, copy: Copy::Real }.record().body, scene.lang) }
                }
            </div>
            <div class="entries" id={DOCUMENT}>
                { scene.unfolds(Menu::Document, DOCUMENT, words::SEE_DOCUMENT.to(scene.lang)) }
                if scene.menu == Menu::Document {
                    <pre tabindex="0">{ assessment.for_submission(procedure).to_pretty_json() }</pre>
                }
            </div>
        </>
    }
}

/// What would be printed. Of the rows of a table, for which a narrow page has no room, the first half
/// names what the other says.
fn drawn(it: &Element, lang: Lang) -> Html {
    match (it.tag, &it.inside) {
        ("h2", Inside::Text(text)) => draw! { <h4>{ text }</h4> },
        ("h3", Inside::Text(text)) => draw! { <h5>{ text }</h5> },
        ("p", Inside::Text(text)) if it.class != "hands" => draw! { <p>{ text }</p> },
        ("tbody", Inside::Elements(rows)) => {
            draw! { <dl>for it in rows { { row(it, lang) } }</dl> }
        }
        (_, Inside::Elements(all)) => draw! { for it in all { { drawn(it, lang) } } },
        _ => draw! {},
    }
}

fn row(row: &Element, lang: Lang) -> Html {
    let Inside::Elements(cells) = &row.inside else { return draw! {} };
    let said = |cells: &[Element], between: &str| {
        let texts = cells.iter().filter_map(|it| match &it.inside {
            Inside::Text(text) if !text.is_empty() => Some(text.as_str()),
            _ => None,
        });
        texts.collect::<Vec<_>>().join(between)
    };
    let (name, value) = cells.split_at(cells.len() / 2);
    let value = said(value, "\n");
    pair(&said(name, " "), if value.is_empty() { words::BLANK.to(lang) } else { &value })
}

/// An answer with what was written to it, in short.
pub(super) fn answer_text(entered: Option<&ItemAnswer>, lang: Lang) -> String {
    let Some(it) = entered else { return String::new() };
    let answer = it.answer.map_or("", |it| answer_word(it, lang));
    let policy = it.policy.as_ref().map_or("", |it| &it.name);
    let texts = [answer, &it.problem, &it.note, policy].into_iter().filter(|it| !it.is_empty());
    texts.collect::<Vec<_>>().join(lang.pick("。", ". "))
}
