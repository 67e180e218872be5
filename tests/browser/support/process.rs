//! Other programs the tests need: where they are, starting them, hearing what they print.

use std::{
    fs,
    path::PathBuf,
    process::{Command as Plain, Stdio},
    time::Duration,
};

use tokio::{
    io::{AsyncBufReadExt as _, AsyncRead, BufReader},
    process::{Child, Command},
    sync::{
        Mutex,
        mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel},
    },
    time::timeout,
};

/// Longer than anything a healthy program needs, even while a compiler holds every core.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// The path that `cargo xtask test` put into the environment.
pub(crate) fn path(variable: &str) -> PathBuf {
    match std::env::var_os(variable) {
        Some(path) => path.into(),
        None => panic!("{variable} is not set: run these tests by `cargo xtask test`"),
    }
}

/// A program that ends with the thread that starts it at the latest.
pub(crate) fn bound(variable: &str) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "KILL", "--"]).arg(path(variable));
    command
}

/// A driver program with a browser that ends with it. The driver starts [`BROWSER`] in its place.
pub(crate) fn driver(variable: &str, browser: &str) -> Command {
    let mut command = bound(variable);
    command.env("HANGJI_BOUND", path(browser));
    command
}

/// What a driver program is to start as its browser.
pub(crate) const BROWSER: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/support/bound.sh");

/// A running program; it ends with this value at the latest.
pub(crate) struct Process {
    name: String,
    child: Mutex<Child>,
    lines: Mutex<UnboundedReceiver<String>>,
}

impl Process {
    /// Starts a program whose output will be read line by line.
    pub(crate) fn start(mut command: Command) -> Self {
        let name = format!("{:?}", command.as_std());
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = match command.kill_on_drop(true).spawn() {
            Ok(child) => child,
            Err(error) => panic!("{name} does not start: {error}"),
        };
        let (sender, lines) = unbounded_channel();
        tokio::spawn(pass_on(child.stdout.take(), sender.clone()));
        tokio::spawn(pass_on(child.stderr.take(), sender));
        Self { name, child: Mutex::new(child), lines: Mutex::new(lines) }
    }

    /// Reads on until a line holds `mark`; gives that line and those before it.
    pub(crate) async fn read_until(&self, mark: &str) -> (String, Vec<String>) {
        self.hear(mark).await.unwrap_or_else(|printed| {
            panic!("{} did not print {mark:?}, but:\n{}", self.name, printed.join("\n"))
        })
    }

    /// The same; where no line holds it, gives what the program printed instead.
    async fn hear(&self, mark: &str) -> Result<(String, Vec<String>), Vec<String>> {
        let mut before = Vec::new();
        let mut lines = self.lines.lock().await;
        while let Ok(Some(line)) = timeout(PATIENCE, lines.recv()).await {
            if line.contains(mark) {
                return Ok((line, before));
            }
            before.push(line);
        }
        Err(before)
    }

    /// Reads on until a line holds `mark` followed by a port number; gives the number.
    pub(crate) async fn read_port(&self, mark: &str) -> u16 {
        let (line, _) = self.read_until(mark).await;
        port_in(&line, mark)
    }

    /// The same of a program that may find its port taken; none where it did.
    pub(crate) async fn read_port_if_free(&self, mark: &str) -> Option<u16> {
        match self.hear(mark).await {
            Ok((line, _)) => Some(port_in(&line, mark)),
            Err(printed) if printed.iter().any(|it| it.contains("Address already in use")) => None,
            Err(printed) => panic!("{} does not start:\n{}", self.name, printed.join("\n")),
        }
    }

    /// Asks the program to end, as a service manager would, and waits until it has.
    pub(crate) async fn stop(&self) {
        let mut child = self.child.lock().await;
        if let Some(id) = child.id() {
            signal("-TERM", id);
        }
        if timeout(PATIENCE, child.wait()).await.is_err() {
            panic!("{} did not end when asked to", self.name);
        }
    }

    /// Waits until the program has ended by itself.
    pub(crate) async fn ended(&self) {
        let mut child = self.child.lock().await;
        if timeout(PATIENCE, child.wait()).await.is_err() {
            panic!("{} did not end", self.name);
        }
    }
}

fn port_in(line: &str, mark: &str) -> u16 {
    let rest = line.split(mark).nth(1).unwrap_or_default();
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or_else(|_| panic!("no port number in {line:?}"))
}

/// The numbers of the processes whose command line holds all of these words.
pub(crate) fn running(words: &[&str]) -> Vec<u32> {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let called = processes.filter_map(|it| {
        let line = fs::read(it.path().join("cmdline")).ok()?;
        let line = String::from_utf8_lossy(&line).into_owned();
        words.iter().all(|word| line.contains(word)).then(|| it.file_name())
    });
    called.filter_map(|name| name.to_string_lossy().parse().ok()).collect()
}

/// Sends a signal to a process by its number.
pub(crate) fn signal(signal: &str, id: u32) {
    let quiet = || Stdio::null();
    // It may be gone already, which is as well.
    // Every shell has it built in; as a program a small system may lack it.
    let kill = format!("kill {signal} {id}");
    let _ = Plain::new("sh").args(["-c", &kill]).stderr(quiet()).status();
}

async fn pass_on(output: Option<impl AsyncRead + Unpin>, sender: UnboundedSender<String>) {
    let Some(output) = output else { return };
    let mut lines = BufReader::new(output).split(b'\n');
    while let Ok(Some(line)) = lines.next_segment().await {
        if sender.send(String::from_utf8_lossy(&line).into_owned()).is_err() {
            return;
        }
    }
}
