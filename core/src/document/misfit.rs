//! Where JSON does not fit a document: every place, not only the first.

use crate::finding::escape;
use std::fmt;

/// A place where JSON does not fit the document, and what was expected there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// The place, a JSON pointer.
    pub place: String,
    /// What should stand there.
    pub expected: String,
}

impl Misfit {
    /// The first of several as an error of `serde`, which carries one.
    pub fn first<E: serde::de::Error>(all: &[Misfit]) -> E {
        match all.first() {
            Some(it) => E::custom(it),
            None => E::custom("does not fit"),
        }
    }
}

/// Why a text is not a document.
#[derive(Debug)]
pub enum Unread {
    /// It breaks the rules of JSON, or nests deeper than 128 levels; names line and column.
    NotJson(serde_json::Error),
    /// It is JSON that does not fit, at every place named.
    Misfits(Vec<Misfit>),
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unread::NotJson(error) => error.fmt(f),
            Unread::Misfits(all) => {
                for (nth, it) in all.iter().enumerate() {
                    write!(f, "{}{it}", if nth == 0 { "" } else { "; " })?;
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for Unread {}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.place)?;
        f.write_str(": expected ")?;
        f.write_str(&self.expected)
    }
}

/// As many as a person mends at one go; a hostile document does not make a longer list.
const MOST: usize = 100;

/// Collects misfits while a document is read, and knows how deep the reading is.
#[derive(Debug, Default)]
pub struct Misfits {
    place: String,
    list: Vec<Misfit>,
}

impl Misfits {
    /// Notes what was expected where the reading is.
    pub fn expected(&mut self, expected: &str) {
        if self.list.len() < MOST {
            self.list.push(Misfit { place: self.place.clone(), expected: expected.to_owned() });
        }
    }

    /// The reading goes into an entry; what it gives belongs to [`Misfits::leave`].
    pub fn enter(&mut self, name: &str) -> usize {
        let depth = self.place.len();
        step_into(&mut self.place, name);
        depth
    }

    /// The reading is back where it was before [`Misfits::enter`].
    pub fn leave(&mut self, depth: usize) {
        self.place.truncate(depth);
    }

    /// Nothing, or everything that was noted.
    ///
    /// # Errors
    /// Every place that does not fit, at most a hundred.
    pub fn into_result(self) -> Result<(), Vec<Misfit>> {
        if self.list.is_empty() { Ok(()) } else { Err(self.list) }
    }
}

/// Goes one name further into a place. Few names hold what has to be escaped, and every entry of
/// every document comes by here.
pub(super) fn step_into(place: &mut String, name: &str) {
    place.push('/');
    if name.bytes().any(|it| matches!(it, b'~' | b'/')) {
        place.push_str(&escape(name));
    } else {
        place.push_str(name);
    }
}
