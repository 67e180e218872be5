//! The village branch of the training material, filled in by hand: its mistakes are found where
//! they are, mended, and what was typed is what the portal stores.

use crate::support::{
    browser::Browser,
    portal::Portal,
    secretary::{Secretary, as_typed, village},
    tell,
};

/// The items with a problem; `E1` and the like without one are answered 是.
const PROBLEMS: [(&str, &str, &str); 9] = [
    ("A6", "部分", "17名流动党员仅9名有联系方式"),
    ("B1", "否", "组织委员空缺9个月"),
    ("B3", "部分", "班子半年没有开过组织生活会"),
    ("C1", "否", "半年仅开1次党员大会"),
    ("C4", "部分", "党务公开栏3个月没有更新"),
    ("C7", "否", "没有建立一项务实管用的制度"),
    ("D3", "部分", "活动场所每月只用1次"),
    ("E3", "否", "没有固定的联系群众做法"),
    ("E4", "部分", "水渠清淤诉求未答复"),
];

const OTHER_ITEMS: [&str; 35] = [
    "A1", "A2", "A3", "A4", "A5", "B4", "B5", "B6", "C2", "C3", "C5", "C6", "D1", "D2", "D4", "D5",
    "D6", "E1", "E2", "E5", "E6", "E7", "NC1", "NC2", "NC3", "NC9", "NC10", "NC11", "NC12", "NC13",
    "NC4", "NC5", "NC6", "NC7", "NC8",
];

/// Items that ask for what the village does not have.
const WITHOUT: [&str; 3] = ["A5", "C6", "NC13"];

/// Goal, measure, responsible and due of each plan item; B1 and C1 hold four of the mistakes.
const PLAN: [(usize, &str, &str, &str, &str); 8] = [
    (1, "17名流动党员全部有联系人", "逐户走访，建立流动党员台账", "支部书记", "2012年5月31日"),
    (2, "4月30日前补选组织委员", "酝酿人选，报镇党委，召开党员大会", "全体党员", "2012年3月1日"),
    (3, "每季度开一次组织生活会", "排出全年组织生活会日程并公布", "支部书记", "2012年5月15日"),
    (4, "每季度召开1次党员大会", "加强学习", "支部书记", "2012年6月30日"),
    (5, "党务公开栏每月更新", "每月5日前张贴上月党务事项", "支部书记", "2012年5月5日"),
    (6, "活动场所每周开放2次", "排定值班表，周三周六开放", "支部书记", "2012年5月31日"),
    (7, "每名党员联系3户群众", "印发联系卡，每月入户1次", "支部书记", "2012年6月30日"),
    (8, "水渠清淤开工", "20日前答复村民，落实施工队", "支部书记", "2012年6月20日"),
];

tell!(a_branch_fills_in_its_self_assessment_and_the_host_has_it: chromium, firefox);
async fn a_branch_fills_in_its_self_assessment_and_the_host_has_it(browser: &mut Browser) {
    let mut portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    basics(&secretary).await;
    survey(&secretary).await;
    standards_and_grade(&secretary).await;
    secretary.finish("第二步").await;
    secretary
        .group("本支部是否有本步的任务（扩大覆盖、理顺隶属关系）")
        .choose("没有，本步不适用")
        .await;
    secretary.finish("第三步").await;
    plan(&secretary).await;
    mistakes_show_where_they_are(&secretary).await;
    mend_what_stops_the_step(&secretary).await;
    results(&secretary).await;
    mend_the_rest_before_submitting(&secretary).await;

    secretary.submit().await;
    let receipt = secretary.receipt().await;
    let id = secretary.id().await;
    let stored = portal.stored(&id).await;
    assert_eq!(stored["revision"], 1);
    assert_eq!(as_typed(stored), as_typed(village()));

    portal.restart().await;
    browser.goto(&portal.url("/assessments")).await;
    let row = browser.page().row("演示县样例镇样例一村党支部");
    row.wait_for_text(&receipt).await;
    assert_eq!(as_typed(portal.stored(&id).await), as_typed(village()));
}

async fn basics(secretary: &Secretary<'_>) {
    secretary
        .fill_in(&[
            ("党支部名称", "演示县样例镇样例一村党支部"),
            ("上级党组织", "演示县样例镇党委"),
        ])
        .await;
    secretary.group("主领域").choose("农村").await;
    secretary.field("所在市").select("佛山市").await;
    secretary
        .fill_in(&[
            ("成立时间", "1978年7月1日"),
            ("正式党员", "45"),
            ("预备党员", "1"),
            ("其中：女党员", "12"),
            ("其中：流动党员", "17"),
            ("书记（选填）", "样例甲"),
            ("任职时间", "2011年2月"),
            ("上级指派的联系人", "镇组织委员"),
        ])
        .await;
    secretary.wait_for_text("党员总数（正式加预备）：46").await;
    secretary.finish("第一步").await;
}

async fn survey(secretary: &Secretary<'_>) {
    secretary.fill_in(&[("调查日期", "2012年3月12日")]).await;
    for (item, answer, problem) in PROBLEMS {
        secretary.answer(item, answer, problem).await;
    }
    for item in OTHER_ITEMS {
        let answer = if WITHOUT.contains(&item) { "不适用" } else { "是" };
        secretary.answer(item, answer, "").await;
    }
    secretary.group("C7").wait_for_text("已列入整改方案第 6 项").await;
    secretary.group("工作经费和人员经费是否纳入财政预算").choose("是").await;
}

async fn standards_and_grade(secretary: &Secretary<'_>) {
    for (standard, rating) in
        [("G1", "差"), ("G2", "一般"), ("G3", "差"), ("G4", "一般"), ("G5", "一般")]
    {
        secretary.group(standard).choose(rating).await;
    }
    secretary.group("自评等级").choose("后进").await;
    let reason = "能力一般，运作不畅，满意58人（测评80人）";
    secretary.fill_in(&[("自评理由", reason), ("自评日期", "2012年3月26日")]).await;
}

async fn plan(secretary: &Secretary<'_>) {
    secretary.group("目标等级").choose("后进").await;
    secretary.fill_in(&[("方案制定日期", "2012年4月10日")]).await;
    secretary.plan_item(6).wait_for_text("来自 C7").await;
    secretary.button("删除第 6 项").press().await;
    secretary.plan_item(9).wait_away().await;
    for (number, goal, measure, responsible, due) in PLAN {
        let entries = [
            ("整改目标", goal),
            ("整改措施 1", measure),
            ("责任人", responsible),
            ("完成时限", due),
        ];
        secretary.plan(number, &entries).await;
    }
    secretary.plan_item(8).choice("需要提请上级解决").check(true).await;
    secretary.plan(8, &[("提请对象", "样例镇政府"), ("提请事项", "水渠清淤经费")]).await;
}

async fn mistakes_show_where_they_are(secretary: &Secretary<'_>) {
    secretary.group("目标等级").wait_for_text("目标等级应高于“后进”").await;
    let election = secretary.plan_item(2);
    election.wait_for_text("“全体党员”不是具体的责任人").await;
    election.wait_for_text("完成时限不能早于方案制定日期（2012年4月10日）").await;
    secretary.plan_item(4).wait_for_text("这条措施看不出具体动作").await;
}

async fn mend_what_stops_the_step(secretary: &Secretary<'_>) {
    secretary.button("完成本步，下一步").press().await;
    let summary = secretary.region("还有 4 处需补正、1 处需说明");
    summary.wait_focused().await;

    summary.link("目前为“后进”").press().await;
    secretary.group("目标等级").wait_focused().await;
    secretary.group("目标等级").choose("一般").await;

    secretary.link("第 2 项：完成时限不能早于").press().await;
    secretary.plan_item(2).field("完成时限").wait_focused().await;
    secretary.plan(2, &[("完成时限", "2012年4月30日")]).await;

    secretary.link("文件要求每个基层党组织至少建立一项").press().await;
    secretary.title("整改项").wait_focused().await;
    secretary.button("为 C7 增加整改项").press().await;
    let policy = [
        ("整改目标", "建立《党员联系户制度》并公布"),
        ("整改措施 1", "起草制度，党员大会讨论通过"),
        ("责任人", "支部书记"),
        ("完成时限", "2012年5月15日"),
    ];
    secretary.plan(6, &policy).await;
    secretary.wait_gone("处需补正").await;
    secretary.finish("第四步").await;
}

async fn results(secretary: &Secretary<'_>) {
    secretary
        .fill_in(&[("公开承诺事项", "6"), ("已兑现", "2"), ("测评人数", "80"), ("满意人数", "58")])
        .await;
    secretary.finish("核对报送").await;
    secretary.group("本次报送到哪一步").choose("第三步 整改提高，晋位升级").await;
}

async fn mend_the_rest_before_submitting(secretary: &Secretary<'_>) {
    secretary.submit().await;
    secretary.region("还有 1 处需说明").wait_focused().await;
    secretary.link("第 2 项：“全体党员”不是具体的责任人").press().await;
    secretary.plan_item(2).field("责任人").wait_focused().await;
    secretary.plan(2, &[("责任人", "支部书记")]).await;

    secretary.open("核对报送").await;
    secretary.button("提示（不影响报送）").press().await;
    secretary.link("第 4 项 · 整改措施：这条措施看不出具体动作").press().await;
    secretary.plan_item(4).field("整改措施 1").wait_focused().await;
    secretary.plan(4, &[("整改措施 1", "排定全年三会一课日程，按季召开党员大会")]).await;

    secretary.open("核对报送").await;
    secretary.region("没有需要补正或说明的内容，可以报送").wait().await;
}
