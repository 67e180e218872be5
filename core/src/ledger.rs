//! The plan as a ledger: the three lists and the main table that officials keep (台账).

use crate::assessment::{Assessment, PlanItem};
use crate::procedure::{LedgerList, Procedure};
use crate::words::{Lang, status};

/// One list of the ledger, ready to be shown, printed or saved as a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its heading.
    pub title: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// One row for each plan item, a cell for each column. A column that is filled in by hand, such
    /// as who closed an item, has blank cells.
    pub rows: Vec<Vec<String>>,
}

/// A column of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub label: String,
    /// How much room it takes.
    pub width: Width,
}

/// How much room a column takes, on paper and in a spreadsheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// A number or a code.
    Number,
    /// A name, a few words.
    Words,
    /// A date.
    Date,
    /// Sentences.
    Sentences,
}

/// Every list of the procedure's ledger.
pub fn sheets(procedure: &Procedure, assessment: &Assessment, lang: Lang) -> Vec<Sheet> {
    procedure.ledger.lists.iter().map(|it| sheet(procedure, assessment, it, lang)).collect()
}

/// One list of the ledger.
pub fn sheet(
    procedure: &Procedure,
    assessment: &Assessment,
    list: &LedgerList,
    lang: Lang,
) -> Sheet {
    let title = lang.of(&list.title).to_owned();
    let column = |id: &String| {
        let known = procedure.ledger.columns.iter().find(|it| it.id == *id);
        let label = known.map_or_else(|| id.clone(), |it| lang.of(&it.label).to_owned());
        Column { label, width: width(id) }
    };
    let row = |(index, item): (usize, &PlanItem)| {
        let row = Row { procedure, assessment, index, item, lang };
        list.columns.iter().map(|it| row.cell(it)).collect()
    };
    let rows = assessment.plan.items.iter().enumerate().map(row).collect();
    Sheet { title, columns: list.columns.iter().map(column).collect(), rows }
}

fn width(column: &str) -> Width {
    match column {
        "number" => Width::Number,
        "due" => Width::Date,
        "category" | "leader" | "responsible" | "partner" | "closed" | "note" | "source"
        | "clause" => Width::Words,
        _ => Width::Sentences,
    }
}

struct Row<'a> {
    procedure: &'a Procedure,
    assessment: &'a Assessment,
    index: usize,
    item: &'a PlanItem,
    lang: Lang,
}

impl Row<'_> {
    fn cell(&self, column: &str) -> String {
        let item = self.item;
        match column {
            "number" => (self.index + 1).to_string(),
            "category" => self.category(),
            "problem" | "task" => self.problem(),
            "cause" => item.cause.clone(),
            "goal" => item.goal.clone(),
            "measures" => self.measures(),
            "responsible" => item.responsible.clone(),
            "due" => self.lang.date(&item.due.0),
            "progress" => self.progress(),
            "evidence" => item.evidence.clone(),
            "source" => item.sources.join(self.lang.pick("、", ", ")),
            "clause" => self.clauses(),
            "refer_up" => self.referral(),
            _ => String::new(),
        }
    }

    fn category(&self) -> String {
        let dimension = self.procedure.dimensions.iter().find(|it| it.id == self.item.category);
        dimension.map(|it| self.lang.of(&it.short).to_owned()).unwrap_or_default()
    }

    /// As the plan words it, else as the survey does.
    fn problem(&self) -> String {
        if !self.item.problem.trim().is_empty() {
            return self.item.problem.clone();
        }
        let answers = &self.assessment.survey.answers;
        let problems = self.item.sources.iter().filter_map(|it| answers.get(it));
        let problems = problems.map(|it| it.problem.trim()).filter(|it| !it.is_empty());
        problems.collect::<Vec<_>>().join("\n")
    }

    fn measures(&self) -> String {
        let measures: Vec<_> =
            self.item.measures.iter().map(|it| it.trim()).filter(|it| !it.is_empty()).collect();
        match measures[..] {
            [only] => only.to_owned(),
            _ => {
                let numbered = measures.iter().enumerate();
                let numbered = numbered.map(|(nth, it)| format!("{}. {it}", nth + 1));
                numbered.collect::<Vec<_>>().join("\n")
            }
        }
    }

    fn progress(&self) -> String {
        let mut said = vec![status(self.item.status, self.lang).to_owned()];
        said.push(self.lang.date(&self.item.done_on.0));
        said.extend([&self.item.progress, &self.item.result].map(|it| it.trim().to_owned()));
        said.retain(|it| !it.is_empty());
        said.join(self.lang.pick("；", "; "))
    }

    /// Chapter and paragraph of the notice, as officials cite them.
    fn clauses(&self) -> String {
        let items = self.item.sources.iter().filter_map(|it| self.procedure.item(it));
        let clauses = items.flat_map(|(_, it)| &it.clause);
        let mut cited: Vec<&str> = Vec::new();
        for clause in clauses.filter_map(|it| self.procedure.clause(it)) {
            if !cited.contains(&clause.at.as_str()) {
                cited.push(&clause.at);
            }
        }
        cited.join(self.lang.pick("、", ", "))
    }

    fn referral(&self) -> String {
        let Some(referral) = &self.item.refer_up else { return String::new() };
        let said = [referral.to.trim(), referral.matter.trim()];
        let said = said.into_iter().filter(|it| !it.is_empty());
        said.collect::<Vec<_>>().join(self.lang.pick("：", ": "))
    }
}
