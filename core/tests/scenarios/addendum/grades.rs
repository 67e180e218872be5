//! Scales of grades by name, scales of a place's own, and V20 to V24 on them.

use super::county;
use crate::client::Form;
use hangji_core::Procedure;
use hangji_core::assessment::Answer::{No, Yes};
use hangji_core::words::Lang;
use serde_json::{Value, json};
use std::sync::Arc;

fn choices(names: &[(&str, &str)]) -> Value {
    names.iter().map(|(id, zh)| json!({ "id": id, "label": { "zh": zh } })).collect()
}

fn own_scale(names: &[(&str, &str)]) -> Arc<Procedure> {
    county(json!({ "grades": choices(names) }))
}

/// What is said of a target, and of the self grade where every answer is yes, or one is no.
fn told(procedure: &Arc<Procedure>, now: &str, target: &str) -> String {
    let mut form = Form::under(procedure);
    form.answer_all(Yes);
    form.write_all(&[("/grade/self", now), ("/grade/target", target)]);
    form.found("/grade/target")
}

const LOWER: &str = "V20 error: target_lower";
const NOT_RAISED: &str = "V21 error: target_not_raised";
const UNCHANGED: &str = "V22 warning: target_unchanged";
const NOTHING: &str = "V23 warning: nothing_to_improve";

#[test]
fn a_scale_of_two_has_no_middle() {
    let two = own_scale(&[("pass", "达标"), ("short", "未达标")]);
    for (now, target, found) in [
        ("pass", "pass", NOTHING),
        ("pass", "short", LOWER),
        ("short", "short", NOT_RAISED),
        ("short", "pass", ""),
        ("short", "advanced", "V20 error: target_missing"),
        ("advanced", "pass", ""),
    ] {
        assert_eq!(told(&two, now, target), found, "{now} to {target}");
    }
}

#[test]
fn a_scale_of_five_has_three_grades_in_between() {
    let names = ["five", "four", "three", "two", "one"];
    let labels =
        [("five", "五星"), ("four", "四星"), ("three", "三星"), ("two", "二星"), ("one", "一星")];
    let five = own_scale(&labels);
    for (now_rank, now) in names.into_iter().enumerate() {
        for (rank, target) in names.into_iter().enumerate() {
            let found = match (now_rank, rank) {
                (0, 0) => NOTHING,
                (4, 4) => NOT_RAISED,
                (now, target) if now == target => UNCHANGED,
                (now, target) if target > now => LOWER,
                _ => "",
            };
            assert_eq!(told(&five, now, target), found, "{now} to {target}");
        }
    }
}

#[test]
fn the_best_and_the_worst_of_the_scale_are_held_against_the_answers() {
    let five = own_scale(&[("five", "五星"), ("four", "四星"), ("three", "三星"), ("one", "一星")]);
    for (own, despite_no, despite_yes) in [
        ("five", "V24 warning: best_despite_no", ""),
        ("four", "", ""),
        ("three", "", ""),
        ("one", "", "V24 warning: worst_despite_yes"),
    ] {
        let mut form = Form::under(&five);
        form.answer_all(Yes).write("/grade/self", own);
        assert_eq!(form.found("/grade/self"), despite_yes, "{own}");
        form.answer("A1", No);
        assert_eq!(form.found("/grade/self"), despite_no, "{own}");
    }
}

#[test]
fn grades_are_named_as_the_place_names_them() {
    let two = own_scale(&[("pass", "达标"), ("short", "未达标")]);
    let mut form = Form::under(&two);
    form.answer_all(Yes).write_all(&[("/grade/self", "short"), ("/grade/target", "short")]);
    let said = "目前为“未达标”，目标等级应高于“未达标”。";
    assert_eq!(form.words("/grade/target", Lang::Zh), [said]);
    let en = form.words("/grade/target", Lang::En);
    assert!(en[0].contains("“未达标”"), "there is no English name: {en:?}");
}

#[test]
fn a_scale_of_the_procedure_is_chosen_by_its_name() {
    let four = county(json!({ "scale": "four" }));
    let ids: Vec<_> = four.grades.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["good", "fairly_good", "fair", "poor"]);
    assert_eq!(told(&four, "fairly_good", "fairly_good"), UNCHANGED);
    assert_eq!(told(&four, "poor", "poor"), NOT_RAISED);
    assert_eq!(told(&four, "good", "good"), NOTHING);
    assert_eq!(told(&four, "poor", "good"), "");
    assert_eq!(told(&four, "average", ""), "V20 error: target_missing");
    let mut form = Form::under(&four);
    assert_eq!(
        form.write("/grade/self", "average").found("/grade/self"),
        "V10 error: grade_missing"
    );
}

#[test]
fn grades_of_ones_own_win_over_a_scale_by_name() {
    let grades = choices(&[("pass", "达标"), ("short", "未达标")]);
    let county = county(json!({ "scale": "four", "grades": grades }));
    assert_eq!(county.grades.len(), 2);
}

#[test]
fn ratings_of_the_standards_are_a_places_own_too() {
    let ratings = choices(&[("up", "合格"), ("down", "不合格")]);
    let county = county(json!({ "ratings": ratings }));
    let ids: Vec<_> = county.ratings.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["up", "down"]);
    assert_eq!(county.grades, Procedure::built_in().grades, "the grades are as they were");
}
