//! Shows the widget in the reference portal on this machine.

use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use clap::Args;

use crate::dist;
use crate::process;
use crate::tools::npm;
use crate::workspace::Workspace;

/// What a person may choose about the demonstration.
#[derive(Args)]
pub(crate) struct Options {
    /// The port on which the portal listens, on this machine only.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The folder that keeps what was received.
    #[arg(long, default_value = "data")]
    data: PathBuf,
}

/// Builds everything and becomes the portal; Ctrl-C stops it.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    check_port(options.port)?;
    dist::run(workspace)?;
    build_portal(workspace)?;
    let vendor = npm::SAMPLES.install(workspace)?;
    println!("Open http://127.0.0.1:{} in a browser. Ctrl-C stops it.", options.port);
    become_program(&mut serve(workspace, options, vendor))
}

/// Builds the reference portal; returns its program.
fn build_portal(workspace: &Workspace) -> Result<PathBuf> {
    process::step("building the portal");
    let mut build = process::cargo(workspace);
    build.args(["build", "--quiet", "--locked", "--package", "hangji-portal"]);
    process::run(&mut build, "mend what the compiler says above")?;
    process::expect_file(&workspace.portal_binary(), "the portal's crate must have a main.rs")
}

/// A taken port is the commonest reason to fail, and cheaper to say before a build than after.
fn check_port(port: u16) -> Result<()> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map(drop).with_context(|| {
        format!("cannot listen on port {port}; choose another, such as `--port {}`", other(port))
    })
}

fn other(port: u16) -> u16 {
    if (1024..u16::MAX).contains(&port) { port + 1 } else { 8081 }
}

fn serve(workspace: &Workspace, options: &Options, vendor: PathBuf) -> Command {
    let mut portal = Command::new(workspace.portal_binary());
    portal.arg("serve").args(["--port", &options.port.to_string()]);
    let folders = [
        ("--data", workspace.root().join(&options.data)),
        ("--www", workspace.www()),
        ("--dist", workspace.dist()),
        ("--vendor", vendor),
    ];
    for (flag, folder) in folders {
        portal.arg(flag).arg(folder);
    }
    portal
}

/// Hands this process over, so that Ctrl-C and `kill` reach the portal itself.
#[cfg(unix)]
fn become_program(command: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    let program = Path::new(command.get_program()).to_path_buf();
    Err(command.exec()).with_context(|| format!("{} did not start", program.display()))
}

#[cfg(not(unix))]
fn become_program(command: &mut Command) -> Result<()> {
    process::run(command, "see what the portal says above")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_told_before_anything_is_built() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = check_port(port).unwrap_err().to_string();
        assert!(error.contains(&format!("cannot listen on port {port}")), "{error}");
    }

    #[test]
    fn the_port_to_try_instead_needs_no_rights() {
        assert_eq!([other(80), other(8080), other(u16::MAX)], [8081, 8081, 8081]);
    }
}
