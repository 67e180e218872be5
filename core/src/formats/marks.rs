//! What was left in a text by accident: placeholders, and characters that nobody sees.

use super::digits::half_width_char;
use super::han::is_han;
use std::ops::Range;

/// Where a text first holds something that still waits to be filled in.
///
/// That is a run of crosses, an empty `【】` or one that asks to be filled in (填写), and the word
/// 示例. Texts of the demonstration are for the caller to leave out.
pub fn find_placeholder(text: &str) -> Option<Range<usize>> {
    let mut before = ' ';
    text.char_indices().find_map(|(at, c)| {
        let rest = text.get(at..)?;
        let length = crosses(before, rest).or_else(|| brackets(rest)).or_else(|| example(rest));
        before = c;
        length.map(|it| at..at + it)
    })
}

/// The bytes of a run of crosses that stands for something else.
///
/// | before | crosses | after | is |
/// |---|---|---|---|
/// | letter | any | any | a word, `MAXX` |
/// | any | any | letter or digit | a size, `XXL`, or a number masked on purpose, `138××××1234` |
/// | digit | two or more | Han | a placeholder, `20××年` |
/// | digit | any | anything else | a masked number or a product, `3×` |
/// | none of these | two or more | none of these | a placeholder, `××村`, `XX`, `xxx` |
/// | none of these | one | 年, 月 or 日 | a placeholder, `×月×日` |
/// | none of these | one | anything else | a sign or a letter, `长×宽`, `X光` |
fn crosses(before: char, rest: &str) -> Option<usize> {
    let before = half_width_char(before);
    if is_cross(before) || before.is_ascii_alphabetic() {
        return None;
    }
    let after = rest.trim_start_matches(is_cross);
    let next = after.chars().next().unwrap_or(' ');
    let stands_for_something = match rest.chars().take_while(|it| is_cross(*it)).count() {
        0 => false,
        1 => !before.is_ascii_digit() && matches!(next, '年' | '月' | '日'),
        _ => !before.is_ascii_digit() || is_han(next),
    };
    let goes_on = half_width_char(next).is_ascii_alphanumeric();
    (stands_for_something && !goes_on).then(|| rest.len() - after.len())
}

fn is_cross(c: char) -> bool {
    matches!(c, '×' | '╳' | '✕' | 'X' | 'x' | 'Ｘ' | 'ｘ')
}

fn brackets(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('【')?;
    let (inside, after) = inside.split_at_checked(inside.find(['【', '】'])?)?;
    let after = after.strip_prefix('】')?;
    let waits = inside.trim().is_empty() || inside.contains("填写") || inside.contains("请填");
    waits.then(|| rest.len() - after.len())
}

fn example(rest: &str) -> Option<usize> {
    rest.starts_with("示例").then_some("示例".len())
}

/// Where a text first holds a character that nobody sees or nobody else can read, and which.
///
/// These are control characters other than tab and line break, zero-width and bidirectional
/// controls, private use areas, and what stands for a lost character or object. Variation
/// selectors are not among them, since names are written with them, nor is the joiner between two
/// pictographs.
pub fn find_invisible(text: &str) -> Option<(Range<usize>, char)> {
    strays(text).next().map(|(at, c)| (at..at + c.len_utf8(), c))
}

/// A text without the characters of [`find_invisible`] that print nothing.
///
/// Those of private use areas and those that stand for a lost one remain: there was something that
/// only its author can bring back, often a rare character of a name.
pub fn without_invisible(text: &str) -> String {
    let (mut clean, mut from) = (String::with_capacity(text.len()), 0);
    for (at, c) in strays(text).filter(|(_, it)| is_invisible(*it)) {
        clean.push_str(text.get(from..at).unwrap_or_default());
        from = at + c.len_utf8();
    }
    clean + text.get(from..).unwrap_or_default()
}

fn strays(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut before = ' ';
    text.char_indices().filter(move |&(at, c)| {
        let joins = c == '\u{200d}' && is_pictograph(before) && {
            let after = text.get(at + c.len_utf8()..).and_then(|it| it.chars().next());
            after.is_some_and(is_pictograph)
        };
        before = c;
        !joins && (is_invisible(c) || is_unreadable(c))
    })
}

/// Whether a character prints nothing and is not white space either.
pub(super) fn is_invisible(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' => false,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' => {
            true
        }
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => true,
        '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' => true,
        _ => c.is_control(),
    }
}

/// Private use areas, and U+FFFC to U+FFFF, which stand for nothing that could be read.
fn is_unreadable(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{fffc}'..='\u{ffff}' | '\u{f0000}'..='\u{10ffff}')
}

/// Roughly: pictographs, and the variation selector that makes one of a sign.
fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_still_waits_to_be_filled_in_is_found() {
        for (text, found) in [
            ("××村党支部", "××"),
            ("到XX村走访", "XX"),
            ("由ｘｘｘ负责", "ｘｘｘ"),
            ("xxx", "xxx"),
            ("20××年底前", "××"),
            ("20XX年底前", "XX"),
            ("于×月×日召开", "×"),
            ("于X月X日召开", "X"),
            ("走访×××户", "×××"),
            ("由【】负责", "【】"),
            ("由【　】负责", "【　】"),
            ("【请填写责任人】", "【请填写责任人】"),
            ("见【附件】，由【填写姓名】负责", "【填写姓名】"),
            ("【【】", "【】"),
            ("示例：每季度检查一次", "示例"),
        ] {
            assert_eq!(find_placeholder(text).map(|it| &text[it]), Some(found), "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_placeholder_may_stand() {
        for text in [
            "",
            "购置3×4米展板",
            "长×宽",
            "X光机1台",
            "XXL号服装",
            "MAXX",
            "电话138××××1234",
            "卡号尾数6222××××",
            "【附件】",
            "【请填写",
            "〔2012〕",
            "示范点",
            "x",
        ] {
            assert_eq!(find_placeholder(text), None, "{text}");
        }
    }

    #[test]
    fn what_nobody_sees_is_found_and_cleared() {
        for (text, stray, at, clean) in [
            ("党\u{200b}支部", '\u{200b}', 3, "党支部"),
            ("\u{feff}党支部", '\u{feff}', 0, "党支部"),
            ("党支部\u{202e}", '\u{202e}', 9, "党支部"),
            ("党\u{0}支\u{7f}部\u{85}", '\u{0}', 3, "党支部"),
            ("党\u{200d}支部", '\u{200d}', 3, "党支部"),
            ("👩\u{200d}支部", '\u{200d}', 4, "👩支部"),
            // Something was here, and clearing would hide that.
            ("王\u{e4c6}", '\u{e4c6}', 3, "王\u{e4c6}"),
            ("王\u{fffd}", '\u{fffd}', 3, "王\u{fffd}"),
            ("王\u{f0000}", '\u{f0000}', 3, "王\u{f0000}"),
        ] {
            assert_eq!(find_invisible(text), Some((at..at + stray.len_utf8(), stray)), "{text:?}");
            assert_eq!(without_invisible(text), clean, "{text:?}");
        }
    }

    #[test]
    fn what_belongs_to_a_text_stays() {
        for text in [
            "甲\t乙\r\n丙 丁　",
            "葛\u{e0100}城",
            "辻\u{fe00}",
            "👩\u{200d}🌾",
            "❤\u{fe0f}\u{200d}🔥",
            "𠮷",
        ] {
            assert_eq!(find_invisible(text), None, "{text:?}");
            assert_eq!(without_invisible(text), text);
        }
    }
}
