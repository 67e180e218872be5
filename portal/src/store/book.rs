//! The statements, each a method with plain values in and out.

use crate::refusal::Refusal;
use anyhow::anyhow;
use hangji_core::Assessment;
use hangji_core::assessment::Step;
use hangji_core::wire::Receipt;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;

/// What is stored. Whoever writes has opened a transaction around it.
pub(crate) struct Book<'a>(pub(super) &'a Connection);

/// What a post was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answered {
    /// SHA-256 of the body.
    pub(crate) hash: Vec<u8>,
    /// The assessment that it was about.
    pub(crate) id: String,
    /// The HTTP status.
    pub(crate) status: u16,
    /// The receipt as JSON.
    pub(crate) body: String,
}

/// A revision to be kept.
pub(crate) struct Entry<'a> {
    /// What the sender is told.
    pub(crate) receipt: &'a Receipt,
    /// What the document says.
    pub(crate) assessment: &'a Assessment,
    /// The document.
    pub(crate) text: &'a str,
    /// Through which step it was checked.
    pub(crate) step: Step,
    /// How many problems it names.
    pub(crate) problems: usize,
}

/// The newest revision of an assessment.
pub(crate) struct Kept {
    /// The document, as it came but for its revision.
    pub(crate) text: String,
    /// Its revision.
    pub(crate) revision: u64,
    /// The receipt that was given for it.
    pub(crate) receipt: String,
    /// When, by the portal's clock (RFC 3339).
    pub(crate) received_at: String,
}

/// One line of the list of what was received.
#[derive(Debug, Serialize)]
pub(crate) struct Line {
    /// The assessment's id.
    pub(crate) id: String,
    /// 党支部名称
    pub(crate) branch: String,
    /// 上级党组织
    pub(crate) superior: String,
    /// An id of the procedure's sectors.
    pub(crate) sector: String,
    /// An id of the procedure's grades.
    pub(crate) self_grade: String,
    /// The step that the newest revision completes.
    pub(crate) step: String,
    /// Items answered partly or no.
    pub(crate) problems: u64,
    /// Items of the plan.
    pub(crate) plan_items: u64,
    /// The newest revision.
    pub(crate) revision: u64,
    /// Its receipt.
    pub(crate) receipt: String,
    /// When it came (RFC 3339).
    pub(crate) received_at: String,
}

impl Book<'_> {
    /// What a key was answered.
    pub(crate) fn answered(&self, key: &str) -> Result<Option<Answered>, Refusal> {
        let sql = "SELECT body_hash, assessment_id, status, body FROM answers WHERE key = ?1";
        let read = |row: &Row<'_>| {
            let (hash, id) = (row.get("body_hash")?, row.get("assessment_id")?);
            Ok(Answered { hash, id, status: row.get("status")?, body: row.get("body")? })
        };
        Ok(self.0.query_row(sql, [key], read).optional()?)
    }

    /// Remembers what a key was answered.
    pub(crate) fn remember(&self, key: &str, answered: &Answered) -> Result<(), Refusal> {
        let Answered { hash, id, status, body } = answered;
        self.0.execute(
            "INSERT INTO answers (key, body_hash, assessment_id, status, body)
             VALUES (?1, ?2, ?3, ?4, ?5)",
            params![key, hash, id, status, body],
        )?;
        Ok(())
    }

    /// The newest revision of an assessment.
    pub(crate) fn kept(&self, id: &str) -> Result<Option<Kept>, Refusal> {
        let sql = "SELECT document, revision, receipt, received_at
                   FROM assessments JOIN revisions USING (revision)
                   WHERE id = ?1 AND assessment_id = id";
        let read = |row: &Row<'_>| {
            Ok(Kept {
                text: row.get("document")?,
                revision: row.get("revision")?,
                receipt: row.get("receipt")?,
                received_at: row.get("received_at")?,
            })
        };
        Ok(self.0.query_row(sql, [id], read).optional()?)
    }

    /// The newest revision of an assessment, read.
    pub(crate) fn current(&self, id: &str) -> Result<Option<Assessment>, Refusal> {
        self.kept(id)?.map(|it| it.read()).transpose()
    }

    /// The next receipt number of a day; the first is 1.
    pub(crate) fn next_number(&self, day: &str) -> Result<u64, Refusal> {
        let sql = "INSERT INTO receipt_numbers (day, last) VALUES (?1, 1)
                   ON CONFLICT (day) DO UPDATE SET last = last + 1 RETURNING last";
        Ok(self.0.query_row(sql, [day], |row| row.get(0))?)
    }

    /// Keeps a revision and makes it the newest.
    pub(crate) fn keep(&self, entry: &Entry<'_>) -> Result<(), Refusal> {
        let Receipt { id, revision, receipt, received_at, .. } = entry.receipt;
        let Assessment { branch, grade, plan, .. } = entry.assessment;
        self.0.execute(
            "INSERT INTO assessments
             (id, revision, branch, superior, sector, self_grade, problems, plan_items)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (id) DO UPDATE SET
             revision = ?2, branch = ?3, superior = ?4, sector = ?5, self_grade = ?6,
             problems = ?7, plan_items = ?8",
            params![
                id,
                revision,
                branch.name,
                branch.superior,
                branch.sector,
                grade.own,
                entry.problems,
                plan.items.len()
            ],
        )?;
        self.0.execute(
            "INSERT INTO revisions
             (assessment_id, revision, document, step, receipt, received_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![id, revision, entry.text, entry.step.code(), receipt, received_at],
        )?;
        Ok(())
    }

    /// Everything that was received, newest first.
    pub(crate) fn list(&self) -> Result<Vec<Line>, Refusal> {
        let mut statement = self.0.prepare(
            "SELECT id, branch, superior, sector, self_grade, step, problems, plan_items,
                    revision, receipt, received_at
             FROM assessments JOIN revisions USING (revision)
             WHERE assessment_id = id ORDER BY revisions.rowid DESC",
        )?;
        let lines = statement.query_map([], line)?;
        Ok(lines.collect::<Result<_, _>>()?)
    }
}

impl Kept {
    /// What the document says.
    pub(crate) fn read(&self) -> Result<Assessment, Refusal> {
        // What was kept could be read when it came; only another program can have changed that.
        Assessment::read(&self.text)
            .map_err(|_| Refusal::Fault(anyhow!("the document of {} cannot be read", self.receipt)))
    }
}

fn line(row: &Row<'_>) -> rusqlite::Result<Line> {
    Ok(Line {
        id: row.get("id")?,
        branch: row.get("branch")?,
        superior: row.get("superior")?,
        sector: row.get("sector")?,
        self_grade: row.get("self_grade")?,
        step: row.get("step")?,
        problems: row.get("problems")?,
        plan_items: row.get("plan_items")?,
        revision: row.get("revision")?,
        receipt: row.get("receipt")?,
        received_at: row.get("received_at")?,
    })
}
