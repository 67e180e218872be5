//! Step 3: the rectification plan as its ledger.

use super::parts::{ZH, date, entries, more, named, table, text};
use hangji_core::assessment::{PlanItem, Status};
use hangji_core::words::status;
use hangji_core::{Assessment, Procedure};
use maud::{Markup, html};

const COLUMNS: [&str; 9] = [
    "序号",
    "问题类别",
    "存在问题",
    "整改目标",
    "整改措施",
    "责任人",
    "完成时限",
    "提请上级",
    "进展",
];

/// Step 3.
pub(super) fn plan(procedure: &Procedure, it: &Assessment) -> Markup {
    let items = it.plan.items.iter().enumerate();
    let rows: Vec<_> = items.map(|(at, item)| row(procedure, at + 1, item)).collect();
    html! {
        (entries(&[
            ("/plan/date", date(&it.plan.date.0)),
            ("/grade/target", text(&named(&procedure.grades, &it.grade.target))),
        ]))
        @if rows.is_empty() { p { "没有整改项。" } } @else { (table("整改台账", &COLUMNS, &rows)) }
    }
}

fn row(procedure: &Procedure, number: usize, it: &PlanItem) -> Vec<Markup> {
    let dimension = procedure.dimensions.iter().find(|dimension| dimension.id == it.category);
    let category = dimension.map_or(it.category.as_str(), |it| it.short.zh.as_str());
    vec![
        html! { (number) },
        html! {
            (text(category))
            @if !it.sources.is_empty() { br; span.received-note { (it.sources.join("、")) } }
        },
        html! { (text(&it.problem)) (further("cause", &it.cause)) },
        text(&it.goal),
        measures(&it.measures),
        text(&it.responsible),
        date(&it.due.0),
        refer_up(it),
        progress(it),
    ]
}

/// A further entry of a plan item in the same cell.
fn further(entry: &str, typed: &str) -> Markup {
    more(&format!("/plan/items/0/{entry}"), typed)
}

fn measures(list: &[String]) -> Markup {
    let filled: Vec<_> = list.iter().filter(|it| !it.trim().is_empty()).collect();
    html! {
        @match filled.as_slice() {
            [] => (text("")),
            [only] => (only),
            several => ol { @for it in several { li { (it) } } },
        }
    }
}

fn refer_up(it: &PlanItem) -> Markup {
    match &it.refer_up {
        None => html! { span.received-blank { "—" } },
        Some(it) => html! { (text(&it.to)) "：" (text(&it.matter)) },
    }
}

fn progress(it: &PlanItem) -> Markup {
    html! {
        @if it.status == Some(Status::Done) { strong { (status(it.status, ZH)) } }
        @else { (status(it.status, ZH)) }
        (further("progress", &it.progress))
        (further("done_on", &ZH.date(&it.done_on.0)))
        (further("result", &it.result))
        (further("evidence", &it.evidence))
    }
}
