//! The command line of `check`.

use crate::Clock;
use clap::{Args, ValueEnum};
use hangji_core::assessment::{Date, Step};
use hangji_core::words::Lang;
use std::path::PathBuf;

/// The longest line of a stream unless the caller says otherwise: 8 MiB.
const MAX_LINE: usize = 8 << 20;

/// What an exit status means, in the help.
const STATUS: &str = "\
Exit status, that of the worst document:
  0  nothing worse than hints, or warnings with an explanation
  1  a warning without an explanation
  2  an error, or an addendum that cannot stand
  3  a file or document that could not be read as an assessment

A file that ends in .jsonl or .ndjson is a stream of one document per line.";

/// What to check, against what, and how to say it.
#[derive(Args, Clone, Debug)]
#[command(after_help = STATUS)]
pub struct Options {
    /// Files with a document, or with one on each line; `-` is standard input.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// An addendum (hangji.addendum/1) on top of the built-in procedure.
    #[arg(long, value_name = "FILE")]
    pub procedure: Option<PathBuf>,
    /// What a host has stored, one document or a stream: branches may not change what their
    /// superior wrote there (V26).
    #[arg(long, value_name = "FILE")]
    pub stored: Option<PathBuf>,
    /// A day such as 2012-04-10 to take for today, instead of this machine's.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub today: Option<Clock>,
    /// Check through this step: survey, coverage, rectification or excellence; without it, through
    /// the step that a document says it completes, else all of them.
    #[arg(long, value_name = "STEP", value_parser = step)]
    pub through: Option<Step>,
    /// Sentences for people, or one JSON object for each document.
    #[arg(long, value_enum, default_value = "text")]
    pub format: Format,
    /// The language of the sentences: zh or en.
    #[arg(long, default_value = "zh", value_parser = lang)]
    pub lang: Lang,
    /// Read every file as a stream of one document per line.
    #[arg(long)]
    pub lines: bool,
    /// The longest line, and the largest document, in bytes; what is longer is skipped and said.
    #[arg(long, value_name = "BYTES", default_value_t = MAX_LINE)]
    pub max_line: usize,
}

/// How findings are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A sentence on a line for each finding.
    #[default]
    Text,
    /// A JSON object on a line for each document.
    Json,
}

/// A day of the command line.
///
/// # Errors
/// What a day looks like.
pub fn day(typed: &str) -> Result<Clock, String> {
    Date::parse(typed).and_then(Clock::on_day).ok_or_else(|| "not a day like 2012-04-10".to_owned())
}

fn step(typed: &str) -> Result<Step, String> {
    let codes: Vec<_> = Step::ALL.iter().map(|it| it.code()).collect();
    Step::from_code(typed).ok_or_else(|| format!("not one of {}", codes.join(", ")))
}

fn lang(typed: &str) -> Result<Lang, String> {
    match typed {
        "zh" => Ok(Lang::Zh),
        "en" => Ok(Lang::En),
        _ => Err("not zh or en".to_owned()),
    }
}
