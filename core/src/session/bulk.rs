//! What is done to many entries at once: always on request, never over what somebody entered, and
//! to be taken back in one step.

use super::{Numbering, Session};
use crate::assessment::{Answer, ItemAnswer, Unit};

/// What was done at once last.
#[derive(Clone, Debug, PartialEq)]
pub enum Bulk {
    /// Items of a group were marked as not applicable.
    Marked {
        /// The group's id.
        group: String,
        /// Each item with what stood there before.
        before: Vec<(String, ItemAnswer)>,
        /// The reason that was given for all of them.
        reason: String,
    },
    /// Units were added to the list.
    Added {
        /// As they were added.
        units: Vec<Unit>,
    },
}

impl Session {
    /// What was done at once last, as long as it can be taken back.
    pub fn bulk(&self) -> Option<&Bulk> {
        self.bulk.as_ref()
    }

    /// Marks what is not answered yet of a group asked in addition. The five dimensions are for
    /// every branch and are answered one by one; no answer is given without a reason.
    ///
    /// | group | reason | item | is |
    /// |---|---|---|---|
    /// | in addition | given | not answered | not applicable, with the reason where none was written |
    /// | in addition | given | answered | as it was |
    /// | in addition | blank | any | as it was |
    /// | a dimension, unknown, not asked | any | any | as it was |
    pub(super) fn mark_rest(&mut self, group: String, reason: String) {
        let additions = &self.procedure.additions;
        let found = additions.iter().find(|it| it.id == group && !reason.trim().is_empty());
        let Some(found) = found else { return };
        let items = found.items_for(&self.assessment).map(|it| it.id.as_str());
        let open = items.filter(|it| self.answer_to(it).is_none());
        let open: Vec<String> = open.map(str::to_owned).collect();
        let mut before = Vec::with_capacity(open.len());
        for item in open {
            self.forget_host_at(&format!("/survey/answers/{item}/answer"));
            if let Some(entered) = self.assessment.survey.answers.at(&item) {
                let marked = marked(entered, &reason);
                before.push((item, std::mem::replace(entered, marked)));
            }
        }
        if !before.is_empty() {
            self.bulk = Some(Bulk::Marked { group, before, reason });
        }
    }

    /// Adds units to the list, behind those that are there.
    pub(super) fn add_units(&mut self, units: Vec<Unit>) {
        if !units.is_empty() {
            self.assessment.coverage.units.extend_from_slice(&units);
            self.bulk = Some(Bulk::Added { units });
        }
    }

    /// Takes back what was done at once last. What somebody changed since then stays.
    pub(super) fn take_back(&mut self) {
        match self.bulk.take() {
            Some(Bulk::Marked { before, reason, .. }) => {
                for (item, was) in before {
                    self.forget_host_at(&format!("/survey/answers/{item}/answer"));
                    if let Some(entered) = self.assessment.survey.answers.at(&item)
                        && *entered == marked(&was, &reason)
                    {
                        *entered = was;
                    }
                }
            }
            Some(Bulk::Added { units }) => {
                self.forget_host_at("/coverage/units");
                for unit in units {
                    let at = self.assessment.coverage.units.iter().rposition(|it| *it == unit);
                    if let Some(index) = at {
                        self.assessment.coverage.units.remove(index);
                        self.renumber("/coverage/units/", index, Numbering::Closed);
                    }
                }
            }
            None => {}
        }
    }
}

/// What an unanswered item is once it is marked.
fn marked(before: &ItemAnswer, reason: &str) -> ItemAnswer {
    let mut marked = before.clone();
    marked.answer = Some(Answer::NotApplicable);
    if marked.note.trim().is_empty() {
        reason.clone_into(&mut marked.note);
    }
    marked
}
