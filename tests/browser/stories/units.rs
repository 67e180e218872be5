//! The list of units: pasted out of a spreadsheet, asked only what its kind needs, long.

use serde_json::{Value, json};

use crate::support::{
    browser::Browser,
    portal::Portal,
    secretary::{Secretary, without_problems},
    tell,
};

/// A table as a spreadsheet puts it on the clipboard: a title, a heading in an order of its own, a
/// cell with a line break, full-width digits, a unit that is listed already, a sum.
const TABLE: &str = "未建党组织单位一览表\t\t\t\t\t\n\
    序号\t企业名称\t党员数\t组建方式\t责任人\t备注\n\
    1\t样例甲公司\t5名\t单独组建\t示例甲\t\n\
    2\t\"样例乙\n公司\"\t２\t区域联建\t示例乙\t上门\n\
    3\t样例丙公司\t\t确定联络员\t\t\n\
    合计\t\t7\t\t\t\n";

/// A branch with the first unit of the table, as it was typed before.
pub(super) fn with_a_unit() -> Value {
    let mut document = without_problems();
    let unit = json!({"name": "样例甲公司", "kind": "due", "methods": ["standalone"]});
    document["branch"]["sector"] = "emerging".into();
    document["coverage"] = json!({"applicable": true, "units": [unit]});
    document
}

async fn names(secretary: &Secretary<'_>) -> Vec<String> {
    let document = secretary.document().await;
    let units = document["coverage"]["units"].as_array().cloned().unwrap_or_default();
    units.iter().map(|it| it["name"].as_str().unwrap_or_default().to_owned()).collect()
}

tell!(units_are_pasted_out_of_a_spreadsheet: chromium, firefox);
async fn units_are_pasted_out_of_a_spreadsheet(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.hand_over(&with_a_unit()).await;
    secretary.open("健全组织").await;
    secretary.button("从表格粘贴").press().await;
    secretary.paste("粘贴到这里", TABLE).await;
    secretary.wait_for_text("识别出 2 个单位，另有 3 行不加入。").await;
    let said = secretary.text().await;
    for words in [
        "按表头识别：单位名称、正式党员、采取的方式、责任人。",
        "没有采用的列：序号、备注。",
        "第 1 行： 在表头以上，按标题处理。",
        "第 3 行： “样例甲公司”（同名或同代码）已在清单中，没有重复加入。",
        "第 6 行： 是表头或合计，不是单位。",
    ] {
        let said = said.replace("： ", "：");
        assert!(said.contains(&words.replace("： ", "：")), "{words} is not in {said}");
    }
    secretary.row("样例乙公司").wait_for_text("区域联建").await;
    secretary.row("样例丙公司").wait_for_text("暂不具备条件").await;
    assert_eq!(names(&secretary).await, ["样例甲公司"], "nothing is added before it is asked for");

    secretary.button("加入这 2 个单位").press().await;
    secretary.wait_for_text("已加入 2 个单位，排在清单末尾。").await;
    assert_eq!(names(&secretary).await, ["样例甲公司", "样例乙公司", "样例丙公司"]);
    let second = secretary.region("第 2 个单位");
    assert_eq!(second.value_of("正式党员").await, "２", "as it stood in the cell");
    assert_eq!(second.group("采取的方式").chosen().await, ["区域联建"]);
    assert_eq!(secretary.value_of("粘贴到这里").await, "");
    assert_eq!(secretary.region("第 1 个单位").value_of("单位名称").await, "样例甲公司");

    secretary.button("撤销").press().await;
    secretary.region("第 2 个单位").wait_away().await;
    assert_eq!(names(&secretary).await, ["样例甲公司"]);
}

tell!(a_table_that_is_not_added_yet_is_there_when_its_secretary_comes_back: chromium, firefox);
async fn a_table_that_is_not_added_yet_is_there_when_its_secretary_comes_back(
    browser: &mut Browser,
) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.hand_over(&with_a_unit()).await;
    secretary.open("健全组织").await;
    secretary.button("从表格粘贴").press().await;
    let table = "样例乙公司\t5\n样例丙公司\t2";
    secretary.paste("粘贴到这里", table).await;
    let kind = secretary.group("表中没有注明情况的单位");
    kind.choose("暂不具备条件").await;
    secretary.open("整改提高").await;
    secretary.open("健全组织").await;
    assert_eq!(secretary.value_of("粘贴到这里").await, table);
    assert_eq!(kind.chosen().await, ["暂不具备条件"]);
    secretary.wait_for_text("识别出 2 个单位。").await;

    secretary.button("加入这 2 个单位").press().await;
    secretary.region("第 3 个单位").wait().await;
    assert_eq!(names(&secretary).await, ["样例甲公司", "样例乙公司", "样例丙公司"]);
    secretary.open("整改提高").await;
    secretary.open("健全组织").await;
    assert!(!secretary.text().await.contains("识别出"), "what was added is not offered again");
}

tell!(what_is_no_table_is_answered_with_help: chromium);
async fn what_is_no_table_is_answered_with_help(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.hand_over(&with_a_unit()).await;
    secretary.open("健全组织").await;
    secretary.button("从表格粘贴").press().await;
    secretary.paste("粘贴到这里", "样例乙公司,5\n样例丙公司,2").await;
    secretary.wait_for_text("各列似以逗号、分号或空格分隔").await;
    secretary.paste("粘贴到这里", "\t\n").await;
    secretary.wait_gone("各列似以逗号、分号或空格分隔").await;
    let thousand: String = (1..=1000).map(|it| format!("{it}\t样例{it}号公司\n")).collect();
    secretary.paste("粘贴到这里", &thousand).await;
    secretary.wait_for_text("识别出 200 个单位，另有 800 行不加入。").await;
    secretary.wait_for_text("第 201–1000 行").await;
    assert_eq!(names(&secretary).await, ["样例甲公司"]);
}

tell!(a_unit_is_asked_only_what_its_kind_needs: chromium);
async fn a_unit_is_asked_only_what_its_kind_needs(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.hand_over(&with_a_unit()).await;
    secretary.open("健全组织").await;
    let unit = secretary.region("第 1 个单位");
    unit.field("责任人").wait().await;
    unit.field("牵头单位或依托组织").wait_away().await;
    unit.group("采取的方式").choose("区域联建").await;
    unit.field("牵头单位或依托组织").wait().await;
    unit.field("责任人").fill("示例甲").await;
    unit.group("情况").choose("暂不具备条件").await;
    unit.field("牵头单位或依托组织").wait_away().await;
    unit.field("完成时限").wait_away().await;
    assert_eq!(unit.value_of("责任人").await, "示例甲", "what was typed stays in sight");
}

tell!(of_a_long_list_the_unit_at_hand_lies_open: chromium, firefox);
async fn of_a_long_list_the_unit_at_hand_lies_open(browser: &mut Browser) {
    let portal = Portal::start().await;
    let mut document = with_a_unit();
    let unit = |it: usize| json!({"name": format!("样例{it}号公司"), "kind": "due", "methods": ["area_joint"]});
    document["coverage"]["units"] = (1..=60).map(unit).collect();
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.hand_over(&document).await;
    secretary.open("健全组织").await;
    secretary.button("第 48 个单位 样例48号公司").press().await;
    let unit = secretary.region("第 48 个单位");
    unit.field("单位名称").wait_focused().await;
    unit.field("责任人").fill("示例甲").await;
    unit.group("采取的方式").choose("行业统建").await;
    assert_eq!(unit.value_of("责任人").await, "示例甲", "choosing a method does not close it");
    secretary.finish_in_vain().await;
    secretary.button("第 7 个单位 样例7号公司").wait().await;
    secretary.link("请填写这个单位组建工作的责任人").nth(1).press().await;
    secretary.region("第 1 个单位").field("责任人").wait_focused().await;
    secretary.button("增加应建未建单位").press().await;
    secretary.region("第 61 个单位").field("单位名称").wait_focused().await;
}
