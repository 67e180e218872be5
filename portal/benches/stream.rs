//! A stream of documents through the program, as another system would run it:
//! `cargo bench -p hangji-portal --bench stream`. Other numbers of documents may follow `--`.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what cannot begin is not measured")]

mod samples;

use samples::Sample;
use std::fs::{File, read_to_string};
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How often the program's memory is looked at.
const LOOK: Duration = Duration::from_millis(2);
/// In how many parts of a second the system counts how long a program was busy.
const TICKS: f64 = 100.0;

fn main() {
    let mut counts: Vec<usize> = std::env::args().filter_map(|it| it.parse().ok()).collect();
    if counts.is_empty() {
        // Without cargo's word that this is a benchmark it is only tried.
        let measuring = std::env::args().any(|it| it == "--bench");
        counts = if measuring { vec![1_000, 100_000] } else { vec![10] };
    }
    let folder = tempfile::tempdir().unwrap();
    println!("documents       MB   seconds   CPU seconds   documents/CPU second   peak memory");
    for count in counts {
        let file = folder.path().join("all.jsonl");
        let bytes = write(&file, count);
        let Run { took, busy, peak } = run(&file);
        let (megabytes, rate) = (bytes as f64 / 1e6, count as f64 / busy);
        println!("{count:>9} {megabytes:>8.1} {took:>9.2} {busy:>13.2} {rate:>22.0} {peak:>10} kB");
    }
}

/// What a run of the program took.
struct Run {
    /// Seconds from its start to its end.
    took: f64,
    /// Seconds that its threads were running, which other programs do not lengthen.
    busy: f64,
    /// Its peak memory in kB.
    peak: u64,
}

/// Writes so many documents, of each sample in turn, each with an id of its own; gives their size.
fn write(file: &Path, count: usize) -> usize {
    let texts = Sample::ALL.map(|it| it.line("a-0"));
    let mut to = BufWriter::new(File::create(file).unwrap());
    let mut bytes = 0;
    for (nth, text) in texts.iter().cycle().take(count).enumerate() {
        let line = text.replacen("a-0", &format!("a-{nth}"), 1) + "\n";
        to.write_all(line.as_bytes()).unwrap();
        bytes += line.len();
    }
    to.flush().unwrap();
    bytes
}

/// Runs the program on a file.
fn run(file: &Path) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hangji-portal"));
    command.args(["check", "--lines", "--format", "json", "--today", "2012-07-01"]).arg(file);
    let started = Instant::now();
    let mut child = command.stdout(Stdio::null()).spawn().unwrap();
    let (mut peak, mut busy) = (0, 0.0_f64);
    loop {
        peak = peak.max(peak_of(&child));
        busy = busy.max(busy_of(&child));
        if child.try_wait().unwrap().is_some() {
            return Run { took: started.elapsed().as_secs_f64(), busy, peak };
        }
        std::thread::sleep(LOOK);
    }
}

fn proc(child: &Child, file: &str) -> String {
    read_to_string(format!("/proc/{}/{file}", child.id())).unwrap_or_default()
}

/// The most memory that a running program has had.
fn peak_of(child: &Child) -> u64 {
    let status = proc(child, "status");
    let line = status.lines().find_map(|it| it.strip_prefix("VmHWM:"));
    line.and_then(|it| it.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
}

/// How long a running program was busy, for itself and in the system.
fn busy_of(child: &Child) -> f64 {
    let stat = proc(child, "stat");
    // The name may hold spaces; what is counted from here on does not.
    let after = stat.rsplit(") ").next().unwrap_or_default();
    let ticks = after.split(' ').skip(11).take(2).filter_map(|it| it.parse::<f64>().ok());
    ticks.sum::<f64>() / TICKS
}
