//! Places: every entry of the document is written by the JSON pointer at which it is read.

use crate::client::Form;
use crate::samples;
use hangji_core::Assessment;
use hangji_core::finding::{escape, segments};
use hangji_core::words::{Lang, label, whereabouts};
use serde_json::{Value, json};

/// What a branch does not type: identity, the host's and the superior's entries, and choices that
/// have a change of their own.
const NOT_TYPED: [&str; 12] = [
    "/schema",
    "/id",
    "/revision",
    "/procedure/",
    "/updated_at",
    "/grade/assigned",
    "/returns/",
    "/readings/",
    "/survey/set_aside/",
    "/support/funding/",
    "/plan/items/0/id",
    "/plan/items/0/sources/",
];

/// Every leaf of a value with its JSON pointer.
pub(crate) fn leaves(value: &Value, at: &str) -> Vec<(String, Value)> {
    let within = |key: String, it: &Value| leaves(it, &format!("{at}/{}", escape(&key)));
    match value {
        Value::Object(map) => map.iter().flat_map(|(key, it)| within(key.clone(), it)).collect(),
        Value::Array(list) => {
            list.iter().enumerate().flat_map(|(i, it)| within(i.to_string(), it)).collect()
        }
        leaf => vec![(at.to_owned(), leaf.clone())],
    }
}

pub(crate) fn is_typed(place: &str) -> bool {
    let chosen = place.ends_with("/answer") || place.contains("/methods/");
    !chosen && !NOT_TYPED.iter().any(|it| place.starts_with(it))
}

/// Something else to enter there.
fn another(place: &str, now: &Value) -> Value {
    match place {
        "/step" => json!("survey"),
        "/branch/form" => json!("area_joint"),
        "/support/pay/period" => json!("year"),
        "/coverage/units/0/kind" => json!("not_ready"),
        "/plan/items/0/status" => json!("in_progress"),
        _ => now.as_bool().map_or_else(|| json!("标记 x"), |it| json!(!it)),
    }
}

#[test]
fn every_entry_is_written_by_the_pointer_at_which_it_is_read() {
    let mut written = 0;
    for (place, now) in leaves(&samples::complete(), "") {
        let mut assessment = Assessment::read(&samples::complete().to_string()).unwrap();
        let wanted = another(&place, &now);
        let text = wanted.as_str().map_or_else(|| wanted.to_string(), str::to_owned);
        assert_eq!(assessment.write(&place, &text), is_typed(&place), "{place}");
        let mut expected = samples::complete();
        if is_typed(&place) {
            *expected.pointer_mut(&place).unwrap() = wanted;
            written += 1;
        }
        // What is not so is left out; nobody is asked whether it is.
        expected["branch"].as_object_mut().unwrap().retain(|_, it| *it != false);
        assert_eq!(serde_json::to_value(&assessment).unwrap(), expected, "only {place} changes");
    }
    assert!(written > 60, "{written}");
}

#[test]
fn a_place_that_is_none_changes_nothing() {
    for place in [
        "",
        "/",
        "branch/name",
        "/branch",
        "/branch/nickname",
        "/branch/members",
        "/branch/members/full/",
        "/branch/name/x",
        "/survey/answers/A3",
        "/survey/answers/A3/answer",
        "/survey/answers/A3/remark",
        "/survey/answers/C7/policy/number",
        "/survey/answers/A3/policy",
        "/survey/answers/A3/policy/number",
        "/survey/answers/B1/policy/number",
        "/coverage/units/0/methods/0",
        "/standards/G2",
        "/standards/G2/score",
        "/coverage/units/1/name",
        "/coverage/units/-1/name",
        "/coverage/units/+0/name",
        "/plan/items/1/goal",
        "/plan/items/0/measures/3",
        "/plan/items/0/measures/-",
        "/plan/items/99999999999999999999/goal",
        "/plan/items/0/refer_up/by",
        "/explanations",
    ] {
        let mut assessment = Assessment::read(&samples::complete().to_string()).unwrap();
        assert!(!assessment.write(place, "x"), "{place}");
        assert_eq!(serde_json::to_value(&assessment).unwrap(), samples::complete(), "{place}");
    }
}

#[test]
fn a_place_that_is_none_begins_nothing_around_it() {
    let mut document = samples::complete();
    document["plan"]["items"][0].as_object_mut().unwrap().remove("refer_up");
    document["survey"]["answers"]["A5"] = json!({});
    let before = Assessment::read(&document.to_string()).unwrap();
    for place in [
        "/plan/items/0/refer_up/by",
        "/plan/items/0/refer_up/to/x",
        "/plan/items/0/measures/2/x",
        "/survey/answers/B1/policy/name/x",
        "/standards/G2/rating/x",
        "/explanations/a/b",
    ] {
        let mut assessment = before.clone();
        assert!(!assessment.write(place, "x"), "{place}");
        assert_eq!(assessment, before, "{place}");
    }
}

#[test]
fn a_kind_that_is_none_leaves_the_one_there_is() {
    let mut form = Form::read(&samples::complete());
    form.write("/coverage/units/0/kind", "not_ready").write("/coverage/units/0/kind", "both");
    assert_eq!(form.json("/coverage/units/0/kind"), "not_ready");
}

#[test]
fn entries_that_may_not_exist_yet_come_into_being_when_written() {
    let mut form = Form::read(&samples::complete());
    for place in [
        "/survey/answers/A3/problem",
        "/survey/answers/A3/policy/name",
        "/standards/G2/rating",
        "/plan/items/0/measures/2",
        "/explanations/V13 ~1survey",
    ] {
        assert_eq!(form.write(place, "新").json(place), "新", "{place}");
    }
}

#[test]
fn a_pointer_may_name_any_key() {
    for key in ["V16 /plan/items/0/responsible", "a~b", "~1", "~01", "", "a//b", "钥"] {
        assert_eq!(segments(&format!("/explanations/{}", escape(key))), ["explanations", key]);
    }
}

#[test]
fn every_entry_has_a_name_of_its_own_in_both_languages() {
    for (place, _) in leaves(&samples::complete(), "") {
        if is_typed(&place) && !place.starts_with("/explanations/") {
            assert_ne!(label(&place, Lang::Zh), "本项", "{place}");
            assert_ne!(label(&place, Lang::En), "this entry", "{place}");
        }
    }
}

#[test]
fn alike_entries_say_which_one_they_are() {
    for (place, zh, en) in [
        ("/survey/answers/A2/problem", Some("A2"), Some("A2")),
        ("/standards/G1/rating", Some("G1"), Some("G1")),
        ("/plan/items/1/goal", Some("第 2 项"), Some("Item 2")),
        ("/coverage/units/0/name", Some("第 1 个单位"), Some("Unit 1")),
        ("/branch/name", None, None),
        ("/plan/items", None, None),
    ] {
        assert_eq!(whereabouts(place, Lang::Zh).as_deref(), zh, "{place}");
        assert_eq!(whereabouts(place, Lang::En).as_deref(), en, "{place}");
    }
}
