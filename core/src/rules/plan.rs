//! V12, V14–V19, V41, V56: every problem has an item, and every item says what, who and how.

use super::{Found, text};
use crate::assessment::{Answer, PlanItem, Status};
use crate::finding::Reason;

/// Fewer characters than this name no action (V17).
const FEWEST: usize = 10;

pub(super) fn check(found: &mut Found<'_>) {
    every_problem(found);
    for (index, item) in found.assessment.plan.items.iter().enumerate() {
        one_item(found, index, item);
        progress(found, index, item);
        still_a_problem(found, index, item);
    }
    one_policy(found);
}

/// V12: each item answered partly or no is a source of some plan item.
///
/// | answer | plan | finding |
/// |---|---|---|
/// | partly, no | an item for it, alone or with other problems | none |
/// | partly, no | no item for it | not in plan |
/// | none, yes, not applicable | any | none here |
fn every_problem(found: &mut Found<'_>) {
    let (procedure, assessment) = (found.procedure, found.assessment);
    for item in procedure.items_for(assessment) {
        let answer = assessment.survey.answers.get(&item.id).and_then(|it| it.answer);
        let planned = assessment.plan.items.iter().any(|it| it.sources.contains(&item.id));
        if answer.is_some_and(Answer::is_problem) && !planned {
            found.raise_with(Reason::NotInPlan, "/plan/items", &[("item", &item.id)]);
        }
    }
}

/// V14–V17: goal, measures, responsible and due.
///
/// | entry | finding |
/// |---|---|
/// | goal blank | goal missing |
/// | no measure with text | measures missing |
/// | a measure under 10 characters, white space not counted | without action (hint) |
/// | a measure of set phrases only | without action (hint) |
/// | a measure said before in the same item | without action (hint) |
/// | responsible blank | responsible missing |
/// | responsible `全体党员`, or several such, between `、，；。 和 及 与 and` or the like | nobody in particular (warning) |
/// | responsible `全体党员。`, `全体党员和支部`, `Everyone and the branch.` | nobody in particular (warning) |
/// | responsible `示例甲、全体党员`, `支部书记和全体党员`, `示例和` | none |
/// | due blank | due missing |
fn one_item(found: &mut Found<'_>, index: usize, item: &PlanItem) {
    let at = |entry: &str| format!("/plan/items/{index}/{entry}");
    if item.problem.trim().is_empty() && item.sources.is_empty() {
        found.raise(Reason::ProblemMissing, at("problem"));
    }
    if item.goal.trim().is_empty() {
        found.raise(Reason::GoalMissing, at("goal"));
    }
    measures(found, index, item);
    if item.responsible.trim().is_empty() {
        found.raise(Reason::ResponsibleMissing, at("responsible"));
    } else if text::is_nobody(&item.responsible) {
        let typed = item.responsible.trim();
        found.raise_with(Reason::NobodyInParticular, at("responsible"), &[("typed", typed)]);
    }
    if item.due.0.trim().is_empty() {
        found.raise(Reason::DueMissing, at("due"));
    }
}

fn measures(found: &mut Found<'_>, index: usize, item: &PlanItem) {
    if item.measures.iter().all(|it| it.trim().is_empty()) {
        return found.raise(Reason::MeasuresMissing, format!("/plan/items/{index}/measures"));
    }
    for (at, measure) in item.measures.iter().enumerate() {
        let said_before = item.measures.iter().take(at).any(|it| it.trim() == measure.trim());
        let empty = measure.trim().is_empty();
        if !empty && (text::length(measure) < FEWEST || text::is_cliche(measure) || said_before) {
            let place = format!("/plan/items/{index}/measures/{at}");
            found.raise(Reason::MeasureWithoutAction, place);
        }
    }
}

/// V19: what is done has a date and a result.
///
/// | status | date | result | finding |
/// |---|---|---|---|
/// | done | blank | any | done without date |
/// | done | any | blank | done without result |
/// | done | given | given | none |
/// | none, not started, in progress | any | any | none |
fn progress(found: &mut Found<'_>, index: usize, item: &PlanItem) {
    if item.status != Some(Status::Done) {
        return;
    }
    if item.done_on.0.trim().is_empty() {
        found.raise(Reason::DoneWithoutDate, format!("/plan/items/{index}/done_on"));
    }
    if item.result.trim().is_empty() {
        found.raise(Reason::DoneWithoutResult, format!("/plan/items/{index}/result"));
    }
}

/// V56: an answer became yes, and the item that was to mend it is still there.
///
/// | answer at a source of the item | finding |
/// |---|---|
/// | none, partly, no | none |
/// | yes, not applicable | no longer a problem (warning) |
fn still_a_problem(found: &mut Found<'_>, index: usize, item: &PlanItem) {
    let answers = &found.assessment.survey.answers;
    let settled = item.sources.iter().find(|id| {
        let answer = answers.get(id).and_then(|it| it.answer);
        answer.is_some_and(|it| !it.is_problem())
    });
    if let Some(id) = settled {
        let place = format!("/plan/items/{index}/sources");
        found.raise_with(Reason::NoLongerAProblem, place, &[("item", id)]);
    }
}

/// V41: at least one policy, established or planned (S4.5-a).
///
/// | the item that asks for a policy | plan | finding |
/// |---|---|---|
/// | yes | any | none here |
/// | otherwise | has an item for it | none |
/// | otherwise | has none | no policy |
fn one_policy(found: &mut Found<'_>) {
    let (procedure, assessment) = (found.procedure, found.assessment);
    for item in procedure.items_for(assessment).filter(|it| it.asks_policy) {
        let answer = assessment.survey.answers.get(&item.id).and_then(|it| it.answer);
        let planned = assessment.plan.items.iter().any(|it| it.sources.contains(&item.id));
        if answer != Some(Answer::Yes) && !planned {
            found.raise_with(Reason::NoPolicy, "/plan/items", &[("item", &item.id)]);
        }
    }
}
