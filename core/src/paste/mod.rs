//! Units out of a spreadsheet: what a pasted text says, row by row, and what could not be
//! understood and why. Nothing is changed here; a person sees it first and then adds it.

mod cells;
mod columns;
mod grid;

pub use columns::Column;

use crate::assessment::{Unit, UnitKind};
use crate::formats::{CreditCode, half_width};
use columns::{Layout, layout};
use grid::{Record, records};
use std::collections::BTreeSet;

/// As many rows are taken at once: with more, nobody looks through what will be added.
pub const MOST: usize = 200;

/// What a pasted text says. Every row that holds anything is the heading, a unit or a fault.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The row of the heading; none where there is none and columns go by what they hold.
    pub heading: Option<usize>,
    /// The columns that were recognised, in the order in which they stand.
    pub columns: Vec<Column>,
    /// The columns that are not taken along: position from 0, and heading.
    pub unused: Vec<(usize, String)>,
    /// The units that can be added.
    pub rows: Vec<Row>,
    /// What is not added.
    pub faults: Vec<Fault>,
}

/// A row that was understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its number among the pasted rows, from 1.
    pub line: usize,
    /// What it says; texts as they stand in the cells, for the rules to judge once they are added.
    pub unit: Unit,
}

/// A row that is not added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its number among the pasted rows, from 1.
    pub line: usize,
    /// Why not.
    pub why: Why,
}

/// Why a row is not added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Its cells are set apart by something other than tabs.
    Separated,
    /// It stands above the heading, as titles do.
    AboveHeading,
    /// It is the heading again, or a sum.
    NoUnit,
    /// It names no unit.
    Nameless,
    /// A unit that has an organisation does not belong into the list.
    Organised,
    /// Its state is neither of the two.
    UnknownKind(String),
    /// The unit, by its name or its code, is in the list already or stands further up.
    Listed(String),
    /// It has more cells than there are headings.
    TooWide,
    /// It comes after as many rows as are taken at once.
    TooMany,
}

/// Reads a pasted text. Rows that do not say of what kind their unit is, by word or by method, are
/// of `kind`; `units` are those that are in the list already.
pub fn read(text: &str, kind: UnitKind, units: &[Unit]) -> Table {
    let records = records(text);
    if grid::is_separated_otherwise(text, &records) {
        let faults = records.iter().map(|it| Fault { line: it.line, why: Why::Separated });
        return Table { faults: faults.collect(), ..Table::default() };
    }
    let layout = layout(&records);
    let mut reader = Reader { kind, known: units.iter().flat_map(keys).collect(), rows: 0 };
    let mut table = Table {
        heading: layout.heading.and_then(|it| records.get(it)).map(|it| it.line),
        columns: layout.columns.iter().copied().flatten().collect(),
        unused: layout.unused(&records),
        ..Table::default()
    };
    for (index, record) in records.iter().enumerate() {
        if layout.heading == Some(index) {
            continue;
        }
        let line = record.line;
        match reader.row(index, record, &layout) {
            Ok(unit) => table.rows.push(Row { line, unit }),
            Err(why) => table.faults.push(Fault { line, why }),
        }
    }
    table
}

/// What is remembered from row to row.
struct Reader {
    /// Of the row before: a cell that spans several rows is pasted as one with blanks below.
    kind: UnitKind,
    /// The names and codes that are taken.
    known: BTreeSet<String>,
    rows: usize,
}

impl Reader {
    fn row(&mut self, index: usize, record: &Record, layout: &Layout) -> Result<Unit, Why> {
        if layout.heading.is_some_and(|it| index < it) {
            return Err(Why::AboveHeading);
        }
        let is_wide = |it: &String| !it.is_empty();
        if layout.heading.is_some() && record.cells.iter().skip(layout.width).any(is_wide) {
            return Err(Why::TooWide);
        }
        if columns::is_heading(record) || cells::is_sum(record) {
            return Err(Why::NoUnit);
        }
        let cells = layout.columns.iter().zip(&record.cells);
        let cells = cells.filter_map(|(column, text)| Some(((*column)?, text.as_str())));
        let unit = cells::unit(cells, self.kind)?;
        if keys(&unit).any(|it| self.known.contains(&it)) {
            return Err(Why::Listed(unit.name));
        }
        if self.rows == MOST {
            return Err(Why::TooMany);
        }
        self.rows += 1;
        if layout.columns.contains(&Some(Column::Kind)) {
            self.kind = unit.kind;
        }
        self.known.extend(keys(&unit));
        Ok(unit)
    }
}

/// What tells a unit from others: its name without spaces, and its code if it is one.
fn keys(unit: &Unit) -> impl Iterator<Item = String> {
    let name: String = half_width(&unit.name).split_whitespace().collect();
    let code = match CreditCode::read(&unit.code) {
        CreditCode::Valid(code) => Some(code),
        _ => None,
    };
    Some(name).filter(|it| !it.is_empty()).into_iter().chain(code)
}
