//! Refusals as the contract has them, from the kinds by which they are answered.

use crate::refusal::{KINDS, Kind};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Answers with a problem document: status → answer.
pub(super) fn as_problems(names: &[String]) -> Map<String, Value> {
    by_status(names).into_iter().map(|(status, kinds)| (status, problem(&kinds))).collect()
}

/// Answers with a page for people: status → answer.
pub(super) fn as_pages(names: &[String]) -> Map<String, Value> {
    by_status(names).into_iter().map(|(status, kinds)| (status, page(&kinds))).collect()
}

/// The kinds of these names by their statuses; some names have kinds of two.
fn by_status(names: &[String]) -> BTreeMap<String, Vec<&'static Kind>> {
    let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for kind in KINDS.iter().copied().filter(|it| names.iter().any(|name| name == it.name)) {
        found.entry(kind.status.to_string()).or_default().push(kind);
    }
    found
}

fn problem(kinds: &[&Kind]) -> Value {
    let mut types: Vec<_> = kinds.iter().map(|it| type_of(it)).collect();
    types.dedup();
    let status = kinds.first().map(|it| it.status);
    let headers = match status {
        Some(405) => json!({ "Allow": { "$ref": "#/components/headers/Allow" } }),
        _ => json!({}),
    };
    json!({
        "description": titles(kinds),
        "headers": headers,
        "content": {
            "application/problem+json": {
                "schema": {
                    "$ref": "#/components/schemas/Problem",
                    "required": ["type", "title", "status", "detail"],
                    "properties": { "type": { "enum": types }, "status": { "const": status } },
                },
                "examples": examples(kinds),
            },
        },
    })
}

fn page(kinds: &[&Kind]) -> Value {
    let content = json!({ "text/html": { "schema": { "type": "string" } } });
    json!({ "description": titles(kinds), "content": content })
}

/// Each kind's own words, with the braces that an answer fills in.
fn examples(kinds: &[&Kind]) -> Value {
    let example = |(nth, it): (usize, &&Kind)| {
        let problem = json!({
            "type": type_of(it), "title": it.title, "status": it.status, "detail": it.detail,
        });
        let key = format!("{}-{}", it.name, nth + 1);
        (key, json!({ "summary": it.title, "value": problem }))
    };
    Value::Object(kinds.iter().enumerate().map(example).collect())
}

fn type_of(kind: &Kind) -> String {
    format!("/problems/{}", kind.name)
}

fn titles(kinds: &[&Kind]) -> String {
    kinds.iter().map(|it| it.title).collect::<Vec<_>>().join("；")
}
