//! How far each item of the plan is, in the states that a person reads.

use super::{ITEMS, Session};
use crate::assessment::{PlanItem, Status};
use crate::finding::{Finding, is_within};

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

/// What step 4 asks of an item of the plan.
const LATER: [&str; 5] = ["status", "progress", "done_on", "result", "evidence"];

impl Session {
    /// How far each item of the plan is, as step 3 asks it.
    ///
    /// | findings that stop a submission | of these, shown | status | standing |
    /// |---|---|---|---|
    /// | 2 | 2 | any | attention, 2 |
    /// | 2 | 1 | any | attention, 1 |
    /// | 2 | 0 | any | unfinished |
    /// | 0 | – | done | done |
    /// | 0 | – | any other | filled |
    pub fn standings(&self) -> Vec<Standing> {
        let of = |it: &PlanItem| match it.status {
            Some(Status::Done) => Standing::Done,
            _ => Standing::Filled,
        };
        let mut standings: Vec<_> = self.assessment.plan.items.iter().map(of).collect();
        for (finding, shows) in self.all() {
            let at = asked(finding).and_then(|it| standings.get_mut(it));
            let Some(standing) = at.filter(|_| finding.blocks(&self.assessment)) else { continue };
            let shown = match standing {
                Standing::Attention(shown) => *shown,
                _ => 0,
            } + usize::from(shows);
            *standing = if shown > 0 { Standing::Attention(shown) } else { Standing::Unfinished };
        }
        standings
    }
}

/// The position of the plan item in which step 3 asks for what was found.
fn asked(finding: &Finding) -> Option<usize> {
    let (index, entry) = finding.place.strip_prefix(ITEMS)?.split_once('/')?;
    let later = LATER.iter().any(|it| is_within(entry, it));
    index.parse().ok().filter(|_| !later)
}
