//! What intranets answer to a post: only a receipt is a receipt.

use crate::samples;
use hangji_core::Assessment;
use hangji_core::wire::{Answer, Failure, Problem, Receipt, read_answer};
use serde_json::{Value, json};

const RECEIPT: &str =
    r#"{"id":"a-1","revision":4,"receipt":"2012-0007","received_at":"2012-04-10T10:32:00+08:00"}"#;
const LOGIN_PAGE: &str = "\n <!DOCTYPE html><html><body><form action=/login>请登录</form></html>";
const GATEWAY: &str = "<html><head><title>502 Bad Gateway</title></head></html>";

/// An answer in one word, with what the host said of it.
fn in_a_word(status: u16, body: &str) -> String {
    match read_answer(status, body) {
        Answer::Accepted(it) => format!("accepted {}", it.receipt),
        Answer::Refused(findings) => format!("refused {}", findings.len()),
        Answer::Conflict(None) => "conflict".into(),
        Answer::Conflict(Some(it)) => format!("conflict with {}", it.revision),
        Answer::SignIn(Failure { detail, .. }) => format!("sign in {detail}").trim().to_owned(),
        Answer::Later(Failure { status, detail }) => format!("later {status} {detail}"),
        Answer::Failed(Failure { status, detail }) => format!("failed {status} {detail}"),
    }
}

#[test]
fn with_status_200_only_a_receipt_counts_as_taken_in() {
    let cut = RECEIPT.strip_suffix("\"}").unwrap();
    let without_a_number = r#"{"id":"a-1","revision":4}"#;
    for (status, body, meaning) in [
        (200, RECEIPT, "accepted 2012-0007"),
        (201, RECEIPT, "accepted 2012-0007"),
        (200, r#"{"code":401,"msg":"登录状态已过期"}"#, "sign in"),
        (200, r#"{"code":403}"#, "sign in"),
        (200, r#"{"code":500,"msg":"系统异常"}"#, "later 200 "),
        (200, LOGIN_PAGE, "sign in"),
        (201, LOGIN_PAGE, "sign in"),
        (200, GATEWAY, "sign in"),
        (200, "", "later 200 "),
        (200, cut, "later 200 "),
        (200, without_a_number, "later 200 "),
        (200, "null", "later 200 "),
        (200, "ok", "later 200 "),
    ] {
        assert_eq!(in_a_word(status, body), meaning, "{status} {body}");
    }
}

#[test]
fn a_receipt_under_another_status_is_none() {
    for (status, meaning) in [
        (0, "later 0 "),
        (202, "failed 202 "),
        (204, "failed 204 "),
        (302, "sign in"),
        (401, "sign in"),
        (403, "failed 403 "),
        (404, "failed 404 "),
        (413, "failed 413 "),
        (501, "failed 501 "),
    ] {
        assert_eq!(in_a_word(status, RECEIPT), meaning);
    }
}

#[test]
fn a_session_that_ended_is_told_in_the_host_s_words() {
    let ended = json!({ "title": "unauthorized", "status": 401, "detail": "会话已过期" });
    assert_eq!(in_a_word(401, &ended.to_string()), "sign in 会话已过期");
}

#[test]
fn what_passes_by_itself_is_tried_again_later() {
    for status in [0, 408, 425, 429, 500, 502, 503, 504] {
        assert_eq!(in_a_word(status, GATEWAY), format!("later {status} "));
        assert_eq!(in_a_word(status, ""), format!("later {status} "));
        let busy = json!({ "title": "busy", "status": status, "detail": "请稍后再试" });
        assert_eq!(in_a_word(status, &busy.to_string()), format!("later {status} 请稍后再试"));
    }
    assert_eq!(read_answer(0, ""), Answer::Later(Failure::SILENCE));
}

#[test]
fn a_conflict_brings_what_the_host_has_if_it_says() {
    let with = json!({ "status": 409, "current": samples::complete() }).to_string();
    let without = json!({ "status": 409, "title": "newer" }).to_string();
    let broken = json!({ "status": 409, "current": { "id": 7 } }).to_string();
    for (body, meaning) in [
        (with.as_str(), "conflict with 3"),
        (&without, "conflict"),
        (&broken, "conflict"),
        (GATEWAY, "conflict"),
        ("", "conflict"),
    ] {
        assert_eq!(in_a_word(409, body), meaning, "{body}");
    }
}

#[test]
fn a_refusal_without_findings_is_a_failure_in_the_hosts_words() {
    let finding = json!({ "rule": "X01", "severity": "error", "place": "/branch/city" });
    for (body, meaning) in [
        (json!({ "findings": [finding, finding] }), "refused 2"),
        (json!({ "findings": [], "detail": "请核对" }), "failed 422 请核对"),
        (json!({ "detail": "请核对" }), "failed 422 请核对"),
        (Value::Null, "failed 422 "),
    ] {
        assert_eq!(in_a_word(422, &body.to_string()), meaning);
    }
    assert_eq!(in_a_word(422, LOGIN_PAGE), "failed 422 ");
}

#[test]
fn a_host_may_find_what_we_have_no_words_for() {
    let finding = json!({
        "rule": "X01", "reason": "not_in_register", "severity": "warning",
        "place": "/branch/city", "message": "台账里没有这个支部"
    });
    let Answer::Refused(findings) = read_answer(422, &json!({ "findings": [finding] }).to_string())
    else {
        panic!("not refused");
    };
    assert_eq!(findings[0].reason.code(), "other");
    assert_eq!(findings[0].message, "台账里没有这个支部");
}

#[test]
fn what_the_host_writes_the_widget_reads() {
    let receipt: Receipt = serde_json::from_str(RECEIPT).unwrap();
    let written = serde_json::to_string(&receipt).unwrap();
    assert_eq!(read_answer(201, &written), Answer::Accepted(receipt));
    let current = Assessment::read(&samples::complete().to_string()).unwrap();
    let problem = Problem { current: Some(Box::new(current.clone())), ..Problem::default() };
    let written = serde_json::to_string(&problem).unwrap();
    assert_eq!(read_answer(409, &written), Answer::Conflict(Some(Box::new(current))));
}

#[test]
fn blank_and_absent_and_null_are_the_same_in_what_a_host_says() {
    let blank = Problem { status: 500, ..Problem::default() };
    assert_eq!(serde_json::to_value(&blank).unwrap(), json!({ "status": 500 }));
    let nulls = json!({
        "type": null, "title": null, "status": 500, "detail": null, "pointer": null,
        "findings": null, "current": null,
    });
    assert_eq!(serde_json::from_value::<Problem>(nulls).unwrap(), blank);
    let finding = json!({ "rule": "X01", "severity": "error", "place": "", "message": null });
    let body = json!({ "findings": [finding] }).to_string();
    let Answer::Refused(findings) = read_answer(422, &body) else { panic!("not refused") };
    assert_eq!((findings[0].place.as_str(), findings[0].message.as_str()), ("", ""));
}
