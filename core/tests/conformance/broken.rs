//! For each reason of each rule one document in which nothing else is to be found.

use crate::fixture::Fixture;
use crate::{broken_people, broken_plan, broken_survey, broken_units};
use serde_json::Value;

/// A rule's document under construction: what it is made from, and what is expected of it.
pub(crate) struct Broken {
    name: &'static str,
    document: Value,
    expected: Vec<(&'static str, &'static str)>,
}

/// A document named after its rule, with the reasons and places that are expected.
pub(crate) fn broken(
    name: &'static str,
    mut document: Value,
    expected: &[(&'static str, &'static str)],
    change: impl FnOnce(&mut Value),
) -> Broken {
    document["id"] = name.into();
    change(&mut document);
    Broken { name, document, expected: expected.to_vec() }
}

impl Broken {
    /// The rule after which it is named.
    fn rule(&self) -> &'static str {
        &self.name[..3]
    }

    /// As a document of the set.
    pub(crate) fn fixture(self) -> Fixture {
        let rule = self.rule();
        let expected: Vec<_> = self.expected.iter().map(|(why, at)| (rule, *why, *at)).collect();
        Fixture::new(&format!("rules/{}", self.name), &self.document, &expected)
    }
}

/// Takes a member out.
pub(crate) fn remove(document: &mut Value, place: &str) {
    let (above, name) = place.rsplit_once('/').unwrap();
    let above = document.pointer_mut(above).unwrap_or_else(|| panic!("nothing at {place}"));
    above.as_object_mut().unwrap().remove(name).unwrap_or_else(|| panic!("nothing at {place}"));
}

/// Puts a value in the place of another.
pub(crate) fn set(document: &mut Value, place: &str, value: impl Into<Value>) {
    let there = document.pointer_mut(place).unwrap_or_else(|| panic!("nothing at {place}"));
    *there = value.into();
}

/// All of them, in the order of the rules.
pub(crate) fn all() -> Vec<Fixture> {
    let mut all = broken_people::all();
    all.extend(broken_survey::all());
    all.extend(broken_plan::all());
    all.extend(broken_units::all());
    all
}
