//! The places of a document, and those that a schema knows.

use std::collections::BTreeSet;

use serde_json::Value;

/// The way to a place: names and positions.
pub(super) type Place = Vec<String>;

/// Every place of a document, the whole of it included.
pub(super) fn of(document: &Value) -> Vec<Place> {
    let mut found = Vec::new();
    within(document, &mut Vec::new(), &mut found);
    found
}

fn within(value: &Value, place: &mut Place, found: &mut Vec<Place>) {
    found.push(place.clone());
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(members) => members.iter().map(|(name, it)| (name.clone(), it)).collect(),
        Value::Array(list) => {
            list.iter().enumerate().map(|(at, it)| (at.to_string(), it)).collect()
        }
        _ => Vec::new(),
    };
    for (name, it) in inner {
        place.push(name);
        within(it, place, found);
        place.pop();
    }
}

/// Objects whose members are all of one kind, whatever their names.
const MAPS: [&str; 6] = ["answers", "standards", "explanations", "readings", "params", "items"];

/// The places of a document without positions and names that say nothing about the kind of value.
pub(super) fn general(document: &Value) -> BTreeSet<Place> {
    of(document).into_iter().map(generalised).collect()
}

fn generalised(place: Place) -> Place {
    let mut general = Place::new();
    for it in place {
        let in_map = general.last().is_some_and(|above| MAPS.contains(&above.as_str()));
        let name = if it.parse::<usize>().is_ok() {
            "0"
        } else if in_map {
            "any"
        } else {
            &it
        };
        general.push(name.to_owned());
    }
    general
}

/// The places that a schema describes, also those that no fixture has.
pub(super) fn of_schema(schema: &Value) -> BTreeSet<Place> {
    let mut found = BTreeSet::new();
    described(schema, schema, &mut Vec::new(), &mut found);
    found
}

fn described(root: &Value, schema: &Value, place: &mut Place, found: &mut BTreeSet<Place>) {
    found.insert(place.clone());
    let pointer = schema["$ref"].as_str().and_then(|it| it.strip_prefix('#'));
    if let Some(referred) = pointer.and_then(|it| root.pointer(it)) {
        described(root, referred, place, found);
    }
    let properties = schema["properties"].as_object().into_iter().flatten();
    let mut inner: Vec<(&str, &Value)> = properties.map(|(name, it)| (name.as_str(), it)).collect();
    inner.extend(schema.get("additionalProperties").map(|it| ("any", it)));
    inner.extend(schema.get("items").map(|it| ("0", it)));
    for (name, it) in inner {
        place.push(name.to_owned());
        described(root, it, place, found);
        place.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn joined(places: impl IntoIterator<Item = Place>) -> Vec<String> {
        places.into_iter().map(|it| it.join("/")).collect()
    }

    #[test]
    fn every_place_is_found() {
        let found = of(&json!({ "a": [1, {}], "b": "" }));
        assert_eq!(joined(found), ["", "a", "a/0", "a/1", "b"]);
    }

    #[test]
    fn positions_and_ids_are_all_one() {
        let found = general(&json!({ "answers": { "A1": {}, "A2": { "x": [1, 2] } } }));
        let all = ["", "answers", "answers/any", "answers/any/x", "answers/any/x/0"];
        assert_eq!(joined(found), all);
    }

    #[test]
    fn a_schema_leads_to_its_places() {
        let schema = json!({
            "$ref": "#/$defs/A",
            "$defs": { "A": { "properties": { "b": { "items": { "$ref": "#/$defs/C" } } } },
                "C": { "additionalProperties": {} } },
        });
        assert_eq!(joined(of_schema(&schema)), ["", "b", "b/0", "b/0/any"]);
    }
}
