//! Shrinks the module further, if that makes what is sent smaller.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::process;
use crate::size;
use crate::stamp::{self, Inputs};
use crate::tools::npm;
use crate::workspace::Workspace;

/// Features are named, never "all": the optimiser would use what Chromium 69 cannot read.
const FLAGS: [&str; 6] =
    ["--mvp-features", "--low-memory-unused", "--flatten", "--rereloop", "-Oz", "-Oz"];

/// Returns the smaller of the module and its optimised form.
pub(crate) fn shrink(workspace: &Workspace, module: &Path) -> Result<PathBuf> {
    let result = workspace.dist_work().join("small.wasm");
    let stamp = Inputs::default()
        .texts(&FLAGS)
        .file(&npm::BUILD_TOOLS.lock_file(workspace))?
        .file(module)?
        .stamp(workspace.dist_work().join("small.stamp"));
    if stamp.is_fresh(std::slice::from_ref(&result)) {
        return Ok(result);
    }
    let mut command = npm::BUILD_TOOLS.command(workspace, "wasm-opt")?;
    process::step("optimising the module");
    command.args(FLAGS).arg(module).arg("-o").arg(&result);
    process::run(&mut command, "if a feature is missing, name it in xtask/src/dist/optimise.rs")?;
    keep_smaller(module, &result)?;
    stamp.write()?;
    Ok(result)
}

/// Puts the original in the place of a result that would take longer to load.
fn keep_smaller(original: &Path, result: &Path) -> Result<()> {
    let read =
        |path: &Path| fs::read(path).with_context(|| format!("cannot read {}", path.display()));
    let (before, after) = (read(original)?, read(result)?);
    if size::brotli(&before)? <= size::brotli(&after)? {
        process::step("the optimiser gained nothing; the module stays as it was");
        stamp::write(result, &before)?;
    }
    Ok(())
}
