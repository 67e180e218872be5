//! Citizens' identity numbers in free text (GB 11643-1999), which must not be collected there.

use super::digits::is_digits;
use super::runs;
use std::ops::Range;

/// Where a text first holds an 18-digit identity number, in full or half width, in groups or not.
///
/// It has to be one in every respect, because whoever is stopped by it cannot submit:
///
/// | digits | has to be |
/// |---|---|
/// | 1, 2 | a province, or 81–83 for residents from Hong Kong, Macao and Taiwan |
/// | 7–14 | a date of birth from 1900 on; in a credit code of digits other things stand there |
/// | 18 | the check character of ISO 7064 MOD 11-2, X for ten |
///
/// Numbers of 15 digits have no check digit, and those of foreign residents begin with 9 as the
/// credit codes of firms do; neither can be told from other numbers.
pub fn find_national_id(text: &str) -> Option<Range<usize>> {
    runs::find(text, 18, |it| is_national_id(it.code))
}

fn is_national_id(code: &str) -> bool {
    code.len() == 18 && is_of_a_region(code) && has_a_birthday(code) && checks(code)
}

/// The first two digits of GB/T 2260.
fn is_of_a_region(code: &str) -> bool {
    matches!(
        number(code, 0..2),
        11..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65 | 71 | 81..=83
    )
}

/// Whether a date from 1900 on stands where the date of birth does.
///
/// 29 February is taken in every year: a calendar would weigh more than the few numbers that it
/// could rule out.
pub(super) fn has_a_birthday(code: &str) -> bool {
    let days = match number(code, 10..12) {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1900..2100).contains(&number(code, 6..10)) && (1..=days).contains(&number(code, 12..14))
}

/// The number at some places of a code; 0 where there is none.
fn number(code: &str, places: Range<usize>) -> u32 {
    code.get(places).and_then(|it| it.parse().ok()).unwrap_or_default()
}

fn checks(code: &str) -> bool {
    let Some((body, check)) = code.split_at_checked(17).filter(|(body, _)| is_digits(body)) else {
        return false;
    };
    let check = if check == "X" { Some(10) } else { check.parse().ok() };
    let sum = body.bytes().fold(0, |sum, it| (sum + u32::from(it.saturating_sub(b'0'))) * 2 % 11);
    check.is_some_and(|it: u32| (sum + it) % 11 == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_a_person_is_found_wherever_it_slipped_in() {
        for (text, found) in [
            ("440106199001011235", "440106199001011235"),
            ("责任人张三，身份证440106199001011235，电话略", "440106199001011235"),
            ("（11010519491231002X）", "11010519491231002X"),
            ("证号11010519491231002x。", "11010519491231002x"),
            ("４４０１０６１９９００１０１１２３５", "４４０１０６１９９００１０１１２３５"),
            ("１１０１０５１９４９１２３１００２Ｘ", "１１０１０５１９４９１２３１００２Ｘ"),
            ("440106 19900101 1235", "440106 19900101 1235"),
            ("440106-19900101-1235", "440106-19900101-1235"),
            ("440106　19900101　1235", "440106　19900101　1235"),
            ("4401 0619 9001 0112 35", "4401 0619 9001 0112 35"),
            ("440106199001011235 13800138000", "440106199001011235"),
            ("第1组 440106199001011235", "440106199001011235"),
            ("440106\u{200b}199001011235", "440106\u{200b}199001011235"),
            ("居住证810000199001011230", "810000199001011230"),
            ("440106200002290016", "440106200002290016"),
        ] {
            assert_eq!(find_national_id(text).map(|it| &text[it]), Some(found), "{text}");
        }
    }

    #[test]
    fn other_long_numbers_may_stand_in_a_text() {
        for (text, why) in [
            ("914403001922038216", "a credit code of digits alone"),
            ("91440300192317458F", "a credit code"),
            ("440106199001011234", "the check character is wrong"),
            ("11010519491231002Y", "no check character"),
            ("990106199001011232", "no province"),
            ("440106189901011231", "born in 1899"),
            ("440106210001010018", "born in 2100"),
            ("440106199013010010", "born in a 13th month"),
            ("440106199004310011", "born on 31 April"),
            ("4401061990010112350", "part of a longer number"),
            ("1440106199001011235", "part of a longer number"),
            ("GD440106199001011235", "part of a longer number"),
            ("440106199001011235kg", "part of a longer number"),
            ("440106、19900101、1235", "a list"),
            ("440106\n19900101\n1235", "three lines"),
            ("440106900101123", "15 digits"),
            ("2012年4月10日，正式党员46人", "figures of a report"),
        ] {
            assert_eq!(find_national_id(text), None, "{text}: {why}");
        }
    }

    #[test]
    fn the_first_of_two_is_named() {
        let text = "甲440106199001011243，乙440106199001011235";
        assert_eq!(find_national_id(text), Some(3..21));
    }
}
