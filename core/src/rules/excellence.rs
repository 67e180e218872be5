//! V54, V55: step 4 sums up what is done, and what proved itself becomes a policy.

use super::Found;
use crate::assessment::{PlanItem, Status};
use crate::document::is_blank;
use crate::finding::Reason;

pub(super) fn check(found: &mut Found<'_>) {
    summary(found);
    lasting(found);
}

/// V54: the summary comes after the plan (S2.4-a).
///
/// | step 4 | plan items | finding |
/// |---|---|---|
/// | nothing entered | any | none |
/// | something entered | each done, or its progress described | none |
/// | something entered | one neither done nor described | summary too early (warning) |
/// | a report date | an item done after that date | summary too early (warning) |
fn summary(found: &mut Found<'_>) {
    let assessment = found.assessment;
    if is_blank(&assessment.excellence) {
        return;
    }
    let report = assessment.excellence.report_date.read().value();
    let open = |it: &&PlanItem| {
        let done_later = it.done_on.read().value().zip(report);
        let later = done_later.is_some_and(|(done, report)| done.first_day() > report.last_day());
        later || (it.status != Some(Status::Done) && it.progress.trim().is_empty())
    };
    let count = assessment.plan.items.iter().filter(open).count();
    if count > 0 {
        let count = count.to_string();
        found.raise_with(Reason::SummaryTooEarly, "/excellence/report_date", &[("count", &count)]);
    }
}

/// V55: good practice is settled in policies (S5.3-a).
///
/// | experience | policies made lasting | finding |
/// |---|---|---|
/// | given | blank | not made lasting (hint) |
/// | given | given | none |
/// | blank | any | none |
fn lasting(found: &mut Found<'_>) {
    let it = &found.assessment.excellence;
    if !it.experience.trim().is_empty() && it.lasting_policies.trim().is_empty() {
        found.raise(Reason::NotMadeLasting, "/excellence/lasting_policies");
    }
}
