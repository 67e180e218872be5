//! Writes the built-in procedure, in both languages, as JSON.

use hangji_core::Procedure;
use std::io::{Write, stdout};

fn main() -> std::io::Result<()> {
    let json = serde_json::to_string(&*Procedure::built_in())?;
    stdout().write_all(json.as_bytes())
}
