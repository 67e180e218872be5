//! What each value of a fixed list is called.

use super::Lang;
use crate::assessment::{Answer, Method, Status, UnitKind};

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
        UnitKind::Due => lang.pick("应建未建", "Due"),
        UnitKind::NotReady => lang.pick("暂不具备条件", "Not ready"),
    }
}

/// The name of a method.
pub fn method(it: Method, lang: Lang) -> &'static str {
    match it {
        Method::Standalone => lang.pick("单独组建", "Standalone"),
        Method::AreaJoint => lang.pick("区域联建", "Area joint"),
        Method::IndustryUnified => lang.pick("行业统建", "Industry unified"),
        Method::Instructor => lang.pick("选派指导员", "Instructor"),
        Method::Liaison => lang.pick("确定联络员", "Liaison"),
        Method::Union => lang.pick("建立工会", "Union"),
        Method::YouthLeague => lang.pick("建立共青团", "Youth League"),
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
