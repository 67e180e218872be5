//! Inputs that core once could not take, found by `cargo xtask fuzz`, stay mended.
#![allow(clippy::unwrap_used, reason = "a test that cannot read its inputs ends there")]

#[path = "../../fuzz/src/lib.rs"]
#[allow(unreachable_pub, dead_code, reason = "the fuzz crate uses all of it")]
mod fuzz;

use fuzz::{checks, mutate, seeds, words};
use hangji_core::Procedure;
use std::fs;
use std::path::Path;

/// Gives a check every input that is kept for it.
fn replay(target: &str, check: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/regressions").join(target);
    if !folder.exists() {
        return; // Nothing was ever found.
    }
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    files.sort();
    for file in files {
        println!("{}", file.display());
        check(&fs::read(file).unwrap());
    }
}

#[test]
fn documents_that_once_did_harm_do_none() {
    replay("document", checks::document);
    checks::document(seeds::sample().to_json().as_bytes());
}

#[test]
fn addenda_that_once_did_harm_do_none() {
    replay("addendum", checks::addendum);
    let sample = seeds::addendum().to_string();
    let refused = Procedure::adapted(&sample).err().map(|it| it.to_string());
    assert_eq!(refused, None);
    checks::addendum(sample.as_bytes());
}

#[test]
fn changes_that_once_did_harm_do_none() {
    replay("changes", checks::changes);
}

#[test]
fn texts_that_once_did_harm_do_none() {
    replay("formats", checks::formats);
    words::all().iter().for_each(|it| checks::formats(it.as_bytes()));
}

#[test]
fn what_the_engine_is_given_is_json_that_still_reads_as_such() {
    let json = seeds::sample().to_json();
    let mut kept = 0;
    for seed in 0..200 {
        let mut data = json.clone().into_bytes();
        data.resize(2 * json.len(), 0);
        let most = data.len();
        if let Some(size) = mutate::json(&mut data, json.len(), most, seed) {
            serde_json::from_slice::<serde_json::Value>(&data[..size]).unwrap();
            kept += 1;
        }
    }
    assert!(kept > 50, "{kept}");
}
