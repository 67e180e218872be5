//! What the entries of an addendum are held against.

use super::Strictness;
use crate::finding::Severity;
use crate::procedure::RuleEntry;

/// What an id looks like, in words.
pub(super) const AN_ID: &str =
    "an id: a letter, then up to 31 letters, digits, hyphens and underscores";
/// Two entries of one id would be one.
pub(super) const A_FREE_ID: &str = "an id that is not taken yet";
/// The notice does not say, and sources differ.
pub(super) const NO_MEANING: &str = "false: what this term stands for is not known for certain";

/// Whether a text can be an id: it stands in JSON pointers, addresses and attribute values.
pub(super) fn is_id(text: &str) -> bool {
    text.starts_with(|it: char| it.is_ascii_alphabetic())
        && text.len() <= 32
        && text.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-' || it == b'_')
}

pub(super) fn one_of(ids: &[&str]) -> String {
    format!("one of: {}", ids.join(" "))
}

/// What to choose instead where a rule may not be taken so strictly or mildly: the notice asks to
/// follow local conditions (H-b), so what it leaves open never stops a submission; and some rules
/// guard what is not a branch's or a place's to decide.
pub(super) fn out_of_bounds(entry: &RuleEntry, chosen: Strictness) -> Option<String> {
    let least = entry.at_least.map_or(Strictness::Off, strictness);
    let most = entry.at_most.map_or(Strictness::Error, strictness);
    let open: Vec<_> = Strictness::ALL.iter().filter(|it| (least..=most).contains(it)).collect();
    let codes: Vec<_> = open.iter().map(|it| it.code()).collect();
    (!open.contains(&&chosen)).then(|| one_of(&codes))
}

fn strictness(severity: Severity) -> Strictness {
    match severity {
        Severity::Hint => Strictness::Hint,
        Severity::Warning => Strictness::Warning,
        Severity::Error => Strictness::Error,
    }
}
