//! Puts `dist/` into what is handed on: an archive to be carried by hand, and a package for npm.

mod archive;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use clap::Args;
use serde_json::{Value, json};

use crate::dist;
use crate::process;
use crate::stamp;
use crate::workspace::Workspace;
use archive::Files;

/// How sure one wants to be.
#[derive(Args)]
pub(crate) struct Options {
    /// Do everything after the compiler twice, and fail where the bytes differ.
    #[arg(long)]
    twice: bool,
}

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What goes along with `dist/` by hand: a demonstration to be opened by a double click, and what
/// a portal's engineers read.
const BY_HAND: [(&str, &str); 6] = [
    ("xtask/package/demonstration.html", "demonstration.html"),
    ("CHANGELOG.md", "CHANGELOG.md"),
    ("docs/element.md", "docs/element.md"),
    ("docs/host.md", "docs/host.md"),
    ("docs/performance.md", "docs/performance.md"),
    ("docs/procedure.md", "docs/procedure.md"),
];

/// Folders that go along whole: the contracts for other languages, and pages to copy.
const WHOLE: [&str; 2] = ["docs/schema", "www/samples"];

/// An archive's name and bytes.
type Archive = (String, Vec<u8>);

/// Writes both archives to `target/package/` and says where.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    dist::run(workspace)?;
    let archives = make(workspace)?;
    if options.twice {
        process::step("doing everything after the compiler once more");
        let work = workspace.dist_work();
        fs::remove_dir_all(&work).with_context(|| format!("cannot empty {}", work.display()))?;
        dist::run(workspace)?;
        same(&archives, &make(workspace)?)?;
    }
    for (name, bytes) in archives {
        let path = workspace.target().join("package").join(name);
        stamp::write(&path, &bytes)?;
        println!("{} ({} bytes)", path.display(), bytes.len());
    }
    Ok(())
}

fn make(workspace: &Workspace) -> Result<[Archive; 2]> {
    let built = built(&workspace.dist())?;
    names_nowhere(&built, workspace.root())?;
    names_nowhere(&built, &std::env::home_dir().unwrap_or_default())?;
    let mut by_hand = built.clone();
    for (from, to) in BY_HAND {
        by_hand.insert(to.to_owned(), read(&workspace.root().join(from))?);
    }
    for folder in WHOLE {
        for path in stamp::files_below(&workspace.root().join(folder))? {
            let name = path.strip_prefix(workspace.root()).unwrap_or(&path);
            by_hand.insert(name.to_string_lossy().into_owned(), read(&path)?);
        }
    }
    let mut package = built;
    let manifest = format!("{:#}\n", manifest(&package));
    package.insert("package.json".to_owned(), manifest.into_bytes());
    let name = format!("hangji-{VERSION}");
    Ok([
        (format!("{name}.zip"), archive::zip(&below(&name, by_hand))?),
        (format!("{name}.tgz"), archive::tarball(&below("package", package))?),
    ])
}

/// The files of `dist/` by their names.
fn built(dist: &Path) -> Result<Files> {
    let mut files = Files::new();
    for path in stamp::files_below(dist)? {
        let name = path.strip_prefix(dist).unwrap_or(&path).to_string_lossy().into_owned();
        files.insert(name, read(&path)?);
    }
    Ok(files)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

fn below(folder: &str, files: Files) -> Files {
    files.into_iter().map(|(path, bytes)| (format!("{folder}/{path}"), bytes)).collect()
}

/// Where something was built is nobody's business, and would make every place's files differ.
fn names_nowhere(files: &Files, place: &Path) -> Result<()> {
    let place = format!("{}/", place.display());
    let names = |bytes: &[u8]| bytes.windows(place.len()).any(|it| it == place.as_bytes());
    // The root folder says nothing of anybody.
    let found = files.iter().find(|(_, bytes)| place.len() > 2 && names(bytes));
    ensure!(
        found.is_none(),
        "{} names {place}; see `trim-paths` in xtask/src/dist/wasm.rs",
        found.map(|(name, _)| name.as_str()).unwrap_or_default()
    );
    Ok(())
}

/// What npm and bundlers are told.
fn manifest(files: &Files) -> Value {
    let mut manifest = json!({
        "name": "hangji",
        "version": VERSION,
        "description": "The custom element <hangji-assessment>",
        "license": "Apache-2.0",
        "type": "module",
        "exports": {
            // TypeScript finds the declarations beside it.
            ".": "./hangji.js",
            "./classic": "./hangji.classic.js",
            "./*": "./*",
        },
        // Loading a script defines the element, which is all that it is for.
        "sideEffects": ["*.js"],
    });
    let declared = [("types", dist::TYPES), ("customElements", dist::MANIFEST)];
    let declared = declared.into_iter().filter(|(_, file)| files.contains_key(*file));
    if let Some(entries) = manifest.as_object_mut() {
        entries.extend(declared.map(|(name, file)| (name.to_owned(), file.into())));
    }
    manifest
}

fn same(one: &[Archive], other: &[Archive]) -> Result<()> {
    for ((name, one), (_, other)) in one.iter().zip(other) {
        ensure!(one == other, "two makings of {name} differ, of one compilation");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(names: &[&str]) -> Files {
        names.iter().map(|name| ((*name).to_owned(), b"x = 1".to_vec())).collect()
    }

    #[test]
    fn what_is_declared_is_in_the_package() {
        let plain = manifest(&files(&["hangji.js"]));
        assert!(plain.get("types").is_none() && plain.get("customElements").is_none());

        let declared = manifest(&files(&["hangji.js", dist::TYPES, dist::MANIFEST]));
        assert_eq!(declared["types"], "hangji.d.ts");
        assert_eq!(declared["customElements"], "custom-elements.json");
        assert_eq!(declared["version"], VERSION);
    }

    #[test]
    fn a_file_that_names_where_it_was_built_is_refused() {
        let mut files = files(&["hangji.js"]);
        let home = Path::new("/home/somebody");
        assert!(names_nowhere(&files, home).is_ok());
        let told = b"at /home/somebody/hangji/src/lib.rs".to_vec();
        files.insert("hangji.wasm".to_owned(), told);
        let error = names_nowhere(&files, home).unwrap_err().to_string();
        assert!(error.starts_with("hangji.wasm names /home/somebody/"), "{error}");
        assert!(names_nowhere(&files, Path::new("/")).is_ok());
    }

    #[test]
    fn a_difference_names_its_archive() {
        let archive = |bytes: &[u8]| [("hangji.zip".to_owned(), bytes.to_vec())];
        assert!(same(&archive(b"1"), &archive(b"1")).is_ok());
        let error = same(&archive(b"1"), &archive(b"2")).unwrap_err().to_string();
        assert!(error.contains("hangji.zip"), "{error}");
    }
}
