//! What is wrong with a document, for a post and for the command line alike.

use hangji_core::assessment::{Date, Step};
use hangji_core::rules::superiors_entries;
use hangji_core::{Assessment, Finding, Procedure, check};
use std::borrow::Cow;

/// The document as this procedure's rules see it. One that was begun with an older version is
/// brought up to date for them; what is kept stays as it was sent.
pub(crate) fn brought_up_to<'a>(
    procedure: &Procedure,
    sent: &'a Assessment,
) -> Cow<'a, Assessment> {
    let reference = &sent.procedure;
    if reference.id != procedure.id || reference.version >= procedure.version {
        return Cow::Borrowed(sent);
    }
    let mut moved = sent.clone();
    procedure.migrate(&mut moved);
    Cow::Owned(moved)
}

/// What the host has of the document that is judged.
#[derive(Clone, Copy)]
pub(crate) enum Stored<'a> {
    /// Nobody asked a host.
    Unknown,
    /// The newest revision, or that there is none.
    Known(Option<&'a Assessment>),
}

/// Everything that is wrong with a document, brought up to date already, through a step.
pub(crate) fn judge(
    procedure: &Procedure,
    stored: Stored<'_>,
    sent: &Assessment,
    step: Step,
    today: Date,
) -> Vec<Finding> {
    let found = check(procedure, sent, step, Some(today));
    let Stored::Known(stored) = stored else { return found };
    let superiors = superiors_entries(procedure, stored, sent);
    // Of a document that was never sent the rules say the same of the assigned grade.
    let said =
        |it: &Finding| superiors.iter().any(|ours| ours.place == it.place && ours.rule == it.rule);
    let rest: Vec<_> = found.into_iter().filter(|it| !said(it)).collect();
    superiors.into_iter().chain(rest).collect()
}
