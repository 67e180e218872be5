//! The document as it goes to the host.

use super::{Assessment, Coverage};
use crate::document::{Named, readings};
use crate::finding::segments;
use crate::procedure::Procedure;

impl Assessment {
    /// What is sent: the document with the readings of what was typed, without the answers to
    /// items that other sectors are asked (V57), and without the figures of a step 2 that does not
    /// apply. Answers to items that this version does not know stay; a newer one does.
    pub fn for_submission(&self, procedure: &Procedure) -> Assessment {
        let mut sent = self.clone();
        let answers = std::mem::take(&mut sent.survey.answers);
        sent.survey.answers =
            answers.into_iter().filter(|(id, _)| !self.is_not_asked(procedure, id)).collect();
        if sent.coverage.applicable == Some(false) {
            let applicable = sent.coverage.applicable;
            let extra = std::mem::take(&mut sent.coverage.extra);
            sent.coverage = Coverage { applicable, extra, ..Coverage::default() };
        }
        sent.readings = Named::default();
        sent.readings = readings(&sent);
        sent
    }

    /// Whether what stands at a place would be sent; see [`Assessment::for_submission`].
    pub fn is_sent(&self, procedure: &Procedure, place: &str) -> bool {
        if !["/survey/", "/coverage/"].iter().any(|it| place.starts_with(it)) {
            return true;
        }
        let path = segments(place);
        match path.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            ["survey", "answers", item, ..] => !self.is_not_asked(procedure, item),
            ["coverage", entry, ..] => {
                *entry == "applicable" || self.coverage.applicable != Some(false)
            }
            _ => true,
        }
    }

    /// Whether an item of the procedure concerns other sectors than this branch's (V57).
    pub fn is_not_asked(&self, procedure: &Procedure, item: &str) -> bool {
        procedure.item(item).is_some_and(|(group, it)| !group.concerns(it, &self.branch))
    }
}
