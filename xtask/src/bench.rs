//! Measures what a person waits for, in a real browser with its processor slowed.

use anyhow::Result;

use crate::suite;
use crate::workspace::Workspace;

/// Prints the figures of `docs/performance.md`; fails where typing is slower than its budget.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let tests = ["bench::", "--ignored", "--nocapture"].map(str::to_owned);
    suite::browser_with(workspace, &tests, &[])
}
