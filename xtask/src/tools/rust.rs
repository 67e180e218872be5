//! A Rust toolchain that has the standard library's sources.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::debian;
use crate::process;
use crate::workspace::Workspace;

/// Set to `debian` to build with Debian's toolchain even where rustup would do.
const CHOICE: &str = "HANGJI_WASM_TOOLCHAIN";

/// A compiler and a cargo of one version, and their sources.
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"];

/// Below a toolchain's root when it has the sources.
const LIBRARY: &str = "lib/rustlib/src/rust/library/Cargo.lock";

/// Where Debian's packages put their toolchain.
const DEBIAN_ROOT: &str = "/usr";

/// What the packages above bring, below that root.
const COMPILER: [&str; 3] = ["bin/cargo", "bin/rustc", LIBRARY];

/// Links WebAssembly.
const LINKER: &str = "bin/rust-lld";

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
        if sysroot(workspace)?.join(LIBRARY).is_file() {
            return Ok(Self::Pinned);
        }
        // Before rustup is asked: where it reaches nothing, each asking may wait for a minute.
        if debian_is_complete() {
            return Ok(Self::Debian);
        }
        if rustup_adds_sources(workspace) {
            return Ok(Self::Pinned);
        }
        process::step("rustup cannot add rust-src here; using Debian's toolchain for the widget");
        Self::debian().context(
            "the sources of the standard library are missing: try `rustup component add rust-src`",
        )
    }

    fn debian() -> Result<Self> {
        if !debian_has(&COMPILER) {
            debian::install(&PACKAGES)?;
        }
        let linker = Path::new(DEBIAN_ROOT).join(LINKER);
        if !linker.exists() {
            let package = linker_package(&linker)?;
            debian::install(&[&package])?;
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

fn debian_is_complete() -> bool {
    debian_has(&COMPILER) && debian_has(&[LINKER])
}

fn debian_has(files: &[&str]) -> bool {
    files.iter().all(|file| Path::new(DEBIAN_ROOT).join(file).exists())
}

/// The toolchain's linker is a link to the one of its LLVM, whose package it does not ask for.
fn linker_package(linker: &Path) -> Result<String> {
    let package = fs::read_link(linker)
        .with_context(|| format!("{} is not Debian's; remove it", linker.display()))?;
    Ok(package.file_name().unwrap_or_default().to_string_lossy().into_owned())
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

/// What the pinned compiler compiles for when nobody says otherwise.
pub(crate) fn host(workspace: &Workspace) -> Result<String> {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "host-tuple"]).current_dir(workspace.root());
    process::read(&mut rustc, "install Rust with rustup")
}

fn rustup_adds_sources(workspace: &Workspace) -> bool {
    let mut rustup = Command::new("rustup");
    rustup.args(["component", "add", "rust-src"]).current_dir(workspace.root());
    process::step("adding rust-src");
    process::run_silently(&mut rustup)
}
