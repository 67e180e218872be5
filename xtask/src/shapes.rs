//! The published schemas against our reader: two validators of other ecosystems have to take
//! exactly the documents that it takes.

mod chance;
mod corpus;
mod mutate;
mod places;
mod values;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail, ensure};

use crate::process;
use crate::stamp;
use crate::tools::{debian, npm, python};
use crate::workspace::Workspace;
use corpus::{Kind, Sample};

/// Those who say of each line whether they take it.
struct Judges {
    python: PathBuf,
    node: PathBuf,
    modules: PathBuf,
}

/// How many disagreements a person can look at.
const SHOWN: usize = 10;

/// Holds every schema against our reader, over the fixtures and what can be made of them.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let judges = Judges {
        python: python::install(workspace)?,
        modules: npm::AJV.install(workspace)?,
        node: debian::program("node", &["nodejs"])?,
    };
    for kind in Kind::ALL {
        let samples = corpus::of(workspace, kind)?;
        let file = workspace.target().join("shapes").join(format!("{}.jsonl", kind.name()));
        let lines: Vec<u8> = samples.iter().flat_map(|it| [&it.line[..], b"\n"].concat()).collect();
        stamp::write(&file, &lines)?;
        let verdicts = judges.verdicts(workspace, kind, &file)?;
        for (judge, verdicts) in &verdicts {
            ensure!(
                verdicts.len() == samples.len(),
                "{judge} answered {} of {}",
                verdicts.len(),
                samples.len()
            );
        }
        report(kind, &samples, &verdicts)?;
    }
    Ok(())
}

/// Who said what of each sample.
type Verdicts = Vec<(&'static str, Vec<bool>)>;

impl Judges {
    fn verdicts(&self, workspace: &Workspace, kind: Kind, file: &Path) -> Result<Verdicts> {
        let schema = workspace.root().join("docs/schema").join(kind.schema());
        let mut ours = process::cargo(workspace);
        ours.args([
            "run",
            "--quiet",
            "--locked",
            "--package",
            "hangji-core",
            "--example",
            "shapes",
        ]);
        ours.args(["--", kind.name()]);
        let mut theirs = Command::new(&self.python);
        theirs.arg(workspace.own("python/validate.py")).arg(&schema);
        let mut others = Command::new(&self.node);
        others.arg(workspace.own("npm/ajv/validate.js")).arg(&self.modules).arg(&schema);
        Ok(vec![
            ("our reader", verdicts(&mut ours, file)?),
            ("jsonschema", verdicts(&mut theirs, file)?),
            ("ajv", verdicts(&mut others, file)?),
        ])
    }
}

/// What one of them says, line by line.
fn verdicts(judge: &mut Command, file: &Path) -> Result<Vec<bool>> {
    let said = process::filter(judge, file, "mend the program named above")?;
    let lines = said.split(|it| *it == b'\n').filter(|it| !it.is_empty());
    Ok(lines.map(|it| it == b"yes").collect())
}

/// Fails where not all agree, or a fixture is not what its folder says.
fn report(kind: Kind, samples: &[Sample], verdicts: &Verdicts) -> Result<()> {
    let mut wrong = Vec::new();
    let mut taken = 0;
    for (nth, sample) in samples.iter().enumerate() {
        let said = verdicts.iter().filter_map(|(name, all)| all.get(nth).map(|it| (*name, *it)));
        let said: Vec<(&str, bool)> = said.collect();
        let first = said.first().is_some_and(|(_, it)| *it);
        taken += usize::from(first);
        let agree = said.iter().all(|(_, it)| *it == first);
        if !agree || sample.expected.is_some_and(|it| it != first) {
            wrong.push(format!("{}: {said:?}\n  {}", sample.name, excerpt(&sample.line)));
        }
    }
    println!(
        "{}: {} documents, {taken} taken, {} disputed",
        kind.name(),
        samples.len(),
        wrong.len()
    );
    // With nearly all of one kind, agreement would say nothing.
    let balanced = taken * 5 > samples.len() && taken * 5 < samples.len() * 4;
    if !wrong.is_empty() {
        wrong.truncate(SHOWN);
        bail!("the reader and the schema of `{}` differ:\n{}", kind.name(), wrong.join("\n"));
    }
    ensure!(balanced, "too many or too few of the samples of `{}` are taken", kind.name());
    Ok(())
}

/// The start of a line, as far as it is text.
fn excerpt(line: &[u8]) -> String {
    String::from_utf8_lossy(line).chars().take(400).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn samples(expected: [Option<bool>; 4]) -> Vec<Sample> {
        expected.map(|expected| Sample { name: "a".into(), line: b"{}".to_vec(), expected }).into()
    }

    #[test]
    fn all_have_to_agree_and_fixtures_have_to_be_what_they_are_called() {
        let open = samples([None; 4]);
        let all = |verdicts: [bool; 4]| vec![("a", verdicts.to_vec()), ("b", verdicts.to_vec())];
        assert!(report(Kind::Findings, &open, &all([true, true, false, false])).is_ok());
        let differing =
            vec![("a", vec![true, false, true, false]), ("b", vec![true, false, true, true])];
        let error = report(Kind::Findings, &open, &differing).unwrap_err().to_string();
        assert!(error.contains("[(\"a\", false), (\"b\", true)]"), "{error}");
        let named = samples([Some(true), Some(true), Some(false), None]);
        assert!(report(Kind::Findings, &named, &all([true, true, false, false])).is_ok());
        assert!(report(Kind::Findings, &named, &all([true, false, false, true])).is_err());
        assert!(report(Kind::Findings, &open, &all([true; 4])).is_err(), "nothing was refused");
    }
}
