//! The branch and its people.

use super::{Count, Day, Extra, Reading};
use crate::rules::field;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// The branch that assesses itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(default)]
pub struct Branch {
    /// 党支部名称
    #[validate(custom(function = field::filled))]
    pub name: String,
    /// 上级党组织
    #[validate(custom(function = field::filled))]
    pub superior: String,
    /// 领域, an id of the procedure's sectors.
    #[validate(custom(function = field::filled))]
    pub sector: String,
    /// 窗口单位和服务行业, on top of any sector.
    pub service_window: bool,
    /// 所在市, a GB/T 2260 code.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub city: String,
    /// 所在单位
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit_name: String,
    /// 所在单位统一社会信用代码
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit_code: String,
    /// 成立时间
    #[validate(custom(function = field::date))]
    pub established: Day,
    /// 党员人数
    #[validate(nested)]
    pub members: Members,
    /// 从业人员
    #[validate(custom(function = field::count))]
    pub employees: Count,
    /// 书记: a name or a post.
    pub secretary: String,
    /// 任职时间
    #[validate(custom(function = field::date))]
    pub secretary_since: Day,
    /// 上级指派的联系人 (S4-b)
    pub contact: String,
    /// Asked for only where a host wants it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Members of the branch. Their total is full and probationary members together.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(default)]
pub struct Members {
    /// 正式党员
    #[validate(custom(function = field::count))]
    pub full: Count,
    /// 预备党员
    #[validate(custom(function = field::count))]
    pub probationary: Count,
    /// 女党员
    #[validate(custom(function = field::count))]
    pub female: Count,
    /// 流动党员
    #[validate(custom(function = field::count))]
    pub migrant: Count,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
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
