//! The document as it goes to the host.

use super::Assessment;
use crate::document::{Named, readings};
use crate::procedure::Procedure;

impl Assessment {
    /// What is sent: the document with the readings of what was typed, and without the answers to
    /// items that other sectors are asked (V57). Answers to items that this version does not know
    /// stay; a newer one does.
    pub fn for_submission(&self, procedure: &Procedure) -> Assessment {
        let mut sent = self.clone();
        let answers = std::mem::take(&mut sent.survey.answers);
        sent.survey.answers =
            answers.into_iter().filter(|(id, _)| !self.is_not_asked(procedure, id)).collect();
        sent.readings = Named::default();
        sent.readings = readings(&sent);
        sent
    }

    /// Whether an item of the procedure is one that this branch is not asked (V57).
    pub fn is_not_asked(&self, procedure: &Procedure, item: &str) -> bool {
        procedure
            .item(item)
            .is_some_and(|(group, it)| !group.is_for(&self.branch) || !it.is_for(self))
    }
}
