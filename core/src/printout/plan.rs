//! The rectification plan in the parts that officials expect, with room for signatures.

use super::tree::{around, paragraph, table, text};
use super::{Element, Format, Papers, Printout};
use crate::assessment::{Count, PlanItem};
use crate::ledger::{Sheet, sheet};
use crate::procedure::LedgerList;
use crate::words::prints;

/// What the plan takes from the ledger, as a table of its own.
const MEASURES: [&str; 4] = ["number", "measures", "responsible", "due"];

impl Papers<'_> {
    /// The plan: situation, problems, goals, measures with who and when, what is referred up, and
    /// room for signatures. The ledger is printed apart, lengthwise.
    pub fn plan(&self) -> Printout {
        let title = prints::PLAN.with(self.lang, &[self.name()]);
        let part = |title: prints::Print, part| (title.to(self.lang).to_owned(), part);
        let mut body = vec![text("h1", "", title.as_str())];
        body.extend(self.parts(vec![
            part(prints::SITUATION, vec![paragraph(self.situation())]),
            part(prints::PROBLEMS, self.problems()),
            part(prints::GOALS, self.goals()),
            part(prints::MEASURES, self.or_none(self.measures())),
            part(prints::REFERRED, self.referred()),
        ]));
        body.extend([self.attached(), self.signed(), self.approvals()]);
        body.push(self.basis("footer", ""));
        self.printout(title, Format::Portrait, body)
    }

    fn situation(&self) -> String {
        let (branch, grade, lang) = (&self.assessment.branch, &self.assessment.grade, self.lang);
        let total = branch.members.total().map(|it| it.to_string()).unwrap_or_default();
        let members = &branch.members;
        let [probationary, migrant] = [&members.probationary, &members.migrant].map(number);
        let members = [total.as_str(), &probationary, &migrant].map(|it| self.or_room(it));
        let surveyed = lang.date(&self.assessment.survey.date.0);
        let decided = if grade.assigned.trim().is_empty() {
            prints::UNDECIDED.to(lang).to_owned()
        } else {
            prints::ASSIGNED.with(lang, &[self.grade(&grade.assigned)])
        };
        let said = [
            prints::SUPERIOR.with(lang, &[self.name(), self.or_room(&branch.superior)]),
            prints::MEMBERS.with(lang, &members),
            prints::SURVEYED.with(lang, &[self.or_room(&surveyed)]),
            prints::GRADES.with(lang, &[self.grade(&grade.own), self.grade(&grade.target)]),
            decided,
        ];
        said.join(lang.pick("", " "))
    }

    /// The problems with the numbers that they have everywhere; under headings by dimension, where
    /// the plan has those of one dimension together.
    fn problems(&self) -> Vec<Element> {
        let said = self.column("problem");
        let all: Vec<_> = self.assessment.plan.items.iter().zip(&said).enumerate().collect();
        let title = |it: &PlanItem| {
            let known = self.procedure.dimensions.iter().find(|at| at.id == it.category);
            known.map_or(prints::OTHER.to(self.lang), |it| self.lang.of(&it.short))
        };
        let runs = all.chunk_by(|(_, (one, _)), (_, (next, _))| title(one) == title(next));
        let sections: Vec<_> = runs
            .map(|run| {
                let points = run.iter().map(|(nth, (_, said))| self.point(nth + 1, said));
                (run.first().map_or("", |(_, (it, _))| title(it)), points.collect::<Vec<_>>())
            })
            .collect();
        let mut titles: Vec<&str> = sections.iter().map(|(title, _)| *title).collect();
        titles.sort_unstable();
        if titles.windows(2).any(|it| it.first() == it.last()) {
            return sections.into_iter().flat_map(|(_, points)| points).collect();
        }
        let aspect = |title: &str| prints::ASPECT.with(self.lang, &[title]);
        let sections = sections.into_iter().map(|(title, points)| (aspect(title), points));
        self.or_none(self.sections(sections.collect()))
    }

    fn goals(&self) -> Vec<Element> {
        let goals = self.column("goal").into_iter().enumerate();
        self.or_none(goals.map(|(nth, it)| self.point(nth + 1, &it)).collect())
    }

    fn measures(&self) -> Vec<Element> {
        let sheet = self.columns(&MEASURES);
        let rows = &sheet.rows;
        if rows.is_empty() { Vec::new() } else { vec![table(&sheet.columns, rows)] }
    }

    fn referred(&self) -> Vec<Element> {
        let matters = self.column("refer_up").into_iter().enumerate();
        let matters = matters.filter(|(_, it)| !it.is_empty()).enumerate();
        let points = matters.map(|(nth, (item, said))| {
            let said = prints::OF_ITEM.with(self.lang, &[&said, &(item + 1).to_string()]);
            self.point(nth + 1, &said)
        });
        self.or_none(points.collect())
    }

    fn or_none(&self, part: Vec<Element>) -> Vec<Element> {
        if part.is_empty() { vec![paragraph(prints::NONE.to(self.lang))] } else { part }
    }

    /// The lists of the ledger, as an official text names what comes with it.
    fn attached(&self) -> Element {
        let lists = self.procedure.ledger.lists.iter().enumerate();
        let lists = lists.map(|(nth, it)| format!("{}. {}", nth + 1, self.lang.of(&it.title)));
        let lists = lists.collect::<Vec<_>>().join("\n");
        text("p", "attached", prints::ATTACHED.with(self.lang, &[&lists]))
    }

    fn signed(&self) -> Element {
        let date = self.lang.date(&self.assessment.plan.date.0);
        let date = if date.trim().is_empty() { prints::DAY.to(self.lang) } else { &date };
        around("div", "signed", vec![paragraph(self.name()), paragraph(date)])
    }

    /// Room for the secretary's signature and for what the superior organisation says.
    fn approvals(&self) -> Element {
        let row = |title: prints::Print, end: prints::Print| {
            let cells =
                vec![text("th", "", title.to(self.lang)), text("td", "", end.to(self.lang))];
            around("tr", "", cells)
        };
        let rows =
            vec![row(prints::SECRETARY, prints::SIGNED_ON), row(prints::REVIEW, prints::SEAL)];
        around("table", "approvals", vec![around("tbody", "", rows)])
    }

    fn column(&self, id: &str) -> Vec<String> {
        self.columns(&[id]).rows.into_iter().flatten().collect()
    }

    /// Columns of the ledger, chosen for one part of the plan.
    fn columns(&self, ids: &[&str]) -> Sheet {
        let columns = ids.iter().map(|it| (*it).to_owned()).collect();
        let list = LedgerList { columns, ..LedgerList::default() };
        sheet(self.procedure, self.assessment, &list, self.lang)
    }
}

/// A number as it was meant, else as it was typed.
fn number(typed: &Count) -> String {
    typed.read().value().map_or_else(|| typed.0.clone(), |it| it.to_string())
}
