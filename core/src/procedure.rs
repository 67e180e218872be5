//! What the notice prescribes, read once from one data file.

use crate::assessment::{Assessment, Step};
use crate::finding::{Reason, Severity};
use serde::Deserialize;
use std::sync::{Arc, OnceLock};

/// The procedure of one notice: what is asked, by which scale, under which clause.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Procedure {
    /// Names the notice.
    pub id: String,
    /// Grows with every change of the questions.
    pub version: u64,
    /// 标题
    pub title: Words,
    /// Where it all comes from.
    pub source: Source,
    /// The four steps.
    pub steps: Vec<StepText>,
    /// 领域
    pub sectors: Vec<Choice>,
    /// Guangdong's 21 cities by GB/T 2260.
    pub cities: Vec<Choice>,
    /// The five dimensions of the survey (S2.1-b).
    pub dimensions: Vec<Dimension>,
    /// The five standards (S2.1-d).
    pub standards: Vec<Standard>,
    /// The scale of the standards.
    pub ratings: Vec<Choice>,
    /// The scale of grades, best first.
    pub grades: Vec<Choice>,
    /// Kinds of policies (S4.5-b).
    pub policy_kinds: Vec<Choice>,
    /// How strictly each reason is taken.
    pub rules: Vec<RuleEntry>,
    /// The clauses that the above refer to.
    pub clauses: Vec<Clause>,
}

/// One text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Words {
    /// 中文
    pub zh: String,
    /// English
    pub en: String,
}

/// The notice itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Source {
    /// 发文字号
    pub number: String,
    /// 成文日期
    pub date: String,
    /// What to keep in mind about its age.
    pub caution: Words,
}

/// A step and its title (S2-t).
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct StepText {
    /// Which step.
    pub id: Step,
    /// Its title in the notice.
    pub title: Words,
    /// Its clauses.
    pub clause: Vec<String>,
}

/// A value that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Choice {
    /// What the document holds.
    pub id: String,
    /// What a person reads.
    pub label: Words,
}

/// One of the five dimensions of the survey.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Dimension {
    /// `A` to `E`.
    pub id: String,
    /// As a question.
    pub title: Words,
    /// In two to four characters.
    pub short: Words,
    /// Its clauses.
    pub clause: Vec<String>,
    /// Its items.
    pub items: Vec<Item>,
    /// Measures to start from; a branch rewrites them.
    pub measures: Vec<Suggestion>,
}

/// One item of the survey.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Item {
    /// Such as `A2`.
    pub id: String,
    /// The question; yes is the good answer.
    pub text: Words,
    /// What else to know while answering.
    #[serde(default)]
    pub hint: Option<Words>,
    /// A core item (★): not applicable needs a reason.
    #[serde(default)]
    pub core: bool,
    /// Whether yes asks for the policy that was established (S4.5-a).
    #[serde(default)]
    pub asks_policy: bool,
    /// Who answers it.
    #[serde(default)]
    pub asked_of: AskedOf,
    /// The sectors it is for; empty means all.
    #[serde(default)]
    pub sectors: Vec<String>,
    /// Its clauses.
    pub clause: Vec<String>,
}

/// Who answers an item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AskedOf {
    /// The branch itself.
    #[default]
    Branch,
    /// The superior organisation, when it reviews.
    Superior,
}

/// One of the five standards with what it looks at.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Standard {
    /// `G1` to `G5`.
    pub id: String,
    /// Its name in the notice.
    pub title: Words,
    /// Its clauses.
    pub clause: Vec<String>,
    /// What to look at.
    pub indicators: Vec<Suggestion>,
}

/// A text with its clauses: an indicator or a measure to start from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Suggestion {
    /// The text.
    #[serde(flatten)]
    pub text: Words,
    /// Its clauses.
    pub clause: Vec<String>,
}

/// How strictly a reason for a finding is taken, and where it comes from.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct RuleEntry {
    /// `V01` to `V57`.
    pub rule: String,
    /// What can be wrong.
    pub reason: Reason,
    /// How strictly it is taken.
    pub severity: Severity,
    /// Its clauses; empty where it is arithmetic or custom.
    pub clause: Vec<String>,
}

/// A clause of the notice.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Clause {
    /// Such as `S2.3-b`.
    pub id: String,
    /// Chapter and paragraph, as officials cite it.
    pub at: String,
    /// Its own words.
    pub quote: String,
    /// What it says, in English.
    pub en: String,
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
    /// The line, the column and what was expected there.
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
