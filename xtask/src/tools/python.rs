//! Tools from Python's package index, at the versions of a lock file, installed below `target/`.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::debian;
use crate::process;
use crate::stamp::Inputs;
use crate::workspace::Workspace;

/// Versions and checksums.
const LOCK: &str = "python/requirements.txt";

const ADVICE: &str = "check that pip reaches its index (`python3 -m pip download attrs`)";

/// Sets up an environment with the packages of the lock file; returns its interpreter.
pub(crate) fn install(workspace: &Workspace) -> Result<PathBuf> {
    let (lock, place) = (workspace.own(LOCK), workspace.tools().join("python"));
    let python = place.join("bin/python");
    let stamp = Inputs::default().file(&lock)?.stamp(workspace.tools().join("python.stamp"));
    // A newer Python on the machine leaves an environment without its interpreter.
    if stamp.is_fresh(std::slice::from_ref(&python)) && starts(&python) {
        return Ok(python);
    }
    let system = debian::program("python3", &PACKAGES)?;
    if !process::run_silently(Command::new(&system).args(["-c", "import ensurepip, venv"])) {
        debian::install(&PACKAGES)?;
    }
    process::step("installing the packages of xtask/python");
    if place.exists() {
        fs::remove_dir_all(&place).with_context(|| format!("cannot remove {}", place.display()))?;
    }
    let advice = "install Debian's python3-venv";
    process::run_quietly(Command::new(system).args(["-m", "venv"]).arg(&place), advice)?;
    let mut pip = Command::new(&python);
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
    pip.args(["--only-binary=:all:", "--no-deps", "--require-hashes", "--requirement"]).arg(lock);
    process::run_quietly(&mut pip, ADVICE)?;
    stamp.write()?;
    Ok(python)
}

/// A program of one of the packages.
pub(crate) fn program(workspace: &Workspace, name: &str) -> Result<PathBuf> {
    let program = install(workspace)?.with_file_name(name);
    process::expect_file(&program, "name its package in xtask/python/requirements.txt")
}

/// Debian keeps the module that makes environments apart from the interpreter.
const PACKAGES: [&str; 2] = ["python3", "python3-venv"];

fn starts(python: &PathBuf) -> bool {
    process::run_silently(Command::new(python).args(["-c", "import jsonschema, schemathesis"]))
}
