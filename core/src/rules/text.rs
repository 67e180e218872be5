//! How much a text says: set phrases, lengths, names of nobody, goals of no end.

use crate::formats::is_han;

/// Phrases that stand in reports without saying anything.
const CLICHES: &[&str] = &[
    "有待进一步加强",
    "有待进一步提高",
    "有待进一步完善",
    "需要进一步加强",
    "有待加强",
    "有待提高",
    "有待完善",
    "有待改进",
    "需要加强",
    "需要提高",
    "需要改进",
    "不够到位",
    "不到位",
    "加强学习",
    "提高认识",
    "加强管理",
    "提高思想认识",
    "高度重视",
    "狠抓落实",
    "统一思想",
];

/// Words that name everybody and so nobody (V16).
const NOBODY: &[&str] = &[
    "全体党员",
    "全体",
    "全体人员",
    "全体同志",
    "党支部",
    "支部",
    "本支部",
    "大家",
    "相关人员",
    "有关人员",
    "相关同志",
    "有关同志",
    "everyone",
    "all members",
    "the branch",
];

/// Characters that count: code points other than white space.
pub(super) fn length(text: &str) -> usize {
    text.chars().filter(|it| !it.is_whitespace()).count()
}

/// Whether nothing remains of a text once set phrases and punctuation are taken out.
pub(super) fn is_cliche(text: &str) -> bool {
    let mut rest = text.trim_start_matches(is_punctuation);
    while !rest.is_empty() {
        let Some(after) = CLICHES.iter().find_map(|it| rest.strip_prefix(it)) else { return false };
        rest = after.trim_start_matches(is_punctuation);
    }
    true
}

/// White space, ASCII signs, and the signs of Chinese text. The tables that know every script's
/// letters would weigh more than this whole module.
fn is_punctuation(it: char) -> bool {
    it.is_whitespace()
        || it.is_ascii_punctuation()
        || matches!(it, '\u{2010}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '·' | '！'..='／' | '：'..='＠' | '［'..='｀' | '｛'..='･')
}

/// What stands between the names of a list, and after it.
const BETWEEN: [char; 10] = ['、', '，', ',', '；', ';', '。', '.', '和', '及', '与'];

/// Whether every name in a list of names is that of nobody in particular.
pub(super) fn is_nobody(text: &str) -> bool {
    let list = text.to_ascii_lowercase().replace("以及", "、").replace(" and ", "、");
    let is_nobody = |it: &str| NOBODY.contains(&it);
    let mut names = list.split(BETWEEN).map(str::trim).filter(|it| !it.is_empty()).peekable();
    // A space may stand between two names, or within one.
    names.peek().is_some() && names.all(|it| is_nobody(it) || it.split_whitespace().all(is_nobody))
}

/// What can be seen to be there, or to have happened (V18).
const RESULTS: &[&str] = &[
    "制度",
    "台账",
    "名册",
    "清单",
    "记录",
    "方案",
    "计划",
    "协议",
    "公开栏",
    "场所",
    "阵地",
    "委员",
    "书记",
    "党支部",
    "党小组",
    "联络员",
    "指导员",
    "建成",
    "建立",
    "成立",
    "配齐",
    "补齐",
    "补选",
    "选出",
    "完成",
    "开工",
    "答复",
    "公布",
    "公开",
    "到位",
    "全部",
    "每月",
    "每季",
    "每年",
    "每周",
];

/// What a Chinese numeral is a number of, or what goes on after it. Elsewhere a numeral is part of
/// a word: `进一步`, `统一`, `十分`, `三会一课`.
const COUNTED: &str = "个名人次户项条件家处场篇年月日天周季成倍届份间所台套轮遍位号数多余";

/// Whether a goal says something that can be checked: a number, a date, a result. Only a Chinese
/// text is looked at for words; in another language the lists would miss most.
pub(super) fn is_checkable(goal: &str) -> bool {
    let digit = |it: char| it.is_ascii_digit() || ('０'..='９').contains(&it);
    let numeral = |it: char| "〇一二三四五六七八九十百千万两半".contains(it);
    let counts = |(it, of): (char, char)| numeral(it) && COUNTED.contains(of);
    !goal.chars().any(is_han)
        || goal.chars().any(digit)
        || goal.chars().zip(goal.chars().skip(1)).any(counts)
        || goal.contains("百分之")
        || RESULTS.iter().any(|it| goal.contains(it))
}

/// Whether a measure only asks somebody else.
pub(super) fn is_request(measure: &str) -> bool {
    let asks =
        ["提请", "报请", "恳请", "请求", "请示", "申请", "建议上级", "Ask ", "Refer ", "Request "];
    asks.iter().any(|it| measure.trim().starts_with(it))
}

/// What stands before the word for a policy without saying which.
const ANY_POLICY: [&str; 8] = ["有关", "相关", "各项", "一项", "管理", "工作", "规章", "党建"];

/// Whether a policy's name names no policy in particular (V42).
pub(super) fn is_vague_policy(name: &str) -> bool {
    let mut bare = name.trim().trim_matches(['《', '》', '“', '”', '"']).trim();
    while !matches!(bare, "制度" | "规定" | "办法" | "规章" | "细则") {
        match ANY_POLICY.iter().find_map(|it| bare.strip_prefix(it)) {
            Some(rest) => bare = rest,
            None => return false,
        }
    }
    true
}
