//! Checking again after a change, and no more than the change can have touched: typing in a plan of
//! a thousand items has to be as quick as in one of ten.

use super::{Change, ITEMS, Session};
use crate::assessment::Step;
use crate::document::is_blank;
use crate::finding::{Finding, Part, Reason};
use crate::rules::{check, sort};
use std::ops::Range;

/// What has to be judged anew after a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// Nothing: the document stays as it is, or changes where no rule looks.
    Nothing,
    /// One text of a plan item, by which no other entry is judged.
    Text {
        /// The item's position.
        index: usize,
        /// The entry within the item: `goal`, `measures/0`.
        entry: String,
    },
    /// A blank item that came to the end of a plan with others in it.
    Item {
        /// The item's position.
        index: usize,
    },
    /// Everything.
    Everything,
}

impl Session {
    /// How far a change reaches; asked before it is made.
    pub(super) fn reach(&self, change: &Change) -> Reach {
        match change {
            Change::Leave { .. } | Change::Finish { .. } | Change::Refused { .. } => Reach::Nothing,
            Change::Write { place, .. } => self.reach_of_text(place),
            Change::AddPlanItem { source: None } if self.adding_concerns_nothing_else() => {
                Reach::Item { index: self.assessment.plan.items.len() }
            }
            _ => Reach::Everything,
        }
    }

    /// How far a text reaches; asked before it is written.
    pub(super) fn reach_of_text(&self, place: &str) -> Reach {
        self.text_of_an_item(place).unwrap_or(Reach::Everything)
    }

    /// Checks again as far as a change reached; asked when it is made.
    pub(super) fn recheck(&mut self, reach: Reach) {
        match reach {
            Reach::Nothing => {}
            Reach::Text { index, entry } if !self.is_said_twice(index, &entry) => {
                // Whether an item has any measure is judged by each of them.
                let measured = entry.starts_with("measures/");
                self.recheck_item(index, |it| it == entry || (measured && it == "measures"));
            }
            Reach::Item { index } => self.recheck_item(index, |_| true),
            Reach::Text { .. } | Reach::Everything => self.findings = self.check(),
        }
        self.say_once();
    }

    /// Whether there is a plan at all is asked elsewhere (V23), and step 4 counts what is open in it
    /// (V54).
    fn adding_concerns_nothing_else(&self) -> bool {
        !self.assessment.plan.items.is_empty() && is_blank(&self.assessment.excellence)
    }

    fn text_of_an_item(&self, place: &str) -> Option<Reach> {
        let (index, entry) = place.strip_prefix(ITEMS)?.split_once('/')?;
        let index = index.parse().ok()?;
        let item = self.assessment.plan.items.get(index)?;
        let alone = match entry.split_once('/') {
            None => matches!(entry, "problem" | "cause" | "goal" | "responsible" | "due"),
            // A measure that nobody can number is none.
            Some(("measures", at)) => {
                at.parse().is_ok_and(|it: usize| it.to_string() == at)
                    && !self.is_said_twice(index, entry)
            }
            // That a matter is referred up at all is asked elsewhere, too.
            Some(("refer_up", _)) => item.refer_up.is_some(),
            Some(_) => false,
        };
        alone.then(|| Reach::Text { index, entry: entry.to_owned() })
    }

    /// Whether a measure is found in the plan again, which counts where it is found later (V17).
    fn is_said_twice(&self, index: usize, entry: &str) -> bool {
        let items = &self.assessment.plan.items;
        let position = entry.strip_prefix("measures/").and_then(|it| it.parse::<usize>().ok());
        let Some(said) = position.and_then(|it| items.get(index)?.measures.get(it)) else {
            return false;
        };
        let said = said.trim();
        let same = items.iter().flat_map(|it| &it.measures).filter(|it| it.trim() == said);
        !said.is_empty() && same.count() > 1
    }

    /// Judges entries of one item: the rules see it as if it were the only one.
    fn recheck_item(&mut self, index: usize, judged: impl Fn(&str) -> bool) {
        let Some(item) = self.assessment.plan.items.get(index).cloned() else { return };
        let all = std::mem::replace(&mut self.assessment.plan.items, vec![item]);
        let mut found = self.check();
        self.assessment.plan.items = all;
        found.retain_mut(|it| {
            let here = it.place.strip_prefix("/plan/items/0/").filter(|it| judged(it));
            let here = here.map(|it| format!("{ITEMS}{index}/{it}"));
            here.map(|to| it.place = to).is_some()
        });
        let range = self.range_of_item(index);
        let mut rest = self.findings.split_off(range.end);
        let mut within = self.findings.split_off(range.start);
        let prefix = format!("{ITEMS}{index}/");
        within.retain(|it| !it.place.strip_prefix(&prefix).is_some_and(&judged));
        within.append(&mut found);
        sort(&self.procedure, &mut within);
        self.findings.append(&mut within);
        self.findings.append(&mut rest);
    }

    /// Where our findings of a plan item lie: they are in the order of the form.
    pub(super) fn range_of_item(&self, index: usize) -> Range<usize> {
        let before = |at: usize| self.findings.partition_point(|it| is_before(&it.place, at));
        before(index)..before(index.saturating_add(1))
    }

    pub(super) fn check(&self) -> Vec<Finding> {
        let mut found = check(&self.procedure, &self.assessment, Step::Excellence, self.today);
        // What is kept here and never sent can do no harm there; nor could anybody see it to mend it.
        found.retain(|it| {
            it.reason == Reason::NotAsked || self.assessment.is_sent(&self.procedure, &it.place)
        });
        found
    }
}

/// Whether a finding at this place stands before those of the plan item at a position.
fn is_before(place: &str, index: usize) -> bool {
    match item_of(place) {
        Some(at) => at < index,
        None => {
            Part::of(place) < Part::Rectification
                || matches!(place, "/grade/target" | "/plan/date" | "/plan/items")
        }
    }
}

/// The position of the plan item that a place in step 3 belongs to.
fn item_of(place: &str) -> Option<usize> {
    let index = place.strip_prefix(ITEMS)?.split('/').next()?.parse().ok();
    index.filter(|_| Part::of(place) == Part::Rectification)
}
