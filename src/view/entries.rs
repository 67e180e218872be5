//! Everything that was entered, on one page.

use super::parts::{details, pair};
use super::{Scene, View};
use crate::words;
use hangji_core::assessment::Assessment;
use hangji_core::words::{Lang, answer as answer_word, label};
use yew::prelude::*;

/// Everything that was entered, in short, with the way back to each part.
pub(super) fn entries(scene: &Scene<'_>) -> Html {
    let (assessment, lang) = (scene.session.assessment(), scene.lang);
    html! {
        <>
            { details("entries", words::SEE_ENTRIES.to(lang), html! { <>
                <h4>{ words::START.to(lang) }</h4>
                <dl>
                    { line(label("/branch/name", lang), &assessment.branch.name, lang) }
                    { line(label("/branch/superior", lang), &assessment.branch.superior, lang) }
                </dl>
                <h4>{ super::frame::view_title(scene, View::Survey) }</h4>
                <dl>
                    for item in scene.session.procedure().items_for(assessment) {
                        { answered(assessment, &item.id, lang.of(&item.text), lang) }
                    }
                </dl>
                <h4>{ super::frame::view_title(scene, View::Rectification) }</h4>
                { ledger(assessment, lang) }
            </> }) }
            { details("entries", words::SEE_DOCUMENT.to(lang), html! { <pre tabindex="0">{ assessment.to_pretty_json() }</pre> }) }
        </>
    }
}

fn line(name: &str, value: &str, lang: Lang) -> Html {
    let value = if value.trim().is_empty() { words::BLANK.to(lang) } else { value };
    pair(name, value)
}

fn answered(assessment: &Assessment, id: &str, question: &str, lang: Lang) -> Html {
    let entered = assessment.survey.answers.get(id);
    let answer = entered.and_then(|it| it.answer).map(|it| answer_word(it, lang));
    let text = entered.map(|it| if it.problem.is_empty() { &it.note } else { &it.problem });
    let value = match (answer, text.filter(|it| !it.is_empty())) {
        (Some(answer), Some(text)) => format!("{answer}{}{text}", lang.pick("。", ". ")),
        (Some(answer), None) => answer.to_owned(),
        (None, _) => String::new(),
    };
    line(&format!("{id} {question}"), &value, lang)
}

fn ledger(assessment: &Assessment, lang: Lang) -> Html {
    let head = ["problem", "goal", "measures", "responsible", "due"]
        .map(|it| label(&format!("/plan/items/0/{it}"), lang));
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={words::PLAN_ITEMS.to(lang)}>
            <table>
                <thead><tr>for name in head { <th scope="col">{ name }</th> }</tr></thead>
                <tbody>
                    for item in &assessment.plan.items {
                        <tr>
                            <td>{ &item.problem }</td>
                            <td>{ &item.goal }</td>
                            <td>{ item.measures.join(lang.pick("；", "; ")) }</td>
                            <td>{ &item.responsible }</td>
                            <td>{ lang.date(&item.due.0) }</td>
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}
