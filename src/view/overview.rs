//! The overview: problems, plan items and grades so far.

use super::Scene;
use super::parts::pair;
use crate::words;
use hangji_core::assessment::Answer;
use hangji_core::procedure::Choice;
use yew::prelude::*;

/// The overview beside the open view.
pub(super) fn overview(scene: &Scene<'_>) -> Html {
    let (assessment, lang) = (scene.session.assessment(), scene.lang);
    let answers = assessment.survey.answers.values();
    let problems = answers.filter(|it| it.answer.is_some_and(Answer::is_problem)).count();
    let items = &assessment.plan.items;
    let referred = items.iter().filter(|it| it.refer_up.is_some()).count();
    let grades = &scene.session.procedure().grades;
    let grade = |id: &str| grade_word(scene, grades, id);
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

fn grade_word(scene: &Scene<'_>, grades: &[Choice], id: &str) -> String {
    let label = grades.iter().find(|it| it.id == id).map(|it| scene.lang.of(&it.label));
    label.unwrap_or(words::BLANK.to(scene.lang)).to_owned()
}
