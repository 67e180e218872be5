//! Broken in one place: step 2, its counts, units and the affiliation.

use crate::base::Problem;
use crate::broken::{Broken, broken, remove, set};
use crate::fixture::Fixture;
use crate::valid::{emerging, rural};
use serde_json::{Value, json};

pub(crate) fn all() -> Vec<Fixture> {
    let all = counts().into_iter().chain(units()).chain(twice()).chain(affiliation());
    all.map(Broken::fixture).collect()
}

fn one(
    name: &'static str,
    reason: &'static str,
    place: &'static str,
    change: impl FnOnce(&mut Value),
) -> Broken {
    broken(name, emerging(), &[(reason, place)], change)
}

/// V30, V31 on their number, V34 and V35 on the counts.
fn counts() -> Vec<Broken> {
    let (organised, large) = ("/coverage/counts/organised", "/coverage/counts/large_with_members");
    let stated = "/coverage/stated/organised";
    vec![
        one("V30-counts-contradict", "counts_contradict", organised, |it| set(it, organised, 9)),
        one("V31-units-not-listed", "units_not_listed", "/coverage/units", |it| {
            set(it, organised, 6);
            set(it, stated, "75%");
        }),
        one("V34-large-without-members-by-count", "large_without_members", large, |it| {
            set(it, large, 2);
        }),
        one("V35-rate-differs", "rate_differs", stated, |it| set(it, stated, "90%")),
        one("V35-not-a-rate", "not_a_rate", stated, |it| set(it, stated, "约九成")),
    ]
}

/// V31 to V34 on single units, and who leads a joint organisation (V36).
fn units() -> Vec<Broken> {
    let gone = |name, reason, place: &'static str| one(name, reason, place, |it| remove(it, place));
    vec![
        gone("V31-route-missing", "route_missing", "/coverage/units/0/methods"),
        one(
            "V31-other-route-missing",
            "other_route_missing",
            "/coverage/units/0/other_method",
            |it| {
                set(it, "/coverage/units/0/methods", json!(["other"]));
            },
        ),
        gone(
            "V31-unit-responsible-missing",
            "unit_responsible_missing",
            "/coverage/units/0/responsible",
        ),
        gone("V32-reach-missing", "reach_missing", "/coverage/units/1/methods"),
        one(
            "V32-other-reach-missing",
            "other_reach_missing",
            "/coverage/units/1/other_method",
            |it| {
                set(it, "/coverage/units/1/methods", json!(["other"]));
            },
        ),
        one("V33-unit-is-ready", "unit_is_ready", "/coverage/units/1/kind", |it| {
            it["coverage"]["units"][1]["full_members"] = 3.into();
        }),
        one(
            "V34-large-without-members",
            "large_without_members",
            "/coverage/units/1/full_members",
            |it| {
                it["coverage"]["units"][1]["full_members"] = 0.into();
                it["coverage"]["units"][1]["employees"] = 50.into();
            },
        ),
        gone("V36-lead-unit-missing", "lead_unit_missing", "/coverage/units/0/lead_unit"),
    ]
}

/// V33 and V36 on a unit that is listed twice.
fn twice() -> Vec<Broken> {
    let (first, second) = ("/coverage/units/1/name", "/coverage/units/2/name");
    vec![
        one("V33-unit-of-both-kinds", "unit_of_both_kinds", "/coverage/units/1/kind", |it| {
            set(it, first, "样例电子公司");
        }),
        one("V36-unit-named-twice", "unit_named_twice", second, |it| {
            set(it, second, "样例包装公司");
        }),
        one("V36-unit-coded-twice", "unit_coded_twice", "/coverage/units/2/code", |it| {
            it["coverage"]["units"][1]["code"] = "91350100M000100Y43".into();
            it["coverage"]["units"][2]["code"] = "91350100M000100Y43".into();
        }),
    ]
}

/// V40.
fn affiliation() -> Vec<Broken> {
    let (missing, at) = ("managing_body_missing", "/coverage/affiliation");
    let proposed = [(missing, "/coverage/affiliation/proposed")];
    let hidden = [(missing, "/coverage/applicable")];
    let referral = [("referral_missing", "/plan/items/1/refer_up")];
    vec![
        broken("V40-managing-body-missing", unsettled(emerging()), &proposed, |it| {
            set(it, at, json!({ "clear": false }));
        }),
        broken("V40-managing-body-missing-without-step-2", unsettled(rural()), &hidden, |_| {}),
        broken("V40-referral-missing", unsettled(emerging()), &referral, |it| {
            set(it, at, json!({ "clear": false, "proposed": "样例科技园党委" }));
            remove(it, "/plan/items/1/refer_up");
        }),
    ]
}

/// The affiliation is not in order, and the plan says what is done about it.
fn unsettled(mut document: Value) -> Value {
    let problems = [Problem {
        items: &[("A2", "partly")],
        problem: "支部由两个单位共同管理，谁为主没有明确",
        cause: "单位去年合并，关系没有理顺",
        goal: "6月底前明确1个管理主体",
        measures: &["支部书记与两个单位各商谈1次，形成书面意见报上级"],
        responsible: "支部书记",
        refer_up: Some(("上级党组织", "明确支部的管理主体")),
        done: Some(("2012-06-20", "上级已经明确管理主体", "上级批复")),
        ..Problem::NONE
    }];
    crate::base::answer(&mut document, &problems);
    let mut planned = document.clone();
    crate::base::plan(&mut planned, &problems);
    let mut item = planned["plan"]["items"][0].clone();
    item["id"] = "p9".into();
    document["plan"]["items"].as_array_mut().unwrap().push(item);
    document
}
