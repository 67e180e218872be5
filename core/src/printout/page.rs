//! HTML of a printed page: every text is escaped, nothing is styled in place.

use super::Copy;
use crate::procedure::Procedure;
use crate::words::{Lang, prints};

/// A page that is being written.
pub(super) struct Page {
    html: String,
    lang: Lang,
}

impl Page {
    pub(super) fn new(copy: Copy, lang: Lang) -> Page {
        let mut page = Page { html: String::new(), lang };
        if copy == Copy::Demo {
            page.text("p", "watermark", prints::DEMO.to(lang));
        }
        page
    }

    /// The page with what it rests on at its end.
    pub(super) fn end(mut self, procedure: &Procedure) -> String {
        let source = &procedure.source;
        let said = [source.number.as_str(), self.lang.of(&source.caution)];
        let basis = prints::BASIS.with(self.lang, &said);
        self.text("footer", "", &basis);
        self.html
    }

    pub(super) fn open(&mut self, tag: &str, class: &str) {
        self.html += "<";
        self.html += tag;
        if !class.is_empty() {
            self.html += " class=\"";
            self.html += class;
            self.html += "\"";
        }
        self.html += ">";
    }

    pub(super) fn close(&mut self, tag: &str) {
        self.html += "</";
        self.html += tag;
        self.html += ">";
    }

    /// An element with a text; line breaks stay.
    pub(super) fn text(&mut self, tag: &str, class: &str, text: &str) {
        self.open(tag, class);
        for it in text.chars() {
            match it {
                '&' => self.html += "&amp;",
                '<' => self.html += "&lt;",
                '>' => self.html += "&gt;",
                '\n' => self.html += "<br>",
                _ => self.html.push(it),
            }
        }
        self.close(tag);
    }

    /// A table; its head, if it has one, is repeated on every page.
    pub(super) fn table(&mut self, columns: &[String], rows: &[Vec<String>]) {
        self.open("table", "");
        if !columns.is_empty() {
            self.open("thead", "");
            self.row("th", columns);
            self.close("thead");
        }
        self.open("tbody", "");
        rows.iter().for_each(|it| self.row("td", it));
        self.close("tbody");
        self.close("table");
    }

    fn row(&mut self, tag: &str, cells: &[String]) {
        self.open("tr", "");
        cells.iter().for_each(|it| self.text(tag, "", it));
        self.close("tr");
    }
}
