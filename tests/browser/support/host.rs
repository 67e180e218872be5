//! A host that answers as intranets do, in the order that a story tells it, and remembers every
//! post.

use std::{
    collections::{BTreeMap, VecDeque},
    io,
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    body::Body,
    extract::{Path as Named, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::map_response,
    response::{Html, IntoResponse, Response},
    routing::{get, post},
};
use futures_util::stream;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use super::process::path;

/// Where the pages' elements submit to.
pub(crate) const ENDPOINT: &str = "/api/assessments";

/// One answer to a post; where none is told, the host takes the assessment in.
#[derive(Clone)]
pub(crate) enum Reply {
    /// A status and a JSON body.
    Json(u16, Value),
    /// A page of HTML with status 200, such as a login page.
    Page(&'static str),
    /// A status alone.
    Bare(u16),
    /// On to the login page.
    ToLogin,
    /// A receipt that breaks off.
    Cut,
    /// The connection is closed without a word.
    Silence,
}

/// What a post brought.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Post {
    /// The endpoint's path.
    pub(crate) to: String,
    /// The `Idempotency-Key`.
    pub(crate) key: String,
    /// The body as it came.
    pub(crate) body: String,
}

#[derive(Default)]
struct Book {
    replies: VecDeque<Reply>,
    posts: Vec<Post>,
    addenda: BTreeMap<String, String>,
}

/// A running host, gone with the test.
pub(crate) struct Host {
    address: String,
    book: Arc<Mutex<Book>>,
}

impl Host {
    /// Starts a host whose page holds this HTML and knows the widget.
    pub(crate) async fn start(content: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port for the host");
        let address = format!("http://{}/", listener.local_addr().expect("it has an address"));
        let page = format!(
            "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>内网门户</title>\
             <script type=module src=/hangji/hangji.js></script><link rel=icon href=data:,>{content}"
        );
        let book = Arc::<Mutex<Book>>::default();
        let router = Router::new()
            .route("/", get(|| async { Html(page) }))
            .route("/hangji/{name}", get(file))
            .route("/login", get(|| async { Html("<h1>统一身份认证</h1>") }))
            .route("/addenda/{name}", get(addendum))
            .route("/api/{name}", post(receive))
            .layer(map_response(close))
            .with_state(book.clone());
        tokio::spawn(async { axum::serve(listener, router).await });
        Self { address, book }
    }

    /// Starts a host with one element on its page.
    pub(crate) async fn with_one_element() -> Self {
        let element = format!("<hangji-assessment endpoint='{ENDPOINT}'></hangji-assessment>");
        Self::start(&element).await
    }

    /// The address of its page.
    pub(crate) fn url(&self) -> &str {
        &self.address
    }

    /// Tells it how to answer the next post.
    pub(crate) fn will(&self, reply: Reply) {
        self.book.lock().expect("no one panics in the book").replies.push_back(reply);
    }

    /// Gives it a file to serve below `/addenda/`.
    pub(crate) fn has_addendum(&self, name: &str, text: &str) {
        let mut book = self.book.lock().expect("no one panics in the book");
        book.addenda.insert(name.to_owned(), text.to_owned());
    }

    /// Every post so far.
    pub(crate) fn posts(&self) -> Vec<Post> {
        self.book.lock().expect("no one panics in the book").posts.clone()
    }
}

async fn file(Named(name): Named<String>) -> Response {
    let kind = match name.rsplit('.').next() {
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        _ => "text/css",
    };
    match std::fs::read(path("HANGJI_DIST").join(&name)) {
        Ok(bytes) => ([(header::CONTENT_TYPE, kind)], bytes).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn addendum(State(book): State<Arc<Mutex<Book>>>, Named(name): Named<String>) -> Response {
    match book.lock().expect("no one panics in the book").addenda.get(&name) {
        Some(text) => ([(header::CONTENT_TYPE, "application/json")], text.clone()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn receive(
    State(book): State<Arc<Mutex<Book>>>,
    Named(name): Named<String>,
    headers: HeaderMap,
    body: String,
) -> Response {
    let key = headers.get("idempotency-key").and_then(|it| it.to_str().ok()).unwrap_or_default();
    let reply = {
        let mut book = book.lock().expect("no one panics in the book");
        let post = Post { to: format!("/api/{name}"), key: key.to_owned(), body: body.clone() };
        book.posts.push(post);
        book.replies.pop_front()
    };
    match reply {
        Some(reply) => answer(reply),
        None => receipt(&serde_json::from_str(&body).unwrap_or_default()),
    }
}

/// A browser sends a post once more by itself where a connection breaks that it used before.
async fn close(mut answer: Response) -> Response {
    answer.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    answer
}

fn answer(reply: Reply) -> Response {
    match reply {
        Reply::Json(status, body) => {
            let status = StatusCode::from_u16(status).expect("a status");
            (status, [(header::CONTENT_TYPE, "application/json")], body.to_string()).into_response()
        }
        Reply::Page(html) => Html(html).into_response(),
        Reply::Bare(status) => StatusCode::from_u16(status).expect("a status").into_response(),
        Reply::ToLogin => (StatusCode::FOUND, [(header::LOCATION, "/login")]).into_response(),
        Reply::Cut => {
            let parts = [Ok("{\"id\":\"vill"), Err(io::Error::other("cut"))];
            Body::from_stream(stream::iter(parts)).into_response()
        }
        // Unwinding without the message of a panic: the connection ends with its task.
        Reply::Silence => std::panic::resume_unwind(Box::new("silence")),
    }
}

fn receipt(document: &Value) -> Response {
    let receipt = json!({
        "id": document["id"], "receipt": "H-2012-1",
        "revision": document["revision"].as_u64().unwrap_or(0) + 1,
        "received_at": "2012-10-10T09:00:00+08:00",
    });
    answer(Reply::Json(201, receipt))
}
