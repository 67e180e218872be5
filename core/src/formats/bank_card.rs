//! Bank card numbers in free text (ISO/IEC 7812-1), which must not be collected there.

use super::credit_code::CreditCode;
use super::digits::is_digits;
use super::national_id::has_a_birthday;
use super::runs::{self, Stretch};
use std::ops::Range;

/// Where a text first holds what is in all likelihood the number of a bank card.
///
/// One number in ten passes the Luhn check by chance, and whoever is stopped by it cannot submit.
/// So a number also has to begin as cards of its length do:
///
/// | digits | begin with | |
/// |---|---|---|
/// | 15 | 34, 37 | registration numbers of firms had 15 digits as well |
/// | 16, 19 | 3, 4, 5, 6, 95 | with the old cards of 9558 and 9559 |
/// | 17, 18 | 6, 95 | leaves out identity numbers and credit codes of most places |
///
/// The few cards that begin with 0, 1 or 2 are given up, for so do runs of zeros, telephone numbers
/// and time stamps. Numbers that hold a date after six digits are serial numbers that begin with a
/// place. Digits stand together or in fours, always with the same sign between them, but four
/// numbers out of a longer row of numbers are not a card.
pub fn find_bank_card(text: &str) -> Option<Range<usize>> {
    runs::find(text, 19, is_bank_card)
}

fn is_bank_card(stretch: &Stretch<'_>) -> bool {
    let code = stretch.code;
    is_digits(code)
        && begins_as_a_card(code)
        && is_in_groups_of_four(stretch)
        && passes_luhn(code)
        && !has_a_birthday(code)
        && !matches!(CreditCode::read(code), CreditCode::Valid(_))
}

fn begins_as_a_card(code: &str) -> bool {
    let beginnings: &[&str] = match code.len() {
        15 => &["34", "37"],
        16 | 19 => &["3", "4", "5", "6", "95"],
        17 | 18 => &["6", "95"],
        _ => &[],
    };
    beginnings.iter().any(|it| code.starts_with(it))
}

/// Whether the digits stand together, or in fours of which the last may be incomplete.
fn is_in_groups_of_four(stretch: &Stretch<'_>) -> bool {
    let Some(((last, fours), gap)) =
        stretch.runs.split_last().zip(stretch.runs.get(1).map(|it| it.gap))
    else {
        return true;
    };
    fours.iter().all(|it| it.code.len() == 4)
        && last.code.len() <= 4
        && stretch.runs.iter().skip(1).all(|it| it.gap == gap)
        && !stretch.is_in_fours
}

/// The check of ISO/IEC 7812-1, annex B: every other digit from the right is doubled.
fn passes_luhn(code: &str) -> bool {
    let digits = code.bytes().rev().map(|it| u32::from(it.saturating_sub(b'0')));
    let sum: u32 = digits
        .enumerate()
        .map(|(index, it)| if index % 2 == 0 { it } else { it * 2 / 10 + it * 2 % 10 })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_found_wherever_it_slipped_in() {
        for (text, found) in [
            ("慰问金打入6222021001123456789。", "6222021001123456789"),
            ("卡号：6212261001123453", "6212261001123453"),
            ("4563510100123456786", "4563510100123456786"),
            ("9558800100123456780", "9558800100123456780"),
            ("622202100112345678", "622202100112345678"),
            ("62220210011234563", "62220210011234563"),
            ("378282246310005", "378282246310005"),
            ("6222 0210 0112 3456 789", "6222 0210 0112 3456 789"),
            ("6212-2610-0112-3453", "6212-2610-0112-3453"),
            ("６２１２　２６１０　０１１２　３４５３", "６２１２　２６１０　０１１２　３４５３"),
            ("6212 2610 0112 3453 13800138000", "6212 2610 0112 3453"),
            ("第3组 6212261001123453", "6212261001123453"),
        ] {
            assert_eq!(find_bank_card(text).map(|it| &text[it]), Some(found), "{text}");
        }
    }

    #[test]
    fn other_long_numbers_may_stand_in_a_text() {
        for (text, why) in [
            ("6212261001123454", "the check digit is wrong"),
            ("62122610011234530000", "part of a longer number"),
            ("A6212261001123453", "part of a longer number"),
            ("1234567890123456", "begins as no card"),
            ("2012041012345670", "a time stamp"),
            ("440301103097416", "a registration number"),
            ("4403002012041001", "a serial number of a place and a day"),
            ("440106199001011235", "an identity number, which is found as such"),
            ("610103199001010059", "one that passes the Luhn check as well"),
            ("914403001922038216", "a credit code"),
            ("13800138000 13800138001", "two telephone numbers"),
            ("3000 4000 5000 6002 7000", "a row of figures"),
            ("2900 3000 4000 5000 6002", "a row of figures"),
            ("3000-4000 5000-6002", "two ranges"),
            ("62 12 26 10 01 12 34 53", "not in fours"),
            ("6212、2610、0112、3453", "a list"),
        ] {
            assert_eq!(find_bank_card(text), None, "{text}: {why}");
        }
    }

    #[test]
    fn one_digit_alone_is_no_card() {
        for length in 15..=19 {
            for digit in "0123456789０".chars() {
                let text = digit.to_string().repeat(length);
                assert_eq!(find_bank_card(&text), None, "{text}");
            }
        }
    }
}
