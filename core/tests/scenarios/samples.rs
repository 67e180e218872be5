//! Documents that several scenarios start from.

use serde_json::{Value, json};

/// A document in which every entry is filled in, well-formed and otherwise arbitrary.
pub(crate) fn complete() -> Value {
    json!({
        "schema": "hangji.assessment/1",
        "id": "a-1",
        "revision": 3,
        "procedure": { "id": "yuechuangxianzufa-2012-4", "version": 1 },
        "step": "rectification",
        "updated_at": "2012-04-10T10:32:00+08:00",
        "branch": {
            "name": "示例一村党支部",
            "superior": "样例镇党委",
            "sector": "rural",
            "service_window": true,
            "city": "4401",
            "unit_name": "示例一村村委会",
            "unit_code": "91350100M000100Y43",
            "established": "1978-07-01",
            "members": { "full": 45, "probationary": 1, "female": 12, "migrant": 17 },
            "employees": 20,
            "secretary": "示例甲",
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
            "units": [{
                "name": "示例合作社",
                "kind": "due",
                "employees": 31,
                "full_members": 2,
                "methods": ["area_joint", "other"],
                "other_method": "依托村支部",
                "lead_unit": "示例一村党支部",
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
        }]
    })
}
