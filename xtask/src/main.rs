//! The project's task runner: `cargo xtask <command>` builds, shows, tests and measures it.

mod demo;
mod dist;
mod fuzz;
mod locked;
mod mutants;
mod notice;
mod process;
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
    /// Build everything and show the widget in the reference portal.
    Demo(demo::Options),
    /// Build what a page loads into `dist/`.
    Dist,
    /// Look for inputs that core cannot take, see `docs/campaigns.md`.
    Fuzz(fuzz::Options),
    /// Break the rules one by one and name every break that no test notices.
    Mutants(mutants::Options),
    /// Write `docs/notice.md`: every clause, and where the product uses it.
    Notice,
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
        Command::Demo(options) => demo::run(&workspace, &options),
        Command::Dist => dist::run(&workspace),
        Command::Fuzz(options) => fuzz::run(&workspace, &options),
        Command::Mutants(options) => mutants::run(&workspace, &options),
        Command::Notice => notice::run(&workspace),
        Command::Size => size::run(&workspace),
        Command::Test(options) => suite::run(&workspace, &options),
        Command::Tidy => tidy::run(&workspace),
    }
}
