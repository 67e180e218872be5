//! The project's task runner: `cargo xtask <command>` builds, shows, tests and measures it.

mod bench;
mod contract;
mod demo;
mod dist;
mod fuzz;
mod gallery;
mod locked;
mod mutants;
mod notice;
mod package;
mod process;
mod reach;
mod shapes;
mod size;
mod stamp;
mod suite;
mod tidy;
mod tools;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::workspace::Workspace;

/// Builds, shows, tests and measures the project. Tools that are missing are set up on the way.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Measure what a person waits for in a browser on a slow processor, see `docs/performance.md`.
    Bench,
    /// Build everything and show the widget in the reference portal.
    Demo(demo::Options),
    /// Build what a page loads into `dist/`.
    Dist,
    /// Look for inputs that core cannot take, see `docs/campaigns.md`.
    Fuzz(fuzz::Options),
    /// Take pictures of every view in every state, width, language and theme.
    Gallery(gallery::Options),
    /// Break the rules one by one and name every break that no test notices.
    Mutants(mutants::Options),
    /// Write `docs/notice.md`: every clause, and where the product uses it.
    Notice,
    /// Pack `dist/` to be handed on: a zip, and a package for npm, in `target/package/`.
    Package(package::Options),
    /// Print what a page loads in bytes; fail over the budget in `xtask/budget.toml`.
    Size,
    /// Run every check and test, quickest first.
    Test(suite::Options),
    /// Check the house rules that no other tool checks.
    Tidy,
}

fn main() -> ExitCode {
    match execute(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn execute(command: Command) -> Result<()> {
    let workspace = Workspace::find()?;
    match command {
        Command::Bench => bench::run(&workspace),
        Command::Demo(options) => demo::run(&workspace, &options),
        Command::Dist => dist::run(&workspace),
        Command::Fuzz(options) => fuzz::run(&workspace, &options),
        Command::Gallery(options) => gallery::run(&workspace, &options),
        Command::Mutants(options) => mutants::run(&workspace, &options),
        Command::Notice => notice::run(&workspace),
        Command::Package(options) => package::run(&workspace, &options),
        Command::Size => size::run(&workspace),
        Command::Test(options) => suite::run(&workspace, &options),
        Command::Tidy => tidy::run(&workspace),
    }
}
