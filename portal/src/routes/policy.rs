//! What a page of the portal may load and do: its content security policy.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

/// What the page with the widget needs, and nothing beside it.
const POLICY: [(&str, &str); 8] = [
    ("default-src", "'none'"),
    ("script-src", "'self'"),
    ("style-src", "'self'"),
    ("connect-src", "'self'"),
    ("img-src", "'self' data:"),
    ("frame-ancestors", "'self'"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
];

/// What some of the sample pages need beside that.
const SAMPLES: [(&str, &[(&str, &str)]); 5] = [
    // jQuery 1.x finds out by an inline handler what the browser can.
    ("/samples/jsp/", &[("script-src", "'unsafe-inline'")]),
    ("/samples/webforms/", &[("form-action", "'self'")]),
    // Without a build step, Vue compiles the page's template in the browser.
    ("/samples/vue2/", &[("script-src", "'unsafe-eval'"), ("font-src", "'self'")]),
    ("/samples/vue3/", &[("script-src", "'unsafe-eval'")]),
    ("/samples/iframe/", &[("frame-src", "'self'")]),
];

/// The first versions with a keyword that allows WebAssembly alone.
const KEYWORD_SINCE: [(&str, u32); 2] = [("Chrome/", 97), ("Firefox/", 102)];

/// Puts the policy on every answer.
pub(super) async fn guard(request: Request, next: Next) -> Response {
    let policy = policy(request.uri().path(), wasm(request.headers()));
    let mut response = next.run(request).await;
    if let Ok(policy) = HeaderValue::try_from(policy) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// The words that let this browser run WebAssembly. Older ones know none but the word that lets
/// scripts evaluate texts as well.
fn wasm(headers: &HeaderMap) -> &'static str {
    let agent = headers.get(header::USER_AGENT).and_then(|it| it.to_str().ok()).unwrap_or_default();
    let is_older = |(name, since): (&str, u32)| {
        let version = agent.split_once(name).map(|(_, rest)| rest.split('.').next());
        version.flatten().and_then(|it| it.parse().ok()).is_some_and(|it: u32| it < since)
    };
    if KEYWORD_SINCE.into_iter().any(is_older) { "'unsafe-eval'" } else { "'wasm-unsafe-eval'" }
}

fn policy(path: &str, wasm: &str) -> String {
    let more = SAMPLES.iter().find(|(sample, _)| path.starts_with(sample));
    let more = more.map_or(&[][..], |(_, more)| more);
    let mut directives: Vec<(&str, String)> =
        POLICY.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    for (name, value) in [("script-src", wasm)].iter().chain(more) {
        match directives.iter_mut().find(|(it, _)| it == name) {
            Some((_, values)) if values == "'none'" => *values = (*value).to_owned(),
            Some((_, values)) => *values = format!("{values} {value}"),
            None => directives.push((name, (*value).to_owned())),
        }
    }
    let directives: Vec<_> =
        directives.into_iter().map(|(name, value)| format!("{name} {value}")).collect();
    directives.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const OF_69: &str = "Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like \
                         Gecko) Chrome/69.0.3497.100 Safari/537.36";

    fn wasm_in(agent: &str) -> &'static str {
        wasm(&HeaderMap::from_iter([(header::USER_AGENT, agent.parse().unwrap())]))
    }

    #[test]
    fn the_page_with_the_widget_may_do_little() {
        let policy = policy("/", wasm(&HeaderMap::new()));
        let whole = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                     connect-src 'self'; img-src 'self' data:; frame-ancestors 'self'; \
                     base-uri 'none'; form-action 'none'";
        assert_eq!(policy, whole);
    }

    #[test]
    fn a_sample_may_do_what_it_shows() {
        let policy = policy("/samples/webforms/", "'wasm-unsafe-eval'");
        assert!(policy.ends_with("form-action 'self'"), "{policy}");
        let policy = super::policy("/samples/vue2/page.js", "'wasm-unsafe-eval'");
        assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval' 'unsafe-eval';"), "{policy}");
        assert!(policy.ends_with("font-src 'self'"), "{policy}");
    }

    #[test]
    fn only_browsers_without_the_keyword_get_the_wider_one() {
        assert_eq!(wasm_in(OF_69), "'unsafe-eval'");
        assert_eq!(wasm_in(&OF_69.replace("69", "109")), "'wasm-unsafe-eval'");
        assert_eq!(wasm_in("Mozilla/5.0 Gecko/20100101 Firefox/91.0"), "'unsafe-eval'");
        assert_eq!(wasm_in("Mozilla/5.0 Gecko/20100101 Firefox/140.0"), "'wasm-unsafe-eval'");
        assert_eq!(wasm_in("curl/8.0"), "'wasm-unsafe-eval'");
    }
}
