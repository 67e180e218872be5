//! Joins the element's JavaScript and styles into one file each, in words that old browsers read.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{BROWSERS, bindgen};
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

/// Bundles `element.js` and `hangji.css`; returns the folder of the results.
pub(crate) fn all(workspace: &Workspace, bound: &Path) -> Result<PathBuf> {
    let sources = workspace.www().join("element");
    let results = workspace.dist_work().join("bundled");
    let stamp = Inputs::default()
        .text(BROWSERS)
        .texts(&FLAGS)
        .file(&npm::BUILD_TOOLS.lock_file(workspace))?
        .folder(&sources)?
        .folder(bound)?
        .stamp(workspace.dist_work().join("bundled.stamp"));
    let (script, style) = (results.join("hangji.js"), results.join("hangji.css"));
    if stamp.is_fresh(&[script.clone(), style.clone()]) {
        return Ok(results);
    }
    process::step("bundling JavaScript and styles");
    let joined = join(workspace, &sources, bound)?;
    bundle(workspace, &joined.join("element.js"), &["--format=esm"], &script)?;
    bundle(workspace, &joined.join("hangji.css"), &[], &style)?;
    stamp.write()?;
    Ok(results)
}

fn bundle(workspace: &Workspace, from: &Path, flags: &[&str], to: &Path) -> Result<()> {
    let mut command = npm::BUILD_TOOLS.command(workspace, "esbuild")?;
    command.arg(from).args(flags).args(FLAGS).arg(format!("--target={BROWSERS}"));
    command.arg(format!("--outfile={}", to.display()));
    process::run(&mut command, "mend what esbuild says above in www/element/")
}

/// Lays the hand-written files beside the generated one that they import as `./wasm.js`.
fn join(workspace: &Workspace, sources: &Path, bound: &Path) -> Result<PathBuf> {
    let joined = workspace.dist_work().join("element");
    if joined.exists() {
        fs::remove_dir_all(&joined)
            .with_context(|| format!("cannot empty {}", joined.display()))?;
    }
    for folder in [sources, bound] {
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
