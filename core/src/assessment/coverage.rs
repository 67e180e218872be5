//! Step 2: units with and without an organisation, and the affiliation.

use super::{Count, Day, Extra, Method, UnitKind};
use crate::rules::field;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// Step 2: which units have an organisation, and how the others are reached (S2.2, S3.3).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(default)]
pub struct Coverage {
    /// Whether the branch has such a task at all; none while unanswered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub applicable: Option<bool>,
    /// Counts of units.
    #[validate(nested)]
    pub counts: UnitCounts,
    /// The units without an organisation, one by one.
    #[validate(nested)]
    pub units: Vec<Unit>,
    /// 隶属关系
    pub affiliation: Affiliation,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Counts from which the rates of S3.3-c and S3.3-d are computed, never typed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(default)]
pub struct UnitCounts {
    /// 单位总数
    #[validate(custom(function = field::count))]
    pub units: Count,
    /// 有党员的单位
    #[validate(custom(function = field::count))]
    pub with_members: Count,
    /// 已建党组织的单位
    #[validate(custom(function = field::count))]
    pub organised: Count,
    /// 从业人员50人以上的单位
    #[validate(custom(function = field::count))]
    pub large: Count,
    /// 其中有党员的
    #[validate(custom(function = field::count))]
    pub large_with_members: Count,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A unit without an organisation of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Validate)]
pub struct Unit {
    /// 单位名称
    #[serde(default)]
    #[validate(custom(function = field::filled))]
    pub name: String,
    /// 应建未建 or 暂不具备条件
    pub kind: UnitKind,
    /// 从业人员
    #[serde(default)]
    #[validate(custom(function = field::count))]
    pub employees: Count,
    /// 正式党员
    #[serde(default)]
    #[validate(custom(function = field::count))]
    pub full_members: Count,
    /// 组建方式 or 工作覆盖方式
    #[serde(default)]
    pub methods: Vec<Method>,
    /// 其他方式说明
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub other_method: String,
    /// 牵头或依托单位
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lead_unit: String,
    /// 责任人
    #[serde(default)]
    pub responsible: String,
    /// 完成时限
    #[serde(default)]
    #[validate(custom(function = field::date))]
    pub due: Day,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Unit {
    /// A unit of which only the kind is known.
    pub fn new(kind: UnitKind) -> Unit {
        Unit {
            name: String::new(),
            kind,
            employees: Count::default(),
            full_members: Count::default(),
            methods: Vec::new(),
            other_method: String::new(),
            lead_unit: String::new(),
            responsible: String::new(),
            due: Day::default(),
            extra: Extra::new(),
        }
    }
}

/// Whether the branch's affiliation is in order (S2.2-c).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Affiliation {
    /// None while unanswered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clear: Option<bool>,
    /// 拟明确的管理主体
    #[serde(skip_serializing_if = "String::is_empty")]
    pub proposed: String,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}
