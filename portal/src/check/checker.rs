//! What documents are held against, and what comes of it for each.

use super::input::{Content, Piece};
use super::options::{Format, Options};
use super::stored::StoredDocuments;
use super::tally::Status;
use super::{json, text};
use crate::addendum::adapted;
use crate::clock::Clock;
use crate::document::{Document, Unreadable};
use crate::judge::{Stored, brought_up_to, judge};
use hangji_core::assessment::{Date, Step};
use hangji_core::words::Lang;
use hangji_core::{Assessment, Finding, Procedure, Severity};
use std::sync::Arc;

/// What documents are held against, and how it is said.
#[derive(Debug)]
pub struct Checker {
    pub(super) procedure: Arc<Procedure>,
    pub(super) lang: Lang,
    stored: Option<StoredDocuments>,
    through: Option<Step>,
    today: Date,
    format: Format,
}

/// What was found about one document.
#[derive(Debug)]
pub struct Checked {
    /// How it is off.
    pub status: Status,
    /// What is printed about it.
    pub said: String,
}

/// Where a document stands in the input.
#[derive(Clone, Copy)]
pub(super) struct Spot<'a> {
    /// The name of its file.
    pub(super) file: &'a str,
    /// Its line in a stream; none where the file is one document.
    pub(super) line: Option<usize>,
}

/// Why there are no findings about a document.
pub(super) enum Unread<'a> {
    /// Its bytes are no assessment.
    Unreadable(&'a Unreadable, &'a [u8]),
    /// It has more bytes than the limit.
    TooLong(usize),
    /// It could not be had at all.
    Unavailable(&'a std::io::Error),
}

/// A document that was read, with what is wrong with it.
pub(super) struct Judged<'a> {
    /// The document as it came.
    pub(super) text: &'a str,
    /// What it says, as the procedure sees it.
    pub(super) seen: &'a Assessment,
    /// The last step that was checked.
    pub(super) through: Step,
    /// What is wrong with it.
    pub(super) findings: Vec<Finding>,
}

impl Checker {
    /// Reads the files that a command line names.
    ///
    /// # Errors
    /// The exit status, and what is wrong with which file.
    pub fn of(options: &Options) -> Result<Checker, (Status, Vec<String>)> {
        let procedure = match &options.procedure {
            Some(file) => adapted(file, options.lang).map_err(|it| (Status::Wrong, it))?,
            None => Procedure::built_in(),
        };
        let read = |file| StoredDocuments::read(file, options).map_err(|it| (Status::Unread, it));
        let stored = options.stored.as_deref().map(read).transpose()?;
        let today = options.today.unwrap_or(Clock::System).now().date();
        let (through, format, lang) = (options.through, options.format, options.lang);
        Ok(Checker { procedure, lang, stored, through, today, format })
    }

    pub(super) fn check(&self, file: &str, piece: &Piece) -> Checked {
        let spot = Spot { file, line: piece.line };
        match &piece.content {
            Content::Bytes(bytes) => self.read(spot, bytes),
            Content::TooLong(limit) => self.unread(spot, &Unread::TooLong(*limit)),
            Content::Unavailable(error) => self.unread(spot, &Unread::Unavailable(error)),
        }
    }

    /// Checks one line of a stream.
    pub fn line(&self, file: &str, line: usize, bytes: &[u8]) -> Checked {
        self.read(Spot { file, line: Some(line) }, bytes)
    }

    fn read(&self, spot: Spot<'_>, bytes: &[u8]) -> Checked {
        let document = match Document::read(bytes) {
            Ok(document) => document,
            Err(error) => return self.unread(spot, &Unread::Unreadable(&error, bytes)),
        };
        let seen = brought_up_to(&self.procedure, &document.assessment);
        let through = self.through.or(seen.step).unwrap_or(Step::Excellence);
        let stored = match &self.stored {
            None => Stored::Unknown,
            Some(stored) => Stored::Known(stored.of(&seen.id)),
        };
        let findings = judge(&self.procedure, stored, &seen, through, self.today);
        let status = status(&findings, &seen);
        let judged = Judged { text: document.text, seen: &seen, through, findings };
        let said = match self.format {
            Format::Text => text::judged(self, spot, &judged),
            Format::Json => json::judged(self, spot, judged),
        };
        Checked { status, said }
    }

    fn unread(&self, spot: Spot<'_>, why: &Unread<'_>) -> Checked {
        let said = match self.format {
            Format::Text => text::unread(spot, why, self.lang),
            Format::Json => json::unread(spot, why, self.lang),
        };
        Checked { status: Status::Unread, said }
    }
}

fn status(findings: &[Finding], seen: &Assessment) -> Status {
    let blocking = findings.iter().filter(|it| it.blocks(seen));
    let status = |it: &Finding| match it.severity {
        Severity::Error => Status::Wrong,
        Severity::Warning | Severity::Hint => Status::Unexplained,
    };
    blocking.map(status).max().unwrap_or_default()
}
