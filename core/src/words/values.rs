//! What each value of a fixed list is called.

use super::Lang;
use crate::assessment::{Answer, Method, Period, Status, UnitKind};
use crate::finding::segments;
use crate::procedure::{Choice, Procedure};

/// What an entry holds, as a person reads it: names for codes, dates as people write them; any
/// other text, and a code that the procedure does not know, as it is.
pub fn value(place: &str, raw: &str, procedure: &Procedure, lang: Lang) -> String {
    let path = segments(place);
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    let named = |list: &[Choice]| {
        let known = list.iter().find(|it| it.id == raw);
        known.map_or_else(|| raw.to_owned(), |it| lang.of(&it.label).to_owned())
    };
    let coded = |name: Option<&str>| name.unwrap_or(raw).to_owned();
    match path.as_slice() {
        ["branch", "sector"] => named(&procedure.sectors),
        ["branch", "city"] => named(&procedure.cities),
        ["standards", _, "rating"] => named(&procedure.ratings),
        ["grade", "self" | "target" | "assigned"] => named(&procedure.grades),
        ["support", "funding", _] => named(&procedure.funding),
        [.., "policy", "kind"] => named(&procedure.policy_kinds),
        ["branch", "form"] | ["coverage", "units", _, "methods", _] => {
            coded(Method::from_code(raw).map(|it| method(it, lang)))
        }
        ["coverage", "units", _, "kind"] => {
            coded(UnitKind::from_code(raw).map(|it| unit_kind(it, lang)))
        }
        ["support", "pay", "period"] => coded(Period::from_code(raw).map(|it| period(it, lang))),
        ["plan", "items", _, "status"] => {
            coded(Status::from_code(raw).map(|it| status(Some(it), lang)))
        }
        ["plan", "items", _, "category"] => {
            let dimension = procedure.dimensions.iter().find(|it| it.id == raw);
            coded(dimension.map(|it| lang.of(&it.short)))
        }
        [.., "date" | "due" | "done_on" | "established" | "secretary_since" | "report_date"] => {
            lang.date(raw)
        }
        _ => match raw {
            "true" => lang.pick("是", "Yes").to_owned(),
            "false" => lang.pick("否", "No").to_owned(),
            _ => raw.to_owned(),
        },
    }
}

/// The name of a period.
pub fn period(it: Period, lang: Lang) -> &'static str {
    match it {
        Period::Month => lang.pick("每月", "By the month"),
        Period::Year => lang.pick("每年", "By the year"),
    }
}

/// The name of an answer.
pub fn answer(it: Answer, lang: Lang) -> &'static str {
    match it {
        Answer::Yes => lang.pick("是", "Yes"),
        Answer::Partly => lang.pick("部分", "Partly"),
        Answer::No => lang.pick("否", "No"),
        Answer::NotApplicable => lang.pick("不适用", "Not applicable"),
    }
}

/// The name of a kind of unit.
pub fn unit_kind(it: UnitKind, lang: Lang) -> &'static str {
    match it {
        UnitKind::Due => lang.pick("应建未建", "To be formed"),
        UnitKind::NotReady => lang.pick("暂不具备条件", "Not ready"),
    }
}

/// The name of a method.
pub fn method(it: Method, lang: Lang) -> &'static str {
    match it {
        Method::Standalone => lang.pick("单独组建", "Standalone"),
        Method::AreaJoint => lang.pick("区域联建", "Area joint"),
        Method::IndustryUnified => lang.pick("行业统建", "Industry unified"),
        Method::Instructor => lang.pick("选派党建工作指导员", "Instructor"),
        Method::Liaison => lang.pick("确定党建工作联络员", "Liaison"),
        Method::Union => lang.pick("建立工会组织", "Union"),
        Method::YouthLeague => lang.pick("建立共青团组织", "Youth League"),
        Method::Other => lang.pick("其他", "Other"),
    }
}

/// The name of a plan item's status; none means not started.
pub fn status(it: Option<Status>, lang: Lang) -> &'static str {
    match it {
        None | Some(Status::NotStarted) => lang.pick("未启动", "Not started"),
        Some(Status::InProgress) => lang.pick("进行中", "In progress"),
        Some(Status::Done) => lang.pick("已完成", "Done"),
    }
}
