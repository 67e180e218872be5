//! What a branch, its superior and a host live through with core, told through one text client.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a scenario that cannot go on ends there and says why"
)]

mod anything;
mod client;
mod samples;

mod addendum;
mod rules;

mod any_order;
mod bulk;
mod documents;
mod explanations;
mod findings_shown;
mod migration;
mod misreads;
mod never_errors;
mod newer;
mod paste;
mod places;
mod plan_follows;
mod plan_join;
mod plan_many;
mod prints;
mod procedure;
mod readings;
mod steps;
mod village;
mod wire_answers;
mod words;
mod workbook;
