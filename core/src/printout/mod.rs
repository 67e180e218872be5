//! What is printed: the plan, the ledger, the whole record, the branch's copy of a receipt.
//!
//! The layout follows GB/T 9704-2012 as far as a plan that is no red-headed document does; the
//! style sheets have the measures. Nothing depends on colour.

mod ledger;
mod plan;
mod receipt;
mod record;
mod tree;

pub use tree::{Element, Inside};

use crate::assessment::Assessment;
use crate::procedure::Procedure;
use crate::words::{Lang, prints};
use serde::Serialize;
use tree::{around, paragraph, text};

/// What papers are made of.
#[derive(Clone, Copy, Debug)]
pub struct Papers<'a> {
    /// What was asked.
    pub procedure: &'a Procedure,
    /// What was entered.
    pub assessment: &'a Assessment,
    /// In which language.
    pub lang: Lang,
    /// Whether it is real.
    pub copy: Copy,
}

/// Whether what is printed is real.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copy {
    /// A branch's own.
    Real,
    /// A demonstration, which says so across every page.
    Demo,
}

/// A document of its own, ready to be printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Printout {
    /// Its title, which browsers suggest as the name of a file.
    pub title: String,
    /// Its language's tag.
    pub lang: &'static str,
    /// How its pages lie, which is also the name of their style sheet.
    pub format: Format,
    /// What is on them.
    pub body: Element,
}

/// How an A4 page lies. A document has one format: what lies differently is printed apart, because
/// browsers before Chromium 85 know no named pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Upright, for texts.
    Portrait,
    /// Lengthwise, for wide tables.
    Landscape,
}

impl Papers<'_> {
    /// The branch's name as far as it is known.
    fn name(&self) -> &str {
        let name = self.assessment.branch.name.trim();
        if name.is_empty() { prints::NO_NAME.to(self.lang) } else { name }
    }

    /// What is known, else room to write it by hand.
    fn or_room<'b>(&self, known: &'b str) -> &'b str {
        let known = known.trim();
        if known.is_empty() { prints::ROOM.to(self.lang) } else { known }
    }

    /// The name of a grade, else room for it.
    fn grade(&self, id: &str) -> &str {
        let known = self.procedure.grades.iter().find(|it| it.id == id.trim());
        self.or_room(known.map_or("", |it| self.lang.of(&it.label)))
    }

    /// The parts under their numbered headings: 一、 in Chinese, 1. in English.
    fn parts(&self, parts: Vec<(String, Vec<Element>)>) -> Vec<Element> {
        self.numbered("h2", prints::PART, parts)
    }

    /// Sections of a part: （一） in Chinese, (1) in English.
    fn sections(&self, sections: Vec<(String, Vec<Element>)>) -> Vec<Element> {
        self.numbered("h3", prints::SECTION, sections)
    }

    fn numbered(
        &self,
        tag: &'static str,
        heading: prints::Print,
        parts: Vec<(String, Vec<Element>)>,
    ) -> Vec<Element> {
        let mut all = Vec::new();
        for (nth, (title, part)) in parts.into_iter().enumerate() {
            let number = prints::numeral(nth, self.lang);
            all.push(text(tag, "", heading.with(self.lang, &[&number, &title])));
            all.extend(part);
        }
        all
    }

    /// What all of it rests on, and how old that is.
    fn basis(&self, tag: &'static str, class: &'static str) -> Element {
        let source = &self.procedure.source;
        let said = [source.number.as_str(), self.lang.of(&source.caution)];
        text(tag, class, prints::BASIS.with(self.lang, &said))
    }

    /// The finished document.
    fn printout(&self, title: String, format: Format, mut body: Vec<Element>) -> Printout {
        if self.copy == Copy::Demo {
            body.insert(0, text("p", "watermark", prints::DEMO.to(self.lang)));
        }
        Printout { title, lang: self.lang.tag(), format, body: around("main", "", body) }
    }

    /// A text as a sentence of its own, however it was typed.
    fn sentence(&self, said: &str) -> String {
        let said = said.trim();
        let ends = said.ends_with(['。', '！', '？', '；', '…', '.', '!', '?', ';', '＿', '_']);
        said.to_owned() + if ends { "" } else { self.lang.pick("。", ".") }
    }

    /// A paragraph with a number in front.
    fn point(&self, number: usize, said: &str) -> Element {
        paragraph(format!("{number}. {}", self.sentence(self.or_room(said))))
    }
}
