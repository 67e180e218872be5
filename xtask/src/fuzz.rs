//! Looks for inputs that core cannot take, with libFuzzer.
//!
//! The engine is a crate that is built from source, and the instrumentation is LLVM's own, so the
//! pinned compiler does; there is no unsafe code for a sanitizer to watch.

mod summary;

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};

use crate::process;
use crate::tools::{debian, rust};
use crate::workspace::Workspace;
use summary::Summary;

/// What is looked into, and for how long.
#[derive(Args)]
pub(crate) struct Options {
    /// What to look into; each in turn where none is named.
    #[arg(value_enum)]
    target: Option<Target>,
    /// How many inputs to try.
    #[arg(long, default_value_t = 1_000_000)]
    runs: u64,
    /// The longest input, in bytes.
    #[arg(long, default_value_t = 4096)]
    max_len: u32,
}

/// A check of the fuzz crate.
#[derive(Debug, Clone, Copy, PartialEq, ValueEnum)]
enum Target {
    /// Any bytes as a document.
    Document,
    /// Any bytes as an addendum to the procedure.
    Addendum,
    /// Any bytes as what a person and a host do to a form.
    Changes,
    /// Any text as a number, a code, a name.
    Formats,
}

impl Target {
    fn name(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Addendum => "addendum",
            Self::Changes => "changes",
            Self::Formats => "formats",
        }
    }
}

/// Counts every branch that is taken, for the engine to read.
const INSTRUMENTATION: &str = "-Cpasses=sancov-module \
    -Cllvm-args=-sanitizer-coverage-level=3 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table";

/// An input that takes longer than this counts as a fault.
const SECONDS: u32 = 10;

/// Builds the targets, writes what they start from, and lets the engine try.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let place = Place::new(workspace)?;
    place.build(workspace)?;
    let targets: &[Target] = options.target.as_slice();
    for target in if targets.is_empty() { Target::value_variants() } else { targets } {
        place.try_inputs(target.name(), options)?;
    }
    Ok(())
}

/// Where the crate lies, and what it makes.
struct Place {
    project: PathBuf,
    work: PathBuf,
    programs: PathBuf,
    host: String,
}

impl Place {
    fn new(workspace: &Workspace) -> Result<Self> {
        let host = rust::host(workspace)?;
        let work = workspace.target().join("fuzz");
        let programs = work.join(&host).join("release");
        Ok(Self { project: workspace.root().to_path_buf(), work, programs, host })
    }

    fn build(&self, workspace: &Workspace) -> Result<()> {
        debian::program("c++", &["g++"])?;
        process::step("building the fuzz crate");
        let mut command = process::cargo(workspace);
        // With a target named, what runs while building is not instrumented.
        command
            .args(["build", "--release", "--locked", "--manifest-path", "fuzz/Cargo.toml"])
            .args(["--target", &self.host, "--target-dir"])
            .arg(&self.work)
            .env("RUSTFLAGS", INSTRUMENTATION);
        process::run(&mut command, "mend what the compiler says above")?;
        let mut seeds = Command::new(self.programs.join("seeds"));
        seeds.arg(&self.project).arg(self.work.join("seeds"));
        process::run(&mut seeds, "mend fuzz/src/seeds.rs")
    }

    fn try_inputs(&self, target: &str, options: &Options) -> Result<()> {
        let log = self.work.join(format!("{target}.log"));
        process::step(&format!("{target}: trying {} inputs, see {}", options.runs, log.display()));
        let file = File::create(&log).with_context(|| format!("cannot write {}", log.display()))?;
        let mut command = self.engine(target, options)?;
        let status = command
            .stderr(file)
            .status()
            .with_context(|| format!("the {target} target did not start; remove target/fuzz"))?;
        let text = fs::read(&log).with_context(|| format!("cannot read {}", log.display()))?;
        let text = String::from_utf8_lossy(&text);
        if !status.success() {
            bail!("{}", summary::fault(target, &text));
        }
        let summary = Summary::read(&text)
            .with_context(|| format!("{} does not end as libFuzzer ends", log.display()))?;
        println!("{target}: {summary}");
        Ok(())
    }

    /// The engine with its inputs: those that it kept before, then ours.
    fn engine(&self, target: &str, options: &Options) -> Result<Command> {
        let (kept, seeds) = (self.work.join("corpus").join(target), self.work.join("seeds"));
        let faults = self.project.join("fuzz/regressions").join(target);
        for folder in [&kept, &faults] {
            fs::create_dir_all(folder)
                .with_context(|| format!("cannot make {}", folder.display()))?;
        }
        let option = |name: &str, value: OsString| {
            let mut option = OsString::from(format!("-{name}="));
            option.push(value);
            option
        };
        let mut command = Command::new(self.programs.join(target));
        command
            .args([kept, seeds.join(target)])
            .args([format!("-runs={}", options.runs), format!("-max_len={}", options.max_len)])
            .args([format!("-timeout={SECONDS}"), format!("-report_slow_units={SECONDS}")])
            .arg(option("dict", seeds.join("words.dict").into()))
            .arg(option("artifact_prefix", faults.join("").into()))
            .arg("-print_final_stats=1");
        Ok(command)
    }
}
