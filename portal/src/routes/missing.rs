//! What is answered where nothing is: a problem document to programs, a page to people.

use crate::pages;
use crate::refusal::Refusal;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};

/// Nothing of that name.
pub(super) async fn anything(request: Request) -> Response {
    if request.uri().path().starts_with("/api/") {
        return Refusal::NotFound.into_response();
    }
    page()
}

/// The page for people.
pub(super) fn page() -> Response {
    (StatusCode::NOT_FOUND, Html(pages::missing().into_string())).into_response()
}

/// Something, but not for this method.
pub(super) async fn method() -> Refusal {
    Refusal::MethodNotAllowed
}
