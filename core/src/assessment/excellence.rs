//! Step 4: what came of it.

use super::{Count, Day, Extra};
use crate::rules::field;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// Step 4: what came of it (S2.4).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(default)]
pub struct Excellence {
    /// 承诺事项
    #[validate(custom(function = field::count))]
    pub pledged: Count,
    /// 已兑现
    #[validate(custom(function = field::count))]
    pub kept: Count,
    /// 学习先进、争当先进活动 (S2.4-b)
    pub activities: String,
    /// 固化的制度 (S5.3-a)
    pub lasting_policies: String,
    /// 经验做法 (S5.3-c)
    pub experience: String,
    /// 满意人数
    #[validate(custom(function = field::count))]
    pub satisfied: Count,
    /// 测评人数
    #[validate(custom(function = field::count))]
    pub asked: Count,
    /// 书记述职日期
    #[validate(custom(function = field::date))]
    pub report_date: Day,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}
