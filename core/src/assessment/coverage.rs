//! Step 2: units with and without an organisation, and the affiliation.

use super::{Count, Day, Method, UnitKind};
use crate::rules::field;
use validator::Validate;

document! {
    /// Step 2: which units have an organisation, and how the others are reached (S2.2, S3.3).
    #[derive(Validate)]
    Coverage {
        /// Whether the branch has such a task at all; none while unanswered.
        applicable: Option<bool>,
        /// Counts of units.
        #[validate(nested)]
        counts: UnitCounts,
        /// Rates already given elsewhere, to be held against the counts.
        stated: StatedRates,
        /// The units without an organisation, one by one.
        #[validate(nested)]
        units: Vec<Unit>,
        /// 隶属关系
        affiliation: Affiliation,
    }
}

document! {
    /// Counts from which the rates of S3.3-c and S3.3-d are computed, never typed.
    #[derive(Validate)]
    UnitCounts {
        /// 单位总数
        #[validate(nested)]
        units: Count,
        /// 有党员的单位
        #[validate(nested)]
        with_members: Count,
        /// 已建党组织的单位
        #[validate(nested)]
        organised: Count,
        /// 从业人员50人以上的单位
        #[validate(nested)]
        large: Count,
        /// 其中有党员的
        #[validate(nested)]
        large_with_members: Count,
    }
}

document! {
    /// Rates as they were given elsewhere, in percent as typed; ours are computed from the counts.
    StatedRates {
        /// 党组织覆盖率 (S3.3-c)
        organised: String,
        /// 50人以上单位党员覆盖率 (S3.3-d)
        large: String,
    }
}

document! {
    /// A unit without an organisation of its own.
    #[derive(Validate)]
    Unit {
        /// 单位名称
        #[validate(custom(function = field::filled))]
        name: String,
        /// 统一社会信用代码
        code: String,
        /// 应建未建 or 暂不具备条件
        kind: UnitKind,
        /// 从业人员
        #[validate(nested)]
        employees: Count,
        /// 正式党员
        #[validate(nested)]
        full_members: Count,
        /// 组建方式 or 工作覆盖方式
        methods: Vec<Method>,
        /// 其他方式说明
        other_method: String,
        /// 牵头单位或依托组织
        lead_unit: String,
        /// 责任人
        responsible: String,
        /// 完成时限
        #[validate(nested)]
        due: Day,
    }
}

impl Unit {
    /// A unit of which only the kind is known.
    pub fn new(kind: UnitKind) -> Unit {
        Unit { kind, ..Unit::default() }
    }
}

document! {
    /// Whether the branch's affiliation is in order (S2.2-c).
    Affiliation {
        /// None while unanswered.
        clear: Option<bool>,
        /// 拟明确的管理主体
        proposed: String,
    }
}
