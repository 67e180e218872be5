//! Changes JSON as JSON, since a change of bytes alone mostly breaks it.

use super::words;
use serde_json::{Map, Value};

/// Changes one to four places of a JSON text within `data`; gives its new size, or nothing where
/// the bytes are for the engine to change: those of no JSON, of JSON grown too large, and half of
/// all others.
pub fn json(data: &mut [u8], size: usize, max_size: usize, seed: u32) -> Option<usize> {
    let mut chance = Chance::of(seed);
    if chance.below(2) == 0 {
        return None;
    }
    let mut value: Value = serde_json::from_slice(data.get(..size)?).ok()?;
    for _ in 0..=chance.below(4) {
        change(&mut value, &mut chance);
    }
    let json = value.to_string();
    let room = data.get_mut(..json.len()).filter(|it| it.len() <= max_size)?;
    room.copy_from_slice(json.as_bytes());
    Some(json.len())
}

/// A row of numbers that looks arbitrary and is the same for the same seed (SplitMix64).
struct Chance(u64);

impl Chance {
    fn of(seed: u32) -> Chance {
        Chance(u64::from(seed))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to this one, which it never reaches unless it is 0.
    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap_or_default().checked_rem(end).unwrap_or_default()
    }

    fn word(&mut self) -> String {
        let words = words::all();
        words.get(self.below(words.len())).cloned().unwrap_or_default()
    }
}

/// Changes one place.
fn change(whole: &mut Value, chance: &mut Chance) {
    let other = nth(whole, chance.below(count(whole))).cloned();
    let at = chance.below(count(whole));
    let Some(place) = nth_mut(whole, at) else { return };
    match (place, chance.below(4)) {
        (place, 0) => *place = other.unwrap_or_default(),
        (place, 1) => *place = scalar(chance),
        (Value::Object(members), _) => change_object(members, other, chance),
        (Value::Array(list), _) => change_list(list, other, chance),
        (Value::String(text), _) => change_text(text, chance),
        (place, _) => *place = scalar(chance),
    }
}

fn scalar(chance: &mut Chance) -> Value {
    match chance.below(8) {
        0 => Value::Null,
        1 => chance.below(2).eq(&0).into(),
        2 => chance.below(100).into(),
        3 => chance.next().into(),
        4 => Value::Array(Vec::new()),
        5 => Value::Object(Map::new()),
        _ => chance.word().into(),
    }
}

fn change_object(members: &mut Map<String, Value>, other: Option<Value>, chance: &mut Chance) {
    let at = chance.below(members.len());
    let name = members.keys().nth(at).cloned();
    match (name, chance.below(4)) {
        (Some(name), 0) => {
            members.remove(&name);
        }
        (Some(name), 1) => {
            let value = members.remove(&name).unwrap_or_default();
            members.insert(chance.word(), value);
        }
        (_, 2) => {
            members.insert(chance.word(), scalar(chance));
        }
        _ => {
            members.insert(chance.word(), other.unwrap_or_default());
        }
    }
}

fn change_list(list: &mut Vec<Value>, other: Option<Value>, chance: &mut Chance) {
    let (at, to) = (chance.below(list.len()), chance.below(list.len() + 1));
    let last = list.len().saturating_sub(1);
    match chance.below(4) {
        0 if !list.is_empty() => {
            list.remove(at);
        }
        1 if !list.is_empty() => list.swap(at, to.min(last)),
        2 => list.insert(to, list.get(at).cloned().unwrap_or_default()),
        _ => list.insert(to, other.unwrap_or_default()),
    }
}

fn change_text(text: &mut String, chance: &mut Chance) {
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let end = |nth: usize| ends.get(nth).copied().unwrap_or_default();
    let (from, to) = (chance.below(ends.len()), chance.below(ends.len()));
    let range = end(from.min(to))..end(from.max(to));
    match chance.below(5) {
        0 => text.replace_range(range, ""),
        1 => text.replace_range(range, &chance.word()),
        2 => text.insert_str(end(from), &chance.word()),
        3 => text.insert(end(from), anything(chance)),
        _ => *text = chance.word(),
    }
}

/// Any character: of ASCII, of the common Chinese ones, or from anywhere.
fn anything(chance: &mut Chance) -> char {
    let (start, length) = match chance.below(3) {
        0 => (0, 0x80),
        1 => (0x4e00, 0x5200),
        _ => (0, 0x11_0000),
    };
    let code = u32::try_from(start + chance.below(length)).unwrap_or_default();
    char::from_u32(code).unwrap_or('\u{fffd}')
}

/// How many values there are, itself included.
fn count(value: &Value) -> usize {
    1 + inner(value).map(count).sum::<usize>()
}

fn inner(value: &Value) -> Box<dyn Iterator<Item = &Value> + '_> {
    match value {
        Value::Object(members) => Box::new(members.values()),
        Value::Array(list) => Box::new(list.iter()),
        _ => Box::new(std::iter::empty()),
    }
}

/// The value at a position, in the order in which they stand in the text.
fn nth(value: &Value, at: usize) -> Option<&Value> {
    let Some(mut at) = at.checked_sub(1) else { return Some(value) };
    for it in inner(value) {
        match at.checked_sub(count(it)) {
            Some(rest) => at = rest,
            None => return nth(it, at),
        }
    }
    None
}

fn nth_mut(value: &mut Value, at: usize) -> Option<&mut Value> {
    let Some(mut at) = at.checked_sub(1) else { return Some(value) };
    let inner: Box<dyn Iterator<Item = &mut Value>> = match value {
        Value::Object(members) => Box::new(members.values_mut()),
        Value::Array(list) => Box::new(list.iter_mut()),
        _ => return None,
    };
    for it in inner {
        match at.checked_sub(count(it)) {
            Some(rest) => at = rest,
            None => return nth_mut(it, at),
        }
    }
    None
}
