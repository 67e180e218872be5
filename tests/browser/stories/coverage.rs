//! New organisations without full coverage: units that are due, units that are not ready, rates.

use serde_json::json;

use crate::support::{
    browser::Browser,
    page::Part,
    portal::Portal,
    secretary::{Secretary, without_problems},
    tell,
};

/// The counts of the example: 24 units, 18 with members, 14 of them organised.
const COUNTS: [(&str, &str); 5] = [
    ("单位总数", "24"),
    ("有党员的单位", "18"),
    ("已建党组织的单位", "14"),
    ("从业人员50人以上的单位", "10"),
    ("其中：有党员的单位", "8"),
];

/// Units that are due: name, full members, method, lead unit.
const DUE: [(&str, &str, &str, &str); 4] = [
    ("样例甲公司", "5", "单独组建", ""),
    ("样例乙公司", "2", "区域联建", "演示产业园"),
    ("样例丙公司", "1", "区域联建", "演示产业园"),
    ("样例丁公司", "1", "行业统建", "样例行业协会"),
];

const NOT_READY: [(&str, &str); 6] = [
    ("样例戊公司", "选派党建工作指导员"),
    ("样例己公司", "选派党建工作指导员"),
    ("样例庚公司", "确定党建工作联络员"),
    ("样例辛公司", "确定党建工作联络员"),
    ("样例壬公司", "确定党建工作联络员"),
    ("样例癸公司", "建立工会组织"),
];

tell!(new_organisations_with_units_to_reach_are_submitted: chromium, firefox);
async fn new_organisations_with_units_to_reach_are_submitted(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.hand_over(&without_problems()).await;
    secretary.group("主领域").choose("“两新”组织").await;
    secretary.finish("第一步").await;
    new_organisations(&secretary).await;
    secretary.finish("第二步").await;
    coverage(&secretary).await;
    secretary.finish("第三步").await;
    let goals = [
        ("4家单位6月30日前建立党组织", "逐家上门，分别确定组建方式"),
        ("两家单位各培养1名入党积极分子", "选派指导员进驻，每月联系1次"),
    ];
    for (number, (goal, measure)) in (1..).zip(goals) {
        let entries = [
            ("整改目标", goal),
            ("整改措施 1", measure),
            ("责任人", "样例甲"),
            ("完成时限", "2012年6月30日"),
        ];
        secretary.plan(number, &entries).await;
    }
    secretary.open("核对报送").await;
    secretary.submit().await;
    secretary.region("还有 1 处需说明").wait_focused().await;
    secretary.link("还有从业人员50人以上而没有党员的单位").press().await;
    secretary.field("其中：有党员的单位").wait_focused().await;
    let why = "两家单位已选派指导员，正在培养发展";
    secretary.fill_in(&[("对“其中：有党员的单位”的说明", why)]).await;
    secretary.open("核对报送").await;
    secretary.submit().await;
    secretary.receipt().await;

    let stored = portal.stored("village").await;
    assert_eq!(stored["support"]["funding"], json!(["fiscal", "party_fees"]));
    let units = stored["coverage"]["units"].as_array().unwrap();
    let due = units.iter().filter(|it| it["kind"] == "due").count();
    assert_eq!((due, units.len()), (4, 10));
    assert_eq!(units[3]["methods"], json!(["industry_unified"]));
    assert_eq!(stored["coverage"]["stated"]["organised"], "77.78%");
}

async fn new_organisations(secretary: &Secretary<'_>) {
    for item in ["LX3", "LX4", "LX5", "LX6"] {
        secretary.answer(item, "是", "").await;
    }
    secretary.answer("LX1", "部分", "18家有党员的单位还有4家没有党组织").await;
    secretary.answer("LX2", "部分", "50人以上的单位还有2家没有党员").await;
    for source in ["财政拨款", "党费支持"] {
        secretary.group("经费来源").choose(source).await;
    }
}

async fn coverage(secretary: &Secretary<'_>) {
    secretary.group("本支部是否有本步的任务（扩大覆盖、理顺隶属关系）").choose("有").await;
    secretary.fill_in(&COUNTS).await;
    secretary.wait_for_text("77.77%（14/18） 目标 100%").await;
    secretary.wait_for_text("80.00%（8/10） 力争 100%").await;
    secretary.fill_in(&[("已上报的组织覆盖率", "80%")]).await;
    secretary.leave().await;
    secretary.wait_for_text("填的是 80%，按上面的数字计算为 77.77%").await;
    secretary.fill_in(&[("已上报的组织覆盖率", "77.78%")]).await;
    secretary.finish_in_vain().await;
    secretary.link("有党员而未建党组织的单位应为 4 家").press().await;
    secretary.title("还没有党组织的单位").wait_focused().await;
    for (number, (name, members, method, lead)) in (1..).zip(DUE) {
        let unit = added(secretary, "增加应建未建单位", number, name).await;
        unit.field("正式党员").fill(members).await;
        unit.group("采取的方式").choose(method).await;
        unit.field("责任人").fill("样例甲").await;
        if !lead.is_empty() {
            unit.field("牵头单位或依托组织").fill(lead).await;
        }
    }
    secretary.wait_gone("有党员而未建党组织的单位应为").await;
    for (number, (name, method)) in (DUE.len() + 1..).zip(NOT_READY) {
        let unit = added(secretary, "增加暂不具备条件的单位", number, name).await;
        unit.group("采取的方式").choose(method).await;
    }
    secretary.group("隶属关系是否理顺").choose("已理顺").await;
}

async fn added<'b>(secretary: &Secretary<'b>, add: &str, number: usize, name: &str) -> Part<'b> {
    secretary.button(add).press().await;
    let unit = secretary.region(&format!("第 {number} 个单位"));
    unit.field("单位名称").fill(name).await;
    unit
}
