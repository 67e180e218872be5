//! What travels between widget and host, and how any answer of an intranet is read.

use crate::assessment::Assessment;
use crate::document::{from_json, parse, read_whole};
use crate::finding::Finding;
use serde_json::Value;

document! {
    /// The host took an assessment in: the body of a 200 or 201.
    Receipt {
        /// The assessment's id.
        id: String,
        /// Its revision from now on.
        revision: u64,
        /// The receipt's number, to be quoted.
        receipt: String,
        /// When, by the host's clock (RFC 3339).
        received_at: String,
    }
}

document! {
    /// A problem document (RFC 9457) with our own members.
    Problem {
        /// A relative URI that names the kind of problem.
        kind as "type": String,
        /// The kind in words.
        title: String,
        /// The HTTP status.
        status: u64,
        /// What happened here and what to do next.
        detail: String,
        /// Where in the document, a JSON pointer, when there is one place.
        pointer: String,
        /// What is wrong with the content (422).
        findings: Vec<Finding>,
        /// What the host has instead (409).
        current: Option<Box<Assessment>>,
    }
}

/// What the answer to a post means.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Taken in.
    Accepted(Receipt),
    /// The content has to be mended.
    Refused(Vec<Finding>),
    /// The host holds a newer revision.
    Conflict(Option<Box<Assessment>>),
    /// The session at the host has ended; sign in again.
    SignIn(Failure),
    /// The host cannot take it now; the same post may succeed later.
    Later(Failure),
    /// The host will not take it like this.
    Failed(Failure),
}

/// An answer that took nothing in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Failure {
    /// The HTTP status; 0 where no answer came.
    pub status: u16,
    /// The host's own words, from a problem document.
    pub detail: String,
}

impl Failure {
    /// No answer came: no network, a redirect that was blocked, a time-out.
    pub const SILENCE: Failure = Failure { status: 0, detail: String::new() };
}

/// Reads an answer to a post. Anything that is not plainly a receipt counts as not taken in.
///
/// | status | body | meaning |
/// |---|---|---|
/// | 200, 201 | a receipt | accepted |
/// | 200 | `{"code":401}` and the like | sign in |
/// | 200 | HTML: a login page or a gateway | sign in |
/// | 200 | anything else, also empty or cut | later |
/// | 401 | any | sign in |
/// | 409 | a problem document, or not | conflict, with what the host has if it says |
/// | 422 | a problem document with findings | refused |
/// | 408, 425, 429, 500, 502, 503, 504 | any | later |
/// | 0 (no answer), or a redirect | – | later; sign in |
/// | anything else | any | failed |
pub fn read_answer(status: u16, body: &str) -> Answer {
    let problem = || from_json::<Problem>(body).unwrap_or_default();
    let failure = || Failure { status, detail: problem().detail };
    match status {
        200 | 201 => read_success(status, body),
        300..=399 | 401 => Answer::SignIn(failure()),
        409 => Answer::Conflict(problem().current),
        422 => match problem().findings {
            findings if findings.is_empty() => Answer::Failed(failure()),
            findings => Answer::Refused(findings),
        },
        0 | 408 | 425 | 429 | 500 | 502 | 503 | 504 => Answer::Later(failure()),
        _ => Answer::Failed(failure()),
    }
}

fn read_success(status: u16, body: &str) -> Answer {
    let silent = Failure { status, detail: String::new() };
    let value = parse(body).unwrap_or_default();
    // What frameworks of the field answer with status 200 when nobody is signed in.
    let code = value.get("code").and_then(Value::as_u64);
    if matches!(code, Some(401 | 403)) || body.trim_start().starts_with('<') {
        return Answer::SignIn(silent);
    }
    match read_whole::<Receipt>(value) {
        Ok(receipt) if receipt.is_complete() => Answer::Accepted(receipt),
        _ => Answer::Later(silent),
    }
}

impl Receipt {
    /// Whether it says everything that makes it a receipt.
    fn is_complete(&self) -> bool {
        self.revision > 0 && !self.id.is_empty() && !self.receipt.is_empty()
    }
}
