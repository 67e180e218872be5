//! What was found, as lines for people: `a.json:12: 错误：……`.

use super::checker::{Checker, Judged, Spot, Unread};
use super::complaint::{Complaint, complaints};
use super::place::line_of;
use hangji_core::finding::Finding;
use hangji_core::words::{Lang, label, say, whereabouts};
use hangji_core::{Procedure, Severity};
use std::fmt::Write;

/// A line for each finding; nothing where there is none.
pub(super) fn judged(checker: &Checker, spot: Spot<'_>, judged: &Judged<'_>) -> String {
    let (procedure, lang) = (&checker.procedure, checker.lang);
    let mut lines = String::new();
    for finding in &judged.findings {
        let line = spot.line.unwrap_or_else(|| line_of(judged.text, &finding.place));
        let severity = severity(finding, finding.blocks(judged.seen), lang);
        let entry = entry(&finding.place, lang);
        let sentence = say(finding, procedure, lang);
        let basis = basis(procedure, finding, lang);
        let (file, place) = (spot.file, &finding.place);
        // Writing to a text cannot fail.
        let _ = writeln!(
            lines,
            "{file}:{line}: {severity}{}{entry}{}{sentence}{basis} {place}",
            colon(lang),
            colon(lang)
        );
    }
    lines
}

/// A line for each reason why there are no findings.
pub(super) fn unread(spot: Spot<'_>, why: &Unread<'_>, lang: Lang) -> String {
    let (file, colon) = (spot.file, colon(lang));
    let severity = lang.pick("不能读取", "cannot be read");
    match why {
        Unread::Unreadable(unreadable, bytes) => {
            let said = complaints(unreadable, lang);
            let line = |it: &Complaint<'_>| {
                let at = at(spot, it, bytes);
                let place = if it.place.is_empty() { "" } else { &format!(" {}", it.place) };
                format!("{file}:{at}: {severity}{colon}{}{place}\n", it.words)
            };
            said.iter().map(line).collect()
        }
        Unread::TooLong(limit) => {
            let words = too_long(*limit, lang);
            format!("{file}:{}: {severity}{colon}{words}\n", spot.line.unwrap_or(1))
        }
        Unread::Unavailable(error) => {
            let line = spot.line.map(|it| format!("{it}:")).unwrap_or_default();
            format!("{file}:{line} {severity}{colon}{error}\n")
        }
    }
}

/// That a document is over the limit.
pub(super) fn too_long(limit: usize, lang: Lang) -> String {
    lang.pick(
        format!("超过 {limit} 字节，已跳过。确有必要时请调大 --max-line。"),
        format!("Longer than {limit} bytes and skipped. Raise --max-line if it has to be."),
    )
}

/// Line, and column where there is one, as editors read them.
fn at(spot: Spot<'_>, it: &Complaint<'_>, bytes: &[u8]) -> String {
    match (spot.line, it.position) {
        (Some(line), Some((_, column))) => format!("{line}:{column}"),
        (None, Some((line, column))) => format!("{line}:{column}"),
        (Some(line), None) => line.to_string(),
        (None, None) => {
            let text = std::str::from_utf8(bytes).unwrap_or_default();
            line_of(text.trim_start_matches('\u{feff}'), it.place).to_string()
        }
    }
}

fn colon(lang: Lang) -> &'static str {
    lang.pick("：", ": ")
}

fn severity(finding: &Finding, blocks: bool, lang: Lang) -> &'static str {
    match (finding.severity, blocks) {
        (Severity::Error, _) => lang.pick("错误", "error"),
        (Severity::Warning, true) => lang.pick("提醒", "warning"),
        (Severity::Warning, false) => lang.pick("提醒（已说明）", "warning (explained)"),
        (Severity::Hint, _) => lang.pick("提示", "hint"),
    }
}

/// What the entry is called, and which of several alike it is.
fn entry(place: &str, lang: Lang) -> String {
    let name = label(place, lang);
    whereabouts(place, lang).map_or_else(|| name.to_owned(), |which| format!("{which} {name}"))
}

/// The rule, and where in the notice it comes from.
fn basis(procedure: &Procedure, finding: &Finding, lang: Lang) -> String {
    let mut cited: Vec<&str> = Vec::new();
    for id in &finding.clause {
        let clause = procedure.clause(id);
        let at = lang.pick(clause.map_or(id.as_str(), |it| it.at.as_str()), id);
        if !cited.contains(&at) {
            cited.push(at);
        }
    }
    let rule = &finding.rule;
    match cited.as_slice() {
        [] => lang.pick(format!("（{rule}）"), format!(" ({rule})")),
        all => lang.pick(
            format!("（{rule}，依据 {}）", all.join("、")),
            format!(" ({rule}, {})", all.join(", ")),
        ),
    }
}
