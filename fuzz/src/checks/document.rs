//! Any bytes as a document: refused with a reason, or read and then right in every respect.

use super::assessment::everything;
use hangji_core::document::{Unread, parse};
use hangji_core::{Assessment, Procedure};
use serde_json::Value;

/// Reads an assessment and does with it whatever the product does with one.
pub fn document(bytes: &[u8]) {
    let Ok(json) = std::str::from_utf8(bytes) else { return };
    as_the_library_reads(json);
    match Assessment::read(json) {
        Ok(assessment) => everything(&Procedure::built_in(), &assessment),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

/// The name under which the library hands over a number, which it takes for one in a text as well.
const NUMBER: &str = "$serde_json::private::Number";

/// Our own reader differs from the library's in two things: a name given twice, and that name.
fn as_the_library_reads(json: &str) {
    let library = serde_json::from_str::<Value>(json);
    match (parse(json), library) {
        (Ok(ours), _) if ours.to_string().contains(NUMBER) => {}
        (Ok(ours), Ok(theirs)) => assert_eq!(ours, theirs),
        (Err(Unread::Misfits(places)), _) => assert_eq!(places.len(), 1),
        (Err(_), Err(_)) => {}
        (ours, theirs) => panic!("we read {ours:?}, the library {theirs:?}"),
    }
}
