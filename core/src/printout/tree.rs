//! A printed page as a tree of elements. Who shows it makes node by node of it and parses nothing,
//! so that no text that somebody typed can become anything but text.

use crate::ledger::{Column, Width};
use serde::ser::{Serialize, SerializeSeq, Serializer};

/// An element of a printed page; as JSON `[tag, class, text]` or `[tag, class, …elements]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// Its tag, one of ours.
    pub tag: &'static str,
    /// Its class, one of ours; may be blank.
    pub class: &'static str,
    /// What is in it.
    pub inside: Inside,
}

/// What is in an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inside {
    /// A text with its line breaks.
    Text(String),
    /// Other elements.
    Elements(Vec<Element>),
}

impl Serialize for Element {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut parts = serializer.serialize_seq(None)?;
        parts.serialize_element(self.tag)?;
        parts.serialize_element(self.class)?;
        match &self.inside {
            Inside::Text(text) => parts.serialize_element(text)?,
            Inside::Elements(all) => {
                for it in all {
                    parts.serialize_element(it)?;
                }
            }
        }
        parts.end()
    }
}

/// An element around others.
pub(super) fn around(tag: &'static str, class: &'static str, inside: Vec<Element>) -> Element {
    Element { tag, class, inside: Inside::Elements(inside) }
}

/// An element with a text.
pub(super) fn text(tag: &'static str, class: &'static str, text: impl Into<String>) -> Element {
    Element { tag, class, inside: Inside::Text(text.into()) }
}

/// A paragraph.
pub(super) fn paragraph(said: impl Into<String>) -> Element {
    text("p", "", said)
}

/// With more columns than this a table is set in small type.
const ROOMY: usize = 6;

/// A table; its head is repeated on every page.
pub(super) fn table(columns: &[Column], rows: &[Vec<String>]) -> Element {
    let widths = columns.iter().map(|it| text("col", width(it.width), "")).collect();
    let labels = columns.iter().map(|it| text("th", "", it.label.as_str())).collect();
    let rows = rows.iter().map(|it| row(columns, it)).collect();
    let class = if columns.len() > ROOMY { "dense" } else { "" };
    let head = around("thead", "", vec![around("tr", "", labels)]);
    around("table", class, vec![around("colgroup", "", widths), head, around("tbody", "", rows)])
}

fn row(columns: &[Column], cells: &[String]) -> Element {
    let cells = columns.iter().zip(cells);
    let cells = cells.map(|(column, it)| text("td", width(column.width), it.as_str()));
    around("tr", "", cells.collect())
}

/// A table of names and what was entered there.
pub(super) fn pairs(rows: &[(String, String)]) -> Element {
    let row = |(name, value): &(String, String)| {
        around("tr", "", vec![text("th", "", name.as_str()), text("td", "", value.as_str())])
    };
    let rows = around("tbody", "", rows.iter().map(row).collect());
    around("table", "pairs", vec![rows])
}

fn width(it: Width) -> &'static str {
    match it {
        Width::Number => "number",
        Width::Words => "words",
        Width::Date => "date",
        Width::Sentences => "",
    }
}
