//! Addresses: what is answered where, and what every answer carries.

mod assessments;
mod body;
mod layers;
mod missing;
mod pages;

use crate::Portal;
use crate::refusal::Refusal;
use axum::Router;
use axum::extract::rejection::PathRejection;
use axum::extract::{self, State};
use axum::handler::HandlerWithoutStateExt;
use axum::routing::get;
use std::path::Path;
use std::sync::Arc;
use tower_http::services::ServeDir;

/// What routes share.
type Shared = State<Arc<Portal>>;
/// The id in an address, which may not be text.
type Id = Result<extract::Path<String>, PathRejection>;

/// The whole portal as a service.
pub fn app(portal: Portal) -> Router {
    let dist = files(&portal.dist);
    let www = files(&portal.www);
    let router = Router::new()
        .route("/healthz", get(healthy))
        .route("/api/assessments", get(assessments::list).post(assessments::receive))
        .route("/api/assessments/{id}", get(assessments::one))
        .route("/assessments", get(pages::list))
        .route("/assessments/{id}", get(pages::one))
        .route("/assessments.css", get(pages::style))
        .method_not_allowed_fallback(missing::method)
        .nest_service("/hangji", dist)
        .fallback_service(www)
        .with_state(Arc::new(portal));
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

/// Does what waits on the disk on a thread that may wait.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    tokio::task::spawn_blocking(work).await.map_err(|it| Refusal::Fault(it.into()))?
}
