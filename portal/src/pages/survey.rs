//! Step 1: answers by dimension, the five standards, the grades.

use super::parts::{ZH, date, entries, named, remark, table, text};
use super::support;
use hangji_core::assessment::{Answer, ItemAnswer, SetAside};
use hangji_core::procedure::{Group, Item};
use hangji_core::words::{answer, label};
use hangji_core::{Assessment, Procedure};
use maud::{Markup, html};

/// Step 1.
pub(super) fn survey(procedure: &Procedure, it: &Assessment) -> Markup {
    html! {
        (entries(&[("/survey/date", date(&it.survey.date.0))]))
        @for group in procedure.groups() { (answers(procedure, group, it)) }
        (others(procedure, it))
        (set_aside(procedure, &it.survey.set_aside))
        (support::support(procedure, &it.support))
        (standards(procedure, it))
        (grades(procedure, it))
    }
}

const COLUMNS: [&str; 5] = ["题号", "检查项", "答案", "具体问题", "说明"];

/// A group of items; one that the branch is not asked shows only what was entered all the same.
fn answers(procedure: &Procedure, group: &Group, it: &Assessment) -> Markup {
    let blank = ItemAnswer::default();
    let entered = |item: &Item| it.survey.answers.get(&item.id);
    let asked = |item: &&Item| !it.is_not_asked(procedure, &item.id) || entered(item).is_some();
    let rows: Vec<_> = group
        .items
        .iter()
        .filter(asked)
        .map(|item| row(procedure, &item.id, &item.text.zh, entered(item).unwrap_or(&blank)))
        .collect();
    html! { @if !rows.is_empty() { (table(&caption(procedure, group), &COLUMNS, &rows)) } }
}

/// `A 组织设置是否合理` for a dimension; what is asked in addition has names of its own.
fn caption(procedure: &Procedure, group: &Group) -> String {
    let dimension = procedure.dimensions.iter().any(|it| it.id == group.id);
    let title = &group.title.zh;
    if dimension { format!("{} {title}", group.id) } else { title.clone() }
}

/// Answers to items that this portal's procedure does not have.
fn others(procedure: &Procedure, it: &Assessment) -> Markup {
    let mut rows = Vec::new();
    for (id, entered) in it.survey.answers.iter() {
        if procedure.item(id).is_none() {
            rows.push(row(procedure, id, "（本系统的检查项中没有这一题）", entered));
        }
    }
    html! { @if !rows.is_empty() { (table("其他检查项", &COLUMNS, &rows)) } }
}

fn row(procedure: &Procedure, id: &str, question: &str, it: &ItemAnswer) -> Vec<Markup> {
    let is_problem = it.answer.is_some_and(Answer::is_problem);
    let answer = it.answer.map(|it| answer(it, ZH)).unwrap_or_default();
    vec![
        html! { (id) },
        html! { (question) },
        html! { @if is_problem { strong { (text(answer)) } } @else { (text(answer)) } },
        remark(&it.problem),
        html! { (remark(&it.note)) (policy(procedure, it)) },
    ]
}

/// Answers that no item takes any more, each with the question that it was given to.
fn set_aside(procedure: &Procedure, list: &[SetAside]) -> Markup {
    let blank = ItemAnswer::default();
    let line = |it: &SetAside| {
        let entered = it.answer.as_deref().unwrap_or(&blank);
        let question = format!("{}（第 {} 版）", it.question, it.version);
        row(procedure, &it.item, &question, entered)
    };
    let rows: Vec<_> = list.iter().map(line).collect();
    let name = label("/survey/set_aside", ZH);
    html! { @if !rows.is_empty() { (table(name, &COLUMNS, &rows)) } }
}

fn policy(procedure: &Procedure, it: &ItemAnswer) -> Markup {
    let Some(it) = &it.policy else { return html! {} };
    let kind = named(&procedure.policy_kinds, &it.kind);
    let place = |field: &str| format!("/survey/answers/C7/policy/{field}");
    html! {
        @for (field, value) in [("name", text(&it.name)), ("kind", text(&kind)), ("date", date(&it.date.0))] {
            br; (label(&place(field), ZH)) "：" (value)
        }
    }
}

fn standards(procedure: &Procedure, it: &Assessment) -> Markup {
    let row = |id: &str, title: &str| {
        let entered = it.standards.get(id).cloned().unwrap_or_default();
        let rating = named(&procedure.ratings, &entered.rating);
        vec![html! { (title) }, text(&rating), remark(&entered.note)]
    };
    let mut rows: Vec<_> = procedure.standards.iter().map(|it| row(&it.id, &it.title.zh)).collect();
    let known = |id: &String| procedure.standards.iter().any(|it| it.id == *id);
    rows.extend(it.standards.keys().filter(|id| !known(id)).map(|id| row(id, id)));
    table("五好标准自评", &["标准", "自评", "说明"], &rows)
}

fn grades(procedure: &Procedure, it: &Assessment) -> Markup {
    let grade = |id: &str| text(&named(&procedure.grades, id));
    let it = &it.grade;
    entries(&[
        ("/grade/self", grade(&it.own)),
        ("/grade/date", date(&it.date.0)),
        ("/grade/reason", text(&it.reason)),
        (
            "/grade/assigned",
            if it.assigned.is_empty() {
                html! { "待上级党组织确定" }
            } else {
                grade(&it.assigned)
            },
        ),
    ])
}
