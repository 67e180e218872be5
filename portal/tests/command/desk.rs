//! A folder with files, and the program run in it.

use serde_json::Value;
use std::io::Write;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A folder of its own, gone with the story.
pub(crate) struct Desk(TempDir);

/// What a run of the program said.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Desk {
    pub(crate) fn new() -> Desk {
        Desk(TempDir::with_prefix("hangji-check-").unwrap())
    }

    /// Puts a file on the desk.
    pub(crate) fn put(&self, name: &str, bytes: impl AsRef<[u8]>) -> &Desk {
        std::fs::write(self.0.path().join(name), bytes).unwrap();
        self
    }

    /// The program, to be run here.
    pub(crate) fn program(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hangji-portal"));
        command.current_dir(self.0.path());
        command
    }

    /// Runs the program with words as on a command line.
    pub(crate) fn run(&self, line: &str) -> Ran {
        self.run_with(line, b"")
    }

    /// Runs `check` on 10 October 2012.
    pub(crate) fn check(&self, line: &str) -> Ran {
        self.run(&format!("check --today 2012-10-10 {line}"))
    }

    /// Runs the program with something on its standard input.
    pub(crate) fn run_with(&self, line: &str, input: &[u8]) -> Ran {
        let mut command = self.program();
        command.args(line.split_whitespace());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = input.to_owned();
        // It may answer before it has read everything, and then both would wait for each other.
        let writer = std::thread::spawn(move || stdin.write_all(&input));
        let output = child.wait_with_output().unwrap();
        // A program that ends early reads no further.
        let _ = writer.join().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        let status = output.status.code().unwrap();
        Ran { status, out: text(output.stdout), err: text(output.stderr) }
    }
}

impl Ran {
    /// The objects of `--format json`, one a line.
    pub(crate) fn objects(&self) -> Vec<Value> {
        let lines = self.out.lines();
        lines.map(|it| serde_json::from_str(it).unwrap_or_else(|_| panic!("{it}"))).collect()
    }

    /// Expects words on a line of the output.
    pub(crate) fn says(&self, words: &[&str]) {
        let said = self.out.lines().any(|line| words.iter().all(|it| line.contains(it)));
        assert!(said, "{words:?} are on no line of:\n{}{}", self.out, self.err);
    }
}
