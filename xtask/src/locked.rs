//! Reads the versions that Cargo.lock fixes, and holds wasm-bindgen's two halves together.

use std::fs;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::workspace::Workspace;

/// What this crate's manifest pins; the library writes this version into its JavaScript.
pub(crate) const WASM_BINDGEN_TOOL: &str = "wasm-bindgen-cli-support";

#[derive(Deserialize)]
struct LockFile {
    package: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
}

/// The version of wasm-bindgen, after making sure that tool and library agree on it.
pub(crate) fn wasm_bindgen(workspace: &Workspace) -> Result<String> {
    let path = workspace.root().join("Cargo.lock");
    let text = fs::read_to_string(&path).with_context(|| {
        format!("cannot read {}; run `cargo generate-lockfile`", path.display())
    })?;
    agreed_version(&text)
}

/// The one version of wasm-bindgen in a lock file's text, or why there is none.
pub(crate) fn agreed_version(lock: &str) -> Result<String> {
    let library = version(lock, "wasm-bindgen")?;
    let tool = version(lock, WASM_BINDGEN_TOOL)?;
    if library != tool {
        bail!(
            "Cargo.lock has wasm-bindgen {library} but {WASM_BINDGEN_TOOL} {tool}; \
             write `{WASM_BINDGEN_TOOL} = \"={library}\"` in xtask/Cargo.toml"
        );
    }
    Ok(tool)
}

fn version(lock: &str, name: &str) -> Result<String> {
    let lock: LockFile = toml::from_str(lock).context("Cargo.lock is not a lock file")?;
    let mut versions = lock.package.into_iter().filter(|package| package.name == name);
    match (versions.next(), versions.next()) {
        (Some(package), None) => Ok(package.version),
        (None, _) => bail!("Cargo.lock has no {name}; the widget must depend on wasm-bindgen"),
        (Some(_), Some(_)) => {
            bail!("Cargo.lock has two versions of {name}; run `cargo tree -i {name}` to find why")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lock(packages: &[(&str, &str)]) -> String {
        let entry = |(name, version): &(&str, &str)| {
            format!("[[package]]\nname = \"{name}\"\nversion = \"{version}\"\n")
        };
        packages.iter().map(entry).collect()
    }

    #[test]
    fn equal_versions_agree() {
        let text = lock(&[("wasm-bindgen", "0.2.1"), (WASM_BINDGEN_TOOL, "0.2.1")]);
        assert_eq!(agreed_version(&text).unwrap(), "0.2.1");
    }

    #[test]
    fn a_difference_says_which_line_to_write() {
        let text = lock(&[("wasm-bindgen", "0.2.2"), (WASM_BINDGEN_TOOL, "0.2.1")]);
        let error = agreed_version(&text).unwrap_err().to_string();
        assert!(error.contains("wasm-bindgen-cli-support = \"=0.2.2\""), "{error}");
    }

    #[test]
    fn two_versions_of_one_package_are_refused() {
        let text = lock(&[("wasm-bindgen", "0.2.1"), ("wasm-bindgen", "0.2.2")]);
        assert!(agreed_version(&text).unwrap_err().to_string().contains("two versions"));
    }
}
