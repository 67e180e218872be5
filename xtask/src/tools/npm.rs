//! Tools from npm, at the versions of a lock file, installed below `target/`.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::debian;
use crate::process;
use crate::stamp::{self, Inputs};
use crate::workspace::Workspace;

/// A folder of the xtask crate that holds a `package.json` with its lock file.
pub(crate) struct Folder(&'static str);

/// The optimiser for WebAssembly and the bundler.
pub(crate) const BUILD_TOOLS: Folder = Folder("npm");

/// The oldest browser that is tested; apart, because a build does not need its 40 MB.
pub(crate) const CHROMIUM_69: Folder = Folder("npm/chromium-69");

/// Those between it and today's, which only `--browsers all` needs.
pub(crate) const OLD_CHROMIUM: Folder = Folder("npm/old-chromium");

/// The accessibility checks, which are injected into the pages under test.
pub(crate) const AXE: Folder = Folder("npm/axe");

/// A validator of JSON Schema, against which the published schemas are held.
pub(crate) const AJV: Folder = Folder("npm/ajv");

/// The libraries that the sample pages load.
pub(crate) const SAMPLES: Folder = Folder("npm/samples");

const FILES: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

const ADVICE: &str = "check that npm reaches its registry (`npm ping`)";

impl Folder {
    /// The file that fixes the versions.
    pub(crate) fn lock_file(&self, workspace: &Workspace) -> PathBuf {
        workspace.own(self.0).join("package-lock.json")
    }

    /// Installs the packages if the lock file changed; returns their `node_modules`.
    pub(crate) fn install(&self, workspace: &Workspace) -> Result<PathBuf> {
        let (source, place) = (workspace.own(self.0), workspace.tools().join(self.0));
        let modules = place.join("node_modules");
        let mut inputs = Inputs::default();
        for name in FILES {
            inputs = inputs.file(&source.join(name))?;
        }
        let stamp = inputs.stamp(place.join("installed.stamp"));
        if stamp.is_fresh(std::slice::from_ref(&modules)) {
            return Ok(modules);
        }
        for name in FILES {
            let bytes =
                fs::read(source.join(name)).with_context(|| format!("cannot read {name}"))?;
            stamp::write(&place.join(name), &bytes)?;
        }
        let mut npm = Command::new(debian::program("npm", &["nodejs", "npm"])?);
        process::step(&format!("installing the packages of xtask/{}", self.0));
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(&place);
        process::run_quietly(&mut npm, ADVICE)?;
        stamp.write()?;
        Ok(modules)
    }

    /// A command that runs one of the packages' programs.
    pub(crate) fn command(&self, workspace: &Workspace, name: &str) -> Result<Command> {
        let program = self.install(workspace)?.join(".bin").join(name);
        let program =
            process::expect_file(&program, "name its package in the package.json beside it")?;
        Ok(Command::new(program))
    }
}
