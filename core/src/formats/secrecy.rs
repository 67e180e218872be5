//! Marks of state secrets, which must not be entered on an open network.

use super::digits::half_width_char;
use std::ops::Range;

/// Where a text first holds a mark of secrecy as it is printed on a document (GB/T 9704-2012,
/// 7.2.2: level, star, and for how long).
///
/// The words alone say nothing: every branch writes about keeping secrets.
///
/// | text | is |
/// |---|---|
/// | `秘密★`, `机 密 ☆`, `绝密★10年`, `绝密★长期` | a mark |
/// | `国家秘密★`, `商业秘密★` | the end of a sentence, the star begins the next point |
/// | `国家秘密★10年` | a mark after all |
/// | `保守国家秘密`, `商业秘密`, `机密` | words |
pub fn find_secrecy_mark(text: &str) -> Option<Range<usize>> {
    let mut levels = text.char_indices().filter(|(_, it)| matches!(it, '秘' | '机' | '绝'));
    levels.find_map(|(at, level)| {
        let (before, from) = (text.get(..at)?, text.get(at + level.len_utf8()..)?);
        let star = step(step(from, |it| it == '密')?, is_star)?;
        let term = term(star);
        let is_subject = ["国家", "商业"].iter().any(|it| before.trim_end().ends_with(it));
        (term.is_some() || !is_subject).then(|| at..text.len() - term.unwrap_or(star).len())
    })
}

/// What remains after one character of a kind, which layout may have spaced out.
fn step(text: &str, is_wanted: fn(char) -> bool) -> Option<&str> {
    let spaced = text.trim_start_matches(|it: char| it.is_whitespace() && it != '\n');
    let mut rest = spaced.chars();
    rest.next().filter(|it| is_wanted(*it))?;
    Some(rest.as_str())
}

/// Black, white and ornamental five-pointed stars.
fn is_star(c: char) -> bool {
    matches!(c, '★' | '☆' | '⭐' | '\u{2729}'..='\u{2730}')
}

/// What remains after a term such as `10年`, `６个月`, `十年` or `长期`.
fn term(text: &str) -> Option<&str> {
    let text = text.trim_start_matches([' ', '\u{3000}']);
    if let Some(rest) = text.strip_prefix("长期") {
        return Some(rest);
    }
    let unit = text.trim_start_matches(is_numeral);
    if unit.len() == text.len() {
        return None;
    }
    ["年", "个月", "月"].iter().find_map(|it| unit.strip_prefix(it))
}

fn is_numeral(c: char) -> bool {
    half_width_char(c).is_ascii_digit() || "一二三四五六七八九十".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_found_with_its_term() {
        for (text, found) in [
            ("秘密★", "秘密★"),
            ("机密★\n关于会议的通知", "机密★"),
            ("绝密★10年", "绝密★10年"),
            ("密级： 绝密★", "绝密★"),
            ("文件标有“机密★１０年”字样", "机密★１０年"),
            ("秘密☆6个月", "秘密☆6个月"),
            ("秘　密　★　1年", "秘　密　★　1年"),
            ("机 密 ★ 长期", "机 密 ★ 长期"),
            ("绝密★十年，请勿外传", "绝密★十年"),
            ("绝密★请勿外传", "绝密★"),
            ("绝密★10份", "绝密★"),
            ("国家秘密★10年", "秘密★10年"),
            ("保守国家秘密★；机密★", "机密★"),
        ] {
            assert_eq!(find_secrecy_mark(text).map(|it| &text[it]), Some(found), "{text}");
        }
    }

    #[test]
    fn writing_about_secrets_is_fine() {
        for text in [
            "保守国家秘密",
            "学习保守国家秘密法，签订保密承诺书",
            "商业秘密",
            "★保守国家秘密★保护商业秘密★",
            "机密文件由专人保管",
            "秘密\n★先进典型",
            "神秘★密林",
            "★秘密",
            "秘密*",
            "",
        ] {
            assert_eq!(find_secrecy_mark(text), None, "{text}");
        }
    }
}
