//! Step 2 as a whole: it applies or not, and the affiliation is somebody's to settle (V40).

use super::Found;
use crate::assessment::PlanItem;
use crate::finding::{Part, Reason};
use crate::procedure::Asks;

/// | step 2 applies | finding |
/// |---|---|
/// | blank | applicability missing |
/// | no | of the rest only what no document may hold (V50): what was entered stays in it |
/// | yes | its own rules |
pub(super) fn check(found: &mut Found<'_>) {
    match found.assessment.coverage.applicable {
        None => found.raise(Reason::ApplicabilityMissing, "/coverage/applicable"),
        Some(false) => {
            found.list.retain(|it| Part::of(&it.place) != Part::Coverage || it.rule == "V50");
        }
        Some(true) => {}
    }
    affiliation(found);
}

/// V40: where the affiliation is not in order, a managing body is proposed and the matter referred
/// up; the superior settles it (S2.2-c).
///
/// | the item on affiliation | proposed | plan item for it | finding |
/// |---|---|---|---|
/// | yes, none, not applicable | any | any | none |
/// | partly, no | given | referred up, or one of several is | none |
/// | partly, no | blank | any | managing body missing (warning) |
/// | partly, no | any, but step 2 does not apply, so that it is not sent | any | managing body missing (warning), at that choice |
/// | partly, no | any | not referred up | referral missing (warning) |
/// | partly, no | any | none | none here, see V12 |
fn affiliation(found: &mut Found<'_>) {
    let assessment = found.assessment;
    for asked in found.asked.iter().filter(|it| it.asks(Asks::ManagingBody) && it.is_problem()) {
        let item = asked.item;
        let hidden = assessment.coverage.applicable == Some(false);
        if hidden || assessment.coverage.affiliation.proposed.trim().is_empty() {
            let place = if hidden { "applicable" } else { "affiliation/proposed" };
            let place = format!("/coverage/{place}");
            found.raise_with(Reason::ManagingBodyMissing, place, &[("item", &item.id)]);
        }
        let for_it = |it: &&PlanItem| it.sources.contains(&item.id);
        let referred = assessment.plan.items.iter().filter(for_it).any(|it| it.refer_up.is_some());
        let planned = assessment.plan.items.iter().position(|it| for_it(&it));
        if let (Some(index), false) = (planned, referred) {
            let place = format!("/plan/items/{index}/refer_up");
            found.raise_with(Reason::ReferralMissing, place, &[("item", &item.id)]);
        }
    }
}
