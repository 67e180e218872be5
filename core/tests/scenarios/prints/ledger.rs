//! The printed lists of the ledger, and the columns that a place gives them.

use super::{lines, papers, part};
use crate::addendum::county;
use crate::client::Form;
use crate::village;
use hangji_core::assessment::Answer::No;
use hangji_core::printout::Format;
use serde_json::json;

#[test]
fn every_list_has_a_title_and_its_columns_on_pages_that_lie_lengthwise() {
    let form = village::filled_in();
    let ledger = papers(&form).ledger();
    assert_eq!(ledger.format, Format::Landscape);
    assert_eq!(ledger.title, "演示县样例镇样例一村党支部整改台账");
    let lines = lines(&ledger);
    let name = "# 演示县样例镇样例一村党支部";
    let titles: Vec<_> = lines.iter().filter(|it| it.starts_with("# ")).collect();
    let expected = ["整改台账", "问题清单", "任务清单", "责任清单"].map(|it| format!("{name}{it}"));
    assert_eq!(titles, expected.iter().collect::<Vec<_>>());
    let heads: Vec<_> = lines.iter().filter(|it| it.starts_with("| 序号")).collect();
    assert_eq!(
        heads,
        [
            "| 序号 | 问题类别 | 存在问题（具体表现） | 原因 | 整改目标 | 整改措施 | 责任领导 | 责任人 | \
             完成时限 | 进展情况 | 佐证材料 | 销号确认（人、日期） | 备注 |",
            "| 序号 | 存在问题（具体表现） | 问题类别 | 问题来源 | 依据 |",
            "| 序号 | 整改任务 | 整改目标 | 整改措施 | 完成时限 |",
            "| 序号 | 整改任务 | 责任领导 | 责任人 | 配合单位 | 提请事项 |",
        ]
    );
}

#[test]
fn a_row_tells_one_item_of_the_plan() {
    let form = village::filled_in();
    let ledger = papers(&form).ledger();
    let name = "# 演示县样例镇样例一村党支部";
    let main = part(&ledger, &format!("{name}整改台账"));
    assert_eq!(
        main[..2],
        [
            "上级党组织：演示县样例镇党委　　方案制定日期：2012年4月10日　　党支部书记（签字）：＿＿＿＿＿＿",
            "依据：粤创先组发〔2012〕4号。本程序依据2012年文件，现行要求以上级党组织规定为准。",
        ]
    );
    assert_eq!(
        main[3],
        "| 1 | 组织设置 | 17名流动党员仅9名有联系方式 |  | 17名流动党员全部有联系人 | \
         逐户走访，建立流动党员台账 |  | 支部书记 | 2012年5月31日 | 未启动 |  |  |  |"
    );
    let problems = part(&ledger, &format!("{name}问题清单"));
    assert_eq!(problems[3], "| 1 | 17名流动党员仅9名有联系方式 | 组织设置 | A6 | 四·3、四·5 |");
    let duties = part(&ledger, &format!("{name}责任清单"));
    assert_eq!(
        duties[duties.len() - 1],
        "| 8 | 水渠清淤诉求未答复 |  | 支部书记 |  | 样例镇政府：水渠清淤经费 |"
    );
}

#[test]
fn an_empty_ledger_has_rows_to_fill_in_by_hand() {
    let form = Form::blank();
    let tasks = part(&papers(&form).ledger(), "# 党支部任务清单");
    let room = "＿＿＿＿＿＿";
    let head = format!("上级党组织：{room}　　方案制定日期：{room}　　党支部书记（签字）：{room}");
    assert_eq!(tasks[0], head);
    assert_eq!(tasks[3..5], ["| 1 |  |  |  |  |", "| 2 |  |  |  |  |"]);
    assert_eq!(tasks.len(), 9);
}

#[test]
fn a_place_chooses_the_columns_of_a_list() {
    let procedure = county(json!({
        "ledger": [{ "id": "problems", "columns": ["number", "category", "problem", "note"] }]
    }));
    let mut form = Form::under(&procedure);
    form.write("/branch/name", "样例一村党支部").write("/branch/sector", "rural");
    form.answer("B1", No).write_problem("B1", "组织委员空缺9个月");
    let problems = part(&papers(&form).ledger(), "# 样例一村党支部问题清单");
    assert_eq!(
        problems[2..4],
        [
            "| 序号 | 问题类别 | 存在问题（具体表现） | 备注 |",
            "| 1 | 领导班子 | 组织委员空缺9个月 |  |",
        ]
    );
}

#[test]
fn what_the_survey_says_stands_where_the_plan_says_nothing() {
    let mut form = Form::blank();
    form.answer("B1", No).write_problem("B1", "组织委员空缺9个月");
    form.plan_item("B1").write("problem", " ");
    let problems = part(&papers(&form).ledger(), "# 党支部问题清单");
    assert!(problems[3].starts_with("| 1 | 组织委员空缺9个月 |"), "{problems:?}");
}
