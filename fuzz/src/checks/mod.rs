//! What must hold for every input; whatever does not ends in a panic that says so.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a check that does not hold ends there and says why"
)]

mod addendum;
mod assessment;
mod changes;
mod document;
mod formats;

pub use addendum::addendum;
pub use changes::changes;
pub use document::document;
pub use formats::formats;
