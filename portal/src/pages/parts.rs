//! Pieces that several pages are made of.

use hangji_core::Procedure;
use hangji_core::procedure::Choice;
use hangji_core::words::{Lang, label};
use maud::{Markup, html};

/// The language of these pages.
pub(super) const ZH: Lang = Lang::Zh;

/// An entry's text as typed, or that it was left blank.
pub(super) fn text(typed: &str) -> Markup {
    html! {
        @if typed.trim().is_empty() { span.received-blank { "未填" } } @else { (typed) }
    }
}

/// A text that most rows rightly do without.
pub(super) fn remark(typed: &str) -> Markup {
    html! { @if typed.trim().is_empty() { span.received-blank { "—" } } @else { (typed) } }
}

/// A further entry in the same cell, where it was filled in, with the name that stands beside its
/// control.
pub(super) fn more(place: &str, typed: &str) -> Markup {
    let name = label(place, ZH);
    html! { @if !typed.trim().is_empty() { br; span.received-note { (name) "：" (typed) } } }
}

/// Yes or no in the words that suit the entry; blank while unanswered.
pub(super) fn choice(it: Option<bool>, yes: &'static str, no: &'static str) -> &'static str {
    it.map_or("", |it| if it { yes } else { no })
}

/// A typed date as people write it, or that it was left blank.
pub(super) fn date(typed: &str) -> Markup {
    text(&ZH.date(typed))
}

/// A moment of the portal's clock: 2012年4月10日 10:32.
pub(super) fn moment(rfc3339: &str) -> String {
    let (day, time) = rfc3339.split_once('T').unwrap_or((rfc3339, ""));
    format!("{} {}", ZH.date(day), time.get(..5).unwrap_or_default())
}

/// What a chosen value is called; an unknown one stays as it is.
pub(super) fn named(choices: &[Choice], id: &str) -> String {
    choices.iter().find(|it| it.id == id).map_or_else(|| id.to_owned(), |it| it.label.zh.clone())
}

/// Which step a code means: 第三步 整改提高，晋位升级.
pub(super) fn step(procedure: &Procedure, code: &str) -> String {
    let numbers = ["第一步", "第二步", "第三步", "第四步"];
    let mut steps = procedure.steps.iter().zip(numbers);
    steps
        .find(|(it, _)| it.id.code() == code)
        .map_or_else(|| code.to_owned(), |(it, number)| format!("{number} {}", it.title.zh))
}

/// Entries with the names that stand beside their controls.
pub(super) fn entries(list: &[(&str, Markup)]) -> Markup {
    html! {
        dl.received-entries {
            @for (place, value) in list {
                div { dt { (label(place, ZH)) } dd { (value) } }
            }
        }
    }
}

/// Entries with names of their own.
pub(super) fn facts(list: &[(&str, Markup)]) -> Markup {
    html! {
        dl.received-entries {
            @for (name, value) in list { div { dt { (name) } dd { (value) } } }
        }
    }
}

/// A table whose first column names the row. In a narrow window each row becomes a block, so every
/// cell brings its column's name along, and roles say what the display no longer does.
pub(super) fn table(caption: &str, columns: &[&str], rows: &[Vec<Markup>]) -> Markup {
    html! {
        table.received-table role="table" {
            caption { (caption) }
            thead role="rowgroup" {
                tr role="row" {
                    @for it in columns { th role="columnheader" scope="col" { (it) } }
                }
            }
            tbody role="rowgroup" { @for row in rows { (table_row(columns, row)) } }
        }
    }
}

fn table_row(columns: &[&str], row: &[Markup]) -> Markup {
    html! {
        tr role="row" {
            @for (at, (column, cell)) in columns.iter().zip(row).enumerate() {
                @if at == 0 {
                    th role="rowheader" scope="row" data-label=(column) { div { (cell) } }
                } @else {
                    td role="cell" data-label=(column) { div { (cell) } }
                }
            }
        }
    }
}
