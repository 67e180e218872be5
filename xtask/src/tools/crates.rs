//! Tools from crates.io, each at one version, installed below `target/`.

use std::env;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use anyhow::Result;

use crate::process;
use crate::stamp::Inputs;
use crate::workspace::Workspace;

/// A crate that holds a program of the same name.
pub(crate) struct Crate {
    name: &'static str,
    version: &'static str,
}

/// Speaks WebDriver for Firefox; Debian has none.
pub(crate) const GECKODRIVER: Crate = Crate { name: "geckodriver", version: "0.37.1" };

/// Holds dependencies to the policy in `deny.toml`.
pub(crate) const CARGO_DENY: Crate = Crate { name: "cargo-deny", version: "0.20.2" };

/// Breaks code on purpose, to see whether a test notices.
pub(crate) const CARGO_MUTANTS: Crate = Crate { name: "cargo-mutants", version: "27.1.0" };

impl Crate {
    /// Builds the program once; returns its path.
    pub(crate) fn install(&self, workspace: &Workspace) -> Result<PathBuf> {
        // Whoever comes second finds it there.
        static TURN: Mutex<()> = Mutex::new(());
        let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let Self { name, version } = self;
        let tools = workspace.tools();
        let program = tools.join("bin").join(format!("{name}{}", env::consts::EXE_SUFFIX));
        let stamp =
            Inputs::default().texts(&[name, version]).stamp(tools.join(format!("{name}.stamp")));
        if stamp.is_fresh(std::slice::from_ref(&program)) {
            return Ok(program);
        }
        process::step(&format!("building {name} {version}, once"));
        let mut command = process::cargo(workspace);
        // Optimising a tool that runs for a second would take minutes.
        command
            .args(["install", name, "--debug", "--locked", "--force", "--quiet"])
            .arg(format!("--version={version}"))
            .arg("--root")
            .arg(&tools)
            .env("CARGO_PROFILE_DEV_DEBUG", "false");
        process::run(&mut command, "check that cargo reaches crates.io (`cargo search clap`)")?;
        stamp.write()?;
        process::expect_file(&program, "its crate no longer holds a program of that name")
    }
}
