//! How long a text is, for people and for databases.
//!
//! All lengths are those of the text as it is stored: a line break is one LF, and nothing but
//! white space at either end does not count.

/// Characters (字) as people count them: code points, so that a rare character of a name is one.
pub fn characters(text: &str) -> usize {
    stored(text).count()
}

/// Bytes in UTF-8: three for a common Chinese character, four for a rare one.
pub fn bytes_utf8(text: &str) -> usize {
    stored(text).map(char::len_utf8).sum()
}

/// The most bytes that a text takes in GB 18030 or GBK, for databases that limit those.
///
/// | characters | bytes |
/// |---|---|
/// | ASCII | 1 |
/// | 4E00–9FA5, full-width letters and digits, the punctuation of Chinese text, ★ ☆ · ￥ | 2 |
/// | all others | counted as 4, though some signs and letters have 2 |
///
/// The exact number would take GBK's whole table of signs; for what is written in a form the
/// difference is none, and a text that fits by this count always fits.
pub fn bytes_gb18030_at_most(text: &str) -> usize {
    stored(text).map(gb18030_at_most).sum()
}

fn gb18030_at_most(c: char) -> usize {
    match c {
        '\0'..='\x7f' => 1,
        '\u{4e00}'..='\u{9fa5}'
        | '\u{3000}'..='\u{3003}'
        | '\u{3005}'..='\u{3017}'
        | '\u{ff01}'..='\u{ff5e}'
        | '·'
        | '—'
        | '‘'
        | '’'
        | '“'
        | '”'
        | '…'
        | '★'
        | '☆'
        | '￥' => 2,
        _ => 4,
    }
}

/// The characters that are stored.
fn stored(text: &str) -> impl Iterator<Item = char> {
    let mut characters = text.trim().chars().peekable();
    std::iter::from_fn(move || {
        let next = characters.next()?;
        let is_crlf = next == '\r' && characters.peek() == Some(&'\n');
        if is_crlf { characters.next() } else { Some(next) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_those_that_a_person_and_a_database_count() {
        for (text, characters_, utf8, gb18030) in [
            ("", 0, 0, 0),
            (" \r\n\u{3000}", 0, 0, 0),
            ("每季度检查一次", 7, 21, 14),
            ("  每季度检查一次\n", 7, 21, 14),
            ("第1季度。", 5, 13, 9),
            ("粤创先组发〔2012〕4号", 13, 29, 21),
            ("甲\r\n乙", 3, 7, 5),
            ("甲\n\n乙\r丙", 6, 12, 9),
            ("𠮷", 1, 4, 4),
            ("㐀", 1, 3, 4),
            ("买买提·艾力", 6, 17, 12),
            ("“两新”——★１００％", 11, 33, 22),
        ] {
            assert_eq!(characters(text), characters_, "{text}");
            assert_eq!(bytes_utf8(text), utf8, "{text}");
            assert_eq!(bytes_gb18030_at_most(text), gb18030, "{text}");
        }
    }
}
