//! What every answer carries, and what the log says about it.

use super::policy::guard;
use crate::refusal::Refusal;
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use std::any::Any;
use std::time::Instant;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::set_header::SetResponseHeaderLayer;

/// Puts the layers around the routes; the last one is outermost.
pub(super) fn around(router: Router) -> Router {
    router
        .layer(CatchPanicLayer::custom(panicked))
        .layer(always(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(always(header::REFERRER_POLICY, "same-origin"))
        .layer(always(header::X_FRAME_OPTIONS, "SAMEORIGIN"))
        .layer(from_fn(guard))
        .layer(from_fn(log))
}

fn always(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
}

fn panicked(_: Box<dyn Any + Send>) -> Response {
    // The panic itself is on stderr already.
    Refusal::Fault(anyhow::anyhow!("a request panicked")).into_response()
}

/// One line for each request: neither bodies nor query strings, which may hold personal data.
/// What people read must not stay in the cache of a shared machine.
async fn log(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let mut response = next.run(request).await;
    let received = path.starts_with("/api/") || path.starts_with("/assessments");
    let cache = HeaderValue::from_static(if received { "no-store" } else { "no-cache" });
    response.headers_mut().entry(header::CACHE_CONTROL).or_insert(cache);
    let (status, duration) = (response.status().as_u16(), started.elapsed().as_millis());
    tracing::info!("{method} {path} {status} {duration} ms");
    response
}
