//! Writes down whose code is in what a page loads, with the licences that ask to go along with it.

mod crates;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use anyhow::Result;

use crate::process;
use crate::stamp::{self, Inputs};
use crate::workspace::Workspace;
use crates::Crate;

/// The page's name.
pub(super) const PAGE: &str = "THIRD-PARTY.txt";

/// What holds for every build: the standard library is no package that cargo lists.
const HEAD: &str = include_str!("third_party/head.txt");

/// Counts up when what is written changes.
const RECIPE: &str = "third party 1";

/// Writes the page; returns its path.
pub(super) fn write(workspace: &Workspace) -> Result<PathBuf> {
    let page = workspace.dist_work().join(PAGE);
    let stamp = Inputs::default()
        .texts(&[RECIPE, HEAD])
        .file(&workspace.root().join("Cargo.lock"))?
        .file(&workspace.root().join("Cargo.toml"))?
        .file(&workspace.root().join("core/Cargo.toml"))?
        .stamp(workspace.dist_work().join("third-party.stamp"));
    if stamp.is_fresh(std::slice::from_ref(&page)) {
        return Ok(page);
    }
    process::step("writing down the licences of what is inside");
    stamp::write(&page, text(&crates::inside(workspace)?).as_bytes())?;
    stamp.write()?;
    Ok(page)
}

/// The page: first what is under our own licence, then every other text once.
fn text(crates: &[Crate]) -> String {
    let mut page = HEAD.to_owned();
    rule(&mut page);
    page.push_str("Apache-2.0; its text is in LICENSE\n\n");
    let mut others: BTreeMap<&str, Vec<&Crate>> = BTreeMap::new();
    for it in crates {
        if it.texts.is_empty() {
            let _ = writeln!(page, "{}", it.name);
        }
        for text in &it.texts {
            others.entry(text).or_default().push(it);
        }
    }
    let mut others: Vec<_> = others.into_iter().collect();
    others.sort_by_key(|(_, crates)| crates.first().map(|it| &it.name));
    for (text, crates) in others {
        rule(&mut page);
        for it in crates {
            let _ = writeln!(page, "{} ({})", it.name, it.licence);
        }
        let _ = writeln!(page, "\n{}", text.trim());
    }
    page
}

fn rule(page: &mut String) {
    let _ = writeln!(page, "\n{}", "=".repeat(78));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str, licence: &str, texts: &[&str]) -> Crate {
        Crate {
            name: name.to_owned(),
            licence: licence.to_owned(),
            texts: texts.iter().map(|it| (*it).to_owned()).collect(),
        }
    }

    #[test]
    fn a_text_that_several_share_stands_there_once() {
        let crates = [
            named("a 1.0.0", "MIT OR Apache-2.0", &[]),
            named("b 1.0.0", "MIT", &["(c) B\n"]),
            named("c 1.0.0", "Unicode-3.0", &["(c) Unicode\n"]),
            named("d 1.0.0", "Unicode-3.0", &["(c) Unicode\n"]),
        ];
        let page = text(&crates);
        let own = page.strip_prefix(HEAD).unwrap().replace(&"=".repeat(78), "==");
        let expected = "\n==\nApache-2.0; its text is in LICENSE\n\na 1.0.0\n\
            \n==\nb 1.0.0 (MIT)\n\n(c) B\n\
            \n==\nc 1.0.0 (Unicode-3.0)\nd 1.0.0 (Unicode-3.0)\n\n(c) Unicode\n";
        assert_eq!(own, expected);
    }
}
