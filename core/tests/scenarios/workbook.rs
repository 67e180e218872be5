//! The ledger as a spreadsheet, read back by other people's ZIP and XML readers.

use crate::client::Form;
use crate::village;
use hangji_core::Procedure;
use hangji_core::assessment::{Answer::No, Date};
use hangji_core::file_name::{File, file_name};
use hangji_core::ledger::{Column, Sheet, Width, sheets};
use hangji_core::words::Lang;
use hangji_core::workbook::workbook;
use roxmltree::{Document, Node};
use std::io::{Cursor, Read};
use zip::ZipArchive;

const TITLE_AND_HEAD: usize = 2;

/// A file of the archive, its checksum proved by the reader.
fn file(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut text = String::new();
    archive.by_name(name).expect(name).read_to_string(&mut text).expect("a text");
    text
}

/// The rows of a sheet, each with the texts of its cells; fails on a cell that is no text.
fn rows(bytes: &[u8], sheet: usize) -> Vec<Vec<String>> {
    let xml = file(bytes, &format!("xl/worksheets/sheet{sheet}.xml"));
    let document = Document::parse(&xml).expect("well-formed");
    let tagged = |it: &Node<'_, '_>, name: &str| it.has_tag_name((MAIN, name));
    assert!(!document.descendants().any(|it| tagged(&it, "f")), "a formula: {xml}");
    let rows = document.descendants().filter(|it| tagged(it, "row"));
    rows.map(|row| {
        let cells = row.children().filter(Node::is_element);
        cells
            .map(|cell| {
                assert_eq!(cell.attribute("t"), Some("inlineStr"));
                let text = cell.descendants().find(|it| tagged(it, "t")).expect("a text");
                text.text().unwrap_or_default().to_owned()
            })
            .collect()
    })
    .collect()
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

fn saved(form: &Form) -> Vec<u8> {
    let (procedure, assessment) = (form.session().procedure(), form.session().assessment());
    workbook(&assessment.branch.name, &sheets(procedure, assessment, Lang::Zh))
}

fn named(titles: &[&str]) -> Vec<Sheet> {
    let columns = vec![Column { label: "序号".into(), width: Width::Number }];
    let sheet = |title: &&str| Sheet {
        title: (*title).into(),
        columns: columns.clone(),
        rows: vec![vec!["1".into()]],
    };
    titles.iter().map(sheet).collect()
}

/// The sheets' names as the workbook lists them.
fn names(bytes: &[u8]) -> Vec<String> {
    let xml = file(bytes, "xl/workbook.xml");
    let document = Document::parse(&xml).expect("well-formed");
    let sheets = document.descendants().filter(|it| it.has_tag_name((MAIN, "sheet")));
    sheets.filter_map(|it| it.attribute("name").map(str::to_owned)).collect()
}

#[test]
fn the_four_lists_are_four_sheets_with_titles_and_headings() {
    let form = village::filled_in();
    let bytes = saved(&form);
    assert_eq!(names(&bytes), ["整改台账", "问题清单", "任务清单", "责任清单"]);
    let ledger = rows(&bytes, 1);
    assert_eq!(ledger[0], ["演示县样例镇样例一村党支部整改台账"]);
    assert_eq!(ledger[1][..3], ["序号", "问题类别", "存在问题（具体表现）"]);
    assert_eq!(ledger[2][..3], ["1", "组织设置", "17名流动党员仅9名有联系方式"]);
    let items = form.session().assessment().plan.items.len();
    for sheet in 1..=4 {
        assert_eq!(rows(&bytes, sheet).len(), items + TITLE_AND_HEAD);
    }
}

#[test]
fn nothing_that_was_typed_is_a_formula() {
    let typed = ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "<f>1</f>", "&amp;"];
    for text in typed {
        let mut form = Form::blank();
        form.answer("B1", No).write_problem("B1", text);
        form.plan_item("B1").goal(text);
        let bytes = saved(&form);
        assert_eq!(rows(&bytes, 1)[2][4], text, "as it was typed");
        let styles = file(&bytes, "xl/styles.xml");
        let styles = Document::parse(&styles).expect("well-formed");
        let formats = styles.descendants().find(|it| it.has_tag_name((MAIN, "cellXfs")));
        let formats = formats.expect("formats").children().filter(Node::is_element).skip(1);
        for format in formats {
            assert_eq!(format.attribute("numFmtId"), Some("49"), "text, also once it is edited");
        }
    }
}

#[test]
fn lines_and_rare_characters_stay_and_what_xml_cannot_hold_goes() {
    let mut form = Form::blank();
    form.answer("B1", No).write_problem("B1", "一\n二 𠮷\u{1}\u{ffff}“＜”");
    assert_eq!(rows(&saved(&form), 1)[2][2], "一\n二 𠮷“＜”");
}

#[test]
fn every_part_is_well_formed_and_named_in_the_list_of_contents() {
    let bytes = saved(&village::filled_in());
    let archive = ZipArchive::new(Cursor::new(&bytes)).expect("an archive");
    let files = archive.file_names().map(str::to_owned);
    let files: Vec<String> = files.collect();
    assert_eq!(files.len(), 9);
    let contents = file(&bytes, "[Content_Types].xml");
    for name in &files {
        Document::parse(&file(&bytes, name)).expect(name);
        let known = name.ends_with(".rels") || name.starts_with('[');
        assert!(known || contents.contains(&format!("\"/{name}\"")), "{name}");
    }
}

#[test]
fn sheets_that_excel_would_refuse_get_other_names() {
    let long = "清".repeat(40);
    let sheets = named(&["问题/清单?", "", "问题清单", "'", &long]);
    let names = names(&workbook("", &sheets));
    assert_eq!(names, ["问题清单", "2", "问题清单3", "4", &"清".repeat(26)]);
}

#[test]
fn the_same_ledger_gives_the_same_bytes() {
    assert_eq!(saved(&village::filled_in()), saved(&village::filled_in()));
}

#[test]
fn a_file_is_named_after_branch_and_day() {
    let day = Date::parse("2012-04-10");
    let long = "村".repeat(80);
    for (name, expected) in [
        ("样例一村党支部", "样例一村党支部整改台账-2012-04-10.xlsx"),
        ("", "整改台账-2012-04-10.xlsx"),
        (" a/b\\c:d*e?f\"g<h>i|j ", "abcdefghij整改台账-2012-04-10.xlsx"),
        ("CON.", "CON整改台账-2012-04-10.xlsx"),
        ("..\\..\\系统", "系统整改台账-2012-04-10.xlsx"),
        ("甲\u{202e}cod.\n", "甲cod整改台账-2012-04-10.xlsx"),
        (&long, &format!("{}整改台账-2012-04-10.xlsx", "村".repeat(50))),
    ] {
        let mut form = Form::blank();
        form.write("/branch/name", name);
        let assessment = form.session().assessment();
        assert_eq!(file_name(File::Ledger, assessment, day, Lang::Zh), expected, "{name}");
    }
    let form = Form::under(&Procedure::built_in());
    let name = |day, lang| file_name(File::Record, form.session().assessment(), day, lang);
    assert_eq!(name(day, Lang::Zh), "自查记录-2012-04-10.json");
    assert_eq!(name(None, Lang::Zh), "自查记录.json");
    assert_eq!(name(Date::parse("2012-04"), Lang::En), "assessment-2012-04.json");
}
