//! Numbers of official documents (发文字号; GB/T 9704-2012, 7.2.5).

use super::digits::{half_width_char, is_digits};
use super::han::is_han;
use std::ops::Range;

/// What a typed document number says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentNumber {
    /// Nothing but white space was typed.
    Empty,
    /// The number in the standard's spelling: `粤创先组发〔2012〕4号`.
    Valid(String),
    /// Not the standard's spelling, but this is what was meant.
    Mendable(String),
    /// No document number, or nobody can tell which.
    Unreadable,
}

/// How many characters a document's issuer may be abbreviated to.
const ISSUER: Range<usize> = 1..21;

impl DocumentNumber {
    /// Reads issuer, year in brackets and serial number.
    ///
    /// | typed | read |
    /// |---|---|
    /// | `粤创先组发〔2012〕4号` | valid |
    /// | `粤创先组发[2012]4号`, `（2012）`, `【２０１２】４号`, with spaces | valid, with 〔〕 |
    /// | `〔2012〕第4号`, `〔2012〕04号`, `〔2012〕4` | mendable: `〔2012〕4号` |
    /// | `〔12〕4号`, `〔1812〕4号`, `〔2012〕0号`, without issuer | unreadable |
    pub fn read(text: &str) -> DocumentNumber {
        if text.trim().is_empty() {
            return DocumentNumber::Empty;
        }
        let typed: String = text.chars().filter(|it| !it.is_whitespace()).map(bracket).collect();
        match mended(&typed) {
            Some(number) if number == typed => DocumentNumber::Valid(number),
            Some(number) => DocumentNumber::Mendable(number),
            None => DocumentNumber::Unreadable,
        }
    }
}

/// The brackets of the standard instead of those that are easier to type; the rest in half width.
fn bracket(c: char) -> char {
    match half_width_char(c) {
        '[' | '(' | '【' | '〖' | '﹝' => '〔',
        ']' | ')' | '】' | '〗' | '﹞' => '〕',
        other => other,
    }
}

/// The number as the standard spells it: a serial number without 第, without zeros, with 号.
fn mended(typed: &str) -> Option<String> {
    let (issuer, rest) = typed.split_once('〔')?;
    let (year, rest) = rest.split_once('〕')?;
    let serial = rest.strip_prefix('第').unwrap_or(rest);
    let serial = serial.strip_suffix('号').unwrap_or(serial);
    let number = serial.trim_start_matches('0');
    let is_sound = ISSUER.contains(&issuer.chars().count())
        && issuer.chars().all(|it| is_han(it) || it.is_ascii_alphabetic())
        && is_digits(year)
        && year.len() == 4
        && (year.starts_with("19") || year.starts_with("20"))
        && is_digits(number)
        && number.len() <= 5;
    is_sound.then(|| format!("{issuer}〔{year}〕{number}号"))
}

#[cfg(test)]
mod tests {
    use super::DocumentNumber::{self, Empty, Mendable, Unreadable, Valid};

    const NUMBER: &str = "粤创先组发〔2012〕4号";

    #[test]
    fn any_brackets_are_taken() {
        for typed in [
            NUMBER,
            " 粤创先组发〔2012〕 4 号 ",
            "粤创先组发[2012]4号",
            "粤创先组发(2012)4号",
            "粤创先组发（2012）4号",
            "粤创先组发［２０１２］４号",
            "粤创先组发【2012】4号",
        ] {
            assert_eq!(DocumentNumber::read(typed), Valid(NUMBER.into()), "{typed}");
        }
        for typed in ["中发〔1999〕12345号", "A〔2030〕1号"] {
            assert_eq!(DocumentNumber::read(typed), Valid(typed.into()));
        }
    }

    #[test]
    fn what_the_standard_forbids_comes_with_what_was_meant() {
        for serial in ["第4号", "04号", "第004号", "4"] {
            let typed = format!("粤创先组发[2012]{serial}");
            assert_eq!(DocumentNumber::read(&typed), Mendable(NUMBER.into()), "{typed}");
        }
    }

    #[test]
    fn what_nobody_can_tell_is_unreadable() {
        assert_eq!(DocumentNumber::read(" \n"), Empty);
        for typed in [
            "粤创先组发〔12〕4号",
            "粤创先组发〔1812〕4号",
            "粤创先组发〔二〇一二〕4号",
            "粤创先组发2012年4号",
            "粤创先组发〔2012〕号",
            "粤创先组发〔2012〕0号",
            "粤创先组发〔2012〕四号",
            "粤创先组发〔2012〕123456号",
            "粤创先组发〔2012〕4号文件",
            "粤创先组发〕2012〔4号",
            "〔2012〕4号",
            "粤1〔2012〕4号",
            "广东省委创先争优活动领导小组办公室各处室发〔2012〕4号",
        ] {
            assert_eq!(DocumentNumber::read(typed), Unreadable, "{typed}");
        }
    }
}
