//! V31–V34, V04, and who leads a joint organisation (V36): every unit without an organisation, and a way to reach it.

use crate::client::Form;
use crate::samples;
use hangji_core::assessment::Method;
use serde_json::{Value, json};

/// A form in which step 2 applies, with these units.
pub(super) fn with_units(units: &Value) -> Form {
    Form::read(&samples::begun(json!({ "coverage": { "applicable": true, "units": units } })))
}

/// A unit of which nothing is missing.
pub(super) fn fine(kind: &str) -> Value {
    let method = if kind == "due" { "standalone" } else { "liaison" };
    json!({ "name": "样例合作社", "kind": kind, "methods": [method], "responsible": "支部书记" })
}

/// The unit with some entries changed, after one that is fine.
fn second(kind: &str, changes: Value) -> Form {
    let mut unit = fine(kind);
    unit["name"] = json!("样例商行");
    if let (Some(unit), Value::Object(changes)) = (unit.as_object_mut(), changes) {
        unit.extend(changes);
    }
    with_units(&json!([fine("due"), unit]))
}

#[test]
fn v31_every_unit_with_members_and_no_organisation_is_listed() {
    for (with_members, organised, due, not_ready, listed) in [
        ("18", "14", 4, 0, None),
        ("18", "14", 4, 2, None),
        ("18", "14", 3, 0, Some("listed=3 missing=4")),
        ("18", "14", 3, 1, Some("listed=3 missing=4")),
        ("18", "14", 5, 0, Some("listed=5 missing=4")),
        ("18", "18", 0, 1, None),
        ("18", "18", 1, 0, Some("listed=1 missing=0")),
        ("0", "0", 0, 0, None),
        ("18", "19", 3, 0, None),
        ("", "14", 3, 0, None),
        ("18", "", 3, 0, None),
        ("十八", "14", 3, 0, None),
    ] {
        let (due, not_ready) = (vec![fine("due"); due], vec![fine("not_ready"); not_ready]);
        let mut form = with_units(&[due, not_ready].concat().into());
        form.write("/coverage/counts/with_members", with_members);
        form.write("/coverage/counts/organised", organised);
        let found = listed.map(|it| format!("error units_not_listed /coverage/units {it}"));
        assert_eq!(form.told("V31"), found.unwrap_or_default(), "{with_members} {organised}");
    }
}

#[test]
fn v31_and_v32_a_unit_has_a_method_of_its_kind() {
    let due = [Method::Standalone, Method::AreaJoint, Method::IndustryUnified, Method::Other];
    for method in Method::ALL {
        let chosen = json!({ "methods": [method.code()], "other_method": "依托村支部" });
        let (forms, reaches) = (second("due", chosen.clone()), second("not_ready", chosen));
        let route = "error route_missing /coverage/units/1/methods";
        let reach = "error reach_missing /coverage/units/1/methods";
        let forms_one = due.contains(method);
        assert_eq!(forms.told("V31"), if forms_one { "" } else { route }, "{method:?}");
        assert_eq!(forms.told("V32"), "");
        let reaches_it = !forms_one || *method == Method::Other;
        assert_eq!(reaches.told("V32"), if reaches_it { "" } else { reach }, "{method:?}");
        assert_eq!(reaches.told("V31"), "");
    }
    let both = json!({ "methods": ["liaison", "area_joint"] });
    assert_eq!(
        second("due", both.clone()).told("V31") + &second("not_ready", both).told("V32"),
        ""
    );
    let none = json!({ "methods": [] });
    assert_eq!(
        second("due", none.clone()).told("V31"),
        "error route_missing /coverage/units/1/methods"
    );
    assert_eq!(
        second("not_ready", none).told("V32"),
        "error reach_missing /coverage/units/1/methods"
    );
}

#[test]
fn v31_and_v32_another_way_says_which() {
    for (kind, rule, found) in [
        ("due", "V31", "error other_route_missing /coverage/units/1/other_method"),
        ("not_ready", "V32", "error other_reach_missing /coverage/units/1/other_method"),
    ] {
        for (methods, other, found) in [
            (json!(["other"]), "", found),
            (json!(["other"]), " ", found),
            (json!(["liaison", "standalone", "other"]), "", found),
            (json!(["other"]), "由商会代管", ""),
            (json!(["liaison", "standalone"]), "", ""),
        ] {
            let form = second(kind, json!({ "methods": methods, "other_method": other }));
            assert_eq!(form.told(rule), found, "{methods} {other}");
        }
    }
}

#[test]
fn v31_somebody_is_responsible_for_a_unit_that_is_due() {
    const MISSING: &str = "error unit_responsible_missing /coverage/units/1/responsible";
    for (kind, responsible, found) in [
        ("due", "", MISSING),
        ("due", " ", MISSING),
        ("due", "支部书记", ""),
        // The notice asks for the way only.
        ("not_ready", "", ""),
    ] {
        let form = second(kind, json!({ "responsible": responsible }));
        assert_eq!(form.told("V31") + &form.told("V32"), found, "{kind} {responsible}");
    }
}

#[test]
fn v33_a_unit_of_three_full_members_is_ready() {
    const READY: &str = "warning unit_is_ready /coverage/units/1/kind";
    for (kind, members, found) in [
        ("not_ready", json!(3), READY),
        ("not_ready", json!("１，０００"), READY),
        ("not_ready", json!(2), ""),
        ("not_ready", json!(0), ""),
        ("not_ready", json!(""), ""),
        ("not_ready", json!("三"), ""),
        ("due", json!(3), ""),
    ] {
        assert_eq!(
            second(kind, json!({ "full_members": members })).told("V33"),
            found,
            "{members}"
        );
    }
}

#[test]
fn v34_a_unit_of_fifty_is_to_have_members_if_it_can_be_done() {
    const NONE: &str = "warning large_without_members /coverage/units/1/full_members";
    for (employees, members, found) in [
        (json!(50), json!(0), NONE),
        (json!(51), json!(0), NONE),
        (json!(49), json!(0), ""),
        (json!(""), json!(0), ""),
        (json!(50), json!(1), ""),
        (json!(50), json!(""), ""),
        (json!("五十"), json!(0), ""),
    ] {
        for kind in ["due", "not_ready"] {
            let unit = json!({ "employees": employees, "full_members": members });
            assert_eq!(second(kind, unit).told("V34"), found, "{kind} {employees} {members}");
        }
    }
}

#[test]
fn v34_the_counts_say_so_where_no_listed_unit_does() {
    let place = "/coverage/counts/large_with_members";
    let found = |count: u64| format!("warning large_without_members {place} count={count}");
    for (large, with_members, found) in [
        ("10", "10", String::new()),
        ("10", "9", found(1)),
        ("10", "8", found(2)),
        ("10", "0", found(10)),
        ("10", "11", String::new()),
        ("", "8", String::new()),
        ("10", "", String::new()),
    ] {
        let mut form = with_units(&json!([]));
        form.write_all(&[("/coverage/counts/large", large), (place, with_members)]);
        assert_eq!(form.told("V34"), found, "{with_members} of {large}");
    }
    let mut form = second("due", json!({ "employees": 50, "full_members": 0 }));
    form.write_all(&[("/coverage/counts/large", "10"), (place, "8")]);
    let at_the_unit = "warning large_without_members /coverage/units/1/full_members";
    assert_eq!(form.told("V34"), at_the_unit, "said once");
}

#[test]
fn v36_somebody_leads_a_joint_organisation() {
    const MISSING: &str = "warning lead_unit_missing /coverage/units/1/lead_unit";
    for (kind, method, lead, found) in [
        ("due", "area_joint", "", MISSING),
        ("due", "industry_unified", " ", MISSING),
        ("due", "area_joint", "样例一村党支部", ""),
        ("due", "standalone", "", ""),
        ("due", "other", "", ""),
        ("not_ready", "area_joint", "", ""),
    ] {
        let form = second(kind, json!({ "methods": [method], "lead_unit": lead }));
        assert_eq!(form.told("V36"), found, "{kind} {method} {lead}");
    }
    let one_of_two = json!({ "methods": ["standalone", "area_joint"], "lead_unit": "" });
    assert_eq!(second("due", one_of_two).told("V36"), MISSING);
}

#[test]
fn v04_the_code_of_a_unit_is_left_out_or_right() {
    for (code, found) in [
        ("", ""),
        ("91350100M000100Y43", ""),
        ("9135", "error code_format /coverage/units/1/code typed=9135"),
        ("91350100M000100Y44", "error code_check /coverage/units/1/code typed=91350100M000100Y44"),
    ] {
        assert_eq!(second("due", json!({ "code": code })).told("V04"), found, "{code}");
    }
}
