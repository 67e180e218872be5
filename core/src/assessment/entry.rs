//! Entries that keep what was typed: a count and a date, each a text that can be read.

use crate::document::{Content, Described, Entry, Misfits, Schemas, Written};
use crate::formats::half_width;
use serde::{Serialize, Serializer};
use serde_json::{Value, json};
use std::fmt;

/// What reading a typed entry gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading<T> {
    /// Nothing but white space was typed.
    Empty,
    /// The text means this value.
    Value(T),
    /// There is text, and it does not mean a value.
    Unreadable,
}

impl<T> Reading<T> {
    /// The value, where there is one.
    pub fn value(self) -> Option<T> {
        match self {
            Reading::Value(value) => Some(value),
            Reading::Empty | Reading::Unreadable => None,
        }
    }
}

/// A whole number as it was typed.
///
/// In JSON it is a number when the text is exactly how that number is written (`46`), and
/// otherwise the text itself (`"４６"`, `"12x"`), so that no keystroke is lost on the way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Count(pub String);

/// The largest count that JSON readers of every language keep exactly.
const LARGEST_EXACT: u64 = 1 << 53;

impl Count {
    /// Reads digits, full-width ones included; thousands may be set apart by commas.
    pub fn read(&self) -> Reading<u64> {
        let text = half_width(self.0.trim());
        if text.is_empty() {
            return Reading::Empty;
        }
        let digits = if text.contains(',') { without_thousands(&text) } else { Some(text) };
        match digits.as_deref().filter(|it| it.bytes().all(|b| b.is_ascii_digit())) {
            Some(it) => it.parse().map_or(Reading::Unreadable, Reading::Value),
            None => Reading::Unreadable,
        }
    }

    fn exact(&self) -> Option<u64> {
        self.0.parse::<u64>().ok().filter(|it| *it <= LARGEST_EXACT && it.to_string() == self.0)
    }
}

/// `1,200` without its comma; nothing where the groups are not of three digits.
fn without_thousands(text: &str) -> Option<String> {
    let mut groups = text.split(',');
    let first = groups.next().filter(|it| (1..=3).contains(&it.len()))?;
    let mut digits = first.to_owned();
    for group in groups {
        digits.push_str(Some(group).filter(|it| it.len() == 3)?);
    }
    Some(digits)
}

impl Serialize for Count {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        Written(self).serialize(to)
    }
}

impl Entry for Count {
    fn read(&mut self, value: Value, misfits: &mut Misfits) {
        match value {
            Value::String(text) => self.0 = text,
            Value::Number(number) => self.0 = number.to_string(),
            Value::Null => {}
            _ => misfits.expected("a number or a text"),
        }
    }

    fn content(&self) -> Content<'_> {
        self.exact().map_or(Content::Text(&self.0), Content::Number)
    }

    fn enter(&mut self, text: &str) -> bool {
        self.0.enter(text)
    }

    fn reading(&self) -> Option<Value> {
        let number = Count::read(self).value().filter(|it| *it <= LARGEST_EXACT)?;
        self.exact().is_none().then(|| number.into())
    }
}

impl Described for Count {
    fn schema(_: &mut Schemas) -> Value {
        json!({ "type": ["number", "string", "null"] })
    }
}

/// A calendar date as it was typed; in JSON the same text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Day(pub String);

impl Day {
    /// Reads every spelling that officials use: `2012-02-20`, `2012/2/20`, `2012.2.20`,
    /// `20120220`, `2012年2月20日`, `2012年2月`, also in full-width digits.
    pub fn read(&self) -> Reading<Date> {
        if self.0.trim().is_empty() {
            return Reading::Empty;
        }
        Date::parse(&self.0).map_or(Reading::Unreadable, Reading::Value)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        Written(self).serialize(to)
    }
}

impl Entry for Day {
    fn read(&mut self, value: Value, misfits: &mut Misfits) {
        Entry::read(&mut self.0, value, misfits);
    }

    fn content(&self) -> Content<'_> {
        Content::Text(&self.0)
    }

    fn enter(&mut self, text: &str) -> bool {
        self.0.enter(text)
    }

    fn reading(&self) -> Option<Value> {
        let date = Day::read(self).value()?.to_string();
        (date != self.0).then(|| date.into())
    }
}

impl Described for Day {
    fn schema(schemas: &mut Schemas) -> Value {
        String::schema(schemas)
    }
}

/// A day, or a month as a whole, of the Gregorian calendar.
///
/// A month counts as its last day when dates are compared: a deadline of June ends with June.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// Four digits.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31; none for a whole month.
    pub day: Option<u8>,
}

impl Date {
    /// Reads one of the spellings of [`Day::read`].
    pub fn parse(text: &str) -> Option<Date> {
        let text = half_width(text.trim());
        if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
            return Date::of(text.get(..4)?, text.get(4..6)?, text.get(6..));
        }
        let shape: String = text.chars().filter(|c| !c.is_ascii_digit() && *c != ' ').collect();
        if !["--", "//", "..", "年月日", "年月", "-", "/", "."].contains(&shape.as_str()) {
            return None;
        }
        let mut parts =
            text.split(|c: char| !c.is_ascii_digit()).map(str::trim).filter(|it| !it.is_empty());
        let (year, month) = (parts.next()?, parts.next()?);
        Date::of(year, month, parts.next()).filter(|date| {
            parts.next().is_none()
                && date.day.is_some() == (shape.chars().count() > 1 && shape != "年月")
        })
    }

    fn of(year: &str, month: &str, day: Option<&str>) -> Option<Date> {
        if year.len() != 4 || month.len() > 2 || day.is_some_and(|it| it.len() > 2) {
            return None;
        }
        let (year, month) = (year.parse().ok()?, month.parse().ok()?);
        let day = day.map(str::parse).transpose().ok()?;
        let sound = year >= 1900
            && (1..=12).contains(&month)
            && day.is_none_or(|it| (1..=days_in(year, month)).contains(&it));
        sound.then_some(Date { year, month, day })
    }

    /// The day that counts when dates are compared, as year, month, day.
    pub fn last_day(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day.unwrap_or_else(|| days_in(self.year, self.month)))
    }

    /// The first day that the date can mean, as year, month, day.
    pub fn first_day(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day.unwrap_or(1))
    }
}

/// As the document writes it: `2012-02-20` or `2012-02`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)?;
        self.day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
