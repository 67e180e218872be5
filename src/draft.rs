//! The draft in this browser: the only module that touches its storage.

mod aside;
mod record;

pub(crate) use aside::Aside;
pub(crate) use record::{Draft, ToKeep, Unsaved};

use hangji_core::assessment::Assessment;
use web_sys::Storage;

/// Where drafts are kept, as the host chooses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Keep {
    /// In this browser, until sent.
    #[default]
    Local,
    /// In this window, until it is closed.
    Session,
    /// Nowhere.
    Nowhere,
}

impl Keep {
    /// From the attribute `draft`; anything unknown keeps the draft.
    pub(crate) fn from_attribute(value: &str) -> Keep {
        match value {
            "session" => Keep::Session,
            "none" => Keep::Nowhere,
            _ => Keep::Local,
        }
    }
}

/// What became of the last attempt to save.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Saved {
    /// Nothing to save yet.
    #[default]
    Nothing,
    /// About to be saved.
    Soon,
    /// Saved at a moment (RFC 3339).
    At(String),
    /// Another window has saved the same assessment; this one would overwrite that.
    Elsewhere,
    /// The browser refused; the entries are in this window only.
    Refused,
}

/// The place of one assessment's draft.
#[derive(Debug)]
pub(crate) struct Keeper {
    keep: Keep,
    key: String,
    /// The key of what has no name yet, and the id that the page names.
    unnamed: String,
    id: String,
    /// What is stored as far as this window knows.
    known: Option<String>,
    /// The id of the assessment that this is a draft of.
    of: String,
    /// The drafts that made way, as far as this window knows.
    asides: Vec<Aside>,
}

/// What was found when a draft was looked for.
pub(crate) enum Kept {
    /// Nothing.
    Nothing,
    /// A draft to go on with.
    Draft(Box<Draft>),
    /// Something that this version does not read; it was put aside.
    Unreadable,
}

impl Keeper {
    /// The draft of one assessment at one host.
    pub(crate) fn new(keep: Keep, endpoint: &str, assessment_id: &str) -> Keeper {
        let unnamed = format!("hangji:draft:{endpoint}:new");
        let key = match assessment_id {
            "" => unnamed.clone(),
            id => format!("hangji:draft:{endpoint}:{id}"),
        };
        let id = assessment_id.to_owned();
        Keeper { keep, key, unnamed, id, known: None, of: String::new(), asides: Vec::new() }
    }

    /// Whether another keeper keeps in the same place.
    pub(crate) fn is_at(&self, other: &Keeper) -> bool {
        self.keep == other.keep && self.key == other.key
    }

    /// Looks for a draft.
    pub(crate) fn load(&mut self) -> Kept {
        self.look_aside();
        self.inherit();
        self.known = self.stored();
        let Some(json) = &self.known else { return Kept::Nothing };
        match Draft::read(json) {
            Some(draft) => {
                self.of.clone_from(&draft.assessment.id);
                Kept::Draft(Box::new(draft))
            }
            None => {
                self.set_aside();
                Kept::Unreadable
            }
        }
    }

    /// Takes the draft that was begun before the host gave the assessment its name: a page that is
    /// loaded again after a submission may name it.
    fn inherit(&self) {
        let Some(storage) = self.storage() else { return };
        if self.id.is_empty() || self.stored().is_some() {
            return;
        }
        let Some(json) = storage.get_item(&self.unnamed).ok().flatten() else { return };
        let is_of = Draft::read(&json).is_some_and(|it| it.assessment.id == self.id);
        if is_of && storage.set_item(&self.key, &json).is_ok() {
            // Where the browser refuses there are two, and this one counts.
            let _ = storage.remove_item(&self.unnamed);
        }
    }

    /// Goes on with what an element had that was taken out of the page. What another window saved
    /// since is not known here.
    pub(crate) fn resume(&mut self, had: &Draft) {
        let since = self.known.as_deref().and_then(Draft::read);
        if since.is_some_and(|it| it.saved_at > had.saved_at && !it.is_of(&had.assessment)) {
            self.known = None;
        }
    }

    /// Makes the next save put the draft aside, unless it is the same as what comes in its place.
    pub(crate) fn part_from(&mut self, assessment: &Assessment) {
        let draft = self.known.as_deref().and_then(Draft::read);
        if draft.is_some_and(|it| !it.is_of(assessment)) {
            self.of.clear();
        }
    }

    /// Moves what is stored out of the way of the next save, beside whatever was moved before. Gives
    /// whether nothing is in the way then.
    pub(crate) fn set_aside(&mut self) -> bool {
        let Some(json) = self.stored() else { return true };
        let done = self.put_beside(&json);
        if done {
            self.clear();
        }
        done
    }

    /// Keeps something beside the draft; gives whether it could.
    pub(crate) fn put_beside(&mut self, json: &str) -> bool {
        let aside = self.free_aside();
        let done = self.storage().is_some_and(|it| it.set_item(&aside, json).is_ok());
        self.look_aside();
        done
    }

    /// Saves the draft of an assessment, given as JSON, unless somebody else has saved one since;
    /// gives what became of it. That of another assessment is put aside for it.
    pub(crate) fn save(&mut self, json: String, of: &str, saved_at: String) -> Saved {
        let Some(storage) = self.storage() else { return Saved::Refused };
        if !self.is_ours() {
            return Saved::Elsewhere;
        }
        if self.of != of {
            if !self.set_aside() {
                return Saved::Refused;
            }
            of.clone_into(&mut self.of);
        }
        if storage.set_item(&self.key, &json).is_err() {
            return Saved::Refused;
        }
        self.known = Some(json);
        Saved::At(saved_at)
    }

    /// Whether nobody else has changed it since. Another window that only looks around keeps where it
    /// is, and nothing else.
    fn is_ours(&self) -> bool {
        let Some(stored) = self.stored() else { return true };
        let Some(known) = &self.known else { return false };
        let same = |it: Draft| Draft::read(known).is_some_and(|known| known.is_of(&it.assessment));
        stored == *known || Draft::read(&stored).is_some_and(same)
    }

    fn stored(&self) -> Option<String> {
        self.storage()?.get_item(&self.key).ok().flatten()
    }

    /// Removes the draft, unless somebody else has saved one since.
    pub(crate) fn forget(&mut self) {
        if self.is_ours() {
            self.clear();
        }
    }

    /// Removes whatever draft there is.
    pub(crate) fn clear(&mut self) {
        self.known = None;
        if let Some(storage) = self.storage() {
            // Where the browser refuses there was nothing to remove.
            let _ = storage.remove_item(&self.key);
        }
    }

    /// A page may be denied its storage altogether; then there is none.
    fn storage(&self) -> Option<Storage> {
        let window = web_sys::window()?;
        match self.keep {
            Keep::Local => window.local_storage().ok().flatten(),
            Keep::Session => window.session_storage().ok().flatten(),
            Keep::Nowhere => None,
        }
    }
}
