//! A portal without a socket, and the village branch that reports to it.

use axum::body::Body;
use axum::http::{Method, Request, Response, StatusCode, header};
use hangji_core::assessment::{Answer, Date};
use hangji_core::{Assessment, Change, Procedure, Session};
use hangji_portal::{Clock, MAX_BODY, Portal, Store, app};
use http_body_util::BodyExt;
use rusqlite::Connection;
use serde_json::Value;
use std::path::Path;
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
        let folder = TempDir::with_prefix("hangji-host-").unwrap();
        std::fs::create_dir(folder.path().join("www")).unwrap();
        std::fs::create_dir(folder.path().join("dist")).unwrap();
        Host { router: router(folder.path()), folder }
    }

    /// Stops the portal and starts it again on the same file.
    pub(crate) fn restart(self) -> Host {
        drop(self.router);
        Host { router: router(self.folder.path()), folder: self.folder }
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

fn router(folder: &Path) -> axum::Router {
    let today = Date::parse("2012-10-10").and_then(Clock::on_day).unwrap();
    app(Portal {
        store: Store::open(&folder.join("data")).unwrap(),
        procedure: Procedure::built_in(),
        clock: today,
        max_body: MAX_BODY,
        www: folder.join("www"),
        dist: folder.join("dist"),
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

/// A village branch with one problem, ready to be submitted through step 3.
pub(crate) fn village(id: &str) -> Assessment {
    let procedure = Procedure::built_in();
    let mut session = Session::new(procedure.clone(), Assessment::new(id.into(), &procedure), None);
    for item in procedure.items_for(&session.assessment().clone()) {
        session.apply(Change::Answer { item: item.id.clone(), answer: Answer::Yes });
    }
    // D5 is asked of villages only, and the branch has not said yet that it is one.
    session.apply(Change::Answer { item: "D5".into(), answer: Answer::Yes });
    session.apply(Change::Answer { item: "A6".into(), answer: Answer::Partly });
    for (place, text) in VILLAGE {
        session.apply(Change::Write { place: (*place).into(), text: (*text).into() });
    }
    session.assessment().clone()
}

const VILLAGE: &[(&str, &str)] = &[
    ("/step", "rectification"),
    ("/branch/name", "演示县样例镇示例一村党支部"),
    ("/branch/superior", "样例镇党委"),
    ("/branch/sector", "rural"),
    ("/branch/members/full", "45"),
    ("/branch/members/probationary", "1"),
    ("/branch/members/migrant", "17"),
    ("/survey/date", "2012-03-12"),
    ("/survey/answers/A6/problem", "17名流动党员仅9名有联系方式"),
    ("/survey/answers/C7/policy/name", "村务公开日制度"),
    ("/survey/answers/C7/policy/kind", "public_service"),
    ("/survey/answers/C7/policy/date", "2012-02-01"),
    ("/standards/G1/rating", "good"),
    ("/grade/self", "average"),
    ("/grade/date", "2012-03-26"),
    ("/grade/target", "advanced"),
    ("/coverage/applicable", "false"),
    ("/plan/date", "2012-04-10"),
    ("/plan/items/0/goal", "17名流动党员都有联系方式"),
    ("/plan/items/0/measures/0", "逐户走访登记，建立流动党员台账"),
    ("/plan/items/0/responsible", "组织委员"),
    ("/plan/items/0/due", "2012-06-30"),
];

/// The village branch as JSON.
pub(crate) fn village_json(id: &str) -> Value {
    serde_json::to_value(village(id)).unwrap()
}
