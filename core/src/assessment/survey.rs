//! Step 1: the survey's answers, the five standards and the grades.

use super::{Answer, Day, Extra};
use crate::rules::field;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use validator::Validate;

/// The survey: five dimensions of items (S2.1-b).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(default)]
pub struct Survey {
    /// 调查日期
    #[validate(custom(function = field::date))]
    pub date: Day,
    /// Item id → answer.
    pub answers: BTreeMap<String, ItemAnswer>,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What was entered at one survey item.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ItemAnswer {
    /// The choice; none while only text was entered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
    /// 具体问题 (S2.1-c)
    #[serde(skip_serializing_if = "String::is_empty")]
    pub problem: String,
    /// 说明: why a core item does not apply, or a remark.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The policy that an item asks for (S4.5-a).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<Policy>,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A policy of the branch (S4.5-a, S4.5-b).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Policy {
    /// 制度名称
    pub name: String,
    /// 类别, an id of the procedure's policy kinds.
    pub kind: String,
    /// 建立日期
    pub date: Day,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// How the branch rates itself by one of the five standards (S2.1-d).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Rating {
    /// An id of the procedure's ratings.
    pub rating: String,
    /// 说明
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Grades, each an id of the procedure's scale. Only the superior organisation assigns one (S2.1-e).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(default)]
pub struct Grades {
    /// 自评等级
    #[serde(rename = "self")]
    pub own: String,
    /// 自评日期
    #[validate(custom(function = field::date))]
    pub date: Day,
    /// 自评理由
    pub reason: String,
    /// 目标等级
    pub target: String,
    /// 上级定级
    #[serde(skip_serializing_if = "String::is_empty")]
    pub assigned: String,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}
