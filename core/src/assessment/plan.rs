//! Step 3: the rectification plan.

use super::{Day, Extra, Status};
use crate::document::{Content, Entry, is_blank};
use validator::Validate;

document! {
    /// Step 3: the rectification plan (S2.3-b).
    #[derive(Validate)]
    Plan {
        /// 方案制定日期
        #[validate(nested)]
        date: Day,
        /// 整改项
        #[validate(nested)]
        items: Vec<PlanItem>,
    }
}

document! {
    /// One item of the plan: a problem, its goal, measures and responsibility (S2.3-b).
    #[derive(Validate)]
    PlanItem {
        /// Unique in the plan and never given again.
        id: String,
        /// The survey items whose problems it mends.
        sources: Vec<String>,
        /// 问题类别, a dimension id.
        category: String,
        /// 存在问题
        problem: String,
        /// 原因
        cause: String,
        /// 整改目标
        goal: String,
        /// 整改措施
        measures: Vec<String>,
        /// 责任人
        responsible: String,
        /// 完成时限: customary, not in the notice.
        #[validate(nested)]
        due: Day,
        /// 提请上级解决的事项
        refer_up: Option<Box<ReferUp>>,
        /// 进展; none means not started.
        status: Option<Status>,
        /// 进展情况
        progress: String,
        /// 完成日期
        #[validate(nested)]
        done_on: Day,
        /// 成效
        result: String,
        /// 佐证材料
        evidence: String,
    }
}

impl PlanItem {
    /// Whether nothing was entered beyond what the survey put in: such an item may go by itself.
    pub fn is_untouched(&self) -> bool {
        let by_itself = ["id", "sources", "category", "problem"];
        let Content::Object(entries, extra) = self.content() else { return false };
        let touched = entries
            .iter()
            .any(|(name, it)| !by_itself.contains(name) && *name != "measures" && !is_blank(*it));
        let measured = self.measures.iter().any(|it| !it.trim().is_empty());
        !touched && !measured && extra.is_none_or(Extra::is_empty)
    }
}

document! {
    /// A matter for the superior organisation or the treasury.
    ReferUp {
        /// 提请对象
        to: String,
        /// 提请事项
        matter: String,
    }
}
