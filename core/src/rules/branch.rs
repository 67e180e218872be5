//! V01–V04, V47, V48: the branch's name, people, unit and what its superior sent.

use super::Found;
use crate::assessment::{Count, Method};
use crate::finding::Reason;
use crate::formats::{CreditCode, is_han};

/// How the name of a Party organisation ends.
const ENDINGS: [&str; 4] = ["支部", "总支", "党委", "委员会"];

/// V01 beyond blank entries.
///
/// | entry | typed | finding |
/// |---|---|---|
/// | name | `示例一村党支部`, `样例镇党委` | none |
/// | name | `示例一村` | unusual ending (hint) |
/// | name | `Village No. 1` | none |
/// | sector | not one of the procedure's, exactly | missing |
pub(super) fn check(found: &mut Found<'_>) {
    let branch = &found.assessment.branch;
    let name = branch.name.trim();
    // Only a Chinese name has such an ending; the hint would mislead elsewhere.
    let chinese = name.chars().any(is_han);
    if chinese && !ENDINGS.iter().any(|it| name.ends_with(it)) {
        found.raise(Reason::NameEnding, "/branch/name");
    }
    let sector = &branch.sector;
    if !sector.trim().is_empty() && !found.procedure.sectors.iter().any(|it| it.id == *sector) {
        found.raise(Reason::Missing, "/branch/sector");
    }
    size(found);
    credit_code(found, "/branch/unit_code", &branch.unit_code);
    sent_by_superior(found);
    let total = branch.members.total();
    part_of_whole(found, "/branch/members/female", &branch.members.female, total);
    part_of_whole(found, "/branch/members/migrant", &branch.members.migrant, total);
    let excellence = &found.assessment.excellence;
    let (pledged, asked) = (excellence.pledged.read().value(), excellence.asked.read().value());
    part_of_whole(found, "/excellence/kept", &excellence.kept, pledged);
    part_of_whole(found, "/excellence/satisfied", &excellence.satisfied, asked);
}

/// V02: a part is at most its whole.
///
/// | part | whole | finding |
/// |---|---|---|
/// | 17 | 46 | none |
/// | 46 | 46 | none |
/// | 47 | 46 | more than the whole |
/// | blank or unreadable | any | none here |
/// | any | unknown | none here |
fn part_of_whole(found: &mut Found<'_>, place: &str, part: &Count, whole: Option<u64>) {
    if let (Some(part), Some(whole)) = (part.read().value(), whole)
        && part > whole
    {
        let (part, whole) = (part.to_string(), whole.to_string());
        found.raise_with(Reason::MoreThanWhole, place, &[("part", &part), ("whole", &whole)]);
    }
}

/// V03: the sizes that the rules of the Party outside the notice know; they only inform.
///
/// | form | members | finding |
/// |---|---|---|
/// | standalone | 2 full | too few members (hint) |
/// | standalone | 3 full | none |
/// | another, or blank | 2 full | none |
/// | any | 50 in all | none |
/// | any | 51 in all | too many members (hint) |
fn size(found: &mut Found<'_>) {
    let branch = &found.assessment.branch;
    let full = branch.members.full.read().value();
    if branch.form == Some(Method::Standalone) && full.is_some_and(|it| it < 3) {
        found.raise(Reason::TooFewMembers, "/branch/form");
    }
    if let Some(total) = branch.members.total().filter(|it| *it > 50) {
        let total = total.to_string();
        found.raise_with(Reason::TooManyMembers, "/branch/members/full", &[("count", &total)]);
    }
}

/// V04: a unified social credit code, where one is given.
///
/// | typed | finding |
/// |---|---|
/// | nothing | none |
/// | `91350100M000100Y43`, also in full-width or small letters | none |
/// | `91350100M000100Y4Z`, `9135010`, one with a letter O | code format |
/// | `91350100M000100Y44` | code check |
pub(super) fn credit_code(found: &mut Found<'_>, place: &str, typed: &str) {
    let reason = match CreditCode::read(typed) {
        CreditCode::Empty | CreditCode::Valid(_) => return,
        CreditCode::BadFormat => Reason::CodeFormat,
        CreditCode::BadCheckDigit => Reason::CodeCheck,
    };
    found.raise_with(reason, place, &[("typed", typed.trim())]);
}

/// V47 and V48: who the superior sent. A branch cannot send anybody, so both only inform.
///
/// | entered | finding |
/// |---|---|
/// | contact blank | contact missing (hint) |
/// | a village with serious problems, work team blank | work team missing (hint) |
/// | another branch, work team blank | none |
fn sent_by_superior(found: &mut Found<'_>) {
    let branch = &found.assessment.branch;
    if branch.contact.trim().is_empty() {
        found.raise(Reason::ContactMissing, "/branch/contact");
    }
    if branch.prominent && branch.work_team.trim().is_empty() {
        found.raise(Reason::WorkTeamMissing, "/branch/work_team");
    }
}
