//! The conformance set, as the portal's stories use it.

use serde_json::Value;
use std::path::{Path, PathBuf};

/// The folder of the set.
fn folder(name: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../fixtures")).join(name)
}

/// The documents of a folder: every `NAME.json` that has a `NAME.<expected>.json` beside it.
pub(crate) fn documents(name: &str, expected: &str) -> Vec<PathBuf> {
    let ending = format!(".{expected}.json");
    let files = std::fs::read_dir(folder(name)).unwrap().map(|it| it.unwrap().path());
    let mut documents: Vec<PathBuf> = files
        .filter_map(|it| {
            let name = it.to_str()?.strip_suffix(&ending)?;
            Some(PathBuf::from(format!("{name}.json")))
        })
        .collect();
    documents.sort();
    assert!(!documents.is_empty(), "{name} has no documents with {expected}");
    documents
}

/// What lies beside a document, if it does.
pub(crate) fn beside(document: &Path, what: &str) -> Option<Value> {
    let text = std::fs::read_to_string(document.with_extension(format!("{what}.json"))).ok()?;
    Some(serde_json::from_str(&text).unwrap())
}
