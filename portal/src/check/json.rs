//! What was found, as one JSON object on a line for each document.

use super::checker::{Checker, Judged, Spot, Unread};
use super::complaint::complaints;
use super::text::too_long;
use crate::document::Unreadable;
use hangji_core::finding::Finding;
use hangji_core::words::{Lang, say};
use hangji_core::{Assessment, Severity};
use serde::Serialize;
use serde_json::{Map, Value};

/// One line of output; blank members are left out.
#[derive(Default, Serialize)]
struct Line<'a> {
    file: &'a str,
    line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    through: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    findings: Option<Vec<Finding>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    misfits: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Map<String, Value>>,
}

impl<'a> Line<'a> {
    fn at(spot: Spot<'a>) -> Line<'a> {
        Line { file: spot.file, line: spot.line.unwrap_or(1), ..Line::default() }
    }

    fn text(&self) -> String {
        // Texts, numbers and lists of them always serialise; the empty line is never reached.
        serde_json::to_string(self).unwrap_or_default() + "\n"
    }
}

/// A document that was read, with its findings in the shape of the contract.
pub(super) fn judged(checker: &Checker, spot: Spot<'_>, judged: Judged<'_>) -> String {
    let Judged { seen, through, mut findings, .. } = judged;
    for it in &mut findings {
        put_into_words(checker, seen, it);
    }
    let findings = Some(findings);
    let (id, through) = (Some(seen.id.as_str()), Some(through.code()));
    Line { id, through, findings, ..Line::at(spot) }.text()
}

/// Systems without our words show them as they are.
fn put_into_words(checker: &Checker, seen: &Assessment, finding: &mut Finding) {
    finding.message = say(finding, &checker.procedure, checker.lang);
    if finding.severity == Severity::Warning && !finding.blocks(seen) {
        finding.extra.insert("explained".to_owned(), true.into());
    }
}

/// A document that could not be read: of which kind, as the host's contract names it, and what to
/// do about it.
pub(super) fn unread(spot: Spot<'_>, why: &Unread<'_>, lang: Lang) -> String {
    let line = Line::at(spot);
    let said = match why {
        Unread::Unreadable(it, _) => unreadable(it, spot, lang, line),
        Unread::TooLong(limit) => {
            Line { error: error("too-large", too_long(*limit, lang), &[]), ..line }
        }
        Unread::Unavailable(it) => {
            Line { error: error("unavailable", it.to_string(), &[]), ..line }
        }
    };
    said.text()
}

fn unreadable<'a>(it: &Unreadable, spot: Spot<'_>, lang: Lang, line: Line<'a>) -> Line<'a> {
    let Some(said) = complaints(it, lang).into_iter().next() else { return line };
    // In a stream a document is one line, and its number is that of the stream.
    let at = said.position.map(|(line, column)| (spot.line.unwrap_or(line), column));
    let position = at.map(|(line, column)| [("line", line.into()), ("column", column.into())]);
    let place = [("pointer", said.place.into())];
    let more: &[(&str, Value)] = position.as_ref().map_or(&place, |it| it);
    let misfits = (!it.misfits().is_empty()).then(|| it.described());
    Line { error: error(it.name(), said.words, more), misfits, ..line }
}

fn error(kind: &str, message: String, more: &[(&str, Value)]) -> Option<Map<String, Value>> {
    let members = [("type", format!("/problems/{kind}").into()), ("message", message.into())];
    let members = members.iter().chain(more);
    Some(members.map(|(name, value)| ((*name).to_owned(), value.clone())).collect())
}
