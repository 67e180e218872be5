//! What stands in the cells of one row, as a unit.

use super::grid::Record;
use super::{Column, Why};
use crate::assessment::{Count, Method, Reading, Unit, UnitKind};
use crate::document::Entry;
use crate::formats::half_width;

/// What tables write where there is nothing.
const NOTHING: [&str; 6] = ["/", "-", "--", "—", "——", "\\"];

/// How a sum is called.
const SUMS: [&str; 4] = ["合计", "总计", "小计", "共计"];

/// What follows a number of people.
const COUNTED: [char; 3] = ['人', '名', '个'];

/// What sets methods in one cell apart.
const BETWEEN: [char; 10] = ['、', '，', ',', ';', '；', '/', '+', ' ', '和', '及'];

/// Words by which a method is known; a joint union is a union.
const METHODS: [(Method, &[&str]); 8] = [
    (Method::Instructor, &["指导员", "instructor"]),
    (Method::Liaison, &["联络员", "liaison"]),
    (Method::Union, &["工会", "union"]),
    (Method::YouthLeague, &["共青团", "团组织", "团支部", "youth"]),
    (Method::Standalone, &["单独", "standalone"]),
    (Method::AreaJoint, &["区域", "联建", "联合", "area"]),
    (Method::IndustryUnified, &["行业", "industry"]),
    (Method::Other, &["其他", "其它", "other"]),
];

/// Whether the row is a sum of those above it.
pub(super) fn is_sum(record: &Record) -> bool {
    record.cells.iter().any(|it| SUMS.contains(&it.split_whitespace().collect::<String>().as_str()))
}

/// The unit that some cells describe.
pub(super) fn unit<'a>(
    cells: impl Iterator<Item = (Column, &'a str)>,
    kind: UnitKind,
) -> Result<Unit, Why> {
    let mut unit = Unit::new(kind);
    let (mut said, mut methods) = ("", "");
    for (column, text) in cells.filter(|(_, text)| !NOTHING.contains(text)) {
        let text = match column {
            Column::Kind => {
                said = text;
                continue;
            }
            Column::Methods => {
                methods = text;
                continue;
            }
            Column::Employees | Column::FullMembers => count(text),
            _ => text.to_owned(),
        };
        if let Some(entry) = unit.inner(column.entry()) {
            entry.enter(&text);
        }
    }
    if unit.name.is_empty() {
        return Err(Why::Nameless);
    }
    unit.kind = kind_said(said)?.or_else(|| kind_by(methods)).unwrap_or(kind);
    put_methods(&mut unit, methods);
    Ok(unit)
}

/// A number without the word for people behind it; anything else as it is.
pub(super) fn count(text: &str) -> String {
    let bare = text.trim_end_matches(COUNTED).trim_end();
    match Count(bare.to_owned()).read() {
        Reading::Value(_) => bare.to_owned(),
        _ => text.to_owned(),
    }
}

/// The kind that a word names.
pub(super) fn kind_of(text: &str) -> Option<UnitKind> {
    let text = half_width(text).to_ascii_lowercase();
    let says = |words: &[&str]| words.iter().any(|it| text.contains(it));
    if says(&["不具备", "未具备", "无条件", "not ready", "not_ready"]) {
        return Some(UnitKind::NotReady);
    }
    says(&["应建", "未建", "due"]).then_some(UnitKind::Due)
}

fn kind_said(text: &str) -> Result<Option<UnitKind>, Why> {
    match kind_of(text) {
        None if text.is_empty() => Ok(None),
        None if text.contains("已建") => Err(Why::Organised),
        None => Err(Why::UnknownKind(text.to_owned())),
        kind => Ok(kind),
    }
}

/// The methods that a text names.
fn methods_in(text: &str) -> impl Iterator<Item = Method> {
    let text = half_width(text).to_ascii_lowercase();
    let named = METHODS.iter().filter(move |it| it.1.iter().any(|it| text.contains(it)));
    named.map(|it| it.0)
}

/// Whether a text names methods and nothing else.
pub(super) fn are_methods(text: &str) -> bool {
    let mut words = text.split(BETWEEN).map(str::trim).filter(|it| !it.is_empty()).peekable();
    words.peek().is_some() && words.all(|it| methods_in(it).next().is_some())
}

/// The kind of the unit that a method is for.
fn kind_by(methods: &str) -> Option<UnitKind> {
    let method = methods_in(methods).find(|it| *it != Method::Other)?;
    UnitKind::ALL.iter().copied().find(|it| Method::of(*it).contains(&method))
}

/// The methods that suit the unit. A text that says anything else stays as it is, as the words for
/// another method.
fn put_methods(unit: &mut Unit, text: &str) {
    let suiting = Method::of(unit.kind);
    unit.methods = methods_in(text).filter(|it| suiting.contains(it)).collect();
    let understood = are_methods(text) && methods_in(text).all(|it| suiting.contains(&it));
    if text.is_empty() || understood {
        return;
    }
    if !unit.methods.contains(&Method::Other) {
        unit.methods.push(Method::Other);
    }
    let said = [unit.other_method.as_str(), text];
    let said: Vec<&str> = said.into_iter().filter(|it| !it.is_empty()).collect();
    unit.other_method = said.join("；");
}
