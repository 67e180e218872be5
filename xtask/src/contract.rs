//! The reference portal against its own contract: schemathesis asks every address of the OpenAPI
//! document for what it promises and for what it refuses, and looks at each answer.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::tools::python;
use crate::workspace::Workspace;
use crate::{process, stamp, suite};

/// A day on which the example of the contract can be submitted.
const TODAY: &str = "2012-07-01";

/// Starts a portal that has received nothing, and holds it to its contract.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let tool = python::program(workspace, "schemathesis")?;
    let program = suite::build_tested_portal(workspace)?;
    let place = workspace.target().join("contract");
    if place.exists() {
        fs::remove_dir_all(&place).with_context(|| format!("cannot empty {}", place.display()))?;
    }
    // What a page loads is not built for this; the contract is about how it is served.
    stamp::write(&place.join("dist/hangji.js"), b"export {};\n")?;
    let portal = Portal::start(&program, &workspace.www(), &place)?;
    let mut command = Command::new(tool);
    command
        .arg("--no-color")
        .arg("--config-file")
        .arg(workspace.own("python/contract/schemathesis.toml"))
        .args(["run", &format!("{}/openapi.json", portal.address)])
        .env("SCHEMATHESIS_HOOKS", workspace.own("python/contract/checks.py"))
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .current_dir(&place);
    let advice = format!("mend the portal, or portal/src/openapi; its log is in {LOG}");
    process::run(&mut command, &advice)
}

/// Where the portal's log lies, in the folder of this stage.
const LOG: &str = "target/contract/portal.log";

/// A running portal, gone with this value.
struct Portal {
    child: Child,
    address: String,
}

impl Portal {
    /// Starts it on a free port; what it keeps lies in `place`.
    fn start(program: &Path, www: &Path, place: &Path) -> Result<Self> {
        let log = File::create(place.join("portal.log"))
            .with_context(|| format!("cannot write to {}", place.display()))?;
        let mut command = Command::new(program);
        command.args(["serve", "--port", "0", "--today", TODAY]).arg("--www").arg(www);
        command.arg("--data").arg(place.join("data")).arg("--dist").arg(place.join("dist"));
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(log);
        let mut child = command.spawn().context("the portal did not start")?;
        let mut address = String::new();
        if let Some(output) = child.stdout.take() {
            BufReader::new(output).read_line(&mut address).context("the portal says nothing")?;
        }
        let portal = Self { child, address: address.trim().to_owned() };
        ensure!(portal.address.starts_with("http://"), "the portal did not start; see {LOG}");
        Ok(portal)
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        // It may have ended by itself, which the tool has noticed by then.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
