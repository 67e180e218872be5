//! Breaks the rules one expression at a time, and names every break that no test notices.

use std::process::Command;

use anyhow::Result;
use clap::Args;

use crate::process;
use crate::tools::crates;
use crate::workspace::Workspace;

/// What is broken.
#[derive(Args)]
pub(crate) struct Options {
    /// A file of core, such as `core/src/rules/plan.rs`; all rules where none is named.
    files: Vec<String>,
    /// Only name what would be broken.
    #[arg(long)]
    list: bool,
}

/// What is broken where nothing else is named.
const RULES: &str = "core/src/rules/**";

/// The tests that have to notice; the second comes with the conformance table.
const TESTS: [&str; 2] = ["scenarios", "conformance"];

/// A property that fails mostly does so early, and here each is asked a thousand times.
const CASES: &str = "16";

/// Runs cargo-mutants; `.cargo/mutants.toml` holds what it needs to know of the project.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let mut command = Command::new(crates::CARGO_MUTANTS.install(workspace)?);
    command.current_dir(workspace.root()).args(["mutants", "--package", "hangji-core"]);
    let files = options.files.iter().map(String::as_str);
    for file in files.chain(options.files.is_empty().then_some(RULES)) {
        command.args(["--file", file]);
    }
    if options.list {
        return process::run(command.arg("--list"), "name files below core/src");
    }
    command.args(["--jobs=1", "--colors=never", "--output"]).arg(workspace.target());
    // Those beside the code have to notice as well.
    command.args(["--", "--lib"]);
    for test in TESTS.iter().filter(|it| exists(workspace, it)) {
        command.args(["--test", test]);
    }
    command.env("PROPTEST_CASES", CASES);
    process::run(
        &mut command,
        "write a test for every line in target/mutants.out/missed.txt that changes what is found",
    )
}

fn exists(workspace: &Workspace, test: &str) -> bool {
    let tests = workspace.root().join("core/tests");
    tests.join(test).join("main.rs").is_file() || tests.join(format!("{test}.rs")).is_file()
}
