//! The list of what was received.

use super::frame::page;
use super::parts::{moment, named, step, table, text};
use crate::store::Line;
use hangji_core::Procedure;
use maud::{Markup, html};

const COLUMNS: [&str; 9] = [
    "党支部",
    "上级党组织",
    "领域",
    "报送到",
    "自评等级",
    "问题 / 整改项",
    "版本",
    "回执号",
    "接收时间",
];

/// Everything that was received, newest first.
pub(crate) fn list(procedure: &Procedure, lines: &[Line]) -> Markup {
    let rows: Vec<_> = lines.iter().map(|it| row(procedure, it)).collect();
    let content = html! {
        @if rows.is_empty() {
            p { "还没有收到自查记录。" a href="/" { "填报一份" } "并报送后，会列在这里。" }
        } @else {
            p { "共 " (rows.len()) " 份，最近收到的在前。" }
            (table("收到的自查记录", &COLUMNS, &rows))
        }
    };
    page(procedure, "收到的自查", &content)
}

fn row(procedure: &Procedure, it: &Line) -> Vec<Markup> {
    vec![
        html! { a href={ "/assessments/" (it.id) } { (it.branch) } },
        text(&it.superior),
        text(&named(&procedure.sectors, &it.sector)),
        html! { (step(procedure, &it.step)) },
        text(&named(&procedure.grades, &it.self_grade)),
        html! { (it.problems) " / " (it.plan_items) },
        html! { "第 " (it.revision) " 版" },
        html! { (it.receipt) },
        html! { time datetime=(it.received_at) { (moment(&it.received_at)) } },
    ]
}
