//! V57: answers that nobody is asked any more are kept, and said to be so.

use crate::client::Form;
use crate::samples;
use hangji_core::assessment::Answer::{No, Yes};
use serde_json::json;

#[test]
fn v57_an_answer_to_an_item_of_another_sector_is_kept_and_said_to_be_aside() {
    let mut form = Form::blank();
    form.write("/branch/sector", "rural").answer("NC1", Yes).answer("D5", No).answer("A1", Yes);
    assert_eq!(form.told("V57"), "");
    form.write("/branch/sector", "hospital");
    let aside = ["D5", "NC1"].map(|it| format!("hint not_asked /survey/answers/{it} item={it}"));
    assert_eq!(form.told("V57"), aside.join("; "));
    assert_eq!(form.json("NC1/answer"), "yes", "it is still there");
    assert_eq!(form.write("/branch/sector", "rural").told("V57"), "");
}

#[test]
fn v57_an_addition_that_was_taken_back_leaves_its_answers() {
    let mut form = Form::blank();
    form.write_all(&[("/branch/sector", "hospital"), ("/branch/service_window", "true")]);
    assert_eq!(form.answer("CK1", Yes).told("V57"), "");
    form.write("/branch/service_window", "false");
    assert_eq!(form.told("V57"), "hint not_asked /survey/answers/CK1 item=CK1");
}

#[test]
fn v57_an_item_in_which_nothing_is_entered_any_more_is_nothing_aside() {
    let mut form = Form::blank();
    form.write("/branch/sector", "rural").write_problem("NC1", "经费没有着落");
    form.write("/branch/sector", "hospital");
    assert_eq!(form.told("V57"), "hint not_asked /survey/answers/NC1 item=NC1");
    assert_eq!(form.write_problem("NC1", "").told("V57"), "");
}

#[test]
fn v57_an_item_of_a_newer_version_is_not_called_aside() {
    let mut form = Form::blank();
    assert_eq!(form.answer("Z9", Yes).told("V57"), "");
}

#[test]
fn v57_what_a_new_version_set_aside_is_shown() {
    let aside = [json!({ "item": "A9", "question": "问过的" }), json!({ "item": "B9" })];
    let document = samples::begun(json!({ "survey": { "set_aside": aside } }));
    let told = [
        "hint set_aside /survey/set_aside/0 item=A9",
        "hint set_aside /survey/set_aside/1 item=B9",
    ];
    assert_eq!(Form::read(&document).told("V57"), told.join("; "));
}
