//! Step 2: units with and without an organisation, and the affiliation.

use super::parts::{ZH, choice, date, entries, facts, more, remark, table, text};
use hangji_core::Assessment;
use hangji_core::assessment::{Count, Coverage, Unit, UnitCounts};
use hangji_core::rules::percent;
use hangji_core::words::{method, unit_kind};
use maud::{Markup, html};

/// Step 2.
pub(super) fn coverage(it: &Assessment) -> Markup {
    let it = &it.coverage;
    html! {
        (counts(it))
        @if it.applicable == Some(true) { (rates(&it.counts)) }
        @if !it.units.is_empty() { (units(&it.units)) }
    }
}

fn counts(it: &Coverage) -> Markup {
    let task = choice(it.applicable, "有", "没有，本步不适用");
    let clear = choice(it.affiliation.clear, "已理顺", "未理顺");
    let task = ("/coverage/applicable", text(task));
    // A branch without such a task was never asked the rest; what it had entered before still shows.
    if it.applicable == Some(false) && *it == not_applicable(it) {
        return entries(&[task]);
    }
    entries(&[
        task,
        ("/coverage/counts/units", text(&it.counts.units.0)),
        ("/coverage/counts/with_members", text(&it.counts.with_members.0)),
        ("/coverage/counts/organised", text(&it.counts.organised.0)),
        ("/coverage/counts/large", text(&it.counts.large.0)),
        ("/coverage/counts/large_with_members", text(&it.counts.large_with_members.0)),
        ("/coverage/stated/organised", remark(&it.stated.organised)),
        ("/coverage/stated/large", remark(&it.stated.large)),
        ("/coverage/affiliation/clear", text(clear)),
        ("/coverage/affiliation/proposed", text(&it.affiliation.proposed)),
    ])
}

/// The rates of S3.3-c and S3.3-d, computed and never typed.
fn rates(it: &UnitCounts) -> Markup {
    facts(&[
        ("有党员单位的党组织覆盖率", rate(&it.organised, &it.with_members)),
        ("50人以上单位的党员覆盖率", rate(&it.large_with_members, &it.large)),
    ])
}

fn rate(part: &Count, whole: &Count) -> Markup {
    let (Some(part), Some(whole)) = (part.read().value(), whole.read().value()) else {
        return html! { span.received-blank { "填全单位数后计算" } };
    };
    match percent(part, whole) {
        Some(percent) => html! { (percent) "（" (part) "/" (whole) "）" },
        None if whole == 0 => html! { "不适用（没有这类单位）" },
        None => html! { "不能计算（" (part) " 多于 " (whole) "）" },
    }
}

fn not_applicable(it: &Coverage) -> Coverage {
    Coverage { applicable: Some(false), extra: it.extra.clone(), ..Coverage::default() }
}

fn units(list: &[Unit]) -> Markup {
    let columns = [
        "单位",
        "情况",
        "从业人员",
        "正式党员",
        "采取的方式",
        "牵头单位或依托组织",
        "责任人",
        "完成时限",
    ];
    let rows: Vec<_> = list.iter().map(unit).collect();
    table("还没有党组织的单位", &columns, &rows)
}

fn unit(it: &Unit) -> Vec<Markup> {
    let mut methods: Vec<&str> = it.methods.iter().map(|it| method(*it, ZH)).collect();
    if !it.other_method.trim().is_empty() {
        methods.push(&it.other_method);
    }
    vec![
        html! { (text(&it.name)) (more("/coverage/units/0/code", &it.code)) },
        html! { (unit_kind(it.kind, ZH)) },
        text(&it.employees.0),
        text(&it.full_members.0),
        text(&methods.join("；")),
        text(&it.lead_unit),
        text(&it.responsible),
        date(&it.due.0),
    ]
}
