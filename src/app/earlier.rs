//! Drafts that made way for another: gone on with, saved to a file, removed.

use super::{App, Focus};
use crate::draft::{Draft, Saved};
use crate::view::View;
use hangji_core::Assessment;
use hangji_core::file_name::{File, file_name};

/// What becomes of a draft that made way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It is gone on with; what is here makes way for it.
    GoOn,
    /// It is saved to a file.
    Download,
    /// It is to be removed, once that is confirmed.
    Ask,
    /// It stays after all.
    Stay,
    /// It is removed.
    Remove,
}

impl App {
    /// Does with a draft that made way what a person wants.
    pub(super) fn decide(&mut self, key: String, fate: Fate) {
        self.asked_of = None;
        match fate {
            Fate::GoOn => self.go_on_with(&key),
            Fate::Download => self.download_earlier(&key),
            Fate::Ask => self.asked_of = Some(key),
            Fate::Stay => {}
            Fate::Remove => {
                self.keeper.discard(&key);
                // The button that was pressed goes with it.
                self.focus = Some(Focus::Heading);
            }
        }
        // Another window may have done with them what it was asked to.
        self.keeper.look_aside();
    }

    fn go_on_with(&mut self, key: &str) {
        let kept = self.keeper.kept_aside(key);
        let Some(draft) = kept.as_deref().and_then(Draft::read) else { return };
        self.import(draft.assessment);
        self.post_key = draft.post_key;
        self.resumed = Some(draft.saved_at);
        self.go(View::Start);
        // Not before it is saved as the draft.
        if matches!(self.saved, Saved::At(_)) {
            self.keeper.discard(key);
        }
    }

    /// As a file that can be gone on with; what cannot be read as it is.
    fn download_earlier(&self, key: &str) {
        let Some(kept) = self.keeper.kept_aside(key) else { return };
        let (assessment, text) = match Draft::read(&kept) {
            Some(it) => {
                let text = it.assessment.to_pretty_json();
                (it.assessment, text)
            }
            None => (Assessment::default(), kept),
        };
        let name = file_name(File::Record, &assessment, self.today(), self.lang());
        self.config.offer_file(&name, File::Record.media_type(), text.as_bytes());
    }
}
