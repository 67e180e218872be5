//! What can happen to an assessment while it is filled in.

use crate::assessment::{Answer, Assessment, Unit, UnitKind};
use crate::finding::{Finding, Part};
use std::sync::Arc;

/// One thing that a person, or the host, did.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Typed into or chose at the entry of a JSON pointer.
    Write {
        /// Which entry.
        place: String,
        /// Its text from now on.
        text: String,
    },
    /// Left an entry: from now on its findings may show.
    Leave {
        /// Which entry.
        place: String,
    },
    /// Answered a survey item.
    Answer {
        /// Its id.
        item: String,
        /// The answer.
        answer: Answer,
    },
    /// Added a plan item, for a survey item's problem or for a matter of its own.
    AddPlanItem {
        /// The survey item.
        source: Option<String>,
    },
    /// Took a plan item out.
    RemovePlanItem {
        /// Its position.
        index: usize,
    },
    /// Put the plan item back that was taken out, or joined to another, last.
    RestorePlanItem,
    /// Joined a plan item to another one: one item for the problems of both.
    Join {
        /// The position of the one that takes in.
        into: usize,
        /// The position of the one that goes.
        from: usize,
    },
    /// Gave one of the problems that a plan item mends an item of its own.
    Split {
        /// The plan item's position.
        index: usize,
        /// The survey item.
        source: String,
    },
    /// Added a measure to a plan item, blank or from a suggestion.
    AddMeasure {
        /// The plan item's position.
        index: usize,
        /// Its text.
        text: String,
    },
    /// Took a measure out of a plan item.
    RemoveMeasure {
        /// The plan item's position.
        index: usize,
        /// The measure's position.
        measure: usize,
    },
    /// Will refer a plan item up, or no longer.
    ReferUp {
        /// The plan item's position.
        index: usize,
        /// Whether it is referred up.
        refer: bool,
    },
    /// Added a unit without an organisation.
    AddUnit {
        /// Its kind.
        kind: UnitKind,
    },
    /// Took a unit out.
    RemoveUnit {
        /// Its position.
        index: usize,
    },
    /// Added several units at once, such as those of a pasted table.
    AddUnits {
        /// As they are to stand in the list.
        units: Vec<Unit>,
    },
    /// Marked the items of a group that are not answered yet as not applicable.
    MarkRest {
        /// The group's id; only one that is asked in addition.
        group: String,
        /// Why they do not apply.
        reason: String,
    },
    /// Took back what was done to several entries at once last.
    TakeBack,
    /// Chose one of several codes, or no longer: a unit's method, a source of funds.
    Toggle {
        /// The list's JSON pointer.
        place: String,
        /// The code.
        code: String,
    },
    /// Finished a part: all its findings may show.
    Finish {
        /// Which part.
        part: Part,
    },
    /// The host took the assessment in.
    Accepted {
        /// The revision it gave.
        revision: u64,
    },
    /// What is here goes on top of what the host has meanwhile: its revision, and what only the
    /// superior writes, are taken over.
    Rebase {
        /// What the host has.
        onto: Arc<Assessment>,
    },
    /// The host found something wrong.
    Refused {
        /// What and where.
        findings: Vec<Finding>,
    },
}
