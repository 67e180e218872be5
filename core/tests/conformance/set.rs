//! What the set promises: each document gives what a person expects of it, and no rule is left out.

use crate::{addenda, all, unreadable};
use hangji_core::{Assessment, Procedure};
use serde_json::Value;
use std::collections::BTreeSet;

/// Findings and misfits come in the order of the form, which is not what the set is about.
fn in_any_order<T: Ord>(list: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut list: Vec<T> = list.into_iter().collect();
    list.sort();
    list
}

#[test]
fn each_document_gives_what_is_expected_of_it() {
    for fixture in all() {
        let found = fixture.findings();
        let found = found.iter().map(|it| (it.rule.as_str(), it.reason.code(), it.place.as_str()));
        assert_eq!(in_any_order(found), in_any_order(fixture.expected), "{}", fixture.name);
    }
}

#[test]
fn nothing_stops_a_valid_document_or_a_branch_without_mistakes() {
    for fixture in all() {
        let name = fixture.name.as_str();
        let is_wrong = name.contains("mistakes") || name.contains("contradiction");
        let belongs = name.starts_with("valid/") || name.starts_with("branches/") && !is_wrong;
        let assessment = fixture.assessment();
        let stops = fixture.findings().iter().any(|it| it.blocks(&assessment));
        if belongs {
            assert!(!stops, "{name}");
            assert!(assessment.step.is_some(), "{name} could not be submitted");
        } else if is_wrong {
            assert!(stops, "{name}");
        }
    }
}

#[test]
fn there_is_a_valid_document_for_every_sector() {
    let valid = all().into_iter().filter(|it| it.name.starts_with("valid/"));
    let sectors: BTreeSet<String> = valid.map(|it| it.assessment().branch.sector).collect();
    let procedure = Procedure::built_in();
    let expected: BTreeSet<String> = procedure.sectors.iter().map(|it| it.id.clone()).collect();
    assert_eq!(sectors, expected);
}

#[test]
fn each_reason_of_each_rule_has_a_document_in_which_only_its_rule_is_broken() {
    let (mut rules, mut reasons) = (BTreeSet::new(), BTreeSet::new());
    for fixture in all().iter().filter(|it| it.name.starts_with("rules/")) {
        let rule = fixture.name["rules/".len()..][..3].to_owned();
        let found = fixture.findings();
        assert!(found.iter().all(|it| it.rule == rule), "{}: {found:?}", fixture.name);
        reasons.extend(found.iter().map(|it| it.reason.code()));
        rules.insert(rule);
    }
    let procedure = Procedure::built_in();
    let all: BTreeSet<String> = procedure.rules.iter().map(|it| it.rule.clone()).collect();
    assert_eq!(rules, all);
    let all: BTreeSet<&str> = procedure.rules.iter().map(|it| it.reason.code()).collect();
    assert_eq!(reasons, all);
}

#[test]
fn each_document_comes_out_as_it_went_in() {
    for fixture in all() {
        // `serde_json` would take 1.0 and 1 for the same number only if it read the digits away.
        let read = |it: &str| -> Value { serde_json::from_str(it).unwrap() };
        assert_eq!(read(&fixture.assessment().to_json()), read(&fixture.text), "{}", fixture.name);
    }
}

#[test]
fn names_and_ids_are_told_apart() {
    let fixtures = all();
    let names: BTreeSet<_> = fixtures.iter().map(|it| it.name.clone()).collect();
    assert_eq!(names.len(), fixtures.len());
    assert!(names.len() >= 40, "{}", names.len());
    let ids: BTreeSet<_> = fixtures.iter().map(|it| it.assessment().id).collect();
    assert_eq!(ids.len() + DRAWN_ON, fixtures.len(), "a host keeps documents by their id");
}

/// Mended documents go on under the id of what they began as.
const DRAWN_ON: usize = 3;

#[test]
fn what_cannot_be_read_is_refused_for_its_reason_and_at_its_places() {
    for it in unreadable::all() {
        let (kind, misfits) = it.refusal();
        assert_eq!(kind, it.kind, "{}", it.name);
        let places = misfits.iter().map(|it| it.place.as_str());
        assert_eq!(in_any_order(places), in_any_order(it.places.iter().copied()), "{}", it.name);
    }
}

#[test]
fn a_good_addendum_stands_and_a_broken_one_says_where_it_cannot() {
    for (name, addendum) in addenda::good() {
        assert_eq!(addenda::misfits(&addendum), [], "{name}");
    }
    for (name, addendum, places) in addenda::broken() {
        let found = addenda::misfits(&addendum);
        let found = found.iter().map(|it| it.place.as_str());
        assert_eq!(in_any_order(found), in_any_order(places), "{name}");
    }
}

#[test]
fn the_word_for_an_example_stands_only_where_it_is_to_be_found() {
    for fixture in all().iter().filter(|it| !it.name.contains("V51")) {
        assert!(!fixture.text.contains("示例"), "{}", fixture.name);
    }
    assert!(Assessment::read("null").is_err());
}
