//! Every kind of refusal with its status and words, as the contract lists them.
//!
//! Two people read the words: the portal engineer who wired the page, and the branch secretary
//! who pressed the button. So each says what happened and what to do.

/// A kind of refusal.
#[derive(Debug)]
pub(crate) struct Kind {
    /// The HTTP status.
    pub(crate) status: u16,
    /// The last part of the type's URI.
    pub(crate) name: &'static str,
    /// The kind in words.
    pub(crate) title: &'static str,
    /// What happened and what to do; braces are filled in.
    pub(crate) detail: &'static str,
}

/// Declares the kinds, one after the other: status, name, title, detail.
macro_rules! kinds {
    ($($kind:ident = $status:literal $name:literal $title:literal $detail:literal;)+) => {
        $(
            pub(crate) const $kind: Kind =
                Kind { status: $status, name: $name, title: $title, detail: $detail };
        )+

        /// Every kind, for the contract.
        pub(crate) const ALL: &[&Kind] = &[$(&$kind),+];
    };
}

kinds! {
    BODY_CUT = 400 "body-cut" "内容没有收全"
        "传输中断，只收到一部分内容，什么都没有保存。请重新报送。";
    KEY_MISSING = 400 "idempotency-key" "缺少 Idempotency-Key"
        "请求没有 Idempotency-Key 请求头。请为每一次报送生成一个新的值，重试同一次报送时沿用原值。";
    KEY_UNFIT = 400 "idempotency-key" "Idempotency-Key 不能使用"
        "Idempotency-Key 应为 1 至 128 个可见的 ASCII 字符。请换一个值后重新报送。";
    NOT_UTF8 = 400 "not-utf-8" "内容不是 UTF-8 编码"
        "第 {line} 行第 {column} 字节起不是 UTF-8 编码。请把内容按 UTF-8（不是 GBK）编码后重新发送。";
    NOT_JSON = 400 "not-json" "内容不是 JSON"
        "第 {line} 行第 {column} 列不符合 JSON 语法，什么都没有保存。请检查发送自查记录的程序。";
    JSON_CUT = 400 "not-json" "内容不是完整的 JSON"
        "内容在第 {line} 行第 {column} 列中断，什么都没有保存。请重新报送。";
    TOO_DEEP = 400 "too-deep" "内容嵌套太深"
        "第 {line} 行第 {column} 列的嵌套超过 128 层。自查记录没有这么多层，请检查发送的程序。";
    NAME_TWICE = 400 "shape" "同一名称出现两次"
        "{pointer} 在同一对象中出现了两次，不知道以哪一个为准，什么都没有保存。请检查发送自查记录的程序。";
    NOT_FOUND = 404 "not-found" "没有找到"
        "这个地址没有内容。请核对地址或编号。";
    METHOD_NOT_ALLOWED = 405 "method-not-allowed" "不支持这种请求方法"
        "这个地址不接受这种请求方法，请对照接口说明。";
    OTHER_REVISION = 409 "other-revision" "接收系统已有另一版本"
        "报送的内容以第 {sent} 版为基础，接收系统现有第 {current} 版（见 current），这次的内容没有保存。请对照后在现有版本上修改，再重新报送。";
    NEVER_RECEIVED = 409 "never-received" "接收系统没有这份自查记录"
        "报送的内容以第 {sent} 版为基础，但接收系统从未收到过这个编号的自查记录。请核对报送地址；确认要重新报送的，请把 revision 改为 0。";
    TOO_LARGE = 413 "too-large" "内容太大"
        "内容超过了 {limit} 字节的上限，什么都没有保存。请缩短过长的文字后重新报送；需要更大的上限时，请门户管理员调整 --max-body。";
    NOT_SENT_AS_JSON = 415 "not-sent-as-json" "内容类型不是 JSON"
        "请以 Content-Type: application/json（UTF-8）发送自查记录。什么都没有保存。";
    FINDINGS = 422 "findings" "自查记录需要修改"
        "有 {count} 处需要修改或说明，什么都没有保存。请按各处的提示改正后重新报送。";
    KEY_REUSED = 422 "idempotency-key-reused" "Idempotency-Key 重复使用"
        "这个 Idempotency-Key 已经用于另一份内容，这次的内容没有保存。请换一个新的值重新报送。";
    OTHER_SCHEMA = 422 "other-schema" "不是本系统的自查记录"
        "schema 是“{found}”，本系统接收 {schema}。请使用与本系统同一版本的填报组件。";
    NO_SCHEMA = 422 "other-schema" "不是本系统的自查记录"
        "缺少 schema，或者它不是文字。本系统接收 {schema}，请检查发送自查记录的程序。";
    SHAPE = 422 "shape" "自查记录的结构不对"
        "有 {count} 处内容与自查记录的结构不符（见 misfits），什么都没有保存。第一处是 {pointer}，{expected}请更新填报组件，或请门户技术人员检查发送的程序。";
    STEP_MISSING = 422 "step-missing" "没有写明报送到哪一步"
        "step 应写明这次报送完成到哪一步：survey、coverage、rectification 或 excellence。";
    UNFIT_ID = 422 "unfit-id" "自查记录的编号不合要求"
        "id 应为 1 至 64 个英文字母、数字、“-”或“_”。请检查发送自查记录的程序。";
    FAULT = 500 "fault" "接收系统出错"
        "接收系统内部出错，这次请求没有完成。请稍后再试；一再出现时，请门户管理员查看日志。";
}
