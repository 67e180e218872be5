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
mod submission;
mod support;
mod survey;
mod write;

pub use branch::{Branch, Members};
pub use coded::{Answer, Method, Status, Step, UnitKind};
pub use coverage::{Affiliation, Coverage, StatedRates, Unit, UnitCounts};
pub use entry::{Count, Date, Day, Reading};
pub use excellence::Excellence;
pub use plan::{Plan, PlanItem, ReferUp};
pub use support::{Pay, Period, Support};
pub use survey::{Grades, ItemAnswer, Policy, Rating, SetAside, Survey};

pub use crate::document::{Extra, Misfit, Named, Unread};

use crate::document::{indented, parse, read_whole};
use crate::procedure::Procedure;
use serde_json::Value;
use validator::Validate;

/// The document's shape; a reader refuses any other.
pub const SCHEMA: &str = "hangji.assessment/1";

document! {
    /// The whole self-assessment of one branch.
    #[derive(Validate)]
    Assessment {
        /// Always `hangji.assessment/1`.
        schema: String,
        /// Made once in the browser.
        id: String,
        /// Given by the host; 0 until first accepted.
        revision: u64,
        /// The procedure that the assessment was begun with.
        procedure: ProcedureRef,
        /// The step that this submission completes; none in a draft.
        step: Option<Step>,
        /// When it was last changed, by the browser's clock (RFC 3339).
        updated_at: String,
        /// The branch and its people.
        #[validate(nested)]
        branch: Branch,
        /// Step 1: the survey (S2.1-b).
        #[validate(nested)]
        survey: Survey,
        /// Step 1: funds and pay (S4.6).
        #[validate(nested)]
        support: Support,
        /// Step 1: standard id → rating (S2.1-d).
        standards: Named<Rating>,
        /// Self, assigned and target grade (S2.1-e, S2.3-d).
        #[validate(nested)]
        grade: Grades,
        /// Step 2 (S2.2).
        #[validate(nested)]
        coverage: Coverage,
        /// Step 3 (S2.3).
        #[validate(nested)]
        plan: Plan,
        /// Step 4 (S2.4).
        #[validate(nested)]
        excellence: Excellence,
        /// Why a warning may stand: finding key → text.
        explanations: Named<String>,
        /// What the reviewer sent back.
        returns: Vec<Return>,
        /// In a submission: JSON pointer → what the text there means, where a person's spelling
        /// says it (`"/plan/date": "2012-04-10"`). Nobody reads it back; the entries decide.
        readings: Named<Value>,
    }
}

document! {
    /// Which procedure an assessment follows.
    ProcedureRef {
        /// The procedure's id.
        id: String,
        /// Its version.
        version: u64,
        /// The addendum on top of it, as `id/version`; blank without one.
        addendum: String,
    }
}

document! {
    /// One point that the reviewer sent back for correction.
    Return {
        /// The place, a JSON pointer.
        at: String,
        /// What is to be corrected.
        comment: String,
        /// Who sent it back.
        by: String,
        /// When.
        on: Day,
        /// Whether the reviewer has settled it.
        settled: bool,
    }
}

impl ProcedureRef {
    /// The reference to a procedure.
    pub fn of(procedure: &Procedure) -> ProcedureRef {
        ProcedureRef {
            id: procedure.id.clone(),
            version: procedure.version,
            addendum: procedure.addendum.clone(),
            extra: Extra::new(),
        }
    }
}

impl Assessment {
    /// A blank assessment that follows a procedure.
    pub fn new(id: String, procedure: &Procedure) -> Assessment {
        let procedure = ProcedureRef::of(procedure);
        Assessment { schema: SCHEMA.to_owned(), id, procedure, ..Assessment::default() }
    }

    /// Reads a document.
    ///
    /// # Errors
    /// What is not an assessment of [`SCHEMA`], with the place where it stops being one.
    pub fn read(json: &str) -> Result<Assessment, Misread> {
        Assessment::from_value(parse(json).map_err(Misread::Unread)?)
    }

    /// Reads a document that is JSON already.
    ///
    /// # Errors
    /// What is not an assessment of [`SCHEMA`], with every place that does not fit.
    pub fn from_value(value: Value) -> Result<Assessment, Misread> {
        let misread = |it| Misread::Unread(Unread::Misfits(it));
        let assessment: Assessment = read_whole(value).map_err(misread)?;
        if assessment.schema == SCHEMA {
            Ok(assessment)
        } else {
            Err(Misread::OtherSchema(assessment.schema))
        }
    }

    /// The document as JSON.
    pub fn to_json(&self) -> String {
        // Objects, lists and texts always serialise; the empty text is never reached.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The document as JSON that a person can read.
    pub fn to_pretty_json(&self) -> String {
        indented(&self.to_json())
    }
}

/// Why a text is not an assessment that this version reads.
#[derive(Debug)]
pub enum Misread {
    /// Not JSON, or something in it does not fit.
    Unread(Unread),
    /// Another schema than [`SCHEMA`].
    OtherSchema(String),
}

impl std::fmt::Display for Misread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Misread::Unread(unread) => unread.fmt(f),
            Misread::OtherSchema(schema) if schema.is_empty() => {
                write!(f, "/schema: expected {SCHEMA}, found none")
            }
            Misread::OtherSchema(schema) => write!(f, "/schema: expected {SCHEMA}, found {schema}"),
        }
    }
}

impl std::error::Error for Misread {}
