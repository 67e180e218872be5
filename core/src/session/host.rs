//! What the host said: it shows at once, and holds until the entry changes.

use super::{Change, Session};
use crate::finding::{Finding, is_within};

impl Change {
    /// The entry, or the list of entries, that the change writes to.
    pub(super) fn place(&self) -> Option<String> {
        match self {
            Change::Write { place, .. } | Change::Toggle { place, .. } => Some(place.clone()),
            Change::Answer { item, .. } => Some(format!("/survey/answers/{item}/answer")),
            Change::AddPlanItem { .. }
            | Change::RemovePlanItem { .. }
            | Change::RestorePlanItem
            | Change::Join { .. }
            | Change::Split { .. } => Some("/plan/items".to_owned()),
            Change::AddMeasure { index, .. } | Change::RemoveMeasure { index, .. } => {
                Some(format!("/plan/items/{index}/measures"))
            }
            Change::ReferUp { index, .. } => Some(format!("/plan/items/{index}/refer_up")),
            Change::AddUnit { .. } | Change::AddUnits { .. } | Change::RemoveUnit { .. } => {
                Some("/coverage/units".to_owned())
            }
            // They name each entry themselves.
            Change::MarkRest { .. } | Change::TakeBack => None,
            Change::Leave { .. }
            | Change::Finish { .. }
            | Change::Accepted { .. }
            | Change::Rebase { .. }
            | Change::Refused { .. } => None,
        }
    }
}

impl Session {
    /// The host spoke of a place, and of what that is part of, as it was before it changed.
    pub(super) fn forget_host_at(&mut self, place: &str) {
        self.from_host.retain(|it| !is_within(place, &it.place));
    }

    /// What the host said and we say as strictly is said once, by us, and shows all the same.
    pub(super) fn say_once(&mut self) {
        let (ours, left) = (&self.findings, &mut self.left);
        self.from_host.retain(|it| {
            let same = |our: &&Finding| our.rule == it.rule && our.place == it.place;
            let said = ours.iter().filter(same).any(|our| our.severity >= it.severity);
            if said {
                left.insert(it.place.clone(), ());
            }
            !said
        });
    }
}
