//! V01–V02 beyond a single entry: the branch's name, and parts against their whole.

use super::Found;
use crate::assessment::Count;
use crate::finding::Reason;

/// How the name of a Party organisation ends.
const ENDINGS: [&str; 4] = ["支部", "总支", "党委", "委员会"];

/// V01 beyond blank entries.
///
/// | entry | typed | finding |
/// |---|---|---|
/// | name | `示例一村党支部`, `样例镇党委` | none |
/// | name | `示例一村` | unusual ending (hint) |
/// | name | `Village No. 1` | none |
/// | sector | not one of the procedure's | missing |
pub(super) fn check(found: &mut Found<'_>) {
    let branch = &found.assessment.branch;
    let name = branch.name.trim();
    // Only a Chinese name has such an ending; the hint would mislead elsewhere.
    let chinese = name.chars().any(|it| ('\u{4e00}'..='\u{9fff}').contains(&it));
    if chinese && !ENDINGS.iter().any(|it| name.ends_with(it)) {
        found.raise(Reason::NameEnding, "/branch/name");
    }
    let sector = branch.sector.trim();
    if !sector.is_empty() && !found.procedure.sectors.iter().any(|it| it.id == sector) {
        found.raise(Reason::Missing, "/branch/sector");
    }
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
