//! Whether the element's code, its types, its manifest and its page name the same things.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, Result};
use serde_json::Value;

use super::Problem;
use crate::workspace::Workspace;

const CONTRACT: &str = "www/element/contract.js";
const CLASS: &str = "www/element/element.js";
const TYPES: &str = "www/element/hangji.d.ts";
const MANIFEST: &str = "www/element/custom-elements.json";
const PAGE: &str = "docs/element.md";

/// Where events get their names.
const RAISING: [&str; 3] = [CLASS, "www/element/request.js", "src/app/host.rs"];

/// What the element is called itself, and what only our own tests ask for.
const UNTOLD: [&str; 2] = ["hangji-assessment", "renders"];

type Names = BTreeSet<String>;

/// What a page knows the element by.
#[derive(Debug, Default, PartialEq)]
struct Contract {
    attributes: Names,
    properties: Names,
    methods: Names,
    events: Names,
}

/// Every name that the code has and a telling has not, or the other way round.
pub(super) fn problems(workspace: &Workspace) -> Result<Vec<Problem>> {
    let read = |path: &str| {
        let file = workspace.root().join(path);
        fs::read_to_string(&file).with_context(|| format!("cannot read {path}"))
    };
    let raising = RAISING.into_iter().map(read).collect::<Result<Vec<_>>>()?.concat();
    let (tables, class) = (read(CONTRACT)?, read(CLASS)?);
    let code = of_code(&tables, &class, &raising);
    let manifest = serde_json::from_str(&read(MANIFEST)?).context(MANIFEST)?;
    let mut problems = compare(&code, &of_types(&read(TYPES)?, &code), TYPES);
    problems.extend(compare(&code, &of_manifest(&manifest), MANIFEST));
    problems.extend(compare(&code, &of_page(&read(PAGE)?, &tables), PAGE));
    Ok(problems)
}

fn compare(code: &Contract, told: &Contract, place: &str) -> Vec<Problem> {
    let kinds = [
        ("attribute", &code.attributes, &told.attributes),
        ("property", &code.properties, &told.properties),
        ("method", &code.methods, &told.methods),
        ("event", &code.events, &told.events),
    ];
    let mut problems = Vec::new();
    for (kind, code, told) in kinds {
        let missing = code.difference(told).map(|it| format!("{place}: tell of the {kind} `{it}`"));
        let besides = told.difference(code).map(|it| format!("{place}: there is no {kind} `{it}`"));
        problems.extend(missing.chain(besides).map(Problem));
    }
    problems
}

fn of_code(tables: &str, class: &str, raising: &str) -> Contract {
    let mut contract = Contract {
        attributes: attributes(tables),
        properties: mirrors(tables),
        methods: table(tables, "DEEDS"),
        events: quoted(raising).filter_map(event).collect(),
    };
    for (name, is_method) in class.lines().filter_map(|line| member(line.strip_prefix("  ")?)) {
        let names = if is_method { &mut contract.methods } else { &mut contract.properties };
        names.insert(name.to_owned());
    }
    contract
}

/// Types know no attributes but by their properties, so those are taken as they are.
fn of_types(types: &str, code: &Contract) -> Contract {
    let mut contract = Contract { attributes: code.attributes.clone(), ..Contract::default() };
    contract.events = quoted(types).filter_map(event).collect();
    let body = types.split("interface HangjiAssessmentElement").nth(1).unwrap_or_default();
    for line in body.lines().skip(1).take_while(|it| !it.starts_with('}')) {
        let Some(line) = line.strip_prefix("  ").map(|it| it.trim_start_matches("readonly "))
        else {
            continue;
        };
        match (member(line), line.split_once([':', '?'])) {
            (Some((name, true)), _) => contract.methods.insert(name.to_owned()),
            (Some((name, false)), _) => contract.properties.insert(name.to_owned()),
            (None, Some((name, _))) if is_name(name) => contract.properties.insert(name.to_owned()),
            _ => continue,
        };
    }
    contract.methods.remove("addEventListener");
    contract
}

fn of_manifest(manifest: &Value) -> Contract {
    let class = manifest.pointer("/modules/0/declarations/0").unwrap_or(&Value::Null);
    let names = |part: &str, kind: Option<&str>| -> Names {
        let all = class.get(part).and_then(Value::as_array).into_iter().flatten();
        let all = all.filter(|it| kind.is_none() || it.get("kind").and_then(Value::as_str) == kind);
        all.filter_map(|it| it.get("name")?.as_str().map(str::to_owned)).collect()
    };
    Contract {
        attributes: names("attributes", None),
        properties: names("members", Some("field")),
        methods: names("members", Some("method")),
        events: names("events", None),
    }
}

/// What the first cells of its tables name. That attributes have properties is said for all of them.
fn of_page(page: &str, tables: &str) -> Contract {
    let mut sections: BTreeMap<&str, Names> = BTreeMap::new();
    let mut open = "";
    for line in page.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            open = heading;
        } else if let Some((name, _)) = line.strip_prefix("| `").and_then(|it| it.split_once('`')) {
            let name = name.split('(').next().unwrap_or_default();
            sections.entry(open).or_default().insert(name.to_owned());
        }
    }
    let mut take = |heading: &str| sections.remove(heading).unwrap_or_default();
    let mut properties = take("Properties");
    properties.extend(mirrors(tables));
    Contract {
        attributes: take("Attributes"),
        properties,
        methods: take("Methods"),
        events: take("Events"),
    }
}

fn attributes(tables: &str) -> Names {
    ["GIVEN", "LOOKS", "OWN", "FLAGS"].iter().flat_map(|it| table(tables, it)).collect()
}

/// The properties that mirror attributes.
fn mirrors(tables: &str) -> Names {
    let list = block(tables, "RENAMED", '}');
    let renamed: BTreeMap<&str, &str> = list
        .split(',')
        .filter_map(|it| it.split_once(':'))
        .map(|(from, to)| (from.trim_matches([' ', '"']), to.trim_matches([' ', '"'])))
        .collect();
    let named = |it: String| renamed.get(it.as_str()).map_or(it.clone(), |it| (*it).to_owned());
    attributes(tables).into_iter().map(named).collect()
}

/// The names in one of the lists.
fn table(tables: &str, name: &str) -> Names {
    quoted(block(tables, name, ']')).map(str::to_owned).collect()
}

/// What stands between the brackets of a constant.
fn block<'text>(tables: &'text str, name: &str, end: char) -> &'text str {
    let rest = tables.split(&format!("const {name} = ")).nth(1).unwrap_or_default();
    rest.split(end).next().unwrap_or_default().trim_start_matches(['[', '{'])
}

/// Every second part of what quotes part is a literal.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| line.split('"').skip(1).step_by(2))
}

/// The event that a text names, or begins with.
fn event(text: &str) -> Option<String> {
    let name = text.split(':').next().unwrap_or_default();
    let is_name = name.starts_with("hangji-") && !UNTOLD.contains(&name);
    (is_name && name.chars().all(|it| it == '-' || it.is_ascii_lowercase()))
        .then(|| name.to_owned())
}

/// The public member that a line of the class begins, and whether it is a method.
fn member(line: &str) -> Option<(&str, bool)> {
    if let Some(name) = accessor(line) {
        return (!UNTOLD.contains(&name)).then_some((name, false));
    }
    let (name, _) = line.strip_prefix("async ").unwrap_or(line).split_once('(')?;
    let is_ours = name != "constructor" && !name.ends_with("Callback");
    (is_name(name) && is_ours).then_some((name, true))
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|it| it.is_ascii_alphanumeric())
}

/// What a getter or a setter is for.
fn accessor(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("get ").or_else(|| line.strip_prefix("set "))?;
    Some(rest.split_once('(')?.0)
}

#[cfg(test)]
#[path = "element_tests.rs"]
mod tests;
