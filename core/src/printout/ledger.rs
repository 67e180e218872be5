//! The lists of the ledger, each on pages of its own.

use super::tree::{around, table, text};
use super::{Element, Format, Papers, Printout};
use crate::ledger::{Column, Sheet, Width, sheets};
use crate::words::prints;

/// So many rows to fill in by hand where there are none yet.
const BLANK_ROWS: usize = 6;

impl Papers<'_> {
    /// The lists of the ledger, with the columns that the procedure gives them.
    pub fn ledger(&self) -> Printout {
        let sheets = sheets(self.procedure, self.assessment, self.lang);
        let first = sheets.first().map_or("", |it| it.title.as_str());
        let title = self.title_of(first);
        let body = sheets.iter().map(|it| self.list(it)).collect();
        self.printout(title, Format::Landscape, body)
    }

    fn list(&self, sheet: &Sheet) -> Element {
        let lang = self.lang;
        let date = lang.date(&self.assessment.plan.date.0);
        let head = [self.or_room(&self.assessment.branch.superior), self.or_room(&date)];
        let body = vec![
            text("h1", "", self.title_of(&sheet.title)),
            text("p", "of", prints::LEDGER_HEAD.with(lang, &head)),
            // Here, where no page holds it alone.
            self.basis("p", "basis"),
            table(&sheet.columns, &rows_or_room(sheet)),
        ];
        around("section", "", body)
    }

    fn title_of(&self, list: &str) -> String {
        prints::LIST.with(self.lang, &[self.name(), list])
    }
}

/// The rows, or blank ones to be filled in by hand.
fn rows_or_room(sheet: &Sheet) -> Vec<Vec<String>> {
    if !sheet.rows.is_empty() {
        return sheet.rows.clone();
    }
    let cell = |nth: usize, it: &Column| match it.width {
        Width::Number => nth.to_string(),
        _ => String::new(),
    };
    (1..=BLANK_ROWS).map(|nth| sheet.columns.iter().map(|it| cell(nth, it)).collect()).collect()
}
