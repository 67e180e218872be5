//! What can be chosen, what is aimed at, how it is printed, and how strictly it is taken.

use super::{Suggestion, Words};
use crate::assessment::{Method, UnitKind};
use crate::finding::{Reason, Severity};

document! {
    /// A value that can be chosen.
    Choice {
        /// What the document holds.
        id: String,
        /// What a person reads.
        label: Words,
        /// Its clauses.
        clause: Vec<String>,
        /// Of a sector: measures to start from.
        measures: Vec<Suggestion>,
    }
}

document! {
    /// A scale of grades. The notice names three directions and no scores (S1.T1).
    Scale {
        /// Its name.
        id: String,
        /// In words.
        title: Words,
        /// Best first.
        grades: Vec<Choice>,
        /// Its clauses.
        clause: Vec<String>,
        /// Where it comes from, if not from the notice.
        source: Option<Box<Words>>,
    }
}

document! {
    /// A way to reach a unit (S2.2-a, S2.2-b).
    Route {
        /// As the document holds it.
        id: Method,
        /// For which units.
        kind: UnitKind,
        /// What a person reads.
        label: Words,
        /// What it is.
        gloss: Words,
        /// What else the notice calls it: 区域组建 for 区域联建 (S3.3-b).
        aliases: Vec<String>,
        /// Its clauses.
        clause: Vec<String>,
    }
}

document! {
    /// A rate that the notice asks for (S3.3-c, S3.3-d).
    Target {
        /// Its name.
        id: String,
        /// The count of what is reached, an entry of `/coverage/counts`.
        part: String,
        /// The count of what is to be reached.
        whole: String,
        /// How much of it, in percent.
        percent: u64,
        /// Whether the notice demands it, or only strives for it (力争).
        firm: bool,
        /// What a person reads.
        label: Words,
        /// What counts as the whole.
        basis: Words,
        /// Its clauses.
        clause: Vec<String>,
    }
}

document! {
    /// The ledger of the plan: columns, and the three lists that choose among them.
    Ledger {
        /// Every column.
        columns: Vec<Choice>,
        /// Problems, tasks and responsibilities.
        lists: Vec<LedgerList>,
    }
}

document! {
    /// One list of the ledger.
    LedgerList {
        /// Its name.
        id: String,
        /// Its heading.
        title: Words,
        /// The ids of its columns, in order.
        columns: Vec<String>,
    }
}

document! {
    /// How strictly a reason for a finding is taken, and where it comes from.
    RuleEntry {
        /// `V01` to `V57`.
        rule: String,
        /// What can be wrong.
        reason: Reason,
        /// How strictly it is taken.
        severity: Severity,
        /// As strictly as local practice may take it; the notice leaves some matters open (H-b).
        at_most: Option<Severity>,
        /// As mildly as local practice may take it.
        at_least: Option<Severity>,
        /// Its clauses; empty where it is arithmetic or custom.
        clause: Vec<String>,
        /// What is wrong and how to mend it, with `{name}` for the entry and the parameters of the
        /// finding.
        say: Words,
        /// Other words at some entries.
        elsewhere: Vec<Elsewhere>,
    }
}

document! {
    /// Words of a rule at certain entries.
    Elsewhere {
        /// How the place ends.
        ends: String,
        /// What is said there.
        say: Words,
    }
}

impl RuleEntry {
    /// The words for a finding at a place.
    pub fn words_at(&self, place: &str) -> &Words {
        let there = self.elsewhere.iter().find(|it| place.ends_with(&it.ends));
        there.map_or(&self.say, |it| &it.say)
    }
}
