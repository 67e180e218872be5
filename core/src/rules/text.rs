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
    let mut rest: String = text.chars().filter(|it| it.is_alphanumeric()).collect();
    if rest.is_empty() {
        return false;
    }
    for phrase in CLICHES {
        rest = rest.replace(phrase, "");
    }
    rest.is_empty()
}

/// Whether every name in a list of names is that of nobody in particular.
pub(super) fn is_nobody(text: &str) -> bool {
    let mut names = text
        .split(['、', '，', ',', '；', ';', ' ', '\u{3000}'])
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .peekable();
    let phrase = text.trim().to_lowercase();
    NOBODY.contains(&phrase.as_str())
        || names.peek().is_some() && names.all(|it| NOBODY.contains(&it))
}
