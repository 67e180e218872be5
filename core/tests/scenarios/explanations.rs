//! A warning may stand once it is explained, and the explanation stays with what it explains.

use crate::client::Form;
use crate::samples;
use hangji_core::assessment::{Answer::No, Step};
use hangji_core::finding::{Reason, escape};
use hangji_core::{Change, Finding, Severity};

/// A branch where everybody is responsible for mending C1; A3 and B1 stand before it in the plan.
fn everybody_is_responsible() -> Form {
    let mut form = Form::blank();
    form.answer("A3", No).answer("B1", No).answer("C1", No);
    form.plan_item("C1").responsible("全体党员");
    form
}

fn explain(form: &mut Form, key: &str, text: &str) {
    form.write(&format!("/explanations/{}", escape(key)), text);
}

fn blocks(form: &Form, key: &str) -> bool {
    form.blocks(Step::Rectification).iter().any(|it| it == key)
}

#[test]
fn a_warning_blocks_until_it_is_explained() {
    let mut form = everybody_is_responsible();
    let key = "V16 /plan/items/2/responsible";
    assert!(blocks(&form, key));
    explain(&mut form, key, " \u{3000}");
    assert!(blocks(&form, key), "white space explains nothing");
    explain(&mut form, key, "村小人少，分片负责");
    assert!(!blocks(&form, key));
    assert_eq!(form.plan_item("C1").found("responsible"), "V16 warning: nobody_in_particular");
}

#[test]
fn an_error_cannot_be_explained_and_a_hint_need_not_be() {
    let mut form = everybody_is_responsible();
    explain(&mut form, "V14 /plan/items/2/goal", "以后再定");
    assert!(blocks(&form, "V14 /plan/items/2/goal"));
    form.plan_item("C1").measure("加强学习");
    assert!(!blocks(&form, "V17 /plan/items/2/measures/0"));
}

#[test]
fn an_explanation_stays_with_its_plan_item() {
    let mut form = everybody_is_responsible();
    explain(&mut form, "V16 /plan/items/2/responsible", "村小人少");
    form.plan_item("A3").remove();
    assert_eq!(form.json("/explanations/V16 ~1plan~1items~11~1responsible"), "村小人少");
    form.answer("A1", No).answer("A2", No);
    assert_eq!(form.json("/explanations/V16 ~1plan~1items~13~1responsible"), "村小人少");
    assert!(!blocks(&form, "V16 /plan/items/3/responsible"));
    form.plan_item("C1").remove();
    assert_eq!(form.session().assessment().explanations, [].into());
}

#[test]
fn an_explanation_of_something_else_stays_where_it_is() {
    let mut form = everybody_is_responsible();
    explain(&mut form, "V13 /survey", "没有这些事项");
    explain(&mut form, "of-a-newer-version", "保留");
    form.plan_item("A3").remove();
    let explanations = &form.session().assessment().explanations;
    let keys: Vec<_> = explanations.keys().map(String::as_str).collect();
    assert_eq!(keys, ["V13 /survey", "of-a-newer-version"]);
}

#[test]
fn an_entry_that_was_left_stays_left_when_its_plan_item_moves() {
    let mut form = everybody_is_responsible();
    form.leave("/plan/items/2/goal");
    assert_eq!(form.shown(), ["V14 /plan/items/2/goal"]);
    form.plan_item("A3").remove();
    assert_eq!(form.shown(), ["V14 /plan/items/1/goal"]);
    form.answer("A1", No);
    assert_eq!(form.shown(), ["V14 /plan/items/2/goal"]);
    form.plan_item("C1").remove();
    assert_eq!(form.shown(), [""; 0]);
}

#[test]
fn what_the_host_found_moves_with_its_plan_item() {
    let mut form = everybody_is_responsible();
    let finding = Finding {
        rule: "X01".into(),
        reason: Reason::Other,
        severity: Severity::Error,
        place: "/plan/items/2/due".into(),
        ..Finding::default()
    };
    form.apply(Change::Refused { findings: vec![finding] });
    form.plan_item("A3").remove();
    assert_eq!(form.shown(), ["X01 /plan/items/1/due"]);
    form.plan_item("C1").remove();
    assert_eq!(form.shown(), [""; 0]);
}

#[test]
fn a_return_moves_with_its_plan_item_and_outlives_it() {
    let mut document = samples::complete();
    document["survey"]["answers"]["A3"] = serde_json::json!({ "answer": "no" });
    let mut form = Form::read(&document);
    form.answer("A3", No);
    assert_eq!(form.json("/returns/0/at"), "/plan/items/1/due");
    form.plan_item("B1").remove();
    assert_eq!(form.json("/returns/0/at"), "/plan/items", "it must not point at another item");
    assert_eq!(form.json("/returns/0/comment"), "请提前");
}

#[test]
fn places_of_measures_and_units_follow_too() {
    let mut form = Form::read(&samples::complete());
    form.write("/plan/items/0/measures/0", "").write("/plan/items/0/measures/1", "加强学习");
    form.leave("/plan/items/0/measures/1");
    form.apply(Change::RemoveMeasure { index: 0, measure: 0 });
    assert_eq!(form.shown(), ["V17 /plan/items/0/measures/0"]);
    form.apply(Change::AddUnit { kind: hangji_core::assessment::UnitKind::Due });
    form.leave("/coverage/units/1/name").apply(Change::RemoveUnit { index: 0 });
    assert_eq!(form.shown(), ["V01 /coverage/units/0/name", "V17 /plan/items/0/measures/0"]);
}
