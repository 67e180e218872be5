//! The reference host as a program: it serves, checks, and prints its contracts.

mod serve;

use clap::{Parser, Subcommand};
use hangji_portal::{check, print};
use std::io::{Write, stderr, stdout};
use std::process::ExitCode;

/// The reference host of the self-assessment: receives, checks, keeps and shows.
#[derive(Parser)]
#[command(version)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Answers on a port until it is told to stop.
    Serve(serve::Serve),
    /// Checks documents by the same rules, without a host.
    Check(check::Options),
    /// Prints the JSON Schema of what travels.
    Schema {
        /// Of which document.
        #[arg(value_enum, default_value = "assessment")]
        of: print::Shape,
    },
    /// Prints the contract of the host as an OpenAPI document.
    Openapi,
}

fn main() -> ExitCode {
    match Line::parse().command {
        Command::Serve(options) => status_of(serve::serve(options)),
        Command::Check(options) => {
            ExitCode::from(check::run(&options, &mut stdout().lock(), &mut stderr()) as u8)
        }
        Command::Schema { of } => status_of(print::schema(of, &mut stdout().lock())),
        Command::Openapi => status_of(print::openapi(&mut stdout().lock())),
    }
}

fn status_of(result: anyhow::Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nobody hears it when even this fails; the status still says it.
            let _ = writeln!(stderr(), "Error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
