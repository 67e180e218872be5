//! The schemas: complete, described, and without anything that only our own reader knows.

use hangji_core::finding::Reason;
use hangji_core::{Severity, schema};
use serde_json::{Value, json};

fn schemas() -> [Value; 3] {
    [schema::assessment(), schema::findings(), schema::addendum()]
}

#[test]
fn every_type_and_every_entry_says_what_it_is() {
    for schema in schemas() {
        for (name, described) in schema["$defs"].as_object().unwrap() {
            let words = |it: &Value| it["description"].as_str().is_some_and(|it| !it.is_empty());
            assert!(words(described), "{name}");
            for (entry, it) in described["properties"].as_object().into_iter().flatten() {
                assert!(words(it), "{name}/{entry}");
            }
        }
        // A link that only our own documentation can follow.
        assert!(!schema.to_string().contains("[`"), "{schema}");
    }
}

#[test]
fn every_reference_leads_somewhere_and_nothing_is_there_in_vain() {
    for schema in schemas() {
        let text = schema.to_string();
        for name in schema["$defs"].as_object().unwrap().keys() {
            assert!(text.contains(&format!("\"#/$defs/{name}\"")), "{name}");
        }
        for (at, _) in text.match_indices("#/$defs/") {
            let name = text[at + 8..].split('"').next().unwrap();
            assert!(schema["$defs"][name].is_object(), "{name}");
        }
    }
}

#[test]
fn a_document_names_its_schema_and_a_list_of_findings_has_none() {
    let [assessment, findings, addendum] = schemas();
    for (schema, name) in [(&assessment, "hangji.assessment/1"), (&addendum, "hangji.addendum/1")] {
        assert_eq!(schema["type"], "object");
        assert_eq!(schema["required"], json!(["schema"]));
        assert_eq!(schema["properties"]["schema"]["const"], name);
    }
    assert_eq!(findings["type"], json!(["array", "null"]));
}

#[test]
fn codes_are_listed_with_their_meaning() {
    let answer = &schema::assessment()["$defs"]["Answer"];
    assert_eq!(answer["enum"], json!(["yes", "partly", "no", "not_applicable", null]));
    let words = answer["description"].as_str().unwrap();
    assert!(words.starts_with("The answer to a survey item."), "{words}");
    assert!(words.ends_with("`not_applicable`: 不适用"), "{words}");
    let severity = &schema::findings()["$defs"]["Severity"]["enum"];
    assert_eq!(severity.as_array().unwrap().len(), Severity::ALL.len() + 1);
}

#[test]
fn a_hosts_own_reason_is_no_misfit_and_ours_are_named() {
    let reason = &schema::findings()["$defs"]["Finding"]["properties"]["reason"];
    assert_eq!(reason["examples"].as_array().unwrap().len(), Reason::ALL.len());
    assert!(reason.get("enum").is_none());
}
