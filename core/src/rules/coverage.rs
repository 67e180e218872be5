//! Step 2: said to apply or not; where it does not, nothing else of it is looked at.

use super::Found;
use crate::finding::{Part, Reason};

pub(super) fn check(found: &mut Found<'_>) {
    match found.assessment.coverage.applicable {
        None => found.raise(Reason::ApplicabilityMissing, "/coverage/applicable"),
        Some(false) => found.list.retain(|it| Part::of(&it.place) != Part::Coverage),
        Some(true) => {}
    }
}
