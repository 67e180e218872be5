//! Stories told to the router over a real database file in a folder of its own.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a story that cannot go on ends there and says why"
)]

mod assessments;
mod conformance;
mod contract;
mod files;
mod fixtures;
mod malformed;
mod older;
mod pages;
mod races;
mod refused;
mod serving;
mod support;
mod village;
