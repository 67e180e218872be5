//! `/assessments`: what was received, for people.

use super::{Id, Shared, blocking};
use crate::pages;
use crate::refusal::Refusal;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{Html, IntoResponse, Response};
use maud::Markup;

/// `GET /assessments`
pub(super) async fn list(State(portal): Shared) -> Response {
    let procedure = portal.procedure.clone();
    let lines = blocking(move || portal.store.list()).await;
    shown(lines.map(|it| pages::list(&procedure, &it)))
}

/// `GET /assessments/{id}`
pub(super) async fn one(State(portal): Shared, id: Id) -> Response {
    // An address that is not text is the address of nothing.
    let Ok(Path(id)) = id else { return Refusal::NotFound.into_page() };
    let procedure = portal.procedure.clone();
    let read = move || {
        let kept = portal.store.kept(&id)?.ok_or(Refusal::NotFound)?;
        let assessment = kept.read()?;
        Ok((kept, assessment))
    };
    shown(blocking(read).await.map(|(kept, it)| pages::single(&procedure, &kept, &it)))
}

fn shown(page: Result<Markup, Refusal>) -> Response {
    page.map_or_else(Refusal::into_page, |it| Html(it.into_string()).into_response())
}

/// `GET /assessments.css`
pub(super) async fn style() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], pages::STYLE)
}
