//! Checks of one entry by itself, derived on the document's types with `validator`.

use crate::assessment::{Count, Day, Reading};
use crate::finding::Reason;
use validator::{Validate, ValidationError, ValidationErrors};

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
impl Validate for Count {
    fn validate(&self) -> Result<(), ValidationErrors> {
        match self.read() {
            Reading::Unreadable => Err(alone(wrong(Reason::NotACount, Some(&self.0)))),
            Reading::Empty | Reading::Value(_) => Ok(()),
        }
    }
}

/// V05: blank, or a date that exists.
///
/// | typed | finding |
/// |---|---|
/// | nothing | none |
/// | `2012-2-20`, `2012年2月20日`, `2012年6月` | none |
/// | `4月30日`, `2012-2-30`, `明天` | not a date |
impl Validate for Day {
    fn validate(&self) -> Result<(), ValidationErrors> {
        match self.read() {
            Reading::Unreadable => Err(alone(wrong(Reason::NotADate, Some(&self.0)))),
            Reading::Empty | Reading::Value(_) => Ok(()),
        }
    }
}

/// What is wrong with a value as a whole, which has no fields to name.
fn alone(error: ValidationError) -> ValidationErrors {
    let mut errors = ValidationErrors::new();
    errors.add("", error);
    errors
}

fn wrong(reason: Reason, typed: Option<&str>) -> ValidationError {
    let mut error = ValidationError::new(reason.code());
    if let Some(typed) = typed {
        error.params.insert("typed".into(), typed.into());
    }
    error
}
