//! Sheets as a spreadsheet file (Office Open XML, ECMA-376) that WPS and Excel open.
//!
//! Every cell is a text and stays one when somebody edits it, so that nothing that a person typed
//! can become a formula. The archive is stored uncompressed: a spreadsheet library would weigh
//! more than the whole widget.

mod archive;
mod parts;

use crate::ledger::{Column, Sheet, Width};
use archive::archive;
use parts::{HEAD, MAIN};

/// The bytes of an `.xlsx` file with one sheet for each list, `name` in the title of each.
pub fn workbook(name: &str, sheets: &[Sheet]) -> Vec<u8> {
    let names = parts::names(sheets);
    let mut files = vec![
        ("[Content_Types].xml".to_owned(), parts::content_types(sheets.len())),
        ("_rels/.rels".to_owned(), parts::relations(&[("officeDocument", "xl/workbook.xml")])),
        ("xl/workbook.xml".to_owned(), parts::book(&names)),
        ("xl/_rels/workbook.xml.rels".to_owned(), parts::book_relations(sheets.len())),
        ("xl/styles.xml".to_owned(), parts::STYLES.to_owned()),
    ];
    for (nth, sheet) in sheets.iter().enumerate() {
        files.push((format!("xl/worksheets/sheet{}.xml", nth + 1), worksheet(name, sheet)));
    }
    archive(&files)
}

/// Cell formats of [`parts::STYLES`].
#[derive(Clone, Copy)]
enum Style {
    Heading = 1,
    Text = 2,
    Title = 3,
    Centred = 4,
}

/// A title across all columns, the headings, the rows.
fn worksheet(name: &str, sheet: &Sheet) -> String {
    let columns = &sheet.columns;
    let last = reference(columns.len().saturating_sub(1));
    let widths: String = columns.iter().enumerate().map(|(nth, it)| width(nth + 1, it)).collect();
    let title = row(1, [(Style::Title, format!("{name}{}", sheet.title).as_str())]);
    let head = row(2, columns.iter().map(|it| (Style::Heading, it.label.as_str())));
    let rows: String = sheet
        .rows
        .iter()
        .enumerate()
        .map(|(nth, cells)| {
            row(nth + 3, columns.iter().zip(cells).map(|(at, it)| (style(at), it.as_str())))
        })
        .collect();
    let end = sheet.rows.len() + 2;
    [
        HEAD,
        r#"<worksheet xmlns=""#,
        MAIN,
        r#""><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>"#,
        &widths,
        "</cols><sheetData>",
        &title,
        &head,
        &rows,
        r#"</sheetData><mergeCells count="1"><mergeCell ref="A1:"#,
        &last,
        r#"1"/></mergeCells><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter><ignoredErrors><ignoredError sqref="A1:"#,
        &last,
        &end.to_string(),
        r#"" numberStoredAsText="1"/></ignoredErrors></worksheet>"#,
    ]
    .concat()
}

fn style(column: &Column) -> Style {
    if column.width == Width::Sentences { Style::Text } else { Style::Centred }
}

fn width(number: usize, column: &Column) -> String {
    let characters = match column.width {
        Width::Number => 6,
        Width::Words => 14,
        Width::Date => 18,
        Width::Sentences => 28,
    };
    format!(r#"<col min="{number}" max="{number}" width="{characters}" customWidth="1"/>"#)
}

fn row<'a>(number: usize, cells: impl IntoIterator<Item = (Style, &'a str)>) -> String {
    let cells = cells.into_iter().enumerate().map(|(nth, (style, text))| {
        let (at, style, text) = (reference(nth), style as u8, escape(text));
        format!(
            r#"<c r="{at}{number}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>"#
        )
    });
    let cells: String = cells.collect();
    format!(r#"<row r="{number}">{cells}</row>"#)
}

/// The letters of a column, counted from 0: A to Z, then AA.
fn reference(column: usize) -> String {
    let letter = |it: usize| char::from(b'A' + u8::try_from(it % 26).unwrap_or_default());
    let last = letter(column).to_string();
    if column < 26 { last } else { reference(column / 26 - 1) + &last }
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

#[cfg(test)]
mod tests {
    use super::reference;

    #[test]
    fn columns_go_on_after_z() {
        let named = [0, 12, 25, 26, 51, 52, 701, 702].map(reference);
        assert_eq!(named, ["A", "M", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
