//! V50 and V51: what must not stand in any text, and what should not.

use crate::client::Form;
use crate::places::{is_typed, leaves};
use crate::samples;
use hangji_core::assessment::Step;
use hangji_core::finding::Reason;
use hangji_core::formats;
use hangji_core::{Assessment, Procedure, check};
use proptest::prelude::*;
use serde_json::json;

const PLACE: &str = "/plan/items/0/progress";

/// What V50 and V51 say of a text in a plan item.
fn of(text: &str) -> String {
    let document = samples::begun(json!({ "plan": { "items": [{ "progress": text }] } }));
    let form = Form::read(&document);
    [form.told("V50"), form.told("V51")]
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join("; ")
}

#[test]
fn v51_a_demonstration_may_call_its_people_and_places_samples() {
    let document = samples::begun(json!({ "branch": { "secretary": "示例甲" } }));
    let assessment = Assessment::read(&document.to_string()).unwrap();
    let real = Procedure::built_in();
    let placeholders = |procedure: &Procedure| {
        let found = check(procedure, &assessment, Step::Excellence, None);
        found.iter().filter(|it| it.reason == Reason::Placeholder).count()
    };
    assert_eq!([placeholders(&real), placeholders(&real.for_demonstration())], [1, 0]);
}

#[test]
fn v50_no_number_of_a_person_or_a_card_and_no_secret_stands_in_a_text() {
    for (text, what, typed) in [
        ("责任人样例甲，身份证440106199001011235", "national_id", "44…35"),
        ("11010519491231002x", "national_id", "11…2x"),
        ("４４０１０６１９９００１０１１２３５", "national_id", "４４…３５"),
        ("440106 19900101 1235", "national_id", "44…35"),
        ("慰问金打入6222021001123456789。", "bank_card", "62…89"),
        ("6212-2610-0112-3453", "bank_card", "62…53"),
        ("机密★", "secrecy_mark", "机密★"),
        ("转发绝密★10年文件", "secrecy_mark", "绝密★10年"),
    ] {
        assert_eq!(of(text), format!("error {what} {PLACE} typed={typed}"), "{text}");
    }
}

#[test]
fn v50_what_only_looks_alike_may_stand() {
    for text in [
        "",
        "914403001922038216",
        "440106199001011234",
        "6212261001123454",
        "保守国家秘密",
        "学习保密法，签订保密承诺书",
        "13800138000",
        "2012年4月10日，正式党员46人",
    ] {
        assert_eq!(of(text), "", "{text}");
    }
}

#[test]
fn v50_the_number_itself_is_not_repeated_in_what_is_said() {
    for number in ["440106199001011235", "6222021001123456789"] {
        assert!(!of(&format!("号码{number}")).contains(&number[2..number.len() - 2]), "{number}");
    }
}

#[test]
fn v51_what_was_left_standing_is_asked_about() {
    for (text, typed) in [
        ("××同志负责", "××"),
        ("到XX村走访", "XX"),
        ("由【】负责", "【】"),
        ("示例：每季度检查一次", "示例"),
    ] {
        assert_eq!(of(text), format!("warning placeholder {PLACE} typed={typed}"), "{text}");
    }
    for text in ["购置3×4米展板", "X光机1台", "【附件】", "示范点"] {
        assert_eq!(of(text), "", "{text}");
    }
}

#[test]
fn v51_what_nobody_sees_is_only_a_hint() {
    for (text, code) in [
        ("党\u{200b}支部", "U+200B"),
        ("党\u{0}支部", "U+0000"),
        ("王\u{e4c6}", "U+E4C6"),
        ("王\u{f0000}", "U+F0000"),
    ] {
        assert_eq!(of(text), format!("hint invisible_character {PLACE} code={code}"), "{text:?}");
    }
    assert_eq!(of("甲\t乙\r\n丙　丁𠮷"), "");
}

#[test]
fn one_text_may_hold_one_of_each_kind() {
    let text = "××，440106199001011235，6212261001123453，秘密★\u{200b}，440106199001011243";
    let found = ["national_id", "bank_card", "secrecy_mark", "placeholder", "invisible_character"];
    let told = of(text);
    let kinds: Vec<_> = told.split("; ").filter_map(|it| it.split(' ').nth(1)).collect();
    assert_eq!(kinds, found);
}

#[test]
fn v50_and_v51_look_wherever_a_person_of_the_branch_writes() {
    let mut looked_at = 0;
    for (place, value) in leaves(&samples::complete(), "") {
        let chosen =
            ["/step", "/kind", "/status", "/form", "/period"].iter().any(|it| place.ends_with(it));
        if !is_typed(&place) || chosen || value.is_boolean() {
            continue;
        }
        let mut document = samples::complete();
        *document.pointer_mut(&place).unwrap() = json!("示例440106199001011235");
        let form = Form::read(&document);
        assert_eq!(form.told("V50"), format!("error national_id {place} typed=44…35"));
        let told = form.told("V51");
        let first = told.split("; ").next().unwrap_or_default();
        assert_eq!(first, format!("warning placeholder {place} typed=示例"));
        looked_at += 1;
    }
    assert!(looked_at > 60, "{looked_at}");
}

#[test]
fn v50_looks_where_counts_are_asked_for_too() {
    let mut form = Form::blank();
    form.write("/branch/employees", "6212261001123453");
    assert_eq!(form.json("/branch/employees"), 6_212_261_001_123_453_u64, "a number in JSON");
    assert_eq!(form.told("V50"), "error bank_card /branch/employees typed=62…53");
    // The shortest of cards.
    form.write("/branch/employees", "378282246310005");
    assert_eq!(form.told("V50"), "error bank_card /branch/employees typed=37…05");
    assert_eq!(form.write("/branch/employees", "46").told("V50"), "");
}

#[test]
fn what_others_write_is_not_the_branchs_to_mend() {
    let text = "示例440106199001011235";
    let mut document = samples::begun(json!({
        "id": text,
        // A number that a card could have, but the host's.
        "revision": 6_212_261_001_123_453_u64,
        "updated_at": text,
        "procedure": { "id": text, "addendum": text },
        "returns": [{ "at": "/branch/name", "comment": text, "by": text }],
        "readings": { "/branch/name": text },
        "survey": { "set_aside": [{ "item": "A9", "question": text }] },
    }));
    let form = Form::read(&document);
    assert_eq!(form.told("V50") + &form.told("V51"), "");
    document["schema"] = json!(text);
    assert!(Assessment::read(&document.to_string()).is_err());
}

#[test]
fn v50_looks_into_answers_of_others_and_explanations() {
    let document = samples::begun(json!({
        "survey": { "answers": { "B2": { "note": "机密★" }, "Z9": { "policy": { "name": "秘密★" } } } },
        "explanations": { "V16 /plan/items/0/responsible": "绝密★" },
    }));
    let found = [
        "error secrecy_mark /survey/answers/B2/note typed=机密★",
        "error secrecy_mark /survey/answers/Z9/policy/name typed=秘密★",
        "error secrecy_mark /explanations/V16 ~1plan~1items~10~1responsible typed=绝密★",
    ];
    assert_eq!(Form::read(&document).told("V50"), found.join("; "));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..Default::default() })]

    #[test]
    fn nothing_is_overlooked_because_a_text_looks_harmless(
        before in "[支部，。 a\\-]{0,3}",
        odd in "(440106[ -]?19900101[ -]?1235|11010519491231002[xX]|[０-９]{18}|378282246310005|\
                6212[ -]?2610[ -]?0112[ -]?3453|[机秘绝] ?密[★☆]|[×Xx╳Ｘ]{1,3}[村年]?|【 ?】|示例|\
                \\PC|\\pC|[\t\r\u{200b}\u{3164}\u{feff}\u{e000}])",
        after in "[支部，。 a\\-]{0,3}",
    ) {
        let text = before + &odd + &after;
        let mut assessment = Assessment::default();
        assessment.branch.contact.clone_from(&text);
        let last = hangji_core::assessment::Step::Excellence;
        let found = check(&Procedure::built_in(), &assessment, last, None);
        let told = |reason: &str| found.iter().any(|it| it.reason.code() == reason);
        prop_assert_eq!(told("national_id"), formats::find_national_id(&text).is_some());
        prop_assert_eq!(told("bank_card"), formats::find_bank_card(&text).is_some());
        prop_assert_eq!(told("secrecy_mark"), formats::find_secrecy_mark(&text).is_some());
        prop_assert_eq!(told("placeholder"), formats::find_placeholder(&text).is_some());
        prop_assert_eq!(told("invisible_character"), formats::find_invisible(&text).is_some());
    }
}
