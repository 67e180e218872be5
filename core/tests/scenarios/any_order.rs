//! Whatever is brought, and whatever is done in whatever order, core goes on, and the document and
//! its findings agree.

use crate::anything::{any_json, change, document, place, procedure, session, text};
use hangji_core::assessment::{Assessment, Date, Step};
use hangji_core::document::{Named, is_blank, readings};
use hangji_core::finding::Reason;
use hangji_core::procedure::Words;
use hangji_core::rules::{is_checked, superiors_entries};
use hangji_core::words::{Lang, label, say, whereabouts};
use hangji_core::{Change, Finding, Procedure, Session, Severity, check};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

const TODAY: &str = "2012-04-10";

fn check_all(procedure: &Procedure, assessment: &Assessment) -> Vec<Finding> {
    check(procedure, assessment, Step::Excellence, Date::parse(TODAY))
}

/// The same without answers, ratings, explanations and readings in which there is nothing: those
/// are not stored, and nobody sees a difference.
fn without_blanks(assessment: &Assessment) -> Assessment {
    let mut it = assessment.clone();
    it.survey.answers = filled(it.survey.answers);
    it.standards = filled(it.standards);
    it.explanations = filled(it.explanations);
    it.readings = filled(it.readings);
    it
}

fn filled<T: hangji_core::document::Entry>(named: Named<T>) -> Named<T> {
    named.into_iter().filter(|(_, it)| !is_blank(it)).collect()
}

/// Whether a place is there, or is one at which a person can write, choose or add something.
fn can_be_reached(place: &str, assessment: &Assessment, document: &Value) -> bool {
    let lists = ["/plan/items", "/coverage/units", "/support/funding"];
    let within = place.rsplit_once('/').map_or("", |(within, _)| within);
    document.pointer(place).is_some()
        || assessment.clone().write(place, "x")
        || document.pointer(within).is_some_and(|it| it.is_object() && !within.is_empty())
        || lists.contains(&place)
        || place.starts_with("/survey/answers/") && place.ends_with("/answer")
}

/// The names in the braces of a text.
fn braces(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|it| it.split('}').next())
}

/// That a finding says something at a place that can be reached, in words without gaps.
fn makes_sense(
    finding: &Finding,
    procedure: &Procedure,
    assessment: &Assessment,
    document: &Value,
) -> Result<(), TestCaseError> {
    let place = &finding.place;
    prop_assert!(can_be_reached(place, assessment, document), "{} {place}", finding.rule);
    let entry = procedure.rule(finding.reason);
    prop_assert!(entry.is_some_and(|it| it.severity == finding.severity), "{}", finding.rule);
    prop_assert!(finding.severity != Severity::Hint || !finding.blocks(assessment));
    let is_supplied = |it: &str| it == "name" || finding.params.get(it).is_some();
    if let Some(Words { zh, en, .. }) = entry.map(|it| it.words_at(place)) {
        for text in [zh, en] {
            prop_assert!(braces(text).all(is_supplied), "{} {text}", finding.rule);
        }
    }
    for lang in [Lang::Zh, Lang::En] {
        prop_assert!(!say(finding, procedure, lang).is_empty());
        prop_assert!(!["本项", "this entry"].contains(&label(place, lang)), "{place}");
        whereabouts(place, lang);
    }
    Ok(())
}

/// What holds of every document that was read at all.
fn holds(procedure: &Procedure, read: &Assessment) -> Result<(), TestCaseError> {
    let found = check_all(procedure, read);
    prop_assert!(found == check_all(procedure, read), "one document, two opinions");
    let stored = read.to_json();
    let reread = Assessment::read(&stored);
    prop_assert!(reread.is_ok(), "{}", reread.err().map(|it| it.to_string()).unwrap_or_default());
    let reread = reread.unwrap_or_default();
    prop_assert!(reread == without_blanks(read), "something was lost: {}", in_short(&stored));
    prop_assert!(reread.to_json() == stored, "stored twice, written twice");
    prop_assert!(found == check_all(procedure, &reread), "found otherwise once it was stored");
    let document: Value = serde_json::from_str(&stored).unwrap_or_default();
    for it in &found {
        makes_sense(it, procedure, read, &document)?;
    }
    let sent = read.for_submission(procedure);
    prop_assert!(sent.for_submission(procedure) == sent, "sent twice");
    prop_assert!(sent.readings == readings(&sent));
    prop_assert!(superiors_entries(procedure, Some(read), &sent).is_empty());
    Ok(())
}

fn in_short(text: &str) -> String {
    text.chars().take(200).collect()
}

/// Sixty-four forms, or as few as `PROPTEST_CASES` asks for.
fn cases() -> u32 {
    ProptestConfig::default().cases.min(64)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..Default::default() })]

    #[test]
    fn a_form_after_any_changes_is_stored_checked_and_sent(session in session()) {
        holds(session.procedure(), session.assessment())?;
    }

    #[test]
    fn a_document_with_anything_in_it_is_refused_with_places_or_goes_on(
        procedure in procedure(), document in document(), changes in proptest::collection::vec(change(), 0..3),
    ) {
        match Assessment::from_value(document) {
            Ok(read) => {
                holds(&procedure, &read)?;
                let mut session = Session::new(procedure.clone(), read, None);
                changes.into_iter().for_each(|it| session.apply(it));
                let mut migrated = session.assessment().clone();
                procedure.migrate(&mut migrated);
                holds(&procedure, &migrated)?;
            }
            Err(misread) => prop_assert!(misread.to_string().contains(": expected ")),
        }
    }

    #[test]
    fn any_json_at_all_is_read_or_refused(value in any_json()) {
        if let Ok(read) = Assessment::read(&value.to_string()) {
            holds(&Procedure::built_in(), &read)?;
        }
    }

    #[test]
    fn a_name_given_twice_is_refused_wherever_it_stands(document in document(), name in text()) {
        let text = document.to_string();
        let name = Value::String(name).to_string();
        let twice = format!("{{{name}:1,{name}:[],{}", text.strip_prefix('{').unwrap_or("}"));
        let refused = Assessment::read(&twice).unwrap_err().to_string();
        prop_assert!(refused.ends_with("expected each name once"), "{}", in_short(&refused));
    }

    #[test]
    fn keys_that_follow_each_other_are_judged_together_as_one_by_one(
        session in session(), changes in proptest::collection::vec(change(), 1..8),
    ) {
        let (mut typed, mut applied) = (session.clone(), session);
        for it in changes {
            let Change::Write { place, text } = &it else { continue };
            typed.type_in(place, text);
            applied.apply(it);
            prop_assert!(typed.assessment() == applied.assessment());
            for step in Step::ALL {
                prop_assert!(typed.blocking(*step) == applied.blocking(*step), "before it is settled");
            }
        }
        typed.settle();
        prop_assert!(typed.findings().eq(applied.findings()));
    }

    #[test]
    fn whoever_checks_finds_the_same_in_the_part_that_was_asked_for(
        session in session(), through in select(Step::ALL),
    ) {
        let today = Date::parse(TODAY);
        let (procedure, assessment) = (session.procedure(), session.assessment());
        let mut ours = check(procedure, assessment, through, today);
        let through_it = |it: &&Finding| is_checked(&it.place, through);
        prop_assert!(ours.iter().all(|it| through_it(&it)));
        // The session holds the same of what is sent, before what the host said.
        ours.retain(|it| it.reason == Reason::NotAsked || assessment.is_sent(procedure, &it.place));
        let held = session.findings().filter(through_it);
        prop_assert!(held.take(ours.len()).eq(&ours));
        let blocks = |it: &&Finding| it.blocks(assessment);
        let blocking: Vec<_> = ours.iter().filter(blocks).map(Finding::key).collect();
        prop_assert!(session.blocking(through).iter().map(Finding::key).eq(blocking.iter().cloned()));
        prop_assert!(session.blocking(through).iter().all(|it| it.severity != Severity::Hint));
        // The host, which has only what was sent, is stopped by nothing else.
        let theirs = check(procedure, &assessment.for_submission(procedure), through, today);
        for it in theirs.iter().filter(blocks) {
            prop_assert!(blocking.contains(&it.key()), "only the host finds {}", it.key());
        }
    }

    #[test]
    fn what_is_written_is_there_and_what_is_no_entry_changes_nothing(
        session in session(), place in place(), text in text(),
    ) {
        let mut after = session.assessment().clone();
        if !after.write(&place, &text) {
            prop_assert!(&after == session.assessment(), "{place} was no entry");
        }
    }

    #[test]
    fn plan_items_keep_ids_of_their_own(session in session()) {
        let mut ids: Vec<_> = session.assessment().plan.items.iter().map(|it| &it.id).collect();
        let ids_given = ids.iter().filter(|it| !it.is_empty()).count();
        ids.sort();
        ids.dedup();
        ids.retain(|it| !it.is_empty());
        prop_assert_eq!(ids.len(), ids_given);
    }
}

#[test]
fn nesting_without_end_is_refused() {
    for deep in ["[".repeat(100_000), "{\"x\":".repeat(100_000)] {
        assert!(Assessment::read(&deep).is_err());
        let within = format!("{{\"schema\":\"hangji.assessment/1\",\"newer\":{deep}");
        assert!(Assessment::read(&within).is_err());
    }
}
