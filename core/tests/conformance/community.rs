//! 例2 社区·一般: a large community whose workers are paid less than people of the place earn.

use crate::base::Problem;
use crate::branches::{begun, done, surveyed, taken_in};
use crate::valid::pay;
use serde_json::{Value, json};

const PROBLEMS: &[Problem] = &[
    Problem {
        items: &[("SC2", "partly")],
        problem: "驻区单位12家，参与共建的只有5家",
        cause: "共建事项没有对上驻区单位的需要",
        goal: "共建单位由5家增加到9家",
        measures: &["书记带队走访没有参与的7家单位，列出双方需求清单", "每季度召开1次共建联席会"],
        responsible: "支部书记",
        due: "2012-09-30",
        ..Problem::NONE
    },
    Problem {
        items: &[("A1", "partly"), ("SC3", "no")],
        problem: "新建的样例新苑小区没有同步组建党组织",
        cause: "小区去年底入住，党员底数没有摸清",
        goal: "6月30日前联合相邻小区成立党支部",
        measures: &["上门登记新小区党员，报街道党工委批准后与相邻小区联合成立党支部"],
        responsible: "组织委员",
        ..Problem::NONE
    },
    Problem {
        items: &[("SC4", "partly")],
        problem: "社区工作者9人，平均年龄47岁",
        cause: "待遇低，年轻人招不进来",
        goal: "9月30日前招聘高校毕业生2名",
        measures: &["列出2个岗位的职责和条件，由街道统一招聘", "安排2名老同志各带1名新人"],
        responsible: "支部副书记",
        due: "2012-09-30",
        refer_up: Some(("样例街道党工委", "招聘高校毕业生2名到社区工作")),
        ..Problem::NONE
    },
    Problem {
        items: &[("SC5", "partly")],
        problem: "8个网格只登记底册，组团服务半年没有开展",
        cause: "服务团队没有排班",
        goal: "8个网格组团服务每月1次",
        measures: &["38名志愿者编入8个网格，每月第二个周六上门服务"],
        responsible: "社区网格长",
        ..Problem::NONE
    },
    Problem {
        items: &[("D5", "partly")],
        problem: "社区工作者月均报酬2650元，低于当地上年度社会平均工资3000元",
        cause: "报酬标准三年没有调整",
        goal: "9月30日前街道和县财政答复调整意见",
        measures: &["按月公布工作者考勤和服务量，整理报酬测算表报街道"],
        responsible: "支部书记",
        due: "2012-09-30",
        refer_up: Some(("样例街道办事处、县财政局", "提高社区工作者报酬")),
        ..Problem::NONE
    },
];

/// The plan as submitted on 12 April 2012.
pub(crate) fn document() -> Value {
    let branch = json!({
        "name": "演示县样例街道乙社区党支部", "superior": "演示县样例街道党工委",
        "sector": "community", "unit_name": "样例街道乙社区居民委员会",
        "established": "2002-09-01",
        "members": { "full": 60, "probationary": 2, "female": 31, "migrant": 6 },
        "secretary": "支部书记", "secretary_since": "2009-05", "contact": "街道组织委员",
    });
    let mut document = begun("community", &branch, ["2012-03-15", "2012-03-28", "2012-04-12"]);
    document["support"] = json!({ "budgeted": true, "pay": pay(2650) });
    document["standards"] = json!({
        "G1": { "rating": "good" }, "G2": { "rating": "fairly_good" },
        "G3": { "rating": "fair", "note": "组团服务没有坚持" }, "G4": { "rating": "fairly_good" },
        "G5": { "rating": "fairly_good" },
    });
    document["grade"]["self"] = "average".into();
    document["grade"]["reason"] = "3200户的服务跟不上，共建面不宽".into();
    document["grade"]["target"] = "advanced".into();
    document["coverage"] = json!({
        "applicable": true,
        "units": [{
            "name": "样例新苑小区", "kind": "due", "full_members": 5, "methods": ["area_joint"],
            "lead_unit": "样例街道党工委", "responsible": "组织委员", "due": "2012-06-30",
        }],
        "affiliation": { "clear": true },
    });
    document["explanations"] = json!({
        "V43 /support/pay/amount": "已提请街道办事处和县财政局调整，见整改方案第5项",
    });
    surveyed(&mut document, PROBLEMS);
    document
}

/// What the host has, and what the branch sends at the end of June: three items go on till autumn.
pub(crate) fn mended(document: &Value) -> (Value, Value) {
    let (stored, mut next) = taken_in(document, "average");
    done(
        &mut next,
        &[
            ("2012-06-27", "共建单位增加到9家，联席会开了1次"),
            ("2012-06-18", "经街道党工委批准，与相邻小区联合成立党支部"),
        ],
    );
    let goes_on = [(2, "街道已发布招聘公告，7月面试"), (4, "测算表已报街道，县财政正在研究")];
    for (item, progress) in goes_on {
        next["plan"]["items"][item]["status"] = "in_progress".into();
        next["plan"]["items"][item]["progress"] = progress.into();
    }
    let visits = &mut next["plan"]["items"][3];
    visits["status"] = "done".into();
    (visits["done_on"], visits["result"]) =
        ("2012-06-16".into(), "8个网格5月、6月各服务1次，共上门212户".into());
    next["coverage"]["units"] = json!([]);
    next["coverage"].as_object_mut().unwrap().remove("units");
    next["excellence"] = json!({
        "pledged": 8, "kept": 7, "activities": "评选党员志愿服务之星6名",
        "lasting_policies": "《网格组团服务办法》", "experience": "志愿者按网格编组，定时定点上门",
        "satisfied": 93, "asked": 100, "report_date": "2012-06-29",
    });
    (stored, next)
}
