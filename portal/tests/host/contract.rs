//! The OpenAPI document against what the portal answers, and by itself.

use crate::support::{Host, Told, post};
use crate::village::{village, village_json};
use axum::body::Body;
use axum::http::{Method, Request};
use serde_json::{Value, json};
use std::collections::BTreeSet;

async fn contract(host: &Host) -> Value {
    let told = host.get("/openapi.json").await;
    assert_eq!((told.status.as_u16(), told.header("content-type")), (200, "application/json"));
    told.json()
}

/// Every value of a document, whatever holds it.
fn all(value: &Value) -> Vec<&Value> {
    let inner: Vec<&Value> = match value {
        Value::Object(members) => members.values().collect(),
        Value::Array(list) => list.iter().collect(),
        _ => Vec::new(),
    };
    std::iter::once(value).chain(inner.into_iter().flat_map(all)).collect()
}

/// Every operation with its path and method.
fn operations(contract: &Value) -> Vec<(&str, &str, &Value)> {
    let mut found = Vec::new();
    for (path, item) in contract["paths"].as_object().unwrap() {
        for (method, operation) in
            item.as_object().unwrap().iter().filter(|it| it.0 != "parameters")
        {
            found.push((path.as_str(), method.as_str(), operation));
        }
    }
    found
}

#[tokio::test]
async fn it_holds_together() {
    let contract = contract(&Host::start()).await;
    assert_eq!(contract["openapi"], "3.1.0");
    assert!(contract["info"]["title"].is_string() && contract["info"]["version"].is_string());
    for it in all(&contract) {
        if let Some(Value::String(to)) = it.get("$ref") {
            let at = to.strip_prefix('#').expect("a reference within the document");
            assert!(contract.pointer(at).is_some(), "{to} leads nowhere");
        }
    }
    let mut ids = BTreeSet::new();
    for (path, method, operation) in operations(&contract) {
        assert!(ids.insert(operation["operationId"].as_str().unwrap()), "{path} {method}");
        let answers = operation["responses"].as_object().unwrap();
        assert!(answers.keys().any(|it| it.starts_with('2')), "{path} {method}");
        for (status, answer) in answers {
            assert!(status.len() == 3 && answer["description"].is_string(), "{path} {status}");
        }
        // What an address leaves open is a parameter of it.
        let open = path.matches('{').count();
        let named = contract["paths"][path]["parameters"].as_array().map_or(0, Vec::len);
        assert_eq!(open, named, "{path}");
    }
}

#[tokio::test]
async fn every_address_answers_its_methods_and_refuses_the_others() {
    let host = Host::start();
    let contract = contract(&host).await;
    for path in contract["paths"].as_object().unwrap().keys() {
        for method in [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
            let documented = contract["paths"][path].get(method.as_str().to_lowercase()).is_some();
            let address = path.replace("{id}", "a-1").replace("{file}", "hangji.js");
            let request = Request::builder().method(method.clone()).uri(address);
            let told = host.ask(request.body(Body::empty()).unwrap()).await;
            if !documented {
                assert_eq!(told.status, 405, "{method} {path}");
                assert!(told.header("allow").contains("GET"), "{method} {path}");
            } else {
                assert_ne!(told.status, 405, "{method} {path}");
            }
        }
    }
}

/// Expects that an answer is in the contract: status, kind of content, type, and headers.
fn is_documented(contract: &Value, path: &str, method: &str, told: &Told) {
    let answer = &contract["paths"][path][method]["responses"][told.status.as_str()];
    let at = format!("{method} {path} {}: {}", told.status, told.text);
    assert!(answer.is_object(), "{at}");
    for name in answer["headers"].as_object().unwrap().keys() {
        assert!(!told.header(name).is_empty(), "{name} of {at}");
    }
    let kind = told.header("content-type").split(';').next().unwrap();
    assert!(kind.is_empty() || answer["content"].get(kind).is_some(), "{kind} of {at}");
    if kind == "application/problem+json" {
        let types = &answer["content"][kind]["schema"]["properties"]["type"]["enum"];
        assert!(types.as_array().unwrap().contains(&told.json()["type"]), "{at}");
        let members = &contract["components"]["schemas"]["Problem"]["properties"];
        let unknown: Vec<_> = told.json().as_object().unwrap().keys().cloned().collect();
        assert!(unknown.iter().all(|it| members.get(it).is_some()), "{at}");
    }
}

/// A post of each kind, with its key: taken in, repeated, and refused in every way that a body can
/// be.
fn posts() -> Vec<(&'static str, String)> {
    let text = village("a-1").to_json();
    let with = |place: &str, value: Value| {
        let mut it = village_json("a-1");
        *it.pointer_mut(place).unwrap() = value;
        it.to_string()
    };
    let never_received = with("/revision", json!(4)).replacen("a-1", "a-9", 1);
    vec![
        ("key-1", text.clone()),
        ("key-1", text.clone()),
        ("key-1", never_received.clone()),
        ("key-2", never_received),
        ("key-2", text.clone()),
        ("key-2", with("/revision", json!(1))),
        ("key-3", with("/branch/name", json!(""))),
        ("key-3", with("/branch/name", json!([]))),
        ("key-3", with("/step", Value::Null)),
        ("key-3", with("/id", json!("a/1"))),
        ("key-3", text.replacen('{', "{\"id\":\"b\",", 1)),
        ("key-3", "{".to_owned()),
        ("key-3", "[".repeat(1000)),
        ("key-3", "{}".to_owned()),
        ("key-3", " ".repeat(2 << 20)),
        ("", text),
    ]
}

#[tokio::test]
async fn whatever_a_post_is_answered_is_in_the_contract() {
    let host = Host::start();
    let (contract, path) = (contract(&host).await, "/api/assessments");
    let mut statuses = BTreeSet::new();
    for (key, body) in posts() {
        let told = host.post(key, body).await;
        is_documented(&contract, path, "post", &told);
        statuses.insert(told.status.as_u16());
    }
    let mut plain = post("key-3").body(Body::from("{}")).unwrap();
    plain.headers_mut().insert("content-type", "text/plain".parse().unwrap());
    let told = host.ask(plain).await;
    is_documented(&contract, path, "post", &told);
    statuses.insert(told.status.as_u16());
    assert_eq!(statuses, BTreeSet::from([200, 201, 400, 409, 413, 415, 422]));
}

#[tokio::test]
async fn whatever_an_address_gives_is_in_the_contract() {
    let host = Host::start();
    let contract = contract(&host).await;
    host.post("key-1", village("a-1").to_json()).await;
    let one = "/api/assessments/{id}";
    for (path, address) in [
        ("/api/assessments", "/api/assessments"),
        (one, "/api/assessments/a-1"),
        (one, "/api/assessments/nothing"),
        ("/assessments", "/assessments"),
        ("/assessments/{id}", "/assessments/a-1"),
        ("/assessments/{id}", "/assessments/nothing"),
        ("/assessments.css", "/assessments.css"),
        ("/", "/"),
        ("/hangji/{file}", "/hangji/nothing.js"),
        ("/healthz", "/healthz"),
        ("/openapi.json", "/openapi.json"),
    ] {
        is_documented(&contract, path, "get", &host.get(address).await);
    }
}

#[tokio::test]
async fn receipts_and_lines_have_the_members_of_the_contract() {
    let host = Host::start();
    let contract = contract(&host).await;
    let receipt = host.post("key-1", village("a-1").to_json()).await.json();
    let line = host.get("/api/assessments").await.json()[0].clone();
    for (name, sent) in [("Receipt", receipt), ("Line", line)] {
        let required = contract["components"]["schemas"][name]["required"].as_array().unwrap();
        let required: BTreeSet<_> = required.iter().map(|it| it.as_str().unwrap()).collect();
        let sent: BTreeSet<_> = sent.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(sent, required, "{name}");
    }
}
