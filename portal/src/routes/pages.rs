//! `/assessments`: what was received, for people.

use super::{Shared, blocking, missing};
use crate::pages;
use crate::refusal::Refusal;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{Html, IntoResponse, Response};

/// `GET /assessments`
pub(super) async fn list(State(portal): Shared) -> Result<Response, Refusal> {
    let procedure = portal.procedure.clone();
    let lines = blocking(move || portal.store.read(|it| it.list())).await?;
    Ok(Html(pages::list(&procedure, &lines).into_string()).into_response())
}

/// `GET /assessments/{id}`
pub(super) async fn one(
    State(portal): Shared,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let procedure = portal.procedure.clone();
    let Some(kept) = blocking(move || portal.store.read(|it| it.kept(&id))).await? else {
        return Ok(missing::page());
    };
    let assessment = kept.read()?;
    Ok(Html(pages::one(&procedure, &kept, &assessment).into_string()).into_response())
}

/// `GET /assessments.css`
pub(super) async fn style() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], pages::STYLE)
}
