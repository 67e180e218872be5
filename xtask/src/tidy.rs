//! The house rules that no other tool checks.

mod boundaries;
mod contrast;
mod element;
mod lengths;
mod sources;
mod text;
mod words;

use anyhow::{Result, bail};

use crate::locked;
use crate::notice;
use crate::workspace::Workspace;
use sources::Source;

/// Something to mend: where, and what is wrong there.
#[derive(Debug, Clone, PartialEq)]
struct Problem(String);

impl Problem {
    /// A problem on one line of a file, counted from 0.
    fn at(source: &Source, line: usize, what: &str) -> Self {
        Self(format!("{}:{}: {what}", source.path, line + 1))
    }
}

/// One house rule, asked of one file.
type Rule = fn(&Source) -> Vec<Problem>;

const RULES: [Rule; 11] = [
    text::opens_with_a_header,
    text::has_clean_lines,
    text::has_no_leftovers,
    text::does_not_sleep_in_tests,
    lengths::is_not_too_long,
    boundaries::keeps_colours_in_the_tokens,
    boundaries::keeps_browser_storage_in_drafts,
    boundaries::keeps_sql_in_the_store,
    boundaries::keeps_core_pure,
    contrast::can_be_told_apart,
    words::is_said_in_both_languages,
];

/// Prints the distribution of file lengths and every problem; fails if there is one.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    locked::wasm_bindgen(workspace)?;
    let sources = sources::all(workspace)?;
    print!("{}", lengths::report(&sources));
    let mut problems: Vec<_> =
        sources.iter().flat_map(|source| RULES.iter().flat_map(|rule| rule(source))).collect();
    problems.extend(words::is_used_as_it_asks(&sources));
    problems.extend(element::problems(workspace)?);
    problems.extend(notice::problems(workspace)?.into_iter().map(Problem));
    for Problem(text) in &problems {
        eprintln!("{text}");
    }
    if !problems.is_empty() {
        bail!("{} house rules are broken in the places above", problems.len());
    }
    Ok(())
}
