//! V57: answers that nobody is asked any more are kept, and said to be so.

use super::Found;
use crate::document::is_blank;
use crate::finding::Reason;

/// | answer | finding |
/// |---|---|
/// | to an item that this branch is asked | none |
/// | in which nothing is entered | none: it is not stored either |
/// | to an item of another sector, or of an addition that was taken back | not asked (hint) |
/// | to an item that this version does not know | none: a newer version may |
/// | set aside when the procedure changed | set aside (hint) |
pub(super) fn check(found: &mut Found<'_>) {
    let (procedure, assessment) = (found.procedure, found.assessment);
    for group in procedure.groups() {
        for item in group.items.iter().filter(|it| !group.concerns(it, &assessment.branch)) {
            let entered = assessment.survey.answers.get(&item.id);
            if entered.is_some_and(|it| !is_blank(it)) {
                let place = format!("/survey/answers/{}", crate::finding::escape(&item.id));
                found.raise_with(Reason::NotAsked, place, &[("item", &item.id)]);
            }
        }
    }
    for (position, it) in assessment.survey.set_aside.iter().enumerate() {
        let place = format!("/survey/set_aside/{position}");
        found.raise_with(Reason::SetAside, place, &[("item", &it.item)]);
    }
}
