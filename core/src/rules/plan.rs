//! V12, V14–V16, V19, V41, V52, V56: every problem has an item, and every item says what, who and how.

use super::{Found, text};
use crate::assessment::{Answer, PlanItem, Status};
use crate::finding::Reason;
use crate::procedure::Asks;
use std::collections::BTreeSet;

pub(super) fn check(found: &mut Found<'_>) {
    let items = &found.assessment.plan.items;
    let planned = items.iter().flat_map(|it| it.sources.iter().map(String::as_str)).collect();
    every_problem(found, &planned);
    for (index, item) in found.assessment.plan.items.iter().enumerate() {
        one_item(found, index, item);
        progress(found, index, item);
        still_a_problem(found, index, item);
        linked(found, index, item);
    }
    one_policy(found, &planned);
}

/// V12: each item answered partly or no is a source of some plan item.
///
/// | answer | plan | finding |
/// |---|---|---|
/// | partly, no | an item for it, alone or with other problems | none |
/// | partly, no | no item for it | not in plan |
/// | none, yes, not applicable | any | none here |
fn every_problem(found: &mut Found<'_>, planned: &BTreeSet<&str>) {
    for asked in found.asked.iter().filter(|it| it.is_problem()) {
        let id = asked.item.id.as_str();
        if !planned.contains(id) {
            found.raise_with(Reason::NotInPlan, "/plan/items", &[("item", id)]);
        }
    }
}

/// V14–V16: goal, measures, responsible and due.
///
/// | entry | finding |
/// |---|---|
/// | goal blank | goal missing |
/// | no measure with text | measures missing |
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
    if item.measures.iter().all(|it| it.trim().is_empty()) {
        found.raise(Reason::MeasuresMissing, at("measures"));
    }
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
    let settled = |id: &&String| found.answer(id).is_some_and(|it| !it.is_problem());
    let settled = item.sources.iter().find(settled);
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
fn one_policy(found: &mut Found<'_>, planned: &BTreeSet<&str>) {
    for asked in found.asked.iter().filter(|it| it.asks(Asks::Policy)) {
        let id = asked.item.id.as_str();
        if asked.answer() != Some(Answer::Yes) && !planned.contains(id) {
            found.raise_with(Reason::NoPolicy, "/plan/items", &[("item", id)]);
        }
    }
}

/// V52: a plan item mends a problem of the survey (S2.3-a).
///
/// | sources | grade | finding |
/// |---|---|---|
/// | some | any | none |
/// | none | the best of the scale: what is good is made better | none |
/// | none | another, or none | no problem linked (hint) |
fn linked(found: &mut Found<'_>, index: usize, item: &PlanItem) {
    let best = found.procedure.rank(super::grade::current(found.assessment)) == Some(0);
    if item.sources.is_empty() && !best {
        found.raise(Reason::NoProblemLinked, format!("/plan/items/{index}/sources"));
    }
}
