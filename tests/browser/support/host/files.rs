//! The files that a host serves: the widget's, those of the libraries that old pages load, and what
//! a story gives it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use axum::{
    extract::{Path as Named, Request, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};

use super::{Reply, Shared, answer, look};
use crate::support::process::path;

/// Libraries that come from Debian, by the variables that name them: npm has none of them for
/// browsers.
const OF_DEBIAN: [(&str, &str); 2] =
    [("prototype.js", "HANGJI_PROTOTYPE"), ("mootools.js", "HANGJI_MOOTOOLS")];

/// A file of the widget.
pub(super) async fn widget(State(book): State<Shared>, Named(name): Named<String>) -> Response {
    let kind = kind(&name);
    match look(&book).module {
        Some((status, _)) if kind == WASM && status != 200 => answer(Reply::Bare(status)),
        Some((_, named)) if kind == WASM => read(&path("HANGJI_DIST").join(&name), named),
        _ => read(&path("HANGJI_DIST").join(&name), kind),
    }
}

/// A file of another library.
pub(super) async fn vendor(Named(name): Named<String>) -> Response {
    let of_debian = OF_DEBIAN.iter().find(|(it, _)| *it == name);
    let file: PathBuf = match of_debian {
        Some((_, variable)) => path(variable),
        None => path("HANGJI_VENDOR").join(&name),
    };
    read(&file, kind(&name))
}

/// A file that a story has given, by its whole path.
pub(super) async fn given(State(book): State<Shared>, request: Request) -> Response {
    let name = request.uri().path();
    match look(&book).files.get(name) {
        Some(text) => ([(header::CONTENT_TYPE, kind(name))], text.clone()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

const WASM: &str = "application/wasm";

/// What a server calls a file with this ending.
fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("js") => "text/javascript",
        Some("wasm") => WASM,
        Some("html") => "text/html; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("css") => "text/css",
        _ => "application/octet-stream",
    }
}

fn read(file: &Path, kind: &'static str) -> Response {
    match fs::read(file) {
        Ok(bytes) => ([(header::CONTENT_TYPE, kind)], bytes).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}
