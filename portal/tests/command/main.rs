//! Stories told to the program on the command line, as an operator or another system runs it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a story that cannot go on ends there and says why"
)]

mod addenda;
mod conformance;
mod contracts;
mod desk;
mod documents;
#[path = "../host/fixtures.rs"]
mod fixtures;
mod streams;
mod superiors;
mod unread;
#[path = "../host/village.rs"]
mod village;
