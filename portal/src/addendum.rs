//! The addendum that an operator or a caller names.

use crate::check::complaints;
use crate::document::{Unreadable, text};
use hangji_core::Procedure;
use hangji_core::words::Lang;
use std::path::Path;
use std::sync::Arc;

/// The built-in procedure with the addendum of a file on top.
///
/// # Errors
/// Everything that is wrong with the file, a line each, with its place.
pub fn adapted(file: &Path, lang: Lang) -> Result<Arc<Procedure>, Vec<String>> {
    let name = file.display();
    let bytes = std::fs::read(file).map_err(|error| vec![format!("{name}: {error}")])?;
    read(&bytes).map_err(|unreadable| {
        let said = complaints(&unreadable, lang).into_iter().map(|it| match it.position {
            Some((line, column)) => format!("{name}:{line}:{column}: {}", it.words),
            None => format!("{name}: {}: {}", it.place, it.words),
        });
        said.collect()
    })
}

fn read(bytes: &[u8]) -> Result<Arc<Procedure>, Unreadable> {
    Procedure::adapted(text(bytes)?).map_err(Unreadable::from)
}
