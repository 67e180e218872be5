//! Why bytes are no assessment, in one sentence that says how to mend it.

use crate::document::Unreadable;
use hangji_core::assessment::SCHEMA;
use hangji_core::document::Misfit;
use hangji_core::words::{Lang, expected};

/// A sentence with the line and column that it speaks of, where it speaks of one, or else the
/// place in the document.
pub(crate) struct Complaint<'a> {
    pub(crate) position: Option<(usize, usize)>,
    pub(crate) place: &'a str,
    pub(crate) words: String,
}

/// Everything that is wrong with bytes that could not be read.
pub(crate) fn complaints(unreadable: &Unreadable, lang: Lang) -> Vec<Complaint<'_>> {
    let at = |position, words| vec![Complaint { position, place: "", words }];
    let entry = |place, words| vec![Complaint { position: None, place, words }];
    match unreadable {
        Unreadable::NotUtf8 { line, column } => at(Some((*line, *column)), not_utf8(*column, lang)),
        Unreadable::NotJson { line, column, ends_early } => {
            at(Some((*line, *column)), not_json(*ends_early, lang))
        }
        Unreadable::TooDeep { line, column } => at(Some((*line, *column)), too_deep(lang)),
        Unreadable::OtherSchema { found } => entry("/schema", schema(found.as_deref(), lang)),
        Unreadable::UnfitId => entry("/id", unfit_id(lang)),
        Unreadable::NameTwice(it) => misfits(std::slice::from_ref(it), lang),
        Unreadable::Misfits(all) => misfits(all, lang),
    }
}

fn misfits<'a>(all: &'a [Misfit], lang: Lang) -> Vec<Complaint<'a>> {
    let said =
        |it: &'a Misfit| Complaint { position: None, place: &it.place, words: expected(it, lang) };
    all.iter().map(said).collect()
}

fn not_utf8(byte: usize, lang: Lang) -> String {
    lang.pick(
        format!("从本行第 {byte} 字节起不是 UTF-8 编码。请按 UTF-8（不是 GBK）保存后重新检查。"),
        format!("From byte {byte} of this line on it is not UTF-8. Save it as UTF-8, not as GBK."),
    )
}

fn not_json(ends_early: bool, lang: Lang) -> String {
    let (zh, en) = if ends_early {
        (
            "内容不完整，JSON 在这里中断。请重新导出。",
            "It is cut: the JSON ends here. Export it again.",
        )
    } else {
        (
            "不符合 JSON 语法。请检查生成这份内容的程序。",
            "This is not JSON. Look at the program that wrote it.",
        )
    };
    lang.pick(zh, en).to_owned()
}

fn too_deep(lang: Lang) -> String {
    let zh = "嵌套超过 128 层。自查记录没有这么多层，请检查生成这份内容的程序。";
    let en =
        "Nested deeper than 128 levels, which no assessment is. Look at the program that wrote it.";
    lang.pick(zh, en).to_owned()
}

fn schema(found: Option<&str>, lang: Lang) -> String {
    match found {
        Some(found) => lang.pick(
            format!("schema 是“{found}”，应为 {SCHEMA}。请使用同一版本的填报组件。"),
            format!("The schema is “{found}”, not {SCHEMA}. Use the same version of the form."),
        ),
        None => lang.pick(
            format!("缺少 schema，或者它不是文字，应为 {SCHEMA}。"),
            format!("The schema is missing or no text; it should be {SCHEMA}."),
        ),
    }
}

fn unfit_id(lang: Lang) -> String {
    let zh = "id 应为 1 至 64 个英文字母、数字、“-”或“_”。";
    let en = "An id has 1 to 64 letters, digits, hyphens and underscores.";
    lang.pick(zh, en).to_owned()
}
