//! The published files are what core makes; a person reads the difference before it is committed.

use crate::layout::layout;
use crate::{addenda, all, unreadable};
use hangji_core::schema;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Where the set and the schemas lie. Files that a person writes are not among them.
const FOLDERS: [&str; 8] = [
    "docs/schema",
    "fixtures/addenda",
    "fixtures/branches",
    "fixtures/drafts",
    "fixtures/rules",
    "fixtures/unreadable",
    "fixtures/valid",
    "fixtures/versions",
];

/// Set to write the files anew.
const BLESS: &str = "HANGJI_BLESS";

/// Every published file, by path.
fn files() -> BTreeMap<String, Vec<u8>> {
    let mut files = addenda::files();
    for fixture in all() {
        files.extend(fixture.files());
    }
    for text in unreadable::all() {
        files.extend(text.files());
    }
    let schemas = [
        ("assessment", schema::assessment()),
        ("findings", schema::findings()),
        ("addendum", schema::addendum()),
    ];
    for (name, schema) in schemas {
        let text = layout(&schema.to_string());
        files.insert(format!("docs/schema/{name}.schema.json"), text.into_bytes());
    }
    files
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// The files that lie there now, by path.
fn present() -> BTreeSet<String> {
    let mut present = BTreeSet::new();
    for folder in FOLDERS {
        let Ok(entries) = fs::read_dir(root().join(folder)) else { continue };
        let names = entries.map(|it| it.unwrap().file_name().into_string().unwrap());
        present.extend(names.map(|it| format!("{folder}/{it}")));
    }
    present
}

fn write(files: &BTreeMap<String, Vec<u8>>) {
    for folder in FOLDERS {
        fs::create_dir_all(root().join(folder)).unwrap();
    }
    for stale in present().iter().filter(|it| !files.contains_key(*it)) {
        fs::remove_file(root().join(stale)).unwrap();
    }
    for (path, bytes) in files {
        fs::write(root().join(path), bytes).unwrap();
    }
}

#[test]
fn schemas_and_fixtures_are_as_core_makes_them() {
    let files = files();
    if env::var_os(BLESS).is_some() {
        return write(&files);
    }
    let there = |path: &String| fs::read(root().join(path)).ok();
    let differing = files.iter().filter(|(path, bytes)| there(path).as_ref() != Some(*bytes));
    let mut wrong: Vec<&str> = differing.map(|(path, _)| path.as_str()).collect();
    let present = present();
    wrong.extend(present.iter().filter(|it| !files.contains_key(*it)).map(String::as_str));
    assert!(
        wrong.is_empty(),
        "{wrong:#?}\nare not what core makes now. If that is right, write them anew with\n  \
         {BLESS}=1 cargo test -p hangji-core --test conformance\nand read the difference."
    );
}
