//! Which characters are Chinese, rare ones of names included.

/// Whether a character is a Han ideograph (Unicode 17, script Han without its signs for counting).
///
/// | range | holds |
/// |---|---|
/// | 2E80–2FD5 | radicals, which copying out of a PDF makes of common characters |
/// | 3005, 3007 | 々 and 〇 |
/// | 3400–4DBF, 4E00–9FFF | extension A and the common characters |
/// | F900–FAFF | compatibility |
/// | 20000–2FFFD | extensions B to F and I, compatibility |
/// | 30000–3FFFD | extensions G, H and J |
///
/// The last two are whole planes: Unicode keeps them for ideographs, so that a name with a
/// character of the next extension passes as well.
pub fn is_han(c: char) -> bool {
    matches!(c,
        '\u{2e80}'..='\u{2fd5}'
        | '々'
        | '〇'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{2fffd}'
        | '\u{30000}'..='\u{3fffd}')
}

#[cfg(test)]
mod tests {
    use super::is_han;

    #[test]
    fn a_name_of_any_extension_is_chinese() {
        let extensions = "\u{20000}\u{2a700}\u{2b740}\u{2b820}\u{2ceb0}\u{2ebf0}\u{30000}\u{31350}";
        for c in "王〇々㐀龥龦\u{9fff}⼀𠮷﨎".chars().chain(extensions.chars()) {
            assert!(is_han(c), "{c}");
        }
        for c in "aＡ1１·。、《ぁア한é😀★\u{fe00}\u{e0100}".chars() {
            assert!(!is_han(c), "{c}");
        }
    }
}
