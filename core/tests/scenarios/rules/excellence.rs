//! V54 and V55: step 4 sums up what is done, and what proved itself becomes a policy.

use crate::client::Form;
use crate::samples;
use serde_json::{Value, json};

/// A document with a plan, and something entered in step 4.
fn summed_up(items: &Value, excellence: &Value) -> Form {
    Form::read(&samples::begun(json!({ "plan": { "items": items }, "excellence": excellence })))
}

#[test]
fn v54_the_summary_comes_when_every_item_is_done_or_accounted_for() {
    let (done, told) = (json!({ "status": "done" }), json!({ "progress": "已申报，待拨款" }));
    let (open, blank) = (json!({}), json!({ "status": "in_progress", "progress": " " }));
    for (items, count) in [
        (json!([]), 0),
        (json!([done, told]), 0),
        (json!([done, open]), 1),
        (json!([open, told, blank]), 2),
        (json!([{ "status": "not_started", "progress": "六月动工" }]), 0),
    ] {
        let found = format!("warning summary_too_early /excellence/report_date count={count}");
        let found = if count == 0 { "" } else { &found };
        let begun = [
            json!({ "experience": "每月走访" }),
            json!({ "pledged": 0 }),
            json!({ "report_date": "十二月" }),
        ];
        for excellence in begun {
            assert_eq!(summed_up(&items, &excellence).told("V54"), found, "{items}");
        }
        for nothing in [json!({}), json!({ "experience": "", "pledged": "" })] {
            assert_eq!(summed_up(&items, &nothing).told("V54"), "", "nothing is summed up");
        }
    }
}

#[test]
fn v54_nothing_is_done_after_the_report_on_it() {
    for (done_on, report, later) in [
        ("2012-12-20", "2012-12-20", false),
        ("2012-12-21", "2012-12-20", true),
        ("2012年12月", "2012-12-20", false),
        ("2012-12-31", "2012年12月", false),
        ("2013-01-01", "2012年12月", true),
        ("2013年1月", "2012-12-20", true),
        ("2012-12-21", "", false),
        ("", "2012-12-20", false),
        ("来年", "2012-12-20", false),
    ] {
        let item = json!({ "status": "done", "done_on": done_on, "progress": "已完工" });
        let excellence = json!({ "activities": "学先进报告会", "report_date": report });
        let found = "warning summary_too_early /excellence/report_date count=1";
        let told = summed_up(&json!([item]), &excellence).told("V54");
        assert_eq!(told, if later { found } else { "" }, "{done_on} and {report}");
    }
}

#[test]
fn v55_what_proved_itself_becomes_a_policy() {
    const MISSING: &str = "hint not_made_lasting /excellence/lasting_policies";
    for (experience, policies, found) in [
        ("每月走访", "", MISSING),
        ("每月走访", " ", MISSING),
        ("每月走访", "党员联系户制度", ""),
        ("", "", ""),
        (" ", "", ""),
        ("", "党员联系户制度", ""),
    ] {
        let excellence = json!({ "experience": experience, "lasting_policies": policies });
        assert_eq!(
            summed_up(&json!([]), &excellence).told("V55"),
            found,
            "{experience} {policies}"
        );
    }
}
