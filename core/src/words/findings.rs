//! One sentence or two for each finding: what is wrong, and how to mend it.

use super::{Lang, label};
use crate::finding::{Finding, Reason};
use crate::procedure::Procedure;

/// The finding in words, without its place in the form.
pub fn say(finding: &Finding, procedure: &Procedure, lang: Lang) -> String {
    if finding.reason == Reason::Other {
        let said = finding.message.trim();
        return if said.is_empty() { unknown(finding, lang) } else { said.to_owned() };
    }
    let template = match lang {
        Lang::Zh => chinese(finding.reason, &finding.place),
        Lang::En => english(finding.reason, &finding.place),
    };
    fill(template, finding, procedure, lang)
}

fn unknown(finding: &Finding, lang: Lang) -> String {
    let (rule, name) = (&finding.rule, label(&finding.place, lang));
    lang.pick(
        format!("“{name}”未通过接收系统的检查（{rule}）。请核对后修改。"),
        format!("“{name}” did not pass the receiving system's check ({rule}). Look at it again."),
    )
}

/// Puts the finding's parameters into a template's braces.
fn fill(template: &str, finding: &Finding, procedure: &Procedure, lang: Lang) -> String {
    let mut text = template.replace("{name}", label(&finding.place, lang));
    for (key, value) in finding.params.iter() {
        let value = match key.as_str() {
            "earlier" => label(value, lang).to_owned(),
            "date" => lang.date(value),
            "now" | "target" => procedure
                .grades
                .iter()
                .find(|it| it.id == *value)
                .map_or_else(|| value.clone(), |it| lang.of(&it.label).to_owned()),
            _ => value.clone(),
        };
        text = text.replace(&format!("{{{key}}}"), &value);
    }
    text
}

fn chinese(reason: Reason, place: &str) -> &'static str {
    match reason {
        Reason::Missing if place == "/branch/sector" => "请选择主领域。",
        Reason::Missing => "请填写{name}。",
        Reason::NameEnding => "名称一般以“支部”“总支”“党委”或“委员会”结尾，请核对是否为全称。",
        Reason::NotACount => "“{typed}”不是整数，或小于零。请用阿拉伯数字填写，例如 46。",
        Reason::MoreThanWhole => "这里填了 {part}，超过了总数 {whole}。请核对两处数字。",
        Reason::NotADate => {
            "“{typed}”不是完整的日期。请写明年、月、日，例如 2012年4月30日 或 2012-4-30。"
        }
        Reason::DateMissing => "还没有填{name}。填上以后可以核对各阶段的先后。",
        Reason::DateTooEarly => "{name}不能早于{earlier}（{date}）。请核对两处日期。",
        Reason::DateInFuture => "{name}不能晚于今天（{date}）。尚未完成的，请把进展改为“进行中”。",
        Reason::Unanswered => "请选择是、部分、否或不适用。",
        Reason::GradeMissing => "请选择自评等级。正式定级由上级党组织确定。",
        Reason::ApplicabilityMissing => "请选择本支部是否有这一步的任务；没有的，整步不用填。",
        Reason::ProblemMissing => "请写明具体问题：是什么、多少、从何时起（至少 6 个字）。",
        Reason::ProblemTooShort => {
            "只写了 {count} 个字，看不出具体问题。请写明是什么、多少、从何时起（至少 6 个字）。"
        }
        Reason::ProblemIsCliche => "这样写看不出具体问题。请写明是什么、多少、从何时起。",
        Reason::NotInPlan => "{item} 的问题还没有列入整改方案。请为它增加一个整改项。",
        Reason::ReasonMissing => "这是核心题，选“不适用”请说明理由。",
        Reason::MostlyNotApplicable => {
            "{of} 题中有 {count} 题选了“不适用”，超过四成。请核对；情况属实的，请说明原因。"
        }
        Reason::GoalMissing => "请填写整改目标：改到什么程度，怎样算完成。",
        Reason::MeasuresMissing => "请至少写一条整改措施：做什么，怎么做。",
        Reason::ResponsibleMissing => "请填写责任人，写到具体的人或职务。",
        Reason::DueMissing => "请填写完成时限，例如 2012年6月30日。",
        Reason::NobodyInParticular => {
            "“{typed}”不是具体的责任人。请写到人或职务，例如“支部书记”；确需这样写的，请说明原因。"
        }
        Reason::MeasureWithoutAction => {
            "这条措施看不出具体动作，或与上面重复。建议写明做什么、做几次、什么时候做。"
        }
        Reason::DoneWithoutDate => "进展为“已完成”，请填写完成日期。",
        Reason::DoneWithoutResult => "进展为“已完成”，请写明成效：问题解决到什么程度。",
        Reason::TargetMissing => "请选择目标等级。",
        Reason::TargetLower => "目标等级“{target}”低于目前的“{now}”。目标应不低于目前等级。",
        Reason::TargetNotRaised => "目前为“{now}”，目标等级应高于“{now}”。",
        Reason::TargetUnchanged => {
            "目前为“{now}”，目标仍为“{target}”。文件要求普遍实现晋位升级；确需保持的，请说明原因。"
        }
        Reason::NothingToImprove => {
            "目前为“{now}”，整改方案中还没有提高的内容。请增加巩固提高的整改项，或说明原因。"
        }
        Reason::BestDespiteNo => {
            "核心题 {item} 答“否”，自评却是最高等级。请核对答案或等级；情况属实的，请说明原因。"
        }
        Reason::WorstDespiteYes => {
            "各题都答“是”，自评却是最低等级。请核对答案或等级；情况属实的，请说明原因。"
        }
        Reason::GradeBeforeSurvey if place == "/grade/target" => {
            "还有 {count} 题没有回答。请先完成调查，再选择目标等级。"
        }
        Reason::GradeBeforeSurvey => "还有 {count} 题没有回答。请先完成调查，再自评等级。",
        Reason::NoPolicy => {
            "每个党组织至少建立一项务实管用的制度。请在 {item} 填写已有的制度，或增加一个建立制度的整改项。"
        }
        Reason::PolicyMissing if place.ends_with("kind") => "请选择制度类别。",
        Reason::PolicyMissing => "已建立制度的，请填写{name}。",
        Reason::NoLongerAProblem => {
            "{item} 的答案已改为没有问题，这一整改项还在。不需要的请删除；需要保留的，请说明原因。"
        }
        Reason::Other => "",
    }
}

fn english(reason: Reason, place: &str) -> &'static str {
    match reason {
        Reason::Missing if place == "/branch/sector" => "Choose the main sector.",
        Reason::Missing => "Fill in: {name}.",
        Reason::NameEnding => {
            "Names usually end in 支部, 总支, 党委 or 委员会. Check that this is the full name."
        }
        Reason::NotACount => {
            "“{typed}” is not a whole number of zero or more. Write it in digits, such as 46."
        }
        Reason::MoreThanWhole => {
            "This says {part}, more than the total of {whole}. Check both numbers."
        }
        Reason::NotADate => {
            "“{typed}” is not a full date. Give year, month and day, such as 2012-04-30."
        }
        Reason::DateMissing => "{name} is blank. With it, the order of the stages can be checked.",
        Reason::DateTooEarly => "{name} cannot be before: {earlier} ({date}). Check both dates.",
        Reason::DateInFuture => {
            "{name} cannot be after today ({date}). If it is not done yet, set the progress to “In progress”."
        }
        Reason::Unanswered => "Choose Yes, Partly, No or Not applicable.",
        Reason::GradeMissing => {
            "Choose a self grade. The superior organisation decides the grade itself."
        }
        Reason::ApplicabilityMissing => {
            "Say whether the branch has this task; if not, the whole step stays blank."
        }
        Reason::ProblemMissing => {
            "Describe the problem: what, how much, since when (at least 6 characters)."
        }
        Reason::ProblemTooShort => {
            "{count} characters do not describe a problem. Say what, how much, since when (at least 6 characters)."
        }
        Reason::ProblemIsCliche => {
            "This does not say what the problem is. Say what, how much, since when."
        }
        Reason::NotInPlan => "The problem at {item} is not in the plan. Add a plan item for it.",
        Reason::ReasonMissing => "This is a core item. Say why it does not apply.",
        Reason::MostlyNotApplicable => {
            "{count} of {of} items are marked not applicable, more than 40 %. Check them, or explain."
        }
        Reason::GoalMissing => "Give the goal: what will be reached, and how it can be seen.",
        Reason::MeasuresMissing => "Give at least one measure: what will be done, and how.",
        Reason::ResponsibleMissing => "Say who is responsible, by name or post.",
        Reason::DueMissing => "Give the due date, such as 2012-06-30.",
        Reason::NobodyInParticular => {
            "“{typed}” is nobody in particular. Give a name or a post, such as “the secretary”, or explain."
        }
        Reason::MeasureWithoutAction => {
            "This measure names no action, or repeats one above. Better say what, how often and when."
        }
        Reason::DoneWithoutDate => "The progress is “Done”. Give the date.",
        Reason::DoneWithoutResult => "The progress is “Done”. Say what was achieved.",
        Reason::TargetMissing => "Choose a target grade.",
        Reason::TargetLower => {
            "The target “{target}” is lower than the present “{now}”. It should be at least as high."
        }
        Reason::TargetNotRaised => "At present “{now}”: the target should be higher than “{now}”.",
        Reason::TargetUnchanged => {
            "At present “{now}”, and the target is “{target}” again. The notice asks for promotion in general; explain if it has to stay."
        }
        Reason::NothingToImprove => {
            "At present “{now}”, and the plan improves nothing. Add an item that does, or explain."
        }
        Reason::BestDespiteNo => {
            "Core item {item} is answered No, yet the self grade is the best. Check both, or explain."
        }
        Reason::WorstDespiteYes => {
            "Every answer is Yes, yet the self grade is the worst. Check both, or explain."
        }
        Reason::GradeBeforeSurvey if place == "/grade/target" => {
            "{count} items are not answered. Finish the survey first, then choose the target."
        }
        Reason::GradeBeforeSurvey => {
            "{count} items are not answered. Finish the survey first, then give the grade."
        }
        Reason::NoPolicy => {
            "Every organisation establishes at least one practical policy. Name yours at {item}, or add a plan item to establish one."
        }
        Reason::PolicyMissing if place.ends_with("kind") => "Choose the kind of policy.",
        Reason::PolicyMissing => "A policy exists, so fill in: {name}.",
        Reason::NoLongerAProblem => {
            "{item} is no longer answered as a problem, but this plan item is still here. Remove it, or explain why it stays."
        }
        Reason::Other => "",
    }
}
