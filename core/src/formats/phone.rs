//! Telephone numbers of China, as they are typed and as they are dialled.

use super::digits::{half_width_char, is_digits, is_separator};
use super::marks::is_invisible;

/// What a typed telephone number says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phone {
    /// Nothing but white space was typed.
    Empty,
    /// A mobile number, as its 11 digits.
    Mobile(String),
    /// A landline with its area code, as `0755-88888888` or `0755-88888888-801`.
    Landline(String),
    /// A number of 3 to 8 digits that only reaches somebody within the house or the town.
    Short(String),
    /// Something else, also several numbers.
    Unreadable,
}

impl Phone {
    /// Reads a number in full or half width, in groups or not, with or without 86.
    ///
    /// | typed | read |
    /// |---|---|
    /// | `138 0013 8000`, `+86-13800138000`, `013800138000` | mobile `13800138000` |
    /// | `075588888888`, `(0755)8888-8888`, `0086 755 88888888` | landline `0755-88888888` |
    /// | `0755-88888888转801` | landline `0755-88888888-801` |
    /// | `61234`, `88888888` | short |
    /// | `12800138000`, `0755-888`, `无`, two numbers | unreadable |
    pub fn read(text: &str) -> Phone {
        if text.trim().is_empty() {
            return Phone::Empty;
        }
        // Address books put marks of direction around the numbers that are copied from them.
        let seen = text.trim().chars().filter(|it| !is_invisible(*it));
        let typed: String = seen.map(sign).collect();
        let national = ["+86", "0086"].iter().find_map(|it| typed.strip_prefix(it));
        let number = national.unwrap_or(&typed).trim_matches('-');
        let digits = number.replace('-', "");
        let subscriber = digits.strip_prefix('0').unwrap_or(&digits);
        if !is_digits(&digits) {
            Phone::Unreadable
        } else if is_mobile(subscriber) {
            Phone::Mobile(subscriber.to_owned())
        } else if national.is_some() && !number.starts_with('0') {
            landline(&format!("0{number}"))
        } else if !number.starts_with('0') && (3..=8).contains(&digits.len()) {
            Phone::Short(digits)
        } else {
            landline(number)
        }
    }
}

/// One sign for everything that sets groups apart, the word for an extension included.
fn sign(c: char) -> char {
    match half_width_char(c) {
        '(' | ')' | '转' => '-',
        c if is_separator(c) => '-',
        c => c,
    }
}

fn is_mobile(digits: &str) -> bool {
    digits.len() == 11 && digits.starts_with('1') && digits.get(1..2).is_some_and(|it| it >= "3")
}

/// Area code, 7 or 8 digits which may be in groups, and up to 6 of an extension.
fn landline(number: &str) -> Phone {
    read_landline(number).map_or(Phone::Unreadable, Phone::Landline)
}

fn read_landline(number: &str) -> Option<String> {
    // 010 and 02x are the only codes of three digits.
    let length = if number.starts_with("01") || number.starts_with("02") { 3 } else { 4 };
    let (area, rest) = number.split_at_checked(length)?;
    if !is_digits(area) || !area.starts_with('0') || area.starts_with("00") {
        return None;
    }
    let mut groups = rest.split('-').filter(|it| !it.is_empty());
    let mut local = String::new();
    while local.len() < 7 {
        local.push_str(groups.next()?);
    }
    let (extension, more) = (groups.next(), groups.next());
    if local.len() > 8 || extension.is_some_and(|it| it.len() > 6) || more.is_some() {
        return None;
    }
    let extension = extension.map(|it| format!("-{it}")).unwrap_or_default();
    Some(format!("{area}-{local}{extension}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mobile(number: &str) -> Phone {
        Phone::Mobile(number.into())
    }

    fn landline(number: &str) -> Phone {
        Phone::Landline(number.into())
    }

    fn short(number: &str) -> Phone {
        Phone::Short(number.into())
    }

    #[test]
    fn a_number_is_taken_however_it_was_typed() {
        for (typed, read) in [
            ("13800138000", mobile("13800138000")),
            ("１３８００１３８０００", mobile("13800138000")),
            ("138 0013 8000", mobile("13800138000")),
            ("138-0013-8000", mobile("13800138000")),
            ("+8613800138000", mobile("13800138000")),
            ("＋８６ 138 0013 8000", mobile("13800138000")),
            ("0086-19900138000", mobile("19900138000")),
            ("\u{202d}138 0013 8000\u{202c}", mobile("13800138000")),
            ("013800138000", mobile("13800138000")),
            ("0755-88888888", landline("0755-88888888")),
            ("075588888888", landline("0755-88888888")),
            ("（0755）8888 8888", landline("0755-88888888")),
            ("0755—8888888", landline("0755-8888888")),
            ("020-83333333-801", landline("020-83333333-801")),
            ("02083333333转801", landline("020-83333333-801")),
            ("+86 755 8888 8888", landline("0755-88888888")),
            ("008601088888888", landline("010-88888888")),
            ("0660-3333333", landline("0660-3333333")),
            ("61234", short("61234")),
            ("８８０１", short("8801")),
            ("8888-8888", short("88888888")),
        ] {
            assert_eq!(Phone::read(typed), read, "{typed}");
        }
    }

    #[test]
    fn what_nobody_could_dial_is_unreadable() {
        assert_eq!(Phone::read(" \u{3000}"), Phone::Empty);
        for typed in [
            "无",
            "-",
            "12",
            "12800138000",
            "1380013800",
            "138001380001",
            "0755-888",
            "0755-888888888",
            "075-588888888",
            "0755-88888888-1234567",
            "0755-88888888-1-2",
            "+86",
            "+86 61234",
            "+1 650 253 0000",
            "0000-0000000",
            "13800138000、13800138001",
            "13800138000 13800138001",
            "1380013800O",
        ] {
            assert_eq!(Phone::read(typed), Phone::Unreadable, "{typed}");
        }
    }
}
