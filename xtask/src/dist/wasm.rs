//! Compiles the widget with a standard library that old browsers can run.

use std::path::PathBuf;

use anyhow::Result;

use crate::process;
use crate::tools::rust::Toolchain;
use crate::workspace::Workspace;

const TARGET: &str = "wasm32-unknown-unknown";

/// The prebuilt standard library uses instructions that browsers before 2022 lack, so ours is
/// built from source; without unwinding or panic messages the module is a third smaller.
const FLAGS: [&str; 13] = [
    "--lib",
    "--crate-type=cdylib",
    "--package=hangji",
    "--target=wasm32-unknown-unknown",
    "--profile=wasm",
    "-Zbuild-std=std,panic_abort",
    "-Zbuild-std-features=optimize_for_size",
    // The same sources give the same bytes wherever they lie.
    "-Ztrim-paths",
    "--config",
    "profile.wasm.trim-paths='all'",
    "--config",
    "target.wasm32-unknown-unknown.rustflags=[\
     '-Ctarget-cpu=mvp', '-Zunstable-options', '-Cpanic=immediate-abort']",
    "--locked",
];

/// Compiles the widget and returns the module; cargo decides whether there is anything to do.
pub(crate) fn build(workspace: &Workspace) -> Result<PathBuf> {
    let mut command = Toolchain::with_library_sources(workspace)?.cargo(workspace);
    command
        .arg("rustc")
        .args(FLAGS)
        .env("CARGO_TARGET_DIR", workspace.target())
        // The flags above need an unlocked compiler; the version stays the pinned stable one.
        .env("RUSTC_BOOTSTRAP", "1")
        // A person's own flags would replace ours and could change the module.
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    process::run(&mut command, "mend what the compiler says above")?;
    let module = workspace.target().join(TARGET).join("wasm/hangji.wasm");
    process::expect_file(&module, "the root package must have crate-type cdylib")
}
