//! Answers that nobody is asked for any more: kept, shown, and not to be changed.

use super::Scene;
use super::entries::answer_text;
use super::parts::barred;
use crate::words::{self, Text};
use hangji_core::assessment::ItemAnswer;
use hangji_core::finding::escape;
use yew::prelude::*;

/// The section of such answers; nothing where there is none.
pub(super) fn asides(scene: &Scene<'_>) -> Html {
    let (assessment, procedure) = (scene.session.assessment(), scene.session.procedure());
    let (mut not_asked, mut set_aside): (Vec<Html>, Vec<Html>) = Default::default();
    for it in procedure.groups().flat_map(|group| &group.items) {
        if let Some(answer) = assessment.survey.answers.get(&it.id)
            && assessment.is_not_asked(procedure, &it.id)
        {
            let place = format!("/survey/answers/{}", escape(&it.id));
            not_asked.push(aside(scene, place, &it.id, scene.lang.of(&it.text), Some(answer)));
        }
    }
    for (at, it) in assessment.survey.set_aside.iter().enumerate() {
        let (place, answer) = (format!("/survey/set_aside/{at}"), it.answer.as_deref());
        set_aside.push(aside(scene, place, &it.item, &it.question, answer));
    }
    if not_asked.is_empty() && set_aside.is_empty() {
        return draw! { <div /> };
    }
    barred(
        "asides",
        words::ASIDES.to(scene.lang),
        draw! { <>
            { list(scene, &words::NOT_ASKED, not_asked) }
            { list(scene, &words::SET_ASIDE, set_aside) }
        </> },
    )
}

fn list(scene: &Scene<'_>, lead: &Text, answers: Vec<Html>) -> Html {
    if answers.is_empty() {
        return draw! { <div /> };
    }
    draw! { <div><p class="lead">{ lead.to(scene.lang) }</p><ul class="asides">{ answers }</ul></div> }
}

fn aside(
    scene: &Scene<'_>,
    place: String,
    id: &str,
    question: &str,
    answer: Option<&ItemAnswer>,
) -> Html {
    // What is found here the lead says for all of them.
    scene.shown.at(&place);
    let (question, answer) = (format!("{id} {question}"), answer_text(answer, scene.lang));
    draw! { <li id={place} tabindex="-1">{ question }<br /><b>{ answer }</b></li> }
}
