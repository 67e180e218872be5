//! JSON documents: each type is one table of entries, by which it is read, written and typed into.
//!
//! Deriving all of that entry by entry made a third of what a page loads; a table costs a few
//! bytes an entry, names the place of whatever does not fit, keeps what a newer version added, and
//! lets a person's text reach its entry by the same JSON pointer that findings use.

#[macro_use]
mod coded;
#[macro_use]
mod declare;
mod indent;
mod misfit;
mod named;
mod plain;
mod schema;
mod strict;
mod visit;
mod whole;

pub use indent::indented;
pub use misfit::{Misfit, Misfits, Unread};
pub use named::Named;
pub use schema::{Described, Schemas};
pub use serde_json::Value;
pub use strict::parse;
pub use visit::{Place, Seen, readings, visit};

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::Map;
use std::collections::BTreeMap;

/// Fields of a newer version, kept as they came.
pub type Extra = BTreeMap<String, Value>;

/// One entry of a document: a text, a number, a choice, or an object or list of entries.
pub trait Entry {
    /// Takes what JSON says; what does not fit is noted and left out. `null` leaves the entry
    /// blank.
    fn read(&mut self, value: Value, misfits: &mut Misfits);

    /// What the entry holds.
    fn content(&self) -> Content<'_>;

    /// The entry inside this one, by its name or position.
    fn inner(&mut self, _name: &str) -> Option<&mut dyn Entry> {
        None
    }

    /// Takes what a person typed or chose, exactly so. Gives whether this is an entry for that.
    fn enter(&mut self, _text: &str) -> bool {
        false
    }

    /// Puts a code into a list of codes, or takes it out. Gives whether this is such a list.
    fn toggle(&mut self, _code: &str) -> bool {
        false
    }

    /// What a typed text means, in the one spelling that other systems read; none where it can
    /// mean nothing or nothing else.
    fn reading(&self) -> Option<Value> {
        None
    }
}

/// What an entry holds.
pub enum Content<'a> {
    /// Nothing; such an entry is left out.
    Nothing,
    /// A text; left out when it is empty.
    Text(&'a str),
    /// A number.
    Number(u64),
    /// Yes or no.
    Flag(bool),
    /// A value of any kind.
    Any(&'a Value),
    /// Named entries, and those of a newer version.
    Object(Vec<(&'a str, &'a dyn Entry)>, Option<&'a Extra>),
    /// Entries in order; none is left out, so that positions stay.
    List(Vec<&'a dyn Entry>),
    /// An entry that says something by being there, even with nothing in it.
    Present(&'a dyn Entry),
}

impl Content<'_> {
    fn is_blank(&self) -> bool {
        match self {
            Content::Nothing => true,
            Content::Text(text) => text.is_empty(),
            Content::Number(_) | Content::Flag(_) | Content::Any(_) | Content::Present(_) => false,
            Content::Object(entries, extra) => {
                extra.is_none_or(BTreeMap::is_empty)
                    && entries.iter().all(|(_, it)| it.content().is_blank())
            }
            Content::List(entries) => entries.is_empty(),
        }
    }
}

/// An entry as `serde` writes it.
pub struct Written<'a>(pub &'a dyn Entry);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.content() {
            Content::Nothing => serializer.serialize_unit(),
            Content::Text(text) => serializer.serialize_str(text),
            Content::Number(number) => serializer.serialize_u64(number),
            Content::Flag(flag) => serializer.serialize_bool(flag),
            Content::Any(value) => value.serialize(serializer),
            Content::Present(entry) => Written(entry).serialize(serializer),
            Content::Object(entries, extra) => {
                let mut map = serializer.serialize_map(None)?;
                for (name, entry) in entries {
                    if !entry.content().is_blank() {
                        map.serialize_entry(name, &Written(entry))?;
                    }
                }
                for (name, value) in extra.into_iter().flatten() {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
            Content::List(entries) => {
                let mut list = serializer.serialize_seq(Some(entries.len()))?;
                for entry in entries {
                    list.serialize_element(&Written(entry))?;
                }
                list.end()
            }
        }
    }
}

/// The entries of an object, to be written to.
pub type Entries<'a> = Vec<(&'static str, &'a mut dyn Entry)>;

/// Reads an object into its entries; what is unknown is kept.
pub fn read_object(
    (mut entries, extra): (Entries<'_>, &mut Extra),
    value: Value,
    misfits: &mut Misfits,
) {
    for (name, value) in members(value, misfits) {
        match entries.iter_mut().find(|(it, _)| *it == name) {
            Some((_, entry)) => {
                let depth = misfits.enter(&name);
                entry.read(value, misfits);
                misfits.leave(depth);
            }
            None => {
                extra.insert(name, value);
            }
        }
    }
}

/// One entry of an object, by its name.
pub fn inner_of<'a>(
    (entries, _): (Entries<'a>, &mut Extra),
    name: &str,
) -> Option<&'a mut dyn Entry> {
    entries.into_iter().find(|(it, _)| *it == name).map(|(_, it)| it)
}

/// Whether nothing was entered.
pub fn is_blank(entry: &dyn Entry) -> bool {
    entry.content().is_blank()
}

fn members(value: Value, misfits: &mut Misfits) -> Map<String, Value> {
    match value {
        Value::Object(members) => members,
        Value::Null => Map::new(),
        _ => {
            misfits.expected("an object");
            Map::new()
        }
    }
}

/// Reads a JSON text as a document of its type.
///
/// # Errors
/// Where it stops being JSON, or every place that does not fit.
pub fn from_json<T: Entry + Default>(json: &str) -> Result<T, Unread> {
    read_whole(parse(json)?).map_err(Unread::Misfits)
}

/// Reads a value as a whole document of its type.
///
/// # Errors
/// Every place that does not fit.
pub fn read_whole<T: Entry + Default>(value: Value) -> Result<T, Vec<Misfit>> {
    let (mut it, mut misfits) = (T::default(), Misfits::default());
    it.read(value, &mut misfits);
    misfits.into_result().map(|()| it)
}
