//! On which line of a text an entry stands.

use hangji_core::finding::segments;
use serde_json::value::RawValue;
use std::collections::HashMap;

/// The line, from 1, of the entry at a JSON pointer; of what holds it where it is not there yet.
pub(super) fn line_of(text: &str, place: &str) -> usize {
    let mut value = text.trim_start();
    for name in segments(place) {
        match inner(value, &name) {
            Some(it) => value = it,
            None => break,
        }
    }
    // Each value is a part of the same text, so the distance of their starts is its position.
    let at = (value.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    let before = text.as_bytes().get(..at).unwrap_or_default();
    before.iter().filter(|it| **it == b'\n').count() + 1
}

fn inner<'a>(value: &'a str, name: &str) -> Option<&'a str> {
    if let Ok(members) = serde_json::from_str::<HashMap<String, &RawValue>>(value) {
        return members.get(name).map(|it| it.get());
    }
    let list: Vec<&RawValue> = serde_json::from_str(value).ok()?;
    let position: usize = name.parse().ok()?;
    list.get(position).map(|it| it.get())
}

#[cfg(test)]
mod tests {
    use super::line_of;

    const TEXT: &str =
        "\n{\n  \"a/b\": [\n    1,\n    {\"字\": \"\\n\",\n     \"d\": null}\n  ]\n}";

    #[test]
    fn an_entry_is_found_on_its_line_and_a_missing_one_on_that_of_its_whole() {
        for (place, line) in [
            ("", 2),
            ("/a~1b", 3),
            ("/a~1b/0", 4),
            ("/a~1b/1/字", 5),
            ("/a~1b/1/d", 6),
            ("/a~1b/1/missing", 5),
            ("/a~1b/9/x", 3),
            ("/nothing", 2),
        ] {
            assert_eq!(line_of(TEXT, place), line, "{place}");
        }
    }
}
