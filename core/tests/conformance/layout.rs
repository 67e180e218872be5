//! JSON as people like to read it: what fits on a line stands on one, in the order of the document.

/// The longest line, where a Chinese character is as wide as two letters.
const WIDTH: usize = 100;

/// Compact JSON with line breaks where a value is too long for a line.
pub(crate) fn layout(json: &str) -> String {
    let mut text = String::new();
    value(json, 0, 0, &mut text);
    text.push('\n');
    text
}

/// Writes one value that begins at some column.
fn value(json: &str, level: usize, column: usize, text: &mut String) {
    let line = on_one_line(json);
    let inside = json.get(1..json.len() - 1).filter(|_| json.starts_with(['{', '[']));
    // A value without names, texts and commas has nothing that a line of its own would show.
    let is_long = column + width(&line) >= WIDTH && json.contains(['"', ',']);
    let (Some(inside), true) = (inside, is_long) else {
        return text.push_str(&line);
    };
    text.push_str(&json[..1]);
    for (nth, it) in split(inside, ',').into_iter().enumerate() {
        text.push_str(if nth == 0 { "\n" } else { ",\n" });
        text.push_str(&"  ".repeat(level + 1));
        member(it, json.starts_with('{'), level + 1, text);
    }
    text.push('\n');
    text.push_str(&"  ".repeat(level));
    text.push_str(&json[json.len() - 1..]);
}

/// Writes one member of an object, or one entry of a list.
fn member(json: &str, named: bool, level: usize, text: &mut String) {
    let name = if named { split(json, ':')[0] } else { "" };
    let rest = json[name.len()..].trim_start_matches(':');
    text.push_str(name);
    text.push_str(if named { ": " } else { "" });
    value(rest, level, 2 * level + width(name) + 3, text);
}

/// Spaces after colons and commas, and within braces.
fn on_one_line(json: &str) -> String {
    let (mut line, mut in_text, mut escaped, mut before) = (String::new(), false, false, ' ');
    for it in json.chars() {
        if !in_text && (before == '{' && it != '}' || it == '}' && before != '{') {
            line.push(' ');
        }
        line.push(it);
        if !in_text && matches!(it, ',' | ':') {
            line.push(' ');
        }
        in_text ^= it == '"' && !escaped;
        escaped = in_text && it == '\\' && !escaped;
        before = if in_text { 'x' } else { it };
    }
    line
}

/// The parts of an object or list, or a name and its value.
fn split(json: &str, at: char) -> Vec<&str> {
    let (mut parts, mut from, mut depth) = (Vec::new(), 0, 0);
    let (mut in_text, mut escaped) = (false, false);
    for (position, it) in json.char_indices() {
        match it {
            '{' | '[' if !in_text => depth += 1,
            '}' | ']' if !in_text => depth -= 1,
            _ if it == at && !in_text && depth == 0 => {
                parts.push(&json[from..position]);
                from = position + 1;
            }
            _ => {}
        }
        in_text ^= it == '"' && !escaped;
        escaped = in_text && it == '\\' && !escaped;
    }
    parts.push(&json[from..]);
    parts
}

fn width(text: &str) -> usize {
    text.chars().map(|it| if it.is_ascii() { 1 } else { 2 }).sum()
}

#[test]
fn what_fits_stands_on_one_line_and_the_rest_is_broken() {
    let long = "长".repeat(45);
    let json = format!(r#"{{"a":[1,{{"b":"x,y:{{\"}}"}}],"c":{{}},"d":["{long}","{long}"]}}"#);
    let text = layout(&json);
    let lines: Vec<&str> = text.lines().map(str::trim_start).collect();
    assert_eq!(lines[1], r#""a": [1, { "b": "x,y:{\"}" }],"#);
    assert_eq!(lines[2], r#""c": {},"#);
    assert_eq!(lines.len(), 8);
    let read = |it: &str| serde_json::from_str::<serde_json::Value>(it).unwrap();
    assert_eq!(read(&text), read(&json));
}
