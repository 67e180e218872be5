//! Whatever is found in entries that the open view does not ask for, so that each can be reached and
//! mended: a text that a host brought along, one that another choice has hidden, an explanation.

use super::field::{Form, messages};
use super::parts::section;
use super::{Scene, View};
use crate::words;
use hangji_core::assessment::Assessment;
use hangji_core::document::{Content, visit};
use hangji_core::finding::segments;
use hangji_core::words::{Lang, label, whereabouts};
use yew::prelude::*;

/// The entries with findings that nothing above has drawn; asked last.
pub(super) fn rest(scene: &Scene<'_>) -> Html {
    let here = |place: &&str| View::at(place) == scene.view;
    let places: Vec<&str> = scene.shown.undrawn().filter(here).collect();
    let entries: Vec<Html> = places.into_iter().map(|it| entry(scene, it)).collect();
    if entries.is_empty() {
        return draw! { <div /> };
    }
    section("rest", words::REST.to(scene.lang), draw! { <div>{ entries }</div> })
}

/// An entry with its text, or with its messages alone where it has none.
fn entry(scene: &Scene<'_>, place: &str) -> Html {
    let name = name(place, scene.lang);
    let text = text_at(scene.session.assessment(), place);
    let found = scene.shown.at(place);
    // A list, or what only the superior writes, has no text; an explanation may have none yet.
    if text.is_empty() && !found.is_empty() && !place.starts_with("/explanations/") {
        return draw! {
            <div id={place.to_owned()} tabindex="-1" key={place.to_owned()}>
                <b>{ name }</b>
                { messages(place, &found) }
            </div>
        };
    }
    scene.labelled_text(place, &name, &text, Form::Area, "")
}

/// The name of an entry out of its usual place.
pub(super) fn name(place: &str, lang: Lang) -> String {
    let path = segments(place);
    let key = path.get(1).filter(|_| place.starts_with("/explanations/"));
    if let Some((_, explained)) = key.and_then(|it| it.split_once(' ')) {
        return words::EXPLAIN.with(lang, &[("what", &name(explained, lang))]);
    }
    let name = label(place, lang);
    match whereabouts(place, lang) {
        Some(whereabouts) => format!("{whereabouts} · {name}"),
        None => name.to_owned(),
    }
}

/// What stands at a place, where that is a text or a number.
fn text_at(assessment: &Assessment, place: &str) -> String {
    let mut found = String::new();
    visit(assessment, &mut |at, _, content| {
        let at = at.pointer();
        if at == place {
            match content {
                Content::Text(text) => found.push_str(text),
                Content::Number(number) => found = number.to_string(),
                _ => {}
            }
        }
        place.starts_with(&at)
    });
    found
}
