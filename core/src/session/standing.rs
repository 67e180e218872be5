//! How far each item of the plan is, in the states that a person reads.

use super::{ITEMS, Session};
use crate::assessment::Status;
use crate::finding::{Finding, Part};

/// How far one item of the plan is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// 有几处需要处理: so many findings show that stop a submission.
    Attention(usize),
    /// 待完善: something is missing that was not complained of yet.
    Unfinished,
    /// 已填全
    Filled,
    /// 已完成
    Done,
}

impl Session {
    /// How far each item of the plan is.
    pub fn standings(&self) -> Vec<Standing> {
        (0..self.assessment.plan.items.len()).map(|it| self.standing(it)).collect()
    }

    /// How far the plan item at a position is, as step 3 asks it; unfinished where there is none.
    ///
    /// | findings that stop a submission | of these, shown | status | standing |
    /// |---|---|---|---|
    /// | 2 | 2 | any | attention, 2 |
    /// | 2 | 1 | any | attention, 1 |
    /// | 2 | 0 | any | unfinished |
    /// | 0 | – | done | done |
    /// | 0 | – | any other | filled |
    pub fn standing(&self, index: usize) -> Standing {
        let Some(item) = self.assessment.plan.items.get(index) else { return Standing::Unfinished };
        let stops = self
            .all_of_item(index)
            .filter(|(it, _)| asked(it) == Some(index) && it.blocks(&self.assessment));
        let shown: Vec<bool> = stops.map(|(_, shows)| shows).collect();
        match shown.iter().filter(|it| **it).count() {
            0 if !shown.is_empty() => Standing::Unfinished,
            0 if item.status == Some(Status::Done) => Standing::Done,
            0 => Standing::Filled,
            shown => Standing::Attention(shown),
        }
    }
}

/// The position of the plan item in which step 3 asks for what was found.
fn asked(finding: &Finding) -> Option<usize> {
    let (index, _) = finding.place.strip_prefix(ITEMS)?.split_once('/')?;
    index.parse().ok().filter(|_| Part::of(&finding.place) == Part::Rectification)
}
