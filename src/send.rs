//! Talking to the host: the only module that sends anything.
//!
//! The element carries each request, since it is JavaScript that a page can ask to carry it
//! otherwise; what an answer means is decided here.

use hangji_core::assessment::Assessment;
use hangji_core::wire::{Answer, Failure, read_answer};
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// An answer as it came.
struct Reply {
    /// 0 where no answer came in time.
    status: u16,
    body: String,
}

/// Posts an assessment, given as JSON, and reads whatever comes back.
pub(crate) async fn post(carry: &Function, endpoint: &str, key: &str, json: &str) -> Answer {
    let reply = send(carry, &["POST", endpoint, key, json]).await;
    // Whatever went wrong on the way: whether it was stored is not known.
    reply.map_or(Answer::Later(Failure::SILENCE), |it| read_answer(it.status, &it.body))
}

/// Gets a stored assessment; the status where that cannot be had, 0 where no answer came.
pub(crate) async fn get(carry: &Function, endpoint: &str, id: &str) -> Result<Assessment, u16> {
    let id = String::from(js_sys::encode_uri_component(id));
    let address = format!("{}/{id}", endpoint.trim_end_matches('/'));
    let text = text(carry, &address).await?;
    Assessment::read(&text).map_err(|_| 200)
}

/// Gets a text, such as an addendum; the status where it cannot be had, 0 where no answer came.
pub(crate) async fn text(carry: &Function, address: &str) -> Result<String, u16> {
    match send(carry, &["GET", address]).await {
        Some(Reply { status: 200, body }) => Ok(body),
        reply => Err(reply.map_or(0, |it| it.status)),
    }
}

/// Hands a request to the element: method, address, idempotency key, body.
async fn send(carry: &Function, request: &[&str]) -> Option<Reply> {
    let request: Array = request.iter().map(|it| JsValue::from_str(it)).collect();
    let promise: Promise = carry.apply(&JsValue::NULL, &request).ok()?.dyn_into().ok()?;
    let reply = JsFuture::from(promise).await.ok()?;
    let member = |name: &str| Reflect::get(&reply, &name.into()).ok();
    let status = member("status")?.as_f64()? as u16;
    Some(Reply { status, body: member("body")?.as_string()? })
}
