//! Drafts that made way for another: found again, gone on with, removed.

use super::{Draft, Keeper};
use crate::clock;
use web_sys::Storage;

/// A draft that made way for another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Aside {
    /// Where it is kept.
    pub(crate) key: String,
    /// When it made way (RFC 3339).
    pub(crate) since: String,
    /// Whose it is, and when it was saved; none where this version cannot read it.
    pub(crate) of: Option<Of>,
}

/// Whose draft it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Of {
    /// The branch; may be blank.
    pub(crate) branch: String,
    /// When it was saved (RFC 3339).
    pub(crate) saved_at: String,
}

impl Keeper {
    /// The drafts that made way, the last one first.
    pub(crate) fn asides(&self) -> &[Aside] {
        &self.asides
    }

    /// The text of a draft that made way.
    pub(crate) fn kept_aside(&self, key: &str) -> Option<String> {
        self.storage()?.get_item(key).ok().flatten()
    }

    /// Removes a draft that made way.
    pub(crate) fn discard(&self, key: &str) {
        if let Some(storage) = self.storage() {
            // Where the browser refuses it stays, and stays listed.
            let _ = storage.remove_item(key);
        }
    }

    /// Where the next one is put. Two that make way at once differ in a last letter, which no clock
    /// reads.
    pub(super) fn free_aside(&self) -> String {
        let mut key = self.aside() + &clock::now();
        while self.kept_aside(&key).is_some() {
            key.push('+');
        }
        key
    }

    /// Where drafts of this keeper's place are put when they make way; the time follows.
    fn aside(&self) -> String {
        format!("{}:aside:", self.key)
    }

    /// Looks which drafts made way.
    pub(crate) fn look_aside(&mut self) {
        self.asides = self.storage().map_or_else(Vec::new, |it| self.found_aside(&it));
    }

    fn found_aside(&self, storage: &Storage) -> Vec<Aside> {
        let keys =
            (0..storage.length().unwrap_or_default()).filter_map(|it| storage.key(it).ok()?);
        let mut asides: Vec<Aside> = keys
            .filter_map(|key| {
                let since = key.strip_prefix(&self.aside())?.trim_end_matches('+').to_owned();
                let draft = Draft::read(&self.kept_aside(&key)?);
                let of =
                    draft.map(|it| Of { branch: it.assessment.branch.name, saved_at: it.saved_at });
                Some(Aside { key, since, of })
            })
            .collect();
        asides.sort_by(|one, other| other.since.cmp(&one.since));
        asides
    }
}
