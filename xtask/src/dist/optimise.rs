//! Shrinks the module further, and the names that it shares with its JavaScript.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::bindgen;
use super::names::Names;
use crate::process;
use crate::stamp::{self, Inputs};
use crate::tools::npm;
use crate::workspace::Workspace;

/// Features are named, never "all": the optimiser would use what Chromium 69 cannot read. The
/// linker puts the stack below the data, so nothing is kept at the lowest addresses.
/// What counts is the time on a slow line: functions that stay apart repeat each other, which
/// brotli likes, and so the smaller file of `-Oz` is the larger one to send.
const FLAGS: [&str; 7] = [
    "--mvp-features",
    "--low-memory-unused",
    "-Os",
    "-Os",
    "--one-caller-inline-max-function-size",
    "1",
    "--minify-imports-and-exports-and-modules",
];

/// Returns a folder with the smaller module and the JavaScript that fits it.
pub(crate) fn shrink(workspace: &Workspace, bound: &Path) -> Result<PathBuf> {
    let small = workspace.dist_work().join("small");
    let (module, glue) = (small.join(bindgen::MODULE), small.join(bindgen::GLUE));
    let stamp = Inputs::default()
        .texts(&FLAGS)
        .file(&npm::BUILD_TOOLS.lock_file(workspace))?
        .folder(bound)?
        .stamp(workspace.dist_work().join("small.stamp"));
    if stamp.is_fresh(&[module.clone(), glue.clone()]) {
        return Ok(small);
    }
    process::step("optimising the module");
    fs::create_dir_all(&small).with_context(|| format!("cannot make {}", small.display()))?;
    let mut command = npm::BUILD_TOOLS.command(workspace, "wasm-opt")?;
    command.args(FLAGS).arg(bound.join(bindgen::MODULE)).arg("-o").arg(&module);
    let printed = process::read(
        &mut command,
        "if a feature is missing, name it in xtask/src/dist/optimise.rs",
    )?;
    let long = bound.join(bindgen::GLUE);
    let script =
        fs::read_to_string(&long).with_context(|| format!("cannot read {}", long.display()))?;
    stamp::write(&glue, Names::read(&printed)?.shorten(&script)?.as_bytes())?;
    stamp.write()?;
    Ok(small)
}
