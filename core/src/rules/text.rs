//! How much a text says: set phrases, lengths and names of nobody.

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
    let mut rest: String = text.chars().filter(|it| !is_punctuation(*it)).collect();
    if rest.is_empty() {
        return false;
    }
    for phrase in CLICHES {
        rest = rest.replace(phrase, "");
    }
    rest.is_empty()
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
