//! JSON text to values, strictly: a name given twice in one object is refused, not overwritten.

use super::misfit::step_into;
use super::{Misfit, Unread};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::fmt;
use std::ops::Range;

/// Reads a JSON text.
///
/// # Errors
/// What breaks the rules of JSON, nests too deep, or is given twice. Readers of other languages
/// differ in which of two values they take; whoever checks and whoever stores must see the same.
pub fn parse(json: &str) -> Result<Value, Unread> {
    let mut reader = serde_json::Deserializer::from_str(json);
    let mut twice = Twice { text: json.as_bytes().as_ptr_range(), ..Twice::default() };
    let value = Reading(&mut twice).deserialize(&mut reader);
    match value.and_then(|it| reader.end().map(|()| it)) {
        Ok(value) => Ok(value),
        Err(_) if twice.found => Err(Unread::Misfits(vec![twice.misfit()])),
        Err(error) => Err(Unread::NotJson(error)),
    }
}

/// A name that was given twice, once there is one. Its place is put together on the way out, so
/// that a sound text pays nothing for it.
#[derive(Default)]
struct Twice {
    /// Where the text lies, to tell its names from the library's.
    text: Range<*const u8>,
    found: bool,
    /// From the innermost to the outermost.
    names: Vec<String>,
}

impl Twice {
    /// The reading stopped somewhere in an entry of this name or position.
    fn within(&mut self, name: &impl ToString) {
        if self.found {
            self.names.push(name.to_string());
        }
    }

    fn misfit(&self) -> Misfit {
        let mut place = String::new();
        self.names.iter().rev().for_each(|it| step_into(&mut place, it));
        Misfit { place, expected: "each name once".to_owned() }
    }
}

struct Reading<'a>(&'a mut Twice);

/// A name in an object; none where `serde_json` hands over a number with all its digits as an
/// object with one name of its own. A text may hold that name too, and is then no number.
struct Name<'a>(&'a Range<*const u8>);

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = Option<String>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Option<String>, D::Error> {
        from.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Name<'_> {
    type Value = Option<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E>(self, it: &str) -> Result<Option<String>, E> {
        Ok(Some(it.to_owned()))
    }

    fn visit_borrowed_str<E>(self, it: &'de str) -> Result<Option<String>, E> {
        Ok(self.0.contains(&it.as_ptr()).then(|| it.to_owned()))
    }
}

impl<'de> DeserializeSeed<'de> for Reading<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reading<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, it: bool) -> Result<Value, E> {
        Ok(Value::Bool(it))
    }

    fn visit_u64<E>(self, it: u64) -> Result<Value, E> {
        Ok(it.into())
    }

    fn visit_i64<E>(self, it: i64) -> Result<Value, E> {
        Ok(it.into())
    }

    fn visit_f64<E>(self, it: f64) -> Result<Value, E> {
        Ok(it.into())
    }

    fn visit_str<E>(self, it: &str) -> Result<Value, E> {
        Ok(Value::String(it.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        loop {
            let element = from.next_element_seed(Reading(self.0));
            match element.inspect_err(|_| self.0.within(&list.len()))? {
                Some(it) => list.push(it),
                None => return Ok(Value::Array(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        let mut members = Map::new();
        while let Some(name) = from.next_key_seed(Name(&self.0.text))? {
            let Some(name) = name else {
                let digits: String = from.next_value()?;
                let number: Result<Number, _> = digits.parse();
                return number.map(Value::Number).map_err(Error::custom);
            };
            self.0.found = members.contains_key(&name);
            let value = if self.0.found {
                Err(Error::custom("given twice"))
            } else {
                from.next_value_seed(Reading(self.0))
            };
            let value = value.inspect_err(|_| self.0.within(&name))?;
            members.insert(name, value);
        }
        Ok(Value::Object(members))
    }
}

#[cfg(test)]
mod tests {
    use super::{Unread, parse};
    use serde_json::Value;

    #[test]
    fn it_reads_what_the_library_reads() {
        for json in [
            r#"{"a": [1, -2.50, 1e400, 18446744073709551616], "b": {"c": null, "d": "\u0000"}}"#,
            "[]",
            "  true ",
            "\"字\"",
        ] {
            let library: Value = serde_json::from_str(json).unwrap();
            assert_eq!(parse(json).unwrap(), library, "{json}");
        }
    }

    #[test]
    fn a_name_given_twice_is_refused_with_its_place() {
        for (json, place) in [
            (r#"{"a": 1, "a": 1}"#, "/a"),
            (
                r#"{"plan": {"items": [{}, {"goal": "甲", "go\u0061l": "乙"}]}}"#,
                "/plan/items/1/goal",
            ),
            (r#"{"a/b": {"~": 1, "~": 2}}"#, "/a~1b/~0"),
        ] {
            let Err(Unread::Misfits(found)) = parse(json) else { panic!("{json} was read") };
            assert_eq!(found[0].place, place);
        }
    }

    #[test]
    fn an_object_that_the_library_would_take_for_a_number_is_an_object() {
        for name in ["$serde_json::private::Number", "\\u0024serde_json::private::Number"] {
            for inside in ["\"3\"", "\"x\"", "{}", "\"3\", \"b\": 1"] {
                let json = format!("{{\"a\": {{\"{name}\": {inside}}}}}");
                let read = parse(&json).unwrap();
                assert!(read["a"].is_object(), "{json}: {read:?}");
            }
        }
    }

    #[test]
    fn what_is_not_json_names_line_and_column() {
        for json in ["", "{", "[1,]", "{\"a\":\n01}", "\"\\ud800\"", "1 2", "\"\u{0}\""] {
            let Err(Unread::NotJson(error)) = parse(json) else { panic!("{json} was read") };
            assert!(error.line() >= 1, "{json}: {error}");
        }
        let deep = "[".repeat(100_000);
        assert!(matches!(parse(&deep), Err(Unread::NotJson(_))));
    }
}
