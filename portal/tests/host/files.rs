//! The portal's own files, and what every answer carries.

use crate::support::Host;
use axum::body::Body;
use axum::http::Request;

#[tokio::test]
async fn the_front_page_and_the_element_are_served_with_their_types() {
    let host = Host::start();
    let write = |path: &str, text: &str| std::fs::write(host.folder.path().join(path), text);
    write("www/index.html", "<title>门户</title>").unwrap();
    write("dist/hangji.js", "export {};").unwrap();
    write("dist/hangji.wasm", "\0asm").unwrap();
    write("dist/hangji.css", ":host {}").unwrap();
    for (path, kind) in [
        ("/", "text/html"),
        ("/hangji/hangji.js", "text/javascript"),
        ("/hangji/hangji.wasm", "application/wasm"),
        ("/hangji/hangji.css", "text/css"),
    ] {
        let told = host.get(path).await;
        assert_eq!((told.status.as_u16(), told.header("content-type")), (200, kind), "{path}");
        assert_eq!(told.header("cache-control"), "no-cache", "{path}");
        assert!(!told.header("last-modified").is_empty(), "{path}");
    }
}

#[tokio::test]
async fn nothing_outside_the_folders_is_served() {
    let host = Host::start();
    std::fs::write(host.folder.path().join("secret.txt"), "secret").unwrap();
    for path in
        ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/hangji/../../secret.txt"]
    {
        assert_eq!(host.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn what_is_missing_is_a_page_to_people_and_a_problem_to_programs() {
    let host = Host::start();
    for path in ["/nothing", "/hangji/nothing.js", "/assessments/nothing", "/assessments/%ff"] {
        let told = host.get(path).await;
        assert_eq!(told.status, 404, "{path}");
        assert!(told.text.contains("没有找到"), "{path}: {}", told.text);
    }
    for path in ["/api/nothing", "/api/assessments/nothing", "/api/assessments/%ff"] {
        host.get(path).await.problem(404, "not-found");
    }
}

#[tokio::test]
async fn another_method_is_refused() {
    let host = Host::start();
    let request = Request::delete("/api/assessments").body(Body::empty()).unwrap();
    host.ask(request).await.problem(405, "method-not-allowed");
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let host = Host::start();
    for path in ["/healthz", "/nothing", "/api/assessments", "/assessments", "/api/nothing"] {
        let told = host.get(path).await;
        assert_eq!(told.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(told.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(told.header("x-frame-options"), "SAMEORIGIN", "{path}");
        let policy = told.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-"), "{path}");
    }
}

#[tokio::test]
async fn the_sample_pages_are_served_as_their_servers_would() {
    let host = Host::start();
    let write = |path: &str, text: &[u8]| {
        let path = host.folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write("www/samples/jsp/index.html", b"<title>GBK</title>");
    write("www/samples/jsp/page.css", b"p {}");
    write("www/samples/webforms/index.html", b"<form></form>");
    write("vendor/vue/dist/vue.min.js", b"Vue");
    for (path, kind) in [
        ("/samples/jsp/", "text/html; charset=GBK"),
        ("/samples/jsp/page.css", "text/css"),
        ("/samples/webforms/", "text/html"),
        ("/samples/vendor/vue/dist/vue.min.js", "text/javascript"),
    ] {
        let told = host.get(path).await;
        assert_eq!((told.status.as_u16(), told.header("content-type")), (200, kind), "{path}");
    }
    let postback = Request::post("/samples/webforms/").body(Body::from("__EVENTTARGET=a")).unwrap();
    let told = host.ask(postback).await;
    assert_eq!((told.status.as_u16(), told.header("location")), (303, "/assessments"));
    assert_eq!(host.get("/samples/vendor/nothing.js").await.status, 404);
}

#[tokio::test]
async fn a_file_is_only_read() {
    let host = Host::start();
    for path in ["/", "/hangji/hangji.js", "/nothing", "/samples/plain/"] {
        let request = Request::builder().method("TRACE").uri(path).body(Body::empty()).unwrap();
        let told = host.ask(request).await;
        told.problem(405, "method-not-allowed");
        assert_eq!(told.header("allow"), "GET,HEAD", "{path}");
    }
    let request = Request::put("/api/nothing").body(Body::empty()).unwrap();
    host.ask(request).await.problem(404, "not-found");
}
