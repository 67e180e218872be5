//! Filling in: one change at a time, with the findings always those of the document as it is.

mod bulk;
mod change;
mod claim;
mod gone;
mod host;
mod join;
mod numbering;
mod plan;
mod progress;
mod recheck;
mod standing;
mod tally;

pub use bulk::Bulk;
pub use change::Change;
pub use claim::Doubt;
pub use gone::Gone;
pub use progress::Progress;
pub use standing::Standing;
pub use tally::{PlanTally, Tally};

use crate::assessment::{Assessment, Date, ReferUp, Step, Unit};
use crate::document::Named;
use crate::finding::{Finding, Part};
use crate::procedure::Procedure;
use crate::rules::is_checked;
use numbering::{Numbering, renumber};
use recheck::Reach;
use std::slice::SliceIndex;
use std::sync::Arc;

/// The list of plan items, as it begins their places.
const ITEMS: &str = "/plan/items/";

/// An assessment being filled in.
#[derive(Clone, Debug)]
pub struct Session {
    procedure: Arc<Procedure>,
    assessment: Assessment,
    today: Option<Date>,
    findings: Vec<Finding>,
    /// What was typed and not judged yet.
    unsettled: Vec<Reach>,
    from_host: Vec<Finding>,
    left: Named<()>,
    finished: Vec<Part>,
    /// What went out of the plan, the last one last.
    gone: Vec<Gone>,
    /// The largest number of a plan item that was added or taken out, so that none comes again.
    numbered: u64,
    /// What was to be referred up, by plan item, in case it is again.
    referred: Vec<(String, Box<ReferUp>)>,
    /// What was done to many entries at once last.
    bulk: Option<Bulk>,
}

impl Session {
    /// Goes on with an assessment, new or stored.
    pub fn new(procedure: Arc<Procedure>, assessment: Assessment, today: Option<Date>) -> Session {
        let mut session = Session {
            procedure,
            assessment,
            today,
            findings: Vec::new(),
            unsettled: Vec::new(),
            from_host: Vec::new(),
            left: Named::default(),
            finished: Vec::new(),
            gone: Vec::new(),
            numbered: 0,
            referred: Vec::new(),
            bulk: None,
        };
        session.recheck(Reach::Everything);
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

    /// The same of one part.
    pub fn findings_of(&self, part: Part) -> impl Iterator<Item = &Finding> {
        // Ours are in the order of parts.
        let from = self.findings.partition_point(|it| Part::of(&it.place) < part);
        let to = self.findings.partition_point(|it| Part::of(&it.place) <= part);
        let ours = self.findings.get(from..to).unwrap_or_default();
        let of_part = move |it: &&Finding| Part::of(&it.place) == part;
        ours.iter().chain(self.from_host.iter().filter(of_part))
    }

    /// The findings that a person should see now: of entries they left, of parts they finished,
    /// and all that the host said.
    pub fn shown(&self) -> impl Iterator<Item = &Finding> {
        self.all().filter_map(|(it, shows)| shows.then_some(it))
    }

    /// Every finding, with whether a person should see it now.
    pub fn all(&self) -> impl Iterator<Item = (&Finding, bool)> {
        self.all_in(..)
    }

    /// The same of the plan item at a position, and all that the host said.
    fn all_of_item(&self, index: usize) -> impl Iterator<Item = (&Finding, bool)> {
        self.all_in(self.range_of_item(index))
    }

    fn all_in(
        &self,
        range: impl SliceIndex<[Finding], Output = [Finding]>,
    ) -> impl Iterator<Item = (&Finding, bool)> {
        let shows = |it: &Finding| {
            self.left.get(&it.place).is_some() || self.finished.contains(&Part::of(&it.place))
        };
        let ours = self.findings.get(range).unwrap_or_default().iter();
        let ours = ours.map(move |it| (it, shows(it)));
        ours.chain(self.from_host.iter().map(|it| (it, true)))
    }

    /// What stops a submission through a step: errors, and warnings without an explanation. What
    /// the host said of the last post does not stop the next one; the host judges that itself.
    pub fn blocking(&self, through: Step) -> Vec<Finding> {
        // What was typed last counts here as well.
        let mut stops =
            if self.unsettled.is_empty() { self.findings.clone() } else { self.check() };
        stops.retain(|it| is_checked(&it.place, through) && it.blocks(&self.assessment));
        stops
    }

    /// Writes one text and leaves it to [`Session::settle`] to check again: between two keys there
    /// may be no time for that. The document has the text at once; the findings are those of before.
    pub fn type_in(&mut self, place: &str, text: &str) {
        self.forget_host_at(place);
        let reach = self.reach_of_text(place);
        self.write(place, text);
        if !self.unsettled.contains(&reach) {
            self.unsettled.push(reach);
        }
    }

    /// Checks what was typed since the last time.
    pub fn settle(&mut self) {
        let unsettled = std::mem::take(&mut self.unsettled);
        if unsettled.contains(&Reach::Everything) {
            self.recheck(Reach::Everything);
        } else {
            unsettled.into_iter().for_each(|it| self.recheck(it));
        }
    }

    /// Does one change and checks again.
    pub fn apply(&mut self, change: Change) {
        self.settle();
        if let Some(place) = change.place() {
            self.forget_host_at(&place);
        }
        let reach = self.reach(&change);
        match change {
            Change::Write { place, text } => self.write(&place, &text),
            Change::Leave { place } => {
                self.left.insert(place, ());
            }
            Change::Answer { item, answer } => self.answer(&item, answer),
            Change::AddPlanItem { source } => self.add_plan_item(source.as_deref()),
            Change::RemovePlanItem { index } => self.remove_plan_item(index),
            Change::RestorePlanItem => self.restore_plan_item(),
            Change::Join { into, from } => self.join(into, from),
            Change::Split { index, source } => self.split(index, &source),
            Change::AddMeasure { index, text } => self.add_measure(index, text),
            Change::RemoveMeasure { index, measure } => self.remove_measure(index, measure),
            Change::ReferUp { index, refer } => self.refer_up(index, refer),
            Change::AddUnit { kind } => self.assessment.coverage.units.push(Unit::new(kind)),
            Change::RemoveUnit { index } => self.remove_unit(index),
            Change::AddUnits { units } => self.add_units(units),
            Change::MarkRest { group, reason } => self.mark_rest(group, reason),
            Change::TakeBack => self.take_back(),
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
        self.recheck(reach);
    }

    /// Whether the findings of a part were asked for.
    pub fn has_finished(&self, part: Part) -> bool {
        self.finished.contains(&part)
    }

    /// Notes when the document was last changed (RFC 3339).
    pub fn stamp(&mut self, moment: String) {
        self.assessment.updated_at = moment;
    }

    /// Today, where anybody knows it.
    pub fn today(&self) -> Option<Date> {
        self.today
    }

    /// Takes another date as today's.
    pub fn set_today(&mut self, today: Option<Date>) {
        self.today = today;
        self.unsettled.clear();
        self.recheck(Reach::Everything);
    }

    /// Follows another procedure from now on: the same notice with or without what a place adds to
    /// it. Everything that was entered stays.
    pub fn set_procedure(&mut self, procedure: Arc<Procedure>) {
        self.assessment.procedure.addendum.clone_from(&procedure.addendum);
        self.procedure = procedure;
        self.unsettled.clear();
        self.recheck(Reach::Everything);
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
        self.follow(list, &|place| renumber(place, list, at, numbering));
    }

    /// Lets everything that speaks of places follow them, and go where nothing is left of them.
    fn follow(&mut self, list: &str, moved: &dyn Fn(&str) -> Option<String>) {
        self.left = self.left.keys().filter_map(|it| Some((moved(it)?, ()))).collect();
        self.from_host.retain_mut(|it| moved(&it.place).map(|to| it.place = to).is_some());
        for (key, text) in std::mem::take(&mut self.assessment.explanations) {
            let to = match key.split_once(' ') {
                Some((rule, place)) => moved(place).map(|to| format!("{rule} {to}")),
                None => Some(key),
            };
            // Two entries that became one are explained by both texts.
            if let Some(said) = to.and_then(|to| self.assessment.explanations.at(&to)) {
                join::add(said, &text, "\n");
            }
        }
        for it in &mut self.assessment.returns {
            // What a reviewer said outlives its entry; it must not slip to the next one.
            it.at = moved(&it.at).unwrap_or_else(|| list.trim_end_matches('/').to_owned());
        }
    }
}
