//! Local practice on top of the built-in procedure: what a host may add, rename, hide or relax.

mod apply;
mod expect;

use super::{Choice, Group, Item, LedgerList, Procedure, Scale, Words};
use crate::document::{Misfit, Named, Unread, from_json};
use crate::finding::Reason;
use apply::Applied;
use std::sync::Arc;

/// The addendum's shape; a reader refuses any other.
pub const SCHEMA: &str = "hangji.addendum/1";

document! {
    /// What a place does differently (H-b asks everybody to follow local conditions).
    Addendum {
        /// Always `hangji.addendum/1`.
        schema: String,
        /// Names the addendum; an assessment remembers it.
        id: String,
        /// Grows with every change.
        version: u64,
        /// What it is for, for people.
        title: Words,
        /// The id of the procedure that it belongs to.
        procedure: String,
        /// Further items: the id of a group → items at its end.
        items: Named<Vec<Item>>,
        /// Further groups of items.
        groups: Vec<Group>,
        /// Ids of items that are not asked here.
        hide: Vec<String>,
        /// The id of one of the procedure's scales of grades.
        scale: String,
        /// A scale of one's own, best first: other names, or other grades.
        grades: Vec<Choice>,
        /// A scale of one's own for the standards, best first.
        ratings: Vec<Choice>,
        /// Rules that are taken more strictly or mildly, or switched off.
        rules: Vec<RuleChange>,
        /// Shorthand of the notice whose meaning may be shown here or not.
        glossary: Vec<TermChange>,
        /// Lists of the ledger with other columns.
        ledger: Vec<LedgerList>,
        /// What to keep in mind, in place of our own words about the notice's age.
        caution: Words,
    }
}

document! {
    /// A rule that is taken otherwise.
    RuleChange {
        /// `V01` to `V57`.
        rule: String,
        /// One reason of the rule; blank means all of them.
        reason: String,
        /// How strictly it is taken here.
        severity: Strictness,
    }
}

coded! {
    /// How strictly a rule is taken, if at all.
    Strictness {
        /// Not at all.
        #[default]
        Off = "off",
        /// Only informs.
        Hint = "hint",
        /// May be sent with an explanation.
        Warning = "warning",
        /// Stops a submission.
        Error = "error",
    }
}

document! {
    /// Whether a piece of shorthand is spelled out here.
    TermChange {
        /// The term's id.
        term: String,
        /// Whether its meaning is shown.
        shown: bool,
    }
}

impl Addendum {
    /// Reads an addendum.
    ///
    /// # Errors
    /// Where it stops being JSON, or every place that does not fit.
    pub fn read(json: &str) -> Result<Addendum, Unread> {
        from_json(json)
    }
}

impl Procedure {
    /// This procedure with an addendum on top.
    ///
    /// # Errors
    /// Every place of the addendum that cannot stand, at most a hundred; the procedure as it is
    /// goes on.
    pub fn with(&self, addendum: &Addendum) -> Result<Arc<Procedure>, Vec<Misfit>> {
        let mut applied = Applied::on(self.clone());
        applied.all(addendum);
        applied.into_result().map(Arc::new)
    }

    /// The built-in procedure with the addendum of a text on top.
    ///
    /// # Errors
    /// Where it stops being JSON, or every place that cannot stand.
    pub fn adapted(json: &str) -> Result<Arc<Procedure>, Unread> {
        let addendum = Addendum::read(json)?;
        Procedure::built_in().with(&addendum).map_err(Unread::Misfits)
    }

    /// This procedure as a demonstration follows it: its people and places are called 示例, which
    /// among real ones would be a placeholder (V51).
    pub fn for_demonstration(&self) -> Arc<Procedure> {
        let mut procedure = self.clone();
        procedure.rules.retain(|it| it.reason != Reason::Placeholder);
        Arc::new(procedure)
    }

    fn scale(&self, id: &str) -> Option<&Scale> {
        self.scales.iter().find(|it| it.id == id)
    }
}
