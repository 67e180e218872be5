//! What the notice prescribes, read once from one data file.

use crate::assessment::{Assessment, Step};
use crate::finding::{Reason, Severity};
use std::sync::{Arc, OnceLock};

document! {
    /// The procedure of one notice: what is asked, by which scale, under which clause.
    Procedure {
        /// Names the notice.
        id: String,
        /// Grows with every change of the questions.
        version: u64,
        /// 标题
        title: Words,
        /// Where it all comes from.
        source: Source,
        /// The four steps.
        steps: Vec<StepText>,
        /// 领域
        sectors: Vec<Choice>,
        /// Guangdong's 21 cities by GB/T 2260.
        cities: Vec<Choice>,
        /// The five dimensions of the survey (S2.1-b).
        dimensions: Vec<Dimension>,
        /// The five standards (S2.1-d).
        standards: Vec<Standard>,
        /// The scale of the standards.
        ratings: Vec<Choice>,
        /// The scale of grades, best first.
        grades: Vec<Choice>,
        /// Kinds of policies (S4.5-b).
        policy_kinds: Vec<Choice>,
        /// How strictly each reason is taken.
        rules: Vec<RuleEntry>,
        /// The clauses that the above refer to.
        clauses: Vec<Clause>,
    }
}

document! {
    /// One text in both languages.
    Words {
        /// 中文
        zh: String,
        /// English
        en: String,
    }
}

document! {
    /// The notice itself.
    Source {
        /// 发文字号
        number: String,
        /// 成文日期
        date: String,
        /// What to keep in mind about its age.
        caution: Words,
    }
}

document! {
    /// A step and its title (S2-t).
    StepText {
        /// Which step.
        id: Step,
        /// Its title in the notice.
        title: Words,
        /// Its clauses.
        clause: Vec<String>,
    }
}

document! {
    /// A value that can be chosen.
    Choice {
        /// What the document holds.
        id: String,
        /// What a person reads.
        label: Words,
    }
}

document! {
    /// One of the five dimensions of the survey.
    Dimension {
        /// `A` to `E`.
        id: String,
        /// As a question.
        title: Words,
        /// In two to four characters.
        short: Words,
        /// Its clauses.
        clause: Vec<String>,
        /// Its items.
        items: Vec<Item>,
        /// Measures to start from; a branch rewrites them.
        measures: Vec<Suggestion>,
    }
}

document! {
    /// One item of the survey.
    Item {
        /// Such as `A2`.
        id: String,
        /// The question; yes is the good answer.
        text: Words,
        /// What else to know while answering.
        hint: Option<Box<Words>>,
        /// A core item (★): not applicable needs a reason.
        core: bool,
        /// Whether yes asks for the policy that was established (S4.5-a).
        asks_policy: bool,
        /// Who answers it.
        asked_of: AskedOf,
        /// The sectors it is for; empty means all.
        sectors: Vec<String>,
        /// Its clauses.
        clause: Vec<String>,
    }
}

coded! {
    /// Who answers an item.
    AskedOf {
        /// The branch itself.
        #[default]
        Branch = "branch",
        /// The superior organisation, when it reviews.
        Superior = "superior",
    }
}

document! {
    /// One of the five standards with what it looks at.
    Standard {
        /// `G1` to `G5`.
        id: String,
        /// Its name in the notice.
        title: Words,
        /// Its clauses.
        clause: Vec<String>,
        /// What to look at.
        indicators: Vec<Suggestion>,
    }
}

document! {
    /// A text with its clauses: an indicator or a measure to start from.
    Suggestion {
        /// The text.
        text: Words,
        /// Its clauses.
        clause: Vec<String>,
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
        /// Its clauses; empty where it is arithmetic or custom.
        clause: Vec<String>,
    }
}

document! {
    /// A clause of the notice.
    Clause {
        /// Such as `S2.3-b`.
        id: String,
        /// Chapter and paragraph, as officials cite it.
        at: String,
        /// Its own words.
        quote: String,
        /// What it says, in English.
        en: String,
    }
}

const BUILT_IN: &str = include_str!("../data/procedure.json");

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
    pub fn read(json: &str) -> Result<Procedure, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// The items that this branch answers, in order.
    pub fn items_for<'a>(&'a self, assessment: &'a Assessment) -> impl Iterator<Item = &'a Item> {
        self.dimensions.iter().flat_map(|it| it.items_for(assessment))
    }

    /// An item by its id, with its dimension.
    pub fn item(&self, id: &str) -> Option<(&Dimension, &Item)> {
        self.dimensions
            .iter()
            .find_map(|it| it.items.iter().find(|item| item.id == id).map(|item| (it, item)))
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

impl Dimension {
    /// The items of this dimension that the branch answers, in order.
    pub fn items_for<'a>(&'a self, assessment: &'a Assessment) -> impl Iterator<Item = &'a Item> {
        self.items.iter().filter(|it| it.is_for(assessment))
    }
}

impl Item {
    /// Whether the branch answers it: B2 is the superior's, D5 only of villages and communities.
    pub fn is_for(&self, assessment: &Assessment) -> bool {
        let sector = &assessment.branch.sector;
        self.asked_of == AskedOf::Branch
            && (self.sectors.is_empty() || self.sectors.contains(sector))
    }
}
