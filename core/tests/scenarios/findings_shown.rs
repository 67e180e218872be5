//! When a finding shows: never while somebody types, at once when the host says it.

use crate::client::Form;
use crate::samples;
use hangji_core::assessment::{Answer, Method, Step};
use hangji_core::finding::{Part, Reason};
use hangji_core::{Change, Finding, Severity};

/// What a host of its own mind finds wrong.
fn host_finding(rule: &str, place: &str) -> Finding {
    Finding {
        rule: rule.into(),
        reason: Reason::Other,
        severity: Severity::Error,
        place: place.into(),
        message: "名称与台账不符".into(),
        ..Finding::default()
    }
}

fn refused(form: &mut Form, findings: &[(&str, &str)]) {
    let findings = findings.iter().map(|(rule, place)| host_finding(rule, place)).collect();
    form.apply(Change::Refused { findings });
}

#[test]
fn a_blank_form_complains_of_nothing() {
    let form = Form::blank();
    assert!(form.session().findings().count() > 30);
    assert_eq!(form.shown(), [""; 0]);
}

#[test]
fn leaving_an_entry_shows_its_findings_and_no_others() {
    let mut form = Form::blank();
    assert_eq!(form.leave("/branch/name").shown(), ["V01 /branch/name"]);
}

#[test]
fn a_finding_goes_as_soon_as_it_is_mended() {
    let mut form = Form::blank();
    form.leave("/branch/name").write("/branch/name", "示");
    assert_eq!(form.shown(), ["V01 /branch/name"], "the name has no usual ending yet");
    assert_eq!(form.write("/branch/name", "样例一村党支部").shown(), [""; 0]);
}

#[test]
fn going_back_to_what_was_fine_is_no_reason_to_complain_while_typing() {
    let mut form = Form::blank();
    form.write("/branch/members/full", "45").leave("/branch/members/full");
    assert_eq!(form.write("/branch/members/full", "45人").shown(), [""; 0]);
    assert_eq!(form.leave("/branch/members/full").shown(), ["V02 /branch/members/full"]);
}

#[test]
fn finishing_a_part_shows_all_of_it_and_nothing_else() {
    let mut form = Form::blank();
    form.finish(Part::Branch);
    let missing = ["V01 /branch/name", "V01 /branch/superior", "V01 /branch/sector"];
    assert_eq!(form.shown(), [&missing[..], &["V48 /branch/contact"]].concat());
    assert!(form.session().has_finished(Part::Branch));
    assert!(!form.session().has_finished(Part::Survey));
}

#[test]
fn what_the_host_says_does_not_stop_the_next_post() {
    let mut form = crate::village::mended();
    assert_eq!(form.blocks(Step::Rectification), [""; 0]);
    refused(&mut form, &[("X01", "/branch/unit_code"), ("V14", "/plan/items/0/goal")]);
    assert_eq!(form.shown(), ["X01 /branch/unit_code", "V14 /plan/items/0/goal"]);
    assert_eq!(form.blocks(Step::Rectification), [""; 0], "the host judges the next post itself");
}

#[test]
fn what_we_find_stops_the_next_post_also_when_the_host_found_it_too() {
    let mut form = crate::village::mended();
    form.write("/branch/name", "");
    refused(&mut form, &[("V01", "/branch/name"), ("X01", "/branch/city")]);
    assert_eq!(form.blocks(Step::Rectification), ["V01 /branch/name"]);
}

#[test]
fn what_the_host_says_shows_at_once_until_the_entry_changes() {
    let mut form = Form::read(&samples::complete());
    refused(&mut form, &[("X01", "/branch/unit_code"), ("X02", "/branch/city")]);
    assert_eq!(form.shown(), ["X01 /branch/unit_code", "X02 /branch/city"]);
    assert_eq!(form.write("/branch/unit_code", "").shown(), ["X02 /branch/city"]);
}

#[test]
fn whatever_changes_an_entry_clears_what_the_host_said_of_it() {
    let item = |answer| Change::Answer { item: "B1".into(), answer };
    for (place, change) in [
        ("/survey/answers/B1/answer", item(Answer::Partly)),
        ("/survey/answers/B1", item(Answer::Partly)),
        (
            "/coverage/units/0/methods",
            Change::Toggle {
                place: "/coverage/units/0/methods".into(),
                code: Method::Other.code().into(),
            },
        ),
        ("/plan/items/0/refer_up", Change::ReferUp { index: 0, refer: true }),
        ("/plan/items/0/refer_up/to", Change::ReferUp { index: 0, refer: false }),
        ("/plan/items/0/measures", Change::AddMeasure { index: 0, text: String::new() }),
        ("/plan/items/0/measures", Change::RemoveMeasure { index: 0, measure: 1 }),
        ("/plan/items", Change::AddPlanItem { source: None }),
        ("/coverage/units", Change::RemoveUnit { index: 0 }),
    ] {
        let mut form = Form::read(&samples::complete());
        refused(&mut form, &[("X01", place), ("X02", "/branch/city")]);
        let what = format!("{change:?}");
        assert_eq!(form.apply(change).shown(), ["X02 /branch/city"], "{place} {what}");
    }
}

#[test]
fn what_the_host_says_and_we_say_too_is_said_once_and_shows() {
    let mut form = Form::blank();
    refused(&mut form, &[("V01", "/branch/name"), ("V77", "/branch/name")]);
    assert_eq!(form.findings("/branch/name"), ["V01", "V77"]);
    assert_eq!(form.shown(), ["V01 /branch/name", "V77 /branch/name"]);
}

#[test]
fn what_the_host_takes_more_strictly_is_kept() {
    let mut form = Form::blank();
    form.write("/branch/name", "样例一村");
    refused(&mut form, &[("V01", "/branch/name")]);
    assert_eq!(form.found("/branch/name"), "V01 hint: name_ending; V01 error: other");
}

#[test]
fn once_accepted_the_host_has_nothing_more_to_say() {
    let mut form = Form::blank();
    refused(&mut form, &[("X01", "/branch/city")]);
    form.apply(Change::Accepted { revision: 4 });
    assert_eq!(form.shown(), [""; 0]);
    assert_eq!(form.json("/revision"), 4);
}
