//! What each place of the assessment is called.

use super::Lang;
use crate::finding::segments;

/// The name of the entry at a place, as it stands beside the control.
pub fn label(place: &str, lang: Lang) -> &'static str {
    let path = segments(place);
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    let (zh, en) = match path.as_slice() {
        ["branch", field] | ["branch", "members", field] => branch(field),
        ["survey"] => ("调查摸底", "Survey"),
        ["survey", "date"] => ("调查日期", "Date of the survey"),
        ["survey", "answers", _, rest @ ..] => item(rest),
        ["survey", "set_aside", ..] => ("另行保留的答案", "Answers kept aside"),
        ["support", rest @ ..] => support(rest),
        ["returns", ..] => ("退回意见", "What was sent back"),
        ["explanations", ..] => ("说明", "Explanation"),
        ["standards", _, "rating"] => ("自评", "Own rating"),
        ["standards", _, "note"] => ("说明", "Remark"),
        ["grade", field] => grade(field),
        ["coverage", rest @ ..] => coverage(rest),
        ["plan", "date"] => ("方案制定日期", "Date of the plan"),
        ["plan", "items"] => ("整改方案", "Plan"),
        ["plan", "items", _, rest @ ..] => plan_item(rest),
        ["excellence", field] => excellence(field),
        ["step"] => ("本次报送到哪一步", "Submit up to which step?"),
        _ => ("本项", "this entry"),
    };
    lang.pick(zh, en)
}

/// Which of several alike entries a place belongs to, such as `第 2 项` or `B1`.
pub fn whereabouts(place: &str, lang: Lang) -> Option<String> {
    let path = segments(place);
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    let number = |index: &str| index.parse::<usize>().ok().map(|it| it + 1);
    match path.as_slice() {
        ["survey", "answers", id, ..] | ["standards", id, ..] => Some((*id).to_owned()),
        ["plan", "items", index, ..] => {
            number(index).map(|n| lang.pick(format!("第 {n} 项"), format!("Item {n}")))
        }
        ["coverage", "units", index, ..] => {
            number(index).map(|n| lang.pick(format!("第 {n} 个单位"), format!("Unit {n}")))
        }
        _ => None,
    }
}

type Names = (&'static str, &'static str);

fn branch(field: &str) -> Names {
    match field {
        "name" => ("党支部名称", "Name of the branch"),
        "superior" => ("上级党组织", "Superior organisation"),
        "sector" => ("主领域", "Main sector"),
        "service_window" => ("同时是窗口单位或服务行业", "Also serves the public at counters"),
        "city" => ("所在市", "City"),
        "unit_name" => ("所在单位", "Unit"),
        "unit_code" => ("所在单位统一社会信用代码", "Unit's unified social credit code"),
        "look_back" => ("参加换届后“回头看”", "Takes part in the look-back"),
        "prominent" => ("上级确定的问题突出村（社区）", "Named as a place with serious problems"),
        "work_team" => ("驻点工作组", "Work team"),
        "form" => ("组建形式", "Form of the branch"),
        "established" => ("成立时间", "Established"),
        "full" => ("正式党员", "Full members"),
        "probationary" => ("预备党员", "Probationary members"),
        "female" => ("其中：女党员", "Of these: women"),
        "migrant" => ("其中：流动党员", "Of these: migrant members"),
        "employees" => ("从业人员", "Employees"),
        "secretary" => ("书记", "Secretary"),
        "secretary_since" => ("任职时间", "In office since"),
        "contact" => ("上级指派的联系人", "Contact named by the superior"),
        "phone" => ("联系电话", "Telephone"),
        _ => ("支部概况", "The branch"),
    }
}

fn item(rest: &[&str]) -> Names {
    match rest {
        ["answer"] => ("答案", "Answer"),
        ["problem"] => ("具体问题", "The problem"),
        ["note"] => ("说明", "Reason"),
        ["policy", "name"] => ("制度名称", "Name of the policy"),
        ["policy", "kind"] => ("制度类别", "Kind of policy"),
        ["policy", "date"] => ("建立日期", "Established on"),
        _ => ("检查项", "Item"),
    }
}

fn support(rest: &[&str]) -> Names {
    match rest {
        ["budgeted"] => {
            ("工作经费和人员经费是否纳入财政预算", "Are the funds in the local budget?")
        }
        ["funding"] => ("经费来源", "Sources of funds"),
        ["other_funding"] => ("其他来源", "Other source"),
        ["pay", "amount"] => {
            ("社区工作者平均报酬（元）", "Average pay of community workers (yuan)")
        }
        ["pay", "reference"] => {
            ("上年度当地社会平均工资（元）", "Average wage of the place last year (yuan)")
        }
        ["pay", "period"] => ("按月或按年", "By month or year"),
        ["pay", "year"] => ("参照年度", "Year of the reference"),
        ["pay", "region"] => ("参照地区", "Region of the reference"),
        _ => ("经费与报酬", "Funds and pay"),
    }
}

fn grade(field: &str) -> Names {
    match field {
        "self" => ("自评等级", "Self grade"),
        "date" => ("自评日期", "Date of the self grade"),
        "reason" => ("自评理由", "Reason for the self grade"),
        "target" => ("目标等级", "Target grade"),
        _ => ("上级定级", "Assigned grade"),
    }
}

fn coverage(rest: &[&str]) -> Names {
    match rest {
        ["applicable"] => (
            "本支部是否有本步的任务（扩大覆盖、理顺隶属关系）",
            "Does this step concern the branch (coverage, or its own affiliation)?",
        ),
        ["counts", "units"] => ("单位总数", "Units in all"),
        ["counts", "with_members"] => ("有党员的单位", "Units with members"),
        ["counts", "organised"] => ("已建党组织的单位", "Units with an organisation"),
        ["counts", "large"] => ("从业人员50人以上的单位", "Units of 50 or more employees"),
        ["counts", "large_with_members"] => ("其中：有党员的单位", "Of these: with members"),
        ["stated", "organised"] => ("已上报的组织覆盖率", "Coverage given elsewhere"),
        ["stated", "large"] => {
            ("已上报的50人以上单位党员覆盖率", "Coverage of large units given elsewhere")
        }
        ["units", _, "code"] => ("统一社会信用代码", "Unified social credit code"),
        ["units", _, "name"] => ("单位名称", "Name of the unit"),
        ["units", _, "kind"] => ("情况", "State"),
        ["units", _, "employees"] => ("从业人员", "Employees"),
        ["units", _, "full_members"] => ("正式党员", "Full members"),
        ["units", _, "methods"] => ("采取的方式", "Methods"),
        ["units", _, "other_method"] => ("其他方式", "Other method"),
        ["units", _, "lead_unit"] => ("牵头单位或依托组织", "Lead unit or organisation"),
        ["units", _, "responsible"] => ("责任人", "Responsible"),
        ["units", _, "due"] => ("完成时限", "Due date"),
        ["affiliation", "clear"] => ("隶属关系是否理顺", "Is the affiliation in order?"),
        ["affiliation", "proposed"] => ("拟明确的管理主体", "Proposed managing body"),
        _ => ("单位清单", "List of units"),
    }
}

fn plan_item(rest: &[&str]) -> Names {
    match rest {
        ["category"] => ("问题类别", "Category"),
        ["problem"] => ("存在问题", "Problem"),
        ["cause"] => ("原因", "Cause"),
        ["goal"] => ("整改目标", "Goal"),
        ["measures", ..] => ("整改措施", "Measure"),
        ["responsible"] => ("责任人", "Responsible"),
        ["due"] => ("完成时限", "Due date"),
        ["sources"] => ("对应的检查项", "Survey items"),
        ["refer_up"] => ("提请上级解决", "Refer up"),
        ["refer_up", "to"] => ("提请对象", "Refer to"),
        ["refer_up", "matter"] => ("提请事项", "Matter"),
        ["status"] => ("进展", "Progress"),
        ["progress"] => ("进展情况", "How it stands"),
        ["done_on"] => ("完成日期", "Done on"),
        ["result"] => ("成效", "Result"),
        ["evidence"] => ("佐证材料", "Evidence"),
        _ => ("整改项", "Plan item"),
    }
}

fn excellence(field: &str) -> Names {
    match field {
        "pledged" => ("公开承诺事项（项）", "Pledges made"),
        "kept" => ("已兑现（项）", "Pledges kept"),
        "activities" => ("学习先进、争当先进活动", "Learning from the best: activities"),
        "lasting_policies" => ("固化为制度的做法", "Practices turned into policy"),
        "experience" => ("经验做法", "Experience"),
        "satisfied" => ("满意人数", "People satisfied"),
        "asked" => ("测评人数", "People asked"),
        "report_date" => ("书记述职日期", "Date of the secretary's report"),
        _ => ("第四步", "Step 4"),
    }
}
