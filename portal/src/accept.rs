//! Whether a document may be kept, and what the sender is told.

use crate::Portal;
use crate::clock::Now;
use crate::document::Document;
use crate::judge::{Stored, brought_up_to, judge};
use crate::refusal::Refusal;
use crate::store::{Answered, Book, Entry};
use hangji_core::Assessment;
use hangji_core::assessment::{Answer, Step};
use hangji_core::wire::Receipt;
use sha2::{Digest, Sha256};

/// A post as it came.
#[derive(Debug)]
pub(crate) struct Post {
    /// The sender's name for this attempt and its repetitions.
    pub(crate) key: String,
    /// The whole body.
    pub(crate) body: Vec<u8>,
}

/// Keeps a document if nothing speaks against it; all or nothing.
///
/// | key | revision sent | revision here | answer |
/// |---|---|---|---|
/// | used, same body | any | any | the first answer again |
/// | used, another body | any | any | key reused |
/// | new | 0 | none | kept as 1, 201 |
/// | new | not 0 | none | never received |
/// | new | n | n | kept as n + 1, 200 |
/// | new | n | another | conflict, with what is here |
///
/// Whether the key was used is asked before the rules, so that a repeated post gets its receipt
/// even when the rules have become stricter meanwhile.
pub(crate) fn accept(portal: &Portal, post: &Post) -> Result<Answered, Refusal> {
    let document = Document::read(&post.body)?;
    let hash = Sha256::digest(&post.body).to_vec();
    let now = portal.clock.now();
    portal.store.write(|book| {
        if let Some(earlier) = book.answered(&post.key)? {
            return if earlier.hash == hash { Ok(earlier) } else { Err(Refusal::KeyReused) };
        }
        let stored = book.current(&document.assessment.id)?;
        based_on(stored.as_ref(), &document.assessment)?;
        let seen = brought_up_to(&portal.procedure, &document.assessment);
        let step = sound(portal, stored.as_ref(), &seen, &now)?;
        let problems = problems(portal, &seen);
        let receipt = keep(book, &document, step, problems, &now)?;
        let status = if stored.is_some() { 200 } else { 201 };
        let answered = Answered { hash, id: receipt.id.clone(), status, body: json(&receipt)? };
        book.remember(&post.key, &answered)?;
        Ok(answered)
    })
}

fn json(receipt: &Receipt) -> Result<String, Refusal> {
    Ok(serde_json::to_string(receipt)?)
}

/// The document must continue what is here.
fn based_on(stored: Option<&Assessment>, sent: &Assessment) -> Result<(), Refusal> {
    match stored {
        None if sent.revision == 0 => Ok(()),
        None => Err(Refusal::NeverReceived { sent: sent.revision }),
        Some(it) if it.revision == sent.revision => Ok(()),
        Some(it) => Err(Refusal::Conflict { sent: sent.revision, current: Box::new(it.clone()) }),
    }
}

/// Nothing in the document may block it, through the step that it says it completes.
fn sound(
    portal: &Portal,
    stored: Option<&Assessment>,
    sent: &Assessment,
    now: &Now,
) -> Result<Step, Refusal> {
    let step = sent.step.ok_or(Refusal::StepMissing)?;
    let mut findings = judge(&portal.procedure, Stored::Known(stored), sent, step, now.date());
    findings.retain(|it| it.blocks(sent));
    if findings.is_empty() { Ok(step) } else { Err(Refusal::Findings(findings)) }
}

fn keep(
    book: &Book<'_>,
    document: &Document<'_>,
    step: Step,
    problems: usize,
    now: &Now,
) -> Result<Receipt, Refusal> {
    let sent = &document.assessment;
    let day = now.day();
    let number = book.next_number(&day)?;
    let receipt = Receipt {
        id: sent.id.clone(),
        revision: sent.revision.saturating_add(1),
        receipt: format!("HJ-{day}-{number:04}"),
        received_at: now.rfc3339(),
        ..Receipt::default()
    };
    let text = document.with_revision(receipt.revision)?;
    book.keep(&Entry { receipt: &receipt, assessment: sent, text: &text, step, problems })?;
    Ok(receipt)
}

/// How many items the branch answered partly or no.
fn problems(portal: &Portal, sent: &Assessment) -> usize {
    let answer = |id: &str| sent.survey.answers.get(id).and_then(|it| it.answer);
    let items = portal.procedure.items_for(sent);
    items.filter(|it| answer(&it.id).is_some_and(Answer::is_problem)).count()
}
