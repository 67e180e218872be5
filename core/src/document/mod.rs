//! JSON documents: each type is one table of entries, by which it is read, written and typed into.
//!
//! Deriving all of that entry by entry made a third of what a page loads; a table costs a few
//! bytes an entry, names the place of whatever does not fit, keeps what a newer version added, and
//! lets a person's text reach its entry by the same JSON pointer that findings use.

#[macro_use]
mod coded;
mod indent;
mod named;
mod plain;

pub use indent::indented;
pub use named::Named;
pub use serde_json::Value;

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::Map;
use std::collections::BTreeMap;
use std::fmt;

/// Fields of a newer version, kept as they came.
pub type Extra = BTreeMap<String, Value>;

/// One entry of a document: a text, a number, a choice, or an object or list of entries.
pub trait Entry {
    /// Takes what JSON says. `null` leaves the entry blank.
    ///
    /// # Errors
    /// Where and what was expected instead.
    fn read(&mut self, value: Value) -> Result<(), Misfit>;

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
            Content::Number(_) | Content::Flag(_) | Content::Present(_) => false,
            Content::Object(entries, extra) => {
                extra.is_none_or(BTreeMap::is_empty)
                    && entries.iter().all(|(_, it)| it.content().is_blank())
            }
            Content::List(entries) => entries.is_empty(),
        }
    }
}

/// Where JSON does not fit the document, and what was expected there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// The place, a JSON pointer.
    pub place: String,
    /// What should stand there.
    pub expected: &'static str,
}

impl Misfit {
    /// At the entry itself; callers put the path in front with [`Misfit::under`].
    pub(crate) fn expected(expected: &'static str) -> Misfit {
        Misfit { place: String::new(), expected }
    }

    fn under(self, name: &str) -> Misfit {
        Misfit { place: format!("/{}{}", crate::finding::escape(name), self.place), ..self }
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.place)?;
        f.write_str(": expected ")?;
        f.write_str(self.expected)
    }
}

impl std::error::Error for Misfit {}

/// An entry as `serde` writes it.
pub struct Written<'a>(pub &'a dyn Entry);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.content() {
            Content::Nothing => serializer.serialize_unit(),
            Content::Text(text) => serializer.serialize_str(text),
            Content::Number(number) => serializer.serialize_u64(number),
            Content::Flag(flag) => serializer.serialize_bool(flag),
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
///
/// # Errors
/// Where and what was expected instead.
pub fn read_object(
    (mut entries, extra): (Entries<'_>, &mut Extra),
    value: Value,
) -> Result<(), Misfit> {
    for (name, value) in members(value)? {
        match entries.iter_mut().find(|(it, _)| *it == name) {
            Some((_, entry)) => entry.read(value).map_err(|it| it.under(&name))?,
            None => {
                extra.insert(name, value);
            }
        }
    }
    Ok(())
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

fn members(value: Value) -> Result<Map<String, Value>, Misfit> {
    match value {
        Value::Object(members) => Ok(members),
        Value::Null => Ok(Map::new()),
        _ => Err(Misfit::expected("an object")),
    }
}

/// Declares a type of document by its entries; `as "…"` names one otherwise in JSON.
///
/// The type gets the field `extra` for what a newer version adds, and reads and writes itself
/// through `serde`.
#[macro_export]
macro_rules! document {
    ($(#[$meta:meta])* $name:ident {
        $($(#[$entry_meta:meta])* $entry:ident $(as $key:literal)?: $ty:ty,)+
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $name {
            $($(#[$entry_meta])* pub $entry: $ty,)+
            /// Fields of a newer version, kept as they came.
            pub extra: $crate::document::Extra,
        }

        impl $name {
            fn entries(
                &mut self,
            ) -> ($crate::document::Entries<'_>, &mut $crate::document::Extra) {
                let entries: $crate::document::Entries<'_> = vec![$((
                    $crate::document!(@name $entry $($key)?),
                    &mut self.$entry,
                ),)+];
                (entries, &mut self.extra)
            }
        }

        impl $crate::document::Entry for $name {
            fn read(
                &mut self,
                value: $crate::document::Value,
            ) -> Result<(), $crate::document::Misfit> {
                $crate::document::read_object(self.entries(), value)
            }

            fn content(&self) -> $crate::document::Content<'_> {
                let entries = [$((
                    $crate::document!(@name $entry $($key)?),
                    &self.$entry as &dyn $crate::document::Entry,
                ),)+];
                $crate::document::Content::Object(entries.into(), Some(&self.extra))
            }

            fn inner(&mut self, name: &str) -> Option<&mut dyn $crate::document::Entry> {
                $crate::document::inner_of(self.entries(), name)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&$crate::document::Written(self), to)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let value = <$crate::document::Value as serde::Deserialize>::deserialize(from)?;
                let mut it = Self::default();
                $crate::document::Entry::read(&mut it, value).map_err(serde::de::Error::custom)?;
                Ok(it)
            }
        }
    };
    (@name $entry:ident) => { stringify!($entry) };
    (@name $entry:ident $key:literal) => { $key };
}
