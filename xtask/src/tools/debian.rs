//! Debian packages: the browsers, and whatever else only a system can install.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;

/// Another process may hold the package database for a moment.
const APT: [&str; 4] =
    ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-oDPkg::Lock::Timeout=300"];

/// Finds a program, installing the packages that hold it first if need be.
pub(crate) fn program(name: &str, packages: &[&str]) -> Result<PathBuf> {
    if let Some(path) = process::find(name) {
        return Ok(path);
    }
    install(packages)?;
    process::find(name)
        .with_context(|| format!("{} installed, but no `{name}` on the PATH", packages.join(", ")))
}

/// Finds a file by its path, installing the package that holds it first if need be.
pub(crate) fn file(path: &str, package: &str) -> Result<PathBuf> {
    let file = PathBuf::from(path);
    if !file.exists() {
        install(&[package])?;
    }
    process::expect_file(&file, "look where the package keeps it now, and say so here")
}

/// Installs packages, or names the command with which a person can.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    let advice = advice(packages);
    let Some(become_root) = become_root() else {
        bail!("{advice}: this needs rights that `cargo xtask` does not have here");
    };
    if process::find("apt-get").is_none() {
        bail!("{advice}, or your system's likeness of it: there is no apt-get here");
    }
    process::step(&format!("installing {}", packages.join(", ")));
    let install = || {
        let mut command = apt(become_root, "install");
        command.args(["-y", "--no-install-recommends"]).args(packages);
        process::run_quietly(&mut command, &advice)
    };
    // Lists on a fresh machine are absent or old; fetching them first would cost every run.
    if !is_known(packages) || install().is_err() {
        process::run_quietly(&mut apt(become_root, "update"), &advice)?;
        install()?;
    }
    Ok(())
}

fn advice(packages: &[&str]) -> String {
    format!("run `sudo apt-get update && sudo apt-get install -y {}`", packages.join(" "))
}

fn is_known(packages: &[&str]) -> bool {
    packages.iter().all(|package| {
        let mut command = Command::new("apt-cache");
        process::run_silently(command.args(["show", "--no-all-versions", package]))
    })
}

fn apt(become_root: &[&str], verb: &str) -> Command {
    let mut words = become_root.iter().chain(&APT);
    let mut command = Command::new(words.next().copied().unwrap_or("env"));
    command.args(words).arg(verb);
    command
}

/// The words before a command that make it run as root, if there is a way without a password.
fn become_root() -> Option<&'static [&'static str]> {
    let user = process::read(Command::new("id").arg("-u"), "").ok()?;
    if user == "0" {
        return Some(&[]);
    }
    process::run_silently(Command::new("sudo").args(["-n", "true"])).then_some(&["sudo", "-n"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_advice_is_a_command_to_paste() {
        assert_eq!(advice(&["a", "b"]), "run `sudo apt-get update && sudo apt-get install -y a b`");
    }

    #[test]
    fn rights_come_before_the_command() {
        let command = apt(&["sudo", "-n"], "update");
        assert_eq!(command.get_program(), "sudo");
        assert_eq!(command.get_args().last().unwrap(), "update");
        assert_eq!(apt(&[], "update").get_program(), "env");
    }
}
