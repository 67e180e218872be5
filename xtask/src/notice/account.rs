//! Whether every clause is accounted for, and every reference leads somewhere.

use std::collections::HashSet;

use super::clauses::{Clause, Notice};
use super::uses::Use;
use super::{NOTICE, PROCEDURE};

/// A clause comes once, and either has a use or says why it has none.
pub(super) fn of_clauses(notice: &Notice, uses: &[Use], text: &str) -> Vec<String> {
    let mut seen = HashSet::new();
    let mut problems = Vec::new();
    for clause in &notice.clauses {
        let place = format!("{NOTICE}:{}: {}", line_of(text, &clause.id), clause.id);
        if !seen.insert(&clause.id) {
            problems.push(format!("{place} is in the list twice; remove one"));
        }
        match (first_use(clause, uses), &clause.not_used) {
            (None, None) => problems.push(format!(
                "{place} is not accounted for; name it in a `clause` of {PROCEDURE}, give it \
                 `fields` or `guidance`, or say in `not_used` why the product does without it"
            )),
            (Some(found), Some(_)) => problems.push(format!(
                "{place} is used by {found} and says why it is not; remove its `not_used` or the use"
            )),
            _ => {}
        }
    }
    problems
}

/// A reference names a clause that there is.
pub(super) fn of_references(notice: &Notice, uses: &[Use], text: &str) -> Vec<String> {
    let known: HashSet<_> = notice.clauses.iter().map(|clause| clause.id.as_str()).collect();
    let unknown = uses.iter().filter(|it| !known.contains(it.clause.as_str()));
    unknown
        .map(|it| {
            format!(
                "{PROCEDURE}:{}: {} names clause {}, which {NOTICE} does not have; \
                 correct the id or add the clause there",
                line_of(text, &it.clause),
                it.label(),
                it.clause
            )
        })
        .collect()
}

fn first_use(clause: &Clause, uses: &[Use]) -> Option<String> {
    let found = uses.iter().find(|it| it.clause == clause.id).map(Use::label);
    let found = found.or_else(|| clause.fields.first().map(|field| format!("`{field}`")));
    found.or_else(|| clause.guidance.then(|| "its own `guidance`".to_owned()))
}

/// The first line that holds an id, counted from 1 as editors do.
fn line_of(text: &str, id: &str) -> usize {
    let quoted = format!("\"{id}\"");
    text.lines().position(|line| line.contains(&quoted)).unwrap_or_default() + 1
}
