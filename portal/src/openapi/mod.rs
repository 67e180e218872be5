//! The contract of the host as an OpenAPI 3.1 document.
//!
//! Addresses and successes stand in `contract.json`; refusals come from where they are answered,
//! and schemas from the types by which documents are read, so that neither is written twice.

mod refusals;
mod schemas;

use serde_json::{Map, Value, json};

const CONTRACT: &str = include_str!("contract.json");

/// A whole submission that a host takes in, for people who read and programs that try.
const EXAMPLE: &str = include_str!("../../../fixtures/branches/village.json");

/// Where a post's examples stand.
const EXAMPLES: &str =
    "/paths/~1api~1assessments/post/requestBody/content/application~1json/examples";

/// The members of a path that are no operations.
const NO_OPERATIONS: [&str; 1] = ["parameters"];

/// What every answer carries.
const HEADERS: [&str; 5] = [
    "X-Content-Type-Options",
    "Referrer-Policy",
    "X-Frame-Options",
    "Content-Security-Policy",
    "Cache-Control",
];

/// The whole document.
pub(crate) fn document() -> Value {
    // That the file can be read is a test; an empty contract beats a panic in a host.
    let mut contract: Value = serde_json::from_str(CONTRACT).unwrap_or_default();
    if let Some(info) = contract.pointer_mut("/info").and_then(Value::as_object_mut) {
        info.insert("version".to_owned(), env!("CARGO_PKG_VERSION").into());
    }
    if let Some(paths) = contract.pointer_mut("/paths").and_then(Value::as_object_mut) {
        paths.values_mut().filter_map(Value::as_object_mut).for_each(path);
    }
    if let Some(all) = contract.pointer_mut("/components/schemas").and_then(Value::as_object_mut) {
        schemas::put_into(all);
    }
    if let Some(Value::Object(examples)) = contract.pointer_mut(EXAMPLES) {
        let village: Value = serde_json::from_str(EXAMPLE).unwrap_or_default();
        examples.insert("village".to_owned(), json!({ "value": village }));
    }
    contract
}

fn path(path: &mut Map<String, Value>) {
    let operations = path.iter_mut().filter(|(name, _)| !NO_OPERATIONS.contains(&name.as_str()));
    operations.filter_map(|(_, it)| it.as_object_mut()).for_each(operation);
}

/// Writes an operation's refusals out, and the headers of all its answers.
fn operation(operation: &mut Map<String, Value>) {
    let problems = refusals::as_problems(&names(operation.remove("refusals")));
    let pages = refusals::as_pages(&names(operation.remove("pages")));
    let Some(Value::Object(answers)) = operation.get_mut("responses") else { return };
    answers.extend(problems.into_iter().chain(pages));
    for answer in answers.values_mut().filter_map(Value::as_object_mut) {
        let headers = answer.entry("headers").or_insert_with(|| json!({}));
        for name in HEADERS {
            if let Some(headers) = headers.as_object_mut() {
                let header = json!({ "$ref": format!("#/components/headers/{name}") });
                headers.insert(name.to_owned(), header);
            }
        }
    }
}

fn names(list: Option<Value>) -> Vec<String> {
    list.and_then(|it| serde_json::from_value(it).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::document;
    use crate::refusal::KINDS;
    use crate::routes::addresses;
    use serde_json::Value;
    use std::collections::BTreeSet;

    #[test]
    fn every_address_is_in_the_contract_and_the_contract_has_no_other() {
        let document = document();
        let documented: BTreeSet<_> = document["paths"].as_object().unwrap().keys().collect();
        let files = ["/", "/hangji/{file}"].map(str::to_owned);
        let answered: Vec<_> =
            addresses().into_iter().map(|(path, _)| path.to_owned()).chain(files).collect();
        assert_eq!(documented, answered.iter().collect());
    }

    #[test]
    fn every_kind_of_refusal_has_its_status_in_the_contract() {
        let document = document();
        let operations = document["paths"].as_object().unwrap().values();
        let answers: Vec<&Value> = operations
            .flat_map(|it| it.as_object().unwrap().values())
            .filter_map(|it| it.get("responses"))
            .collect();
        for kind in KINDS {
            let words = answers.iter().any(|answers| {
                let answer = &answers[kind.status.to_string()]["content"];
                let examples = &answer["application/problem+json"]["examples"];
                let titles = examples.as_object().into_iter().flatten();
                titles.into_iter().any(|(_, it)| it["summary"] == kind.title)
            });
            assert!(words, "{} {} is not in the contract", kind.status, kind.title);
        }
    }
}
