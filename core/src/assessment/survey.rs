//! Step 1: the survey's answers, the five standards and the grades.

use super::{Answer, Day};
use crate::document::Named;
use validator::Validate;

document! {
    /// The survey: five dimensions of items (S2.1-b).
    #[derive(Validate)]
    Survey {
        /// 调查日期
        #[validate(nested)]
        date: Day,
        /// Item id → answer.
        answers: Named<ItemAnswer>,
        /// Answers to items that the procedure asks no more.
        set_aside: Vec<SetAside>,
    }
}

document! {
    /// An answer that no item takes any more, kept with its question.
    SetAside {
        /// The id that the item had.
        item: String,
        /// What was asked.
        question: String,
        /// The last version of the procedure that asked it.
        version: u64,
        /// What was entered.
        answer: Option<Box<ItemAnswer>>,
    }
}

document! {
    /// What was entered at one survey item.
    ItemAnswer {
        /// The choice; none while only text was entered.
        answer: Option<Answer>,
        /// 具体问题 (S2.1-c)
        problem: String,
        /// 说明: why a core item does not apply, or a remark.
        note: String,
        /// The policy that an item asks for (S4.5-a).
        policy: Option<Box<Policy>>,
    }
}

document! {
    /// A policy of the branch (S4.5-a, S4.5-b).
    Policy {
        /// 制度名称
        name: String,
        /// 类别, an id of the procedure's policy kinds.
        kind: String,
        /// 建立日期
        date: Day,
    }
}

document! {
    /// How the branch rates itself by one of the five standards (S2.1-d).
    Rating {
        /// An id of the procedure's ratings.
        rating: String,
        /// 说明
        note: String,
    }
}

document! {
    /// Grades, each an id of the procedure's scale. Only the superior organisation assigns one (S2.1-e).
    #[derive(Validate)]
    Grades {
        /// 自评等级
        own as "self": String,
        /// 自评日期
        #[validate(nested)]
        date: Day,
        /// 自评理由
        reason: String,
        /// 目标等级
        target: String,
        /// 上级定级
        assigned: String,
    }
}
