//! A newer version: its fields, items and numbers come out as they went in.

use crate::documents::through;
use crate::samples;
use hangji_core::Assessment;
use serde_json::{Value, json};

/// Every object of a document, by its JSON pointer.
pub(crate) fn objects(value: &Value, at: &str) -> Vec<String> {
    let members: Vec<(String, &Value)> = match value {
        Value::Object(map) => {
            map.iter().map(|(key, it)| (hangji_core::finding::escape(key), it)).collect()
        }
        Value::Array(list) => list.iter().enumerate().map(|(i, it)| (i.to_string(), it)).collect(),
        _ => Vec::new(),
    };
    let inner = members.into_iter().flat_map(|(key, it)| objects(it, &format!("{at}/{key}")));
    value.is_object().then(|| at.to_owned()).into_iter().chain(inner).collect()
}

#[test]
fn fields_of_a_newer_version_survive_at_every_level() {
    let maps = ["/survey/answers", "/standards", "/explanations", "/readings"];
    let places = objects(&samples::complete(), "");
    assert!(places.len() > 20, "{places:?}");
    for place in places.iter().filter(|it| !maps.contains(&it.as_str())) {
        let mut document = samples::complete();
        document.pointer_mut(place).unwrap()["x_new"] = json!({ "deep": [1, 2.5, null, "文"] });
        assert_eq!(through(&document), document, "{place}");
    }
}

#[test]
fn answers_and_ratings_that_this_version_does_not_ask_for_survive() {
    let mut document = samples::complete();
    document["survey"]["answers"]["Z9"] = json!({ "answer": "partly", "problem": "新题" });
    document["standards"]["G6"] = json!({ "rating": "superb" });
    assert_eq!(through(&document), document);
}

#[test]
fn numbers_of_a_newer_version_keep_their_digits() {
    for (number, kept) in [
        ("1.0", "1.0"),
        ("1.50", "1.50"),
        ("-0", "-0"),
        ("-0.0", "-0.0"),
        ("12345678901234567890", "12345678901234567890"),
        ("-98765432109876543210987", "-98765432109876543210987"),
        ("0.1000000000000000055511151231257827", "0.1000000000000000055511151231257827"),
        // An exponent gets its sign, and keeps its digits.
        ("1e400", "1e+400"),
        ("1e+400", "1e+400"),
        ("2.50E-007", "2.50e-007"),
    ] {
        for at in ["", "\"branch\":{", "\"plan\":{\"items\":[{\"refer_up\":{"] {
            let close: String = at.chars().rev().filter_map(closing).collect();
            let text = format!(
                "{{\"schema\":\"hangji.assessment/1\",\"id\":\"a-1\",{at}\"newer\":[{number}]{close}}}"
            );
            let written = Assessment::read(&text).expect("a document").to_json();
            assert!(written.contains(&format!("\"newer\":[{kept}]")), "{text} as {written}");
        }
    }
}

fn closing(open: char) -> Option<char> {
    match open {
        '{' => Some('}'),
        '[' => Some(']'),
        _ => None,
    }
}

#[test]
fn entries_are_written_in_the_order_in_which_they_are_declared_and_newer_ones_last() {
    let mut document = samples::complete();
    document["a_new"] = json!(1);
    document["branch"]["a_new"] = json!(1);
    let text = Assessment::read(&document.to_string()).unwrap().to_json();
    let outer = [
        "schema",
        "id",
        "revision",
        "procedure",
        "step",
        "updated_at",
        "branch",
        "survey",
        "support",
        "standards",
        "grade",
        "coverage",
        "plan",
        "excellence",
        "explanations",
        "returns",
        "readings",
        "a_new",
    ];
    assert_eq!(names(&text), outer);
    let branch = [
        "name",
        "superior",
        "sector",
        "service_window",
        "look_back",
        "prominent",
        "work_team",
        "city",
        "unit_name",
        "unit_code",
        "form",
        "established",
        "members",
        "employees",
        "secretary",
        "secretary_since",
        "contact",
        "phone",
        "a_new",
    ];
    let from = text.find("\"branch\":").unwrap() + "\"branch\":".len();
    assert_eq!(names(&text[from..]), branch);
}

/// The names in the object with which a text begins, in their order.
fn names(text: &str) -> Vec<&str> {
    let (mut depth, mut names, mut from) = (0, Vec::new(), None);
    for (at, found) in text.char_indices() {
        match (found, from) {
            ('{' | '[', None) => depth += 1,
            ('}' | ']', None) if depth == 1 => break,
            ('}' | ']', None) => depth -= 1,
            ('"', None) => from = Some(at + 1),
            ('"', Some(start)) => {
                if depth == 1 && text[at + 1..].starts_with(':') {
                    names.push(&text[start..at]);
                }
                from = None;
            }
            _ => {}
        }
    }
    names
}
