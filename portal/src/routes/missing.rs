//! What is answered where nothing is: a problem document to programs, a page to people.

use crate::refusal::Refusal;
use axum::extract::Request;
use axum::http::{Method, header};
use axum::response::{IntoResponse, Response};

/// Nothing of that name; or a file asked for by a method that no file has.
pub(super) async fn anything(request: Request) -> Response {
    if request.uri().path().starts_with("/api/") {
        Refusal::NotFound.into_response()
    } else if [Method::GET, Method::HEAD].contains(request.method()) {
        Refusal::NotFound.into_page()
    } else {
        ([(header::ALLOW, "GET,HEAD")], Refusal::MethodNotAllowed).into_response()
    }
}

/// Something, but not for this method.
pub(super) async fn method() -> Refusal {
    Refusal::MethodNotAllowed
}
