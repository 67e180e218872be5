//! Sheets as a spreadsheet file (Office Open XML, ECMA-376) that WPS and Excel open.
//!
//! Every cell is an inline text, so that nothing that a person typed can become a formula, and the
//! archive is stored uncompressed: a spreadsheet library would weigh more than the whole widget.

mod archive;

use crate::ledger::Sheet;
use archive::archive;

/// The bytes of an `.xlsx` file with one sheet for each list.
pub fn workbook(sheets: &[Sheet]) -> Vec<u8> {
    let mut files = vec![
        ("[Content_Types].xml".to_owned(), content_types(sheets.len())),
        ("_rels/.rels".to_owned(), relations(&[("officeDocument", "xl/workbook.xml".to_owned())])),
        ("xl/workbook.xml".to_owned(), book(sheets)),
        ("xl/_rels/workbook.xml.rels".to_owned(), book_relations(sheets.len())),
        ("xl/styles.xml".to_owned(), STYLES.to_owned()),
    ];
    for (nth, sheet) in sheets.iter().enumerate() {
        files.push((format!("xl/worksheets/sheet{}.xml", nth + 1), worksheet(sheet)));
    }
    archive(&files)
}

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// Cell formats: 0 plain, 1 heading, 2 text that wraps.
const STYLES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#,
    r#"<fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>"#,
    r#"<fills count="2"><fill><patternFill patternType="none"/></fill>"#,
    r#"<fill><patternFill patternType="gray125"/></fill></fills>"#,
    r#"<borders count="2"><border/><border><left style="thin"/><right style="thin"/>"#,
    r#"<top style="thin"/><bottom style="thin"/></border></borders>"#,
    r#"<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/>"#,
    r#"<xf fontId="1" borderId="1" applyFont="1" applyBorder="1" applyAlignment="1">"#,
    r#"<alignment horizontal="center" vertical="center" wrapText="1"/></xf>"#,
    r#"<xf borderId="1" applyBorder="1" applyAlignment="1">"#,
    r#"<alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>"#,
);

fn content_types(sheets: usize) -> String {
    let part = |name: &str, kind: &str| {
        format!(r#"<Override PartName="/xl/{name}.xml" ContentType="{KIND}.{kind}+xml"/>"#)
    };
    let sheets = (1..=sheets).map(|it| part(&format!("worksheets/sheet{it}"), "worksheet"));
    let parts: String = [part("workbook", "sheet.main"), part("styles", "styles")]
        .into_iter()
        .chain(sheets)
        .collect();
    let relations = "application/vnd.openxmlformats-package.relationships+xml";
    format!(
        r#"{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="{relations}"/><Default Extension="xml" ContentType="application/xml"/>{parts}</Types>"#
    )
}

fn relations(targets: &[(&str, String)]) -> String {
    let targets = targets.iter().enumerate().map(|(nth, (kind, target))| {
        let id = nth + 1;
        format!(r#"<Relationship Id="rId{id}" Type="{OFFICE}/{kind}" Target="{target}"/>"#)
    });
    let targets: String = targets.collect();
    format!(r#"{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{targets}</Relationships>"#)
}

fn book_relations(sheets: usize) -> String {
    let sheets = (1..=sheets).map(|it| ("worksheet", format!("worksheets/sheet{it}.xml")));
    let all: Vec<_> = sheets.chain([("styles", "styles.xml".to_owned())]).collect();
    relations(&all)
}

/// Every sheet with its name, and its first row repeated on each printed page.
fn book(sheets: &[Sheet]) -> String {
    let (mut list, mut titles) = (String::new(), String::new());
    for (nth, sheet) in sheets.iter().enumerate() {
        let (id, name) = (nth + 1, escape(&name(sheet)));
        list += &format!(r#"<sheet name="{name}" sheetId="{id}" r:id="rId{id}"/>"#);
        titles += &format!(
            r#"<definedName name="_xlnm.Print_Titles" localSheetId="{nth}">'{name}'!$1:$1</definedName>"#
        );
    }
    format!(
        r#"{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{list}</sheets><definedNames>{titles}</definedNames></workbook>"#
    )
}

/// A sheet's name may have 31 characters and none of `[]:*?/\'`.
fn name(sheet: &Sheet) -> String {
    sheet.title.chars().filter(|it| !"[]:*?/\\'".contains(*it)).take(31).collect()
}

fn worksheet(sheet: &Sheet) -> String {
    let widths: String = (1..=sheet.columns.len())
        .map(|it| {
            let width = if it == 1 { 6 } else { 18 };
            format!(r#"<col min="{it}" max="{it}" width="{width}" customWidth="1"/>"#)
        })
        .collect();
    let rows: String = std::iter::once((1, &sheet.columns))
        .chain(sheet.rows.iter().map(|it| (2, it)))
        .enumerate()
        .map(|(nth, (style, cells))| row(nth + 1, style, cells))
        .collect();
    format!(
        r#"{HEAD}<worksheet xmlns="{MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>{widths}</cols><sheetData>{rows}</sheetData><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>"#
    )
}

fn row(number: usize, style: u8, cells: &[String]) -> String {
    let cells: String = cells
        .iter()
        .map(|it| {
            let text = escape(it);
            format!(
                r#"<c s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>"#
            )
        })
        .collect();
    format!(r#"<row r="{number}">{cells}</row>"#)
}

/// A text as XML holds it; characters that XML cannot hold are left out.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for it in text.chars() {
        match it {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' => escaped.push(it),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => escaped.push(it),
        }
    }
    escaped
}
