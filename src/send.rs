//! Talking to the host: the only module that sends anything.

use gloo::net::http::{Request, Response};
use gloo::timers::callback::Timeout;
use hangji_core::assessment::Assessment;
use hangji_core::wire::{Answer, Failure, read_answer};
use web_sys::{AbortController, RequestCredentials, RequestRedirect, ResponseType};

/// How long to wait for an answer, in milliseconds.
const PATIENCE: u32 = 30_000;

/// Posts an assessment and reads whatever comes back.
pub(crate) async fn post(endpoint: &str, key: &str, assessment: &Assessment) -> Answer {
    let silence = Answer::Later(Failure::SILENCE);
    let patience = Patience::new();
    let request = Request::post(endpoint)
        .header("Content-Type", "application/json; charset=utf-8")
        .header("Accept", "application/json, application/problem+json")
        .header("Idempotency-Key", key)
        .credentials(RequestCredentials::SameOrigin)
        .redirect(RequestRedirect::Manual)
        .abort_signal(patience.signal().as_ref())
        .body(assessment.to_json());
    let Ok(request) = request else { return silence };
    match request.send().await {
        // A redirect is where an intranet sends those who are not signed in.
        Ok(response) if response.type_() == ResponseType::Opaqueredirect => Answer::SignIn,
        Ok(response) => read(&response).await,
        Err(_) => silence,
    }
}

async fn read(response: &Response) -> Answer {
    match response.text().await {
        Ok(body) => read_answer(response.status(), &body),
        // The status came, the body did not: whether it was stored is not known.
        Err(_) => Answer::Later(Failure::SILENCE),
    }
}

/// Gets a stored assessment; none where the host has none or cannot be reached.
pub(crate) async fn get(endpoint: &str, id: &str) -> Option<Assessment> {
    let patience = Patience::new();
    let path = String::from(js_sys::encode_uri_component(id));
    let response = Request::get(&format!("{}/{path}", endpoint.trim_end_matches('/')))
        .header("Accept", "application/json")
        .credentials(RequestCredentials::SameOrigin)
        .abort_signal(patience.signal().as_ref())
        .send()
        .await
        .ok()?;
    let body = response.text().await.ok()?;
    Assessment::read(&body).ok()
}

/// Gives a request up when nothing comes back in time.
struct Patience {
    controller: Option<AbortController>,
    _timeout: Option<Timeout>,
}

impl Patience {
    fn new() -> Patience {
        let controller = AbortController::new().ok();
        let timeout = controller.clone().map(|it| Timeout::new(PATIENCE, move || it.abort()));
        Patience { controller, _timeout: timeout }
    }

    fn signal(&self) -> Option<web_sys::AbortSignal> {
        self.controller.as_ref().map(AbortController::signal)
    }
}
