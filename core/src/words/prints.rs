//! What stands on paper besides what was entered.

use super::Lang;

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

/// The plan's heading, with the branch's name.
pub(crate) const PLAN: Print = Print("{}整改方案", "Rectification plan of {}");
/// Where the name is still blank.
pub(crate) const NO_NAME: Print = Print("党支部", "the branch");
pub(crate) const SITUATION: Print = Print("一、基本情况", "1. Situation");
pub(crate) const PROBLEMS: Print = Print("二、存在问题", "2. Problems");
pub(crate) const GOALS: Print = Print("三、整改目标", "3. Goals");
pub(crate) const MEASURES: Print =
    Print("四、整改措施、责任和时限", "4. Measures, responsibility and due dates");
pub(crate) const REFERRED: Print = Print("五、提请上级解决事项", "5. Matters referred up");
pub(crate) const APPENDIX: Print = Print("附：{}", "Appendix: {}");
pub(crate) const NONE: Print = Print("无。", "None.");
pub(crate) const SUPERIOR: Print = Print("上级党组织：{}。", "Superior organisation: {}.");
pub(crate) const MEMBERS: Print =
    Print("现有党员 {} 名，其中预备党员 {} 名。", "Members: {}, of these {} probationary.");
pub(crate) const SURVEYED: Print = Print("调查日期：{}。", "Surveyed on {}.");
pub(crate) const GRADES: Print = Print(
    "自评等级：{}；目标等级：{}。自评不等于定级，等级由上级党组织确定。",
    "Self grade: {}; target grade: {}. The superior organisation decides the grade.",
);
pub(crate) const ASSIGNED: Print = Print("上级定级：{}。", "Assigned grade: {}.");
pub(crate) const UNSAID: Print = Print("未填", "not given");
pub(crate) const SIGNED: Print = Print("党支部书记（签字）：", "Secretary (signature):");
pub(crate) const REVIEWED: Print =
    Print("上级党组织审核意见：", "Review by the superior organisation:");
pub(crate) const SEALED: Print = Print("（盖章）　　　年　　月　　日", "(seal)　　　date");
pub(crate) const BASIS: Print = Print("依据：{}。{}", "Basis: {}. {}");
/// Across every page of a demonstration.
pub(crate) const DEMO: Print = Print("演示数据，不得报送", "Demonstration, not to be submitted");
pub(crate) const RECORD: Print = Print("{}自查记录", "Self-assessment of {}");
pub(crate) const BRANCH: Print = Print("支部概况", "The branch");
pub(crate) const STANDARDS: Print = Print("五好标准自评", "The five standards");
pub(crate) const GRADE: Print = Print("等级", "Grades");
/// The columns of the survey's answers.
pub(crate) const ANSWERS: [Print; 4] = [
    Print("题号", "Item"),
    Print("检查项", "Question"),
    Print("答案", "Answer"),
    Print("具体问题、说明", "Problem or remark"),
];
