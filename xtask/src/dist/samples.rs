//! Writes the three fictional branches as a script of its own, for demonstrations.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use crate::stamp;
use crate::workspace::Workspace;

/// The script's name beside the module.
pub(crate) const SCRIPT: &str = "hangji.demo.js";

/// The samples by the names that the attribute `sample` takes, and their fixtures.
const SAMPLES: [(&str, &str); 3] =
    [("rural", "village"), ("community", "community"), ("emerging", "park")];

/// What is shown of each: the end of its fixture's name, and the day on which it is looked at;
/// without one, that of its plan.
const TAKES: [(&str, &str, Option<&str>); 3] = [
    ("stands", "", None),
    ("mistaken", "-mistakes", None),
    ("mended", "-mended", Some("2012-07-01")),
];

/// Writes the script and returns its path.
pub(crate) fn write(workspace: &Workspace) -> Result<PathBuf> {
    let mut samples = Map::new();
    for (name, fixture) in SAMPLES {
        let mut takes = Map::new();
        for (take, end, day) in TAKES {
            let assessment = read(workspace, &format!("{fixture}{end}.json"))?;
            let planned = || assessment.pointer("/plan/date").cloned().unwrap_or_default();
            let today = day.map_or_else(planned, Value::from);
            takes.insert(take.to_owned(), json!({ "today": today, "assessment": assessment }));
        }
        samples.insert(name.to_owned(), takes.into());
    }
    let script = workspace.dist_work().join(SCRIPT);
    let text = format!("export default {}\n", Value::from(samples));
    stamp::write(&script, text.as_bytes())?;
    Ok(script)
}

fn read(workspace: &Workspace, name: &str) -> Result<Value> {
    let path = workspace.root().join("fixtures/branches").join(name);
    let text =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not JSON", path.display()))
}
