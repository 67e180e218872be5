//! A broken addendum says everything that cannot stand, with its place, and is not used at all.

use super::{addendum, misfits};
use hangji_core::document::Unread;
use hangji_core::words::{Lang, expected};
use hangji_core::{Procedure, procedure::Addendum};
use serde_json::{Value, json};

const AN_ID: &str = "an id: a letter, then up to 31 letters, digits, hyphens and underscores";
const FREE: &str = "an id that is not taken yet";
const ZH: &str = "a text in Chinese";
const CLAUSE: &str = "a clause that the procedure refers to";
const DIMENSIONS: &str = "one of: A B C D E";
const SECTORS: &str =
    "one of: rural community emerging government state_owned school hospital institution";
const GROUPS: &str = "one of: A B C D E rural look_back community emerging government state_owned school hospital institution service_window";

/// Each change alone, with the place and what was expected there.
fn each() -> Vec<(Value, &'static str, &'static str)> {
    let item = |changes: Value| {
        let mut item = json!({ "id": "A9", "text": { "zh": "是否落实？" } });
        if let (Some(item), Value::Object(changes)) = (item.as_object_mut(), changes) {
            item.extend(changes);
        }
        json!({ "items": { "A": [item] } })
    };
    let group = |changes: Value| {
        let mut group = json!({ "id": "own", "title": { "zh": "附加题" } });
        if let (Some(group), Value::Object(changes)) = (group.as_object_mut(), changes) {
            group.extend(changes);
        }
        json!({ "groups": [group] })
    };
    let in_rural =
        json!({ "items": { "rural": [{ "id": "NC14", "text": { "zh": "是否落实？" } }] } });
    let inner = |item: Value| group(json!({ "items": [item] }));
    let two = |second: Value| json!([{ "id": "pass", "label": { "zh": "达标" } }, second]);
    vec![
        (json!({ "schema": "hangji.addendum/2" }), "/schema", "one of: hangji.addendum/1"),
        (json!({ "schema": null }), "/schema", "one of: hangji.addendum/1"),
        (json!({ "id": "" }), "/id", AN_ID),
        (json!({ "id": "演示县" }), "/id", AN_ID),
        (json!({ "id": "1county" }), "/id", AN_ID),
        (json!({ "id": "a/b" }), "/id", AN_ID),
        (json!({ "id": "a".repeat(33) }), "/id", AN_ID),
        (json!({ "version": 0 }), "/version", "a whole number from 1"),
        (json!({ "version": null }), "/version", "a whole number from 1"),
        (json!({ "procedure": "other" }), "/procedure", "one of: yuechuangxianzufa-2012-4"),
        (item(json!({ "id": "" })), "/items/A/0/id", AN_ID),
        (item(json!({ "id": "A/9" })), "/items/A/0/id", AN_ID),
        (item(json!({ "id": "A1" })), "/items/A/0/id", FREE),
        (item(json!({ "id": "NC1" })), "/items/A/0/id", FREE),
        (item(json!({ "text": { "en": "Is it done?" } })), "/items/A/0/text/zh", ZH),
        (item(json!({ "text": { "zh": " " } })), "/items/A/0/text/zh", ZH),
        (item(json!({ "sectors": ["rural", "moon"] })), "/items/A/0/sectors/1", SECTORS),
        (item(json!({ "clause": ["S4-a", "S9-z"] })), "/items/A/0/clause/1", CLAUSE),
        (item(json!({ "dimension": "F" })), "/items/A/0/dimension", DIMENSIONS),
        (in_rural, "/items/rural/0/dimension", DIMENSIONS),
        (json!({ "items": { "F": [] } }), "/items/F", GROUPS),
        (group(json!({ "id": "x y" })), "/groups/0/id", AN_ID),
        (group(json!({ "id": "E" })), "/groups/0/id", FREE),
        (group(json!({ "id": "rural" })), "/groups/0/id", FREE),
        (group(json!({ "title": {} })), "/groups/0/title/zh", ZH),
        (group(json!({ "sectors": ["moon"] })), "/groups/0/sectors/0", SECTORS),
        (group(json!({ "overlay_sectors": ["moon"] })), "/groups/0/overlay_sectors/0", SECTORS),
        (group(json!({ "clause": ["S9-z"] })), "/groups/0/clause/0", CLAUSE),
        (
            inner(json!({ "id": "E1", "dimension": "E", "text": { "zh": "是否？" } })),
            "/groups/0/items/0/id",
            FREE,
        ),
        (
            inner(json!({ "id": "Q1", "text": { "zh": "是否？" } })),
            "/groups/0/items/0/dimension",
            DIMENSIONS,
        ),
        (json!({ "hide": ["A1", "Z9"] }), "/hide/1", "the id of an item"),
        (json!({ "hide": ["A1", "A1"] }), "/hide/1", "the id of an item"),
        (json!({ "scale": "six" }), "/scale", "one of: three four"),
        (
            json!({ "grades": [{ "id": "only", "label": { "zh": "只有一档" } }] }),
            "/grades",
            "at least two, best first",
        ),
        (
            json!({ "ratings": [{ "id": "only", "label": { "zh": "只有一档" } }] }),
            "/ratings",
            "at least two, best first",
        ),
        (
            json!({ "grades": two(json!({ "id": "pass", "label": { "zh": "又一档" } })) }),
            "/grades/1/id",
            FREE,
        ),
        (
            json!({ "grades": two(json!({ "id": "", "label": { "zh": "又一档" } })) }),
            "/grades/1/id",
            AN_ID,
        ),
        (json!({ "ratings": two(json!({ "id": "short" })) }), "/ratings/1/label/zh", ZH),
        (json!({ "rules": [{ "rule": "V99" }] }), "/rules/0/rule", "the id of a rule, V01 to V57"),
        (
            json!({ "rules": [{ "rule": "V11", "reason": "goal_missing", "severity": "hint" }] }),
            "/rules/0/reason",
            "a reason of this rule, or nothing",
        ),
        (
            json!({ "rules": [{ "rule": "V11", "reason": "other", "severity": "hint" }] }),
            "/rules/0/reason",
            "a reason of this rule, or nothing",
        ),
        (
            json!({ "rules": [{ "rule": "V34", "severity": "error" }] }),
            "/rules/0/severity",
            "one of: off hint warning",
        ),
        (
            json!({ "glossary": [{ "term": "moon" }] }),
            "/glossary/0/term",
            "the id of a term of the glossary",
        ),
        (
            json!({ "glossary": [{ "term": "san_fu_wu", "shown": true }] }),
            "/glossary/0/shown",
            "false: what this term stands for is not known for certain",
        ),
        (
            json!({ "ledger": [{ "id": "moon" }] }),
            "/ledger/0/id",
            "one of: ledger problems tasks responsibilities",
        ),
    ]
}

#[test]
fn each_mistake_is_named_with_its_place_and_what_was_expected_there() {
    for (changes, place, expected) in each() {
        let found = misfits(&addendum(changes.clone()));
        let said: Vec<_> =
            found.iter().map(|it| (it.place.as_str(), it.expected.as_str())).collect();
        assert_eq!(said, [(place, expected)], "{changes}");
    }
}

#[test]
fn a_column_is_one_of_the_ledgers() {
    let list = json!({ "id": "tasks", "columns": ["number", "moon", "due", "sun"] });
    let found = misfits(&addendum(json!({ "ledger": [list] })));
    let places: Vec<_> = found.iter().map(|it| it.place.as_str()).collect();
    assert_eq!(places, ["/ledger/0/columns/1", "/ledger/0/columns/3"]);
    assert!(found.iter().all(|it| it.expected.starts_with("one of: number category problem")));
}

#[test]
fn all_mistakes_are_named_at_once_in_the_order_of_the_parts() {
    let all = json!({
        "schema": "", "id": "", "version": 0, "procedure": "",
        "groups": [{ "id": "A", "sectors": ["moon"], "items": [{ "id": "" }] }],
        "items": { "F": [], "A": [{ "id": "A1" }] },
        "hide": ["Z9"], "scale": "six", "grades": [{}], "ratings": [{}],
        "rules": [{ "rule": "V99" }, { "rule": "V50", "severity": "off" }],
        "glossary": [{ "term": "moon" }], "ledger": [{ "id": "moon", "columns": ["sun"] }],
    });
    let found = misfits(&addendum(all));
    let places: Vec<_> = found.iter().map(|it| it.place.as_str()).collect();
    let expected = "/schema /id /version /procedure \
        /groups/0/id /groups/0/title/zh /groups/0/sectors/0 \
        /groups/0/items/0/id /groups/0/items/0/text/zh \
        /items/A/0/id /items/A/0/text/zh /items/F \
        /hide/0 /scale /grades /grades/0/id /grades/0/label/zh \
        /ratings /ratings/0/id /ratings/0/label/zh \
        /rules/0/rule /rules/1/severity /glossary/0/term /ledger/0/id /ledger/0/columns/0";
    assert_eq!(places.join(" "), expected);
}

#[test]
fn a_hostile_addendum_makes_no_longer_list_than_a_person_reads() {
    let hide: Vec<_> = (0..5000).map(|it| format!("Z{it}")).collect();
    assert_eq!(misfits(&addendum(json!({ "hide": hide }))).len(), 100);
}

#[test]
fn what_does_not_fit_at_all_is_named_before_anything_is_applied() {
    let found = misfits(&addendum(json!({ "items": [], "hide": "A1", "version": "3" })));
    let said: Vec<_> = found.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "/hide: expected a list",
            "/items: expected an object",
            "/version: expected a whole number",
        ]
    );
    for text in ["", "{", "<html>", "[1,]"] {
        assert!(matches!(Procedure::adapted(text), Err(Unread::NotJson(_))), "{text}");
    }
    let twice = r#"{"schema": "hangji.addendum/1", "hide": [], "hide": []}"#;
    assert_eq!(misfits(twice)[0].to_string(), "/hide: expected each name once");
}

#[test]
fn a_broken_addendum_leaves_the_built_in_procedure_as_it_was() {
    let before = Procedure::clone(&Procedure::built_in());
    for (changes, ..) in each() {
        let mut broken: Value = serde_json::from_str(&addendum(changes)).unwrap();
        // Half of it would be fine.
        broken["caution"] = json!({ "zh": "现行要求见演示县委组织部通知。" });
        if let Ok(addendum) = Addendum::read(&broken.to_string()) {
            assert!(before.with(&addendum).is_err());
        }
        assert!(Procedure::adapted(&broken.to_string()).is_err());
    }
    assert!(*Procedure::built_in() == before, "the built-in procedure changed");
}

#[test]
fn every_mistake_is_told_in_plain_chinese_and_english() {
    for (changes, ..) in each() {
        for misfit in misfits(&addendum(changes)) {
            let (zh, en) = (expected(&misfit, Lang::Zh), expected(&misfit, Lang::En));
            assert!(zh.starts_with("应为") && zh.ends_with('。'), "{zh}");
            assert!(!zh.contains(&misfit.expected), "{zh} is not translated");
            assert!(en.starts_with("Expected ") && en.ends_with('.'), "{en}");
        }
    }
}
