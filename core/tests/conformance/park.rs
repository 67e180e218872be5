//! 例3 两新·未全覆盖: a park where 14 of 18 units with members have an organisation.

use crate::base::Problem;
use crate::branches::{begun, done, surveyed, taken_in};
use serde_json::{Value, json};

const PROBLEMS: &[Problem] = &[
    Problem {
        items: &[("A1", "no"), ("LX1", "no")],
        problem: "有党员的18家单位中，4家没有建立党组织",
        cause: "其中3家党员不足3名，单独组建有困难",
        goal: "6月底前4家应建未建单位清零，18家全部覆盖",
        measures: &["甲公司单独组建，乙、丙公司区域联建", "丁公司依托演示县电子行业协会统建"],
        responsible: "组织委员",
        ..Problem::NONE
    },
    Problem {
        items: &[("LX2", "partly")],
        problem: "从业人员50人以上的10家中，2家没有党员",
        cause: "两家成立不满一年，职工流动大",
        goal: "年底前两家各培养入党积极分子2名",
        measures: &["向两家各派1名党建工作指导员，每月到厂1次", "由工会推荐骨干职工参加党课"],
        responsible: "支部副书记",
        due: "2012-12-31",
        ..Problem::NONE
    },
];

/// A unit with its number of employees and full members.
fn unit(name: &str, kind: &str, people: [u64; 2], method: &str) -> Value {
    let [employees, full_members] = people;
    json!({
        "name": name, "kind": kind, "employees": employees, "full_members": full_members,
        "methods": [method], "responsible": "组织委员", "due": "2012-06-30",
    })
}

/// The plan as submitted on 10 April 2012.
pub(crate) fn document() -> Value {
    let branch = json!({
        "name": "演示产业园联合党支部", "superior": "演示产业园党委", "sector": "emerging",
        "unit_name": "演示产业园", "form": "area_joint", "established": "2008-10-01",
        "members": { "full": 26, "probationary": 3, "female": 11, "migrant": 8 },
        "secretary": "支部书记", "secretary_since": "2010-07", "contact": "园区组织员",
    });
    let mut document = begun("park", &branch, ["2012-03-14", "2012-03-27", "2012-04-10"]);
    document["support"] = json!({ "funding": ["party_fees", "fiscal"] });
    document["standards"] = json!({
        "G1": { "rating": "fairly_good" }, "G2": { "rating": "fairly_good" },
        "G3": { "rating": "fairly_good" }, "G4": { "rating": "fair", "note": "组织覆盖还差4家" },
        "G5": { "rating": "fairly_good" },
    });
    document["grade"]["self"] = "average".into();
    document["grade"]["reason"] = "组织覆盖率77.77%，没有达到要求".into();
    document["grade"]["target"] = "advanced".into();
    document["coverage"] = json!({
        "applicable": true,
        "counts": {
            "units": 24, "with_members": 18, "organised": 14, "large": 10, "large_with_members": 8,
        },
        "stated": { "organised": "77.77%", "large": "80%" },
        "units": units(),
        "affiliation": { "clear": true },
    });
    document["explanations"] = json!({
        "V34 /coverage/units/4/full_members": "已派指导员，年底前培养入党积极分子2名",
        "V34 /coverage/units/5/full_members": "已派指导员，年底前培养入党积极分子2名",
    });
    surveyed(&mut document, PROBLEMS);
    document
}

/// Four that are due, two large ones without members, four small ones.
fn units() -> Value {
    let mut units = vec![
        unit("样例甲电子公司", "due", [48, 5], "standalone"),
        unit("样例乙五金公司", "due", [35, 2], "area_joint"),
        unit("样例丙塑料公司", "due", [22, 1], "area_joint"),
        unit("样例丁线路板公司", "due", [40, 1], "industry_unified"),
        unit("样例戊玩具公司", "not_ready", [86, 0], "instructor"),
        unit("样例己服装公司", "not_ready", [64, 0], "instructor"),
        unit("样例庚包装公司", "not_ready", [18, 0], "liaison"),
        unit("样例辛印刷公司", "not_ready", [12, 0], "liaison"),
        unit("样例壬物流公司", "not_ready", [30, 0], "liaison"),
        unit("样例癸餐饮公司", "not_ready", [26, 0], "union"),
    ];
    units[1]["lead_unit"] = "演示产业园联合党支部".into();
    units[2]["lead_unit"] = "演示产业园联合党支部".into();
    units[3]["lead_unit"] = "演示县电子行业协会".into();
    units.into()
}

/// What the host has, and what the branch sends at the end of June: 18 of 18.
pub(crate) fn mended(document: &Value) -> (Value, Value) {
    let (stored, mut next) = taken_in(document, "average");
    done(&mut next, &[("2012-06-22", "4家单位的党组织全部建立，18家有党员的单位全部覆盖")]);
    next["plan"]["items"][1]["status"] = "in_progress".into();
    next["plan"]["items"][1]["progress"] = "指导员4月到岗，已有3名职工递交入党申请".into();
    next["coverage"]["counts"]["organised"] = 18.into();
    next["coverage"]["stated"]["organised"] = "100%".into();
    next["coverage"]["units"] = units().as_array().unwrap()[4..].into();
    next["explanations"] = json!({
        "V34 /coverage/units/0/full_members": "指导员已到岗，2名职工递交入党申请",
        "V34 /coverage/units/1/full_members": "指导员已到岗，1名职工递交入党申请",
    });
    next["excellence"] = json!({
        "pledged": 5, "kept": 5, "activities": "举办开放式党课4次，190名职工参加",
        "lasting_policies": "《党群共建联席办法》", "experience": "每季度与工会、共青团合办1次开放活动",
        "satisfied": 58, "asked": 60, "report_date": "2012-06-29",
    });
    (stored, next)
}
