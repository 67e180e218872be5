//! The overview: problems, plan items and grades so far.

use super::Scene;
use super::parts::pair;
use crate::words;
use hangji_core::assessment::Answer;
use yew::prelude::*;

/// The overview beside the open view.
pub(super) fn overview(scene: &Scene<'_>) -> Html {
    let (assessment, lang) = (scene.session.assessment(), scene.lang);
    let procedure = scene.session.procedure();
    let answer = |id: &str| assessment.survey.answers.get(id).and_then(|it| it.answer);
    let is_problem = |id: &str| answer(id).is_some_and(Answer::is_problem);
    let problems = procedure.items_for(assessment).filter(|it| is_problem(&it.id)).count();
    let items = &assessment.plan.items;
    let referred = items.iter().filter(|it| it.refer_up.is_some()).count();
    let grade = |id: &str| grade_word(scene, id);
    let assigned = if assessment.grade.assigned.is_empty() {
        words::BY_SUPERIOR.to(lang).to_owned()
    } else {
        grade(&assessment.grade.assigned)
    };
    html! {
        <aside aria-label={words::OVERVIEW.to(lang)}>
            <dl>
                { pair(words::OPEN_PROBLEMS.to(lang), &problems.to_string()) }
                { pair(words::PLAN_ITEMS.to(lang), &items.len().to_string()) }
                { pair(words::REFERRED.to(lang), &referred.to_string()) }
                { pair(words::SELF_GRADE.to(lang), &grade(&assessment.grade.own)) }
                { pair(words::TARGET_GRADE.to(lang), &grade(&assessment.grade.target)) }
                { pair(words::ASSIGNED_GRADE.to(lang), &assigned) }
            </dl>
        </aside>
    }
}

/// The name of a grade.
pub(super) fn grade_word(scene: &Scene<'_>, id: &str) -> String {
    let label = scene
        .session
        .procedure()
        .grades
        .iter()
        .find(|it| it.id == id)
        .map(|it| scene.lang.of(&it.label));
    label.unwrap_or(words::BLANK.to(scene.lang)).to_owned()
}
