//! The branch and its people.

use super::{Count, Day, Method, Reading};
use crate::rules::field;
use validator::Validate;

document! {
    /// The branch that assesses itself.
    #[derive(Validate)]
    Branch {
        /// 党支部名称
        #[validate(custom(function = field::filled))]
        name: String,
        /// 上级党组织
        #[validate(custom(function = field::filled))]
        superior: String,
        /// 领域, an id of the procedure's sectors.
        #[validate(custom(function = field::filled))]
        sector: String,
        /// 窗口单位和服务行业, on top of any sector.
        service_window: bool,
        /// 换届后“回头看”: whether a community takes part in it (S3.1-e).
        look_back: bool,
        /// 问题突出村（社区）, named by the superior (S3.1-e6).
        prominent: bool,
        /// 驻点工作组: who was sent, and since when (S3.1-e6).
        work_team: String,
        /// 所在市, a GB/T 2260 code.
        city: String,
        /// 所在单位
        unit_name: String,
        /// 所在单位统一社会信用代码
        unit_code: String,
        /// 组建形式: standalone, area joint, industry unified or other (S2.2-a).
        form: Option<Method>,
        /// 成立时间
        #[validate(nested)]
        established: Day,
        /// 党员人数
        #[validate(nested)]
        members: Members,
        /// 从业人员
        #[validate(nested)]
        employees: Count,
        /// 书记: a name or a post.
        secretary: String,
        /// 任职时间
        #[validate(nested)]
        secretary_since: Day,
        /// 上级指派的联系人 (S4-b)
        contact: String,
        /// Asked for only where a host wants it.
        phone: String,
    }
}

document! {
    /// Members of the branch. Their total is full and probationary members together.
    #[derive(Validate)]
    Members {
        /// 正式党员
        #[validate(nested)]
        full: Count,
        /// 预备党员
        #[validate(nested)]
        probationary: Count,
        /// 女党员
        #[validate(nested)]
        female: Count,
        /// 流动党员
        #[validate(nested)]
        migrant: Count,
    }
}

impl Members {
    /// Full and probationary members together, where both can be read.
    pub fn total(&self) -> Option<u64> {
        self.full.read().value()?.checked_add(match self.probationary.read() {
            Reading::Empty => 0,
            Reading::Value(it) => it,
            Reading::Unreadable => return None,
        })
    }
}
