//! Assessments that may not be kept as they are.

use crate::support::Host;
use crate::village::{village, village_json};
use hangji_core::assessment::{Day, Return};
use hangji_core::wire::{Answer, read_answer};
use serde_json::{Value, json};

fn places(problem: &Value) -> Vec<&str> {
    let findings = problem["findings"].as_array().unwrap();
    findings.iter().map(|it| it["place"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn every_blocking_finding_is_named_in_the_order_of_the_form() {
    let host = Host::start();
    let mut body = village_json("a-1");
    body["branch"]["name"] = json!("");
    body["branch"]["employees"] = json!("12x");
    body["plan"]["items"][0]["goal"] = json!(" ");
    let told = host.post("key-1", body.to_string()).await;
    let problem = told.problem(422, "findings");
    assert_eq!(places(&problem), ["/branch/name", "/branch/employees", "/plan/items/0/goal"]);
    assert_eq!(problem["pointer"], "/branch/name");
    let Answer::Refused(findings) = read_answer(422, &told.text) else { panic!("{}", told.text) };
    assert_eq!(findings.len(), 3);
    assert_eq!(host.rows(), 0);
}

#[tokio::test]
async fn a_warning_is_refused_until_it_is_explained() {
    let host = Host::start();
    let mut body = village_json("a-1");
    body["grade"]["target"] = json!("average");
    let problem = host.post("key-1", body.to_string()).await.problem(422, "findings");
    assert_eq!(places(&problem), ["/grade/target"]);
    body["explanations"] = json!({ "V22 /grade/target": "先把后进的两项补齐" });
    assert_eq!(host.post("key-2", body.to_string()).await.status, 201);
}

#[tokio::test]
async fn only_the_steps_that_are_completed_are_checked() {
    let host = Host::start();
    let mut body = village_json("a-1");
    body["plan"] = json!({});
    body["grade"]["target"] = json!("");
    body["step"] = json!("survey");
    assert_eq!(host.post("key-1", body.to_string()).await.status, 201);
}

#[tokio::test]
async fn the_day_that_counts_is_the_portals() {
    let host = Host::start();
    let mut body = village_json("a-1");
    body["plan"]["items"][0]["status"] = json!("done");
    body["plan"]["items"][0]["result"] = json!("17名都已登记");
    body["plan"]["items"][0]["done_on"] = json!("2012-10-11");
    let problem = host.post("key-1", body.to_string()).await.problem(422, "findings");
    assert_eq!(places(&problem), ["/plan/items/0/done_on"]);
    body["plan"]["items"][0]["done_on"] = json!("2012-10-10");
    assert_eq!(host.post("key-2", body.to_string()).await.status, 201);
}

#[tokio::test]
async fn a_draft_that_completes_no_step_is_refused() {
    let host = Host::start();
    let mut body = village_json("a-1");
    body.as_object_mut().unwrap().remove("step");
    let problem = host.post("key-1", body.to_string()).await.problem(422, "step-missing");
    assert_eq!(problem["pointer"], "/step");
    assert_eq!(host.rows(), 0);
}

#[tokio::test]
async fn an_older_revision_is_answered_with_the_newer_one() {
    let host = Host::start();
    let mut assessment = village("a-1");
    host.post("key-1", assessment.to_json()).await;
    assessment.revision = 1;
    assessment.branch.contact = "镇组织委员".into();
    host.post("key-2", assessment.to_json()).await;
    let rows = host.rows();
    let told = host.post("key-3", assessment.to_json()).await;
    let problem = told.problem(409, "other-revision");
    assert_eq!(problem["current"]["revision"], 2);
    let Answer::Conflict(Some(current)) = read_answer(409, &told.text) else { panic!() };
    assert_eq!(current.branch.contact, "镇组织委员");
    assert_eq!(host.rows(), rows);
}

#[tokio::test]
async fn a_revision_that_was_never_received_is_a_conflict_without_a_document() {
    let host = Host::start();
    let mut assessment = village("a-1");
    assessment.revision = 3;
    let told = host.post("key-1", assessment.to_json()).await;
    assert_eq!(told.problem(409, "never-received")["current"], Value::Null);
    assert_eq!(host.rows(), 0);
}

#[tokio::test]
async fn a_key_belongs_to_one_body() {
    let host = Host::start();
    host.post("key-1", village("a-1").to_json()).await;
    let rows = host.rows();
    host.post("key-1", village("a-2").to_json()).await.problem(422, "idempotency-key-reused");
    assert_eq!(host.rows(), rows);
}

#[tokio::test]
async fn a_key_whose_post_was_refused_can_be_used_for_the_mended_one() {
    let host = Host::start();
    let mut body = village_json("a-1");
    body["branch"]["name"] = json!("");
    host.post("key-1", body.to_string()).await.problem(422, "findings");
    assert_eq!(host.post("key-1", village("a-1").to_json()).await.status, 201);
}

#[tokio::test]
async fn a_branch_cannot_grade_itself() {
    let host = Host::start();
    let mut assessment = village("a-1");
    assessment.grade.assigned = "advanced".into();
    let problem = host.post("key-1", assessment.to_json()).await.problem(422, "findings");
    assert_eq!(problem["pointer"], "/grade/assigned");
    // The rules say the same of a document that no host has; it is said once.
    let findings = problem["findings"].as_array().unwrap();
    assert_eq!((findings.len(), &findings[0]["rule"]), (1, &json!("V26")));
    assert_eq!(findings[0]["reason"], "superiors_entry");
    assert_eq!(host.rows(), 0);
}

#[tokio::test]
async fn a_branch_can_neither_change_the_assigned_grade_nor_drop_it() {
    let host = Host::start();
    let mut assessment = village("a-1");
    host.post("key-1", assessment.to_json()).await;
    host.superior_writes("a-1", |it| {
        it.revision = 1;
        it.grade.assigned = "lagging".into();
    });
    assessment.revision = 1;
    for (key, assigned) in [("key-2", ""), ("key-3", "average")] {
        assessment.grade.assigned = assigned.into();
        let problem = host.post(key, assessment.to_json()).await.problem(422, "findings");
        assert_eq!(places(&problem), ["/grade/assigned"]);
    }
    assessment.grade.assigned = "lagging".into();
    assert_eq!(host.post("key-4", assessment.to_json()).await.status, 200);
}

#[tokio::test]
async fn a_branch_cannot_settle_a_return_but_may_move_what_it_speaks_of() {
    let host = Host::start();
    let mut assessment = village("a-1");
    host.post("key-1", assessment.to_json()).await;
    let sent_back = Return {
        at: "/plan/items/0/goal".into(),
        comment: "目标写具体".into(),
        by: "镇组织办".into(),
        on: Day("2012-10-09".into()),
        ..Return::default()
    };
    host.superior_writes("a-1", |it| {
        it.revision = 1;
        it.returns = vec![sent_back.clone()];
    });
    assessment.revision = 1;
    assessment.returns = vec![Return { settled: true, ..sent_back.clone() }];
    let problem = host.post("key-2", assessment.to_json()).await.problem(422, "findings");
    assert_eq!(places(&problem), ["/returns"]);
    assessment.returns = vec![Return { at: "/plan/items/1/goal".into(), ..sent_back }];
    assert_eq!(host.post("key-3", assessment.to_json()).await.status, 200);
}

#[tokio::test]
async fn a_fault_of_the_portal_is_hidden_and_owned_up_to() {
    let host = Host::start();
    host.post("key-1", village("a-1").to_json()).await;
    let file = rusqlite::Connection::open(host.folder.path().join("data/hangji.sqlite")).unwrap();
    file.execute_batch("ALTER TABLE revisions RENAME TO elsewhere").unwrap();
    let told = host.post("key-2", village("a-2").to_json()).await;
    assert!(!told.problem(500, "fault").to_string().contains("revisions"), "{}", told.text);
    host.get("/api/assessments").await.problem(500, "fault");
    let page = host.get("/assessments").await;
    assert_eq!(page.status, 500);
    assert!(
        page.text.contains("接收系统出错") && !page.text.contains("revisions"),
        "{}",
        page.text
    );
}
