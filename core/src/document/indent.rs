//! JSON on many lines, for people.

/// Compact JSON with line breaks and two spaces for each level.
///
/// The library's own way is a second serialiser, which weighs a kilobyte on every page.
pub fn indented(json: &str) -> String {
    let mut lines = String::with_capacity(json.len() * 2);
    let (mut level, mut in_text, mut escaped, mut before) = (0_usize, false, false, ' ');
    for it in json.chars() {
        let opens_and_closes = matches!((before, it), ('{', '}') | ('[', ']'));
        if !in_text && matches!(it, '}' | ']') {
            level = level.saturating_sub(1);
            if !opens_and_closes {
                new_line(&mut lines, level);
            }
        } else if !in_text && matches!(before, '{' | '[' | ',') {
            new_line(&mut lines, level);
        }
        lines.push(it);
        match it {
            '"' if !escaped => in_text = !in_text,
            '{' | '[' if !in_text => level += 1,
            ':' if !in_text => lines.push(' '),
            _ => {}
        }
        escaped = in_text && it == '\\' && !escaped;
        before = if in_text || it == '"' { ' ' } else { it };
    }
    lines
}

fn new_line(lines: &mut String, level: usize) {
    lines.push('\n');
    lines.extend(std::iter::repeat_n("  ", level));
}

#[cfg(test)]
mod tests {
    use super::indented;
    use serde_json::{Value, json};

    #[test]
    fn it_reads_as_the_library_writes_it() {
        let tricky = json!({
            "a": [], "b": {}, "c": [1, [2, {}], "x,y:{}[]"], "d": "say \"hi\" \\", "e": {"f": null},
        });
        assert_eq!(indented(&tricky.to_string()), format!("{tricky:#}"));
        assert_eq!(serde_json::from_str::<Value>(&indented(&tricky.to_string())).unwrap(), tricky);
    }
}
