//! Documents that several scenarios start from.

use serde_json::{Value, json};

/// Where the complete document holds counts.
pub(crate) const COUNTS: [&str; 18] = [
    "/branch/members/full",
    "/branch/members/probationary",
    "/branch/members/female",
    "/branch/members/migrant",
    "/branch/employees",
    "/support/pay/amount",
    "/support/pay/reference",
    "/coverage/counts/units",
    "/coverage/counts/with_members",
    "/coverage/counts/organised",
    "/coverage/counts/large",
    "/coverage/counts/large_with_members",
    "/coverage/units/0/employees",
    "/coverage/units/0/full_members",
    "/excellence/pledged",
    "/excellence/kept",
    "/excellence/satisfied",
    "/excellence/asked",
];

/// Where it holds dates.
pub(crate) const DATES: [&str; 10] = [
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
];

/// A document with some parts filled in.
pub(crate) fn begun(parts: Value) -> Value {
    let mut document = json!({ "schema": "hangji.assessment/1", "id": "a-1" });
    if let (Some(document), Value::Object(parts)) = (document.as_object_mut(), parts) {
        document.extend(parts);
    }
    document
}

/// A document in which every entry is filled in, well-formed and otherwise arbitrary.
pub(crate) fn complete() -> Value {
    json!({
        "schema": "hangji.assessment/1",
        "id": "a-1",
        "revision": 3,
        "procedure": { "id": "yuechuangxianzufa-2012-4", "version": 2, "addendum": "county/1" },
        "step": "rectification",
        "updated_at": "2012-04-10T10:32:00+08:00",
        "branch": {
            "name": "样例一村党支部",
            "superior": "样例镇党委",
            "sector": "rural",
            "service_window": true,
            "look_back": true,
            "prominent": true,
            "work_team": "县工作组，2012年3月起",
            "city": "4401",
            "unit_name": "样例一村村委会",
            "unit_code": "91350100M000100Y43",
            "form": "standalone",
            "established": "1978-07-01",
            "members": { "full": 45, "probationary": 1, "female": 12, "migrant": 17 },
            "employees": 20,
            "secretary": "样例甲",
            "secretary_since": "2011-02",
            "contact": "镇组织委员",
            "phone": "13800000000"
        },
        "survey": {
            "date": "2012-03-12",
            "answers": {
                "B1": { "answer": "no", "problem": "组织委员空缺9个月", "note": "已报镇党委" },
                "C7": {
                    "answer": "yes",
                    "policy": {
                        "name": "党员联系户制度", "kind": "public_service", "date": "2012-03-01"
                    }
                }
            },
            "set_aside": [{
                "item": "A9", "question": "问过的", "version": 1,
                "answer": { "answer": "partly", "problem": "台账缺17人" }
            }]
        },
        "support": {
            "budgeted": true,
            "funding": ["fiscal", "other"],
            "other_funding": "村集体补助",
            "pay": {
                "amount": 3100, "reference": 3000, "period": "month", "year": "2011",
                "region": "演示县"
            }
        },
        "standards": { "G1": { "rating": "fair", "note": "班子不齐" } },
        "grade": {
            "self": "lagging",
            "date": "2012-03-26",
            "reason": "班子不齐",
            "target": "average",
            "assigned": "lagging"
        },
        "coverage": {
            "applicable": true,
            "counts": {
                "units": 24, "with_members": 18, "organised": 14, "large": 10,
                "large_with_members": 8
            },
            "stated": { "organised": "77.77%", "large": "80%" },
            "units": [{
                "name": "样例合作社",
                "kind": "due",
                "employees": 31,
                "full_members": 2,
                "methods": ["area_joint", "other"],
                "other_method": "依托村支部",
                "lead_unit": "样例一村党支部",
                "responsible": "支部书记",
                "due": "2012-06-30"
            }],
            "affiliation": { "clear": false, "proposed": "样例镇党委" }
        },
        "plan": {
            "date": "2012-04-10",
            "items": [{
                "id": "p1",
                "sources": ["B1"],
                "category": "B",
                "problem": "组织委员空缺9个月",
                "cause": "外出务工",
                "goal": "补选组织委员1名",
                "measures": ["酝酿人选，报镇党委", "4月召开党员大会补选"],
                "responsible": "支部书记",
                "due": "2012-04-30",
                "refer_up": { "to": "样例镇党委", "matter": "批复人选" },
                "status": "done",
                "progress": "人选已批复",
                "done_on": "2012-04-10",
                "result": "班子配齐",
                "evidence": "会议记录"
            }]
        },
        "excellence": {
            "pledged": 6, "kept": 2, "activities": "学先进报告会", "lasting_policies": "联系户制度",
            "experience": "每月走访", "satisfied": 58, "asked": 80, "report_date": "2012-12-20"
        },
        "explanations": { "V16 /plan/items/0/responsible": "村小人少" },
        "returns": [{
            "at": "/plan/items/0/due", "comment": "请提前", "by": "镇组织委员", "on": "2012-04-12",
            "settled": true
        }],
        "readings": { "/branch/established": "1978-07-01" }
    })
}

/// Documents that, with what a person does in the course of a form, make every mistake that there
/// is a rule against.
pub(crate) fn mistaken() -> [Value; 3] {
    let half_way = begun(json!({
        "revision": 1,
        "branch": {
            "name": "样例一村", "sector": "community", "look_back": true, "prominent": true,
            "form": "standalone", "members": { "full": 2 }, "unit_code": "9135",
            "contact": "440106199001011235", "secretary": "××", "superior": "机密★\u{200b}",
            "phone": "6212261001123453"
        },
        "survey": {
            "answers": {
                "A1": { "answer": "yes", "problem": "有两家应建未建" },
                "A2": { "answer": "no" },
                "C7": { "answer": "yes", "policy": { "name": "管理制度" } },
                "NC1": { "answer": "no" }
            },
            "set_aside": [{ "item": "A9", "question": "问过的", "version": 1 }]
        },
        "support": { "budgeted": false, "pay": { "amount": 2650, "reference": 3000 } },
        "grade": { "self": "average", "assigned": "lagging" },
        "plan": {
            "date": "2012-04-10",
            "items": [
                { "sources": ["A2"], "goal": "班子坚强有力", "due": "2014-01-01", "measures": [
                    "建立流动党员台账，逐人明确联系人", "每月15日集中学习一次", "每月15日集中学习一次"
                ] },
                { "problem": "办公经费不足", "responsible": "<b>书记", "refer_up": {}, "measures": ["提请镇党委解决办公经费"] }
            ]
        },
        "excellence": { "experience": "每月走访" }
    }));
    let units = json!([
        {}, { "methods": ["other"] }, { "kind": "not_ready", "full_members": 3 },
        { "kind": "not_ready", "methods": ["other"], "name": "甲" },
        { "kind": "due", "methods": ["area_joint"], "name": "甲", "code": "91350100M000100Y43" },
        { "kind": "due", "name": "甲", "employees": 50, "full_members": 0 },
        { "kind": "due", "name": "乙", "code": "91350100M000100Y43" }
    ]);
    let full_of_units = begun(json!({
        "branch": {
            "sector": "emerging", "members": { "full": 51 }, "unit_code": "91350100M000100Y44"
        },
        "grade": { "assigned": "lagging" },
        "coverage": {
            "applicable": true, "units": units,
            "counts": { "units": 1, "with_members": 2, "organised": 1 },
            "stated": { "organised": "80%", "large": "约八成" }
        }
    }));
    let answers = json!({ "A2": { "answer": "no", "problem": "两个镇都说不归自己管" } });
    let nowhere = begun(json!({
        "survey": { "answers": answers }, "coverage": { "applicable": false }
    }));
    [half_way, full_of_units, nowhere]
}
