//! What a place adds, renames, hides or relaxes on top of the built-in procedure.

mod changes;
mod errors;
mod grades;
mod items;
mod rules;

use hangji_core::Procedure;
use hangji_core::document::{Misfit, Unread};
use serde_json::{Value, json};
use std::sync::Arc;

/// An addendum of a county with some changes.
pub(crate) fn addendum(changes: Value) -> String {
    let mut addendum = json!({
        "schema": "hangji.addendum/1", "id": "county", "version": 3,
        "title": { "zh": "演示县补充" }, "procedure": "yuechuangxianzufa-2012-4",
    });
    if let (Some(addendum), Value::Object(changes)) = (addendum.as_object_mut(), changes) {
        addendum.extend(changes);
    }
    addendum.to_string()
}

/// The procedure of a county.
pub(crate) fn county(changes: Value) -> Arc<Procedure> {
    match Procedure::adapted(&addendum(changes)) {
        Ok(procedure) => procedure,
        Err(error) => panic!("{error}"),
    }
}

/// Everything that cannot stand in an addendum.
pub(crate) fn misfits(addendum: &str) -> Vec<Misfit> {
    match Procedure::adapted(addendum) {
        Err(Unread::Misfits(misfits)) => misfits,
        Err(error) => panic!("{error}"),
        Ok(_) => panic!("it was taken: {addendum}"),
    }
}
