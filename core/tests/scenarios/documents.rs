//! The document: nothing that was typed, and nothing of a newer version, is lost on the way.

use crate::client::Form;
use crate::samples;
use hangji_core::Assessment;
use hangji_core::assessment::Misread;
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
        assert_eq!(form.json("/branch/members/full"), typed);
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
fn what_is_no_assessment_is_refused_with_the_place() {
    let other = json!({ "schema": "hangji.assessment/2", "id": "a-1" }).to_string();
    let misread = Assessment::read(&other);
    assert!(matches!(misread, Err(Misread::OtherSchema(it)) if it == "hangji.assessment/2"));
    for text in ["", "null", "[]", "{}", "<html>", "{\"schema\":\"hangji.assessment/1\"}"] {
        assert!(matches!(Assessment::read(text), Err(Misread::Shape(_))), "{text}");
    }
    let mut wrong = samples::complete();
    wrong["plan"]["items"] = json!("none");
    let Err(Misread::Shape(error)) = Assessment::read(&serde_json::to_string(&wrong).unwrap())
    else {
        panic!("it was read");
    };
    assert!(error.line() == 1 && error.column() > 0, "{error}");
}
