//! Joins the element's JavaScript and styles into one file each, in words that old browsers read.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{BROWSERS, OLD_BROWSERS, bindgen};
use crate::process;
use crate::stamp::{self, Inputs};
use crate::tools::npm;
use crate::workspace::Workspace;

/// Plain ASCII is read alike by pages in UTF-8 and in GBK. What begins with one underscore is the
/// element's own and may have any name; four letters tell it from the short names of imports.
const FLAGS: [&str; 7] = [
    "--bundle",
    "--minify",
    "--charset=ascii",
    "--mangle-props=^_[a-z]{4,}$",
    "--legal-comments=none",
    "--log-level=warning",
    "--loader:.svg=dataurl",
];

/// What one file is joined from, and how.
pub(super) struct Recipe {
    pub(super) from: &'static str,
    pub(super) to: &'static str,
    pub(super) browsers: &'static str,
    pub(super) flags: &'static [&'static str],
}

/// The style sheets of what is printed, which are loaded only then.
pub(super) const PAPERS: [&str; 2] = ["hangji.portrait.css", "hangji.landscape.css"];

/// What tells old browsers how to go on.
pub(super) const NOTICE: &str = "hangji.notice.js";

/// The element's script as the classic script holds it: everything that lies beside the element's
/// own script lies inside that one, in any number of modules.
pub(super) const INSIDE: &str = "hangji.inside.js";

/// Gives every module, the generated one too, the browser's own where a page's library took the name.
const UNTOUCHED: &str = "--inject:./untouched.js";

/// Gives every module, the generated one too, timers that hurry when the page goes.
const TIMERS: &str = "--inject:./timers.js";

/// Gives every module, the generated one too, a module of WebAssembly that says when it stops.
const GUARD: &str = "--inject:./guard.js";

const FILES: [Recipe; 6] = [
    now("element.js", "hangji.js", &["--format=esm", UNTOUCHED, TIMERS, GUARD]),
    now("hangji.css", "hangji.css", &[]),
    now("portrait.css", PAPERS[0], &[]),
    now("landscape.css", PAPERS[1], &[]),
    now(
        "element.js",
        INSIDE,
        &[
            "--format=iife",
            UNTOUCHED,
            TIMERS,
            GUARD,
            "--inject:./inside.js",
            "--define:import.meta.url=CLASSIC_SCRIPT",
        ],
    ),
    Recipe { from: "notice.js", to: NOTICE, browsers: OLD_BROWSERS, flags: &["--format=iife"] },
];

const fn now(from: &'static str, to: &'static str, flags: &'static [&'static str]) -> Recipe {
    Recipe { from, to, browsers: BROWSERS, flags }
}

impl Recipe {
    /// Everything but the sources that shapes the result.
    pub(super) fn words(&self) -> impl Iterator<Item = &'static str> {
        [self.from, self.to, self.browsers].into_iter().chain(self.flags.iter().copied())
    }

    /// Makes the file in `results` from what lies in `sources`.
    pub(super) fn follow(
        &self,
        workspace: &Workspace,
        sources: &Path,
        results: &Path,
    ) -> Result<()> {
        let mut command = npm::BUILD_TOOLS.command(workspace, "esbuild")?;
        command.current_dir(sources).arg(self.from).args(self.flags).args(FLAGS);
        command.arg(format!("--target={}", self.browsers));
        command.arg(format!("--outfile={}", results.join(self.to).display()));
        process::run(&mut command, "mend what esbuild says above in www/element/")
    }
}

/// Bundles the element's JavaScript and styles; returns the folder of the results.
pub(super) fn all(workspace: &Workspace, bound: &Path) -> Result<PathBuf> {
    let sources = workspace.www().join("element");
    let results = workspace.dist_work().join("bundled");
    let words: Vec<_> = FILES.iter().flat_map(Recipe::words).collect();
    let stamp = Inputs::default()
        .texts(&words)
        .texts(&FLAGS)
        .file(&npm::BUILD_TOOLS.lock_file(workspace))?
        .folder(&sources)?
        .folder(bound)?
        .stamp(workspace.dist_work().join("bundled.stamp"));
    if stamp.is_fresh(&FILES.each_ref().map(|it| results.join(it.to))) {
        return Ok(results);
    }
    process::step("bundling JavaScript and styles");
    let joined = join(workspace.dist_work().join("element"), &[&sources, bound])?;
    for recipe in FILES {
        recipe.follow(workspace, &joined, &results)?;
    }
    stamp.write()?;
    Ok(results)
}

/// Lays files side by side that import each other, such as the generated `wasm.js` and the
/// hand-written ones.
pub(super) fn join(joined: PathBuf, folders: &[&Path]) -> Result<PathBuf> {
    if joined.exists() {
        fs::remove_dir_all(&joined)
            .with_context(|| format!("cannot empty {}", joined.display()))?;
    }
    for folder in folders {
        for path in stamp::files_below(folder)? {
            let place = path.strip_prefix(folder).unwrap_or(&path);
            if place == Path::new(bindgen::MODULE) {
                continue;
            }
            let bytes =
                fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            stamp::write(&joined.join(place), &bytes)?;
        }
    }
    Ok(joined)
}
