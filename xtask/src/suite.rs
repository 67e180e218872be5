//! Runs every check and test in an order that fails early.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result};
use clap::{Args, ValueEnum};

use crate::tools::{browsers, crates, npm};
use crate::workspace::Workspace;
use crate::{contract, dist, process, reach, shapes, size, tidy};

/// What a developer may leave out.
#[derive(Args)]
pub(crate) struct Options {
    /// Run the tests of one kind only, without the other checks.
    #[arg(long, value_enum)]
    only: Option<Only>,
    /// Run the stories that Chromium 69 is told on the versions since as well, see `docs/reach.md`.
    #[arg(long, value_enum, conflicts_with = "only")]
    browsers: Option<Browsers>,
    /// Run only the tests whose name contains this, or pass options on to the tests.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    filter: Vec<String>,
}

/// A kind of tests.
#[derive(Debug, Clone, Copy, PartialEq, ValueEnum)]
enum Only {
    /// The tests that need no browser.
    Native,
    /// The tests in real browsers.
    Browser,
}

/// How many of the browsers that the widget is for.
#[derive(Debug, Clone, Copy, PartialEq, ValueEnum)]
enum Browsers {
    /// Every one that can be had.
    All,
}

type Stage = (&'static str, fn(&Workspace, &[String]) -> Result<()>);

/// Cheapest first on a fresh machine, where the policy's tool is still to be built.
const CHECKS: [Stage; 5] = [
    ("formatting", |workspace, _| format(workspace)),
    ("house rules", |workspace, _| tidy::run(workspace)),
    ("lints", |workspace, _| lints(workspace)),
    ("documentation", |workspace, _| documentation(workspace)),
    ("dependency policy", |workspace, _| policy(workspace)),
];

const NATIVE: [Stage; 3] = [("native tests", native), ("schemas", schemas), ("contract", contract)];

const BUDGET: Stage = ("size", |workspace, _| size::run(workspace));

const BROWSER: Stage = ("browser tests", browser);

/// Runs what was asked for, saying how long each part took.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    // Cargo's own habit of a `--` before such words should do no harm here.
    let filter: Vec<_> = options.filter.iter().filter(|word| *word != "--").cloned().collect();
    if options.browsers == Some(Browsers::All) {
        return reach::run(workspace, &filter);
    }
    if options.only.is_none() {
        ahead(workspace);
    }
    for (name, stage) in stages(options.only) {
        let start = Instant::now();
        process::step(name);
        stage(workspace, &filter)?;
        process::step(&format!("{name}: passed in {:.0} s", start.elapsed().as_secs_f32()));
    }
    Ok(())
}

/// Builds what only later stages need, on the core that the earlier ones leave idle half of the time.
fn ahead(workspace: &Workspace) {
    let workspace = workspace.clone();
    thread::spawn(move || {
        // What fails here is tried again, and told, by the stage that needs it.
        let _ = crates::CARGO_DENY.install(&workspace);
        let _ = dist::compile(&workspace);
        let _ = crates::GECKODRIVER.install(&workspace);
    });
}

fn stages(only: Option<Only>) -> Vec<Stage> {
    match only {
        None => CHECKS.into_iter().chain(NATIVE).chain([BUDGET, BROWSER]).collect(),
        Some(Only::Native) => NATIVE.to_vec(),
        Some(Only::Browser) => vec![BROWSER],
    }
}

fn cargo(workspace: &Workspace, arguments: &[&str], advice: &str) -> Result<()> {
    process::run(process::cargo(workspace).args(arguments), advice)
}

fn format(workspace: &Workspace) -> Result<()> {
    cargo(workspace, &["fmt", "--all", "--check"], "run `cargo fmt --all`")?;
    let fuzz = ["fmt", "--manifest-path", "fuzz/Cargo.toml", "--check"];
    cargo(workspace, &fuzz, "run `cargo fmt --manifest-path fuzz/Cargo.toml`")
}

fn lints(workspace: &Workspace) -> Result<()> {
    let arguments = ["clippy", "--workspace", "--all-targets", "--locked", "--", "-Dwarnings"];
    cargo(workspace, &arguments, "mend what clippy says above")
}

fn documentation(workspace: &Workspace) -> Result<()> {
    let mut command = process::cargo(workspace);
    command.args(["doc", "--workspace", "--no-deps", "--document-private-items", "--locked"]);
    process::run(command.env("RUSTDOCFLAGS", "-Dwarnings"), "mend what rustdoc says above")
}

/// Not the advisories: their database lies outside crates.io, where a closed network does not reach.
fn policy(workspace: &Workspace) -> Result<()> {
    let mut command = std::process::Command::new(crates::CARGO_DENY.install(workspace)?);
    command.args(["--locked", "--workspace", "check", "--hide-inclusion-graph"]);
    command.args(["licenses", "bans", "sources"]);
    process::run(
        command.current_dir(workspace.root()),
        "replace the dependency, or allow it in deny.toml with a reason",
    )
}

/// Whatever is tested is built for all packages at once: for each alone cargo takes other features of
/// the same dependencies, and builds them again.
const TEST: [&str; 3] = ["test", "--workspace", "--locked"];

/// What the names of all tests that need browsers begin with.
const STORIES: &str = "stories::";

/// Everything but the stories.
fn native(workspace: &Workspace, filter: &[String]) -> Result<()> {
    let mut command = process::cargo(workspace);
    command.args(TEST).args(["--quiet", "--", "--skip", STORIES]).args(filter);
    process::run(&mut command, "mend the test named above")
}

/// Builds the portal as its own tests do; returns its program.
pub(crate) fn build_tested_portal(workspace: &Workspace) -> Result<PathBuf> {
    process::step("building the portal");
    let mut command = process::cargo(workspace);
    command.args(TEST).args(["--no-run", "--quiet", "--test", "host", "--test", "browser"]);
    process::run(&mut command, "mend what the compiler says above")?;
    process::expect_file(&workspace.portal_binary(), "the portal's crate must have a main.rs")
}

/// The names by which the tests that are not cargo's can be chosen.
const SCHEMAS: &str = "other_validators_read_as_we_do";
const CONTRACT: &str = "the_portal_keeps_to_its_contract";

/// Whether a test is to be run: no other was asked for.
fn is_chosen(test: &str, filter: &[String]) -> bool {
    let mut names = filter.iter().filter(|word| !word.starts_with('-')).peekable();
    names.peek().is_none() || names.any(|name| test.contains(name.as_str()))
}

/// Validators of other ecosystems against our reader.
fn schemas(workspace: &Workspace, filter: &[String]) -> Result<()> {
    if !is_chosen(SCHEMAS, filter) {
        return Ok(());
    }
    shapes::run(workspace)
        .context("`cargo xtask test --only native other_validators` for this alone")
}

/// The portal against its OpenAPI document.
fn contract(workspace: &Workspace, filter: &[String]) -> Result<()> {
    if !is_chosen(CONTRACT, filter) {
        return Ok(());
    }
    contract::run(workspace)
        .context("`cargo xtask test --only native keeps_to_its_contract` for this alone")
}

fn browser(workspace: &Workspace, filter: &[String]) -> Result<()> {
    browser_with(workspace, filter, &[])
}

/// Runs what the stories' browsers are for, with further variables.
pub(crate) fn browser_with(
    workspace: &Workspace,
    filter: &[String],
    more: &[(&str, &OsStr)],
) -> Result<()> {
    let variables = browsers::all(workspace)?;
    dist::run(workspace)?;
    let portal = build_tested_portal(workspace)?;
    let mut command = process::cargo(workspace);
    command
        .args(TEST)
        .args(["--test", "browser", "--"])
        .args(filter)
        // A story that fails says what it saw last; a backtrace of the runtime would bury that.
        .env("RUST_BACKTRACE", "0")
        .env("HANGJI_DIST", workspace.dist())
        .env("HANGJI_WWW", workspace.www())
        .env("HANGJI_PORTAL_BIN", portal)
        .env("HANGJI_VENDOR", npm::SAMPLES.install(workspace)?)
        .envs(variables)
        .envs(more.iter().copied());
    process::run(&mut command, "mend the test named above")
        .context("in a browser, with `cargo xtask test --only browser <name>` for one test")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(only: Option<Only>) -> Vec<&'static str> {
        stages(only).into_iter().map(|(name, _)| name).collect()
    }

    #[test]
    fn everything_runs_cheapest_first() {
        let all = names(None);
        assert_eq!(all.first(), Some(&"formatting"));
        assert_eq!(all.last(), Some(&"browser tests"));
        assert_eq!(all.len(), 10);
    }

    #[test]
    fn one_kind_runs_alone() {
        assert_eq!(names(Some(Only::Native)), ["native tests", "schemas", "contract"]);
        assert_eq!(names(Some(Only::Browser)), ["browser tests"]);
    }
}
