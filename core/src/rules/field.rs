//! Checks of one entry by itself, derived on the document's types with `validator`.

use crate::assessment::{Count, Day, Reading};
use crate::finding::Reason;
use validator::ValidationError;

/// V01: something other than white space was entered.
pub(crate) fn filled(text: &str) -> Result<(), ValidationError> {
    if text.trim().is_empty() { Err(wrong(Reason::Missing, None)) } else { Ok(()) }
}

/// V02: blank, or a whole number.
///
/// | typed | finding |
/// |---|---|
/// | nothing | none |
/// | `46`, `４６`, `1,200` | none |
/// | `十二`, `12x`, `-1`, `4.5` | not a count |
pub(crate) fn count(entry: &Count) -> Result<(), ValidationError> {
    match entry.read() {
        Reading::Unreadable => Err(wrong(Reason::NotACount, Some(&entry.0))),
        Reading::Empty | Reading::Value(_) => Ok(()),
    }
}

/// V05: blank, or a date that exists.
///
/// | typed | finding |
/// |---|---|
/// | nothing | none |
/// | `2012-2-20`, `2012年2月20日`, `2012年6月` | none |
/// | `4月30日`, `2012-2-30`, `明天` | not a date |
pub(crate) fn date(entry: &Day) -> Result<(), ValidationError> {
    match entry.read() {
        Reading::Unreadable => Err(wrong(Reason::NotADate, Some(&entry.0))),
        Reading::Empty | Reading::Value(_) => Ok(()),
    }
}

fn wrong(reason: Reason, typed: Option<&str>) -> ValidationError {
    let mut error = ValidationError::new(reason.code());
    if let Some(typed) = typed {
        error.params.insert("typed".into(), typed.into());
    }
    error
}
