//! The conformance set for hosts in any language, and the schemas: made here, published as files.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a set that cannot be made ends there and says why"
)]

mod addenda;
mod base;
mod branches;
mod broken;
mod broken_people;
mod broken_plan;
mod broken_survey;
mod broken_units;
mod community;
mod fixture;
mod layout;
mod park;
mod profiles;
mod published;
mod set;
mod shapes;
mod unreadable;
mod valid;
mod versions;
mod village;

/// Every document of the set that can be read.
fn all() -> Vec<fixture::Fixture> {
    let mut all = valid::all();
    all.extend(branches::all());
    all.extend(versions::all());
    all.extend(broken::all());
    all
}
