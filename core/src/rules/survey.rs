//! V10, V11, V13, V46, V56 and the policy of V41 and V42: every item answered, every problem made
//! concrete.

use super::{Asked, Found, text};
use crate::assessment::{Answer, ItemAnswer, Reading};
use crate::finding::Reason;
use crate::procedure::{Asks, Item};

/// The fewest characters that can describe a problem (V11).
const FEWEST: usize = 6;
/// The share of items that may not apply before it looks odd, in percent (V13).
const ODD_SHARE: usize = 40;

pub(super) fn check(found: &mut Found<'_>) {
    let blank = ItemAnswer::default();
    let asked = found.asked;
    for it in asked.iter() {
        let entered = it.entered.unwrap_or(&blank);
        match entered.answer {
            None if it.is_look_back() => look_back(found, &it.item.id),
            _ => one_item(found, it.item, entered),
        }
        left_over(found, &it.item.id, entered);
    }
    let items = asked.len();
    let not_applicable = |it: &&Asked<'_>| it.answer() == Some(Answer::NotApplicable);
    let not_applicable = asked.iter().filter(not_applicable).count();
    if not_applicable * 100 > items * ODD_SHARE {
        let (count, of) = (not_applicable.to_string(), items.to_string());
        let params = [("count", count.as_str()), ("of", of.as_str())];
        found.raise_with(Reason::MostlyNotApplicable, "/survey", &params);
    }
}

/// V10, V11, V13 for one item, and V13 for all of them.
///
/// | answer | text | finding |
/// |---|---|---|
/// | none | any | unanswered |
/// | yes | – | none; where a policy is asked for, its blank entries |
/// | partly, no | problem blank | problem missing |
/// | partly, no | problem under 6 characters, white space not counted | problem too short |
/// | partly, no | longer, but nothing but set phrases and signs | problem is a cliché (hint) |
/// | not applicable | core item, note blank | reason missing |
/// | not applicable | core item with a note, or another item | none |
/// | not applicable at 12 of 30 items | – | none |
/// | not applicable at 13 of 30 items | – | mostly not applicable (warning) |
fn one_item(found: &mut Found<'_>, item: &Item, entered: &ItemAnswer) {
    let id = &item.id;
    match entered.answer {
        None => {
            let place = format!("/survey/answers/{id}/answer");
            found.raise_with(Reason::Unanswered, place, &[("item", id)]);
        }
        Some(Answer::Partly | Answer::No) => problem(found, id, &entered.problem),
        Some(Answer::NotApplicable) if item.core && entered.note.trim().is_empty() => {
            let place = format!("/survey/answers/{id}/note");
            found.raise_with(Reason::ReasonMissing, place, &[("item", id)]);
        }
        Some(Answer::Yes) if item.asks == Some(Asks::Policy) => policy(found, id, entered),
        Some(Answer::Yes | Answer::NotApplicable) => {}
    }
}

/// V46: what the look-back asks may stay open, with a word why (S3.1-e1 to e5).
///
/// | answer at an item of the look-back | finding |
/// |---|---|
/// | none | look-back blank (warning) |
/// | any | as for every item |
fn look_back(found: &mut Found<'_>, id: &str) {
    let place = format!("/survey/answers/{id}/answer");
    found.raise_with(Reason::LookBackBlank, place, &[("item", id)]);
}

/// V56: an answer became yes or not applicable, and the problem is still described.
///
/// | answer | problem | finding |
/// |---|---|---|
/// | yes, not applicable | described | problem left (warning) |
/// | yes, not applicable | blank | none |
/// | none, partly, no | any | none here |
fn left_over(found: &mut Found<'_>, id: &str, entered: &ItemAnswer) {
    let settled = entered.answer.is_some_and(|it| !it.is_problem());
    if settled && !entered.problem.trim().is_empty() {
        let place = format!("/survey/answers/{id}/problem");
        found.raise_with(Reason::ProblemLeft, place, &[("item", id)]);
    }
}

fn problem(found: &mut Found<'_>, id: &str, problem: &str) {
    let place = format!("/survey/answers/{id}/problem");
    match text::length(problem) {
        0 => found.raise_with(Reason::ProblemMissing, place, &[("item", id)]),
        n if n < FEWEST => found.raise_with(
            Reason::ProblemTooShort,
            place,
            &[("item", id), ("count", &n.to_string())],
        ),
        _ if text::is_cliche(problem) => {
            found.raise_with(Reason::ProblemIsCliche, place, &[("item", id)]);
        }
        _ => {}
    }
}

/// V41: who claims a policy says which, of what kind, since when (S4.5-a); V42 for a name that says
/// nothing, V05 for the date.
///
/// | name | finding |
/// |---|---|
/// | blank | policy missing |
/// | `制度`, `《管理制度》`, `有关规定` | policy vague (hint) |
/// | `《党员联系户制度》` | none |
fn policy(found: &mut Found<'_>, id: &str, entered: &ItemAnswer) {
    let policy = entered.policy.clone().unwrap_or_default();
    for (field, value) in [("name", &policy.name), ("kind", &policy.kind), ("date", &policy.date.0)]
    {
        if value.trim().is_empty() {
            let place = format!("/survey/answers/{id}/policy/{field}");
            found.raise_with(Reason::PolicyMissing, place, &[("item", id)]);
        }
    }
    if text::is_vague_policy(&policy.name) {
        let place = format!("/survey/answers/{id}/policy/name");
        found.raise_with(Reason::PolicyVague, place, &[("typed", policy.name.trim())]);
    }
    if policy.date.read() == Reading::Unreadable {
        let place = format!("/survey/answers/{id}/policy/date");
        found.raise_with(Reason::NotADate, place, &[("typed", &policy.date.0)]);
    }
}
