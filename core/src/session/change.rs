//! What can happen to an assessment while it is filled in.

use crate::assessment::{Answer, Assessment, UnitKind};
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
    /// Put the plan item back that was taken out last.
    RestorePlanItem,
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
