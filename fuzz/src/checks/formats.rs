//! Any text: every reader and finder answers, and points between characters.

use hangji_core::formats::{
    CreditCode, DocumentNumber, Phone, bytes_gb18030_at_most, bytes_utf8, characters,
    fault_in_name, fault_in_post, find_bank_card, find_invisible, find_national_id,
    find_placeholder, find_secrecy_mark, name_normalised, percent, without_invisible,
};

/// Reads a text as everything that it could be.
pub fn formats(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    finders(&text);
    readers(&text);
    lengths(&text);
}

fn finders(text: &str) {
    let found = [
        find_national_id(text),
        find_bank_card(text),
        find_secrecy_mark(text),
        find_placeholder(text),
        find_invisible(text).map(|(range, _)| range),
    ];
    for range in found.into_iter().flatten() {
        assert!(text.get(range).is_some_and(|it| !it.is_empty()), "nothing can be shown");
    }
    let clean = without_invisible(text);
    assert_eq!(without_invisible(&clean), clean);
}

fn readers(text: &str) {
    if let CreditCode::Valid(code) = CreditCode::read(text) {
        assert_eq!(CreditCode::read(&code), CreditCode::Valid(code));
    }
    match DocumentNumber::read(text) {
        DocumentNumber::Valid(it) | DocumentNumber::Mendable(it) => {
            assert_eq!(DocumentNumber::read(&it), DocumentNumber::Valid(it));
        }
        DocumentNumber::Empty | DocumentNumber::Unreadable => {}
    }
    let phone = Phone::read(text);
    if let Phone::Mobile(it) | Phone::Landline(it) | Phone::Short(it) = &phone {
        assert_eq!(Phone::read(it), phone);
    }
    let name = name_normalised(text);
    assert_eq!(name_normalised(&name), name);
    assert!(fault_in_post(text).is_none() || fault_in_name(text).is_some());
}

fn lengths(text: &str) {
    let characters = characters(text);
    assert!((characters..=4 * characters).contains(&bytes_gb18030_at_most(text)));
    assert!((characters..=4 * characters).contains(&bytes_utf8(text)));
    let _ = percent(text);
}
