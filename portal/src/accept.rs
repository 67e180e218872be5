//! Whether a document may be kept, and what the sender is told.

use crate::Portal;
use crate::clock::Now;
use crate::document::Document;
use crate::refusal::Refusal;
use crate::store::{Answered, Book, Entry};
use hangji_core::assessment::{Return, Step};
use hangji_core::finding::{Finding, Reason, Severity};
use hangji_core::wire::Receipt;
use hangji_core::{Assessment, check};
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
        let step = sound(portal, stored.as_ref(), &document.assessment, &now)?;
        let receipt = keep(portal, book, &document, step, &now)?;
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
    let mut findings = superiors(stored, sent);
    let found = check(&portal.procedure, sent, step, Some(now.date()));
    findings.extend(found.into_iter().filter(|it| it.blocks(sent)));
    if findings.is_empty() { Ok(step) } else { Err(Refusal::Findings(findings)) }
}

/// V26: the assigned grade and the returns are the superior's; a branch sends them back as they
/// are (S2.1-e).
fn superiors(stored: Option<&Assessment>, sent: &Assessment) -> Vec<Finding> {
    let blank = Assessment::default();
    let stored = stored.unwrap_or(&blank);
    let mut findings = Vec::new();
    if stored.grade.assigned != sent.grade.assigned {
        let words = "上级定级由上级党组织填写，支部报送时不能改动。请恢复为原来的内容。";
        findings.push(refused("/grade/assigned", words));
    }
    if !same_returns(stored, sent) {
        let words = "退回意见由上级党组织填写，支部报送时不能增删或改动。请恢复为原来的内容。";
        findings.push(refused("/returns", words));
    }
    findings
}

/// Returns are the same even when their places have moved along with the list that they speak of.
fn same_returns(stored: &Assessment, sent: &Assessment) -> bool {
    stored.returns.iter().map(anywhere).eq(sent.returns.iter().map(anywhere))
}

/// A return without the positions in its place: `/plan/items/#/goal`.
fn anywhere(it: &Return) -> Return {
    let position = |it: &str| !it.is_empty() && it.bytes().all(|b| b.is_ascii_digit());
    let at = it.at.split('/').map(|it| if position(it) { "#" } else { it });
    Return { at: at.collect::<Vec<_>>().join("/"), ..it.clone() }
}

fn refused(place: &str, words: &str) -> Finding {
    Finding {
        rule: "V26".to_owned(),
        reason: Reason::Other,
        severity: Severity::Error,
        place: place.to_owned(),
        clause: vec!["S2.1-e".to_owned()],
        message: words.to_owned(),
        ..Finding::default()
    }
}

fn keep(
    portal: &Portal,
    book: &Book<'_>,
    document: &Document,
    step: Step,
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
    let problems = problems(portal, sent);
    book.keep(&Entry { receipt: &receipt, assessment: sent, text: &text, step, problems })?;
    Ok(receipt)
}

/// How many items the branch answered partly or no.
fn problems(portal: &Portal, sent: &Assessment) -> usize {
    let answer = |id: &str| sent.survey.answers.get(id).and_then(|it| it.answer);
    portal
        .procedure
        .items_for(sent)
        .filter(|it| answer(&it.id).is_some_and(hangji_core::assessment::Answer::is_problem))
        .count()
}
