//! What differs from place to place, or is the superior's to do, never stops a submission: not as
//! the rules are, and not when a place would like it to.

mod superiors;

use crate::addendum::{addendum, county, misfits};
use crate::client::Form;
use hangji_core::assessment::Answer::{No, NotApplicable, Yes};
use hangji_core::{Change, Procedure, Severity};
use serde_json::{Value, json};

/// The form of a branch in a sector of which nothing is wrong.
fn fine(sector: &str) -> Form {
    let mut form = Form::blank();
    form.write_all(&[
        ("/branch/name", "样例一村党支部"),
        ("/branch/superior", "样例镇党委"),
        ("/branch/sector", sector),
        ("/branch/contact", "样例镇组织委员"),
        ("/survey/date", "2012-03-12"),
        ("/grade/date", "2012-03-26"),
        ("/plan/date", "2012-04-10"),
        ("/coverage/applicable", "false"),
    ]);
    form.answer_all(Yes).write_all(&[
        ("C7/policy/name", "党员联系户制度"),
        ("C7/policy/kind", "public_service"),
        ("C7/policy/date", "2012-03-01"),
        ("/grade/self", "average"),
        ("/grade/target", "advanced"),
    ]);
    form.apply(Change::Toggle { place: "/support/funding".into(), code: "fiscal".into() });
    form
}

/// Everything that is found, as `V03 hint`; fails where one is an error.
fn found(form: &Form) -> String {
    let found = form.session().findings();
    let found: Vec<_> = found.map(|it| format!("{} {}", it.rule, it.severity.code())).collect();
    let errors = form.session().findings().filter(|it| it.severity == Severity::Error);
    assert_eq!(errors.count(), 0, "{found:?}");
    found.join("; ")
}

/// That a place cannot make an error of a reason.
fn stays_mild(rule: &str, reason: &str) {
    let change = json!({ "rule": rule, "reason": reason, "severity": "error" });
    let found = misfits(&addendum(json!({ "rules": [change] })));
    assert_eq!(found.len(), 1, "{rule} {reason}");
    assert_eq!(found[0].place, "/rules/0/severity", "{rule} {reason}");
    assert!(found[0].expected.starts_with("one of: off hint"), "{}", found[0].expected);
    assert!(!found[0].expected.contains("error"), "{}", found[0].expected);
}

#[test]
fn a_branch_of_which_nothing_is_wrong() {
    for sector in &Procedure::built_in().sectors {
        assert_eq!(found(&fine(&sector.id)), "", "{}", sector.id);
    }
}

#[test]
fn how_grades_are_named_and_how_many_there_are() {
    let scale = [("a", "红旗"), ("b", "达标"), ("c", "整顿"), ("d", "软弱涣散")];
    let grades: Value =
        scale.iter().map(|(id, zh)| json!({ "id": id, "label": { "zh": zh } })).collect();
    let changes = [json!({ "grades": grades }), json!({ "scale": "four" })];
    for (changes, now, target) in [(&changes[0], "c", "b"), (&changes[1], "fair", "good")] {
        let mut form = Form::under(&county(changes.clone()));
        form.answer_all(Yes).write_all(&[("/grade/self", now), ("/grade/target", target)]);
        assert_eq!(form.found("/grade/self") + &form.found("/grade/target"), "", "{target}");
    }
}

#[test]
fn scores_weights_and_how_many_are_satisfied() {
    let mut form = fine("rural");
    for standard in ["G1", "G2", "G3", "G4", "G5"] {
        form.write(&format!("/standards/{standard}/rating"), "poor");
    }
    form.write_all(&[("/excellence/asked", "80"), ("/excellence/satisfied", "0")]);
    form.write_all(&[("/excellence/pledged", "6"), ("/excellence/kept", "0")]);
    assert_eq!(found(&form), "");
}

#[test]
fn how_far_off_a_due_date_lies() {
    let mut form = fine("rural");
    form.answer("A3", No).write_problem("A3", "一年没有检查过台账");
    let item = form.plan_item("A3").goal("每季度检查1次").measure("每季度末由支委会检查一次台账");
    item.responsible("支部书记").due("2015-12-31");
    assert_eq!(found(&form), "V06 hint");
    stays_mild("V06", "due_far");
    stays_mild("V05", "date_missing");
    // The notice sets no date at all, so a place may do without.
    assert!(county(json!({ "rules": [{ "rule": "V15", "severity": "off" }] })).rules.len() > 50);
}

#[test]
fn that_items_other_than_core_items_do_not_apply() {
    let procedure = Procedure::built_in();
    for sector in ["rural", "community", "emerging", "school", "hospital"] {
        let mut form = fine(sector);
        for item in form.items() {
            if !procedure.item(&item).unwrap().1.core {
                form.answer(&item, NotApplicable);
            }
        }
        assert_eq!(found(&form), "V13 warning", "{sector}");
    }
    stays_mild("V13", "mostly_not_applicable");
}

#[test]
fn how_large_a_branch_is_and_how_often_it_meets() {
    let mut form = fine("rural");
    form.write_all(&[("/branch/form", "standalone"), ("/branch/members/full", "2")]);
    assert_eq!(found(&form), "V03 hint");
    assert_eq!(found(form.write("/branch/members/full", "62")), "V03 hint");
    let mut document = serde_json::to_value(fine("rural").session().assessment()).unwrap();
    let unit = json!({
        "name": "样例合作社", "kind": "not_ready", "full_members": 3, "methods": ["liaison"],
    });
    document["coverage"] = json!({ "applicable": true, "units": [unit] });
    assert_eq!(found(&Form::read(&document)), "V33 warning");
    stays_mild("V03", "too_few_members");
    stays_mild("V03", "too_many_members");
    stays_mild("V33", "unit_is_ready");
}

#[test]
fn that_average_stays_average_and_the_best_plan_nothing() {
    let mut form = fine("rural");
    assert_eq!(found(form.write("/grade/target", "average")), "V22 warning");
    form.write_all(&[("/grade/self", "advanced"), ("/grade/target", "advanced")]);
    assert_eq!(found(&form), "V23 warning");
    stays_mild("V22", "target_unchanged");
    stays_mild("V23", "nothing_to_improve");
}

#[test]
fn that_steps_go_on_side_by_side_or_step_2_not_at_all() {
    let mut form = fine("rural");
    assert_eq!(form.json("/coverage/applicable"), false);
    form.write_all(&[("/grade/date", "2012-03-12"), ("/plan/date", "2012-03-12")]);
    assert_eq!(found(&form), "", "all on one day");
    form.answer("A3", No).write_problem("A3", "一年没有检查过台账");
    let item = form.plan_item("A3").goal("每季度检查1次").measure("每季度末由支委会检查一次台账");
    item.responsible("支部书记").due("2012-06-30");
    form.write("/excellence/activities", "学先进报告会");
    assert_eq!(found(&form), "V54 warning", "step 4 began before step 3 was done");
    stays_mild("V54", "summary_too_early");
    stays_mild("V46", "look_back_blank");
}

#[test]
fn which_characters_a_name_is_written_with() {
    let mut form = fine("rural");
    form.write_all(&[
        ("/branch/name", "样例𠮷家洼村党支部"),
        ("/branch/secretary", "样例·买买提（王\u{e4c6}）"),
        ("/branch/contact", "y\u{2ebf0} 组织委员"),
    ]);
    assert_eq!(found(&form), "V51 hint");
    form.write_all(&[("/branch/name", "样例一村"), ("/branch/secretary", "王 伟")]);
    assert_eq!(found(&form), "V01 hint");
    stays_mild("V01", "name_ending");
    stays_mild("V51", "invisible_character");
}
