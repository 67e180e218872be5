//! Findings come in the order in which the form asks.

use crate::client::Form;
use crate::places::{is_typed, leaves};
use crate::samples;
use hangji_core::assessment::{Answer, UnitKind};
use hangji_core::finding::Reason;
use hangji_core::procedure::Item;
use hangji_core::{Change, Procedure};
use serde_json::{Value, json};

/// Every entry of the complete sample in which a person types freely, in the order of the form.
const ORDER: &str = "/branch/name /branch/superior /branch/work_team /branch/city /branch/unit_name /branch/unit_code
/branch/established /branch/members/full /branch/members/probationary /branch/members/female
/branch/members/migrant /branch/employees /branch/secretary /branch/secretary_since
/branch/contact /branch/phone
/survey/date /survey/answers/B1/problem /survey/answers/B1/note
/survey/answers/C7/policy/name /survey/answers/C7/policy/kind /survey/answers/C7/policy/date
/support/other_funding /support/pay/amount /support/pay/reference /support/pay/region
/support/pay/year /standards/G1/note /standards/G1/rating
/grade/self /grade/date /grade/reason
/coverage/counts/units /coverage/counts/with_members /coverage/counts/organised
/coverage/counts/large /coverage/counts/large_with_members
/coverage/stated/organised /coverage/stated/large
/coverage/units/0/name /coverage/units/0/employees /coverage/units/0/full_members
/coverage/units/0/other_method /coverage/units/0/lead_unit /coverage/units/0/responsible
/coverage/units/0/due /coverage/affiliation/proposed
/grade/target /plan/date
/plan/items/0/problem /plan/items/0/goal /plan/items/0/measures/0 /plan/items/0/measures/1
/plan/items/0/responsible /plan/items/0/due /plan/items/0/refer_up/to
/plan/items/0/refer_up/matter /plan/items/0/category /plan/items/0/cause
/explanations/V16 ~1plan~1items~10~1responsible
/plan/items/0/progress /plan/items/0/done_on /plan/items/0/result /plan/items/0/evidence
/excellence/pledged /excellence/kept /excellence/activities /excellence/lasting_policies
/excellence/experience /excellence/satisfied /excellence/asked /excellence/report_date";

#[test]
fn findings_come_in_the_order_of_the_form() {
    let mut document = samples::complete();
    for (place, value) in leaves(&samples::complete(), "") {
        let chosen = ["/step", "/kind", "/status", "/form", "/period", "/sector"];
        if is_typed(&place) && !chosen.iter().any(|it| place.ends_with(it)) && !value.is_boolean() {
            *document.pointer_mut(&place).unwrap() = "示例".into();
        }
    }
    document["survey"]["answers"]["C7"]["policy"]["kind"] = "示例".into();
    let form = Form::read(&document);
    let told = form.session().findings().filter(|it| it.reason == Reason::Placeholder);
    let places: Vec<_> = told.map(|it| it.place.as_str()).collect();
    // One place has a space in it.
    assert_eq!(places.join(" "), ORDER.replace('\n', " "));
}

/// The places of all findings of a document, those that were asked about in the order given.
fn in_order<'a>(document: &Value, asked: &[&'a str]) -> Vec<&'a str> {
    let form = Form::read(&samples::begun(document.clone()));
    let found: Vec<_> = form.session().findings().map(|it| it.place.clone()).collect();
    let position = |place: &&str| found.iter().position(|it| it == place).expect(place);
    let mut asked = asked.to_vec();
    asked.sort_by_key(position);
    asked
}

#[test]
fn what_is_chosen_and_what_concerns_a_whole_list_stands_where_it_belongs() {
    let branch = json!({
        "branch": {
            "sector": "moon", "prominent": true, "form": "standalone", "unit_code": "9135",
            "members": { "full": 2 }, "established": "某年", "secretary_since": "某年",
        },
        "coverage": { "counts": { "units": "几家" } },
    });
    let asked = [
        "/branch/name",
        "/branch/superior",
        "/branch/sector",
        "/branch/work_team",
        "/branch/unit_code",
        "/branch/form",
        "/branch/established",
        "/branch/secretary_since",
        "/branch/contact",
        "/survey/date",
        "/coverage/applicable",
        "/coverage/counts/units",
    ];
    assert_eq!(in_order(&branch, &asked), asked);
    let procedure = Procedure::built_in();
    let not_applicable = |it: &Item| (it.id.clone(), json!({ "answer": "not_applicable" }));
    let items = procedure.dimensions.iter().flat_map(|it| &it.items).map(not_applicable);
    let mut answers: serde_json::Map<_, _> = items.collect();
    answers.insert("A2".into(), json!({ "answer": "no" }));
    let survey = json!({
        "branch": { "sector": "emerging" },
        "survey": { "answers": answers, "set_aside": [{ "item": "A9" }] },
        "support": { "other_funding": "示例", "pay": { "amount": "几千", "reference": "几千" } },
        "standards": { "G1": { "note": "示例" } },
        "grade": { "assigned": "lagging", "self": "moon", "reason": "示例" },
        "coverage": {
            "applicable": true, "units": [{}],
            "counts": { "with_members": 3, "organised": 1 }, "stated": { "large": "八成" },
        },
        "plan": { "items": [{ "sources": ["C1"] }, {}] },
    });
    let asked = [
        "/survey/date",
        "/survey/answers/A1/note",
        "/survey/answers/A2/problem",
        "/survey/answers/LX1/answer",
        "/survey/set_aside/0",
        "/survey",
        "/support/funding",
        "/support/other_funding",
        "/support/pay/amount",
        "/support/pay/reference",
        "/standards/G1/note",
        "/grade/self",
        "/grade/date",
        "/grade/reason",
        "/grade/assigned",
        "/coverage/stated/large",
        "/coverage/units",
        "/coverage/units/0/name",
        "/coverage/affiliation/proposed",
        "/grade/target",
        "/plan/date",
        "/plan/items",
        "/plan/items/0/goal",
        "/plan/items/0/measures",
        "/plan/items/0/responsible",
        "/plan/items/0/due",
        "/plan/items/0/sources",
        "/plan/items/1/problem",
        "/plan/items/1/goal",
    ];
    assert_eq!(in_order(&survey, &asked), asked);
}

#[test]
fn answers_to_items_that_nobody_knows_come_after_those_that_are_known() {
    let secret = json!({ "note": "机密★" });
    let answers = json!({ "AA": secret, "E7": secret, "NC1": secret, "A1": secret });
    let form = Form::read(&samples::begun(json!({
        "branch": { "sector": "rural" }, "survey": { "answers": answers },
    })));
    let told = form.session().findings().filter(|it| it.rule == "V50");
    let items: Vec<_> = told.map(|it| it.place.split('/').nth(3).unwrap()).collect();
    assert_eq!(items, ["A1", "E7", "NC1", "AA"]);
}

#[test]
fn tenths_come_after_seconds() {
    let mut form = Form::blank();
    form.write("/coverage/applicable", "true").answer("B1", Answer::No);
    for _ in 0..12 {
        form.apply(Change::AddMeasure { index: 0, text: "加强学习".into() });
        form.apply(Change::AddUnit { kind: UnitKind::Due });
        form.own_plan_item().goal("班子坚强有力");
    }
    let positions = |rule: &str, at: usize| -> Vec<usize> {
        let found = form.session().findings().filter(|it| it.rule == rule);
        found.map(|it| it.place.split('/').nth(at).unwrap().parse().unwrap()).collect()
    };
    assert_eq!(positions("V17", 5), (0..12).collect::<Vec<_>>());
    assert_eq!(positions("V18", 3), (1..13).collect::<Vec<_>>());
    let mut units = positions("V31", 3);
    units.dedup();
    assert_eq!(units, (0..12).collect::<Vec<_>>());
}
