//! A host that answers as intranets do, in the order that a story tells it, and remembers every
//! post.

mod files;

use std::{
    collections::{BTreeMap, VecDeque},
    io,
    sync::{Arc, Mutex, MutexGuard},
};

use axum::{
    Router,
    body::Body,
    extract::{Path as Named, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    middleware::{Next, from_fn_with_state, map_response},
    response::{Html, IntoResponse, Response},
    routing::{get, post},
};
use futures_util::stream;
use serde_json::{Value, json};
use tokio::net::TcpListener;

/// Where the pages' elements submit to.
pub(crate) const ENDPOINT: &str = "/api/assessments";

/// What `<iframe sandbox="allow-scripts allow-same-origin">` allows.
const CONFINED: (HeaderName, &str) =
    (header::CONTENT_SECURITY_POLICY, "sandbox allow-scripts allow-same-origin");

/// A page, of which only the page itself says in which letters it is written.
const HTML: (HeaderName, &str) = (header::CONTENT_TYPE, "text/html");

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
    /// The `X-CSRF-Token`.
    pub(crate) token: String,
    /// The body as it came.
    pub(crate) body: String,
}

#[derive(Default)]
struct Book {
    replies: VecDeque<Reply>,
    posts: Vec<Post>,
    requests: Vec<String>,
    /// What it serves beside the widget, by path.
    files: BTreeMap<String, String>,
    /// The content security policy of everything that it serves.
    policy: Option<&'static str>,
    /// The status and the type of the WebAssembly module, where they are not as they should be.
    module: Option<(u16, &'static str)>,
}

type Shared = Arc<Mutex<Book>>;

/// A running host, gone with the test.
pub(crate) struct Host {
    address: String,
    book: Shared,
}

impl Host {
    /// Starts a host whose page holds this HTML and knows the widget.
    pub(crate) async fn start(content: &str) -> Self {
        let page = format!(
            "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>内网门户</title>\
             <script type=module src=/hangji/hangji.js></script><link rel=icon href=data:,>{content}"
        );
        Self::with_page(page.into_bytes()).await
    }

    /// Starts a host with that page, which says itself in which letters it is written.
    pub(crate) async fn with_page(page: Vec<u8>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port for the host");
        let address = format!("http://{}/", listener.local_addr().expect("it has an address"));
        let book = Shared::default();
        let confined = page.clone();
        let router = Router::new()
            .route("/", get(|| async { ([HTML], page) }))
            .route("/confined", get(|| async { ([HTML, CONFINED], confined) }))
            .route("/hangji/{name}", get(files::widget))
            // The same files again, as those of another version would lie.
            .route("/other/{name}", get(files::widget))
            .route("/vendor/{*name}", get(files::vendor))
            .route("/login", get(|| async { Html("<h1>统一身份认证</h1>") }))
            .route("/api/{name}", post(receive))
            .fallback(get(files::given))
            .layer(map_response(close))
            .layer(from_fn_with_state(book.clone(), note))
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

    /// The address of the same page as a frame would hold it that forbids dialogs.
    pub(crate) fn confined(&self) -> String {
        format!("{}confined", self.address)
    }

    /// Tells it how to answer the next post.
    pub(crate) fn will(&self, reply: Reply) {
        look(&self.book).replies.push_back(reply);
    }

    /// Gives it a file to serve below `/addenda/`.
    pub(crate) fn has_addendum(&self, name: &str, text: &str) {
        self.has_file(&format!("/addenda/{name}"), text);
    }

    /// Gives it a file to serve at a path.
    pub(crate) fn has_file(&self, path: &str, text: &str) {
        look(&self.book).files.insert(path.to_owned(), text.to_owned());
    }

    /// Puts a content security policy on everything that it serves from now on.
    pub(crate) fn demands(&self, policy: &'static str) {
        look(&self.book).policy = Some(policy);
    }

    /// Serves the WebAssembly module from now on with this status and type.
    pub(crate) fn serves_the_module_as(&self, status: u16, kind: &'static str) {
        look(&self.book).module = Some((status, kind));
    }

    /// Every request so far, such as `GET /hangji/hangji.js`.
    pub(crate) fn requests(&self) -> Vec<String> {
        look(&self.book).requests.clone()
    }

    /// Every post so far.
    pub(crate) fn posts(&self) -> Vec<Post> {
        look(&self.book).posts.clone()
    }
}

fn look(book: &Shared) -> MutexGuard<'_, Book> {
    book.lock().expect("no one panics in the book")
}

/// Notes every request, whether anything answers it or not.
async fn note(State(book): State<Shared>, request: Request, next: Next) -> Response {
    let asked = format!("{} {}", request.method(), request.uri().path());
    look(&book).requests.push(asked);
    let mut response = next.run(request).await;
    if let Some(policy) = look(&book).policy {
        let policy = HeaderValue::from_static(policy);
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

async fn receive(
    State(book): State<Shared>,
    Named(name): Named<String>,
    headers: HeaderMap,
    body: String,
) -> Response {
    let header =
        |name| headers.get(name).and_then(|it| it.to_str().ok()).unwrap_or_default().to_owned();
    let (key, token) = (header("idempotency-key"), header("x-csrf-token"));
    let reply = {
        let mut book = look(&book);
        let post = Post { to: format!("/api/{name}"), key, token, body: body.clone() };
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
