//! Everything that was entered, on one page.

use super::parts::{details, pair};
use super::{Scene, View};
use crate::words;
use hangji_core::assessment::{Assessment, ItemAnswer};
use hangji_core::words::{Lang, answer as answer_word, label};
use yew::prelude::*;

/// Everything that was entered, in short, with the way back to each part.
pub(super) fn entries(scene: &Scene<'_>) -> Html {
    let (assessment, lang) = (scene.session.assessment(), scene.lang);
    draw! {
        <>
            { details("entries", words::SEE_ENTRIES.to(lang), draw! { <>
                <h4>{ words::START.to(lang) }</h4>
                <dl>
                    { line(label("/branch/name", lang), &assessment.branch.name, lang) }
                    { line(label("/branch/superior", lang), &assessment.branch.superior, lang) }
                </dl>
                <h4>{ super::steps::view_title(scene, View::Survey) }</h4>
                <dl>
                    for item in scene.session.procedure().items_for(assessment) {
                        { answered(assessment, &item.id, lang.of(&item.text), lang) }
                    }
                </dl>
                <h4>{ super::steps::view_title(scene, View::Rectification) }</h4>
                { ledger(assessment, lang) }
            </> }) }
            { details("entries", words::SEE_DOCUMENT.to(lang), draw! { <pre tabindex="0">{ assessment.for_submission(scene.session.procedure()).to_pretty_json() }</pre> }) }
        </>
    }
}

fn line(name: &str, value: &str, lang: Lang) -> Html {
    let value = if value.trim().is_empty() { words::BLANK.to(lang) } else { value };
    pair(name, value)
}

fn answered(assessment: &Assessment, id: &str, question: &str, lang: Lang) -> Html {
    let value = answer_text(assessment.survey.answers.get(id), lang);
    line(&format!("{id} {question}"), &value, lang)
}

/// An answer with what was written to it, in short.
pub(super) fn answer_text(entered: Option<&ItemAnswer>, lang: Lang) -> String {
    let Some(it) = entered else { return String::new() };
    let answer = it.answer.map_or("", |it| answer_word(it, lang));
    let policy = it.policy.as_ref().map_or("", |it| &it.name);
    let texts = [answer, &it.problem, &it.note, policy].into_iter().filter(|it| !it.is_empty());
    texts.collect::<Vec<_>>().join(lang.pick("。", ". "))
}

fn ledger(assessment: &Assessment, lang: Lang) -> Html {
    let head = ["problem", "goal", "measures", "responsible", "due"]
        .map(|it| label(&format!("/plan/items/0/{it}"), lang));
    draw! {
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
