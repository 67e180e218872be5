//! What is printed, as the body of a page of its own: the plan, its ledger, the whole record.
//!
//! The layout follows GB/T 9704-2012 as far as a plan that is no red-headed document does; the
//! style sheet has the measures. Nothing depends on colour.

mod page;
mod plan;
mod record;

pub use plan::plan;
pub use record::record;

use crate::assessment::Assessment;
use crate::ledger::{Sheet, sheets};
use crate::procedure::Procedure;
use crate::words::Lang;
use page::Page;

/// Whether what is printed is real.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copy {
    /// A branch's own.
    Real,
    /// A demonstration, which says so across every page.
    Demo,
}

/// The lists of the ledger, each on pages of its own in landscape format.
pub fn ledger(procedure: &Procedure, assessment: &Assessment, lang: Lang, copy: Copy) -> String {
    let mut page = Page::new(copy, lang);
    for sheet in &sheets(procedure, assessment, lang) {
        table_page(&mut page, &sheet.title, sheet, &assessment.branch.name);
    }
    page.end(procedure)
}

fn table_page(page: &mut Page, title: &str, sheet: &Sheet, name: &str) {
    page.open("section", "wide");
    page.text("h1", "", title);
    page.text("p", "of", name);
    page.table(&sheet.columns, &sheet.rows);
    page.close("section");
}
