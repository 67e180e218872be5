//! The documents that are measured: some of the conformance set, each on one line.

use serde_json::{Map, Value};

/// The village of the demonstration, ready to be submitted through step 3.
const VILLAGE: &str = include_str!("../../../fixtures/branches/village.json");
/// The same with its mistakes.
const MISTAKES: &str = include_str!("../../../fixtures/branches/village-mistakes.json");
/// Something in every entry that there is.
const EVERY_ENTRY: &str = include_str!("../../../fixtures/valid/every-entry.json");
/// Nothing in any entry: a finding for each item.
const BLANK: &str = include_str!("../../../fixtures/drafts/blank.json");

/// A document to measure with.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Sample {
    Village,
    Mistakes,
    EveryEntry,
    Blank,
}

impl Sample {
    pub(crate) const ALL: [Sample; 4] =
        [Sample::Village, Sample::Mistakes, Sample::EveryEntry, Sample::Blank];

    /// The document as other systems send it: on one line, with an id of its own.
    pub(crate) fn line(self, id: &str) -> String {
        let text = match self {
            Sample::Village => VILLAGE,
            Sample::Mistakes => MISTAKES,
            Sample::EveryEntry => EVERY_ENTRY,
            Sample::Blank => BLANK,
        };
        let mut document: Map<String, Value> = serde_json::from_str(text).expect("it is JSON");
        document.insert("id".to_owned(), id.into());
        Value::Object(document).to_string()
    }
}
