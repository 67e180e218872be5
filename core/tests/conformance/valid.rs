//! Documents that a host takes: one for each sector, and some that are valid in a way of their own.

use crate::base::{Profile, complete};
use crate::fixture::Fixture;
use crate::profiles;
use hangji_core::{Assessment, Procedure};
use serde_json::{Value, json};

/// All of them. What is left to say of one is a hint, or explained in it.
pub(crate) fn all() -> Vec<Fixture> {
    let sectors = [
        ("rural", rural()),
        ("community", community()),
        ("emerging", emerging()),
        ("government", complete(&profiles::GOVERNMENT)),
        ("state-owned", state_owned()),
        ("school", complete(&profiles::SCHOOL)),
        ("hospital", complete(&profiles::HOSPITAL)),
        ("institution", complete(&profiles::INSTITUTION)),
        ("service-window", with_branch(&profiles::SERVICE_WINDOW, "service_window")),
        ("community-look-back", look_back()),
        ("as-typed", as_typed()),
    ];
    let sectors = sectors.iter().map(|(name, it)| Fixture::new(&format!("valid/{name}"), it, &[]));
    let others = [graded(), every_entry(), four_grades(), local_items(), explained()];
    sectors.chain(others).collect()
}

/// The document from which most of the rules' own are made.
pub(crate) fn rural() -> Value {
    let mut document = complete(&profiles::RURAL);
    document["support"] = json!({ "budgeted": true });
    document
}

/// With the pay of community workers.
pub(crate) fn community() -> Value {
    let mut document = complete(&profiles::COMMUNITY);
    document["support"] = json!({ "budgeted": true, "pay": pay(3200) });
    document
}

/// What community workers earn, against a made-up 3000 yuan.
pub(crate) fn pay(amount: u64) -> Value {
    json!({
        "amount": amount, "reference": 3000, "period": "month", "year": "2011", "region": "演示县",
    })
}

/// With step 2: one unit is due, four are not ready.
pub(crate) fn emerging() -> Value {
    let mut document = complete(&profiles::EMERGING);
    document["branch"]["form"] = "area_joint".into();
    document["support"] = json!({ "funding": ["party_fees", "fiscal"] });
    let not_ready = |name: &str, employees: u64, method: &str| {
        json!({
            "name": name, "kind": "not_ready", "employees": employees, "methods": [method],
            "responsible": "园区党委组织员",
        })
    };
    document["coverage"] = json!({
        "applicable": true,
        "counts": {
            "units": 12, "with_members": 8, "organised": 7, "large": 3, "large_with_members": 3,
        },
        "stated": { "organised": "87.5%" },
        "units": [
            {
                "name": "样例电子公司", "kind": "due", "employees": 42, "full_members": 2,
                "methods": ["area_joint"], "lead_unit": "样例科技园联合党支部",
                "responsible": "组织委员", "due": "2012-06-30",
            },
            not_ready("样例包装公司", 36, "instructor"),
            not_ready("样例印刷公司", 18, "liaison"),
            not_ready("样例物流公司", 44, "union"),
            not_ready("样例设计公司", 9, "youth_league"),
        ],
        "affiliation": { "clear": true },
    });
    document
}

fn state_owned() -> Value {
    let mut document = complete(&profiles::STATE_OWNED);
    document["branch"]["unit_code"] = "91350100M000100Y43".into();
    document["branch"]["employees"] = 180.into();
    document
}

fn with_branch(profile: &Profile, overlay: &str) -> Value {
    let mut document = complete(profile);
    document["branch"][overlay] = true.into();
    crate::base::answer(&mut document, profile.problems);
    document
}

pub(crate) fn look_back() -> Value {
    let mut document = with_branch(&profiles::LOOK_BACK, "look_back");
    document["support"] = json!({ "budgeted": true, "pay": pay(3000) });
    document
}

/// As a widget sends it: counts and dates as they were typed, and what they mean beside them.
fn as_typed() -> Value {
    let mut document = rural();
    document["id"] = "valid-as-typed".into();
    document["branch"]["members"]["full"] = "３０".into();
    document["branch"]["employees"] = "1,200".into();
    document["branch"]["established"] = "1985年7月".into();
    document["survey"]["date"] = "2012年3月12日".into();
    document["grade"]["date"] = "2012.3.26".into();
    document["plan"]["date"] = "2012/4/10".into();
    document["plan"]["items"][1]["due"] = "20120630".into();
    let sent = Assessment::from_value(document).unwrap().for_submission(&Procedure::built_in());
    crate::fixture::value(&sent.to_json())
}

/// Once the superior has assigned a grade and sent a point back, a branch sends both as they are.
fn graded() -> Fixture {
    let mut document = rural();
    document["id"] = "valid-graded".into();
    document["revision"] = 2.into();
    document["grade"]["assigned"] = "average".into();
    document["returns"] = json!([{
        "at": "/plan/items/1/progress", "comment": "请写明商定到哪一步", "by": "上级组织委员",
        "on": "2012-06-20",
    }]);
    let mut stored = document.clone();
    stored["plan"]["items"][1]["progress"] = "正在商定".into();
    Fixture::new("valid/graded", &document, &[]).stored(stored)
}

/// With the entries that the other documents do without.
fn every_entry() -> Fixture {
    let mut document = emerging();
    document["id"] = "valid-every-entry".into();
    document["revision"] = 4.into();
    document["branch"]["phone"] = "0660-3333333转6012".into();
    document["branch"]["prominent"] = true.into();
    document["branch"]["work_team"] = "园区党委工作组，2012年3月进驻".into();
    document["support"] =
        json!({ "funding": ["party_fees", "other"], "other_funding": "园区企业共建经费" });
    document["coverage"]["units"][4]["methods"] = json!(["youth_league", "other"]);
    document["coverage"]["units"][4]["other_method"] = "每季度与园区共青团联合开展活动".into();
    document["returns"] = json!([{
        "at": "/plan/items/0/progress", "comment": "请写明待谁审批", "by": "园区组织员",
        "on": "2012-06-20", "settled": true,
    }]);
    let stored = document.clone();
    Fixture::new("valid/every-entry", &document, &[]).stored(stored)
}

/// Under another scale: the second best of four, and the best as the target.
fn four_grades() -> Fixture {
    let mut document = complete(&profiles::SCHOOL);
    document["id"] = "valid-four-grades".into();
    document["procedure"]["addendum"] = "four-grades/1".into();
    document["grade"]["self"] = "fairly_good".into();
    document["grade"]["target"] = "good".into();
    Fixture::new("valid/four-grades", &document, &[]).under("four-grades")
}

/// With the answers to a place's own items.
fn local_items() -> Fixture {
    let mut document = rural();
    document["id"] = "valid-local-items".into();
    document["procedure"]["addendum"] = "local-items/3".into();
    for item in ["LOC1", "LOC2", "LOC3"] {
        document["survey"]["answers"][item] = json!({ "answer": "yes" });
    }
    document["survey"]["answers"].as_object_mut().unwrap().remove("NC3");
    Fixture::new("valid/local-items", &document, &[]).under("local-items")
}

/// A warning may stand when it is explained; it is found all the same.
fn explained() -> Fixture {
    let mut document = community();
    document["id"] = "valid-explained".into();
    document["support"]["pay"] = pay(2650);
    document["explanations"] = json!({
        "V43 /support/pay/amount": "已提请街道和县财政逐步提高社区工作者报酬，4月10日书面报送",
    });
    let expected = [("V43", "pay_below", "/support/pay/amount")];
    Fixture::new("valid/explained", &document, &expected)
}
