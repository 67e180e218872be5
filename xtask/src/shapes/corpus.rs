//! The documents that are held against a schema: fixtures, every kind of value at every place, and
//! fixtures changed by chance.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::chance::Chance;
use super::{mutate, places, values};
use crate::stamp;
use crate::workspace::Workspace;

/// What a schema describes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Kind {
    Assessment,
    Findings,
    Addendum,
}

/// One document on one line.
#[derive(Debug, Clone)]
pub(crate) struct Sample {
    /// Where it comes from.
    pub(crate) name: String,
    /// Its bytes, with spaces for line breaks.
    pub(crate) line: Vec<u8>,
    /// Whether it has to be taken, where that is known.
    pub(crate) expected: Option<bool>,
}

impl Kind {
    pub(crate) const ALL: [Kind; 3] = [Kind::Assessment, Kind::Findings, Kind::Addendum];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::Assessment => "assessment",
            Kind::Findings => "findings",
            Kind::Addendum => "addendum",
        }
    }

    pub(crate) fn schema(self) -> String {
        format!("{}.schema.json", self.name())
    }

    /// Whether a file of the set is of this kind, and if so, whether it can be read.
    fn of(self, path: &str) -> Option<bool> {
        let is = |ending: &str| path.ends_with(ending);
        let kind = if is(".findings.json") {
            Kind::Findings
        } else if is(".options.json") || is(".refusal.json") || is(".misfits.json") {
            return None;
        } else if path.starts_with("addenda/") {
            Kind::Addendum
        } else {
            Kind::Assessment
        };
        let readable = !path.starts_with("unreadable/") && !path.ends_with("/misshapen.json");
        (kind == self && is(".json")).then_some(readable)
    }

    /// How a document of this kind begins, so that only the place that is tried decides.
    fn opening(self) -> &'static str {
        match self {
            Kind::Assessment => r#""schema":"hangji.assessment/1","#,
            Kind::Addendum => r#""schema":"hangji.addendum/1","#,
            Kind::Findings => "",
        }
    }
}

/// How many documents are changed by chance, in their values and in their bytes.
const CHANGED: (usize, usize) = (600, 400);

/// Everything that a schema is held against.
pub(crate) fn of(workspace: &Workspace, kind: Kind) -> Result<Vec<Sample>> {
    let mut samples = fixtures(&workspace.root().join("fixtures"), kind)?;
    if kind == Kind::Addendum {
        samples.extend(worked_examples(workspace)?);
    }
    let readable = samples.iter().filter(|it| it.expected == Some(true));
    let documents: Vec<Value> =
        readable.filter_map(|it| serde_json::from_slice(&it.line).ok()).collect();
    ensure!(!documents.is_empty(), "there are no fixtures of `{}`", kind.name());
    let schema = workspace.root().join("docs/schema").join(kind.schema());
    let schema = fs::read(&schema).with_context(|| format!("cannot read {}", schema.display()))?;
    let mut known = places::of_schema(&serde_json::from_slice(&schema)?);
    known.extend(documents.iter().flat_map(places::general));
    samples.extend(everywhere(kind, &known));
    let mut chance = Chance::new(20_120_220);
    for nth in 0..CHANGED.0 {
        let Some(document) = chance.one_of(&documents) else { break };
        let line = mutate::value(document.clone(), &mut chance).to_string().into_bytes();
        samples.push(Sample { name: format!("changed value {nth}"), line, expected: None });
    }
    for nth in 0..CHANGED.1 {
        let Some(document) = chance.one_of(&documents) else { break };
        let line = mutate::bytes(document.to_string().into_bytes(), &mut chance);
        samples.push(Sample { name: format!("changed byte {nth}"), line, expected: None });
    }
    Ok(samples)
}

fn fixtures(folder: &Path, kind: Kind) -> Result<Vec<Sample>> {
    let mut samples = Vec::new();
    for file in stamp::files_below(folder)? {
        let path = file.strip_prefix(folder).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        if let Some(readable) = kind.of(&path) {
            let bytes = fs::read(&file).with_context(|| format!("cannot read {path}"))?;
            // A line break within a document is white space, and nothing else.
            let line = bytes.into_iter().map(|it| if it == b'\n' { b' ' } else { it }).collect();
            samples.push(Sample { name: path, line, expected: Some(readable) });
        }
    }
    Ok(samples)
}

/// The page that explains addenda.
const GUIDE: &str = "docs/procedure.md";

/// The addenda of the guide; also the one with mistakes has the shape of an addendum.
fn worked_examples(workspace: &Workspace) -> Result<Vec<Sample>> {
    let text = fs::read_to_string(workspace.root().join(GUIDE))
        .with_context(|| format!("cannot read {GUIDE}"))?;
    let blocks = text.split("\n```").filter(|it| it.starts_with("json"));
    let sample = |(nth, block): (usize, &str)| {
        let (_, json) = block.split_once('\n')?;
        let line = json.replace('\n', " ").into_bytes();
        Some(Sample { name: format!("{GUIDE}, example {}", nth + 1), line, expected: Some(true) })
    };
    Ok(blocks.enumerate().filter_map(sample).collect())
}

/// Every kind of value at every place, with nothing around it but the way there.
fn everywhere(kind: Kind, places: &BTreeSet<Vec<String>>) -> Vec<Sample> {
    let mut samples = Vec::new();
    for place in places {
        for value in values::all() {
            let name = format!("{value} at /{}", place.join("/"));
            let line = nested(place, value, kind.opening()).into_bytes();
            samples.push(Sample { name, line, expected: None });
        }
    }
    samples
}

/// The smallest document that has a value at a place.
fn nested(place: &[String], value: &str, opening: &str) -> String {
    let Some((first, rest)) = place.split_first() else { return value.to_owned() };
    let inner = nested(rest, value, "");
    let opening = if first == "schema" { "" } else { opening };
    if first == "0" { format!("[{inner}]") } else { format!("{{{opening}\"{first}\":{inner}}}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_by_their_folder_and_ending() {
        assert_eq!(Kind::Assessment.of("rules/V01-missing.json"), Some(true));
        assert_eq!(Kind::Assessment.of("rules/V26-a.stored.json"), Some(true));
        assert_eq!(Kind::Assessment.of("unreadable/cut.json"), Some(false));
        assert_eq!(Kind::Assessment.of("rules/V01-missing.findings.json"), None);
        assert_eq!(Kind::Assessment.of("README.md"), None);
        assert_eq!(Kind::Findings.of("rules/V01-missing.findings.json"), Some(true));
        assert_eq!(Kind::Addendum.of("addenda/broken.json"), Some(true));
        assert_eq!(Kind::Addendum.of("addenda/misshapen.json"), Some(false));
        assert_eq!(Kind::Addendum.of("addenda/broken.misfits.json"), None);
    }

    #[test]
    fn a_place_is_tried_in_the_smallest_document_that_has_it() {
        let place = |it: &str| it.split('/').map(str::to_owned).collect::<Vec<_>>();
        let units = nested(&place("coverage/units/0/kind"), "7", Kind::Assessment.opening());
        let expected = r#"{"schema":"hangji.assessment/1","coverage":{"units":[{"kind":7}]}}"#;
        assert_eq!(units, expected);
        assert_eq!(nested(&place("schema"), "7", Kind::Assessment.opening()), r#"{"schema":7}"#);
        assert_eq!(
            nested(&place("survey/answers/any"), "{}", ""),
            r#"{"survey":{"answers":{"any":{}}}}"#
        );
        assert_eq!(nested(&place("0/params/any"), "1", ""), r#"[{"params":{"any":1}}]"#);
    }
}
