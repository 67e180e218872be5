//! Contracts on standard output: `schema` and `openapi`.

use crate::openapi;
use clap::ValueEnum;
use hangji_core::document::indented;
use hangji_core::schema;
use serde_json::Value;
use std::io::{ErrorKind, Write};

/// What has a JSON Schema.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Shape {
    /// What a branch submits.
    Assessment,
    /// What is wrong with it.
    Findings,
    /// What a place does differently.
    Addendum,
}

/// Prints the JSON Schema of one shape.
///
/// # Errors
/// The output cannot be written.
pub fn schema(of: Shape, out: &mut dyn Write) -> anyhow::Result<()> {
    let schema = match of {
        Shape::Assessment => schema::assessment(),
        Shape::Findings => schema::findings(),
        Shape::Addendum => schema::addendum(),
    };
    print(&schema, out)
}

/// Prints the contract of the host.
///
/// # Errors
/// The output cannot be written.
pub fn openapi(out: &mut dyn Write) -> anyhow::Result<()> {
    print(&openapi::document(), out)
}

fn print(document: &Value, out: &mut dyn Write) -> anyhow::Result<()> {
    match writeln!(out, "{}", indented(&document.to_string())) {
        // Who reads has seen enough, as `head` has.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        result => Ok(result?),
    }
}
