//! Makes `dist/`: one module, one style sheet and one WebAssembly file, which every page loads, and
//! the English words, which a page loads that speaks English.

mod bindgen;
mod bundle;
mod english;
mod names;
mod optimise;
mod wasm;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::stamp;
use crate::workspace::Workspace;

/// The oldest browsers that the product must load in. `import.meta` and `import()` set the floor
/// for Firefox; Chromium's is the one that the intranet machines have.
pub(crate) const BROWSERS: &str = "chrome69,firefox67";

/// Every file of `dist/` that every page loads, and so that counts against the budget.
pub(crate) const LOADED: [&str; 3] = ["hangji.js", "hangji.wasm", "hangji.css"];

/// Builds `dist/`; stages whose inputs did not change are left alone.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let compiled = wasm::build(workspace)?;
    let bound = bindgen::generate(workspace, &compiled)?;
    let small = optimise::shrink(workspace, &bound)?;
    let bundled = bundle::all(workspace, &small)?;
    let [script, binary, style] = LOADED;
    let products = [
        (bundled.join(script), script),
        (small.join(bindgen::MODULE), binary),
        (bundled.join(style), style),
        (english::write(workspace)?, english::SCRIPT),
        (workspace.root().join("LICENSE"), "LICENSE"),
    ];
    assemble(&workspace.dist(), &products)
}

/// Copies what differs and removes what no longer belongs, so that times of files mean something.
fn assemble(dist: &Path, products: &[(PathBuf, &str)]) -> Result<()> {
    fs::create_dir_all(dist).with_context(|| format!("cannot make {}", dist.display()))?;
    for path in stamp::files_below(dist)? {
        let wanted = products.iter().any(|(_, name)| dist.join(name) == path);
        if !wanted {
            fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
        }
    }
    for (from, name) in products {
        let bytes = fs::read(from).with_context(|| format!("cannot read {}", from.display()))?;
        let to = dist.join(name);
        if fs::read(&to).ok().as_ref() != Some(&bytes) {
            stamp::write(&to, &bytes)?;
        }
    }
    Ok(())
}
