//! The reference portal as its operator runs it: a program, a folder of data, a port.

use serde_json::Value;
use tempfile::TempDir;
use tokio::process::Command;

use super::process::{Process, path};

/// A name of the portal as intranets have them: no browser trusts `http` to it, as it does to an
/// address of the machine itself.
pub(crate) const INTRANET: &str = "portal.test";

/// What Chromium has to be told to find it.
pub(crate) const INTRANET_RULE: &str = "--host-resolver-rules=MAP portal.test 127.0.0.1";

/// A running portal with a data folder of its own.
pub(crate) struct Portal {
    program: Process,
    port: u16,
    data: TempDir,
}

impl Portal {
    /// Starts a portal that has received nothing yet; its day is one of the demonstration's year.
    pub(crate) async fn start() -> Self {
        let data = TempDir::with_prefix_in("portal-", env!("CARGO_TARGET_TMPDIR"))
            .expect("a folder for the data");
        let (program, port) = serve(&data, 0).await;
        Self { program, port, data }
    }

    /// Stops the portal and starts it again with the same data on the same port.
    pub(crate) async fn restart(&mut self) {
        self.program.stop().await;
        (self.program, self.port) = serve(&self.data, self.port).await;
    }

    /// The address of something on the portal, `path` beginning with a slash.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// The same by a name that is no address of the machine itself.
    pub(crate) fn intranet_url(&self, path: &str) -> String {
        format!("http://{INTRANET}:{}{path}", self.port)
    }

    /// The assessment of that id as the portal has it.
    pub(crate) async fn stored(&self, id: &str) -> Value {
        let url = self.url(&format!("/api/assessments/{id}"));
        let answer = reqwest::get(&url).await.expect("the portal answers");
        assert!(answer.status().is_success(), "{url} answers {}", answer.status());
        answer.json().await.expect("an assessment is JSON")
    }
}

async fn serve(data: &TempDir, port: u16) -> (Process, u16) {
    let mut command = Command::new(path("HANGJI_PORTAL_BIN"));
    command.args(["serve", "--port", &port.to_string()]).arg("--data").arg(data.path());
    command.arg("--www").arg(path("HANGJI_WWW")).arg("--dist").arg(path("HANGJI_DIST"));
    command.arg("--vendor").arg(path("HANGJI_VENDOR")).args(["--today", "2012-10-10"]);
    let program = Process::start(command);
    let port = program.read_port("http://127.0.0.1:").await;
    (program, port)
}
