//! The rectification plan in the parts that officials expect, with its ledger behind it.

use super::page::Page;
use super::{Copy, table_page};
use crate::assessment::{Assessment, Reading};
use crate::ledger::{Sheet, sheet};
use crate::procedure::{LedgerList, Procedure};
use crate::words::{Lang, label, prints};

/// The plan: situation, problems, goals, measures with who and when, what is referred up, room for
/// signatures, and the ledger.
pub fn plan(procedure: &Procedure, assessment: &Assessment, lang: Lang, copy: Copy) -> String {
    let mut page = Page::new(copy, lang);
    let name = assessment.branch.name.trim();
    let title =
        prints::PLAN.with(lang, &[if name.is_empty() { prints::NO_NAME.to(lang) } else { name }]);
    page.open("section", "");
    page.text("h1", "", &title);
    situation(&mut page, procedure, assessment, lang);
    let columns =
        ["number", "category", "problem", "goal", "measures", "responsible", "due", "refer_up"];
    let all = of(procedure, assessment, lang, &columns);
    list(&mut page, prints::PROBLEMS.to(lang), &all, |row| joined(row, 1, 2, lang), lang);
    list(&mut page, prints::GOALS.to(lang), &all, |row| cell(row, 3), lang);
    page.text("h2", "", prints::MEASURES.to(lang));
    let table = of(procedure, assessment, lang, &["number", "measures", "responsible", "due"]);
    page.table(&table.columns, &table.rows);
    list(&mut page, prints::REFERRED.to(lang), &all, |row| cell(row, 7), lang);
    signatures(&mut page, assessment, lang);
    page.close("section");
    if let Some(ledger) = procedure.ledger.lists.first() {
        let sheet = sheet(procedure, assessment, ledger, lang);
        let title = prints::APPENDIX.with(lang, &[&sheet.title]);
        table_page(&mut page, &title, &sheet, name);
    }
    page.end(procedure)
}

/// Columns of the ledger, chosen for one part of the plan.
fn of(procedure: &Procedure, assessment: &Assessment, lang: Lang, columns: &[&str]) -> Sheet {
    let columns = columns.iter().map(|it| (*it).to_owned()).collect();
    sheet(procedure, assessment, &LedgerList { columns, ..LedgerList::default() }, lang)
}

fn situation(page: &mut Page, procedure: &Procedure, assessment: &Assessment, lang: Lang) {
    page.text("h2", "", prints::SITUATION.to(lang));
    let branch = &assessment.branch;
    let mut said = Vec::new();
    if !branch.superior.trim().is_empty() {
        said.push(prints::SUPERIOR.with(lang, &[branch.superior.trim()]));
    }
    if let Some(total) = branch.members.total() {
        let probationary = match branch.members.probationary.read() {
            Reading::Value(it) => it,
            Reading::Empty | Reading::Unreadable => 0,
        };
        said.push(prints::MEMBERS.with(lang, &[&total.to_string(), &probationary.to_string()]));
    }
    if !assessment.survey.date.0.trim().is_empty() {
        said.push(prints::SURVEYED.with(lang, &[&lang.date(&assessment.survey.date.0)]));
    }
    let grade = |id: &str| {
        let known = procedure.grades.iter().find(|it| it.id == id.trim());
        known.map_or_else(|| prints::UNSAID.to(lang).to_owned(), |it| lang.of(&it.label).to_owned())
    };
    let grades = &assessment.grade;
    said.push(prints::GRADES.with(lang, &[&grade(&grades.own), &grade(&grades.target)]));
    if !grades.assigned.trim().is_empty() {
        said.push(prints::ASSIGNED.with(lang, &[&grade(&grades.assigned)]));
    }
    page.text("p", "", &said.join(lang.pick("", " ")));
}

/// A part with a line for each plan item that has something to say there.
fn list(page: &mut Page, title: &str, all: &Sheet, line: impl Fn(&[String]) -> String, lang: Lang) {
    page.text("h2", "", title);
    let lines: Vec<_> = all.rows.iter().map(|it| line(it)).filter(|it| !it.is_empty()).collect();
    if lines.is_empty() {
        page.text("p", "", prints::NONE.to(lang));
    }
    for (nth, it) in lines.iter().enumerate() {
        page.text("p", "", &format!("{}. {it}", nth + 1));
    }
}

fn cell(row: &[String], at: usize) -> String {
    row.get(at).map(|it| it.trim().to_owned()).unwrap_or_default()
}

fn joined(row: &[String], first: usize, second: usize, lang: Lang) -> String {
    let (first, second) = (cell(row, first), cell(row, second));
    if first.is_empty() || second.is_empty() {
        second
    } else {
        first + lang.pick("：", ": ") + &second
    }
}

fn signatures(page: &mut Page, assessment: &Assessment, lang: Lang) {
    page.open("div", "signatures");
    page.text("p", "right", assessment.branch.name.trim());
    let date = &assessment.plan.date.0;
    if date.trim().is_empty() {
        let date = format!("{}：", label("/plan/date", lang));
        page.text("p", "right", &date);
    } else {
        page.text("p", "right", &lang.date(date));
    }
    page.text("p", "", prints::SIGNED.to(lang));
    page.text("p", "", prints::REVIEWED.to(lang));
    page.text("p", "right", prints::SEALED.to(lang));
    page.close("div");
}
