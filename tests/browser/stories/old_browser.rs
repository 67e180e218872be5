//! The oldest browser that the widget is for: an assessment with one problem, from start to receipt.

use crate::support::{browser::Browser, portal::Portal, secretary::Secretary, tell};

const ITEMS_WITHOUT_A_PROBLEM: [&str; 43] = [
    "A1", "A2", "A3", "A4", "A5", "B1", "B3", "B4", "B5", "B6", "C1", "C2", "C3", "C4", "C5", "C6",
    "C7", "D1", "D2", "D3", "D4", "D5", "D6", "E1", "E2", "E3", "E4", "E5", "E6", "E7", "NC1",
    "NC2", "NC3", "NC9", "NC10", "NC11", "NC12", "NC13", "NC4", "NC5", "NC6", "NC7", "NC8",
];

tell!(a_short_assessment_is_filled_in_and_submitted: chromium_69);
async fn a_short_assessment_is_filled_in_and_submitted(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.fill_in(&[("党支部名称", "样例二村党支部"), ("上级党组织", "样例镇党委")]).await;
    secretary.group("主领域").choose("农村").await;
    secretary.finish("第一步").await;
    survey(&secretary).await;
    secretary.finish("第二步").await;
    secretary
        .group("本支部是否有本步的任务（扩大覆盖、理顺隶属关系）")
        .choose("没有，本步不适用")
        .await;
    secretary.finish("第三步").await;
    plan(&secretary).await;
    secretary.open("核对报送").await;
    secretary.submit().await;
    assert!(!secretary.receipt().await.is_empty());

    let stored = portal.stored(&secretary.id().await).await;
    let problem = &stored["survey"]["answers"]["A6"];
    assert_eq!(problem["answer"], "partly");
    assert_eq!(problem["problem"], "17名流动党员仅9名有联系方式");
    assert_eq!(stored["plan"]["items"][0]["problem"], problem["problem"]);
    assert_eq!(stored["survey"]["answers"]["C7"]["policy"]["kind"], "public_service");
}

async fn survey(secretary: &Secretary<'_>) {
    for item in ITEMS_WITHOUT_A_PROBLEM {
        secretary.answer(item, "是", "").await;
    }
    let policy = secretary.group("C7");
    policy.field("制度名称").fill("党员联系户制度").await;
    policy.field("制度类别").select("为民服务").await;
    policy.field("建立日期").fill("2012年3月1日").await;
    secretary.answer("A6", "部分", "不清楚").await;
    secretary.leave().await;
    secretary.group("A6").wait_for_text("只写了 3 个字，看不出具体问题").await;
    secretary.answer("A6", "部分", "17名流动党员仅9名有联系方式").await;
    secretary.group("A6").wait_gone("看不出具体问题").await;
    secretary.group("自评等级").choose("一般").await;
}

async fn plan(secretary: &Secretary<'_>) {
    secretary.group("目标等级").choose("先进").await;
    let entries = [
        ("整改目标", "17名流动党员全部有联系人"),
        ("整改措施 1", "逐户走访，建立流动党员台账"),
        ("责任人", "支部书记"),
        ("完成时限", "2012年5月31日"),
    ];
    secretary.plan(1, &entries).await;
}
