//! A Rust toolchain that has the standard library's sources.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::debian;
use crate::process;
use crate::workspace::Workspace;

/// Set to `debian` to build with Debian's toolchain even where rustup would do.
const CHOICE: &str = "HANGJI_WASM_TOOLCHAIN";

/// One version, its sources, and the linker for WebAssembly.
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"];

/// Below a toolchain's root when it has the sources.
const LIBRARY: &str = "lib/rustlib/src/rust/library/Cargo.lock";

/// Where Debian's packages put their toolchain.
const DEBIAN_ROOT: &str = "/usr";

/// A toolchain that can compile the standard library.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Toolchain {
    /// The one of `rust-toolchain.toml`.
    Pinned,
    /// Debian's, for networks on which rustup reaches nothing.
    Debian,
}

impl Toolchain {
    /// Finds such a toolchain or makes one: rustup first, Debian where rustup is refused.
    pub(crate) fn with_library_sources(workspace: &Workspace) -> Result<Self> {
        if env::var_os(CHOICE).is_some_and(|choice| choice == "debian") {
            return Self::debian();
        }
        if sysroot(workspace)?.join(LIBRARY).is_file() || rustup_adds_sources(workspace) {
            return Ok(Self::Pinned);
        }
        process::step("rustup cannot add rust-src here; using Debian's toolchain for the widget");
        Self::debian().context(
            "the sources of the standard library are missing: try `rustup component add rust-src`",
        )
    }

    fn debian() -> Result<Self> {
        let root = Path::new(DEBIAN_ROOT);
        let wanted = ["bin/cargo", "bin/rustc", "bin/rust-lld", LIBRARY];
        if !wanted.iter().all(|path| root.join(path).exists()) {
            debian::install(&PACKAGES)?;
        }
        Ok(Self::Debian)
    }

    /// This toolchain's cargo, in the project's folder.
    pub(crate) fn cargo(self, workspace: &Workspace) -> Command {
        match self {
            Self::Pinned => process::cargo(workspace),
            Self::Debian => debian_cargo(workspace),
        }
    }
}

/// Cargo would find rustup's compiler on the PATH, so Debian's is named.
fn debian_cargo(workspace: &Workspace) -> Command {
    let programs = Path::new(DEBIAN_ROOT).join("bin");
    let mut command = Command::new(programs.join("cargo"));
    command
        .current_dir(workspace.root())
        .env("RUSTC", programs.join("rustc"))
        .env_remove("RUSTUP_TOOLCHAIN")
        .env_remove("CARGO");
    command
}

fn sysroot(workspace: &Workspace) -> Result<PathBuf> {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "sysroot"]).current_dir(workspace.root());
    process::read(&mut rustc, "install Rust with rustup").map(PathBuf::from)
}

fn rustup_adds_sources(workspace: &Workspace) -> bool {
    let mut rustup = Command::new("rustup");
    rustup.args(["component", "add", "rust-src"]).current_dir(workspace.root());
    process::step("adding rust-src");
    process::run_silently(&mut rustup)
}
