//! Where things lie in the project.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The project's folders, named in one place.
#[derive(Debug, Clone)]
pub(crate) struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// Finds the project from where cargo says that this crate lies.
    pub(crate) fn find() -> Result<Self> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .context("start this as `cargo xtask`, so that it knows where the project is")?;
        let root = Path::new(&manifest)
            .parent()
            .context("the xtask crate has no folder above it; clone the whole project")?
            .to_path_buf();
        let target = env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| root.join("target"), |folder| root.join(folder));
        Ok(Self { root, target })
    }

    /// The folder of the root manifest.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Cargo's output folder, which every other product of a build lies in too.
    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// What a page loads.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The pages and the hand-written part of the element.
    pub(crate) fn www(&self) -> PathBuf {
        self.root.join("www")
    }

    /// The stages between the compiler and `dist/`.
    pub(crate) fn dist_work(&self) -> PathBuf {
        self.target.join("dist-work")
    }

    /// Tools that were installed for this project only.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// A file of the xtask crate.
    pub(crate) fn own(&self, path: &str) -> PathBuf {
        self.root.join("xtask").join(path)
    }

    /// The portal as a development build leaves it.
    pub(crate) fn portal_binary(&self) -> PathBuf {
        self.target.join("debug").join(format!("hangji-portal{}", env::consts::EXE_SUFFIX))
    }
}
