//! Readings: what a typed count or date means, in the one spelling that other systems read.

use crate::client::Form;
use crate::samples;
use hangji_core::assessment::Answer::{No, Yes};
use hangji_core::assessment::{Count, Date, Reading};
use hangji_core::document::readings;
use hangji_core::{Assessment, Procedure};
use serde_json::{Value, json};

/// The readings of a document that is sent, as JSON.
fn sent(form: &Form) -> Value {
    let sent = form.session().assessment().for_submission(&Procedure::built_in());
    serde_json::from_str::<Value>(&sent.to_json()).unwrap()["readings"].clone()
}

#[test]
fn a_date_goes_out_in_the_spelling_of_machines_beside_what_was_typed() {
    for (typed, read) in [
        ("2012年4月10日", json!("2012-04-10")),
        ("2012-4-10", json!("2012-04-10")),
        ("2012/04/10", json!("2012-04-10")),
        ("2012.4.10", json!("2012-04-10")),
        ("20120410", json!("2012-04-10")),
        ("２０１２年４月１０日", json!("2012-04-10")),
        (" 2012-04-10 ", json!("2012-04-10")),
        ("2012年6月", json!("2012-06")),
        ("2012.6", json!("2012-06")),
        // Plain already, or nothing that could be said.
        ("2012-04-10", Value::Null),
        ("2012-06", Value::Null),
        ("", Value::Null),
        ("4月10日", Value::Null),
        ("2012-02-30", Value::Null),
    ] {
        let mut form = Form::blank();
        form.write("/plan/date", typed);
        assert_eq!(sent(&form)["/plan/date"], read, "{typed:?}");
        assert_eq!(form.json("/plan/date").as_str().unwrap_or_default(), typed, "as typed");
    }
}

#[test]
fn a_count_goes_out_as_a_number_beside_what_was_typed() {
    for (typed, read) in [
        ("４６", json!(46)),
        ("1,200", json!(1200)),
        ("１，２００", json!(1200)),
        (" 46", json!(46)),
        ("046", json!(46)),
        ("46", Value::Null),
        ("", Value::Null),
        ("四十六", Value::Null),
        ("12x", Value::Null),
        ("-1", Value::Null),
        // No reader of JSON may be trusted with it.
        ("９９９９９９９９９９９９９９９９９９", Value::Null),
    ] {
        let mut form = Form::blank();
        form.write("/branch/members/full", typed);
        assert_eq!(sent(&form)["/branch/members/full"], read, "{typed:?}");
    }
}

#[test]
fn every_count_and_date_of_the_document_has_its_reading_at_its_place() {
    let mut form = Form::read(&samples::complete());
    let mut expected = serde_json::Map::new();
    for place in samples::COUNTS {
        form.write(place, "１２");
        expected.insert(place.into(), json!(12));
    }
    for place in samples::DATES {
        form.write(place, "2012年4月10日");
        expected.insert(place.into(), json!("2012-04-10"));
    }
    assert_eq!(sent(&form), Value::Object(expected));
}

#[test]
fn readings_of_an_earlier_submission_do_not_linger() {
    let mut form = Form::blank();
    form.write("/plan/date", "2012年4月10日");
    let sent_once = form.session().assessment().for_submission(&Procedure::built_in());
    let mut later = Form::of(sent_once, None);
    later.write("/plan/date", "2012-04-11");
    assert_eq!(sent(&later), Value::Null);
    assert!(readings(later.session().assessment()).is_empty());
}

#[test]
fn what_other_sectors_are_asked_stays_here_and_is_not_sent() {
    let mut form = Form::blank();
    form.write("/branch/sector", "rural").answer("NC1", No).answer("D5", Yes).answer("A1", Yes);
    form.write_problem("NC1", "经费没有着落").answer("Z9", Yes);
    form.write("/branch/sector", "hospital").answer("YY1", Yes);
    let here = form.session().assessment().clone();
    let sent = here.for_submission(&Procedure::built_in());
    let items = |it: &Assessment| it.survey.answers.keys().cloned().collect::<Vec<_>>();
    assert_eq!(items(&sent), ["A1", "YY1", "Z9"], "what only a newer version knows goes along");
    assert_eq!(items(&here), ["A1", "D5", "NC1", "YY1", "Z9"]);
    assert_eq!(form.json("NC1/problem"), "经费没有着落");
    form.write("/branch/sector", "rural");
    let sent = form.session().assessment().for_submission(&Procedure::built_in());
    assert_eq!(items(&sent), ["A1", "D5", "NC1", "Z9"]);
}

#[test]
fn an_answer_that_the_superior_gave_goes_back_with_the_rest() {
    let given = json!({ "survey": { "answers": { "B2": { "answer": "yes" } } } });
    let form = Form::read(&samples::begun(given));
    assert_eq!(form.told("V57"), "", "it is no other sector's");
    let sent = form.session().assessment().for_submission(&Procedure::built_in());
    assert_eq!(sent.survey.answers.get("B2").and_then(|it| it.answer), Some(Yes));
}

#[test]
fn the_figures_of_a_step_2_that_does_not_apply_stay_here() {
    let mut document = samples::complete();
    document["coverage"]["newer"] = json!("kept");
    let mut form = Form::read(&document);
    form.write("/coverage/applicable", "false");
    let here = form.session().assessment();
    let sent = here.for_submission(&Procedure::built_in());
    let sent: Value = serde_json::from_str(&sent.to_json()).unwrap();
    assert_eq!(sent["coverage"], json!({ "applicable": false, "newer": "kept" }));
    let place = |it: &str| it.starts_with("/coverage/");
    let readings = sent["readings"].as_object();
    assert!(readings.is_none_or(|it| !it.keys().any(|it| place(it))), "{readings:?}");
    form.write("/coverage/applicable", "true");
    assert!(form.session().assessment().coverage.units.len() == 1, "all is there again");
}

#[test]
fn nothing_else_changes_on_the_way() {
    let mut document = samples::complete();
    document["newer"] = json!({ "deep": [1, null] });
    document["branch"]["look_back"] = json!(true);
    let here = Assessment::read(&document.to_string()).unwrap();
    let mut sent = here.for_submission(&Procedure::built_in());
    sent.readings.clone_from(&here.readings);
    assert!(sent == here, "all but the readings is as it was");
}

#[test]
fn a_count_is_read_in_every_spelling_of_officials_and_in_no_other() {
    for (typed, reading) in [
        ("", Reading::Empty),
        ("\u{3000}", Reading::Empty),
        ("46", Reading::Value(46)),
        (" 46 ", Reading::Value(46)),
        ("046", Reading::Value(46)),
        ("４６", Reading::Value(46)),
        ("1,200", Reading::Value(1200)),
        ("１，２００", Reading::Value(1200)),
        ("1,234,567", Reading::Value(1_234_567)),
        (",200", Reading::Unreadable),
        ("1200,", Reading::Unreadable),
        ("1,2000", Reading::Unreadable),
        ("+46", Reading::Unreadable),
        ("4 6", Reading::Unreadable),
        ("46人", Reading::Unreadable),
        ("一百二十", Reading::Unreadable),
        ("99999999999999999999", Reading::Unreadable),
    ] {
        assert_eq!(Count(typed.into()).read(), reading, "{typed:?}");
    }
}

#[test]
fn a_date_is_read_in_every_spelling_of_officials() {
    for typed in [
        "2012-02-20",
        "2012-2-20",
        "2012/2/20",
        "2012.2.20",
        "20120220",
        "2012年2月20日",
        " 2012 年 2 月 20 日 ",
        "２０１２年２月２０日",
        "２０１２－０２－２０",
    ] {
        let date = Date { year: 2012, month: 2, day: Some(20) };
        assert_eq!(Date::parse(typed), Some(date), "{typed:?}");
    }
    for typed in ["2012年6月", "2012-06", "2012/6", "2012.06"] {
        let month = Date { year: 2012, month: 6, day: None };
        assert_eq!(Date::parse(typed), Some(month), "{typed:?}");
    }
}

#[test]
fn a_date_that_is_not_one_is_not_guessed() {
    for typed in [
        "2012",
        "2012年",
        "12-02-20",
        "2012-13-01",
        "2012-00-10",
        "2012-02-00",
        "2011-02-29",
        "1900-02-29",
        "2012-04-31",
        "2012-02-20-01",
        "2012/02-20",
        "2012-02-",
        "1899-12-31",
        "20120230",
        "二〇一二年二月二十日",
    ] {
        assert_eq!(Date::parse(typed), None, "{typed:?}");
    }
    assert!(Date::parse("2012-02-29").is_some() && Date::parse("2000-02-29").is_some());
}
