//! Names of persons: how they are written, and what cannot stand in one.

use super::digits::half_width_char;
use super::han::is_han;

/// What cannot stand in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// A digit: most likely a number was typed into the wrong entry.
    Digit,
    /// `<` or `>`: something was pasted from a web page.
    AngleBracket,
    /// A control character, which no printer can print.
    Control,
}

/// What first cannot stand in the name of one person. Length and characters are free: `王`,
/// `𠮷田`, `买买提·艾力` and `John Smith` are names.
pub fn fault_in_name(text: &str) -> Option<NameFault> {
    text.chars().find_map(|it| {
        let is_digit = half_width_char(it).is_ascii_digit();
        if is_digit { Some(NameFault::Digit) } else { fault(it) }
    })
}

/// What first cannot stand where a post or several persons may be named, such as `第1党小组组长`.
pub fn fault_in_post(text: &str) -> Option<NameFault> {
    text.chars().find_map(fault)
}

/// White space is none, though tab and line break are control characters: they come with pasting.
fn fault(c: char) -> Option<NameFault> {
    if matches!(half_width_char(c), '<' | '>') {
        Some(NameFault::AngleBracket)
    } else {
        (c.is_control() && !c.is_whitespace()).then_some(NameFault::Control)
    }
}

/// The name of one person as it is to be stored; not for lists, where a dot may be a comma.
///
/// | typed | stored | because |
/// |---|---|---|
/// | `王 伟`, `王　小　明` | `王伟`, `王小明` | spaces between single characters are layout |
/// | `书记 王伟`, `John  Smith` | `书记 王伟`, `John Smith` | other spaces part words |
/// | `买买提•艾力`, `买买提. 艾力` | `买买提·艾力` | U+00B7 is the prescribed dot of names |
/// | `J. Smith`, `王伟.` | as typed | the dot does not stand between two Chinese parts |
pub fn name_normalised(text: &str) -> String {
    let pieces: Vec<&str> = text.split_whitespace().collect();
    let is_layout = pieces.iter().all(|it| is_one_character(it));
    let name = pieces.join(if is_layout { "" } else { " " });
    let parts: Vec<&str> = name.split(is_dot).map(str::trim).collect();
    if parts.iter().all(|it| is_chinese(it)) { parts.join("·") } else { name }
}

/// A Han character, with the variation selector that picks one of its shapes.
fn is_one_character(piece: &str) -> bool {
    let mut shapes = piece.chars().filter(|it| !is_variation_selector(*it));
    shapes.next().is_some_and(is_han) && shapes.next().is_none()
}

fn is_chinese(part: &str) -> bool {
    let mut shapes = part.chars().filter(|it| !is_variation_selector(*it));
    shapes.next().is_some_and(is_han) && shapes.next_back().is_none_or(is_han)
}

fn is_variation_selector(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// The dots that input methods and old systems put between the parts of a name.
fn is_dot(c: char) -> bool {
    matches!(c, '·' | '•' | '・' | '･' | '‧' | '⋅' | '∙' | '．' | '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_stored_in_one_spelling() {
        for (typed, stored) in [
            ("", ""),
            (" 王伟 ", "王伟"),
            ("王 伟", "王伟"),
            ("王　　伟", "王伟"),
            ("王 小 明", "王小明"),
            ("𠮷 明", "𠮷明"),
            ("葛\u{e0100} 明", "葛\u{e0100}明"),
            ("王", "王"),
            ("欧阳 明", "欧阳 明"),
            ("书记　王伟", "书记 王伟"),
            ("John  Smith", "John Smith"),
            ("J. Smith", "J. Smith"),
            ("王伟.", "王伟."),
            ("买买提 • 艾力", "买买提·艾力"),
            ("阿·布·丙", "阿·布·丙"),
        ] {
            assert_eq!(name_normalised(typed), stored, "{typed}");
        }
        for dot in "•・･‧⋅∙．.·".chars() {
            assert_eq!(name_normalised(&format!("买买提{dot}艾力")), "买买提·艾力", "{dot}");
        }
    }

    #[test]
    fn a_name_is_wrong_only_where_it_cannot_be_one() {
        use NameFault::{AngleBracket, Control, Digit};
        for (text, in_name, in_post) in [
            ("王伟", None, None),
            ("王", None, None),
            ("𠮷明", None, None),
            ("葛\u{e0100}明", None, None),
            ("买买提·艾力", None, None),
            ("O'Neil-Smith", None, None),
            ("王伟\t李娜\n", None, None),
            ("第1党小组组长", Some(Digit), None),
            ("王伟１３８００", Some(Digit), None),
            ("<b>王伟", Some(AngleBracket), Some(AngleBracket)),
            ("王伟＞", Some(AngleBracket), Some(AngleBracket)),
            ("王\u{0}伟", Some(Control), Some(Control)),
            ("第1组\u{7f}", Some(Digit), Some(Control)),
        ] {
            assert_eq!(fault_in_name(text), in_name, "{text}");
            assert_eq!(fault_in_post(text), in_post, "{text}");
        }
    }
}
