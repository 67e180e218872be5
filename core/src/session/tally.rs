//! What was entered, counted: the answers of some items, and how the plan goes.

use super::Session;
use crate::assessment::{Answer, Status};
use crate::finding::segments;
use crate::procedure::Item;

/// How many items have each answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// 是
    pub yes: usize,
    /// 部分
    pub partly: usize,
    /// 否
    pub no: usize,
    /// 不适用
    pub not_applicable: usize,
    /// 未答
    pub open: usize,
}

/// How many items of the plan are how far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PlanTally {
    /// 已完成
    pub done: usize,
    /// 进行中, and not overdue.
    pub under_way: usize,
    /// 未启动, and not overdue.
    pub not_started: usize,
    /// 已到期: neither done nor within its time.
    pub overdue: usize,
}

impl Tally {
    /// How many items there are.
    pub fn of(&self) -> usize {
        self.answered() + self.open
    }

    /// How many of them are answered.
    pub fn answered(&self) -> usize {
        self.yes + self.problems() + self.not_applicable
    }

    /// How many are answered partly or no.
    pub fn problems(&self) -> usize {
        self.partly + self.no
    }

    /// The share of yes among what applies and is answered, partly as half of one, in percent,
    /// rounded down; none where nothing such is answered. A picture of the answers and not a
    /// score: the notice knows none.
    ///
    /// | yes | partly | no | not applicable, open | share |
    /// |---|---|---|---|---|
    /// | 5 | 1 | 0 | any | 91 |
    /// | 0 | 0 | 2 | any | 0 |
    /// | 0 | 0 | 0 | any | none |
    pub fn share(&self) -> Option<usize> {
        let halves = 2 * self.yes + self.partly;
        (halves * 100).checked_div(2 * (self.yes + self.problems()))
    }
}

impl PlanTally {
    /// How many items there are.
    pub fn of(&self) -> usize {
        self.done + self.under_way + self.not_started + self.overdue
    }
}

impl Session {
    /// The answers of some items.
    pub fn tally(&self, items: &[&Item]) -> Tally {
        let mut tally = Tally::default();
        for item in items {
            *match self.answer_to(&item.id) {
                Some(Answer::Yes) => &mut tally.yes,
                Some(Answer::Partly) => &mut tally.partly,
                Some(Answer::No) => &mut tally.no,
                Some(Answer::NotApplicable) => &mut tally.not_applicable,
                None => &mut tally.open,
            } += 1;
        }
        tally
    }

    /// The answers of all items that count towards a dimension, those asked in addition included.
    pub fn tally_of(&self, dimension: &str) -> Tally {
        let counts = |it: &&Item| {
            self.procedure.dimension_of(&it.id).is_some_and(|found| found.id == dimension)
        };
        let items: Vec<_> = self.procedure.items_for(&self.assessment).filter(counts).collect();
        self.tally(&items)
    }

    /// The first item without an answer after the one that a place is in, going round at the end.
    pub fn next_unanswered(&self, after: &str) -> Option<&str> {
        let items = self.procedure.items_for(&self.assessment).map(|it| it.id.as_str());
        let items: Vec<&str> = items.collect();
        let at = match segments(after).as_slice() {
            [survey, answers, id, ..] if survey == "survey" && answers == "answers" => {
                items.iter().position(|it| it == id)
            }
            _ => None,
        };
        let from = at.map_or(0, |it| it + 1);
        let round = items.iter().cycle().skip(from).take(items.len());
        round.copied().find(|it| self.answer_to(it).is_none())
    }

    /// How the plan goes.
    ///
    /// | status | due | counts as |
    /// |---|---|---|
    /// | done | any | done |
    /// | any other | before today | overdue |
    /// | in progress | today or later, blank, unreadable; or nobody knows the day | under way |
    /// | not started, blank | the same | not started |
    pub fn plan_tally(&self) -> PlanTally {
        let mut tally = PlanTally::default();
        for item in &self.assessment.plan.items {
            let due = item.due.read().value();
            let late = matches!((due, self.today),
                (Some(due), Some(today)) if due.last_day() < today.first_day());
            *match item.status {
                Some(Status::Done) => &mut tally.done,
                _ if late => &mut tally.overdue,
                Some(Status::InProgress) => &mut tally.under_way,
                Some(Status::NotStarted) | None => &mut tally.not_started,
            } += 1;
        }
        tally
    }

    /// The answer to an item.
    pub(super) fn answer_to(&self, item: &str) -> Option<Answer> {
        self.assessment.survey.answers.get(item).and_then(|it| it.answer)
    }
}
