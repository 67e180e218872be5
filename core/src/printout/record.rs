//! The whole record: everything that was entered, part by part.

use super::page::Page;
use super::{Copy, table_page};
use crate::assessment::{Assessment, ItemAnswer};
use crate::document::{Content, Entry, visit};
use crate::ledger::sheet;
use crate::procedure::Procedure;
use crate::words::{Lang, answer, label, prints, value, whereabouts};

/// Everything that was entered, with the questions it answers; blank entries are left out.
pub fn record(procedure: &Procedure, assessment: &Assessment, lang: Lang, copy: Copy) -> String {
    let mut page = Page::new(copy, lang);
    let name = assessment.branch.name.trim();
    let known = if name.is_empty() { prints::NO_NAME.to(lang) } else { name };
    page.open("section", "");
    page.text("h1", "", &prints::RECORD.with(lang, &[known]));
    let part = |page: &mut Page, title: &str, place: &str, entry: &dyn Entry| {
        entries(page, procedure, lang, title, (place, entry));
    };
    part(&mut page, prints::BRANCH.to(lang), "/branch", &assessment.branch);
    survey(&mut page, procedure, assessment, lang);
    part(&mut page, "", "/support", &assessment.support);
    part(&mut page, prints::STANDARDS.to(lang), "/standards", &assessment.standards);
    part(&mut page, prints::GRADE.to(lang), "/grade", &assessment.grade);
    let step = |nth: usize| procedure.steps.get(nth).map_or("", |it| lang.of(&it.title));
    part(&mut page, step(1), "/coverage", &assessment.coverage);
    part(&mut page, step(3), "/excellence", &assessment.excellence);
    page.close("section");
    if let Some(ledger) = procedure.ledger.lists.first() {
        let sheet = sheet(procedure, assessment, ledger, lang);
        table_page(&mut page, &sheet.title, &sheet, name);
    }
    page.end(procedure)
}

fn survey(page: &mut Page, procedure: &Procedure, assessment: &Assessment, lang: Lang) {
    page.text("h2", "", procedure.steps.first().map_or("", |it| lang.of(&it.title)));
    let columns = prints::ANSWERS.map(|it| it.to(lang).to_owned());
    for group in procedure.groups() {
        let rows: Vec<Vec<String>> = group
            .items_for(assessment)
            .map(|item| {
                let entered = assessment.survey.answers.get(&item.id);
                let said = entered.and_then(|it| it.answer).map_or("", |it| answer(it, lang));
                let text = lang.of(&item.text).to_owned();
                vec![item.id.clone(), text, said.to_owned(), details(entered, lang)]
            })
            .collect();
        if !rows.is_empty() {
            page.text("h3", "", lang.of(&group.title));
            page.table(&columns, &rows);
        }
    }
}

/// What was written to an answer.
fn details(entered: Option<&ItemAnswer>, lang: Lang) -> String {
    let Some(it) = entered else { return String::new() };
    let mut said = vec![it.problem.trim().to_owned(), it.note.trim().to_owned()];
    if let Some(policy) = &it.policy {
        said.extend([policy.name.trim().to_owned(), lang.date(&policy.date.0)]);
    }
    said.retain(|it| !it.is_empty());
    said.join("\n")
}

/// A table of what was entered below a place: name and value.
fn entries(
    page: &mut Page,
    procedure: &Procedure,
    lang: Lang,
    title: &str,
    (place, entry): (&str, &dyn Entry),
) {
    let mut rows: Vec<Vec<String>> = Vec::new();
    visit(entry, &mut |below, it| {
        let raw = match it.content() {
            Content::Text(text) => text.trim().to_owned(),
            Content::Number(number) => number.to_string(),
            Content::Flag(flag) => flag.to_string(),
            _ => String::new(),
        };
        if !raw.is_empty() {
            let place = format!("{place}{below}");
            let name = label(&place, lang).to_owned();
            let name = whereabouts(&place, lang).map_or(name.clone(), |it| format!("{it} {name}"));
            rows.push(vec![name, value(&place, &raw, procedure, lang)]);
        }
        true
    });
    if !rows.is_empty() {
        if !title.is_empty() {
            page.text("h2", "", title);
        }
        page.table(&[], &rows);
    }
}
