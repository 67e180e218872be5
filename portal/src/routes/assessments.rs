//! `/api/assessments`: taking in, giving back, listing.

use super::{Id, Shared, blocking, body};
use crate::accept::accept;
use crate::refusal::Refusal;

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};

const JSON: (header::HeaderName, &str) = (header::CONTENT_TYPE, "application/json");

/// `POST /api/assessments`
pub(super) async fn receive(
    State(portal): Shared,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let post = body::read(&headers, body, portal.max_body).await?;
    let answered = blocking(move || accept(&portal, &post)).await?;
    let status = StatusCode::from_u16(answered.status).unwrap_or(StatusCode::OK);
    let location = (header::LOCATION, format!("/api/assessments/{}", answered.id));
    Ok((status, [JSON], [location], answered.body).into_response())
}

/// `GET /api/assessments/{id}`: the newest revision, as it came but for its number.
pub(super) async fn one(
    State(portal): Shared,
    id: Id,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    // An address that is not text is the address of nothing.
    let Path(id) = id.map_err(|_| Refusal::NotFound)?;
    let kept = blocking(move || portal.store.kept(&id)).await?;
    let kept = kept.ok_or(Refusal::NotFound)?;
    let tag = format!("\"{}\"", kept.revision);
    let known =
        headers.get_all(header::IF_NONE_MATCH).iter().any(|it| it.as_bytes() == tag.as_bytes());
    let tag = [(header::ETAG, tag)];
    if known {
        return Ok((StatusCode::NOT_MODIFIED, tag).into_response());
    }
    Ok(([JSON], tag, kept.text).into_response())
}

/// `GET /api/assessments`: one line for each assessment, newest first.
pub(super) async fn list(State(portal): Shared) -> Result<Response, Refusal> {
    let lines = blocking(move || portal.store.list()).await?;
    Ok(([JSON], serde_json::to_string(&lines)?).into_response())
}
