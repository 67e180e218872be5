//! What was made of a pasted table: the columns that were recognised, the units that can be added, and
//! every row that was not understood, with the reason.

use crate::words;
use hangji_core::paste::{Column, Fault, MOST, Row, Table, Why};
use hangji_core::words::{Lang, label, method, unit_kind};
use yew::prelude::*;

/// As many rows are shown before they are added; the rest is counted.
const SHOWN: usize = 50;

/// A pasted table as it was understood.
pub(super) fn preview(table: &Table, lang: Lang) -> Html {
    let known: Vec<&str> = table.columns.iter().map(|it| column(*it, lang)).collect();
    let unused = table.unused.iter().map(|(at, heading)| match heading.is_empty() {
        true => words::COLUMN_N.with(lang, &[("n", &(at + 1).to_string())]),
        false => heading.clone(),
    });
    let between = lang.pick("、", ", ");
    let unused = unused.collect::<Vec<_>>().join(between);
    let how = if table.heading.is_some() { &words::BY_HEADING } else { &words::BY_CONTENT };
    draw! {
        <>
            if !known.is_empty() {
                <p class="hint">{ how.with(lang, &[("columns", &known.join(between))]) }</p>
            }
            if !unused.is_empty() {
                <p class="hint">{ words::UNUSED_COLUMNS.with(lang, &[("columns", &unused)]) }</p>
            }
            { rows(table, lang) }
            { faults(&table.faults, lang) }
        </>
    }
}

fn column(column: Column, lang: Lang) -> &'static str {
    label(&format!("/coverage/units/0/{}", column.entry()), lang)
}

/// The kind stands in every row, because it is the one thing that may not have been in the table.
fn rows(table: &Table, lang: Lang) -> Html {
    if table.rows.is_empty() {
        return draw! { <div /> };
    }
    let columns = || table.columns.iter().copied().filter(|it| *it != Column::Kind);
    let more = table.rows.len().saturating_sub(SHOWN);
    draw! {
        <div class="scroll" tabindex="0" role="region" aria-label={words::PASTE_PREVIEW.to(lang)}>
            <table>
                <thead><tr>
                    <th scope="col">{ words::LINE.to(lang) }</th>
                    <th scope="col">{ column(Column::Kind, lang) }</th>
                    for it in columns() { <th scope="col">{ column(it, lang) }</th> }
                </tr></thead>
                <tbody>
                    for row in table.rows.iter().take(SHOWN) {
                        <tr key={row.line}>
                            <td>{ row.line }</td>
                            <td>{ unit_kind(row.unit.kind, lang) }</td>
                            for it in columns() { <td>{ cell(row, it, lang) }</td> }
                        </tr>
                    }
                </tbody>
            </table>
            if more > 0 { <p class="hint">{ words::MORE_ROWS.with(lang, &[("n", &more.to_string())]) }</p> }
        </div>
    }
}

fn cell(row: &Row, column: Column, lang: Lang) -> String {
    let it = &row.unit;
    match column {
        Column::Name => it.name.clone(),
        Column::Code => it.code.clone(),
        Column::Kind => unit_kind(it.kind, lang).to_owned(),
        Column::Employees => it.employees.0.clone(),
        Column::FullMembers => it.full_members.0.clone(),
        Column::Methods => {
            let methods: Vec<&str> = it.methods.iter().map(|it| method(*it, lang)).collect();
            let said = Some(&it.other_method).filter(|it| !it.is_empty());
            let said = said.map(|it| format!("：{it}")).unwrap_or_default();
            methods.join(lang.pick("、", ", ")) + &said
        }
        Column::OtherMethod => it.other_method.clone(),
        Column::LeadUnit => it.lead_unit.clone(),
        Column::Responsible => it.responsible.clone(),
        Column::Due => lang.date(&it.due.0),
    }
}

/// The lines that are not added, those of one reason together.
fn faults(faults: &[Fault], lang: Lang) -> Html {
    let mut reasons: Vec<(String, Vec<usize>)> = Vec::new();
    for fault in faults.iter().filter(|it| it.why != Why::Separated) {
        let reason = reason(&fault.why, lang);
        match reasons.iter_mut().find(|it| it.0 == reason) {
            Some((_, lines)) => lines.push(fault.line),
            None => reasons.push((reason, vec![fault.line])),
        }
    }
    draw! {
        <ul class="faults">
            for (reason, lines) in reasons {
                <li><b>{ words::LINES.with(lang, &[("lines", &ranges(&lines, lang))]) }</b>{ reason }</li>
            }
        </ul>
    }
}

/// Lines as people write them: 3、5–8.
fn ranges(lines: &[usize], lang: Lang) -> String {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for line in lines {
        match ranges.last_mut().filter(|it| it.1 + 1 == *line) {
            Some(range) => range.1 = *line,
            None => ranges.push((*line, *line)),
        }
    }
    let text = |(from, to): &(usize, usize)| match from == to {
        true => from.to_string(),
        false => format!("{from}–{to}"),
    };
    ranges.iter().map(text).collect::<Vec<_>>().join(lang.pick("、", ", "))
}

fn reason(why: &Why, lang: Lang) -> String {
    let (words, what) = match why {
        Why::Separated => (&words::PASTE_SEPARATED, ""),
        Why::AboveHeading => (&words::FAULT_ABOVE, ""),
        Why::NoUnit => (&words::FAULT_NO_UNIT, ""),
        Why::Nameless => (&words::FAULT_NAMELESS, ""),
        Why::Organised => (&words::FAULT_ORGANISED, ""),
        Why::UnknownKind(what) => (&words::FAULT_KIND, what.as_str()),
        Why::Listed(what) => (&words::FAULT_LISTED, what.as_str()),
        Why::TooWide => (&words::FAULT_WIDE, ""),
        Why::TooMany => (&words::FAULT_MANY, ""),
    };
    words.with(lang, &[("what", what), ("most", &MOST.to_string())])
}
