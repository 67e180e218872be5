//! Contracts for hosts in any language: what travels, as JSON Schema (2020-12).
//!
//! Each schema is made from the types by which we read, and takes exactly what our reader takes:
//! blank entries as `null` or left out, members of a newer version, counts as typed. Whether the
//! content is right is not a matter of shape; that is what [`crate::rules`] is for.
//!
//! The published files are in `docs/schema/`; a test keeps them as these functions make them.

use crate::assessment::{self, Assessment};
use crate::document::Schemas;
use crate::finding::Finding;
use crate::procedure::addendum::{self, Addendum};
use serde_json::Value;

/// A whole assessment, as a branch sends it and a host gives it back.
pub fn assessment() -> Value {
    let title = "夯基 Hangji: assessment";
    Schemas::document::<Assessment>("urn:hangji:assessment:1", title, Some(assessment::SCHEMA))
}

/// A list of findings: `findings` of a refusal (422), and the result of a check.
pub fn findings() -> Value {
    Schemas::document::<Vec<Finding>>("urn:hangji:findings:1", "夯基 Hangji: findings", None)
}

/// What a place does differently, on top of the built-in procedure.
pub fn addendum() -> Value {
    let title = "夯基 Hangji: addendum to the procedure";
    Schemas::document::<Addendum>("urn:hangji:addendum:1", title, Some(addendum::SCHEMA))
}
