//! The document: nothing that was typed, and nothing of a newer version, is lost on the way.

use crate::client::Form;
use crate::places::leaves;
use crate::samples;
use hangji_core::assessment::Misread;
use hangji_core::{Assessment, Change};
use serde_json::{Value, json};

fn through(document: &Value) -> Value {
    let assessment = Assessment::read(&document.to_string()).expect("a document");
    serde_json::from_str(&assessment.to_json()).unwrap()
}

/// Every object of a document, by its JSON pointer.
fn objects(value: &Value, at: &str) -> Vec<String> {
    let members: Vec<(String, &Value)> = match value {
        Value::Object(map) => map.iter().map(|(key, it)| (escaped(key), it)).collect(),
        Value::Array(list) => list.iter().enumerate().map(|(i, it)| (i.to_string(), it)).collect(),
        _ => Vec::new(),
    };
    let inner = members.into_iter().flat_map(|(key, it)| objects(it, &format!("{at}/{key}")));
    value.is_object().then(|| at.to_owned()).into_iter().chain(inner).collect()
}

fn escaped(key: &str) -> String {
    hangji_core::finding::escape(key)
}

#[test]
fn a_complete_document_comes_out_as_it_went_in() {
    assert_eq!(through(&samples::complete()), samples::complete());
}

#[test]
fn fields_of_a_newer_version_survive_at_every_level() {
    let maps = ["/survey/answers", "/standards", "/explanations"];
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
fn what_was_typed_as_a_count_survives() {
    for typed in ["十二", "12x", "４６", "1,200", " 46", "046", "", "-", "9007199254740993"] {
        let mut form = Form::blank();
        form.write("/branch/members/full", typed);
        let written = form.json("/branch/members/full");
        assert_eq!(written, if typed.is_empty() { Value::Null } else { json!(typed) });
        let reread = Assessment::read(&form.session().assessment().to_json()).unwrap();
        assert_eq!(reread.branch.members.full.0, typed);
    }
}

#[test]
fn a_plain_number_is_a_number_in_json_and_stays_one() {
    for number in [json!(0), json!(46), json!(9_007_199_254_740_992_u64)] {
        let mut document = samples::complete();
        document["branch"]["members"]["full"] = number.clone();
        assert_eq!(through(&document)["branch"]["members"]["full"], number);
        let mut form = Form::blank();
        form.write("/branch/members/full", &number.to_string());
        assert_eq!(form.json("/branch/members/full"), number);
    }
}

#[test]
fn a_number_that_is_no_count_is_kept_as_text_and_found() {
    for (number, text) in [(json!(-1), "-1"), (json!(4.5), "4.5"), (json!(1e300), "1")] {
        let mut document = samples::complete();
        document["branch"]["employees"] = number;
        let form = Form::read(&document);
        assert!(form.json("/branch/employees").as_str().unwrap().starts_with(text));
        assert_eq!(form.findings("/branch/employees"), ["V02"]);
    }
}

#[test]
fn what_was_typed_as_a_date_survives() {
    for typed in ["4月30日", "2012年2月20日", "２０１２.２.２０", "明天", " 2012-02-20 "]
    {
        let mut form = Form::blank();
        form.write("/survey/date", typed);
        assert_eq!(form.json("/survey/date"), typed);
    }
}

#[test]
fn a_text_keeps_its_line_breaks_quotes_and_rare_characters() {
    let typed = "第一行\r\n“引号” \"\\ 𠮷\u{200b}\t结尾 ";
    let mut form = Form::blank();
    form.write("/branch/name", typed);
    let reread = Assessment::read(&form.session().assessment().to_json()).unwrap();
    assert_eq!(reread.branch.name, typed);
}

#[test]
fn a_document_needs_no_more_than_its_schema_and_its_id() {
    let bare = json!({ "schema": "hangji.assessment/1", "id": "a-1" });
    let once = through(&bare);
    assert_eq!(through(&once), once);
    assert_eq!(once["revision"], 0);
}

#[test]
fn a_blank_entry_is_left_out_and_an_absent_one_or_null_is_blank() {
    let bare = json!({ "schema": "hangji.assessment/1", "id": "a-1" });
    assert_eq!(Form::read(&bare).json("/branch"), Value::Null);
    let mut blank = samples::complete();
    for (place, _) in leaves(&samples::complete(), "") {
        // The schema has to be named.
        if place != "/schema" && !is_in_a_list(&place) {
            *blank.pointer_mut(&place).unwrap() = Value::Null;
        }
    }
    assert_eq!(
        through(&blank),
        json!({
            "schema": "hangji.assessment/1",
            "revision": 0,
            "procedure": { "version": 0 },
            // What is there with nothing in it is there: a matter that will be referred up.
            "survey": { "answers": { "C7": { "policy": {} } } },
            "coverage": { "units": [{ "kind": "due", "methods": ["area_joint", "other"] }] },
            "plan": { "items": [{
                "sources": ["B1"],
                "measures": ["酝酿人选，报镇党委", "4月召开党员大会补选"],
                "refer_up": {},
            }] },
            "returns": [{}],
        })
    );
}

#[test]
fn a_unit_whose_kind_is_not_given_is_due() {
    let mut document = samples::complete();
    document["coverage"]["units"] = json!([{ "name": "示例合作社" }, { "kind": null }]);
    let form = Form::read(&document);
    assert_eq!(form.json("/coverage/units/0/kind"), "due");
    assert_eq!(form.json("/coverage/units/1/kind"), "due");
}

#[test]
fn whether_a_matter_is_referred_up_survives_before_anything_is_written_of_it() {
    let mut form = Form::blank();
    form.answer("B1", hangji_core::assessment::Answer::No);
    form.apply(Change::ReferUp { index: 0, refer: true });
    let reread = Assessment::read(&form.session().assessment().to_json()).unwrap();
    assert_eq!(&reread, form.session().assessment());
    assert!(reread.plan.items[0].refer_up.is_some());
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
        "standards",
        "grade",
        "coverage",
        "plan",
        "excellence",
        "explanations",
        "returns",
        "a_new",
    ];
    assert_eq!(names(&text), outer);
    let branch = [
        "name",
        "superior",
        "sector",
        "service_window",
        "city",
        "unit_name",
        "unit_code",
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

#[test]
fn what_is_no_assessment_is_refused() {
    let other = json!({ "schema": "hangji.assessment/2", "id": "a-1" }).to_string();
    let misread = Assessment::read(&other);
    assert!(matches!(misread, Err(Misread::OtherSchema(it)) if it == "hangji.assessment/2"));
    for text in ["", "<html>", "{\"schema\":", "{\"schema\":\"hangji.assessment/1\"} x"] {
        assert!(matches!(Assessment::read(text), Err(Misread::NotJson(_))), "{text}");
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
    let lists = ["/coverage/units", "/coverage/units/0/methods", "/plan/items", "/returns"];
    let mut refused = 0;
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
        Err(Misread::Misfit(it)) => it.place,
        other => panic!("{other:?}: {text}"),
    }
}

fn is_in_a_list(place: &str) -> bool {
    place.rsplit('/').next().is_some_and(|it| it.parse::<usize>().is_ok())
}
