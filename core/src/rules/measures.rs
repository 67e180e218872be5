//! V17, V18, V53: measures that name an action, goals that can be checked, and a part of one's own.

use super::{Found, text};
use crate::assessment::PlanItem;
use crate::finding::Reason;
use crate::procedure::{Procedure, Suggestion};
use std::collections::BTreeMap;

/// Fewer characters than this name no action (V17).
const FEWEST: usize = 10;

pub(super) fn check(found: &mut Found<'_>) {
    let assessment = found.assessment;
    let mut said: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, item) in assessment.plan.items.iter().enumerate() {
        for (at, measure) in item.measures.iter().enumerate() {
            one_measure(found, &mut said, (index, at), measure.trim());
        }
        goal(found, index, item);
        own_part(found, index, item);
    }
}

/// V17: a measure says what is done.
///
/// | measure | finding (all hints) |
/// |---|---|
/// | under 10 characters, white space not counted | without action |
/// | nothing but set phrases | without action |
/// | a suggestion of the procedure, word for word | as suggested |
/// | said before, in this item or another | repeated |
/// | anything else, or blank | none |
fn one_measure<'a>(
    found: &mut Found<'a>,
    said: &mut BTreeMap<&'a str, usize>,
    (index, at): (usize, usize),
    measure: &'a str,
) {
    if measure.is_empty() {
        return;
    }
    let place = format!("/plan/items/{index}/measures/{at}");
    let before = said.get(measure).copied();
    said.entry(measure).or_insert(index);
    if text::length(measure) < FEWEST || text::is_cliche(measure) {
        found.raise(Reason::MeasureWithoutAction, place);
    } else if is_suggestion(found.procedure, measure) {
        found.raise(Reason::MeasureAsSuggested, place);
    } else if let Some(before) = before {
        let number = (before + 1).to_string();
        found.raise_with(Reason::MeasureRepeated, place, &[("number", &number)]);
    }
}

fn is_suggestion(procedure: &Procedure, measure: &str) -> bool {
    let groups = procedure.groups().flat_map(|it| &it.measures);
    let sectors = procedure.sectors.iter().flat_map(|it| &it.measures);
    let same = |it: &Suggestion| it.text.zh == measure || it.text.en == measure;
    groups.chain(sectors).any(same)
}

/// V18: somebody can say when a goal is reached.
///
/// | goal | finding |
/// |---|---|
/// | `6月20日前开工`, `满意率达到九成`, `百分之百兑现` | none |
/// | `建立《党员联系户制度》`, `补选组织委员` | none |
/// | `进一步加强班子建设`, `统一思想，十分重视` | not checkable (hint) |
/// | blank | none here, see V14 |
fn goal(found: &mut Found<'_>, index: usize, item: &PlanItem) {
    if !item.goal.trim().is_empty() && !text::is_checkable(&item.goal) {
        found.raise(Reason::GoalNotCheckable, format!("/plan/items/{index}/goal"));
    }
}

/// V53: who refers a matter up does their own part of it.
///
/// | referred up | measures | finding |
/// |---|---|---|
/// | no | any | none |
/// | yes | one that is not itself asking the superior | none |
/// | yes | none, or only such as `提请镇党委解决` | follow-up missing (hint) |
fn own_part(found: &mut Found<'_>, index: usize, item: &PlanItem) {
    let own = |it: &String| !it.trim().is_empty() && !text::is_request(it);
    if item.refer_up.is_some() && !item.measures.iter().any(own) {
        found.raise(Reason::FollowUpMissing, format!("/plan/items/{index}/measures"));
    }
}
