//! Makes the compiled module and its JavaScript fit each other.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::locked;
use crate::process;
use crate::stamp::Inputs;
use crate::workspace::Workspace;

/// The module's name in the stage's folder.
pub(crate) const MODULE: &str = "wasm_bg.wasm";

/// The JavaScript's name, which the hand-written element imports.
pub(crate) const GLUE: &str = "wasm.js";

/// Counts up when the options below change.
const RECIPE: &str = "bindgen 1";

/// Writes the module and its JavaScript; returns their folder.
pub(crate) fn generate(workspace: &Workspace, compiled: &Path) -> Result<PathBuf> {
    let folder = workspace.dist_work().join("bound");
    let version = locked::wasm_bindgen(workspace)?;
    let stamp = Inputs::default()
        .texts(&[RECIPE, &version])
        .file(compiled)?
        .stamp(workspace.dist_work().join("bound.stamp"));
    if stamp.is_fresh(&[folder.join(MODULE), folder.join(GLUE)]) {
        return Ok(folder);
    }
    process::step("binding the module to JavaScript");
    if folder.exists() {
        fs::remove_dir_all(&folder)
            .with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    bind(compiled, &folder)
        .with_context(|| format!("wasm-bindgen {version} refused {}", compiled.display()))?;
    stamp.write()?;
    Ok(folder)
}

fn bind(compiled: &Path, folder: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(compiled)
        .web(true)?
        .out_name("wasm")
        // The element names the module itself, because a portal may serve it from elsewhere.
        .omit_default_module_path(true)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
}
