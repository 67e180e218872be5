//! From bytes to an assessment, naming every place where they are not one.

use hangji_core::Assessment;
use hangji_core::assessment::{Misread, SCHEMA};
use hangji_core::document::{Misfit, Unread, parse};
use serde::de::{Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;
use serde_json::value::RawValue;
use std::fmt;

/// The most characters of an id.
const LONGEST_ID: usize = 64;

/// A document that was received: its text, and what it says.
#[derive(Debug)]
pub(crate) struct Document<'a> {
    /// As it came, but for a byte order mark.
    pub(crate) text: &'a str,
    /// What it says.
    pub(crate) assessment: Assessment,
}

/// Why bytes are no assessment that a host takes.
#[derive(Debug)]
pub(crate) enum Unreadable {
    /// From this byte on, not UTF-8; line and column from 1, the column in bytes.
    NotUtf8 { line: usize, column: usize },
    /// Not JSON, or cut.
    NotJson { line: usize, column: usize, ends_early: bool },
    /// Lists in lists in lists.
    TooDeep { line: usize, column: usize },
    /// A name that one object gives twice.
    NameTwice(Misfit),
    /// Another schema, or none.
    OtherSchema { found: Option<String> },
    /// Every value that its place does not take.
    Misfits(Vec<Misfit>),
    /// An id that could not stand in an address.
    UnfitId,
}

impl<'a> Document<'a> {
    /// Reads the body of a post, or a file.
    pub(crate) fn read(body: &'a [u8]) -> Result<Document<'a>, Unreadable> {
        let text = text(body)?;
        let value = parse(text).map_err(unparsed)?;
        of_our_schema(&value)?;
        let assessment = Assessment::from_value(value).map_err(misread)?;
        check_id(&assessment.id)?;
        Ok(Document { text, assessment })
    }

    /// The text as it came, but with another revision.
    pub(crate) fn with_revision(&self, revision: u64) -> Result<String, serde_json::Error> {
        let mut members: Members<'_> = serde_json::from_str(self.text)?;
        let number = serde_json::value::to_raw_value(&revision)?;
        match members.0.iter_mut().find(|(name, _)| name == "revision") {
            Some((_, value)) => *value = &number,
            None => members.0.push(("revision".to_owned(), &number)),
        }
        serde_json::to_string(&members)
    }
}

/// The text of bytes.
pub(crate) fn text(bytes: &[u8]) -> Result<&str, Unreadable> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let (line, column) = position(bytes, error.valid_up_to());
        Unreadable::NotUtf8 { line, column }
    })?;
    // Some senders put a byte order mark before UTF-8.
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

fn unparsed(unread: Unread) -> Unreadable {
    match unread {
        // Of a text that is JSON, all that can be wrong so early is one name given twice.
        Unread::Misfits(all) => {
            let first = all.into_iter().next();
            first.map_or(Unreadable::Misfits(Vec::new()), Unreadable::NameTwice)
        }
        other => other.into(),
    }
}

fn not_json(error: &serde_json::Error) -> Unreadable {
    let (line, column) = (error.line(), error.column());
    // The library has no category of its own for this.
    if error.to_string().starts_with("recursion limit") {
        Unreadable::TooDeep { line, column }
    } else {
        Unreadable::NotJson { line, column, ends_early: error.is_eof() }
    }
}

/// The schema comes first: of a document of another schema every other complaint would mislead.
fn of_our_schema(value: &Value) -> Result<(), Unreadable> {
    if !value.is_object() && !value.is_null() {
        let whole = Misfit { place: String::new(), expected: "an object".to_owned() };
        return Err(Unreadable::Misfits(vec![whole]));
    }
    match value.get("schema").map(Value::as_str) {
        Some(Some(SCHEMA)) => Ok(()),
        Some(Some(it)) => {
            Err(Unreadable::OtherSchema { found: Some(it.chars().take(80).collect()) })
        }
        Some(None) | None => Err(Unreadable::OtherSchema { found: None }),
    }
}

fn misread(misread: Misread) -> Unreadable {
    match misread {
        Misread::Unread(unread) => unread.into(),
        Misread::OtherSchema(found) => Unreadable::OtherSchema { found: Some(found) },
    }
}

impl From<Unread> for Unreadable {
    fn from(unread: Unread) -> Unreadable {
        match unread {
            Unread::Misfits(all) => Unreadable::Misfits(all),
            Unread::NotJson(error) => not_json(&error),
        }
    }
}

fn check_id(id: &str) -> Result<(), Unreadable> {
    let fits = |it: u8| it.is_ascii_alphanumeric() || it == b'-' || it == b'_';
    let sound = (1..=LONGEST_ID).contains(&id.len()) && id.bytes().all(fits);
    if sound { Ok(()) } else { Err(Unreadable::UnfitId) }
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
