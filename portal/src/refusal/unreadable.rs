//! What a host says about bytes that are no assessment.

use super::kinds::{self, Kind};
use crate::document::Unreadable;
use hangji_core::assessment::SCHEMA;
use hangji_core::document::{Extra, Misfit};
use hangji_core::words::{Lang, expected};
use serde_json::{Value, json};
use std::borrow::Cow;

impl Unreadable {
    /// Its kind in the contract.
    pub(super) fn kind(&self) -> &'static Kind {
        match self {
            Unreadable::NotUtf8 { .. } => &kinds::NOT_UTF8,
            Unreadable::NotJson { ends_early: true, .. } => &kinds::JSON_CUT,
            Unreadable::NotJson { ends_early: false, .. } => &kinds::NOT_JSON,
            Unreadable::TooDeep { .. } => &kinds::TOO_DEEP,
            Unreadable::NameTwice(_) => &kinds::NAME_TWICE,
            Unreadable::OtherSchema { found: Some(_) } => &kinds::OTHER_SCHEMA,
            Unreadable::OtherSchema { found: None } => &kinds::NO_SCHEMA,
            Unreadable::Misfits(_) => &kinds::SHAPE,
            Unreadable::UnfitId => &kinds::UNFIT_ID,
        }
    }

    /// The name of its kind in the contract.
    pub(crate) fn name(&self) -> &'static str {
        self.kind().name
    }

    /// What the words need.
    pub(super) fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Unreadable::NotUtf8 { line, column }
            | Unreadable::NotJson { line, column, .. }
            | Unreadable::TooDeep { line, column } => {
                vec![("line", line.to_string()), ("column", column.to_string())]
            }
            Unreadable::NameTwice(it) => vec![("pointer", named(it))],
            Unreadable::OtherSchema { found } => {
                let found = found.clone().unwrap_or_default();
                vec![("schema", SCHEMA.to_owned()), ("found", found)]
            }
            Unreadable::Misfits(all) => {
                let first = all.first();
                let should = first.map(|it| expected(it, Lang::Zh)).unwrap_or_default();
                let pointer = first.map(named).unwrap_or_default();
                vec![("count", all.len().to_string()), ("pointer", pointer), ("expected", should)]
            }
            Unreadable::UnfitId => Vec::new(),
        }
    }

    /// The first place that is wrong; blank for the whole document.
    pub(super) fn pointer(&self) -> String {
        self.misfits().first().map(|it| it.place.clone()).unwrap_or_default()
    }

    /// The problem document's members beyond those that every refusal has: all misfits at once, so
    /// that nobody mends one place for each post.
    pub(super) fn members(&self) -> Extra {
        let member = ("misfits".to_owned(), self.described());
        (!self.misfits().is_empty()).then_some(member).into_iter().collect()
    }

    /// The misfits as the contract has them.
    pub(crate) fn described(&self) -> Value {
        let described = |it: &Misfit| json!({ "place": it.place, "expected": it.expected });
        self.misfits().iter().map(described).collect()
    }

    /// Every place whose value does not fit.
    pub(crate) fn misfits(&self) -> Cow<'_, [Misfit]> {
        let one = |place: &str, expected: &str| {
            Cow::Owned(vec![Misfit { place: place.to_owned(), expected: expected.to_owned() }])
        };
        match self {
            Unreadable::NameTwice(it) => Cow::Borrowed(std::slice::from_ref(it)),
            Unreadable::Misfits(all) => Cow::Borrowed(all),
            Unreadable::OtherSchema { .. } => one("/schema", SCHEMA),
            Unreadable::UnfitId => one("/id", AN_ID),
            _ => Cow::Borrowed(&[]),
        }
    }
}

/// What an id looks like.
const AN_ID: &str = "1 to 64 letters, digits, hyphens and underscores";

/// A place as people read it; the whole document has a blank pointer.
fn named(it: &Misfit) -> String {
    if it.place.is_empty() { "最外层".to_owned() } else { it.place.clone() }
}
