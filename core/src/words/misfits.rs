//! What was expected where JSON does not fit, in words.

use super::Lang;
use crate::document::Misfit;

/// A misfit in words: what should stand at its place.
pub fn expected(misfit: &Misfit, lang: Lang) -> String {
    let en = misfit.expected.as_str();
    match lang {
        Lang::En => format!("Expected {en}."),
        Lang::Zh => format!("应为{}。", chinese(en)),
    }
}

fn chinese(en: &str) -> String {
    if let Some(codes) = en.strip_prefix("one of: ") {
        return format!("下列之一：{}", codes.replace(' ', "、"));
    }
    let zh = match en {
        "an object" => "对象",
        "a list" => "列表",
        "a text" => "文字",
        "a text in Chinese" => "中文文字，不能为空",
        "a number or a text" => "数字或文字",
        "a whole number" => "不小于零的整数",
        "a whole number from 1" => "从 1 开始的整数",
        "true or false" => "true 或 false",
        "each name once" => "不重复的名称，同一对象中不能出现两次",
        "an id: a letter, then up to 31 letters, digits, hyphens and underscores" => {
            "编号：以英文字母开头，最多 32 个字母、数字、连字符和下划线"
        }
        "an id that is not taken yet" => "没有用过的编号",
        "at least two, best first" => "至少两级，从高到低排列",
        "a clause that the procedure refers to" => "内置程序引用过的条款编号",
        "the id of an item" => "检查项的编号",
        "the id of a rule, V01 to V57" => "规则编号，V01 至 V57",
        "a reason of this rule, or nothing" => "这条规则的原因代码，或者留空",
        "the id of a term of the glossary" => "术语表中的编号",
        "false: what this term stands for is not known for certain" => {
            "false：这一术语的含义没有可靠出处，不能展开"
        }
        other => other,
    };
    zh.to_owned()
}
