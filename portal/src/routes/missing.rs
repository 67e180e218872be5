//! What is answered where nothing is: a problem document to programs, a page to people.

use crate::refusal::Refusal;
use axum::extract::Request;
use axum::response::{IntoResponse, Response};

/// Nothing of that name.
pub(super) async fn anything(request: Request) -> Response {
    if request.uri().path().starts_with("/api/") {
        Refusal::NotFound.into_response()
    } else {
        Refusal::NotFound.into_page()
    }
}

/// Something, but not for this method.
pub(super) async fn method() -> Refusal {
    Refusal::MethodNotAllowed
}
