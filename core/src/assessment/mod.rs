//! The assessment: one document with everything that a branch entered.
//!
//! Every entry keeps the text as typed; [`crate::rules`] says what is wrong with it. Fields that
//! this version does not know are kept and written back untouched.

mod branch;
mod coded;
mod coverage;
mod entry;
mod excellence;
mod plan;
mod survey;
mod write;

pub use branch::{Branch, Members};
pub use coded::{Answer, Method, Status, Step, UnitKind};
pub use coverage::{Affiliation, Coverage, Unit, UnitCounts};
pub use entry::{Count, Date, Day, Reading};
pub use excellence::Excellence;
pub use plan::{Plan, PlanItem, ReferUp};
pub use survey::{Grades, ItemAnswer, Policy, Rating, Survey};

use crate::procedure::Procedure;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use validator::Validate;

/// The document's shape; a reader refuses any other.
pub const SCHEMA: &str = "hangji.assessment/1";

/// Fields of a newer version, kept as they came.
pub type Extra = BTreeMap<String, Value>;

/// The whole self-assessment of one branch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
pub struct Assessment {
    /// Always [`SCHEMA`].
    pub schema: String,
    /// Made once in the browser.
    pub id: String,
    /// Given by the host; 0 until first accepted.
    #[serde(default)]
    pub revision: u64,
    /// The procedure that the assessment was begun with.
    #[serde(default)]
    pub procedure: ProcedureRef,
    /// The step that this submission completes; none in a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<Step>,
    /// When it was last changed, by the browser's clock (RFC 3339).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub updated_at: String,
    /// The branch and its people.
    #[serde(default)]
    #[validate(nested)]
    pub branch: Branch,
    /// Step 1: the survey (S2.1-b).
    #[serde(default)]
    #[validate(nested)]
    pub survey: Survey,
    /// Step 1: standard id → rating (S2.1-d).
    #[serde(default)]
    pub standards: BTreeMap<String, Rating>,
    /// Self, assigned and target grade (S2.1-e, S2.3-d).
    #[serde(default)]
    #[validate(nested)]
    pub grade: Grades,
    /// Step 2 (S2.2).
    #[serde(default)]
    #[validate(nested)]
    pub coverage: Coverage,
    /// Step 3 (S2.3).
    #[serde(default)]
    #[validate(nested)]
    pub plan: Plan,
    /// Step 4 (S2.4).
    #[serde(default)]
    #[validate(nested)]
    pub excellence: Excellence,
    /// Why a warning may stand: finding key → text.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub explanations: BTreeMap<String, String>,
    /// What the reviewer sent back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub returns: Vec<Return>,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Which procedure an assessment follows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProcedureRef {
    /// The procedure's id.
    pub id: String,
    /// Its version.
    pub version: u64,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One point that the reviewer sent back for correction.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Return {
    /// The place, a JSON pointer.
    pub at: String,
    /// What is to be corrected.
    pub comment: String,
    /// Who sent it back.
    pub by: String,
    /// When.
    pub on: Day,
    /// Whether the reviewer has settled it.
    pub settled: bool,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Assessment {
    /// A blank assessment that follows a procedure.
    pub fn new(id: String, procedure: &Procedure) -> Assessment {
        let (extra, version) = (Extra::new(), procedure.version);
        let procedure = ProcedureRef { id: procedure.id.clone(), version, extra };
        Assessment { schema: SCHEMA.to_owned(), id, procedure, ..Assessment::default() }
    }

    /// Reads a document.
    ///
    /// # Errors
    /// What is not an assessment of [`SCHEMA`], with line and column where it stops being one.
    pub fn read(json: &str) -> Result<Assessment, Misread> {
        let assessment: Assessment = serde_json::from_str(json)?;
        assessment.of_this_schema()
    }

    /// The document itself, if its schema is [`SCHEMA`].
    ///
    /// # Errors
    /// [`Misread::OtherSchema`] with the schema that it has.
    pub fn of_this_schema(self) -> Result<Assessment, Misread> {
        if self.schema == SCHEMA { Ok(self) } else { Err(Misread::OtherSchema(self.schema)) }
    }

    /// The document as JSON.
    pub fn to_json(&self) -> String {
        // Plain maps, lists and texts always serialise; the empty text is never reached.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Why a text is not an assessment that this version reads.
#[derive(Debug)]
pub enum Misread {
    /// Not JSON, or not of the shape; the error names line and column.
    Shape(serde_json::Error),
    /// Another schema than [`SCHEMA`].
    OtherSchema(String),
}

impl From<serde_json::Error> for Misread {
    fn from(error: serde_json::Error) -> Misread {
        Misread::Shape(error)
    }
}
