//! Every answer that takes nothing in: one enum, one problem document (RFC 9457).
//!
//! Two people read the words: the portal engineer who wired the page, and the branch secretary
//! who pressed the button. So each says what happened and what to do.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use hangji_core::wire::Problem;
use hangji_core::{Assessment, Finding};
use std::fmt::Display;

/// Why a request is not answered with what it asked for.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// The body is not sent as JSON.
    NotSentAsJson,
    /// The body is larger than the limit, in bytes.
    TooLarge { limit: usize },
    /// The body ended before its announced length.
    BodyCut,
    /// No `Idempotency-Key`, or one that cannot be a key.
    UnfitKey { missing: bool },
    /// The bytes are not UTF-8.
    NotUtf8 { line: usize, column: usize },
    /// The text is not JSON.
    NotJson { line: usize, column: usize, ends_early: bool },
    /// Lists in lists in lists.
    TooDeep { line: usize, column: usize },
    /// Another schema, or none.
    OtherSchema { found: String },
    /// A value of another kind than its place takes.
    Shape { pointer: String, reason: String },
    /// An id that could not stand in an address.
    UnfitId,
    /// The document does not say which step it completes.
    StepMissing,
    /// Errors, or warnings without an explanation.
    Findings(Vec<Finding>),
    /// The key was used for another body.
    KeyReused,
    /// The portal has another revision.
    Conflict { sent: u64, current: Box<Assessment> },
    /// The document claims a revision, and the portal has none.
    NeverReceived { sent: u64 },
    /// Nothing of that name.
    NotFound,
    /// There is something here, but not for this method.
    MethodNotAllowed,
    /// Our own fault; the words go to the log only.
    Fault(anyhow::Error),
}

impl Refusal {
    /// A value of another kind than its place takes.
    pub(crate) fn shape(pointer: String, reason: impl Display) -> Refusal {
        Refusal::Shape { pointer, reason: reason.to_string() }
    }

    /// Status, last part of the type's URI, and title.
    fn kind(&self) -> (u16, &'static str, &'static str) {
        match self {
            Refusal::NotSentAsJson => (415, "not-sent-as-json", "内容类型不是 JSON"),
            Refusal::TooLarge { .. } => (413, "too-large", "内容太大"),
            Refusal::BodyCut => (400, "body-cut", "内容没有收全"),
            Refusal::UnfitKey { .. } => (400, "idempotency-key", "缺少可用的 Idempotency-Key"),
            Refusal::NotUtf8 { .. } => (400, "not-utf-8", "内容不是 UTF-8 编码"),
            Refusal::NotJson { .. } => (400, "not-json", "内容不是 JSON"),
            Refusal::TooDeep { .. } => (400, "too-deep", "内容嵌套太深"),
            Refusal::OtherSchema { .. } => (422, "other-schema", "不是本系统的自查记录"),
            Refusal::Shape { .. } => (422, "shape", "自查记录的结构不对"),
            Refusal::UnfitId => (422, "unfit-id", "自查记录的编号不合要求"),
            Refusal::StepMissing => (422, "step-missing", "没有写明报送到哪一步"),
            Refusal::Findings(_) => (422, "findings", "自查记录需要修改"),
            Refusal::KeyReused => (422, "idempotency-key-reused", "Idempotency-Key 重复使用"),
            Refusal::Conflict { .. } => (409, "other-revision", "接收系统已有另一版本"),
            Refusal::NeverReceived { .. } => (409, "never-received", "接收系统没有这份自查记录"),
            Refusal::NotFound => (404, "not-found", "没有找到"),
            Refusal::MethodNotAllowed => (405, "method-not-allowed", "不支持这种请求方法"),
            Refusal::Fault(_) => (500, "fault", "接收系统出错"),
        }
    }

    fn detail(&self) -> String {
        match self {
            Refusal::NotSentAsJson => "请以 Content-Type: application/json（UTF-8）发送自查记录。什么都没有保存。".into(),
            Refusal::TooLarge { limit } => format!("内容超过了 {} KB 的上限，什么都没有保存。请缩短过长的文字后重新报送；需要更大的上限时，请门户管理员调整 --max-body。", limit / 1024),
            Refusal::BodyCut => "传输中断，只收到一部分内容，什么都没有保存。请重新报送。".into(),
            Refusal::UnfitKey { missing: true } => "请求没有 Idempotency-Key 请求头。请为每一次报送生成一个新的值，重试同一次报送时沿用原值。".into(),
            Refusal::UnfitKey { missing: false } => "Idempotency-Key 应为 1 至 128 个可见的 ASCII 字符。请换一个值后重新报送。".into(),
            Refusal::NotUtf8 { line, column } => format!("第 {line} 行第 {column} 字节起不是 UTF-8 编码。请把内容按 UTF-8（不是 GBK）编码后重新发送。"),
            Refusal::NotJson { line, column, ends_early: true } => format!("内容在第 {line} 行第 {column} 列中断，不是完整的 JSON，什么都没有保存。请重新报送。"),
            Refusal::NotJson { line, column, ends_early: false } => format!("第 {line} 行第 {column} 列不符合 JSON 语法。请检查发送自查记录的程序。"),
            Refusal::TooDeep { line, column } => format!("第 {line} 行第 {column} 列的嵌套超过 128 层。自查记录没有这么多层，请检查发送的程序。"),
            Refusal::OtherSchema { found } if found.is_empty() => format!("缺少 schema，或者它不是文字。本系统接收 {}。", hangji_core::assessment::SCHEMA),
            Refusal::OtherSchema { found } => format!("schema 是“{found}”，本系统接收 {}。请使用与本系统同一版本的填报组件。", hangji_core::assessment::SCHEMA),
            Refusal::Shape { pointer, reason } => format!("{} 处的内容与自查记录的结构不符，什么都没有保存。请更新填报组件，或请门户技术人员检查发送的程序。（{reason}）", place(pointer)),
            Refusal::UnfitId => "id 应为 1 至 64 个英文字母、数字、“-”或“_”。".into(),
            Refusal::StepMissing => "step 应写明这次报送完成到哪一步：survey、coverage、rectification 或 excellence。".into(),
            Refusal::Findings(it) => format!("有 {} 处需要修改或说明，什么都没有保存。请按各处的提示改正后重新报送。", it.len()),
            Refusal::KeyReused => "这个 Idempotency-Key 已经用于另一份内容，这次的内容没有保存。请换一个新的值重新报送。".into(),
            Refusal::Conflict { sent, current } => format!("报送的内容以第 {sent} 版为基础，接收系统现有第 {} 版（见 current），这次的内容没有保存。请对照后在现有版本上修改，再重新报送。", current.revision),
            Refusal::NeverReceived { sent } => format!("报送的内容以第 {sent} 版为基础，但接收系统从未收到过这个编号的自查记录。请核对报送地址；确认要重新报送的，请把 revision 改为 0。"),
            Refusal::NotFound => "这个地址没有内容。请核对地址或编号。".into(),
            Refusal::MethodNotAllowed => "这个地址不接受这种请求方法，请对照接口说明。".into(),
            Refusal::Fault(_) => "接收系统内部出错，什么都没有保存。请稍后重新报送；一再出现时，请门户管理员查看日志。".into(),
        }
    }

    /// The one place in the document, where there is one.
    fn pointer(&self) -> Option<String> {
        match self {
            Refusal::OtherSchema { .. } => Some("/schema".into()),
            Refusal::Shape { pointer, .. } => Some(pointer.clone()),
            Refusal::UnfitId => Some("/id".into()),
            Refusal::StepMissing => Some("/step".into()),
            Refusal::Conflict { .. } | Refusal::NeverReceived { .. } => Some("/revision".into()),
            Refusal::Findings(list) => list.first().map(|it| it.place.clone()),
            _ => None,
        }
    }

    fn into_problem(self) -> Problem {
        let (status, name, title) = self.kind();
        let problem = Problem {
            kind: format!("/problems/{name}"),
            title: title.to_owned(),
            status,
            detail: self.detail(),
            pointer: self.pointer(),
            ..Problem::default()
        };
        match self {
            Refusal::Findings(findings) => Problem { findings, ..problem },
            Refusal::Conflict { current, .. } => Problem { current: Some(current), ..problem },
            _ => problem,
        }
    }
}

fn place(pointer: &str) -> &str {
    if pointer.is_empty() { "最外层" } else { pointer }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        if let Refusal::Fault(error) = &self {
            tracing::error!("{error:#}");
        }
        let problem = self.into_problem();
        let status =
            StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        // Plain maps, lists and texts always serialise; the empty body is never reached.
        let body = serde_json::to_vec(&problem).unwrap_or_default();
        (status, [(header::CONTENT_TYPE, "application/problem+json")], body).into_response()
    }
}

impl From<rusqlite::Error> for Refusal {
    fn from(error: rusqlite::Error) -> Refusal {
        Refusal::Fault(anyhow::Error::new(error).context("the database"))
    }
}

impl From<serde_json::Error> for Refusal {
    fn from(error: serde_json::Error) -> Refusal {
        Refusal::Fault(anyhow::Error::new(error).context("writing JSON"))
    }
}
