//! `/api/assessments`: taking in, giving back, listing.

use super::{Shared, blocking, body};
use crate::accept::accept;
use crate::refusal::Refusal;
use crate::store::Line;
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
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let kept = blocking(move || portal.store.read(|it| it.kept(&id))).await?;
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
    let lines: Vec<Line> = blocking(move || portal.store.read(|it| it.list())).await?;
    Ok(([JSON], serde_json::to_string(&lines)?).into_response())
}
