//! A portal without a socket, and the village branch that reports to it.

use axum::body::Body;
use axum::http::{Method, Request, Response, StatusCode, header};
use hangji_core::assessment::Date;
use hangji_core::{Assessment, Procedure};
use hangji_portal::{Clock, MAX_BODY, Portal, Store, app};
use http_body_util::BodyExt;
use rusqlite::Connection;
use serde_json::Value;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;
use tower::ServiceExt;

/// A portal with a data folder of its own, on 10 October 2012.
pub(crate) struct Host {
    pub(crate) folder: TempDir,
    router: axum::Router,
}

/// An answer with its body read.
#[derive(Debug)]
pub(crate) struct Told {
    pub(crate) status: StatusCode,
    pub(crate) headers: header::HeaderMap,
    pub(crate) text: String,
}

impl Host {
    pub(crate) fn start() -> Host {
        Host::with(Procedure::built_in())
    }

    /// A portal that goes by another procedure.
    pub(crate) fn with(procedure: Arc<Procedure>) -> Host {
        let folder = TempDir::with_prefix("hangji-host-").unwrap();
        std::fs::create_dir(folder.path().join("www")).unwrap();
        std::fs::create_dir(folder.path().join("dist")).unwrap();
        Host { router: router(folder.path(), procedure), folder }
    }

    /// Stops the portal and starts it again on the same file.
    pub(crate) fn restart(self) -> Host {
        drop(self.router);
        Host { router: router(self.folder.path(), Procedure::built_in()), folder: self.folder }
    }

    pub(crate) async fn ask(&self, request: Request<Body>) -> Told {
        read(self.router.clone().oneshot(request).await.unwrap()).await
    }

    pub(crate) async fn get(&self, path: &str) -> Told {
        self.ask(Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// Posts a body as the widget does.
    pub(crate) async fn post(&self, key: &str, body: impl Into<Body>) -> Told {
        self.ask(post(key).body(body.into()).unwrap()).await
    }

    /// How many rows the portal keeps of everything.
    pub(crate) fn rows(&self) -> i64 {
        let file = Connection::open(self.folder.path().join("data/hangji.sqlite")).unwrap();
        let sql = "SELECT (SELECT count(*) FROM assessments) + (SELECT count(*) FROM revisions)
                   + (SELECT count(*) FROM answers) + (SELECT count(*) FROM receipt_numbers)";
        file.query_row(sql, [], |row| row.get(0)).unwrap()
    }

    /// Does by hand what the superior organisation will do through the portal.
    pub(crate) fn superior_writes(&self, id: &str, change: impl FnOnce(&mut Assessment)) {
        let file = Connection::open(self.folder.path().join("data/hangji.sqlite")).unwrap();
        let sql = "SELECT document FROM revisions WHERE assessment_id = ?1";
        let text: String = file.query_row(sql, [id], |row| row.get(0)).unwrap();
        let mut assessment = Assessment::read(&text).unwrap();
        change(&mut assessment);
        let sql = "UPDATE revisions SET document = ?2 WHERE assessment_id = ?1";
        file.execute(sql, [id, &assessment.to_json()]).unwrap();
    }
}

fn router(folder: &Path, procedure: Arc<Procedure>) -> axum::Router {
    let today = Date::parse("2012-10-10").and_then(Clock::on_day).unwrap();
    app(Portal {
        store: Store::open(&folder.join("data")).unwrap(),
        procedure,
        addendum: None,
        clock: today,
        max_body: MAX_BODY,
        www: folder.join("www"),
        dist: folder.join("dist"),
        vendor: Some(folder.join("vendor")),
    })
}

/// A post with the headers of the widget.
pub(crate) fn post(key: &str) -> axum::http::request::Builder {
    let request = Request::builder().method(Method::POST).uri("/api/assessments");
    request.header(header::CONTENT_TYPE, "application/json").header("idempotency-key", key)
}

async fn read(response: Response<Body>) -> Told {
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    Told { status: parts.status, headers: parts.headers, text }
}

impl Told {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|it| panic!("{it}: {}", self.text))
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |it| it.to_str().unwrap())
    }

    /// Expects a problem document of a status and kind, and gives it.
    pub(crate) fn problem(&self, status: u16, kind: &str) -> Value {
        assert_eq!(self.status, status, "{}", self.text);
        assert_eq!(self.header("content-type"), "application/problem+json");
        let problem = self.json();
        assert_eq!(problem["type"], format!("/problems/{kind}"), "{problem}");
        assert_eq!(problem["status"], status);
        assert!(!problem["title"].as_str().unwrap().is_empty());
        assert!(problem["detail"].as_str().unwrap().ends_with(['。', '）']), "{problem}");
        assert!(!problem["detail"].as_str().unwrap().contains('{'), "{problem}");
        problem
    }
}
