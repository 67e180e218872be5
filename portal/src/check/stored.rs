//! What a host has stored of the documents that are checked, as far as V26 asks for it.

use super::checker::{Spot, Unread};
use super::input::{Content, batches};
use super::options::Options;
use super::text;
use crate::document::Document;
use hangji_core::Assessment;
use hangji_core::assessment::Grades;
use std::collections::HashMap;
use std::path::Path;

/// Stored documents by their ids, each with only what its superior wrote.
#[derive(Debug)]
pub(super) struct StoredDocuments(HashMap<String, Assessment>);

impl StoredDocuments {
    /// Reads a file with one document, or a stream of them, which its name has to say.
    ///
    /// # Errors
    /// Each document that could not be read. To check without it would pass what V26 refuses.
    pub(super) fn read(file: &Path, options: &Options) -> Result<StoredDocuments, Vec<String>> {
        let name = file.display().to_string();
        let (mut stored, mut complaints) = (HashMap::new(), Vec::new());
        for piece in batches(file, false, options.max_line).flatten() {
            let spot = Spot { file: &name, line: piece.line };
            let mut complain = |why: &Unread<'_>| {
                complaints.push(text::unread(spot, why, options.lang).trim_end().to_owned());
            };
            match &piece.content {
                Content::TooLong(limit) => complain(&Unread::TooLong(*limit)),
                Content::Unavailable(error) => complain(&Unread::Unavailable(error)),
                Content::Bytes(bytes) => match Document::read(bytes) {
                    Err(error) => complain(&Unread::Unreadable(&error, bytes)),
                    Ok(document) => {
                        stored.insert(document.assessment.id.clone(), superiors(document));
                    }
                },
            }
        }
        if complaints.is_empty() { Ok(StoredDocuments(stored)) } else { Err(complaints) }
    }

    /// What is stored of a document; none where there is none of that id.
    pub(super) fn of(&self, id: &str) -> Option<&Assessment> {
        self.0.get(id)
    }
}

/// What only the superior writes. The rest would make memory grow with what is stored.
fn superiors(document: Document<'_>) -> Assessment {
    let Assessment { grade, returns, .. } = document.assessment;
    let grade = Grades { assigned: grade.assigned, ..Grades::default() };
    Assessment { grade, returns, ..Assessment::default() }
}
