//! Posts that are no assessment: each is told where and why, and nothing is kept.

use crate::support::{Host, post};
use crate::village::{village, village_json};
use axum::body::{Body, Bytes};
use axum::http::header;
use hangji_portal::MAX_BODY;
use serde_json::json;

#[tokio::test]
async fn another_content_type_is_not_read() {
    let host = Host::start();
    for kind in ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=gbk"]
    {
        let mut request = post("key-1").body(Body::from(village("a-1").to_json())).unwrap();
        request.headers_mut().insert(header::CONTENT_TYPE, kind.parse().unwrap());
        host.ask(request).await.problem(415, "not-sent-as-json");
    }
    assert_eq!(host.rows(), 0);
}

#[tokio::test]
async fn a_post_without_a_usable_key_is_refused() {
    let host = Host::start();
    let mut request = post("key-1").body(Body::from(village("a-1").to_json())).unwrap();
    request.headers_mut().remove("idempotency-key");
    host.ask(request).await.problem(400, "idempotency-key");
    for key in ["", " ", "two words", &"x".repeat(129)] {
        host.post(key, village("a-1").to_json()).await.problem(400, "idempotency-key");
    }
    assert_eq!(host.rows(), 0);
}

#[tokio::test]
async fn text_that_is_not_json_is_told_line_and_column() {
    let host = Host::start();
    let problem = host.post("key-1", "{\n  \"schema\": hangji}").await.problem(400, "not-json");
    assert!(problem["detail"].as_str().unwrap().contains("第 2 行第 13 列"), "{problem}");
    host.post("key-1", "").await.problem(400, "not-json");
    assert_eq!(host.rows(), 0);
}

#[tokio::test]
async fn a_body_cut_anywhere_is_not_taken_in() {
    let host = Host::start();
    let whole = village("a-1").to_json();
    for length in [1, 20, whole.len() / 2, whole.len() - 1] {
        let cut = &whole.as_bytes()[..length];
        let told = host.post("key-1", cut.to_vec()).await;
        assert_eq!(told.status, 400, "{}", told.text);
    }
    assert_eq!(host.rows(), 0);
}

#[tokio::test]
async fn a_connection_that_breaks_keeps_nothing() {
    let host = Host::start();
    let whole = village("a-1").to_json();
    host.post("key-1", broken_after(whole.into())).await.problem(400, "body-cut");
    assert_eq!(host.rows(), 0);
}

/// A body that arrives and then fails instead of ending.
fn broken_after(data: Bytes) -> Body {
    struct Broken(Option<Bytes>);
    impl http_body::Body for Broken {
        type Data = Bytes;
        type Error = std::io::Error;
        fn poll_frame(
            mut self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<Result<http_body::Frame<Bytes>, std::io::Error>>> {
            let broken = || Err(std::io::ErrorKind::ConnectionReset.into());
            std::task::Poll::Ready(Some(
                self.0.take().map(http_body::Frame::data).map_or_else(broken, Ok),
            ))
        }
    }
    Body::new(Broken(Some(data)))
}

#[tokio::test]
async fn gbk_bytes_are_named_by_line_and_byte() {
    let host = Host::start();
    let body = b"{\"schema\":\n\"\xb5\xb3\xd6\xa7\xb2\xbf\"}".to_vec();
    let problem = host.post("key-1", body).await.problem(400, "not-utf-8");
    assert!(problem["detail"].as_str().unwrap().contains("第 2 行第 2 字节"), "{problem}");
    assert_eq!(host.rows(), 0);
}

#[tokio::test]
async fn a_body_over_the_limit_is_refused_and_one_at_the_limit_is_read() {
    let host = Host::start();
    let over = vec![b' '; MAX_BODY + 1];
    host.post("key-1", over).await.problem(413, "too-large");
    let mut just = village("a-1").to_json();
    just.push_str(&" ".repeat(MAX_BODY - just.len()));
    assert_eq!(host.post("key-1", just).await.status, 201);
}

#[tokio::test]
async fn ten_thousand_lists_in_lists_are_refused_calmly() {
    let host = Host::start();
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    host.post("key-1", deep.clone()).await.problem(400, "too-deep");
    let text = village("a-1").to_json();
    let text = text.replacen('{', &format!("{{\"newer\":{deep},"), 1);
    host.post("key-1", text).await.problem(400, "too-deep");
    assert_eq!(host.rows(), 0);
}

#[tokio::test]
async fn another_schema_is_named_before_anything_else() {
    let host = Host::start();
    for schema in [json!("hangji.assessment/2"), json!(7), json!(null)] {
        let body = json!({ "schema": schema, "branch": "not even an object" });
        let problem = host.post("key-1", body.to_string()).await.problem(422, "other-schema");
        assert_eq!(problem["pointer"], "/schema");
    }
    let problem = host.post("key-1", "{}").await.problem(422, "other-schema");
    assert_eq!(problem["pointer"], "/schema");
    assert_eq!(host.rows(), 0);
}

#[tokio::test]
async fn a_value_of_the_wrong_kind_is_named_by_its_place() {
    let host = Host::start();
    let cases = [
        ("/branch/name", json!(7)),
        ("/branch/members/full", json!([])),
        ("/survey/answers/A1/answer", json!("maybe")),
        ("/plan/items/0/measures/0", json!(false)),
        ("/plan/items", json!({})),
        ("/step", json!("fifth")),
        ("/revision", json!(-1)),
        ("/coverage", json!("none")),
    ];
    for (place, value) in cases {
        let mut body = village_json("a-1");
        *body.pointer_mut(place).unwrap() = value;
        let problem = host.post("key-1", body.to_string()).await.problem(422, "shape");
        assert_eq!(problem["pointer"], place, "{problem}");
    }
    let problem = host.post("key-1", "[]").await.problem(422, "shape");
    // The whole document has the blank pointer, and what is blank is left out.
    assert_eq!(problem["pointer"], json!(null));
    assert!(problem["detail"].as_str().unwrap().contains("最外层"), "{problem}");
    assert_eq!(host.rows(), 0);
}

#[tokio::test]
async fn everything_that_does_not_fit_is_named_at_once() {
    let host = Host::start();
    let mut body = village_json("a-1");
    body["branch"]["name"] = json!(7);
    body["plan"]["items"][0]["measures"] = json!("一条");
    body["step"] = json!("fifth");
    let problem = host.post("key-1", body.to_string()).await.problem(422, "shape");
    let expected = "one of: survey coverage rectification excellence";
    let misfits = json!([
        { "place": "/branch/name", "expected": "a text" },
        { "place": "/plan/items/0/measures", "expected": "a list" },
        { "place": "/step", "expected": expected },
    ]);
    assert_eq!((&problem["misfits"], &problem["pointer"]), (&misfits, &json!("/branch/name")));
    let detail = problem["detail"].as_str().unwrap();
    assert!(detail.contains("有 3 处") && detail.contains("/branch/name，应为文字"), "{detail}");
    assert_eq!(host.rows(), 0);
}

#[tokio::test]
async fn a_name_given_twice_is_refused_with_its_place() {
    let host = Host::start();
    let text = village("a-1").to_json();
    let twice = [
        ("\"self\":", "\"self\":\"lagging\",\"self\":", "/grade/self"),
        ("\"measures\":", "\"due\":\"2012-06\",\"measures\":", "/plan/items/0/due"),
        ("\"schema\":", "\"newer\":{\"a\":1,\"a\":2},\"schema\":", "/newer/a"),
    ];
    for (name, twice, place) in twice {
        let problem = host.post("key-1", text.replacen(name, twice, 1)).await.problem(400, "shape");
        assert_eq!(problem["pointer"], place);
        assert_eq!(problem["misfits"][0]["place"], place);
    }
    assert_eq!(host.rows(), 0);
}

#[tokio::test]
async fn an_id_that_could_not_stand_in_an_address_is_refused() {
    let host = Host::start();
    for id in ["", "a/b", "编号", "../x", &"x".repeat(65)] {
        let problem = host.post("key-1", village(id).to_json()).await.problem(422, "unfit-id");
        assert_eq!(problem["pointer"], "/id");
    }
    assert_eq!(host.rows(), 0);
}
