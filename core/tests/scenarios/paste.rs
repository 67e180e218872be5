//! Units are pasted out of a spreadsheet: what was understood, what was not, and why.

use hangji_core::assessment::{Method, Unit, UnitKind};
use hangji_core::paste::{Column, MOST, Table, Why, read};
use proptest::prelude::*;
use proptest::sample::select;

fn pasted(text: &str) -> Table {
    read(text, UnitKind::Due, &[])
}

/// A unit in one line: kind, name, and what else was said of it.
fn line(it: &Unit) -> String {
    let methods: Vec<_> = it.methods.iter().map(|it| it.code()).collect();
    let parts = [
        it.kind.code(),
        &it.name,
        &it.code,
        &it.employees.0,
        &it.full_members.0,
        &methods.join("+"),
        &it.other_method,
        &it.lead_unit,
        &it.responsible,
        &it.due.0,
    ];
    parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
}

fn units(table: &Table) -> Vec<String> {
    table.rows.iter().map(|it| line(&it.unit)).collect()
}

fn faults(table: &Table) -> Vec<(usize, Why)> {
    table.faults.iter().map(|it| (it.line, it.why.clone())).collect()
}

#[test]
fn columns_stand_in_any_order_under_any_usual_heading() {
    let table = pasted(
        "序号\t责任人\t企业名称（全称）\t党员数\t 组建方式 \t完成时间\t备注\n\
         1\t示例甲\t样例甲公司\t5名\t单独组建\t2012/6/30\t上门\n\
         2\t示例乙\t样例乙公司\t２\t区域联建\t2012年6月\t\n",
    );
    assert_eq!(
        units(&table),
        [
            "due 样例甲公司 5 standalone 示例甲 2012/6/30",
            "due 样例乙公司 ２ area_joint 示例乙 2012年6月",
        ]
    );
    use Column::{Due, FullMembers, Methods, Name, Responsible};
    assert_eq!(table.columns, [Responsible, Name, FullMembers, Methods, Due]);
    assert_eq!(table.unused, [(0, "序号".to_owned()), (6, "备注".to_owned())]);
    assert_eq!((table.heading, table.faults.len()), (Some(1), 0));
}

#[test]
fn without_a_heading_columns_go_by_what_they_hold() {
    let table = pasted(
        "1\t样例甲公司\t91350100M000100Y43\t60\t5\t单独组建\t示例甲\t2012-06-30\n\
         2\t样例乙公司\t\t35\t2\t区域联建\t示例乙\t2012-06-30",
    );
    assert_eq!(
        units(&table),
        [
            "due 样例甲公司 91350100M000100Y43 60 5 standalone 示例甲 2012-06-30",
            "due 样例乙公司 35 2 area_joint 示例乙 2012-06-30",
        ]
    );
    assert_eq!((table.heading, table.unused), (None, vec![(0, String::new())]));
    assert_eq!(units(&pasted("样例甲公司\n样例乙公司")), ["due 样例甲公司", "due 样例乙公司"]);
}

#[test]
fn what_can_hardly_be_told_without_a_heading_is_not_taken_along() {
    let table = pasted("样例甲公司\t位于园区东侧的仓储企业\n样例乙公司\t生产");
    assert_eq!(table.columns, [Column::Name]);
    assert_eq!(table.unused, [(1, String::new())]);
}

#[test]
fn cells_with_line_breaks_and_quotes_come_in_quotes() {
    let table = pasted(
        "单位名称\t组建方式\t责任人\r\n\
         \"样例甲\n公司\"\t\"选派指导员\n确定联络员\"\t示例甲\r\n\
         \"\"\"样例\"\"超市\"\t工会\t\"Zhang\nSan\"\r\n\
         \"样例\"丙店\t工会\t\r\n",
    );
    assert_eq!(
        units(&table),
        [
            "not_ready 样例甲公司 instructor+liaison 示例甲",
            "not_ready \"样例\"超市 union Zhang San",
            "not_ready \"样例\"丙店 union",
        ]
    );
    let lines: Vec<_> = table.rows.iter().map(|it| it.line).collect();
    assert_eq!(lines, [2, 3, 4], "as the spreadsheet counts them");
}

#[test]
fn the_kind_is_read_from_its_column_from_the_method_or_from_the_row_above() {
    let table = pasted(
        "单位名称\t情况\t方式\n\
         甲店\t应建未建\t\n乙店\t\t\n丙店\t暂不具备组建条件\t\n丁店\t\t\n戊店\t\t行业统建\n",
    );
    assert_eq!(
        units(&table),
        ["due 甲店", "due 乙店", "not_ready 丙店", "not_ready 丁店", "due 戊店 industry_unified"]
    );
    let table = read("单位名称\t方式\n甲店\t\n乙店\t联建\n丙店\t\n", UnitKind::NotReady, &[]);
    assert_eq!(units(&table), ["not_ready 甲店", "due 乙店 area_joint", "not_ready 丙店"]);
}

#[test]
fn a_method_in_other_words_is_kept_in_these_words() {
    let table = pasted(
        "单位名称\t组建方式\n甲店\t挂靠行业协会党委\n乙店\t与园区联合，逐步过渡\n丙店\t商圈覆盖\n丁店\t区域联建、行业统建\n",
    );
    assert_eq!(
        units(&table),
        [
            "due 甲店 industry_unified",
            "due 乙店 area_joint+other 与园区联合，逐步过渡",
            "due 丙店 other 商圈覆盖",
            "due 丁店 area_joint+industry_unified",
        ]
    );
    let unit = pasted("单位名称\t情况\t方式\n甲店\t应建\t指导员").rows.remove(0).unit;
    assert_eq!((unit.methods, unit.other_method.as_str()), (vec![Method::Other], "指导员"));
}

#[test]
fn every_line_that_is_not_added_is_named_with_the_reason() {
    let there = Unit { name: "样例甲 公司".into(), ..Unit::default() };
    let coded = Unit { code: "91350100m000100y43".into(), ..Unit::default() };
    let text = "演示县未建党组织单位一览表\t\t\t\n\
                单位名称\t信用代码\t情况\t正式党员\n\
                样例甲公司\t\t应建未建\t3\n\
                样例乙公司\t91350100M000100Y43\t\t\n\
                样例丙公司\t\t已建\t\n\
                样例丁公司\t\t不详\t\n\
                \t\t应建未建\t2\n\
                \n\
                样例戊公司\t\t应建\t1\t多出来的\n\
                单位名称\t信用代码\t情况\t正式党员\n\
                样例己公司\t\t\t\n\
                样例己公司\t\t\t4\n\
                合 计\t\t\t9\n";
    let table = read(text, UnitKind::Due, &[there, coded]);
    assert_eq!(units(&table), ["due 样例己公司"]);
    assert_eq!(
        faults(&table),
        [
            (1, Why::AboveHeading),
            (3, Why::Listed("样例甲公司".into())),
            (4, Why::Listed("样例乙公司".into())),
            (5, Why::Organised),
            (6, Why::UnknownKind("不详".into())),
            (7, Why::Nameless),
            (9, Why::TooWide),
            (10, Why::NoUnit),
            (12, Why::Listed("样例己公司".into())),
            (13, Why::NoUnit),
        ]
    );
}

#[test]
fn what_is_not_a_table_is_named_and_nothing_is_guessed() {
    for text in [
        "单位名称,正式党员\n样例甲公司,5\n样例乙公司,2",
        "样例甲公司；5\n样例乙公司；2",
        "样例甲公司   5\n样例乙公司   2",
        "样例甲公司　5",
    ] {
        let table = pasted(text);
        assert_eq!(table.rows, [], "{text}");
        assert!(table.faults.iter().all(|it| it.why == Why::Separated), "{text}");
        assert_eq!(table.faults.len(), text.lines().count(), "{text}");
    }
    for blank in ["", " \n\t\n", "\r\n"] {
        assert_eq!(pasted(blank), Table::default(), "{blank:?}");
    }
    assert_eq!(faults(&pasted("情况\t党员数\n应建\t5")), [(2, Why::Nameless)]);
}

#[test]
fn of_a_thousand_rows_as_many_are_taken_as_a_person_looks_through() {
    let text: String = (1..=1000).map(|it| format!("{it}\t样例{it}公司\t{}\n", it % 90)).collect();
    let table = pasted(&text);
    assert_eq!((table.rows.len(), table.faults.len()), (MOST, 1000 - MOST));
    assert!(table.faults.iter().all(|it| it.why == Why::TooMany));
}

fn cell() -> impl Strategy<Value = String> {
    let cells = [
        "",
        "单位名称",
        "正式党员",
        "情况",
        "应建未建",
        "暂不具备条件",
        "单独组建",
        "样例甲公司",
        "样例乙公司",
        "5",
        "１２",
        "/",
        "合计",
        "2012-06-30",
        "\"",
        "\"a\nb\"",
        "a,b",
        "\r",
        "  ",
    ];
    prop_oneof![3 => select(cells.to_vec()).prop_map(str::to_owned), 1 => any::<String>()]
}

fn text() -> impl Strategy<Value = String> {
    let row = proptest::collection::vec(cell(), 0..6).prop_map(|it| it.join("\t"));
    proptest::collection::vec(row, 0..12).prop_map(|it| it.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..Default::default() })]

    #[test]
    fn whatever_is_pasted_every_line_with_anything_in_it_is_understood_or_named(
        text in text(), kind in select(UnitKind::ALL),
    ) {
        let table = read(&text, kind, &[]);
        let mut named: Vec<usize> = table.rows.iter().map(|it| it.line).collect();
        named.extend(table.faults.iter().map(|it| it.line).chain(table.heading));
        named.sort_unstable();
        prop_assert!(named.windows(2).all(|it| it[0] < it[1]), "each line once: {named:?}");
        prop_assert!(table.rows.iter().all(|it| !it.unit.name.is_empty()));
        // Where no cell is in quotes, a row is a line.
        if !text.contains(['"', '\r']) {
            let lines = text.split('\n').zip(1..).filter(|(it, _)| !it.trim().is_empty());
            prop_assert_eq!(named, lines.map(|(_, line)| line).collect::<Vec<_>>());
        }
    }
}
