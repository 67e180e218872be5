//! Keystrokes, written as `Control+a` or `Shift+Tab`, in the words of both protocols.

use serde_json::{Value, json};

/// The keys that have a name: name, WebDriver's code point, the classic key code.
const NAMED: [(&str, char, u32); 13] = [
    ("Backspace", '\u{E003}', 8),
    ("Tab", '\u{E004}', 9),
    ("Enter", '\u{E007}', 13),
    ("Escape", '\u{E00C}', 27),
    ("PageUp", '\u{E00E}', 33),
    ("PageDown", '\u{E00F}', 34),
    ("End", '\u{E010}', 35),
    ("Home", '\u{E011}', 36),
    ("ArrowLeft", '\u{E012}', 37),
    ("ArrowUp", '\u{E013}', 38),
    ("ArrowRight", '\u{E014}', 39),
    ("ArrowDown", '\u{E015}', 40),
    ("Delete", '\u{E017}', 46),
];

/// One key going down and up, perhaps while others are held.
#[derive(Clone, Debug)]
pub(crate) struct Stroke {
    key: Key,
    control: bool,
    shift: bool,
}

#[derive(Clone, Debug)]
enum Key {
    Named(&'static str, char, u32),
    Letter(char),
}

impl Stroke {
    /// Reads `Tab`, `Shift+Tab`, `Control+a`.
    pub(crate) fn read(text: &str) -> Self {
        let mut parts: Vec<&str> = text.split('+').collect();
        let last = parts.pop().unwrap_or_default();
        let key = NAMED.iter().find(|(name, ..)| *name == last).map_or_else(
            || Key::Letter(last.chars().next().expect("a key is named")),
            |&(name, point, code)| Key::Named(name, point, code),
        );
        Self { key, control: parts.contains(&"Control"), shift: parts.contains(&"Shift") }
    }

    /// The strokes that write `text`; a line break is Enter.
    pub(crate) fn writing(text: &str) -> Vec<Self> {
        let stroke = |letter| match letter {
            '\n' => Self::read("Enter"),
            _ => Self { key: Key::Letter(letter), control: false, shift: false },
        };
        text.chars().map(stroke).collect()
    }

    fn held(&self) -> Vec<char> {
        let held = [(self.control, '\u{E009}'), (self.shift, '\u{E008}')];
        held.iter().filter(|(is_held, _)| *is_held).map(|(_, point)| *point).collect()
    }

    /// The steps of WebDriver's keyboard.
    pub(crate) fn web_driver(&self) -> Vec<Value> {
        let step = |kind: &str, point: char| json!({"type": kind, "value": point.to_string()});
        let (Key::Named(_, point, _) | Key::Letter(point)) = self.key;
        let held = self.held();
        let down = held.iter().copied().chain([point]).map(|point| step("keyDown", point));
        let up = [point].into_iter().chain(held.iter().copied()).map(|point| step("keyUp", point));
        down.chain(up).collect()
    }

    /// The parameters of DevTools' `Input.dispatchKeyEvent`, down and up.
    pub(crate) fn dev_tools(&self) -> [Value; 2] {
        let (key, code) = match self.key {
            Key::Named(name, _, code) => (name.to_owned(), code),
            Key::Letter(letter) => (letter.to_string(), letter_code(letter)),
        };
        let text = match self.key {
            _ if self.control => "",
            Key::Named("Enter", ..) => "\r",
            Key::Named(..) => "",
            Key::Letter(_) => key.as_str(),
        };
        let down = if text.is_empty() { "rawKeyDown" } else { "keyDown" };
        let modifiers = 2 * u32::from(self.control) + 8 * u32::from(self.shift);
        let event = |kind: &str, text: &str| {
            json!({
                "type": kind, "key": key, "text": text,
                "windowsVirtualKeyCode": code, "modifiers": modifiers,
            })
        };
        [event(down, text), event("keyUp", "")]
    }
}

/// Only letters and digits have the same key on every keyboard.
fn letter_code(letter: char) -> u32 {
    if letter.is_ascii_alphanumeric() { letter.to_ascii_uppercase().into() } else { 0 }
}
