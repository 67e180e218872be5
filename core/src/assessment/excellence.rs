//! Step 4: what came of it.

use super::{Count, Day};
use validator::Validate;

document! {
    /// Step 4: what came of it (S2.4).
    #[derive(Validate)]
    Excellence {
        /// 承诺事项
        #[validate(nested)]
        pledged: Count,
        /// 已兑现
        #[validate(nested)]
        kept: Count,
        /// 学习先进、争当先进活动 (S2.4-b)
        activities: String,
        /// 固化的制度 (S5.3-a)
        lasting_policies: String,
        /// 经验做法 (S5.3-c)
        experience: String,
        /// 满意人数
        #[validate(nested)]
        satisfied: Count,
        /// 测评人数
        #[validate(nested)]
        asked: Count,
        /// 书记述职日期
        #[validate(nested)]
        report_date: Day,
    }
}
