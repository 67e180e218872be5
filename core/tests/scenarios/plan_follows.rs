//! The plan follows the answers, and never takes away what somebody wrote.

use crate::client::Form;
use crate::samples;
use hangji_core::Change;
use hangji_core::assessment::Answer::{No, NotApplicable, Partly, Yes};

#[test]
fn every_problem_is_at_once_a_draft_plan_item_in_the_order_of_the_survey() {
    let mut form = Form::blank();
    form.answer("E4", Partly).answer("B1", No).answer("B3", Partly).answer("A1", Yes);
    assert_eq!(form.plan(), "B1 B3 E4");
    assert_eq!(form.plan_item("B3").found("category"), "");
    assert_eq!(form.json("/plan/items/1/category"), "B");
    form.own_plan_item().write("problem", "巩固提高");
    assert_eq!(form.answer("E7", No).plan(), "B1 B3 E4 E7 -");
}

#[test]
fn answering_again_makes_no_second_item() {
    let mut form = Form::blank();
    assert_eq!(form.answer("B1", No).answer("B1", Partly).plan(), "B1");
}

#[test]
fn an_item_in_which_nobody_wrote_goes_with_its_problem() {
    let mut form = Form::blank();
    form.answer("B1", No).write_problem("B1", "组织委员空缺9个月");
    assert_eq!(form.answer("B1", Yes).plan(), "");
    assert_eq!(form.json("B1/problem"), "组织委员空缺9个月", "what was typed stays");
    assert_eq!(form.answer("B1", No).plan(), "B1");
    assert_eq!(form.json("/plan/items/0/problem"), "组织委员空缺9个月");
}

#[test]
fn an_item_in_which_somebody_wrote_stays() {
    for (entry, text) in [
        ("problem", "组织委员外出务工，空缺9个月"),
        ("category", "C"),
        ("cause", "外出务工"),
        ("goal", "补选1名"),
        ("measures/0", "召开党员大会"),
        ("responsible", "支部书记"),
        ("due", "4月底"),
        ("refer_up/matter", "批复人选"),
        ("status", "in_progress"),
        ("progress", "正在酝酿"),
        ("done_on", "4月"),
        ("result", "已配齐"),
        ("evidence", "会议记录"),
    ] {
        let mut form = Form::blank();
        form.answer("B1", No).write_problem("B1", "组织委员空缺9个月");
        form.plan_item("B1").write(entry, text);
        form.answer("B1", NotApplicable);
        assert_eq!(form.plan(), "B1", "{entry}");
        assert_eq!(form.json(&format!("/plan/items/0/{entry}")), text);
    }
}

#[test]
fn the_plan_says_what_the_survey_says_until_somebody_words_it_differently() {
    let mut form = Form::blank();
    form.answer("B1", No).write_problem("B1", "委员空缺").write_problem("B1", "组织委员空缺");
    assert_eq!(form.json("/plan/items/0/problem"), "组织委员空缺");
    form.plan_item("B1").write("problem", "组织委员空缺9个月");
    form.write_problem("B1", "班子不齐");
    assert_eq!(form.json("/plan/items/0/problem"), "组织委员空缺9个月");
}

#[test]
fn plan_items_are_told_apart_by_ids_of_their_own() {
    let mut form = Form::blank();
    form.answer("A3", No).answer("B1", No).answer("C1", No);
    form.plan_item("A3").remove();
    form.answer("A1", No).own_plan_item();
    let items = &form.session().assessment().plan.items;
    let ids: Vec<_> = items.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["p4", "p2", "p3", "p5"]);
}

#[test]
fn a_suggested_measure_fills_the_blank_one_at_the_end() {
    let mut form = Form::blank();
    form.answer("B1", No).plan_item("B1").measure("").measure("召开党员大会").measure("");
    assert_eq!(form.json("/plan/items/0/measures"), serde_json::json!(["召开党员大会", ""]));
    form.plan_item("B1").measure("");
    assert_eq!(
        form.json("/plan/items/0/measures/2"),
        "",
        "another blank one, since it was asked for"
    );
}

#[test]
fn a_matter_is_referred_up_or_not() {
    let mut form = Form::read(&samples::complete());
    form.apply(Change::ReferUp { index: 0, refer: true });
    assert_eq!(form.json("/plan/items/0/refer_up/matter"), "批复人选", "nothing is lost");
    form.apply(Change::ReferUp { index: 0, refer: false });
    assert_eq!(form.json("/plan/items/0/refer_up"), serde_json::Value::Null);
}

#[test]
fn an_item_that_was_removed_comes_back_where_it_stood_with_every_word() {
    let mut form = Form::blank();
    form.answer("A1", No).answer("B1", No).answer("E4", No);
    form.plan_item("B1").write("goal", "补选组织委员");
    let before = form.json("/plan/items/1/goal");
    form.apply(Change::RemovePlanItem { index: 1 });
    assert_eq!(form.plan(), "A1 E4");
    form.apply(Change::RestorePlanItem);
    assert_eq!(form.plan(), "A1 B1 E4");
    assert_eq!(form.json("/plan/items/1/goal"), before);
}

#[test]
fn what_was_to_be_referred_up_comes_back_when_it_is_again() {
    let mut form = Form::blank();
    form.answer("B1", No);
    form.apply(Change::ReferUp { index: 0, refer: true });
    form.plan_item("B1").write("refer_up/matter", "补齐班子");
    form.apply(Change::ReferUp { index: 0, refer: false });
    assert!(form.json("/plan/items/0/refer_up").is_null());
    form.apply(Change::ReferUp { index: 0, refer: true });
    assert_eq!(form.json("/plan/items/0/refer_up/matter"), "补齐班子");
}
