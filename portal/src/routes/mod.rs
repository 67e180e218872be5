//! Addresses: what is answered where, and what every answer carries.

mod assessments;
mod body;
mod layers;
mod missing;
mod pages;
mod policy;
mod samples;

use crate::Portal;
use crate::openapi;
use crate::refusal::Refusal;
use axum::Router;
use axum::extract::rejection::PathRejection;
use axum::extract::{self, State};
use axum::handler::HandlerWithoutStateExt;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use std::path::Path;
use std::sync::{Arc, LazyLock};
use tower_http::services::ServeDir;

/// What routes share.
type Shared = State<Arc<Portal>>;
/// The id in an address, which may not be text.
type Id = Result<extract::Path<String>, PathRejection>;

/// Every address with an answer of its own; the contract lists the same. The rest is files.
pub(crate) fn addresses() -> [(&'static str, MethodRouter<Arc<Portal>>); 8] {
    [
        ("/healthz", get(healthy)),
        ("/openapi.json", get(contract)),
        ("/procedure.json", get(addendum)),
        ("/api/assessments", get(assessments::list).post(assessments::receive)),
        ("/api/assessments/{id}", get(assessments::one)),
        ("/assessments", get(pages::list)),
        ("/assessments/{id}", get(pages::one)),
        ("/assessments.css", get(pages::style)),
    ]
}

/// The whole portal as a service.
pub fn app(portal: Portal) -> Router {
    let dist = files(&portal.dist);
    let www = files(&portal.www);
    let samples = samples::routes(&portal.www, portal.vendor.as_deref());
    let portal = Arc::new(portal);
    let router = addresses()
        .into_iter()
        .fold(Router::new(), |router, (address, answers)| router.route(address, answers))
        .method_not_allowed_fallback(missing::method)
        .with_state(portal)
        .merge(samples)
        .nest_service("/hangji", dist)
        .fallback_service(www);
    layers::around(router)
}

/// A folder's files; what it does not have is answered like every other missing thing.
fn files(folder: &Path) -> Router {
    let missing = missing::anything.into_service();
    let folder = ServeDir::new(folder).call_fallback_on_method_not_allowed(true);
    Router::new().fallback_service(folder.fallback(missing))
}

async fn healthy() -> &'static str {
    "ok\n"
}

/// `GET /openapi.json`
async fn contract() -> impl IntoResponse {
    static TEXT: LazyLock<String> = LazyLock::new(|| openapi::document().to_string());
    ([(header::CONTENT_TYPE, "application/json")], TEXT.as_str())
}

/// `GET /procedure.json`: the addendum by which pages fill in, so that they and the portal apply
/// the same rules; nothing where there is none.
async fn addendum(State(portal): Shared) -> Response {
    match portal.addendum.clone() {
        Some(text) => ([(header::CONTENT_TYPE, "application/json")], text).into_response(),
        None => StatusCode::NO_CONTENT.into_response(),
    }
}

/// Does what waits on the disk on a thread that may wait.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    tokio::task::spawn_blocking(work).await.map_err(|it| Refusal::Fault(it.into()))?
}
