//! Runs other programs; a failure names the command and says what to do.

use std::env;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use anyhow::{Context, Result, bail};

use crate::workspace::Workspace;

/// Says on the terminal what is being done, apart from results on standard output.
pub(crate) fn step(what: &str) {
    eprintln!("xtask: {what}");
}

/// The cargo that started this program, in the project's folder.
pub(crate) fn cargo(workspace: &Workspace) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(workspace.root());
    command
}

/// Runs a command whose output the person should see.
pub(crate) fn run(command: &mut Command, advice: &str) -> Result<()> {
    let status = command.status().with_context(|| not_started(command, advice))?;
    if !status.success() {
        bail!("`{}` failed ({status}); {advice}", line(command));
    }
    Ok(())
}

/// Runs a command whose output matters only when it fails.
pub(crate) fn run_quietly(command: &mut Command, advice: &str) -> Result<()> {
    let output = output(command, advice)?;
    if !output.status.success() {
        eprint!("{}", String::from_utf8_lossy(&output.stdout));
        eprint!("{}", String::from_utf8_lossy(&output.stderr));
        bail!("`{}` failed ({}); {advice}", line(command), output.status);
    }
    Ok(())
}

/// Whether a command succeeds; what it prints is nobody's business.
pub(crate) fn run_silently(command: &mut Command) -> bool {
    output(command, "").is_ok_and(|output| output.status.success())
}

/// Runs a command for the text that it prints.
pub(crate) fn read(command: &mut Command, advice: &str) -> Result<String> {
    let output = output(command, advice)?;
    if !output.status.success() {
        let reason = String::from_utf8_lossy(&output.stderr);
        bail!("`{}` failed: {}; {advice}", line(command), reason.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs a command on a file; returns what it prints.
pub(crate) fn filter(command: &mut Command, input: &Path, advice: &str) -> Result<Vec<u8>> {
    let file = File::open(input).with_context(|| format!("cannot read {}", input.display()))?;
    let output = command.stdin(file).output().with_context(|| not_started(command, advice))?;
    if !output.status.success() {
        let reason = String::from_utf8_lossy(&output.stderr);
        bail!("`{}` failed: {}; {advice}", line(command), reason.trim());
    }
    Ok(output.stdout)
}

/// The path of a program that a shell would find, if any.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// The path of a tool that an install step has just promised.
pub(crate) fn expect_file(path: &Path, advice: &str) -> Result<PathBuf> {
    if !path.is_file() {
        bail!("{} is missing; {advice}", path.display());
    }
    Ok(path.to_path_buf())
}

fn output(command: &mut Command, advice: &str) -> Result<Output> {
    command.stdin(Stdio::null()).output().with_context(|| not_started(command, advice))
}

fn not_started(command: &Command, advice: &str) -> String {
    format!("`{}` did not start; {advice}", line(command))
}

/// A command as a person would type it, shortened: the start is what tells it apart.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str()).to_string_lossy();
    let words = command.get_args().take(8).map(|argument| argument.to_string_lossy());
    let mut text = name.into_owned();
    for word in words {
        text.push(' ');
        text.push_str(&word);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_command_and_the_advice() {
        let error = run_quietly(Command::new("false").arg("x"), "try y").unwrap_err();
        assert_eq!(format!("{error:#}"), "`false x` failed (exit status: 1); try y");
    }

    #[test]
    fn a_missing_program_is_told_from_a_failing_one() {
        let error = read(&mut Command::new("no-such-program"), "install it").unwrap_err();
        assert!(format!("{error:#}").starts_with("`no-such-program` did not start; install it"));
    }

    #[test]
    fn programs_are_found_on_the_path_only() {
        assert!(find("sh").is_some());
        assert_eq!(find("no-such-program"), None);
    }
}
