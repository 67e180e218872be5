//! The reference host: receives assessments, checks them by the same rules as the browser, keeps
//! every revision and shows what it has.
//!
//! Modules in the order in which a post passes them: `routes` (HTTP in and out), `document`
//! (bytes to an assessment), `judge` (what is wrong with it), `accept` (whether it may be kept),
//! `store` (the only SQL), `refusal` (every answer that is no receipt); then `pages` (what people
//! read). Beside them stand [`check`], which takes files instead of posts, `addendum`, which both
//! may be given, and the contracts: `openapi`, and [`mod@print`] for the command line.

mod accept;
mod addendum;
pub mod check;
mod clock;
mod document;
mod judge;
mod openapi;
mod pages;
pub mod print;
mod refusal;
mod routes;
mod store;

pub use addendum::adapted;
pub use clock::Clock;
pub use routes::app;
pub use store::Store;

use hangji_core::Procedure;
use std::path::PathBuf;
use std::sync::Arc;

/// The largest body that a post may have unless the operator says otherwise: 1 MiB.
pub const MAX_BODY: usize = 1 << 20;

/// Everything that answering a request needs.
#[derive(Debug)]
pub struct Portal {
    /// What was received.
    pub store: Store,
    /// The procedure whose rules are applied.
    pub procedure: Arc<Procedure>,
    /// The text of the addendum that is in it, for pages that fill in by it.
    pub addendum: Option<String>,
    /// Says what day it is.
    pub clock: Clock,
    /// The largest body of a post, in bytes.
    pub max_body: usize,
    /// The folder of the portal's own pages.
    pub www: PathBuf,
    /// The folder of the built element, served under `/hangji/`.
    pub dist: PathBuf,
    /// The folder of the libraries that sample pages load from `/samples/vendor/`.
    pub vendor: Option<PathBuf>,
}
