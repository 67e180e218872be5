//! Every answer that takes nothing in: one enum, one problem document (RFC 9457).

mod kinds;
mod unreadable;

use crate::document::Unreadable;
use crate::pages::notice;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use hangji_core::wire::Problem;
use hangji_core::{Assessment, Finding};
pub(crate) use kinds::{ALL as KINDS, Kind};

/// Why a request is not answered with what it asked for.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// The body is not sent as JSON.
    NotSentAsJson,
    /// The body is larger than the limit, in bytes.
    TooLarge { limit: usize },
    /// The body ended before its announced length.
    BodyCut,
    /// No `Idempotency-Key`, or one that cannot be a key.
    UnfitKey { missing: bool },
    /// The bytes are no assessment.
    Unreadable(Unreadable),
    /// The document does not say which step it completes.
    StepMissing,
    /// Errors, or warnings without an explanation.
    Findings(Vec<Finding>),
    /// The key was used for another body.
    KeyReused,
    /// The portal has another revision.
    Conflict { sent: u64, current: Box<Assessment> },
    /// The document claims a revision, and the portal has none.
    NeverReceived { sent: u64 },
    /// Nothing of that name.
    NotFound,
    /// There is something here, but not for this method.
    MethodNotAllowed,
    /// Our own fault; the words go to the log only.
    Fault(anyhow::Error),
}

impl Refusal {
    fn kind(&self) -> &'static Kind {
        match self {
            Refusal::NotSentAsJson => &kinds::NOT_SENT_AS_JSON,
            Refusal::TooLarge { .. } => &kinds::TOO_LARGE,
            Refusal::BodyCut => &kinds::BODY_CUT,
            Refusal::UnfitKey { missing: true } => &kinds::KEY_MISSING,
            Refusal::UnfitKey { missing: false } => &kinds::KEY_UNFIT,
            Refusal::Unreadable(it) => it.kind(),
            Refusal::StepMissing => &kinds::STEP_MISSING,
            Refusal::Findings(_) => &kinds::FINDINGS,
            Refusal::KeyReused => &kinds::KEY_REUSED,
            Refusal::Conflict { .. } => &kinds::OTHER_REVISION,
            Refusal::NeverReceived { .. } => &kinds::NEVER_RECEIVED,
            Refusal::NotFound => &kinds::NOT_FOUND,
            Refusal::MethodNotAllowed => &kinds::METHOD_NOT_ALLOWED,
            Refusal::Fault(_) => &kinds::FAULT,
        }
    }

    /// What the words need.
    fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Refusal::TooLarge { limit } => vec![("limit", limit.to_string())],
            Refusal::Unreadable(it) => it.params(),
            Refusal::Findings(list) => vec![("count", list.len().to_string())],
            Refusal::Conflict { sent, current } => {
                vec![("sent", sent.to_string()), ("current", current.revision.to_string())]
            }
            Refusal::NeverReceived { sent } => vec![("sent", sent.to_string())],
            _ => Vec::new(),
        }
    }

    fn detail(&self) -> String {
        let fill = |words: String, (name, value): (&str, String)| {
            words.replace(&format!("{{{name}}}"), &value)
        };
        self.params().into_iter().fold(self.kind().detail.to_owned(), fill)
    }

    /// The one place in the document; blank where there is none, and for the whole of it.
    fn pointer(&self) -> String {
        match self {
            Refusal::Unreadable(it) => it.pointer(),
            Refusal::StepMissing => "/step".into(),
            Refusal::Conflict { .. } | Refusal::NeverReceived { .. } => "/revision".into(),
            Refusal::Findings(list) => list.first().map(|it| it.place.clone()).unwrap_or_default(),
            _ => String::new(),
        }
    }

    /// The same as a page for people.
    pub(crate) fn into_page(self) -> Response {
        self.log();
        let page = notice(self.kind().title, &self.detail());
        (status(self.kind().status), Html(page.into_string())).into_response()
    }

    /// Only our own faults are worth a line; what others send wrongly is their affair.
    fn log(&self) {
        if let Refusal::Fault(error) = self {
            tracing::error!("{error:#}");
        }
    }

    fn into_problem(self) -> Problem {
        let kind = self.kind();
        let problem = Problem {
            kind: format!("/problems/{}", kind.name),
            title: kind.title.to_owned(),
            status: kind.status.into(),
            detail: self.detail(),
            pointer: self.pointer(),
            ..Problem::default()
        };
        match self {
            Refusal::Findings(findings) => Problem { findings, ..problem },
            Refusal::Conflict { current, .. } => Problem { current: Some(current), ..problem },
            Refusal::Unreadable(it) => Problem { extra: it.members(), ..problem },
            _ => problem,
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        self.log();
        let status = status(self.kind().status);
        let problem = self.into_problem();
        // Plain maps, lists and texts always serialise; the empty body is never reached.
        let body = serde_json::to_vec(&problem).unwrap_or_default();
        let kind = [(header::CONTENT_TYPE, "application/problem+json")];
        (status, kind, body).into_response()
    }
}

fn status(code: u16) -> StatusCode {
    StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

impl From<Unreadable> for Refusal {
    fn from(it: Unreadable) -> Refusal {
        Refusal::Unreadable(it)
    }
}

impl From<rusqlite::Error> for Refusal {
    fn from(error: rusqlite::Error) -> Refusal {
        Refusal::Fault(anyhow::Error::new(error).context("the database"))
    }
}

impl From<serde_json::Error> for Refusal {
    fn from(error: serde_json::Error) -> Refusal {
        Refusal::Fault(anyhow::Error::new(error).context("writing JSON"))
    }
}
