//! The whole record: everything that is sent, part by part, with the questions it answers.

use super::tree::{around, pairs, paragraph, table, text};
use super::{Element, Format, Papers, Printout};
use crate::assessment::ItemAnswer;
use crate::document::{Content, Entry, visit};
use crate::finding::segments;
use crate::ledger::{Column, Width};
use crate::words::{answer, label, prints, value, whereabouts};

type Rows = Vec<(String, String)>;

impl Papers<'_> {
    /// Everything that is sent, as a person reads it: questions without an answer stay blank,
    /// other blank entries are left out.
    pub fn record(&self) -> Printout {
        let sent = self.assessment.for_submission(self.procedure);
        let title = prints::RECORD.with(self.lang, &[self.name()]);
        let mut body = vec![text("h1", "", title.as_str())];
        body.extend(Papers { assessment: &sent, ..*self }.all_parts());
        body.extend([text("p", "hands", prints::SIGNED.to(self.lang)), self.basis("footer", "")]);
        self.printout(title, Format::Portrait, vec![around("div", "record", body)])
    }

    fn all_parts(&self) -> Vec<Element> {
        let it = self.assessment;
        let step = |nth: usize, part: Vec<Element>| {
            let title = self.procedure.steps.get(nth).map_or("", |it| self.lang.of(&it.title));
            (title.to_owned(), self.or_unsaid(part))
        };
        let branch = prints::BRANCH.to(self.lang).to_owned();
        let mut parts = vec![
            (branch, self.or_unsaid(self.branch())),
            step(0, self.first_step()),
            step(1, self.entries("/coverage", &it.coverage)),
            step(2, self.entries("/plan", &it.plan)),
            step(3, self.entries("/excellence", &it.excellence)),
        ];
        for (title, part) in
            [(prints::EXPLANATIONS, self.explanations()), (prints::RETURNS, self.returns())]
        {
            if !part.is_empty() {
                parts.push((title.to(self.lang).to_owned(), part));
            }
        }
        self.parts(parts)
    }

    fn or_unsaid(&self, part: Vec<Element>) -> Vec<Element> {
        if part.is_empty() { vec![paragraph(prints::UNSAID.to(self.lang))] } else { part }
    }

    fn branch(&self) -> Vec<Element> {
        let own = |it: prints::Print, value: &str| (it.to(self.lang).to_owned(), value.to_owned());
        let revision = match self.assessment.revision {
            0 => prints::NOT_SENT.to(self.lang).to_owned(),
            it => it.to_string(),
        };
        let head = [own(prints::RECORD_ID, &self.assessment.id), own(prints::REVISION, &revision)];
        let mut all = vec![pairs(&head)];
        all.extend(self.entries("/branch", &self.assessment.branch));
        all
    }

    fn first_step(&self) -> Vec<Element> {
        let mut all = self.entries("/survey/date", &self.assessment.survey.date);
        all.extend(self.sections(self.survey()));
        all
    }

    /// Sections for each group of items, then for funds, standards and grades.
    fn survey(&self) -> Vec<(String, Vec<Element>)> {
        let (it, lang) = (self.assessment, self.lang);
        let groups = self.procedure.groups().filter_map(|group| {
            let asked = group.items_for(it);
            let rows: Vec<_> =
                asked.map(|item| self.answered(&item.id, lang.of(&item.text))).collect();
            let title = lang.of(&group.title).to_owned();
            (!rows.is_empty()).then(|| (title, vec![self.table(&prints::ANSWERS, &rows)]))
        });
        let mut sections: Vec<_> = groups.collect();
        let named = |title: prints::Print, part| (title.to(lang).to_owned(), part);
        sections.extend([
            named(prints::FUNDS, self.entries("/support", &it.support)),
            named(prints::STANDARDS, vec![self.table(&prints::RATINGS, &self.standards())]),
            named(prints::GRADE, self.entries("/grade", &it.grade)),
        ]);
        sections.retain(|(_, part)| !part.is_empty());
        sections
    }

    fn answered(&self, item: &str, question: &str) -> Vec<String> {
        let entered = self.assessment.survey.answers.get(item);
        let said = entered.and_then(|it| it.answer).map_or("", |it| answer(it, self.lang));
        let details = entered.map(|it| self.details(item, it)).unwrap_or_default();
        vec![item.to_owned(), question.to_owned(), said.to_owned(), details]
    }

    /// What was written to an answer.
    fn details(&self, item: &str, it: &ItemAnswer) -> String {
        let mut said = vec![it.problem.trim().to_owned(), it.note.trim().to_owned()];
        if let Some(policy) = &it.policy {
            let place = format!("/survey/answers/{item}/policy/kind");
            said.push(policy.name.trim().to_owned());
            said.push(value(&place, &policy.kind, self.procedure, self.lang));
            said.push(self.lang.date(&policy.date.0));
        }
        said.retain(|it| !it.is_empty());
        said.join("\n")
    }

    fn standards(&self) -> Vec<Vec<String>> {
        let row = |it: &crate::procedure::Standard| {
            let rating = self.assessment.standards.get(&it.id);
            let place = format!("/standards/{}/rating", it.id);
            let said = rating.map(|it| value(&place, &it.rating, self.procedure, self.lang));
            let note = rating.map(|it| it.note.clone()).unwrap_or_default();
            vec![self.lang.of(&it.title).to_owned(), said.unwrap_or_default(), note]
        };
        self.procedure.standards.iter().map(row).collect()
    }

    fn table(&self, columns: &[(prints::Print, Width)], rows: &[Vec<String>]) -> Element {
        let column = |(it, width): &(prints::Print, Width)| Column {
            label: it.to(self.lang).to_owned(),
            width: *width,
        };
        table(&columns.iter().map(column).collect::<Vec<_>>(), rows)
    }

    fn explanations(&self) -> Vec<Element> {
        let explained = self.assessment.explanations.iter();
        let explained = explained.filter(|(_, text)| !text.trim().is_empty());
        let rows = explained.map(|(key, text)| {
            let (_, place) = key.split_once(' ').unwrap_or((key, ""));
            (self.named(place), text.clone())
        });
        or_nothing(&rows.collect::<Rows>())
    }

    fn returns(&self) -> Vec<Element> {
        let rows = self.assessment.returns.iter().map(|it| {
            let state = if it.settled { prints::SETTLED } else { prints::OPEN };
            let (by, on) = (it.by.trim(), self.lang.date(&it.on.0));
            let said = [it.comment.trim(), by, &on, state.to(self.lang)];
            let said: Vec<_> = said.into_iter().filter(|it| !it.is_empty()).collect();
            (self.named(&it.at), said.join("\n"))
        });
        or_nothing(&rows.collect::<Rows>())
    }

    fn named(&self, place: &str) -> String {
        let name = label(place, self.lang);
        whereabouts(place, self.lang).map_or(name.to_owned(), |it| format!("{it} {name}"))
    }

    /// What was entered at a place and below: a table for each of several alike entries.
    fn entries(&self, place: &str, entry: &dyn Entry) -> Vec<Element> {
        let mut groups: Vec<(String, Rows)> = Vec::new();
        visit(entry, &mut |below, it, _| {
            let place = format!("{place}{}", below.pointer());
            let Some(said) = self.said(&place, it) else { return true };
            if !said.trim().is_empty() {
                let of = whereabouts(&place, self.lang).unwrap_or_default();
                let row = (label(&place, self.lang).to_owned(), said);
                match groups.last_mut() {
                    Some((last, rows)) if *last == of => rows.push(row),
                    _ => groups.push((of, vec![row])),
                }
            }
            false
        });
        let caption = |it: &str| (!it.is_empty()).then(|| text("p", "caption", it));
        groups.iter().flat_map(|(of, rows)| caption(of).into_iter().chain([pairs(rows)])).collect()
    }

    /// What an entry says in one piece; none where it has entries of its own.
    fn said(&self, place: &str, entry: &dyn Entry) -> Option<String> {
        let value = |place: &str, raw: &str| value(place, raw, self.procedure, self.lang);
        match entry.content() {
            Content::Nothing => Some(String::new()),
            // Made by the browser, and of no use to a reader.
            Content::Text(_) if segments(place).last().is_some_and(|it| it == "id") => {
                Some(String::new())
            }
            Content::Text(raw) => Some(value(place, raw)),
            Content::Number(it) => Some(it.to_string()),
            Content::Flag(it) => Some(value(place, if it { "true" } else { "false" })),
            Content::List(all) => {
                let texts: Option<Vec<_>> = all
                    .iter()
                    .map(|it| match it.content() {
                        Content::Text(raw) => Some(value(&format!("{place}/0"), raw)),
                        _ => None,
                    })
                    .collect();
                let between =
                    if place.ends_with("/measures") { "\n" } else { self.lang.pick("、", ", ") };
                texts.map(|it| it.join(between))
            }
            Content::Object(..) | Content::Any(_) | Content::Present(_) => None,
        }
    }
}

fn or_nothing(rows: &[(String, String)]) -> Vec<Element> {
    if rows.is_empty() { Vec::new() } else { vec![pairs(rows)] }
}
