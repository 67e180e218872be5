//! The body of a post and the headers that say what it is.

use crate::accept::Post;
use crate::refusal::Refusal;
use axum::body::Body;
use axum::http::{HeaderMap, header};
use http_body_util::BodyExt;

/// The header that names an attempt and its repetitions.
const KEY: &str = "idempotency-key";
/// The most characters of a key.
const LONGEST_KEY: usize = 128;
/// How much of a body that is too large is read and thrown away, in limits. A sender that is cut
/// off while sending sees a broken connection and never the reason.
const THROWN_AWAY: usize = 16;

/// Reads a post: its headers, then its body.
pub(super) async fn read(headers: &HeaderMap, body: Body, limit: usize) -> Result<Post, Refusal> {
    sent_as_json(headers)?;
    let key = key(headers)?;
    let body = bytes(body, limit).await?;
    Ok(Post { key, body })
}

/// `application/json` or `…+json`; of charsets only UTF-8.
fn sent_as_json(headers: &HeaderMap) -> Result<(), Refusal> {
    let value = headers.get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok());
    let value = value.ok_or(Refusal::NotSentAsJson)?.to_ascii_lowercase();
    let mut parts = value.split(';').map(str::trim);
    let kind = parts.next().unwrap_or_default();
    let json =
        kind == "application/json" || (kind.starts_with("application/") && kind.ends_with("+json"));
    let utf8 = parts
        .filter_map(|it| it.strip_prefix("charset="))
        .all(|it| ["utf-8", "utf8"].contains(&it.trim_matches('"')));
    if json && utf8 { Ok(()) } else { Err(Refusal::NotSentAsJson) }
}

fn key(headers: &HeaderMap) -> Result<String, Refusal> {
    let value = headers.get(KEY).ok_or(Refusal::UnfitKey { missing: true })?;
    let visible = |it: &&str| it.bytes().all(|b| b.is_ascii_graphic());
    value
        .to_str()
        .ok()
        .map(str::trim)
        .filter(|it| (1..=LONGEST_KEY).contains(&it.len()))
        .filter(visible)
        .map(str::to_owned)
        .ok_or(Refusal::UnfitKey { missing: false })
}

async fn bytes(mut body: Body, limit: usize) -> Result<Vec<u8>, Refusal> {
    let mut kept = Vec::new();
    let mut length = 0_usize;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| Refusal::BodyCut)?;
        let Ok(data) = frame.into_data() else { continue };
        length = length.saturating_add(data.len());
        if length <= limit {
            kept.extend_from_slice(&data);
        } else if length > limit.saturating_mul(THROWN_AWAY) {
            break;
        }
    }
    if length > limit { Err(Refusal::TooLarge { limit }) } else { Ok(kept) }
}
