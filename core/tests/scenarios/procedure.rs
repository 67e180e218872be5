//! The procedure file: complete, in both languages, with a clause for everything.

use hangji_core::Procedure;
use hangji_core::assessment::Unread;
use hangji_core::finding::Reason;
use hangji_core::procedure::{AskedOf, Asks, Group};
use serde_json::Value;
use std::collections::BTreeSet;

const FILE: &str = include_str!("../../data/procedure.json");

/// Every value of a JSON document that is called so.
fn all_called<'a>(name: &str, value: &'a Value) -> Vec<&'a Value> {
    let inner: Vec<&Value> = match value {
        Value::Object(map) => map.values().collect(),
        Value::Array(list) => list.iter().collect(),
        _ => Vec::new(),
    };
    let here = value.get(name).into_iter();
    here.chain(inner.into_iter().flat_map(|it| all_called(name, it))).collect()
}

fn is_unique<'a>(ids: impl IntoIterator<Item = &'a str>) -> bool {
    let mut seen = BTreeSet::new();
    ids.into_iter().all(|it| seen.insert(it))
}

#[test]
fn the_built_in_procedure_is_the_file_with_its_clauses() {
    let mut procedure = Procedure::read(FILE).unwrap();
    let built_in = Procedure::built_in();
    procedure.clauses.clone_from(&built_in.clauses);
    assert!(*built_in == procedure, "the built-in procedure is not the file");
    assert_eq!(procedure.source.number, "粤创先组发〔2012〕4号");
    assert!(procedure.version >= 2 && procedure.addendum.is_empty());
    let counts = procedure.dimensions.iter().map(|it| (it.id.as_str(), it.items.len()));
    assert!(counts.eq([("A", 6), ("B", 6), ("C", 7), ("D", 6), ("E", 7)]));
    let counts = procedure.additions.iter().map(|it| (it.id.as_str(), it.items.len()));
    let asked = [
        ("rural", 8),
        ("look_back", 5),
        ("community", 6),
        ("emerging", 6),
        ("government", 5),
        ("state_owned", 4),
        ("school", 4),
        ("hospital", 5),
        ("institution", 1),
        ("service_window", 6),
    ];
    assert!(counts.eq(asked));
    assert_eq!((procedure.standards.len(), procedure.cities.len()), (5, 21));
}

#[test]
fn a_broken_procedure_says_where() {
    let error = Procedure::read(&FILE.replacen("\"error\"", "\"fatal\"", 1)).unwrap_err();
    let error = error.to_string();
    assert_eq!(error, "/rules/0/severity: expected one of: hint warning error");
    let error = Procedure::read(&FILE.replacen("\"rules\": [", "\"rules\": [}", 1)).unwrap_err();
    let Unread::NotJson(error) = error else { panic!("{error}") };
    assert!(error.line() > 150 && error.column() > 0, "{error}");
}

#[test]
fn every_clause_that_is_referred_to_is_there() {
    let procedure = Procedure::built_in();
    let file: Value = serde_json::from_str(FILE).unwrap();
    let lists = all_called("clause", &file);
    let ids: Vec<_> = lists.iter().flat_map(|it| it.as_array().unwrap()).collect();
    assert!(ids.len() > 150, "{}", ids.len());
    for id in ids.iter().map(|it| it.as_str().unwrap()) {
        assert!(procedure.clause(id).is_some(), "{id} is not in the list of clauses");
    }
}

#[test]
fn everything_that_is_asked_names_its_clause() {
    let procedure = Procedure::built_in();
    for dimension in procedure.groups() {
        let items = dimension.items.iter().map(|it| (it.id.as_str(), &it.clause));
        let measures = dimension.measures.iter().map(|it| (it.text.zh.as_str(), &it.clause));
        for (what, clause) in items.chain(measures).chain([(&*dimension.id, &dimension.clause)]) {
            assert!(!clause.is_empty(), "{what}");
        }
    }
}

#[test]
fn every_text_is_there_in_both_languages() {
    let file: Value = serde_json::from_str(FILE).unwrap();
    let (chinese, english) = (all_called("zh", &file), all_called("en", &file));
    assert_eq!(chinese.len(), english.len());
    let clauses = Procedure::built_in().clauses.clone();
    let quotes = clauses.iter().flat_map(|it| [it.at.as_str(), &it.quote, &it.en]);
    let texts = chinese.into_iter().chain(english).map(|it| it.as_str().unwrap());
    for text in texts.chain(quotes) {
        assert!(!text.trim().is_empty());
    }
}

#[test]
fn ids_are_unique() {
    let it = Procedure::built_in();
    let items = || it.groups().flat_map(|it| &it.items);
    assert!(is_unique(items().map(|it| it.id.as_str())));
    assert!(is_unique(it.groups().map(|it| it.id.as_str())));
    assert!(is_unique(it.standards.iter().map(|it| it.id.as_str())));
    assert!(is_unique(it.clauses.iter().map(|it| it.id.as_str())));
    assert!(is_unique(it.steps.iter().map(|it| it.id.code())));
    for choices in [&it.sectors, &it.cities, &it.ratings, &it.grades, &it.policy_kinds] {
        assert!(is_unique(choices.iter().map(|it| it.id.as_str())));
    }
}

#[test]
fn the_core_items_are_those_that_a_branch_cannot_do_without() {
    let it = Procedure::built_in();
    let items = || it.groups().flat_map(|it| &it.items);
    let core: Vec<_> = items().filter(|it| it.core).map(|it| it.id.as_str()).collect();
    assert_eq!(core, ["A1", "A2", "B1", "C1", "C7", "D1", "D2", "E2"]);
    let superiors = items().filter(|it| it.asked_of == AskedOf::Superior);
    assert!(superiors.map(|it| it.id.as_str()).eq(["B2"]));
    assert!(items().filter(|it| it.asks == Some(Asks::Policy)).map(|it| it.id.as_str()).eq(["C7"]));
}

#[test]
fn an_items_sectors_are_sectors() {
    let it = Procedure::built_in();
    let known = |id: &String| it.sectors.iter().any(|it| it.id == *id);
    assert!(it.groups().flat_map(|it| &it.items).all(|it| it.sectors.iter().all(known)));
    let of_groups = |it: &Group| [&it.sectors[..], &it.overlay_sectors].concat();
    assert!(it.groups().flat_map(of_groups).all(|it| known(&it)));
}

#[test]
fn every_item_counts_towards_one_of_the_five_dimensions() {
    let it = Procedure::built_in();
    for item in it.groups().flat_map(|it| &it.items) {
        assert!(it.dimension_of(&item.id).is_some(), "{}", item.id);
    }
    assert_eq!(it.dimension_of("NC4").unwrap().id, "B");
    assert_eq!(it.dimension_of("A3").unwrap().id, "A");
    assert!(it.dimension_of("Z9").is_none());
}

#[test]
fn every_reason_has_one_rule_and_every_rule_a_reason() {
    let procedure = Procedure::built_in();
    let entries: Vec<_> = procedure.rules.iter().map(|it| it.reason).collect();
    assert_eq!(entries, Reason::ALL, "in the order of the rules");
    for entry in &procedure.rules {
        let number = entry.rule.strip_prefix('V').and_then(|it| it.parse::<u8>().ok());
        assert!(number.is_some_and(|it| (1..=57).contains(&it)), "{}", entry.rule);
        assert_eq!(entry.rule.len(), 3, "{}", entry.rule);
        assert_eq!(Reason::from_code(entry.reason.code()), entry.reason);
    }
}
