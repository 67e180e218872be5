//! Digits as officials type them: in full width, set apart by spaces or hyphens, as a percentage.

/// A full-width letter, digit, sign or space as its ASCII twin; every other character as it is.
///
/// Only codes and numbers are read through it. Prose keeps its signs, because there the full-width
/// ones are the right ones.
pub(crate) fn half_width_char(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        other => other,
    }
}

/// Every full-width character of a text as its ASCII twin.
pub(crate) fn half_width(text: &str) -> String {
    text.chars().map(half_width_char).collect()
}

/// Whether there are digits and nothing else.
pub(super) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit())
}

/// What sets groups of digits apart: a space, or any of the hyphens and dashes that keyboards and
/// word processors make of one.
pub(super) fn is_separator(c: char) -> bool {
    matches!(half_width_char(c), ' ' | '-' | '\u{a0}' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Reads a percentage as ten-thousandths of one per cent: `77.78%` is 777 800.
///
/// The sign may be left out, digits and signs may be full width, and more than 100 is read, since
/// it is for a rule to say that this cannot be. More than four decimals are not read: they would
/// have to be rounded, and 99.99999% must never come out as 100%.
///
/// | typed | read |
/// |---|---|
/// | `77.78%`, `７７．７８％`, `77.78` | 777 800 |
/// | `100%` | 1 000 000 |
/// | `77.77777%`, `.5%`, `77.%`, `-1%`, `一半`, nothing | nothing |
pub fn percent(text: &str) -> Option<u64> {
    let text = half_width(text);
    let text = text.trim();
    let number = text.strip_suffix('%').unwrap_or(text).trim_end();
    let (whole, decimals) = number.split_once('.').unwrap_or((number, "0"));
    if !is_digits(whole) || !is_digits(decimals) || decimals.len() > 4 {
        return None;
    }
    let four = decimals.bytes().chain(*b"0000").take(4);
    whole.bytes().chain(four).try_fold(0_u64, |number, digit| {
        number.checked_mul(10)?.checked_add(u64::from(digit.saturating_sub(b'0')))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_read_to_the_last_decimal_that_was_typed() {
        for (typed, read) in [
            ("77.78%", Some(777_800)),
            ("７７．７８％", Some(777_800)),
            ("77.78", Some(777_800)),
            (" 77.78 % ", Some(777_800)),
            ("99.95%", Some(999_500)),
            ("99.9999%", Some(999_999)),
            ("100%", Some(1_000_000)),
            ("0", Some(0)),
            ("0.5%", Some(5_000)),
            ("007%", Some(70_000)),
            ("104.2%", Some(1_042_000)),
        ] {
            assert_eq!(percent(typed), read, "{typed}");
        }
    }

    #[test]
    fn what_would_have_to_be_guessed_or_rounded_is_not_read() {
        for typed in [
            "",
            " ",
            "%",
            "77.77777%",
            "77.780000%",
            "77.%",
            ".5%",
            "-1%",
            "77%%",
            "1,200%",
            "77.7.8",
            "百分之七十七",
            "7 7%",
            "约77%",
            "1844674407370955161600%",
        ] {
            assert_eq!(percent(typed), None, "{typed}");
        }
    }

    #[test]
    fn only_twins_of_ascii_change() {
        assert_eq!(half_width("９１４４－ｘＸ　（１２）％．"), "9144-xX (12)%.");
        let other = "〔2012〕4号、“夯实基础” ㎡①。";
        assert_eq!(half_width(other), other);
    }
}
