//! How far each part is, in the states that a person reads.

use super::Session;
use crate::assessment::PlanItem;
use crate::document::is_blank;
use crate::finding::{Part, Severity};

/// The state of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// 未开始
    NotStarted,
    /// 填写中
    InProgress,
    /// 需要补充: finished once, and something stops the submission.
    NeedsAttention,
    /// 已完成
    Complete,
    /// 不适用
    NotApplicable,
}

impl Session {
    /// How far a part is.
    ///
    /// | entered | blocking findings | finished once | state |
    /// |---|---|---|---|
    /// | step 2 does not apply | – | – | not applicable |
    /// | something | none | – | complete |
    /// | anything | some | yes | needs attention |
    /// | nothing | – | no | not started |
    /// | something | some | no | in progress |
    pub fn progress(&self, part: Part) -> Progress {
        if part == Part::Coverage && self.assessment.coverage.applicable == Some(false) {
            return Progress::NotApplicable;
        }
        let blank = self.is_blank(part);
        let blocked = self.findings_of(part).any(|it| it.blocks(&self.assessment));
        match (blank, blocked, self.finished.contains(&part)) {
            (false, false, _) => Progress::Complete,
            (_, true, true) => Progress::NeedsAttention,
            (true, ..) => Progress::NotStarted,
            (false, true, false) => Progress::InProgress,
        }
    }

    /// How many items are answered, of how many.
    pub fn answered(&self) -> (usize, usize) {
        let answers = &self.assessment.survey.answers;
        let done = |id: &str| answers.get(id).is_some_and(|it| it.answer.is_some());
        let all = self.procedure.items_for(&self.assessment);
        all.fold((0, 0), |(n, of), it| (n + usize::from(done(&it.id)), of + 1))
    }

    /// The blocking errors of a part, for a count beside its name.
    pub fn errors(&self, part: Part) -> usize {
        self.findings_of(part).filter(|it| it.severity == Severity::Error).count()
    }

    fn is_blank(&self, part: Part) -> bool {
        let it = &self.assessment;
        match part {
            Part::Branch => is_blank(&it.branch),
            Part::Survey => {
                it.survey.answers.is_empty()
                    && it.survey.date.0.is_empty()
                    && it.standards.is_empty()
                    && it.grade.own.is_empty()
            }
            Part::Coverage => is_blank(&it.coverage),
            Part::Rectification => {
                it.plan.items.iter().all(PlanItem::is_untouched)
                    && it.plan.date.0.is_empty()
                    && it.grade.target.is_empty()
            }
            Part::Excellence => is_blank(&it.excellence),
        }
    }
}
