//! Whatever is typed or pasted, every function answers, and what it points at can be shown.

use super::*;
use proptest::prelude::*;
use std::ops::Range;

/// Anything, and what comes near to something that is looked for.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[0-9０-９Xx \\-\u{3000}\u{200b}王]{0,60}",
        "(440106|914403|6222|[0-9]{4})[ -]?(19900101|[0-9]{4})[ -]?[0-9]{4}[ -]?[0-9X]{0,7}",
        "[×X【】填写请示例年月日1王 ]{0,12}",
        "(国家|商业|)[秘机绝] ?密 ?[★☆]?[0-9十长期年个月]{0,4}",
        "[+0-9()（）转—-]{0,24}",
        "[粤组发]{0,3}[\\[〔（(【][0-9]{0,5}[\\]〕）)】]第?[0-9]{0,6}号?",
        "[王伟A.·•\u{e0100}\u{fe0f}\u{200d}👩🌾\u{e000}\u{0}\r\n ]{0,12}",
        "[0-9０-９.．]{0,24} ?[%％]?",
    ]
}

fn shown(text: &str, range: Option<Range<usize>>) -> bool {
    range.is_none_or(|it| text.get(it).is_some_and(|it| !it.is_empty()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2048, failure_persistence: None, ..Default::default() })]

    #[test]
    fn what_is_found_lies_between_two_characters(text in text()) {
        let found = [
            find_national_id(&text),
            find_bank_card(&text),
            find_secrecy_mark(&text),
            find_placeholder(&text),
            find_invisible(&text).map(|(range, _)| range),
        ];
        for range in found {
            prop_assert!(shown(&text, range));
        }
    }

    #[test]
    fn what_was_put_in_order_stays_as_it_is(text in text()) {
        if let CreditCode::Valid(code) = CreditCode::read(&text) {
            prop_assert_eq!(CreditCode::read(&code), CreditCode::Valid(code));
        }
        match DocumentNumber::read(&text) {
            DocumentNumber::Valid(it) | DocumentNumber::Mendable(it) => {
                prop_assert_eq!(DocumentNumber::read(&it), DocumentNumber::Valid(it));
            }
            DocumentNumber::Empty | DocumentNumber::Unreadable => {}
        }
        let phone = Phone::read(&text);
        if let Phone::Mobile(it) | Phone::Landline(it) | Phone::Short(it) = &phone {
            prop_assert_eq!(&Phone::read(it), &phone);
        }
        let name = name_normalised(&text);
        prop_assert_eq!(name_normalised(&name), name);
        let clean = without_invisible(&text);
        prop_assert_eq!(without_invisible(&clean), clean);
    }

    #[test]
    fn lengths_agree_and_rates_are_read_without_a_fault(text in text()) {
        let characters = characters(&text);
        prop_assert!(characters <= bytes_gb18030_at_most(&text));
        prop_assert!(bytes_gb18030_at_most(&text) <= 4 * characters);
        prop_assert!((characters..=4 * characters).contains(&bytes_utf8(&text)));
        prop_assert!(fault_in_post(&text).is_none() || fault_in_name(&text).is_some());
        let _ = percent(&text);
    }

    #[test]
    fn a_number_of_a_person_is_found_in_any_company(
        before in "[^0-9０-９A-Za-zＡ-Ｚａ-ｚ]{0,8}", after in "[^0-9０-９A-Za-zＡ-Ｚａ-ｚ]{0,8}",
    ) {
        let text = format!("{before}440106199001011235{after}");
        let start = before.len();
        prop_assert_eq!(find_national_id(&text), Some(start..start + 18));
        let text = format!("{before}6212261001123453{after}");
        prop_assert_eq!(find_bank_card(&text), Some(start..start + 16));
    }
}
