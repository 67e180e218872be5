//! Writes the procedure in both languages as a script of its own, for pages that speak English.

use std::path::PathBuf;

use anyhow::Result;

use crate::process;
use crate::stamp;
use crate::workspace::Workspace;

/// The script's name beside the module. A script, because old servers do not send `.json`.
pub(crate) const SCRIPT: &str = "hangji.en.js";

/// Writes the script and returns its path.
pub(crate) fn write(workspace: &Workspace) -> Result<PathBuf> {
    let mut command = process::cargo(workspace);
    command.args(["run", "--quiet", "--locked", "--package=hangji-core", "--example=built_in"]);
    let procedure = process::read(&mut command, "mend what the compiler says above")?;
    let script = workspace.dist_work().join(SCRIPT);
    stamp::write(&script, format!("export default {procedure}\n").as_bytes())?;
    Ok(script)
}
