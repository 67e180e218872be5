//! The unified social credit code of the unit that a branch belongs to (GB 32100-2015).

use super::digits::{half_width_char, is_separator};
use super::marks::is_invisible;

/// The characters of a code, each at the place of its value; I, O, S, V and Z are left out.
const CHARACTERS: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/// What a typed credit code says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CreditCode {
    /// Nothing but white space was typed.
    Empty,
    /// The code, as its 18 characters alone.
    Valid(String),
    /// Not 18 characters that a code can have at those places.
    BadFormat,
    /// The look of a code, but one of its characters is wrong.
    BadCheckDigit,
}

impl CreditCode {
    /// Reads a code in full or half width, in capitals or not, in groups or not.
    ///
    /// | characters | is |
    /// |---|---|
    /// | 1, 2 | any: who registers, and what; new kinds are added, so none is refused |
    /// | 3–8 | digits: the administrative division |
    /// | 9–17 | any: the organisation |
    /// | 18 | the check digit, which makes the weighted sum a multiple of 31 |
    ///
    /// Nothing but zeros would pass as well, but somebody typed that to get past the entry.
    pub fn read(text: &str) -> CreditCode {
        if text.trim().is_empty() {
            return CreditCode::Empty;
        }
        let code = normalised(text);
        match remainder(&code) {
            Some(0) => CreditCode::Valid(code),
            Some(_) => CreditCode::BadCheckDigit,
            None => CreditCode::BadFormat,
        }
    }
}

fn normalised(text: &str) -> String {
    let typed = text.trim().chars().filter(|it| !is_separator(*it) && !is_invisible(*it));
    typed.map(|it| half_width_char(it).to_ascii_uppercase()).collect()
}

/// The weighted sum of all 18 characters modulo 31; nothing where the format is wrong.
///
/// With the check digit in the sum there is no special case: the standard's 31 − 0 stands for 0.
fn remainder(code: &str) -> Option<usize> {
    if code.len() != 18 || code.bytes().all(|it| it == b'0') {
        return None;
    }
    let (mut sum, mut weight) = (0, 1);
    for (index, c) in code.chars().enumerate() {
        let value = CHARACTERS.find(c)?;
        if (2..8).contains(&index) && value > 9 {
            return None;
        }
        sum += value * if index == 17 { 1 } else { weight };
        weight = weight * 3 % 31;
    }
    Some(sum % 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::select;

    const VALID: [&str; 6] = [
        "914403001922038216",
        "91440300192317458F",
        "91440400192548256N",
        "9144030071526726XG",
        "91350100M000100Y43",
        // The remainder of its first 17 characters is 0.
        "5444010000000000M0",
    ];

    #[test]
    fn a_code_is_taken_however_it_was_typed() {
        for code in VALID {
            assert_eq!(CreditCode::read(code), CreditCode::Valid(code.into()));
        }
        for typed in [
            "９１４４０３００１９２３１７４５８Ｆ",
            "91440300192317458f",
            "９１４４０３００１９２３１７４５８ｆ",
            "  91440300192317458F\n",
            "914403 00192317 458F",
            "91-440300-19231745-8F",
            "\u{feff}91440300192317458F\u{200b}",
        ] {
            let code = CreditCode::Valid("91440300192317458F".into());
            assert_eq!(CreditCode::read(typed), code, "{typed}");
        }
    }

    #[test]
    fn a_wrong_code_says_whether_look_or_check_digit_is_wrong() {
        for (typed, read) in [
            ("", CreditCode::Empty),
            (" \u{3000}", CreditCode::Empty),
            ("914403001922038217", CreditCode::BadCheckDigit),
            ("91440300193217458F", CreditCode::BadCheckDigit),
            ("91350100M000100Y4Z", CreditCode::BadFormat),
            ("9144O300192317458F", CreditCode::BadFormat),
            ("9144030019231745F", CreditCode::BadFormat),
            ("91440300192317458FF", CreditCode::BadFormat),
            ("9144A300192317458F", CreditCode::BadFormat),
            ("91440300192317458号", CreditCode::BadFormat),
            ("000000000000000000", CreditCode::BadFormat),
            ("无", CreditCode::BadFormat),
            ("-", CreditCode::BadFormat),
        ] {
            assert_eq!(CreditCode::read(typed), read, "{typed}");
        }
    }

    fn passes(typed: &str) -> bool {
        matches!(CreditCode::read(typed), CreditCode::Valid(_))
    }

    fn valid() -> impl Strategy<Value = &'static str> {
        select(VALID.to_vec())
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..Default::default() })]

        /// 31 is prime and larger than any value, so a single slip always shows.
        #[test]
        fn one_wrong_character_never_passes(code in valid(), at in 0..18_usize, slip in any::<char>()) {
            let mut typed: Vec<char> = code.chars().collect();
            typed[at] = slip;
            let typed: String = typed.iter().collect();
            // The same character in lower case or full width is no slip.
            prop_assert!(normalised(&typed) == code || !passes(&typed));
        }

        #[test]
        fn two_swapped_neighbours_never_pass(code in valid(), at in 0..17_usize) {
            let mut typed: Vec<char> = code.chars().collect();
            typed.swap(at, at + 1);
            let typed: String = typed.iter().collect();
            prop_assert!(typed == code || !passes(&typed));
        }
    }
}
