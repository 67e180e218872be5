//! `hangji-portal check`: what a host would say about documents, without a host.
//!
//! Modules in the order in which a document passes them: `options` (the command line), `input`
//! (files to pieces, each one document), `checker` (a piece to what is said about it), `text` and
//! `json` (how it is said), `tally` (what it comes to).

mod checker;
mod complaint;
mod input;
mod json;
mod options;
mod place;
mod stored;
mod tally;
mod text;

pub use checker::{Checked, Checker};
pub(crate) use complaint::complaints;
pub use options::{Format, Options, day};
pub use tally::Status;

use input::{Piece, batches};
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::thread;
use tally::Tally;

/// From this many documents on a second thread is worth starting.
const WORTH_SHARING: usize = 8;

/// Checks every file and prints what is wrong, in the order of the documents. Gives what the exit
/// status says; problems with the command's own files go to `aside`.
pub fn run(options: &Options, out: &mut dyn Write, aside: &mut dyn Write) -> Status {
    let checker = match Checker::of(options) {
        Ok(checker) => checker,
        Err((status, complaints)) => {
            for it in complaints {
                // Nobody hears it when even this fails; the status still says it.
                let _ = writeln!(aside, "{it}");
            }
            return status;
        }
    };
    let mut tally = Tally::default();
    match all(options, &checker, &mut tally, out) {
        // Who reads has seen enough, as `head` has.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            let _ = writeln!(aside, "{error}");
            Status::Unread
        }
        _ => tally.worst(),
    }
}

fn all(
    options: &Options,
    checker: &Checker,
    tally: &mut Tally,
    out: &mut dyn Write,
) -> std::io::Result<()> {
    for file in &options.files {
        let name = name(file);
        for batch in batches(file, options.lines, options.max_line) {
            for checked in shared(checker, name.as_str(), &batch) {
                tally.count(checked.status);
                out.write_all(checked.said.as_bytes())?;
            }
            // Whoever follows a stream sees what is known so far.
            out.flush()?;
        }
    }
    if options.format == Format::Text {
        writeln!(out, "{}", tally.say(options.lang))?;
    }
    out.flush()
}

fn name(file: &Path) -> String {
    if file == Path::new("-") { "<stdin>".to_owned() } else { file.display().to_string() }
}

/// Checks some documents on two threads where it helps, and keeps their order.
fn shared(checker: &Checker, name: &str, pieces: &[Piece]) -> Vec<Checked> {
    let check = |some: &[Piece]| some.iter().map(|it| checker.check(name, it)).collect::<Vec<_>>();
    let alone = thread::available_parallelism().map_or(1, usize::from) < 2;
    if alone || pieces.len() < WORTH_SHARING {
        return check(pieces);
    }
    let (first, second) = pieces.split_at(pieces.len() / 2);
    thread::scope(|scope| {
        let second = scope.spawn(|| check(second));
        let mut all = check(first);
        match second.join() {
            Ok(rest) => all.extend(rest),
            // A fault of ours must not pass for a document without findings.
            Err(fault) => std::panic::resume_unwind(fault),
        }
        all
    })
}
