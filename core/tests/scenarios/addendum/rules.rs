//! Rules that a place takes more strictly or mildly, or switches off.

use super::{addendum, county, misfits};
use crate::client::Form;
use hangji_core::assessment::Answer::No;
use hangji_core::{Procedure, Severity};
use serde_json::json;

/// A form under one change of the rules, with a plan item in which nothing is entered.
fn under(rule: &str, reason: &str, severity: &str) -> Form {
    let change = json!({ "rule": rule, "reason": reason, "severity": severity });
    let mut form = Form::under(&county(json!({ "rules": [change] })));
    form.answer("A3", No).write_problem("A3", "有待进一步加强");
    form
}

#[test]
fn a_rule_that_is_switched_off_finds_nothing() {
    assert!(Form::blank().answer("A3", No).told("V15").contains("due_missing"));
    let form = under("V15", "", "off");
    assert_eq!(form.told("V15"), "");
    assert_ne!(form.told("V14"), "", "the others go on");
    assert!(form.session().procedure().rules.iter().all(|it| it.rule != "V15"));
}

#[test]
fn a_rule_is_taken_as_strictly_as_the_place_says() {
    for (severity, told) in [("hint", "hint"), ("warning", "warning"), ("error", "error")] {
        let told = format!("{told} due_missing /plan/items/0/due");
        assert_eq!(under("V15", "", severity).told("V15"), told);
    }
}

#[test]
fn one_reason_of_a_rule_may_be_taken_otherwise_than_the_others() {
    let place = "/survey/answers/A3/problem";
    let mut form = under("V11", "problem_is_cliche", "error");
    assert_eq!(form.told("V11"), format!("error problem_is_cliche {place} item=A3"));
    assert_eq!(form.write_problem("A3", "").found("A3"), "V11 error: problem_missing");
    let mut form = under("V11", "problem_missing", "off");
    assert_eq!(form.told("V11"), format!("hint problem_is_cliche {place} item=A3"));
    assert_eq!(form.write_problem("A3", "").found("A3"), "");
    assert_eq!(form.write_problem("A3", "短").found("A3"), "V11 error: problem_too_short");
}

#[test]
fn all_reasons_of_a_rule_change_where_none_is_named() {
    let mut form = under("V11", "", "hint");
    for (problem, found) in [
        ("", "V11 hint: problem_missing"),
        ("短", "V11 hint: problem_too_short"),
        ("有待进一步加强", "V11 hint: problem_is_cliche"),
    ] {
        assert_eq!(form.write_problem("A3", problem).found("A3"), found);
    }
}

#[test]
fn a_wrong_check_digit_may_be_explained_where_the_place_says_so() {
    let mut form = under("V04", "code_check", "warning");
    form.write("/branch/unit_code", "91350100M000100Y44");
    assert_eq!(form.found("/branch/unit_code"), "V04 warning: code_check");
    form.write("/branch/unit_code", "9135");
    assert_eq!(form.found("/branch/unit_code"), "V04 error: code_format");
}

#[test]
fn every_reason_goes_as_far_as_its_bounds_and_no_further() {
    for entry in &Procedure::built_in().rules {
        let codes = ["off", "hint", "warning", "error"];
        let rank = |it: Severity| codes.iter().position(|code| *code == it.code()).unwrap();
        let (least, most) = (entry.at_least.map_or(0, rank), entry.at_most.map_or(3, rank));
        assert!((least..=most).contains(&rank(entry.severity)), "{}", entry.rule);
        for (strictness, severity) in codes.into_iter().enumerate() {
            let change =
                json!({ "rule": entry.rule, "reason": entry.reason.code(), "severity": severity });
            let rules = json!({ "rules": [change] });
            if (least..=most).contains(&strictness) {
                let changed = county(rules);
                let said = changed.rule(entry.reason).map_or("off", |it| it.severity.code());
                assert_eq!(said, severity, "{} {}", entry.rule, entry.reason.code());
            } else {
                let found = misfits(&addendum(rules));
                assert_eq!(found.len(), 1, "{} {severity}", entry.rule);
                assert_eq!(found[0].place, "/rules/0/severity");
                assert_eq!(found[0].expected, format!("one of: {}", codes[least..=most].join(" ")));
            }
        }
    }
}

#[test]
fn a_whole_rule_goes_no_further_than_its_narrowest_reason() {
    let change = |rule: &str, severity: &str| {
        addendum(json!({ "rules": [{ "rule": rule, "severity": severity }] }))
    };
    for (rule, severity, open) in [
        // A name may end otherwise; that it is missing is another reason of the same rule.
        ("V01", "error", "off hint"),
        ("V05", "warning", "off hint"),
        ("V13", "error", "off hint warning"),
        ("V26", "warning", "error"),
        ("V50", "off", "error"),
    ] {
        let found = misfits(&change(rule, severity));
        assert_eq!(found[0].to_string(), format!("/rules/0/severity: expected one of: {open}"));
    }
}
