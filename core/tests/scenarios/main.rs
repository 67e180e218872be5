//! What a branch, its superior and a host live through with core, told through one text client.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a scenario that cannot go on ends there and says why"
)]

mod client;
mod samples;

mod answers_and_plan;
mod any_order;
mod counts;
mod dates;
mod documents;
mod explanations;
mod findings_shown;
mod grades;
mod places;
mod plan_follows;
mod procedure;
mod required;
mod steps;
mod village;
mod wire_answers;
mod words;
