//! The draft in this browser: the only module that touches its storage.

mod aside;

pub(crate) use aside::Aside;

use crate::clock;
use hangji_core::assessment::Assessment;
use serde::Serialize;
use serde_json::Value;
use web_sys::Storage;

/// What was kept when the page was closed.
#[derive(Debug)]
pub(crate) struct Draft {
    /// When it was saved (RFC 3339).
    pub(crate) saved_at: String,
    /// The view that was open.
    pub(crate) view: String,
    /// The key of a post whose answer never came, so that trying again cannot store it twice.
    pub(crate) post_key: Option<String>,
    /// The document.
    pub(crate) assessment: Assessment,
}

/// The same, to be kept.
#[derive(Serialize)]
pub(crate) struct ToKeep<'a> {
    /// As in [`Draft`].
    pub(crate) saved_at: &'a str,
    /// As in [`Draft`].
    pub(crate) view: &'a str,
    /// As in [`Draft`].
    pub(crate) post_key: Option<&'a str>,
    /// As in [`Draft`].
    pub(crate) assessment: &'a Assessment,
}

impl Draft {
    /// Reads a draft; none where it is not one of this version.
    pub(crate) fn read(json: &str) -> Option<Draft> {
        let mut value: Value = serde_json::from_str(json).ok()?;
        let assessment = Assessment::from_value(value.get_mut("assessment")?.take()).ok()?;
        let text = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
        Some(Draft {
            saved_at: text("saved_at").unwrap_or_default(),
            view: text("view").unwrap_or_default(),
            post_key: text("post_key"),
            assessment,
        })
    }
}

impl ToKeep<'_> {
    /// As JSON.
    pub(crate) fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

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
        let id = if assessment_id.is_empty() { "new" } else { assessment_id };
        let key = format!("hangji:draft:{endpoint}:{id}");
        Keeper { keep, key, known: None, of: String::new(), asides: Vec::new() }
    }

    /// Whether another keeper keeps in the same place.
    pub(crate) fn is_at(&self, other: &Keeper) -> bool {
        self.keep == other.keep && self.key == other.key
    }

    /// Looks for a draft.
    pub(crate) fn load(&mut self) -> Kept {
        self.look_aside();
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

    /// Moves what is stored out of the way of the next save, beside whatever was moved before.
    pub(crate) fn set_aside(&mut self) {
        let (Some(storage), Some(json)) = (self.storage(), self.stored()) else { return };
        let aside = self.aside() + &clock::now();
        if storage.set_item(&aside, &json).is_ok() {
            self.clear();
        }
        self.look_aside();
    }

    /// Saves the draft of an assessment, given as JSON, unless somebody else has saved one since;
    /// gives what became of it. That of another assessment is put aside for it.
    pub(crate) fn save(&mut self, json: String, of: &str, saved_at: String) -> Saved {
        let Some(storage) = self.storage() else { return Saved::Refused };
        if !self.is_ours() {
            return Saved::Elsewhere;
        }
        if self.of != of {
            self.set_aside();
            if self.known.is_some() {
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

    /// Whether nobody else has saved one since.
    fn is_ours(&self) -> bool {
        let stored = self.stored();
        stored.is_none() || stored == self.known
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
