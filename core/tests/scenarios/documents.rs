//! The document: nothing that was typed is lost on the way.

use crate::client::Form;
use crate::places::leaves;
use crate::samples;
use hangji_core::{Assessment, Change};
use serde_json::{Value, json};

/// A document as it comes out of core again.
pub(crate) fn through(document: &Value) -> Value {
    let assessment = Assessment::read(&document.to_string()).expect("a document");
    serde_json::from_str(&assessment.to_json()).unwrap()
}

#[test]
fn a_complete_document_comes_out_as_it_went_in() {
    assert_eq!(through(&samples::complete()), samples::complete());
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
            "survey": {
                "answers": { "C7": { "policy": {} } },
                "set_aside": [{ "version": 0, "answer": {} }],
            },
            "support": { "funding": ["fiscal", "other"] },
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
    document["coverage"]["units"] = json!([{ "name": "样例合作社" }, { "kind": null }]);
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

fn is_in_a_list(place: &str) -> bool {
    place.rsplit('/').next().is_some_and(|it| it.parse::<usize>().is_ok())
}
