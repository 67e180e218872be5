//! Makes `dist/`: one module, one style sheet and one WebAssembly file, which every page loads; what
//! only some pages load; all of it in one classic script; and what goes along with a copy of it.

mod bindgen;
mod bundle;
mod classic;
mod english;
mod integrity;
mod names;
mod optimise;
mod samples;
mod third_party;
mod wasm;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::stamp;
use crate::workspace::Workspace;

/// The oldest browsers that the product must load in. `import.meta` and `import()` set the floor
/// for Firefox; Chromium's is the one that the intranet machines have.
const BROWSERS: &str = "chrome69,firefox67";

/// What must at least read that it cannot load the product: Internet Explorer, whose modes for
/// older pages read ECMAScript 3. Nothing is put in other words for it, but all else is refused.
const OLD_BROWSERS: &str = "ie8";

/// What a page loads instead of all other files.
pub(crate) use classic::SCRIPT as CLASSIC;

/// Every file of `dist/` that every page loads, and so that counts against the budget.
pub(crate) const LOADED: [&str; 3] = ["hangji.js", "hangji.wasm", "hangji.css"];

/// What declares the element to editors and other tools, where it is there.
pub(crate) const TYPES: &str = "hangji.d.ts";
pub(crate) const MANIFEST: &str = "custom-elements.json";

/// A file and its name in `dist/`.
type Product = (PathBuf, &'static str);

/// Compiles the widget alone, which takes longer than everything after it.
pub(crate) fn compile(workspace: &Workspace) -> Result<()> {
    wasm::build(workspace).map(drop)
}

/// Builds `dist/`; stages whose inputs did not change are left alone.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let compiled = wasm::build(workspace)?;
    let bound = bindgen::generate(workspace, &compiled)?;
    let small = optimise::shrink(workspace, &bound)?;
    let bundled = bundle::all(workspace, &small)?;
    let [script, binary, style] = LOADED;
    let mut products = vec![
        (small.join(bindgen::MODULE), binary),
        (bundled.join(style), style),
        (english::write(workspace)?, english::SCRIPT),
        (samples::write(workspace)?, samples::SCRIPT),
    ];
    products.extend(bundle::PAPERS.map(|name| (bundled.join(name), name)));
    let classic = classic::write(workspace, &bundled.join(bundle::INSIDE), &products)?;
    products.extend([
        (bundled.join(script), script),
        (classic, classic::SCRIPT),
        (bundled.join(bundle::NOTICE), bundle::NOTICE),
    ]);
    products.extend(papers(workspace)?);
    products.push((integrity::write(workspace, &products)?, integrity::LIST));
    assemble(&workspace.dist(), &products)
}

/// What no page loads, but goes along with a copy.
fn papers(workspace: &Workspace) -> Result<Vec<Product>> {
    let mut papers = vec![
        (workspace.root().join("LICENSE"), "LICENSE"),
        (third_party::write(workspace)?, third_party::PAGE),
    ];
    let declared = [TYPES, MANIFEST].map(|name| (workspace.www().join("element").join(name), name));
    papers.extend(declared.into_iter().filter(|(path, _)| path.exists()));
    Ok(papers)
}

/// Copies what differs and removes what no longer belongs, so that times of files mean something.
fn assemble(dist: &Path, products: &[Product]) -> Result<()> {
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
