//! Documents changed by chance: in their values, and in their bytes.

use serde_json::Value;

use super::chance::Chance;
use super::places;
use super::values;

/// One to three changes at places drawn by chance.
pub(super) fn value(mut document: Value, chance: &mut Chance) -> Value {
    for _ in 0..=chance.below(3) {
        change(&mut document, chance);
    }
    document
}

/// A value of another kind, a value from elsewhere, or a member more or less.
fn change(document: &mut Value, chance: &mut Chance) {
    let all = places::of(document);
    let (Some(place), Some(other)) = (chance.one_of(&all), chance.one_of(&all)) else { return };
    let values = values::plain();
    let Some(value) = chance.one_of(&values).cloned() else { return };
    let elsewhere = at(document, other).cloned();
    match chance.below(5) {
        0 | 1 => replace(document, place, value),
        2 => replace(document, place, elsewhere.unwrap_or(value)),
        3 => remove(document, place),
        _ => add(document, place, value),
    }
}

fn at<'document>(document: &'document mut Value, place: &[String]) -> Option<&'document mut Value> {
    place.iter().try_fold(document, |value, name| match value {
        Value::Object(members) => members.get_mut(name),
        Value::Array(list) => list.get_mut(name.parse::<usize>().ok()?),
        _ => None,
    })
}

fn replace(document: &mut Value, place: &[String], value: Value) {
    if let Some(there) = at(document, place) {
        *there = value;
    }
}

fn remove(document: &mut Value, place: &[String]) {
    let Some((name, above)) = place.split_last() else { return };
    match at(document, above) {
        Some(Value::Object(members)) => {
            members.remove(name);
        }
        Some(Value::Array(list)) => {
            let position = name.parse().unwrap_or(usize::MAX);
            if position < list.len() {
                list.remove(position);
            }
        }
        _ => {}
    }
}

fn add(document: &mut Value, place: &[String], value: Value) {
    match at(document, place) {
        Some(Value::Object(members)) => {
            members.insert("x_new".to_owned(), value);
        }
        Some(Value::Array(list)) => list.push(value),
        Some(there) => *there = value,
        None => {}
    }
}

/// What breaks JSON, or does not, depending on where it comes to stand.
const PIECES: [&[u8]; 16] = [
    b"\"", b"\\", b"{", b"}", b"[", b"]", b",", b":", b"0", b"-", b".", b"e", b" ", b"\xff",
    b"null", b"\\ud842",
];

/// One to two changes: a byte less, a piece more, a stretch twice, or the end missing.
pub(super) fn bytes(mut text: Vec<u8>, chance: &mut Chance) -> Vec<u8> {
    for _ in 0..=chance.below(2) {
        let from = chance.below(text.len());
        let to = (from + 1 + chance.below(24)).min(text.len());
        match chance.below(8) {
            0..=2 => {
                text.drain(from..to.min(from + 1));
            }
            3..=5 => {
                let piece = chance.one_of(&PIECES).copied().unwrap_or_default();
                text.splice(from..from, piece.iter().copied());
            }
            6 => {
                let twice = text.get(from..to).unwrap_or_default().to_vec();
                text.splice(from..from, twice);
            }
            _ => text.truncate(from),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn changes_are_the_same_every_time_and_change_something() {
        let document = json!({ "a": [1, { "c": null }], "b": "text" });
        let changed = |seed| value(document.clone(), &mut Chance::new(seed));
        let different = (0..50).filter(|it| changed(*it) != document).count();
        assert!(different > 25, "{different}");
        assert_eq!(changed(7), changed(7));
        let text = document.to_string().into_bytes();
        let broken = |seed| bytes(text.clone(), &mut Chance::new(seed));
        assert!((0..50).filter(|it| broken(*it) != text).count() > 25);
    }
}
