//! The branch's copy of a receipt.

use super::tree::{pairs, paragraph, text};
use super::{Format, Papers, Printout};
use crate::wire::Receipt;
use crate::words::{label, prints};

impl Papers<'_> {
    /// The branch's copy of a receipt; `received` is when the host took the assessment in, by the
    /// clock on the wall.
    pub fn receipt(&self, receipt: &Receipt, received: &str) -> Printout {
        let (assessment, lang) = (self.assessment, self.lang);
        let title = prints::RECEIPT.with(lang, &[self.name()]);
        let step = self.procedure.steps.iter().find(|it| Some(it.id) == assessment.step);
        let own = |it: prints::Print, value: &str| (it.to(lang).to_owned(), value.to_owned());
        let entry = |place: &str, value: &str| (label(place, lang).to_owned(), value.to_owned());
        let rows = [
            own(prints::NUMBER, &receipt.receipt),
            own(prints::RECEIVED, received),
            own(prints::REVISION, &receipt.revision.to_string()),
            own(prints::RECORD_ID, &receipt.id),
            entry("/branch/name", &assessment.branch.name),
            entry("/branch/superior", &assessment.branch.superior),
            own(prints::THROUGH, step.map_or("", |it| lang.of(&it.title))),
            entry("/grade/self", self.grade(&assessment.grade.own)),
            entry("/grade/target", self.grade(&assessment.grade.target)),
            own(prints::ITEMS, &assessment.plan.items.len().to_string()),
        ];
        let body = vec![
            text("h1", "", title.as_str()),
            pairs(&rows),
            paragraph(prints::KEEP.to(lang)),
            text("p", "hands", prints::HANDLED.to(lang)),
            self.basis("footer", ""),
        ];
        self.printout(title, Format::Portrait, body)
    }
}
