//! Several problems in one plan item, apart again, and back as it was: no word is lost.

use crate::client::Form;
use hangji_core::assessment::Answer::{No, Partly};
use hangji_core::{Change, Finding, Severity};
use serde_json::json;

/// Two problems, each with everything entered.
fn two() -> Form {
    let mut form = Form::blank();
    form.answer("B1", No).write_problem("B1", "组织委员空缺");
    form.answer("B3", Partly).write_problem("B3", "班子会议少");
    form.plan_item("B1")
        .goal("配齐班子")
        .measure("召开党员大会补选组织委员")
        .measure("每季度召开一次班子会议")
        .responsible("支部书记")
        .due("2012年4月30日")
        .write("cause", "外出务工")
        .write("status", "done")
        .write("done_on", "2012年4月20日");
    form.plan_item("B3")
        .goal("每季度一次")
        .measure("每季度召开一次班子会议")
        .write("measures/1", " ")
        .write("measures/2", "会议记录按时公布")
        .responsible("组织委员")
        .due("2012年6月30日")
        .refer_up("样例镇党委", "派员指导");
    form
}

fn join(form: &mut Form, into: usize, from: usize) -> &mut Form {
    form.apply(Change::Join { into, from })
}

#[test]
fn two_problems_become_one_item_with_everything_of_both() {
    let mut form = two();
    join(&mut form, 0, 1);
    assert_eq!(form.plan(), "B1+B3");
    assert_eq!(
        form.json("/plan/items"),
        json!([{
            "id": "p1",
            "sources": ["B1", "B3"],
            "category": "B",
            "problem": "组织委员空缺\n班子会议少",
            "cause": "外出务工",
            "goal": "配齐班子\n每季度一次",
            "measures": ["召开党员大会补选组织委员", "每季度召开一次班子会议", "会议记录按时公布"],
            "responsible": "支部书记、组织委员",
            "due": "2012年4月30日；2012年6月30日",
            "refer_up": { "to": "样例镇党委", "matter": "派员指导" },
            "status": "in_progress",
            "done_on": "2012年4月20日",
        }])
    );
    assert_eq!(form.found("/plan/items/0/due"), "V05 error: not_a_date", "a person has to choose");
}

#[test]
fn the_one_that_takes_in_may_stand_behind_the_one_that_goes() {
    let mut form = two();
    join(&mut form, 1, 0);
    assert_eq!(form.plan(), "B3+B1");
    assert_eq!(form.json("/plan/items/0/id"), "p2");
    assert_eq!(form.json("/plan/items/0/goal"), "每季度一次\n配齐班子");
}

#[test]
fn what_both_say_is_said_once_and_a_blank_takes_what_is_there() {
    let mut form = Form::blank();
    form.answer("B1", No);
    form.plan_item("B1").due("2012年4月30日").responsible("支部书记").measure("");
    form.own_plan_item()
        .write("problem", "巩固提高")
        .write("category", "E")
        .due("2012年4月30日")
        .responsible("支部书记")
        .measure("把好做法写成制度");
    join(&mut form, 0, 1);
    assert_eq!(form.json("/plan/items/0/problem"), "巩固提高");
    assert_eq!(form.json("/plan/items/0/category"), "B");
    assert_eq!(form.json("/plan/items/0/due"), "2012年4月30日");
    assert_eq!(form.json("/plan/items/0/responsible"), "支部书记");
    assert_eq!(form.json("/plan/items/0/measures"), json!(["把好做法写成制度"]));
}

#[test]
fn an_item_is_not_joined_to_itself_nor_to_one_that_is_not_there() {
    let mut form = two();
    let before = form.json("");
    join(&mut form, 1, 1);
    join(&mut form, 0, 2);
    join(&mut form, 7, 0);
    assert_eq!(form.json(""), before);
    assert!(form.session().gone().is_empty());
}

#[test]
fn ids_are_never_given_again() {
    let mut form = two();
    join(&mut form, 0, 1);
    form.apply(Change::Split { index: 0, source: "B3".into() });
    assert_eq!(form.json("/plan/items/1/id"), "p3");
}

#[test]
fn explanations_and_what_the_host_said_follow() {
    let mut form = two();
    form.own_plan_item().responsible("全体党员");
    for (place, text) in [("0", "班子成员"), ("1", "全体委员"), ("2", "三个都是")] {
        form.write(&format!("/explanations/V16 ~1plan~1items~1{place}~1responsible"), text);
    }
    let told = |place: &str| Finding {
        rule: "H1".into(),
        severity: Severity::Error,
        place: place.into(),
        ..Finding::default()
    };
    let places = ["/plan/items/1/measures/0", "/plan/items/1/measures/1", "/plan/items/1/goal"];
    form.apply(Change::Refused { findings: places.map(told).to_vec() });
    join(&mut form, 0, 1);
    assert_eq!(
        form.json("/explanations"),
        json!({
            "V16 /plan/items/0/responsible": "班子成员\n全体委员",
            "V16 /plan/items/1/responsible": "三个都是",
        })
    );
    let places = form.session().findings().filter(|it| it.rule == "H1").map(|it| &it.place);
    let places: Vec<_> = places.collect();
    assert_eq!(
        places,
        ["/plan/items/0/measures/1", "/plan/items/0/goal"],
        "the blank measure is nowhere any more"
    );
}

#[test]
fn a_joining_is_taken_back_with_every_word_of_both() {
    let mut form = two();
    form.write("/explanations/V16 ~1plan~1items~10~1responsible", "班子成员");
    form.write("/explanations/V16 ~1plan~1items~11~1responsible", "全体委员");
    let before = (form.json("/plan"), form.json("/explanations"));
    join(&mut form, 0, 1).apply(Change::RestorePlanItem);
    assert_eq!((form.json("/plan"), form.json("/explanations")), before);
}

#[test]
fn what_was_written_since_a_joining_stays_when_it_is_taken_back() {
    let mut form = two();
    join(&mut form, 0, 1).write("/plan/items/0/goal", "五人配齐，每季度一次");
    form.apply(Change::RestorePlanItem);
    assert_eq!(form.plan(), "B1 B3");
    assert_eq!(form.json("/plan/items/0/goal"), "五人配齐，每季度一次");
    assert_eq!(form.json("/plan/items/1/goal"), "每季度一次");
}

#[test]
fn what_went_comes_back_one_after_the_other_the_last_one_first() {
    let mut form = Form::blank();
    form.answer("A3", No).answer("B1", No).answer("B3", No).answer("C1", No);
    form.write("/explanations/V56 ~1plan~1items~13~1sources", "还要巩固");
    let before = form.json("");
    form.apply(Change::RemovePlanItem { index: 3 });
    join(&mut form, 0, 1).apply(Change::RemovePlanItem { index: 0 });
    assert_eq!(form.plan(), "B3");
    let gone: Vec<_> = form.session().gone().iter().map(|it| (it.at, it.into())).collect();
    assert_eq!(gone, [(3, None), (1, Some("p1")), (0, None)]);
    for plan in ["A3+B1 B3", "A3 B1 B3", "A3 B1 B3 C1", "A3 B1 B3 C1"] {
        assert_eq!(form.apply(Change::RestorePlanItem).plan(), plan);
    }
    assert_eq!(form.json(""), before, "also what was said of it");
}

#[test]
fn an_item_that_went_with_its_answer_is_not_what_comes_back() {
    let mut form = Form::blank();
    form.answer("B1", No).answer("C1", No);
    form.plan_item("B1").goal("补选").remove();
    form.answer("C1", hangji_core::assessment::Answer::Yes);
    assert_eq!(form.apply(Change::RestorePlanItem).plan(), "B1");
}

#[test]
fn a_problem_is_taken_out_again_into_an_item_of_its_own() {
    let mut form = two();
    join(&mut form, 0, 1).apply(Change::Split { index: 0, source: "B3".into() });
    assert_eq!(form.plan(), "B1 B3");
    assert_eq!(form.json("/plan/items/0/problem"), "组织委员空缺");
    assert_eq!(form.json("/plan/items/1/problem"), "班子会议少");
    assert_eq!(form.json("/plan/items/0/goal"), "配齐班子\n每季度一次", "what was entered stays");
}

#[test]
fn the_only_problem_of_an_item_stays_in_it() {
    let mut form = two();
    let before = form.json("/plan");
    form.apply(Change::Split { index: 0, source: "B1".into() });
    form.apply(Change::Split { index: 0, source: "B3".into() });
    form.apply(Change::Split { index: 9, source: "B3".into() });
    assert_eq!(form.json("/plan"), before);
    form.write_problem("B3", "另一种说法");
    join(&mut form, 0, 1).write("/plan/items/0/problem", "改写成一句话");
    form.apply(Change::Split { index: 0, source: "B3".into() });
    assert_eq!(form.json("/plan/items/0/problem"), "改写成一句话");
}
