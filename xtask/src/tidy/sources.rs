//! The files that the house rules speak of.

use std::fs;
use std::path::{Component, Path};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;
use crate::workspace::Workspace;

/// A file's kind, as far as a rule cares.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Rust,
    JavaScript,
    Css,
    Manifest,
}

impl Kind {
    fn of(path: &str) -> Option<Self> {
        match Path::new(path).extension()?.to_str()? {
            "rs" => Some(Self::Rust),
            "js" | "mjs" => Some(Self::JavaScript),
            "css" => Some(Self::Css),
            "toml" if path.ends_with("Cargo.toml") => Some(Self::Manifest),
            _ => None,
        }
    }
}

/// One file with its path from the root, `/` between its parts.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Source {
    pub(super) path: String,
    pub(super) kind: Kind,
    pub(super) text: String,
}

impl Source {
    /// A file's path and text, unless no rule speaks of its kind.
    pub(super) fn new(path: &str, text: String) -> Option<Self> {
        Some(Self { path: path.to_owned(), kind: Kind::of(path)?, text })
    }

    /// Whether the file lies in a folder, or is that file.
    pub(super) fn is_in(&self, place: &str) -> bool {
        Path::new(&self.path).starts_with(place)
    }

    /// Whether the file holds tests only.
    pub(super) fn is_test(&self) -> bool {
        let tests =
            |part: Component<'_>| matches!(part.as_os_str().to_str(), Some("tests" | "tests.rs"));
        Path::new(&self.path).components().any(tests)
    }

    /// Whether a person wrote it as part of the program, unlike a manifest.
    pub(super) fn is_program(&self) -> bool {
        self.kind != Kind::Manifest
    }
}

/// Every file that git knows or would know, so that ignored products do not count.
pub(super) fn all(workspace: &Workspace) -> Result<Vec<Source>> {
    let mut git = Command::new("git");
    git.args(["ls-files", "--cached", "--others", "--exclude-standard"]);
    let list = process::read(git.current_dir(workspace.root()), "run this in a git clone")?;
    let mut sources = Vec::new();
    for path in list.lines().filter(|path| Kind::of(path).is_some()) {
        let file = workspace.root().join(path);
        if !file.is_file() {
            continue;
        }
        let text = fs::read_to_string(&file).with_context(|| format!("{path} is not UTF-8"))?;
        sources.extend(Source::new(path, text));
    }
    Ok(sources)
}

/// A file for a test of a rule.
#[cfg(test)]
pub(super) fn sample(path: &str, text: &str) -> Source {
    Source::new(path, text.to_owned()).expect("rules speak of this kind of file")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_kinds_with_rules_are_sources() {
        assert_eq!(Kind::of("a/b.rs"), Some(Kind::Rust));
        assert_eq!(Kind::of("core/Cargo.toml"), Some(Kind::Manifest));
        assert_eq!(Kind::of("deny.toml"), None);
        assert_eq!(Kind::of("README.md"), None);
    }

    #[test]
    fn tests_are_told_by_their_folder_or_file() {
        assert!(sample("core/tests/story.rs", "").is_test());
        assert!(sample("core/src/plan/tests.rs", "").is_test());
        assert!(!sample("core/src/plan.rs", "").is_test());
    }
}
