//! A finding: what is wrong, how much it matters, and where, as data without words.

mod reason;

pub use reason::Reason;

use crate::assessment::Assessment;
use crate::document::Named;
use crate::procedure::Procedure;

document! {
    /// One result of a check: our own, or a host's in the same shape.
    Finding {
        /// `V01` to `V57`, or a host's own id.
        rule: String,
        /// What is wrong.
        reason: Reason,
        /// How much it matters.
        severity: Severity,
        /// Where: a JSON pointer into the assessment, which may name an entry not yet made.
        place: String,
        /// What the words need: numbers, ids, typed text.
        params: Named<String>,
        /// The clauses it rests on; empty where it is arithmetic or custom.
        clause: Vec<String>,
        /// A host's own words, for a reason that this version does not know.
        message: String,
    }
}

coded! {
    /// How much a finding matters.
    Severity {
        /// Only informs.
        #[default]
        Hint = "hint",
        /// May be sent with an explanation.
        Warning = "warning",
        /// Stops a submission, never a draft.
        Error = "error",
    }
}

impl Finding {
    /// A finding with the severity and clauses that the procedure gives its reason; none where
    /// the procedure has switched it off.
    pub fn of(procedure: &Procedure, reason: Reason, place: impl Into<String>) -> Option<Finding> {
        procedure.rule(reason).map(|entry| Finding {
            rule: entry.rule.clone(),
            reason,
            severity: entry.severity,
            place: place.into(),
            clause: entry.clause.clone(),
            ..Finding::default()
        })
    }

    /// The key under which the assessment holds an explanation of this finding.
    pub fn key(&self) -> String {
        format!("{} {}", self.rule, self.place)
    }

    /// Whether it stops a submission: an error, or a warning that nobody has explained.
    pub fn blocks(&self, assessment: &Assessment) -> bool {
        match self.severity {
            Severity::Error => true,
            Severity::Warning => {
                assessment.explanations.get(&self.key()).is_none_or(|it| it.trim().is_empty())
            }
            Severity::Hint => false,
        }
    }
}

/// The segments of a JSON pointer, unescaped (RFC 6901).
pub fn segments(place: &str) -> Vec<String> {
    place.split('/').skip(1).map(unescape).collect()
}

fn unescape(segment: &str) -> String {
    // Hardly any segment holds one, and each field that is drawn asks for its own.
    if !segment.contains('~') {
        return segment.to_owned();
    }
    segment.replace("~1", "/").replace("~0", "~")
}

/// Whether a place is another one, or part of it.
pub(crate) fn is_within(place: &str, whole: &str) -> bool {
    place.strip_prefix(whole).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// One segment, escaped for a JSON pointer (RFC 6901).
pub fn escape(segment: &str) -> String {
    segment.replace('~', "~0").replace('/', "~1")
}

/// The part of the assessment that a place belongs to, in the order of filling in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// 支部概况
    Branch,
    /// Step 1
    Survey,
    /// Step 2
    Coverage,
    /// Step 3
    Rectification,
    /// Step 4
    Excellence,
}

/// What step 4 asks of an item of the plan.
const LATER: [&str; 5] = ["status", "progress", "done_on", "result", "evidence"];

/// Whether a place in the plan is an entry of an item that step 4 asks for.
fn is_asked_later(place: &str) -> bool {
    let entry = place.strip_prefix("/plan/items/").and_then(|it| it.split_once('/'));
    entry.is_some_and(|(_, entry)| LATER.iter().any(|it| is_within(entry, it)))
}

impl Part {
    /// Every part, in order.
    pub const ALL: [Part; 5] =
        [Part::Branch, Part::Survey, Part::Coverage, Part::Rectification, Part::Excellence];

    /// The part that a JSON pointer belongs to.
    pub fn of(place: &str) -> Part {
        // Asked of every finding after every change: splitting by a character takes three times as long.
        let named = place.get(1..).unwrap_or_default();
        let end = named.bytes().position(|it| it == b'/').unwrap_or(named.len());
        match named.get(..end).unwrap_or_default() {
            "survey" | "support" | "standards" => Part::Survey,
            "grade" if place == "/grade/target" => Part::Rectification,
            // An explanation belongs where its finding does.
            "explanations" => segments(place)
                .get(1)
                .and_then(|key| key.split_once(' '))
                .map_or(Part::Branch, |(_, explained)| Part::of(explained)),
            "grade" => Part::Survey,
            "coverage" => Part::Coverage,
            "plan" if is_asked_later(place) => Part::Excellence,
            "plan" => Part::Rectification,
            "excellence" => Part::Excellence,
            _ => Part::Branch,
        }
    }
}
