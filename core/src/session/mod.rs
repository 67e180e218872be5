//! Filling in: one change at a time, with the findings always those of the document as it is.

mod change;
mod host;
mod numbering;
mod plan;
mod progress;

pub use change::Change;
pub use progress::Progress;

use crate::assessment::{Assessment, Date, PlanItem, ReferUp, Step, Unit};
use crate::document::Named;
use crate::finding::{Finding, Part};
use crate::procedure::Procedure;
use crate::rules::{check, last_part};
use numbering::{Numbering, renumber};
use std::sync::Arc;

/// An assessment being filled in.
#[derive(Clone, Debug)]
pub struct Session {
    procedure: Arc<Procedure>,
    assessment: Assessment,
    today: Option<Date>,
    findings: Vec<Finding>,
    from_host: Vec<Finding>,
    left: Named<()>,
    finished: Vec<Part>,
    /// The plan item that was taken out last, and where it stood.
    removed: Option<(usize, PlanItem)>,
    /// The largest number of a plan item that was added or taken out, so that none comes again.
    numbered: u64,
    /// What was to be referred up, by plan item, in case it is again.
    referred: Vec<(String, Box<ReferUp>)>,
}

impl Session {
    /// Goes on with an assessment, new or stored.
    pub fn new(procedure: Arc<Procedure>, assessment: Assessment, today: Option<Date>) -> Session {
        let mut session = Session {
            procedure,
            assessment,
            today,
            findings: Vec::new(),
            from_host: Vec::new(),
            left: Named::default(),
            finished: Vec::new(),
            removed: None,
            numbered: 0,
            referred: Vec::new(),
        };
        session.recheck();
        session
    }

    /// The procedure that is followed.
    pub fn procedure(&self) -> &Arc<Procedure> {
        &self.procedure
    }

    /// The document as it is.
    pub fn assessment(&self) -> &Assessment {
        &self.assessment
    }

    /// Everything wrong with the whole document, ours first, then what the host said.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().chain(&self.from_host)
    }

    /// The findings that a person should see now: of entries they left, of parts they finished,
    /// and all that the host said.
    pub fn shown(&self) -> impl Iterator<Item = &Finding> {
        let seen = |it: &&Finding| {
            self.left.get(&it.place).is_some() || self.finished.contains(&Part::of(&it.place))
        };
        self.findings.iter().filter(seen).chain(&self.from_host)
    }

    /// What stops a submission through a step: errors, and warnings without an explanation. What
    /// the host said of the last post does not stop the next one; the host judges that itself.
    pub fn blocking(&self, through: Step) -> impl Iterator<Item = &Finding> {
        let last = last_part(through);
        let ours = self.findings.iter();
        ours.filter(move |it| Part::of(&it.place) <= last && it.blocks(&self.assessment))
    }

    /// Does one change and checks again.
    pub fn apply(&mut self, change: Change) {
        if let Some(place) = change.place() {
            self.forget_host_at(&place);
        }
        match change {
            Change::Write { place, text } => self.write(&place, &text),
            Change::Leave { place } => {
                self.left.insert(place, ());
            }
            Change::Answer { item, answer } => self.answer(&item, answer),
            Change::AddPlanItem { source } => self.add_plan_item(source.as_deref()),
            Change::RemovePlanItem { index } => self.remove_plan_item(index),
            Change::RestorePlanItem => self.restore_plan_item(),
            Change::AddMeasure { index, text } => self.add_measure(index, text),
            Change::RemoveMeasure { index, measure } => self.remove_measure(index, measure),
            Change::ReferUp { index, refer } => self.refer_up(index, refer),
            Change::AddUnit { kind } => self.assessment.coverage.units.push(Unit::new(kind)),
            Change::RemoveUnit { index } => self.remove_unit(index),
            Change::Toggle { place, code } => {
                self.assessment.toggle(&place, &code);
            }
            Change::Finish { part } => {
                self.finished.push(part);
            }
            Change::Accepted { revision } => {
                self.assessment.revision = revision;
                self.from_host.clear();
            }
            Change::Rebase { onto } => {
                self.assessment.revision = onto.revision;
                self.assessment.grade.assigned.clone_from(&onto.grade.assigned);
                self.assessment.returns.clone_from(&onto.returns);
            }
            Change::Refused { findings } => self.from_host = findings,
        }
        self.recheck();
    }

    /// Whether the findings of a part were asked for.
    pub fn has_finished(&self, part: Part) -> bool {
        self.finished.contains(&part)
    }

    /// Notes when the document was last changed (RFC 3339).
    pub fn stamp(&mut self, moment: String) {
        self.assessment.updated_at = moment;
    }

    /// Takes another date as today's.
    pub fn set_today(&mut self, today: Option<Date>) {
        self.today = today;
        self.recheck();
    }

    /// Follows another procedure from now on: the same notice with or without what a place adds to
    /// it. Everything that was entered stays.
    pub fn set_procedure(&mut self, procedure: Arc<Procedure>) {
        self.assessment.procedure.addendum.clone_from(&procedure.addendum);
        self.procedure = procedure;
        self.recheck();
    }

    fn recheck(&mut self) {
        self.findings = check(&self.procedure, &self.assessment, Step::Excellence, self.today);
        self.say_once();
    }

    fn write(&mut self, place: &str, text: &str) {
        // Going back to an entry that was fine is no reason to complain while it is being typed.
        if !self.findings.iter().any(|it| it.place == place) {
            self.left.remove(place);
        }
        let problem_before = self.survey_problem(place).map(str::to_owned);
        self.assessment.write(place, text);
        if let Some(before) = problem_before {
            self.carry_problem(place, &before);
        }
    }

    fn remove_unit(&mut self, index: usize) {
        if index < self.assessment.coverage.units.len() {
            self.assessment.coverage.units.remove(index);
            self.renumber("/coverage/units/", index, Numbering::Closed);
        }
    }

    /// Lets everything that speaks of places in a list follow its entries.
    fn renumber(&mut self, list: &str, at: usize, numbering: Numbering) {
        let moved = |place: &str| renumber(place, list, at, numbering);
        self.left = self.left.keys().filter_map(|it| Some((moved(it)?, ()))).collect();
        self.from_host.retain_mut(|it| moved(&it.place).map(|to| it.place = to).is_some());
        let explanations = std::mem::take(&mut self.assessment.explanations);
        self.assessment.explanations = explanations
            .into_iter()
            .filter_map(|(key, text)| match key.split_once(' ') {
                Some((rule, place)) => moved(place).map(|to| (format!("{rule} {to}"), text)),
                None => Some((key, text)),
            })
            .collect();
        for it in &mut self.assessment.returns {
            // What a reviewer said outlives its entry; it must not slip to the next one.
            it.at = moved(&it.at).unwrap_or_else(|| list.trim_end_matches('/').to_owned());
        }
    }
}
