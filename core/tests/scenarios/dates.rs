//! V05: dates exist, the stages follow each other, and nothing was done in the future.

use crate::client::Form;
use crate::samples;
use hangji_core::assessment::{Answer::No, Date, UnitKind};
use hangji_core::{Assessment, Change};

#[test]
fn v05_a_date_is_blank_or_exists() {
    for (typed, found) in [
        ("", ""),
        (" ", ""),
        ("2012-2-20", ""),
        ("2012年2月20日", ""),
        ("2012年6月", ""),
        ("4月30日", "V05 error: not_a_date"),
        ("2012-2-30", "V05 error: not_a_date"),
        ("明天", "V05 error: not_a_date"),
    ] {
        let mut form = Form::blank();
        form.write("/branch/established", typed);
        assert_eq!(form.found("/branch/established"), found, "{typed:?}");
    }
}

#[test]
fn v05_every_date_of_the_form_is_looked_at() {
    let mut form = Form::read(&samples::complete());
    for place in [
        "/branch/established",
        "/branch/secretary_since",
        "/survey/date",
        "/survey/answers/C7/policy/date",
        "/grade/date",
        "/coverage/units/0/due",
        "/plan/date",
        "/plan/items/0/due",
        "/plan/items/0/done_on",
        "/excellence/report_date",
    ] {
        form.write(place, "4月30日");
        assert_eq!(form.found(place), "V05 error: not_a_date", "{place}");
    }
}

#[test]
fn v05_a_stage_without_a_date_is_only_a_hint() {
    for stage in ["/survey/date", "/grade/date", "/plan/date"] {
        let mut form = Form::blank();
        assert_eq!(form.found(stage), "V05 hint: date_missing");
        assert_eq!(form.write(stage, "2012-04-10").found(stage), "");
    }
}

#[test]
fn v05_the_stages_follow_each_other() {
    let (survey, grade, plan) = ("/survey/date", "/grade/date", "/plan/date");
    for (earlier, later, found) in [
        ((survey, "2012-03-12"), (grade, "2012-03-26"), ""),
        ((survey, "2012-03-12"), (grade, "2012-03-12"), ""),
        ((survey, "2012-03-12"), (grade, "2012-03-11"), "V05 error: date_too_early"),
        ((grade, "2012-03-26"), (plan, "2012-03-25"), "V05 error: date_too_early"),
        ((survey, "2012-03-12"), (plan, "2012-03-11"), "V05 error: date_too_early"),
        ((survey, "2012年6月"), (grade, "2012-06-10"), ""),
        ((survey, "2012-06-10"), (grade, "2012年6月"), ""),
        ((survey, "2012-06-10"), (grade, "2012年5月"), "V05 error: date_too_early"),
        ((survey, "12日"), (grade, "2012-03-11"), ""),
    ] {
        let mut form = Form::blank();
        form.write_all(&[earlier, later]);
        assert_eq!(form.found(later.0), found, "{earlier:?} then {later:?}");
    }
}

#[test]
fn v05_an_item_is_due_and_done_no_earlier_than_the_last_stage() {
    for (stage, entry, date, found) in [
        ("/plan/date", "due", "2012-04-10", ""),
        ("/plan/date", "due", "2012年4月", ""),
        ("/plan/date", "due", "2012-03-01", "V05 error: date_too_early"),
        ("/plan/date", "done_on", "2012-03-01", "V05 error: date_too_early"),
        ("/plan/date", "done_on", "2012-04-10", ""),
        // Without a date of the plan, the last stage that has one counts.
        ("/survey/date", "due", "2012-03-01", "V05 error: date_too_early"),
    ] {
        let mut form = Form::blank();
        form.write(stage, "2012-04-10").answer("B1", No);
        let item = form.plan_item("B1").write(entry, date);
        assert_eq!(item.found(entry), found, "{stage} {entry} {date}");
    }
}

#[test]
fn v05_a_unit_is_due_no_earlier_than_the_stages_before_its_step() {
    const EARLY: &str = "V05 error: date_too_early";
    for (stage, due, found) in [
        ("/survey/date", "2012-04-10", ""),
        ("/survey/date", "2012年4月", ""),
        ("/survey/date", "2012-04-09", EARLY),
        ("/grade/date", "2012-04-10", ""),
        ("/grade/date", "2012年3月", EARLY),
        ("/grade/date", "3月", "V05 error: not_a_date"),
        ("/grade/date", "", ""),
        // Units are reached before there is a plan.
        ("/plan/date", "2012-04-09", ""),
    ] {
        let mut form = Form::blank();
        form.write("/coverage/applicable", "true").write(stage, "2012-04-10");
        form.apply(Change::AddUnit { kind: UnitKind::Due });
        form.apply(Change::AddUnit { kind: UnitKind::NotReady });
        form.write("/coverage/units/1/due", due);
        assert_eq!(form.found("/coverage/units/1/due"), found, "{stage} {due}");
        assert_eq!(form.found("/coverage/units/0/due"), "");
    }
}

#[test]
fn v05_where_step_2_does_not_apply_its_units_are_not_compared() {
    let mut form = Form::read(&samples::complete());
    form.write("/coverage/units/0/due", "2012-03-01");
    assert_eq!(form.found("/coverage/units/0/due"), "V05 error: date_too_early");
    assert_eq!(form.write("/coverage/applicable", "false").found("/coverage"), "");
}

#[test]
fn v05_nothing_was_done_after_today() {
    for (today, done_on, found) in [
        (Some("2012-04-10"), "2012-04-10", ""),
        (Some("2012-04-10"), "2012-04-11", "V05 error: date_in_future"),
        (Some("2012-04-10"), "2012年4月", ""),
        (Some("2012-04-10"), "2012年5月", "V05 error: date_in_future"),
        (None, "2099-01-01", ""),
    ] {
        let sample = Assessment::read(&samples::complete().to_string()).unwrap();
        let mut form = Form::of(sample, today);
        form.write("/plan/items/0/done_on", done_on);
        assert_eq!(form.found("/plan/items/0/done_on"), found, "{done_on} on {today:?}");
    }
}

#[test]
fn a_stage_that_comes_too_early_names_the_one_before() {
    let mut form = Form::blank();
    form.write_all(&[("/survey/date", "2012-3-12"), ("/grade/date", "2012-03-01")]);
    let finding = form.session().findings().find(|it| it.place == "/grade/date").unwrap();
    assert_eq!(finding.params.get("earlier").unwrap(), "/survey/date");
    assert_eq!(finding.params.get("date").unwrap(), "2012-03-12");
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
