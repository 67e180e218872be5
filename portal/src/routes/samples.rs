//! `/samples`: pages as other portals have them, served as their servers would.

use super::files;
use axum::Router;
use axum::http::{HeaderValue, header};
use axum::response::Redirect;
use axum::routing::{MethodRouter, get_service};
use std::path::Path;
use tower_http::services::ServeFile;
use tower_http::set_header::SetResponseHeaderLayer;

/// Two pages that are more than a file to their servers, and the libraries of the others. The rest
/// is files.
pub(super) fn routes(www: &Path, vendor: Option<&Path>) -> Router {
    let page = |name: &str| page(&www.join("samples").join(name));
    let gbk = HeaderValue::from_static("text/html; charset=GBK");
    let jsp = page("jsp").layer(SetResponseHeaderLayer::overriding(header::CONTENT_TYPE, gbk));
    // A postback ends where the code behind the page leads.
    let webforms = page("webforms").post(|| async { Redirect::to("/assessments") });
    let routes = Router::new().route("/samples/jsp/", jsp).route("/samples/webforms/", webforms);
    match vendor {
        Some(folder) => routes.nest_service("/samples/vendor", files(folder)),
        None => routes,
    }
}

fn page(folder: &Path) -> MethodRouter {
    get_service(ServeFile::new(folder.join("index.html")))
}
