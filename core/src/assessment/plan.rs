//! Step 3: the rectification plan.

use super::{Day, Extra, Status};
use crate::rules::field;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// Step 3: the rectification plan (S2.3-b).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(default)]
pub struct Plan {
    /// 方案制定日期
    #[validate(custom(function = field::date))]
    pub date: Day,
    /// 整改项
    #[validate(nested)]
    pub items: Vec<PlanItem>,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One item of the plan: a problem, its goal, measures and responsibility (S2.3-b).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(default)]
pub struct PlanItem {
    /// Unique in the plan and never given again.
    pub id: String,
    /// The survey items whose problems it mends.
    pub sources: Vec<String>,
    /// 问题类别, a dimension id.
    pub category: String,
    /// 存在问题
    pub problem: String,
    /// 原因
    #[serde(skip_serializing_if = "String::is_empty")]
    pub cause: String,
    /// 整改目标
    pub goal: String,
    /// 整改措施
    pub measures: Vec<String>,
    /// 责任人
    pub responsible: String,
    /// 完成时限: customary, not in the notice.
    #[validate(custom(function = field::date))]
    pub due: Day,
    /// 提请上级解决的事项
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refer_up: Option<ReferUp>,
    /// 进展; none means not started.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// 进展情况
    #[serde(skip_serializing_if = "String::is_empty")]
    pub progress: String,
    /// 完成日期
    #[serde(skip_serializing_if = "day_is_empty")]
    #[validate(custom(function = field::date))]
    pub done_on: Day,
    /// 成效
    #[serde(skip_serializing_if = "String::is_empty")]
    pub result: String,
    /// 佐证材料
    #[serde(skip_serializing_if = "String::is_empty")]
    pub evidence: String,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}

impl PlanItem {
    /// Whether nothing was entered beyond what the survey put in: such an item may go by itself.
    pub fn is_untouched(&self) -> bool {
        let blank = PlanItem {
            id: self.id.clone(),
            sources: self.sources.clone(),
            category: self.category.clone(),
            problem: self.problem.clone(),
            measures: self.measures.clone(),
            ..PlanItem::default()
        };
        *self == blank && self.measures.iter().all(|it| it.trim().is_empty())
    }
}

/// A matter for the superior organisation or the treasury.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReferUp {
    /// 提请对象
    pub to: String,
    /// 提请事项
    pub matter: String,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}

fn day_is_empty(day: &Day) -> bool {
    day.0.is_empty()
}
