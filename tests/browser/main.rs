//! Stories told in real browsers; `cargo xtask test` sets up what they need and runs them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a story that cannot go on ends there and says why"
)]

mod stories;
mod support;
