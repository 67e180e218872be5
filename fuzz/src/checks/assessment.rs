//! What holds for every assessment that could be read, under every procedure that was accepted.

use hangji_core::assessment::{Date, Step};
use hangji_core::document::{Content, indented, parse, readings, visit};
use hangji_core::finding::{Part, Reason};
use hangji_core::rules::{last_part, superiors_entries};
use hangji_core::words::{Lang, label, say, whereabouts};
use hangji_core::{Assessment, Finding, Procedure, Session, check};
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The day on which everything happens.
pub(super) fn today() -> Option<Date> {
    Date::parse("2012-04-10")
}

/// All of it.
pub(super) fn everything(procedure: &Arc<Procedure>, assessment: &Assessment) {
    let found = found(procedure, assessment);
    stored(assessment, procedure, &found);
    visited(assessment);
    sent(procedure, assessment, &found);
    migrated(procedure, assessment);
    filled_in(procedure, assessment, &found);
}

/// What is wrong with all four steps.
fn whole(procedure: &Procedure, assessment: &Assessment) -> Vec<Finding> {
    check(procedure, assessment, Step::Excellence, today())
}

/// A step finds what the whole finds up to there, and every finding has words. Which step depends
/// on the document, so that over many documents each is asked for.
pub(super) fn found(procedure: &Procedure, assessment: &Assessment) -> Vec<Finding> {
    let all = whole(procedure, assessment);
    let length = assessment.branch.name.len() + assessment.plan.items.len() + all.len();
    let steps = [Step::Survey, Step::Coverage, Step::Rectification];
    for step in steps.into_iter().skip(length % steps.len()).take(1) {
        let part = check(procedure, assessment, step, today());
        let expected = all.iter().filter(|it| Part::of(&it.place) <= last_part(step));
        assert!(part.iter().eq(expected), "{step:?} finds something else");
    }
    for it in &all {
        assert!(it.place.starts_with('/'), "{it:?} is nowhere");
        for lang in [Lang::Zh, Lang::En] {
            words(procedure, it, lang);
        }
    }
    all
}

fn words(procedure: &Procedure, it: &Finding, lang: Lang) {
    let said = say(it, procedure, lang);
    assert!(!said.is_empty(), "nothing is said of {it:?}");
    // What was typed may hold braces, and so may an addendum's names of grades.
    let own = procedure.addendum.is_empty() && !it.params.values().any(|it| it.contains('{'));
    assert!(!own || !said.contains('{'), "{it:?}: {said}");
    assert!(!label(&it.place, lang).is_empty());
    let _ = whereabouts(&it.place, lang);
}

/// Written and read again it is the same, and the same is found.
pub(super) fn stored(assessment: &Assessment, procedure: &Procedure, found: &[Finding]) {
    let json = assessment.to_json();
    let again = Assessment::read(&json).expect("what was written can be read");
    assert_eq!(again.to_json(), json);
    let same = again == *assessment || whole(procedure, &again) == found;
    assert!(same, "a stored document has other findings");
    let pretty = parse(&indented(&json)).expect("lines change nothing");
    assert_eq!(pretty, parse(&json).expect("what was written is JSON"));
}

/// Every entry has a place of its own, at which the JSON holds it.
fn visited(assessment: &Assessment) {
    let json: Value = parse(&assessment.to_json()).expect("what was written is JSON");
    let mut places = BTreeSet::new();
    visit(assessment, &mut |place, _, it| {
        let place = place.pointer();
        assert!(places.insert(place.clone()), "{place} twice");
        let there = json.pointer(&place);
        match it {
            Content::Text("") => {}
            Content::Text(text) => {
                assert_eq!(there.and_then(Value::as_str), Some(*text), "{place}");
            }
            Content::Number(it) => assert_eq!(there.and_then(Value::as_u64), Some(*it), "{place}"),
            Content::Flag(it) => assert_eq!(there.and_then(Value::as_bool), Some(*it), "{place}"),
            _ => {}
        }
        true
    });
    for place in readings(assessment).keys() {
        assert!(places.contains(place), "a reading of {place}");
    }
}

/// What is sent is what would be sent of it; it is refused for nothing new, and the superior's
/// entries are as they were.
fn sent(procedure: &Procedure, assessment: &Assessment, found: &[Finding]) {
    let sent = assessment.for_submission(procedure);
    assert_eq!(sent.for_submission(procedure), sent);
    assert_eq!(
        Assessment::read(&sent.to_json()).expect("what is sent can be read").to_json(),
        sent.to_json()
    );
    assert_eq!(superiors_entries(procedure, Some(assessment), &sent), []);
    if sent.survey.answers == assessment.survey.answers && sent.coverage == assessment.coverage {
        return;
    }
    let theirs = whole(procedure, &sent);
    let known: BTreeSet<_> = found.iter().map(|it| (&it.rule, &it.place)).collect();
    for it in theirs.iter().filter(|it| it.blocks(&sent)) {
        assert!(known.contains(&(&it.rule, &it.place)), "only the host finds {it:?}");
    }
}

/// Moving from the first version on loses no answer, and is done once.
fn migrated(procedure: &Procedure, assessment: &Assessment) {
    let mut moved = assessment.clone();
    moved.procedure.id.clone_from(&procedure.id);
    moved.procedure.version = 1;
    let answers = |it: &Assessment| it.survey.answers.iter().count() + it.survey.set_aside.len();
    let before = answers(&moved);
    procedure.migrate(&mut moved);
    assert_eq!(answers(&moved), before, "an answer was lost or doubled");
    let mut again = moved.clone();
    procedure.migrate(&mut again);
    assert_eq!(again, moved);
    let json = moved.to_json();
    assert_eq!(Assessment::read(&json).expect("what was moved can be read").to_json(), json);
}

/// A session shows it, part by part.
fn filled_in(procedure: &Arc<Procedure>, assessment: &Assessment, found: &[Finding]) {
    let session = Session::new(Arc::clone(procedure), assessment.clone(), today());
    let held = found
        .iter()
        .filter(|it| it.reason == Reason::NotAsked || assessment.is_sent(procedure, &it.place));
    assert!(session.findings().eq(held), "a session finds something else");
    let (done, of) = session.answered();
    assert!(done <= of);
    for part in Part::ALL {
        let all = found.iter().filter(|it| Part::of(&it.place) == part).count();
        assert!(session.errors(part) <= all);
        let _ = session.progress(part);
    }
    assert!(session.blocking(Step::Survey).len() <= session.blocking(Step::Excellence).len());
}
