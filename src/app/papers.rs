//! Printing, and saving to a file.

use super::{App, Mode, Notice, Phase};
use crate::clock;
use hangji_core::file_name::{File, file_name};
use hangji_core::ledger::sheets;
use hangji_core::printout::{Copy, Papers};
use hangji_core::workbook::workbook;

/// What can be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Paper {
    /// The rectification plan.
    Plan,
    /// The ledger and its lists.
    Ledger,
    /// Everything that was entered.
    Record,
    /// The branch's copy of the receipt.
    Receipt,
}

impl App {
    /// Prints a paper through the element, which has a document for it that the page cannot reach.
    pub(super) fn print(&mut self, paper: Paper) {
        self.notice = self.notice.filter(|it| *it != Notice::Unprinted);
        let papers = self.papers();
        let printout = match (paper, &self.phase) {
            (Paper::Plan, _) => papers.plan(),
            (Paper::Ledger, _) => papers.ledger(),
            (Paper::Record, _) => papers.record(),
            (Paper::Receipt, Phase::Accepted(it)) => {
                papers.receipt(it, &clock::in_full(&it.received_at, self.lang()))
            }
            (Paper::Receipt, _) => return,
        };
        self.config.print_out(&printout);
    }

    /// Offers a file through the element, which makes the link.
    pub(super) fn download(&self, file: File) {
        let assessment = self.session.assessment();
        let bytes = match file {
            File::Record => assessment.to_pretty_json().into_bytes(),
            File::Ledger => {
                let sheets = sheets(self.session.procedure(), assessment, self.lang());
                workbook(assessment.branch.name.trim(), &sheets)
            }
        };
        let name = file_name(file, assessment, self.today(), self.lang());
        self.config.offer_file(&name, file.media_type(), &bytes);
    }

    fn papers(&self) -> Papers<'_> {
        Papers {
            procedure: self.session.procedure(),
            assessment: self.session.assessment(),
            lang: self.lang(),
            copy: match self.config.mode {
                Mode::Real | Mode::View => Copy::Real,
                Mode::Demo => Copy::Demo,
            },
        }
    }
}
