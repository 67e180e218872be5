//! A pasted text as rows of cells, the way spreadsheets put them on the clipboard.

use crate::formats::is_han;

/// A row that holds anything.
#[derive(Debug)]
pub(super) struct Record {
    /// Its number among all rows, blank ones included, from 1.
    pub(super) line: usize,
    /// Its cells, each on one line and without space around it.
    pub(super) cells: Vec<String>,
}

/// Cells are set apart by tabs, rows by line breaks. A cell that holds either is in quotes, with
/// its own quotes doubled; quotes that do not enclose a whole cell are part of it.
pub(super) fn records(text: &str) -> Vec<Record> {
    let (mut records, mut rest, mut line) = (Vec::new(), text, 1);
    while !rest.is_empty() {
        let mut record = Record { line, cells: Vec::new() };
        loop {
            let (cell, after) = cell(rest);
            record.cells.push(on_one_line(&cell));
            match after.strip_prefix('\t') {
                Some(next) => rest = next,
                None => {
                    rest = after;
                    break;
                }
            }
        }
        rest = rest.strip_prefix("\r\n").or_else(|| rest.get(1..)).unwrap_or_default();
        line += 1;
        if record.cells.iter().any(|it| !it.is_empty()) {
            records.push(record);
        }
    }
    records
}

/// Whether a character ends a cell.
fn ends(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r')
}

/// The first cell, and the text from the character on that ends it.
fn cell(text: &str) -> (String, &str) {
    quoted(text).unwrap_or_else(|| {
        let (cell, after) = text.split_at(text.find(ends).unwrap_or(text.len()));
        (cell.to_owned(), after)
    })
}

/// The first cell, where it is in quotes from end to end.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (part, after) = rest.split_once('"')?;
        cell.push_str(part);
        match after.strip_prefix('"') {
            Some(next) => {
                cell.push('"');
                rest = next;
            }
            None if after.is_empty() || after.starts_with(ends) => return Some((cell, after)),
            None => return None,
        }
    }
}

/// A cell without its line breaks. Chinese is written on without a space.
fn on_one_line(cell: &str) -> String {
    let mut line = String::with_capacity(cell.len());
    for part in cell.split(ends).map(str::trim).filter(|it| !it.is_empty()) {
        let latin = !line.chars().next_back().is_none_or(is_han);
        if latin && !part.starts_with(is_han) {
            line.push(' ');
        }
        line.push_str(part);
    }
    line
}

/// What people set cells apart with where no spreadsheet does it.
const OTHERS: [&str; 8] = [",", "，", ";", "；", "|", "｜", "  ", "\u{3000}"];

/// Whether a text without a single tab has more than half of its lines set apart by one of these.
pub(super) fn is_separated_otherwise(text: &str, records: &[Record]) -> bool {
    let cells = || records.iter().flat_map(|it| &it.cells);
    let is_set_apart_by = |other: &&str| {
        let lines = cells().filter(|it| it.contains(*other)).count();
        2 * lines > records.len()
    };
    !text.contains('\t') && OTHERS.iter().any(is_set_apart_by)
}
