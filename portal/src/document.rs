//! From the bytes of a body to an assessment, naming the place where they are not one.

use crate::refusal::Refusal;
use hangji_core::Assessment;
use hangji_core::assessment::{Misread, SCHEMA};
use serde::de::{Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;
use serde_json::value::RawValue;
use std::fmt;

/// The most characters of an id.
const LONGEST_ID: usize = 64;

/// A document that was received: its text, and what it says.
#[derive(Debug)]
pub(crate) struct Document {
    text: String,
    /// What it says.
    pub(crate) assessment: Assessment,
}

impl Document {
    /// Reads the body of a post.
    pub(crate) fn read(body: &[u8]) -> Result<Document, Refusal> {
        let text = std::str::from_utf8(body).map_err(|error| {
            let (line, column) = position(body, error.valid_up_to());
            Refusal::NotUtf8 { line, column }
        })?;
        // Some senders put a byte order mark before UTF-8.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let value: Value = serde_json::from_str(text).map_err(|it| not_json(&it))?;
        of_our_schema(&value)?;
        let assessment = typed(value)?;
        check_id(&assessment.id)?;
        Ok(Document { text: text.to_owned(), assessment })
    }

    /// The text as it came, but with another revision.
    pub(crate) fn with_revision(&self, revision: u64) -> Result<String, serde_json::Error> {
        let mut members: Members<'_> = serde_json::from_str(&self.text)?;
        let number = serde_json::value::to_raw_value(&revision)?;
        match members.0.iter_mut().find(|(name, _)| name == "revision") {
            Some((_, value)) => *value = &number,
            None => members.0.push(("revision".to_owned(), &number)),
        }
        serde_json::to_string(&members)
    }
}

fn not_json(error: &serde_json::Error) -> Refusal {
    let (line, column) = (error.line(), error.column());
    // The library has no category of its own for this.
    if error.to_string().starts_with("recursion limit") {
        Refusal::TooDeep { line, column }
    } else {
        Refusal::NotJson { line, column, ends_early: error.is_eof() }
    }
}

/// The schema comes first: of a document of another schema every other complaint would mislead.
fn of_our_schema(value: &Value) -> Result<(), Refusal> {
    let Some(members) = value.as_object() else {
        return Err(Refusal::shape(String::new(), "expected an object"));
    };
    match members.get("schema").map(Value::as_str) {
        Some(Some(SCHEMA)) => Ok(()),
        Some(Some(it)) => Err(Refusal::OtherSchema { found: Some(it.chars().take(80).collect()) }),
        Some(None) | None => Err(Refusal::OtherSchema { found: None }),
    }
}

fn typed(value: Value) -> Result<Assessment, Refusal> {
    Assessment::from_value(value).map_err(|it| match it {
        Misread::Misfit(it) => Refusal::shape(it.place, format_args!("expected {}", it.expected)),
        Misread::OtherSchema(found) => Refusal::OtherSchema { found: Some(found) },
        Misread::NotJson(error) => not_json(&error),
    })
}

fn check_id(id: &str) -> Result<(), Refusal> {
    let fits = |it: u8| it.is_ascii_alphanumeric() || it == b'-' || it == b'_';
    let sound = (1..=LONGEST_ID).contains(&id.len()) && id.bytes().all(fits);
    if sound { Ok(()) } else { Err(Refusal::UnfitId) }
}

/// Line and column of a byte, both from 1 and the column in bytes, as JSON readers count.
fn position(body: &[u8], at: usize) -> (usize, usize) {
    let before = body.get(..at).unwrap_or(body);
    let line = before.iter().filter(|it| **it == b'\n').count() + 1;
    let column = before.iter().rev().take_while(|it| **it != b'\n').count() + 1;
    (line, column)
}

/// The members of an object in their order, each value exactly as written.
struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Members<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members<'de>, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

impl Serialize for Members<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}
