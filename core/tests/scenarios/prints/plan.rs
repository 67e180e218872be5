//! The printed plan.

use super::{lines, papers, part};
use crate::client::Form;
use crate::village;
use hangji_core::assessment::Answer::{No, Partly};
use hangji_core::printout::{Format, Papers};
use hangji_core::words::Lang;

fn two_problems() -> Form {
    let mut form = Form::blank();
    form.write_all(&[
        ("/branch/name", "演示县样例镇样例一村党支部"),
        ("/branch/superior", "演示县样例镇党委"),
        ("/branch/sector", "rural"),
        ("/branch/members/full", "45"),
        ("/branch/members/probationary", "1"),
        ("/branch/members/migrant", "１７"),
        ("/survey/date", "2012-3-12"),
        ("/grade/self", "lagging"),
        ("/grade/target", "average"),
        ("/plan/date", "2012-04-10"),
    ]);
    form.answer("B1", No).write_problem("B1", "组织委员空缺9个月");
    form.answer("E4", Partly).write_problem("E4", "水渠清淤诉求未答复。");
    let item = form.plan_item("B1").goal("4月30日前补选组织委员").responsible("支部书记");
    item.measure("酝酿人选，报镇党委").measure("召开党员大会").due("2012.4.30");
    let item = form.plan_item("E4").goal("水渠清淤开工");
    item.measure("20日前答复村民").refer_up("样例镇政府", "水渠清淤经费");
    form
}

#[test]
fn the_plan_has_the_parts_that_officials_expect() {
    let form = two_problems();
    let plan = papers(&form).plan();
    assert_eq!(plan.title, "演示县样例镇样例一村党支部整改方案");
    assert_eq!((plan.format, plan.lang), (Format::Portrait, "zh-CN"));
    assert_eq!(
        lines(&plan),
        [
            "# 演示县样例镇样例一村党支部整改方案",
            "## 一、基本情况",
            "演示县样例镇样例一村党支部隶属于演示县样例镇党委。现有党员46名，其中预备党员1名、流动党员17名。\
             2012年3月12日开展调查摸底。支部自评等级为“后进”，目标等级为“一般”。\
             自评不等于定级，正式等级由上级党组织确定。",
            "## 二、存在问题",
            "### （一）领导班子方面",
            "1. 组织委员空缺9个月。",
            "### （二）作用发挥方面",
            "2. 水渠清淤诉求未答复。",
            "## 三、整改目标",
            "1. 4月30日前补选组织委员。",
            "2. 水渠清淤开工。",
            "## 四、整改措施、责任和时限",
            "| 序号 | 整改措施 | 责任人 | 完成时限 |",
            "| 1 | 1. 酝酿人选，报镇党委 / 2. 召开党员大会 | 支部书记 | 2012年4月30日 |",
            "| 2 | 20日前答复村民 |  |  |",
            "## 五、提请上级解决事项",
            "1. 样例镇政府：水渠清淤经费（对应第2项）。",
            "附件：1. 整改台账 / 2. 问题清单 / 3. 任务清单 / 4. 责任清单",
            "演示县样例镇样例一村党支部",
            "2012年4月10日",
            "| 党支部书记 / 签字 | 年　　月　　日 |",
            "| 上级党组织 / 审核意见 | （盖章）　　　　　　　　年　　月　　日 |",
            "依据：粤创先组发〔2012〕4号。本程序依据2012年文件，现行要求以上级党组织规定为准。",
        ]
    );
}

#[test]
fn a_blank_goal_keeps_its_number_and_leaves_room_to_write() {
    let mut form = two_problems();
    form.plan_item("B1").goal("");
    let goals = part(&papers(&form).plan(), "## 三、整改目标");
    assert_eq!(goals, ["1. ＿＿＿＿＿＿", "2. 水渠清淤开工。"]);
}

#[test]
fn a_blank_plan_leaves_room_for_what_every_plan_has() {
    let form = Form::blank();
    let plan = papers(&form).plan();
    assert_eq!(plan.title, "党支部整改方案");
    let room = "＿＿＿＿＿＿";
    let said = format!(
        "党支部隶属于{room}。现有党员{room}名，其中预备党员{room}名、流动党员{room}名。\
         {room}开展调查摸底。支部自评等级为“{room}”，目标等级为“{room}”。\
         自评不等于定级，正式等级由上级党组织确定。"
    );
    assert_eq!(part(&plan, "## 一、基本情况"), [said]);
    assert_eq!(part(&plan, "## 二、存在问题"), ["无。"]);
    assert_eq!(part(&plan, "## 四、整改措施、责任和时限"), ["无。"]);
    assert_eq!(part(&plan, "## 五、提请上级解决事项")[0], "无。");
    assert!(lines(&plan).contains(&"　　　　年　　月　　日".to_owned()));
}

#[test]
fn an_item_of_no_dimension_stands_last_with_its_own_number() {
    let mut form = two_problems();
    form.own_plan_item().write("problem", "村务公开栏破损");
    let problems = part(&papers(&form).plan(), "## 二、存在问题");
    assert_eq!(problems[4..], ["### （三）其他方面", "3. 村务公开栏破损。"]);
}

#[test]
fn a_plan_in_an_order_of_its_own_has_its_problems_in_that_order() {
    let mut form = two_problems();
    form.own_plan_item().write("problem", "支委会运作不畅").write("category", "B");
    let problems = part(&papers(&form).plan(), "## 二、存在问题");
    assert_eq!(
        problems,
        ["1. 组织委员空缺9个月。", "2. 水渠清淤诉求未答复。", "3. 支委会运作不畅。"]
    );
}

#[test]
fn the_grade_that_the_superior_gave_is_told() {
    let mut assessment = two_problems().session().assessment().clone();
    assessment.grade.assigned = "lagging".into();
    let form = Form::of(assessment, None);
    let said = &part(&papers(&form).plan(), "## 一、基本情况")[0];
    assert!(said.ends_with("目标等级为“一般”。上级定级为“后进”。"), "{said}");
}

#[test]
fn a_plan_in_english_has_no_chinese_but_what_was_typed() {
    let form = Form::blank();
    let plan = Papers { lang: Lang::En, ..papers(&form) }.plan();
    assert_eq!(plan.lang, "en");
    let ours = lines(&plan).join("\n").replace("粤创先组发〔2012〕4号", "");
    assert!(ours.is_ascii(), "{ours}");
    assert!(ours.contains("## 4. Measures, responsibility and due dates"), "{ours}");
}

#[test]
fn the_whole_village_is_printed_in_the_order_of_its_plan() {
    let form = village::filled_in();
    let plan = papers(&form).plan();
    let goals = part(&plan, "## 三、整改目标");
    let items = &form.session().assessment().plan.items;
    assert_eq!(goals.len(), items.len());
    for (nth, (line, item)) in goals.iter().zip(items).enumerate() {
        assert_eq!(*line, format!("{}. {}。", nth + 1, item.goal));
    }
}
