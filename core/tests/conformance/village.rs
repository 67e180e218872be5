//! 例1 农村·后进: a village at the bottom of the scale, with a plan for every problem.

use crate::base::Problem;
use crate::branches::{begun, done, surveyed, taken_in};
use serde_json::{Value, json};

/// Its problems, in the order of the plan.
const PROBLEMS: &[Problem] = &[
    Problem {
        items: &[("B1", "no")],
        problem: "组织委员空缺9个月",
        cause: "原组织委员外出务工",
        goal: "4月30日前补选组织委员1名",
        measures: &["酝酿人选并征求党员意见，报镇党委", "4月下旬召开党员大会补选"],
        responsible: "支部书记",
        due: "2012-04-30",
        ..Problem::NONE
    },
    Problem {
        items: &[("A6", "partly")],
        problem: "17名流动党员仅9名有联系方式",
        cause: "外出后没有登记",
        goal: "5月底前17名流动党员都有联系方式和联系人",
        measures: &["逐户走访流动党员家属，登记去向和电话", "每名支委联系5至6名流动党员"],
        responsible: "支部副书记",
        due: "2012-05-31",
        ..Problem::NONE
    },
    Problem {
        items: &[("B3", "partly"), ("NC5", "no")],
        problem: "班子半年没有开过组织生活会，村里的事商量不起来",
        cause: "班子成员之间沟通少",
        goal: "4月召开1次组织生活会，以后每半年1次",
        measures: &[
            "会前逐人谈心，会上开展批评和自我批评，作出集体承诺",
            "每周一固定开1次“两委”碰头会",
        ],
        responsible: "支部书记",
        due: "2012-06-30",
        ..Problem::NONE
    },
    Problem {
        items: &[("C1", "no")],
        problem: "半年仅开过1次党员大会，党小组会和党课没有开展",
        cause: "没有排定时间，没人通知",
        goal: "每季度1次党员大会和党课、每月1次支委会和党小组会",
        measures: &["4月排出全年会议和党课时间表，张贴并提前3天通知"],
        responsible: "支部副书记",
        due: "2012-04-30",
        ..Problem::NONE
    },
    Problem {
        items: &[("C4", "partly")],
        problem: "党务公开栏3个月没有更新",
        cause: "没有专人负责",
        goal: "公开栏每月10日前更新1次",
        measures: &["指定宣传委员每月10日前更新公开栏，拍照存档"],
        responsible: "宣传委员",
        due: "2012-05-10",
        ..Problem::NONE
    },
    Problem {
        items: &[("C7", "no")],
        problem: "没有建立过务实管用的制度",
        cause: "以往照抄上级文件，没有结合本村",
        goal: "建立《党员联系户制度》，5月15日前公布",
        measures: &["支委会起草《党员联系户制度》，交党员大会讨论通过后张贴"],
        responsible: "支部书记",
        due: "2012-05-15",
        ..Problem::NONE
    },
    Problem {
        items: &[("D3", "partly")],
        problem: "活动场所每月只用1次",
        cause: "钥匙由一人保管，平时不开门",
        goal: "活动场所每周开放3天",
        measures: &["排出党员值班表，每周二、四、六开放并登记"],
        responsible: "支部副书记",
        due: "2012-05-31",
        ..Problem::NONE
    },
    Problem {
        items: &[("E3", "no")],
        problem: "党员没有固定联系群众的做法",
        cause: "没有划分联系户",
        goal: "有能力的党员每人联系3户，每月走访1次",
        measures: &["公布党员联系户名单，走访情况记入联系本"],
        responsible: "支部副书记",
        due: "2012-06-15",
        ..Problem::NONE
    },
    Problem {
        items: &[("E4", "partly")],
        problem: "群众反映的水渠清淤一直没有答复",
        cause: "清淤费用村里无力承担",
        goal: "水渠清淤6月20日前答复并开工",
        measures: &["5月底前测量淤积长度、算出费用，开村民代表会通报", "组织党员先清出村口一段"],
        responsible: "村委会委员",
        due: "2012-06-20",
        refer_up: Some(("样例镇政府", "安排水渠清淤资金")),
        ..Problem::NONE
    },
    Problem {
        items: &[("NC4", "partly"), ("NC6", "partly")],
        problem: "群众测评80人，满意58人，认为干部办事慢",
        cause: "坐班和办事时限没有公开",
        goal: "年底测评满意人数达到70人以上",
        measures: &["公布村干部轮流坐班表和12项办事时限", "每季度请10名村民代表评议1次"],
        responsible: "支部书记",
        due: "2012-12-20",
        ..Problem::NONE
    },
    Problem {
        items: &[("NC7", "partly"), ("E2", "partly")],
        problem: "换届宣誓承诺6项，只完成2项",
        cause: "承诺事项没有分工和时限",
        goal: "6月底前再完成3项，年底前6项全部兑现",
        measures: &["把其余4项承诺分到每名支委，每月公布进度"],
        responsible: "支部书记",
        due: "2012-12-20",
        ..Problem::NONE
    },
    Problem {
        items: &[("NC8", "partly")],
        problem: "排查出土地边界矛盾2起，还没有化解",
        cause: "边界资料不全，双方不肯见面",
        goal: "6月15日前化解2起矛盾",
        measures: &["找老党员和当事人核对边界，书记当面调解并签协议"],
        responsible: "支部书记",
        due: "2012-06-15",
        ..Problem::NONE
    },
];

/// The plan as submitted on 10 April 2012.
pub(crate) fn document() -> Value {
    let branch = json!({
        "name": "演示县样例镇样例一村党支部", "superior": "演示县样例镇党委", "sector": "rural",
        "unit_name": "样例一村村民委员会", "established": "1978-07-01",
        "members": { "full": 45, "probationary": 1, "female": 12, "migrant": 17 },
        "secretary": "支部书记", "secretary_since": "2011-02", "contact": "镇组织委员",
    });
    let mut document = begun("village", &branch, ["2012-03-12", "2012-03-26", "2012-04-10"]);
    document["support"] = json!({ "budgeted": true });
    document["standards"] = json!({
        "G1": { "rating": "poor", "note": "班子不齐，运作不畅" }, "G2": { "rating": "fair" },
        "G3": { "rating": "poor", "note": "没有一项管用的制度" }, "G4": { "rating": "fair" },
        "G5": { "rating": "fair", "note": "测评80人，满意58人" },
    });
    document["grade"]["self"] = "lagging".into();
    document["grade"]["reason"] = "班子不齐，组织生活不正常，群众意见多".into();
    document["grade"]["target"] = "average".into();
    document["coverage"] = json!({ "applicable": false });
    for (item, why) in [("A5", "没有这类单位"), ("NC13", "没有驻村干部")] {
        document["survey"]["answers"][item] = json!({ "answer": "not_applicable", "note": why });
    }
    surveyed(&mut document, PROBLEMS);
    document
}

/// The position of the plan item that mends a survey item's problem.
pub(crate) fn item_for(item: &str) -> usize {
    PROBLEMS.iter().position(|it| it.items.iter().any(|(id, _)| *id == item)).unwrap()
}

/// What the host has, and what the branch sends at the end of June.
pub(crate) fn mended(document: &Value) -> (Value, Value) {
    let (stored, mut next) = taken_in(document, "lagging");
    done(
        &mut next,
        &[
            ("2012-04-26", "党员大会补选了组织委员"),
            ("2012-05-28", "17名流动党员都有联系方式和联系人"),
            ("2012-06-20", "4月开过组织生活会，“两委”碰头会开了9次"),
            ("2012-04-28", "会议和党课时间表已经张贴，会议按期召开"),
            ("2012-05-09", "已指定宣传委员负责，公开栏4月、5月按时更新"),
            ("2012-05-14", "《党员联系户制度》经党员大会通过并公布"),
            ("2012-05-29", "活动场所每周开放3天"),
            ("2012-06-12", "28名党员联系84户，6月走访1遍"),
            ("2012-06-18", "镇里安排了资金，清淤已经开工"),
        ],
    );
    for (item, progress) in
        [(9, "坐班表和办事时限已经公布，6月评议1次"), (10, "又完成3项，其余1项正在施工")]
    {
        next["plan"]["items"][item]["status"] = "in_progress".into();
        next["plan"]["items"][item]["progress"] = progress.into();
    }
    let last = &mut next["plan"]["items"][11];
    last["status"] = "done".into();
    (last["done_on"], last["result"]) = ("2012-06-14".into(), "2起矛盾都已签订调解协议".into());
    next["excellence"] = json!({
        "pledged": 6, "kept": 5, "activities": "组织12名党员到先进村学习1次",
        "lasting_policies": "《党员联系户制度》", "experience": "党员联系户每月走访，问题当月答复",
        "satisfied": 66, "asked": 80, "report_date": "2012-06-28",
    });
    (stored, next)
}
