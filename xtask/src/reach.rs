//! Stories on every old browser that the widget is for; `docs/reach.md` holds what came of it.

use anyhow::{Context, Result};

use crate::tools::old_chromium::{self, BETWEEN, OLDEST};
use crate::workspace::Workspace;
use crate::{process, suite};

/// An assessment with one problem, from start to receipt.
const SHORT_STORY: &str = "old_browser";

/// Where the stories look for the oldest browser.
const VARIABLE: &str = "HANGJI_CHROMIUM_69";

/// Goes on after a browser that fails, so that one run says what holds where.
pub(crate) fn run(workspace: &Workspace, filter: &[String]) -> Result<()> {
    let short = [SHORT_STORY.to_owned()];
    let filter = if filter.is_empty() { &short } else { filter };
    let mut failed = Vec::new();
    for which in [OLDEST].iter().chain(&BETWEEN) {
        process::step(which.name);
        let program = old_chromium::install(workspace, which)?;
        let result = suite::browser_with(workspace, filter, &[(VARIABLE, program.as_os_str())]);
        if let Err(error) = result.with_context(|| format!("in {}", which.name)) {
            process::step(&format!("{error:#}"));
            failed.push(which.name);
        }
    }
    anyhow::ensure!(failed.is_empty(), "failed in {}", failed.join(", "));
    Ok(())
}
