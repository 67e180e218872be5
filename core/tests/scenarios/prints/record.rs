//! The printed record and the branch's copy of a receipt.

use super::{lines, papers, part};
use crate::client::Form;
use crate::places::leaves;
use crate::samples;
use hangji_core::wire::Receipt;
use serde_json::Value;

/// What nobody reads: ids, codes that stand for words, and what is no entry.
const UNREAD: [&str; 8] = [
    "/schema",
    "/step",
    "/updated_at",
    "/procedure",
    "/readings",
    "/survey/set_aside",
    "/returns/0/at",
    "/plan/items/0/id",
];

#[test]
fn everything_that_was_entered_is_in_the_record() {
    let document = samples::complete();
    let form = Form::read(&document);
    let said = lines(&papers(&form).record()).join("\n");
    for (place, leaf) in leaves(&document, "") {
        let Value::String(text) = &leaf else { continue };
        let is_code =
            text.is_ascii() && !text.starts_with("20") && !text.chars().any(|it| it == '%');
        if !is_code && !UNREAD.iter().any(|it| place.starts_with(it)) {
            let date = hangji_core::words::Lang::Zh.date(text);
            assert!(said.contains(&date), "{place}: {text} is not in\n{said}");
        }
    }
}

#[test]
fn its_parts_are_those_of_the_procedure() {
    let form = Form::read(&samples::complete());
    let record = papers(&form).record();
    assert_eq!(record.title, "样例一村党支部自查记录");
    let lines = lines(&record);
    let parts: Vec<_> = lines.iter().filter(|it| it.starts_with("## ")).collect();
    assert_eq!(
        parts,
        [
            "## 一、支部概况",
            "## 二、调查摸底，分类定级",
            "## 三、健全组织，扩大覆盖",
            "## 四、整改提高，晋位升级",
            "## 五、学习先进，创先争优",
            "## 六、需要说明的情况",
            "## 七、上级退回的意见",
        ]
    );
    assert_eq!(part(&record, "## 六、需要说明的情况"), ["| 第 1 项 责任人 | 村小人少 |"]);
    let sent_back = &part(&record, "## 七、上级退回的意见")[0];
    assert_eq!(sent_back, "| 第 1 项 完成时限 | 请提前 / 镇组织委员 / 2012年4月12日 / 已处理 |");
}

#[test]
fn a_question_without_an_answer_stays_blank_to_be_answered_on_paper() {
    let mut form = Form::blank();
    form.write("/branch/sector", "rural");
    let record = papers(&form).record();
    let survey = part(&record, "## 二、调查摸底，分类定级");
    let open = survey.iter().filter(|it| it.starts_with("| B1 ") && it.ends_with("|  |  |"));
    assert_eq!(open.count(), 1, "{survey:?}");
    assert_eq!(part(&record, "## 三、健全组织，扩大覆盖"), ["未填写。"]);
    let other_sectors = survey.iter().filter(|it| it.starts_with("| SC1 "));
    assert_eq!(other_sectors.count(), 0, "items that the branch is not asked");
}

#[test]
fn the_branch_keeps_a_copy_of_the_receipt() {
    let form = Form::read(&samples::complete());
    let receipt = Receipt {
        id: "a-1".into(),
        revision: 4,
        receipt: "H-2012-7".into(),
        received_at: "2012-04-10T02:32:00Z".into(),
        ..Receipt::default()
    };
    let copy = papers(&form).receipt(&receipt, "2012年4月10日 10:32");
    assert_eq!(
        lines(&copy)[..11],
        [
            "# 样例一村党支部报送回执 / （党支部留存）",
            "| 回执号 | H-2012-7 |",
            "| 接收时间 | 2012年4月10日 10:32 |",
            "| 版本 | 4 |",
            "| 记录编号 | a-1 |",
            "| 党支部名称 | 样例一村党支部 |",
            "| 上级党组织 | 样例镇党委 |",
            "| 报送到 | 整改提高，晋位升级 |",
            "| 自评等级 | 后进 |",
            "| 目标等级 | 一般 |",
            "| 整改项数 | 1 |",
        ]
    );
    assert!(lines(&copy).iter().any(|it| it.starts_with("经办人（签字）：")));
}
