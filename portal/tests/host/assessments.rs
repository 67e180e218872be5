//! Taking in, giving back, listing.

use crate::support::{Host, post};
use crate::village::{village, village_json};
use axum::body::Body;
use axum::http::{Request, header};
use hangji_core::wire::{Answer, Receipt, read_answer};
use serde_json::{Value, json};

#[tokio::test]
async fn a_first_post_gets_a_receipt_that_the_widget_reads() {
    let host = Host::start();
    let told = host.post("key-1", village("a-1").to_json()).await;
    assert_eq!(told.status, 201);
    assert_eq!(told.header("location"), "/api/assessments/a-1");
    let Answer::Accepted(receipt) = read_answer(201, &told.text) else { panic!("{}", told.text) };
    assert_eq!((receipt.id.as_str(), receipt.revision), ("a-1", 1));
    assert_eq!(receipt.receipt, "HJ-20121010-0001");
    assert!(receipt.received_at.starts_with("2012-10-10T"), "{}", receipt.received_at);
}

#[tokio::test]
async fn what_was_posted_is_given_back_with_its_revision() {
    let host = Host::start();
    let mut sent = village_json("a-1");
    host.post("key-1", sent.to_string()).await;
    sent["revision"] = json!(1);
    let told = host.get("/api/assessments/a-1").await;
    assert_eq!(told.json(), sent);
    assert_eq!(told.header("etag"), "\"1\"");
    assert_eq!(told.header("cache-control"), "no-store");
}

#[tokio::test]
async fn who_has_the_revision_already_is_not_sent_it_again() {
    let host = Host::start();
    host.post("key-1", village("a-1").to_json()).await;
    let request = Request::get("/api/assessments/a-1").header(header::IF_NONE_MATCH, "\"1\"");
    let told = host.ask(request.body(Body::empty()).unwrap()).await;
    assert_eq!((told.status.as_u16(), told.text.as_str()), (304, ""));
}

#[tokio::test]
async fn the_next_post_makes_the_next_revision() {
    let host = Host::start();
    let mut assessment = village("a-1");
    host.post("key-1", assessment.to_json()).await;
    assessment.revision = 1;
    assessment.grade.reason = "场所每月用一次".into();
    let told = host.post("key-2", assessment.to_json()).await;
    assert_eq!(told.status, 200);
    let receipt: Receipt = serde_json::from_str(&told.text).unwrap();
    assert_eq!((receipt.revision, receipt.receipt.as_str()), (2, "HJ-20121010-0002"));
    let stored = host.get("/api/assessments/a-1").await.json();
    assert_eq!(stored["grade"]["reason"], "场所每月用一次");
}

#[tokio::test]
async fn fields_of_a_newer_version_are_kept_to_the_letter() {
    let host = Host::start();
    let text = village("a-1").to_json();
    let newer = r#""newer": {"b": 1.50, "a": [12345678901234567890123, "保留"]},"schema""#;
    let text = text.replacen("\"schema\"", newer, 1);
    assert_eq!(host.post("key-1", text).await.status, 201);
    let stored = host.get("/api/assessments/a-1").await.text;
    let kept = r#""newer":{"b": 1.50, "a": [12345678901234567890123, "保留"]}"#;
    assert!(stored.contains(kept), "{stored}");
}

#[tokio::test]
async fn what_was_typed_and_is_no_number_comes_back_as_typed() {
    let host = Host::start();
    let mut sent = village_json("a-1");
    sent["branch"]["members"]["full"] = json!("４５");
    assert_eq!(host.post("key-1", sent.to_string()).await.status, 201);
    let stored = host.get("/api/assessments/a-1").await.json();
    assert_eq!(stored["branch"]["members"]["full"], "４５");
}

#[tokio::test]
async fn a_document_without_a_revision_gets_one() {
    let host = Host::start();
    let mut sent = village_json("a-1");
    sent.as_object_mut().unwrap().remove("revision");
    assert_eq!(host.post("key-1", sent.to_string()).await.status, 201);
    assert_eq!(host.get("/api/assessments/a-1").await.json()["revision"], 1);
}

#[tokio::test]
async fn a_byte_order_mark_and_a_charset_do_no_harm() {
    let host = Host::start();
    let body = format!("\u{feff}{}", village("a-1").to_json());
    let mut request = post("key-1").body(Body::from(body)).unwrap();
    let utf8 = "application/json;charset=UTF-8".parse().unwrap();
    request.headers_mut().insert(header::CONTENT_TYPE, utf8);
    assert_eq!(host.ask(request).await.status, 201);
}

#[tokio::test]
async fn a_repeated_post_gets_the_very_same_answer() {
    let host = Host::start();
    let body = village("a-1").to_json();
    let first = host.post("key-1", body.clone()).await;
    let rows = host.rows();
    let again = host.post("key-1", body).await;
    assert_eq!((again.status, &again.text), (first.status, &first.text));
    assert_eq!(again.header("location"), first.header("location"));
    assert_eq!(host.rows(), rows);
}

#[tokio::test]
async fn a_restart_keeps_documents_answers_and_numbers() {
    let host = Host::start();
    let body = village("a-1").to_json();
    let first = host.post("key-1", body.clone()).await;
    let host = host.restart();
    assert_eq!(host.get("/api/assessments/a-1").await.json()["revision"], 1);
    assert_eq!(host.post("key-1", body).await.text, first.text);
    let other = host.post("key-2", village("a-2").to_json()).await;
    assert_eq!(other.json()["receipt"], "HJ-20121010-0002");
}

#[tokio::test]
async fn the_list_has_a_line_for_each_assessment_newest_first() {
    let host = Host::start();
    assert_eq!(host.get("/api/assessments").await.json(), json!([]));
    let mut first = village("a-1");
    host.post("key-1", first.to_json()).await;
    host.post("key-2", village("a-2").to_json()).await;
    first.revision = 1;
    host.post("key-3", first.to_json()).await;
    let list = host.get("/api/assessments").await.json();
    let column = |name: &str| -> Vec<Value> {
        list.as_array().unwrap().iter().map(|it| it[name].clone()).collect()
    };
    assert_eq!(column("id"), ["a-1", "a-2"]);
    assert_eq!(column("revision"), [2, 1]);
    assert_eq!(column("self_grade"), ["average", "average"]);
    assert_eq!(column("step"), ["rectification", "rectification"]);
    assert_eq!(column("problems"), [1, 1]);
    assert_eq!(column("plan_items"), [1, 1]);
}
