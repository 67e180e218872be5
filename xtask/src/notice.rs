//! The notice clause by clause: who acts, where the product uses it, or why it does not.

mod account;
mod clauses;
mod page;
mod uses;

use std::fs;
use std::io::ErrorKind;

use anyhow::{Context, Result};

use crate::workspace::Workspace;
use clauses::Notice;

/// The inventory of clauses, written by people.
const NOTICE: &str = "core/data/notice.json";

/// What refers to clauses.
const PROCEDURE: &str = "core/data/procedure.json";

/// The table that people read, generated from the two above.
const PAGE: &str = "docs/notice.md";

/// Writes the table anew, then names what the inventory leaves open.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let texts = Texts::read(workspace)?;
    let file = workspace.root().join(PAGE);
    fs::write(&file, texts.expected_page()?)
        .with_context(|| format!("{PAGE} cannot be written; is it open elsewhere?"))?;
    println!("{PAGE}: written");
    for problem in problems(workspace)? {
        eprintln!("{problem}");
    }
    Ok(())
}

/// What is wrong with the inventory, with what refers to it, or with the table: each with its
/// place and how to mend it.
pub(crate) fn problems(workspace: &Workspace) -> Result<Vec<String>> {
    Texts::read(workspace)?.problems()
}

/// The three files as they lie on the disk.
struct Texts {
    notice: String,
    procedure: String,
    page: String,
}

impl Texts {
    fn read(workspace: &Workspace) -> Result<Self> {
        let read = |path: &str| fs::read_to_string(workspace.root().join(path));
        let required = |path| read(path).with_context(|| format!("{path} cannot be read"));
        let page = match read(PAGE) {
            Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
            other => other.with_context(|| format!("{PAGE} cannot be read"))?,
        };
        Ok(Self { notice: required(NOTICE)?, procedure: required(PROCEDURE)?, page })
    }

    fn problems(&self) -> Result<Vec<String>> {
        let notice = Notice::read(&self.notice)?;
        let uses = uses::read(&self.procedure)?;
        let mut problems = account::of_clauses(&notice, &uses, &self.notice);
        problems.extend(account::of_references(&notice, &uses, &self.procedure));
        // Git may have given the page this system's line ends.
        if self.page.replace("\r\n", "\n") != page::write(&notice, &uses) {
            problems.push(format!("{PAGE}: out of date; run `cargo xtask notice`"));
        }
        Ok(problems)
    }

    fn expected_page(&self) -> Result<String> {
        Ok(page::write(&Notice::read(&self.notice)?, &uses::read(&self.procedure)?))
    }
}

#[cfg(test)]
#[path = "notice/notice_tests.rs"]
mod tests;
