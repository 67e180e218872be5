//! V05 and V06: the stages follow each other, nothing is done in the future, nothing is put off far.

use crate::client::Form;
use crate::samples;
use hangji_core::assessment::{Answer::No, UnitKind};
use hangji_core::{Assessment, Change};

/// What V05 says besides that dates are missing.
fn told(form: &Form) -> String {
    let told = form.told("V05");
    let told = told.split("; ").filter(|it| !it.contains("date_missing"));
    told.collect::<Vec<_>>().join("; ")
}

#[test]
fn v05_a_stage_without_a_date_is_only_a_hint() {
    let stages = ["/survey/date", "/grade/date", "/plan/date"];
    for stage in stages {
        let mut form = Form::blank();
        let all = stages.map(|it| format!("hint date_missing {it}"));
        for blank in ["", " "] {
            assert_eq!(form.write(stage, blank).told("V05"), all.join("; "));
        }
        form.write(stage, "2012-04-10");
        let others: Vec<_> = all.into_iter().filter(|it| !it.ends_with(stage)).collect();
        assert_eq!(form.told("V05"), others.join("; "));
    }
}

#[test]
fn v05_the_stages_follow_each_other() {
    let (survey, grade, plan) = ("/survey/date", "/grade/date", "/plan/date");
    for (earlier, later, early) in [
        ((survey, "2012-03-12"), (grade, "2012-03-26"), None),
        ((survey, "2012-03-12"), (grade, "2012年3月12日"), None),
        ((survey, "2012年3月12日"), (grade, "2012-03-11"), Some("2012-03-12")),
        ((grade, "2012-03-26"), (plan, "2012-03-26"), None),
        ((grade, "2012-03-26"), (plan, "2012-03-25"), Some("2012-03-26")),
        ((survey, "2012-03-12"), (plan, "2012-03-11"), Some("2012-03-12")),
        ((survey, "2012年6月"), (grade, "2012-06-10"), None),
        ((survey, "2012年6月"), (grade, "2012-05-31"), Some("2012-06")),
        ((survey, "2012-06-10"), (grade, "2012年6月"), None),
        ((survey, "2012-06-10"), (grade, "2012年5月"), Some("2012-06-10")),
        ((survey, "12日"), (plan, "2012-03-11"), None),
    ] {
        let mut form = Form::blank();
        form.write_all(&[earlier, later]);
        let found = early
            .map(|it| format!("error date_too_early {} date={it} earlier={}", later.0, earlier.0));
        let not_a_date =
            if earlier.1 == "12日" { "error not_a_date /survey/date typed=12日" } else { "" };
        assert_eq!(told(&form), found.unwrap_or(not_a_date.into()), "{earlier:?} then {later:?}");
    }
}

#[test]
fn v05_each_stage_is_held_against_the_last_one_that_has_a_date() {
    let mut form = Form::blank();
    form.write_all(&[("/survey/date", "2012-03-12"), ("/grade/date", "2012-03-26")]);
    form.write("/plan/date", "2012-03-20");
    let early = "error date_too_early /plan/date date=2012-03-26 earlier=/grade/date";
    assert_eq!(told(&form), early);
    form.write("/grade/date", "二十六日");
    assert_eq!(told(&form), "error not_a_date /grade/date typed=二十六日");
}

#[test]
fn v05_an_item_is_due_and_done_no_earlier_than_the_last_stage() {
    for (stage, entry, date, early) in [
        ("/plan/date", "due", "2012-04-10", false),
        ("/plan/date", "due", "2012年4月", false),
        ("/plan/date", "due", "2012-04-09", true),
        ("/plan/date", "done_on", "2012-04-09", true),
        ("/plan/date", "done_on", "2012-04-10", false),
        // Without a date of the plan, the last stage that has one counts.
        ("/grade/date", "due", "2012-04-09", true),
        ("/survey/date", "done_on", "2012-04-09", true),
        ("/plan/date", "due", "4月9日", false),
    ] {
        let mut form = Form::blank();
        form.write(stage, "2012-04-10").answer("A1", No).answer("B1", No);
        form.plan_item("B1").write(entry, date);
        let place = format!("/plan/items/1/{entry}");
        let found = format!("error date_too_early {place} date=2012-04-10 earlier={stage}");
        let no_date = format!("error not_a_date {place} typed={date}");
        let found = if early { found } else { String::new() };
        assert_eq!(told(&form), if date == "4月9日" { no_date } else { found }, "{stage} {date}");
    }
}

#[test]
fn v05_a_unit_is_due_no_earlier_than_the_stages_before_its_step() {
    for (stage, due, early) in [
        ("/survey/date", "2012-04-10", false),
        ("/survey/date", "2012年4月", false),
        ("/survey/date", "2012-04-09", true),
        ("/grade/date", "2012-04-10", false),
        ("/grade/date", "2012年3月", true),
        ("/grade/date", "", false),
        // Units are reached before there is a plan.
        ("/plan/date", "2012-04-09", false),
    ] {
        let mut form = Form::blank();
        form.write("/coverage/applicable", "true").write(stage, "2012-04-10");
        form.apply(Change::AddUnit { kind: UnitKind::Due });
        form.apply(Change::AddUnit { kind: UnitKind::NotReady });
        form.write("/coverage/units/1/due", due);
        let place = "/coverage/units/1/due";
        let found = format!("error date_too_early {place} date=2012-04-10 earlier={stage}");
        assert_eq!(told(&form), if early { &found } else { "" }, "{stage} {due}");
        form.write("/coverage/applicable", "false");
        assert_eq!(told(&form), "", "where step 2 does not apply, nothing is compared");
    }
}

#[test]
fn v05_nothing_was_done_after_today() {
    for (today, done_on, future) in [
        (Some("2012-04-10"), "2012-04-10", None),
        (Some("2012-04-10"), "2012-04-11", Some("2012-04-10")),
        (Some("2012-04-10"), "2012年4月", None),
        (Some("2012-04-10"), "2012年5月", Some("2012-04-10")),
        (Some("2012-04"), "2012-04-30", None),
        (Some("2012-04"), "2012-05-01", Some("2012-04")),
        (Some("2012-04-10"), "", None),
        (None, "2099-01-01", None),
    ] {
        let sample = Assessment::read(&samples::complete().to_string()).unwrap();
        let mut form = Form::of(sample, today);
        form.write("/plan/items/0/done_on", done_on);
        let found =
            future.map(|it| format!("error date_in_future /plan/items/0/done_on date={it}"));
        assert_eq!(told(&form), found.unwrap_or_default(), "{done_on} on {today:?}");
    }
}

#[test]
fn v05_what_is_due_may_lie_in_the_future() {
    let mut form = Form::blank();
    form.write("/plan/date", "2012-04-10").answer("B1", No);
    form.plan_item("B1").due("2012-12-31");
    assert_eq!(told(&form), "");
}

#[test]
fn v06_more_than_twelve_months_after_the_plan_is_far() {
    for (plan, due, far) in [
        ("2012-04-10", "2013-04-10", false),
        ("2012-04-10", "2013-04-11", true),
        ("2012-04-10", "2012-12-31", false),
        ("2012-04-10", "2013-03-31", false),
        ("2012-04-10", "2014-01-01", true),
        ("2012-04-10", "2013年4月", false),
        ("2012-04-10", "2013年5月", true),
        ("2012年4月", "2013-04-30", false),
        ("2012年4月", "2013-05-01", true),
        ("2012-02-29", "2013-02-28", false),
        ("2012-02-29", "2013-03-01", true),
        ("", "2099-01-01", false),
        ("四月", "2099-01-01", false),
        ("2012-04-10", "", false),
        ("2012-04-10", "后年", false),
    ] {
        let mut form = Form::blank();
        form.write("/plan/date", plan).answer("A1", No).answer("B1", No);
        form.plan_item("B1").due(due);
        let found = if far { "hint due_far /plan/items/1/due" } else { "" };
        assert_eq!(form.told("V06"), found, "{plan} to {due}");
    }
}

#[test]
fn v06_is_counted_from_the_plan_and_from_nothing_else() {
    let mut form = Form::blank();
    form.write_all(&[("/survey/date", "2010-04-10"), ("/grade/date", "2010-04-10")]);
    form.answer("B1", No).plan_item("B1").due("2012-04-10");
    assert_eq!(form.told("V06"), "");
}
