//! What is no assessment is refused, with every place at which it stops being one.

use crate::newer::objects;
use crate::places::leaves;
use crate::samples;
use hangji_core::Assessment;
use hangji_core::assessment::{Misread, Unread};
use serde_json::json;

#[test]
fn what_is_no_assessment_is_refused() {
    let other = json!({ "schema": "hangji.assessment/2", "id": "a-1" }).to_string();
    let misread = Assessment::read(&other);
    assert!(matches!(misread, Err(Misread::OtherSchema(it)) if it == "hangji.assessment/2"));
    for text in ["", "<html>", "{\"schema\":", "{\"schema\":\"hangji.assessment/1\"} x"] {
        assert!(
            matches!(Assessment::read(text), Err(Misread::Unread(Unread::NotJson(_)))),
            "{text}"
        );
    }
    for text in ["null", "{}", "{\"schema\":null}", "{\"id\":\"a-1\"}"] {
        let misread = Assessment::read(text);
        assert!(matches!(misread, Err(Misread::OtherSchema(it)) if it.is_empty()), "{text}");
    }
    for text in ["[]", "7", "true", "\"hangji.assessment/1\""] {
        assert_eq!(misfit(text), "", "{text}");
    }
}

#[test]
fn a_wrong_type_is_refused_with_its_place_however_deep_it_stands() {
    let sample = samples::complete();
    let places = leaves(&sample, "").into_iter().map(|(place, _)| place);
    let wholes = objects(&sample, "").into_iter().filter(|it| !it.is_empty());
    let lists = [
        "/survey/set_aside",
        "/support/funding",
        "/coverage/units",
        "/coverage/units/0/methods",
        "/plan/items",
        "/returns",
    ];
    let mut refused = 0;
    // What a text means may be any JSON.
    let any = |it: &String| it.starts_with("/readings/");
    let places = places.filter(|it| !any(it));
    for place in places.chain(wholes).chain(lists.map(str::to_owned)) {
        // No entry of the document is true of one kind and a list of a list of another.
        let mut wrong = sample.clone();
        *wrong.pointer_mut(&place).unwrap() = json!([[{}]]);
        let found = misfit(&wrong.to_string());
        let within = lists.contains(&place.as_str()).then(|| format!("{place}/0"));
        assert_eq!(found, within.unwrap_or(place));
        refused += 1;
    }
    assert!(refused > 100, "{refused}");
}

#[test]
fn a_code_that_is_none_is_refused_with_its_place() {
    for (place, wrong) in [
        ("/step", json!("fifth")),
        ("/branch/form", json!("alone")),
        ("/support/budgeted", json!("no")),
        ("/support/pay/period", json!("week")),
        ("/survey/answers/B1/answer", json!("maybe")),
        ("/coverage/units/0/kind", json!("both")),
        ("/coverage/units/0/methods/1", json!("")),
        ("/coverage/applicable", json!("true")),
        ("/plan/items/0/status", json!("Done")),
        ("/returns/0/settled", json!("yes")),
        ("/revision", json!(-1)),
        ("/revision", json!(1.5)),
        ("/procedure/version", json!("1")),
        ("/explanations/V16 ~1plan~1items~10~1responsible", json!(7)),
    ] {
        let mut document = samples::complete();
        *document.pointer_mut(place).unwrap() = wrong;
        assert_eq!(misfit(&document.to_string()), place);
    }
}

#[test]
fn a_refusal_says_what_was_expected() {
    let mut document = samples::complete();
    document["plan"]["items"] = json!("none");
    let misread = Assessment::read(&document.to_string()).unwrap_err();
    assert_eq!(misread.to_string(), "/plan/items: expected a list");
    document["plan"]["items"] = json!([{ "status": "gone" }]);
    let misread = Assessment::read(&document.to_string()).unwrap_err();
    let expected = "/plan/items/0/status: expected one of: not_started in_progress done";
    assert_eq!(misread.to_string(), expected);
}

/// The place at which a text stops being an assessment.
fn misfit(text: &str) -> String {
    match Assessment::read(text) {
        Err(Misread::Unread(Unread::Misfits(it))) => it[0].place.clone(),
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("it was read: {}", text.chars().take(120).collect::<String>()),
    }
}
