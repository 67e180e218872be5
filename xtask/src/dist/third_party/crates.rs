//! Which crates are compiled into the module, and what their licences ask to go along.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::process;
use crate::stamp;
use crate::workspace::Workspace;

/// The package that is compiled.
const ROOT: &str = "hangji";

/// The licence that the project itself is under, and so the one that is taken where it is offered.
const OURS: &str = "Apache-2.0";

/// How the names of files begin that go along with code.
const TEXTS: [&str; 4] = ["LICENSE", "LICENCE", "COPYING", "UNLICENSE"];
const NOTICE: &str = "NOTICE";

/// One crate with what has to go along beside the text of our own licence.
#[derive(Debug, PartialEq)]
pub(super) struct Crate {
    /// Name and version.
    pub(super) name: String,
    /// What its manifest says.
    pub(super) licence: String,
    pub(super) texts: Vec<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    manifest_path: PathBuf,
    /// None for our own.
    source: Option<String>,
    targets: Vec<Target>,
}

#[derive(Deserialize)]
struct Target {
    kind: Vec<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<Kind>,
}

#[derive(Deserialize)]
struct Kind {
    kind: Option<String>,
}

/// The crates of others in the order of their names.
pub(super) fn inside(workspace: &Workspace) -> Result<Vec<Crate>> {
    let mut command = process::cargo(workspace);
    command.args(["metadata", "--locked", "--format-version=1"]);
    command.arg("--filter-platform=wasm32-unknown-unknown");
    let printed = process::read(&mut command, "mend what cargo says above")?;
    let metadata: Metadata =
        serde_json::from_str(&printed).context("cannot read what cargo says of the packages")?;
    let reached = reached(&metadata)?;
    let others = metadata
        .packages
        .iter()
        .filter(|it| it.source.is_some() && reached.contains(it.id.as_str()));
    let mut crates = others.map(read).collect::<Result<Vec<_>>>()?;
    crates.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(crates)
}

/// The packages that are compiled into the module: what runs in the compiler only is left out.
fn reached(metadata: &Metadata) -> Result<BTreeSet<&str>> {
    let packages: BTreeMap<_, _> =
        metadata.packages.iter().map(|it| (it.id.as_str(), it)).collect();
    let nodes: BTreeMap<_, _> =
        metadata.resolve.nodes.iter().map(|it| (it.id.as_str(), it)).collect();
    let root = metadata.packages.iter().find(|it| it.source.is_none() && it.name == ROOT);
    let mut ahead = vec![root.context("the workspace has no package of the widget")?.id.as_str()];
    let mut reached = BTreeSet::new();
    while let Some(id) = ahead.pop() {
        if packages.get(id).is_none_or(|it| it.is_macro()) || !reached.insert(id) {
            continue;
        }
        let needed = nodes.get(id).into_iter().flat_map(|it| &it.deps);
        ahead.extend(needed.filter(|it| it.is_normal()).map(|it| it.pkg.as_str()));
    }
    Ok(reached)
}

impl Package {
    fn is_macro(&self) -> bool {
        self.targets.iter().any(|it| it.kind.iter().any(|kind| kind == "proc-macro"))
    }
}

impl Dependency {
    fn is_normal(&self) -> bool {
        self.dep_kinds.iter().any(|it| it.kind.is_none())
    }
}

fn read(package: &Package) -> Result<Crate> {
    let name = format!("{} {}", package.name, package.version);
    let licence = package.license.clone().unwrap_or_default();
    let folder = package.manifest_path.parent().unwrap_or(Path::new(""));
    let ours = offers_ours(&licence);
    let wanted = |path: &Path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        name.starts_with(NOTICE) || (!ours && TEXTS.iter().any(|it| name.starts_with(it)))
    };
    let mut texts = Vec::new();
    for path in stamp::files_below(folder)? {
        if path.parent() == Some(folder) && wanted(&path) {
            let text = fs::read_to_string(&path)
                .with_context(|| format!("cannot read {}", path.display()))?;
            texts.push(text.replace("\r\n", "\n"));
        }
    }
    if !ours && texts.is_empty() {
        bail!("{name} comes without the text of its licence ({licence}); replace the dependency");
    }
    Ok(Crate { name, licence, texts })
}

/// Whether one may choose our own licence, whose text goes along anyway.
fn offers_ours(licence: &str) -> bool {
    let choices = licence.replace('/', " OR ");
    !choices.contains("AND") && choices.split(" OR ").any(|it| it.trim() == OURS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_licence_is_taken_where_it_is_one_of_the_choices() {
        for licence in
            ["Apache-2.0", "MIT OR Apache-2.0", "MIT/Apache-2.0", "Zlib OR Apache-2.0 OR MIT"]
        {
            assert!(offers_ours(licence), "{licence}");
        }
        for licence in [
            "MIT",
            "",
            "Apache-2.0 AND MIT",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception",
        ] {
            assert!(!offers_ours(licence), "{licence}");
        }
    }

    #[test]
    fn what_runs_in_the_compiler_only_is_not_inside() {
        let package = |name: &str, kind: &str| {
            format!(
                r#"{{"id":"{name}","name":"{name}","version":"1.0.0","license":"MIT","source":null,
                "manifest_path":"/x/Cargo.toml","targets":[{{"kind":["{kind}"]}}]}}"#
            )
        };
        let packages = [
            package("hangji", "lib"),
            package("views", "lib"),
            package("derive", "proc-macro"),
            package("syntax", "lib"),
            package("browser", "lib"),
        ];
        let text = format!(
            r#"{{"packages":[{}],"resolve":{{"nodes":[
            {{"id":"hangji","deps":[{{"pkg":"views","dep_kinds":[{{"kind":null}}]}},
                {{"pkg":"browser","dep_kinds":[{{"kind":"dev"}}]}}]}},
            {{"id":"views","deps":[{{"pkg":"derive","dep_kinds":[{{"kind":null}}]}}]}},
            {{"id":"derive","deps":[{{"pkg":"syntax","dep_kinds":[{{"kind":null}}]}}]}}]}}}}"#,
            packages.join(",")
        );
        let metadata = serde_json::from_str(&text).unwrap();
        let reached: Vec<_> = reached(&metadata).unwrap().into_iter().collect();
        assert_eq!(reached, ["hangji", "views"]);
    }
}
