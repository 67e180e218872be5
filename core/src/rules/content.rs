//! V50, V51: what must not stand in any text, and what should not.

use super::Found;
use crate::document::{Content, Place, visit};
use crate::finding::Reason;
use crate::formats::{
    find_bank_card, find_invisible, find_national_id, find_placeholder, find_secrecy_mark,
};

/// The entries that no person of the branch writes.
const OF_OTHERS: [&[&str]; 9] = [
    &["schema"],
    &["id"],
    &["revision"],
    &["procedure"],
    &["step"],
    &["updated_at"],
    &["returns"],
    &["readings"],
    &["survey", "set_aside"],
];

/// Every text that a person of the branch can write, also in entries that this version hides.
///
/// | text | finding |
/// |---|---|
/// | holds a national ID number, with spaces or in full-width digits | national ID |
/// | `914403001922038216`, a credit code of digits only | none |
/// | holds a bank card number, also where a count is asked for | bank card |
/// | `机密★`, `绝密★10年` | secrecy mark |
/// | `保守国家秘密` | none |
/// | `××同志`, `【】`, `示例` | placeholder (warning) |
/// | a zero-width space, a control character, a private character | invisible character (hint) |
///
/// One finding of each kind at a place, with what was found as far as it may be repeated.
pub(super) fn check(found: &mut Found<'_>) {
    visit(found.assessment, &mut |place, _, content| {
        let looked_at = !OF_OTHERS.iter().any(|it| place.is(it));
        match content {
            Content::Text(text) if looked_at => look(found, place, text),
            // A card's number is a number, too.
            Content::Number(number) if looked_at && *number >= FEWEST_OF_A_CARD => {
                look(found, place, &number.to_string());
            }
            _ => {}
        }
        looked_at
    });
}

/// The smallest number of as many digits as the shortest card has.
const FEWEST_OF_A_CARD: u64 = 100_000_000_000_000;

/// Whether a text is worth a closer look: nearly all are not, and a host checks them by the million.
fn is_suspect(text: &str) -> bool {
    let mut digits = 0_u32;
    let odd = |it: char| match it {
        'X' | 'x' => true,
        ' '..='~' | '\n' => false,
        '示' | '密' | '【' => true,
        '\u{3001}'..='\u{303f}' | '\u{4e00}'..='\u{9fff}' => false,
        '，' | '；' | '：' | '（' | '）' | '“' | '”' | '—' | '·' | '！' | '？' => {
            false
        }
        _ => true,
    };
    text.chars().any(|it| {
        digits += u32::from(it.is_ascii_digit());
        digits >= 15 || odd(it)
    })
}

fn look(found: &mut Found<'_>, place: &Place<'_>, text: &str) {
    if !is_suspect(text) {
        return;
    }
    let place = place.pointer();
    // The document must not hold the number, and no more may a message that is sent or logged.
    if let Some(it) = find_national_id(text) {
        found.raise_with(Reason::NationalId, &place, &[("typed", &hidden(text, it))]);
    }
    if let Some(it) = find_bank_card(text) {
        found.raise_with(Reason::BankCard, &place, &[("typed", &hidden(text, it))]);
    }
    let open = [
        (Reason::SecrecyMark, find_secrecy_mark(text)),
        (Reason::Placeholder, find_placeholder(text)),
    ];
    for (reason, at) in open {
        if let Some(typed) = at.and_then(|it| text.get(it)) {
            found.raise_with(reason, &place, &[("typed", typed)]);
        }
    }
    if let Some((_, it)) = find_invisible(text) {
        let code = format!("U+{:04X}", u32::from(it));
        found.raise_with(Reason::InvisibleCharacter, place, &[("code", &code)]);
    }
}

/// A number with all but its ends hidden: `44…34`.
fn hidden(text: &str, at: std::ops::Range<usize>) -> String {
    let typed: Vec<char> = text.get(at).unwrap_or_default().chars().collect();
    let ends = |from: usize, to: usize| typed.get(from..to).unwrap_or_default().iter().collect();
    let (first, last): (String, String) =
        (ends(0, 2), ends(typed.len().saturating_sub(2), typed.len()));
    format!("{first}…{last}")
}
