//! The program as an operator runs it.

use crate::village::village;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStderr, Command, Stdio};
use tempfile::TempDir;

struct Program {
    child: Child,
    address: String,
    log: BufReader<ChildStderr>,
}

fn serve(data: &TempDir) -> Program {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hangji-portal"));
    command.args(["serve", "--port", "0", "--today", "2012-10-10", "--data"]).arg(data.path());
    command.arg("--www").arg(data.path()).arg("--dist").arg(data.path());
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim().strip_prefix("http://").expect("an address").to_owned();
    let log = BufReader::new(child.stderr.take().unwrap());
    Program { child, address, log }
}

impl Program {
    fn tell(&self, signal: &str) {
        let id = self.child.id().to_string();
        // Every shell has it built in; as a program a small system may lack it.
        let kill = format!("kill {signal} {id}");
        assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
    }

    /// Reads the log up to a line with these words.
    fn wait_for(&mut self, words: &str) {
        let mut line = String::new();
        while !line.contains(words) {
            line.clear();
            assert_ne!(self.log.read_line(&mut line).unwrap(), 0, "the log ends without {words}");
        }
    }
}

/// Sends all of a post but its last byte.
fn begin_post(address: &str, body: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).unwrap();
    let head = format!(
        "POST /api/assessments HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\
         Content-Type: application/json\r\nIdempotency-Key: key-1\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).unwrap();
    stream.write_all(&body.as_bytes()[..body.len() - 1]).unwrap();
    stream
}

fn a_post_in_flight_survives(signal: &str) {
    let data = TempDir::with_prefix("hangji-serving-").unwrap();
    let mut program = serve(&data);
    let body = village("a-1").to_json();
    let mut stream = begin_post(&program.address, &body);
    // The answer to a second request shows that the first connection was accepted before it.
    let mut probe = TcpStream::connect(&program.address).unwrap();
    probe.write_all(b"GET /healthz HTTP/1.0\r\n\r\n").unwrap();
    probe.read_to_string(&mut String::new()).unwrap();
    program.tell(signal);
    program.wait_for("stopping");
    stream.write_all(&body.as_bytes()[body.len() - 1..]).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 201"), "{answer}");
    assert!(program.child.wait().unwrap().success());
    // A file that was closed properly has folded its log in.
    assert!(data.path().join("hangji.sqlite").exists());
    assert!(!data.path().join("hangji.sqlite-wal").exists());
}

#[test]
fn told_to_stop_by_the_system_it_finishes_what_is_in_flight() {
    a_post_in_flight_survives("-TERM");
}

#[test]
fn told_to_stop_by_a_person_it_finishes_what_is_in_flight() {
    a_post_in_flight_survives("-INT");
}

#[test]
fn the_log_tells_of_requests_and_not_of_people() {
    let data = TempDir::with_prefix("hangji-serving-").unwrap();
    let mut program = serve(&data);
    let mut stream = TcpStream::connect(&program.address).unwrap();
    stream.write_all(b"GET /healthz?name=secretary HTTP/1.0\r\n\r\n").unwrap();
    stream.read_to_string(&mut String::new()).unwrap();
    program.tell("-TERM");
    let mut log = String::new();
    program.log.read_to_string(&mut log).unwrap();
    assert!(log.contains("GET /healthz 200"), "{log}");
    assert!(!log.contains("secretary"), "{log}");
    program.child.wait().unwrap();
}

#[test]
fn a_day_that_is_none_is_refused_at_the_start() {
    let data = TempDir::with_prefix("hangji-serving-").unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_hangji-portal"));
    command.args(["serve", "--today", "2012-02-30", "--data", "d", "--www", "w", "--dist", "e"]);
    let output = command.current_dir(data.path()).output().unwrap();
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("not a day like 2012-04-10"));
}
