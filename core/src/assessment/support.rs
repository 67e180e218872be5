//! What the branch works with: funds and pay, which others provide (S4.6).

use super::Count;
use validator::Validate;

document! {
    /// Funds and pay (S4.6).
    #[derive(Validate)]
    Support {
        /// 工作经费和人员经费是否纳入地方财政预算, of villages and communities (S4.6-a).
        budgeted: Option<bool>,
        /// 经费来源, ids of the procedure's funding, of new economic and social organisations (S4.6-e).
        funding: Vec<String>,
        /// 其他来源
        other_funding: String,
        /// 社区工作者报酬 (S4.6-d)
        #[validate(nested)]
        pay: Pay,
    }
}

document! {
    /// What community workers are paid, against what people of the place earn (S4.6-d).
    #[derive(Validate)]
    Pay {
        /// 平均报酬, in whole yuan.
        #[validate(nested)]
        amount: Count,
        /// 上年度当地社会平均工资, in whole yuan; usually given by the host.
        #[validate(nested)]
        reference: Count,
        /// Whether both are by the month or by the year.
        period: Option<Period>,
        /// The year of the reference.
        year: String,
        /// The region of the reference.
        region: String,
    }
}

coded! {
    /// What a sum of money is paid for.
    Period {
        /// 每月
        #[default]
        Month = "month",
        /// 每年
        Year = "year",
    }
}
