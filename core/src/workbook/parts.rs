//! The parts of a spreadsheet file besides its sheets: what there is, how cells look.

use super::escape;
use crate::ledger::Sheet;

pub(super) const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
pub(super) const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// Cell formats: 0 plain, 1 heading, 2 text that wraps, 3 title, 4 centred. Number format 49 is
/// text: what a person edits in such a cell does not become a formula either.
pub(super) const STYLES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#,
    r#"<fonts count="3"><font><sz val="11"/><name val="宋体"/></font>"#,
    r#"<font><b/><sz val="11"/><name val="宋体"/></font>"#,
    r#"<font><b/><sz val="16"/><name val="宋体"/></font></fonts>"#,
    r#"<fills count="2"><fill><patternFill patternType="none"/></fill>"#,
    r#"<fill><patternFill patternType="gray125"/></fill></fills>"#,
    r#"<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>"#,
    r#"<border><left style="thin"/><right style="thin"/>"#,
    r#"<top style="thin"/><bottom style="thin"/><diagonal/></border></borders>"#,
    r#"<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf xfId="0"/>"#,
    r#"<xf xfId="0" numFmtId="49" fontId="1" borderId="1" applyNumberFormat="1" applyFont="1" "#,
    r#"applyBorder="1" applyAlignment="1">"#,
    r#"<alignment horizontal="center" vertical="center" wrapText="1"/></xf>"#,
    r#"<xf xfId="0" numFmtId="49" borderId="1" applyNumberFormat="1" applyBorder="1" "#,
    r#"applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>"#,
    r#"<xf xfId="0" numFmtId="49" fontId="2" applyNumberFormat="1" applyFont="1" "#,
    r#"applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>"#,
    r#"<xf xfId="0" numFmtId="49" borderId="1" applyNumberFormat="1" applyBorder="1" "#,
    r#"applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>"#,
    r#"</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/>"#,
    r#"</cellStyles></styleSheet>"#,
);

pub(super) fn content_types(sheets: usize) -> String {
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

pub(super) fn relations(targets: &[(&str, &str)]) -> String {
    let targets = targets.iter().enumerate().map(|(nth, (kind, target))| {
        let id = nth + 1;
        format!(r#"<Relationship Id="rId{id}" Type="{OFFICE}/{kind}" Target="{target}"/>"#)
    });
    let targets: String = targets.collect();
    format!(r#"{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{targets}</Relationships>"#)
}

pub(super) fn book_relations(sheets: usize) -> String {
    let files: Vec<_> = (1..=sheets).map(|it| format!("worksheets/sheet{it}.xml")).collect();
    let sheets = files.iter().map(|it| ("worksheet", it.as_str()));
    relations(&sheets.chain([("styles", "styles.xml")]).collect::<Vec<_>>())
}

/// Every sheet with its name, and its title and headings repeated on each printed page.
pub(super) fn book(names: &[String]) -> String {
    let (mut list, mut titles) = (String::new(), String::new());
    for (nth, name) in names.iter().enumerate() {
        let (id, name) = (nth + 1, escape(name));
        list += &format!(r#"<sheet name="{name}" sheetId="{id}" r:id="rId{id}"/>"#);
        titles += &format!(
            r#"<definedName name="_xlnm.Print_Titles" localSheetId="{nth}">'{name}'!$1:$2</definedName>"#
        );
    }
    format!(
        r#"{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{list}</sheets><definedNames>{titles}</definedNames></workbook>"#
    )
}

/// The sheets' names: 31 characters at most, none of `[]:*?/\'`, and none blank or given twice,
/// or Excel takes the file for a damaged one.
pub(super) fn names(sheets: &[Sheet]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (nth, sheet) in sheets.iter().enumerate() {
        let allowed = sheet.title.chars().filter(|it| !"[]:*?/\\'".contains(*it));
        let name: String = allowed.take(26).collect::<String>().trim().to_owned();
        let taken = names.iter().any(|it| it.eq_ignore_ascii_case(&name));
        let number = if taken || name.is_empty() { (nth + 1).to_string() } else { String::new() };
        names.push(name + &number);
    }
    names
}
