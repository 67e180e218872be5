//! What stands on paper besides what was entered.

use super::Lang;
use crate::ledger::Width;

/// A text in both languages.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Print(&'static str, &'static str);

impl Print {
    /// In one of the languages.
    pub(crate) fn to(self, lang: Lang) -> &'static str {
        lang.pick(self.0, self.1)
    }

    /// With its braces filled in, in their order.
    pub(crate) fn with(self, lang: Lang, values: &[&str]) -> String {
        let mut parts = self.to(lang).split("{}");
        let mut text = parts.next().unwrap_or_default().to_owned();
        for (nth, part) in parts.enumerate() {
            text.push_str(values.get(nth).copied().unwrap_or_default());
            text.push_str(part);
        }
        text
    }
}

/// The number of a part or section from 0: 一 and 十二 in Chinese, 1 and 12 in English.
pub(crate) fn numeral(nth: usize, lang: Lang) -> String {
    let (tens, ones) = ((nth + 1) / 10, (nth + 1) % 10);
    let digit = |it: usize| "〇一二三四五六七八九".chars().nth(it);
    match lang {
        Lang::Zh if tens < 10 => {
            let tens = [digit(tens).filter(|_| tens > 1), Some('十').filter(|_| tens > 0)];
            let ones = digit(ones).filter(|_| ones > 0);
            tens.into_iter().chain([ones]).flatten().collect()
        }
        _ => (nth + 1).to_string(),
    }
}

/// A part's heading: its number, its title.
pub(crate) const PART: Print = Print("{}、{}", "{}. {}");
/// A section's.
pub(crate) const SECTION: Print = Print("（{}）{}", "({}) {}");
/// Where something is still blank: room to write it by hand.
pub(crate) const ROOM: Print = Print("＿＿＿＿＿＿", "____________");
/// The same for a date.
pub(crate) const DAY: Print = Print("　　　　年　　月　　日", "Date:                    ");
/// Across every page of a demonstration.
pub(crate) const DEMO: Print = Print("演示数据，不得报送", "Demonstration, not to be submitted");
pub(crate) const BASIS: Print = Print("依据：{}。{}", "Basis: {}. {}");

// The plan
pub(crate) const PLAN: Print = Print("{}整改方案", "Rectification plan of {}");
/// Where the name is still blank.
pub(crate) const NO_NAME: Print = Print("党支部", "the branch");
pub(crate) const SITUATION: Print = Print("基本情况", "Situation");
pub(crate) const PROBLEMS: Print = Print("存在问题", "Problems");
pub(crate) const GOALS: Print = Print("整改目标", "Goals");
pub(crate) const MEASURES: Print =
    Print("整改措施、责任和时限", "Measures, responsibility and due dates");
pub(crate) const REFERRED: Print = Print("提请上级解决事项", "Matters referred up");
pub(crate) const ASPECT: Print = Print("{}方面", "{}");
pub(crate) const OTHER: Print = Print("其他", "Other");
pub(crate) const OF_ITEM: Print = Print("{}（对应第{}项）", "{} (item {})");
pub(crate) const NONE: Print = Print("无。", "None.");
pub(crate) const SUPERIOR: Print = Print("{}隶属于{}。", "{} belongs to {}.");
pub(crate) const MEMBERS: Print = Print(
    "现有党员{}名，其中预备党员{}名、流动党员{}名。",
    "Members: {} ({} probationary, {} migrant).",
);
pub(crate) const SURVEYED: Print = Print("{}开展调查摸底。", "The survey was made on {}.");
pub(crate) const GRADES: Print =
    Print("支部自评等级为“{}”，目标等级为“{}”。", "It grades itself as {} and aims at {}.");
pub(crate) const ASSIGNED: Print =
    Print("上级定级为“{}”。", "The superior organisation graded it as {}.");
pub(crate) const UNDECIDED: Print = Print(
    "自评不等于定级，正式等级由上级党组织确定。",
    "The grade itself is decided by the superior organisation.",
);
pub(crate) const ATTACHED: Print = Print("附件：{}", "Attached: {}");
pub(crate) const SECRETARY: Print = Print("党支部书记\n签字", "Signature of\nthe secretary");
pub(crate) const REVIEW: Print = Print("上级党组织\n审核意见", "Review by the\nsuperior");
pub(crate) const SIGNED_ON: Print = Print("年　　月　　日", "date                    ");
pub(crate) const SEAL: Print = Print(
    "（盖章）　　　　　　　　年　　月　　日",
    "seal                    date                    ",
);

// The ledger
/// A list of a branch.
pub(crate) const LIST: Print = Print("{}{}", "{}: {}");
pub(crate) const LEDGER_HEAD: Print = Print(
    "上级党组织：{}　　方案制定日期：{}　　党支部书记（签字）：＿＿＿＿＿＿",
    "Superior organisation: {}    Date of the plan: {}    Secretary (signature): ____________",
);

// The record
pub(crate) const SIGNED: Print = Print(
    "党支部书记（签字）：　　　　　　　　　　日期：　　　　年　　月　　日",
    "Secretary (signature):                                        Date:                    ",
);
pub(crate) const RECORD: Print = Print("{}自查记录", "Self-assessment of {}");
pub(crate) const BRANCH: Print = Print("支部概况", "The branch");
pub(crate) const FUNDS: Print = Print("经费与报酬", "Funds and pay");
pub(crate) const STANDARDS: Print = Print("五好标准自评", "The five standards");
pub(crate) const GRADE: Print = Print("等级", "Grades");
pub(crate) const EXPLANATIONS: Print = Print("需要说明的情况", "Explanations");
pub(crate) const RETURNS: Print = Print("上级退回的意见", "What the superior sent back");
pub(crate) const SETTLED: Print = Print("已处理", "Settled");
pub(crate) const OPEN: Print = Print("未处理", "Open");
pub(crate) const NOT_SENT: Print = Print("尚未报送", "not submitted yet");
pub(crate) const UNSAID: Print = Print("未填写。", "Nothing entered.");
/// The columns of the survey's answers.
pub(crate) const ANSWERS: [(Print, Width); 4] = [
    (Print("题号", "Item"), Width::Number),
    (Print("检查项", "Question"), Width::Sentences),
    (Print("答案", "Answer"), Width::Number),
    (Print("具体问题、说明", "Problem or remark"), Width::Sentences),
];
/// The columns of the five standards.
pub(crate) const RATINGS: [(Print, Width); 3] = [
    (Print("标准", "Standard"), Width::Sentences),
    (Print("自评", "Own rating"), Width::Words),
    (Print("说明", "Remark"), Width::Sentences),
];

// The receipt
pub(crate) const RECEIPT: Print = Print("{}报送回执\n（党支部留存）", "Receipt\n(copy of {})");
pub(crate) const NUMBER: Print = Print("回执号", "Receipt number");
pub(crate) const RECEIVED: Print = Print("接收时间", "Received at");
pub(crate) const REVISION: Print = Print("版本", "Revision");
pub(crate) const RECORD_ID: Print = Print("记录编号", "Record");
pub(crate) const THROUGH: Print = Print("报送到", "Submitted through");
pub(crate) const ITEMS: Print = Print("整改项数", "Number of plan items");
pub(crate) const KEEP: Print = Print(
    "接收系统已登记上述内容。请妥善保存，查询时请提供回执号。",
    "The receiving system has registered the above. Keep this copy and quote the number.",
);
pub(crate) const HANDLED: Print = Print(
    "经办人（签字）：　　　　　　　　　　日期：　　　　年　　月　　日",
    "Handled by (signature):                                        Date:                    ",
);

// Saved files
pub(crate) const RECORD_FILE: Print = Print("{}自查记录", "{}-assessment");
pub(crate) const LEDGER_FILE: Print = Print("{}整改台账", "{}-ledger");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_counted_as_officials_do() {
        let counted = [0, 9, 10, 11, 19, 20, 98].map(|it| numeral(it, Lang::Zh));
        assert_eq!(counted, ["一", "十", "十一", "十二", "二十", "二十一", "九十九"]);
        assert_eq!(numeral(10, Lang::En), "11");
    }
}
