//! What the notice prescribes, as data: items, standards, scales, rules and the clauses they rest on.

pub mod addendum;
mod items;
mod lists;
mod migration;
mod reference;

pub use addendum::Addendum;
pub use items::{AskedOf, Asks, Group, Item, Overlay, Standard, Suggestion};
pub use lists::{Choice, Elsewhere, Ledger, LedgerList, Route, RuleEntry, Scale, Target};
pub use migration::{Migration, Moved};
pub use reference::{Clause, Expand, Outside, Source, StepText, Term, Words};

use crate::assessment::Assessment;
use crate::document::{Unread, from_json};
use crate::finding::Reason;
use std::sync::{Arc, OnceLock};

document! {
    /// The procedure of one notice: what is asked, by which scale, under which clause.
    Procedure {
        /// Names the notice.
        id: String,
        /// Grows with every change of the questions.
        version: u64,
        /// Which addendum was put on top, as `id/version`; blank without one.
        addendum: String,
        /// 标题
        title: Words,
        /// Where it all comes from.
        source: Source,
        /// The four steps.
        steps: Vec<StepText>,
        /// 领域, with measures to start from.
        sectors: Vec<Choice>,
        /// Guangdong's 21 cities by GB/T 2260.
        cities: Vec<Choice>,
        /// The five dimensions of the survey (S2.1-b).
        dimensions: Vec<Group>,
        /// What sectors, the look-back and service counters are asked in addition (S3).
        additions: Vec<Group>,
        /// The five standards (S2.1-d).
        standards: Vec<Standard>,
        /// The scale of the standards.
        ratings: Vec<Choice>,
        /// The scale of grades in use, best first.
        grades: Vec<Choice>,
        /// Scales of grades to choose from.
        scales: Vec<Scale>,
        /// The four main tasks (S1-b).
        tasks: Vec<Choice>,
        /// The six key tasks (S4-t), by which measures are sorted.
        key_tasks: Vec<Choice>,
        /// How units are reached (S2.2-a, S2.2-b).
        routes: Vec<Route>,
        /// The rates that the notice asks for (S3.3-c, S3.3-d).
        targets: Vec<Target>,
        /// Kinds of policies (S4.5-b).
        policy_kinds: Vec<Choice>,
        /// Where money for Party work comes from (S4.6-e).
        funding: Vec<Choice>,
        /// What step 4 looks at (S2.4-a).
        evaluation: Vec<Suggestion>,
        /// 台账
        ledger: Ledger,
        /// The notice's shorthand.
        glossary: Vec<Term>,
        /// What the product mentions although the notice does not say it.
        outside: Vec<Outside>,
        /// How strictly each reason is taken.
        rules: Vec<RuleEntry>,
        /// What became of items of older versions.
        migrations: Vec<Migration>,
        /// The clauses that the above refer to.
        clauses: Vec<Clause>,
    }
}

/// The procedure file with the clauses of the inventory, put together by the build script.
const BUILT_IN: &str = include_str!(concat!(env!("OUT_DIR"), "/procedure.json"));

impl Procedure {
    /// The procedure of notice 粤创先组发〔2012〕4号.
    pub fn built_in() -> Arc<Procedure> {
        static READ: OnceLock<Arc<Procedure>> = OnceLock::new();
        // That the file can be read is a test; an empty procedure beats a panic in a page.
        READ.get_or_init(|| Arc::new(Procedure::read(BUILT_IN).unwrap_or_default())).clone()
    }

    /// Reads a procedure file.
    ///
    /// # Errors
    /// Where it stops being JSON or a procedure, and what was expected there.
    pub fn read(json: &str) -> Result<Procedure, Unread> {
        from_json(json)
    }

    /// Whether the English words are here; without them everything is said in Chinese.
    pub fn has_english(&self) -> bool {
        !self.title.en.is_empty()
    }

    /// Every group of items: the five dimensions, then what is asked in addition.
    pub fn groups(&self) -> impl Iterator<Item = &Group> {
        self.dimensions.iter().chain(&self.additions)
    }

    /// The items that this branch answers, in order.
    pub fn items_for<'a>(&'a self, assessment: &'a Assessment) -> impl Iterator<Item = &'a Item> {
        self.groups().flat_map(|it| it.items_for(assessment))
    }

    /// An item by its id, with its group.
    pub fn item(&self, id: &str) -> Option<(&Group, &Item)> {
        self.groups()
            .find_map(|it| it.items.iter().find(|item| item.id == id).map(|item| (it, item)))
    }

    /// The dimension that an item counts towards.
    pub fn dimension_of(&self, id: &str) -> Option<&Group> {
        let (group, item) = self.item(id)?;
        let dimension = if item.dimension.is_empty() { &group.id } else { &item.dimension };
        self.dimensions.iter().find(|it| it.id == *dimension)
    }

    /// A clause by its id.
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        self.clauses.iter().find(|it| it.id == id)
    }

    /// The rule that raises a reason; none where it is switched off.
    pub fn rule(&self, reason: Reason) -> Option<&RuleEntry> {
        self.rules.iter().find(|it| it.reason == reason)
    }

    /// The place of a grade on the scale, 0 the best.
    pub fn rank(&self, grade: &str) -> Option<usize> {
        self.grades.iter().position(|it| it.id == grade)
    }
}
