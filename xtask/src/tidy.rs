//! The house rules that no other tool checks.

use anyhow::Result;

use crate::workspace::Workspace;

/// Checks.
pub(crate) fn run(_workspace: &Workspace) -> Result<()> {
    Ok(())
}
