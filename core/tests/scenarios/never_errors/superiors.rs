//! What the notice asks of superiors and treasuries, or only promotes.

use super::{fine, found, stays_mild};
use crate::client::Form;
use hangji_core::assessment::Answer::{No, NotApplicable};
use hangji_core::{Change, Procedure};
use serde_json::{Value, json};

#[test]
fn how_a_joint_organisation_of_an_area_is_spelled() {
    let unit = |name: &str, method: Value| {
        let mut unit = json!({
            "name": name, "kind": "due", "responsible": "支部书记", "lead_unit": "样例商会",
            "due": "2012-06-30",
        });
        for (name, it) in method.as_object().unwrap() {
            unit[name] = it.clone();
        }
        unit
    };
    let joint = unit("甲", json!({ "methods": ["area_joint"] }));
    let other = unit("乙", json!({ "methods": ["other"], "other_method": "区域组建" }));
    let mut form = fine("emerging");
    let mut document = serde_json::to_value(form.session().assessment()).unwrap();
    document["coverage"] = json!({
        "applicable": true, "units": [joint, other],
        "counts": { "units": 5, "with_members": 4, "organised": 2 },
    });
    form = Form::read(&document);
    assert_eq!(found(&form), "");
    let routes = &Procedure::built_in().routes;
    assert!(routes.iter().any(|it| it.aliases.iter().any(|it| it == "区域组建")));
}

#[test]
fn fifty_employees_without_a_member() {
    let mut form = fine("emerging");
    form.write_all(&[
        ("/coverage/applicable", "true"),
        ("/coverage/counts/units", "24"),
        ("/coverage/counts/with_members", "18"),
        ("/coverage/counts/organised", "18"),
        ("/coverage/counts/large", "10"),
        ("/coverage/counts/large_with_members", "8"),
    ]);
    assert_eq!(found(&form), "V34 warning");
    stays_mild("V34", "large_without_members");
}

#[test]
fn pay_budget_and_whose_the_premises_are() {
    let mut form = fine("community");
    form.write_all(&[
        ("/support/pay/amount", "2650"),
        ("/support/pay/reference", "3000"),
        ("/support/budgeted", "false"),
    ]);
    assert_eq!(found(&form), "V44 hint; V43 warning");
    let mut form = fine("emerging");
    form.apply(Change::Toggle { place: "/support/funding".into(), code: "fiscal".into() });
    assert_eq!(found(&form), "V45 warning");
    for (rule, reason) in
        [("V43", "pay_below"), ("V44", "not_budgeted"), ("V45", "funding_missing")]
    {
        stays_mild(rule, reason);
    }
}

#[test]
fn the_contact_and_the_work_team() {
    let mut form = fine("rural");
    form.write_all(&[("/branch/contact", ""), ("/branch/prominent", "true")]);
    assert_eq!(found(&form), "V47 hint; V48 hint");
    stays_mild("V47", "work_team_missing");
    stays_mild("V48", "contact_missing");
}

#[test]
fn that_a_method_of_work_was_not_taken_up() {
    for (sector, items) in [("rural", &["NC3", "NC11"][..]), ("community", &["SC5", "SC6"])] {
        let mut form = fine(sector);
        for item in items {
            form.answer(item, NotApplicable);
        }
        assert_eq!(found(&form), "", "{sector}");
    }
}

#[test]
fn whether_there_was_a_campaign_of_some_name() {
    for (sector, items) in [
        ("school", &["XX1", "XX2", "XX4"][..]),
        ("government", &["JG1", "JG2", "JG3", "JG4"]),
        ("state_owned", &["GQ1", "GQ2"]),
    ] {
        let mut form = fine(sector);
        for item in items {
            form.answer(item, NotApplicable);
        }
        assert_eq!(found(&form), "", "{sector}");
    }
}

#[test]
fn the_thousand_the_hundred_and_the_ten_are_the_provinces() {
    let mut form = fine("rural");
    form.write_all(&[
        ("/branch/prominent", "true"),
        ("/branch/work_team", "样例县工作组，2012年3月起"),
        ("/grade/self", "lagging"),
        ("/grade/target", "average"),
    ]);
    form.answer("A3", No).write_problem("A3", "一年没有检查过台账");
    let item = form.plan_item("A3").goal("每季度检查1次").measure("每季度末由支委会检查一次台账");
    item.responsible("支部书记").due("2012-06-30");
    assert_eq!(found(&form), "");
    let items = form.items();
    let asked = |id: &String| form.session().procedure().item(id).unwrap().1.text.zh.clone();
    assert!(items.iter().all(|it| !asked(it).contains("1000") && !asked(it).contains("千百十")));
}
