//! Where the procedure refers to clauses: every object in it that has a `clause`.

use anyhow::{Context, Result};
use serde_json::{Map, Value};

use super::PROCEDURE;

/// The procedure's lists as officials say them, in the order in which uses are told.
const KINDS: [(&str, &str); 23] = [
    ("steps", "步骤"),
    ("sectors", "领域"),
    ("dimensions", "调查方面"),
    ("additions", "附加题组"),
    ("items", "检查项"),
    ("standards", "标准"),
    ("indicators", "参考指标"),
    ("scales", "等级量表"),
    ("grades", "等级"),
    ("ratings", "自评档次"),
    ("routes", "组建和覆盖方式"),
    ("targets", "覆盖目标"),
    ("tasks", "主要任务"),
    ("key_tasks", "重点工作"),
    ("measures", "措施"),
    ("policy_kinds", "制度类别"),
    ("funding", "经费来源"),
    ("evaluation", "考评"),
    ("columns", "台账栏目"),
    ("lists", "台账清单"),
    ("rules", "规则"),
    ("glossary", "名词"),
    ("outside", "文件外说明"),
];

/// Where an object says in words what it is, best first.
const TITLES: [&str; 4] = ["title", "label", "term", "name"];

/// One reference to a clause.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Use {
    /// The clause's id.
    pub(super) clause: String,
    /// The list that refers to it, by its key in the procedure.
    pub(super) kind: String,
    /// What in that list; blank where the list is a single object.
    pub(super) name: String,
}

impl Use {
    /// As a person names it: `规则 V40`, `步骤“调查摸底，分类定级”`.
    pub(super) fn label(&self) -> String {
        let gap = if self.name.is_empty() || self.name.starts_with('“') { "" } else { " " };
        format!("{}{gap}{}", kind_label(&self.kind), self.name)
    }
}

/// A list as officials say it; an unknown one by its key, so that it can be found.
pub(super) fn kind_label(kind: &str) -> &str {
    KINDS.iter().find(|(key, _)| *key == kind).map_or(kind, |(_, label)| label)
}

/// The place of a list among the others when uses are told.
pub(super) fn kind_rank(kind: &str) -> usize {
    KINDS.iter().position(|(key, _)| *key == kind).unwrap_or(KINDS.len())
}

/// Every reference in a procedure file.
pub(super) fn read(json: &str) -> Result<Vec<Use>> {
    let procedure: Value =
        serde_json::from_str(json).with_context(|| format!("{PROCEDURE} is not JSON"))?;
    let mut uses = Vec::new();
    collect(&procedure, &Place { list: "", position: None, owner: "" }, &mut uses);
    Ok(uses)
}

/// Where a value stands.
#[derive(Clone, Copy)]
struct Place<'a> {
    /// The nearest key above it.
    list: &'a str,
    /// Its position in that list, counted from 0.
    position: Option<usize>,
    /// The name of the nearest object around it.
    owner: &'a str,
}

fn collect(value: &Value, place: &Place<'_>, uses: &mut Vec<Use>) {
    match value {
        Value::Object(object) => {
            let name = name(object, place);
            let clauses = object.get("clause").and_then(Value::as_array).into_iter().flatten();
            uses.extend(clauses.filter_map(Value::as_str).map(|clause| Use {
                clause: clause.to_owned(),
                kind: place.list.to_owned(),
                name: name.clone(),
            }));
            let owner = if name.is_empty() { place.owner } else { &name };
            for (list, value) in object {
                collect(value, &Place { list, position: None, owner }, uses);
            }
        }
        Value::Array(list) => {
            for (position, value) in list.iter().enumerate() {
                collect(value, &Place { position: Some(position), ..*place }, uses);
            }
        }
        _ => {}
    }
}

/// What an object is called: by a code if it has one, else in words, else by its position.
fn name(object: &Map<String, Value>, place: &Place<'_>) -> String {
    let text = |key: &str| object.get(key).and_then(Value::as_str);
    let id = text("rule").or_else(|| text("id"));
    if let Some(code) = id.filter(|id| is_code(id)) {
        return code.to_owned();
    }
    let title = TITLES.iter().find_map(|key| words(object.get(*key)?));
    let title = title.or_else(|| object.get("terms")?.as_array()?.first()?.as_str());
    match (title, id, place.position) {
        // Quotation marks inside quotation marks are single ones.
        (Some(title), _, _) => format!("“{}”", title.replace('“', "‘").replace('”', "’")),
        (None, Some(id), _) => id.to_owned(),
        (None, None, Some(position)) => format!("{}-{}", place.owner, position + 1),
        (None, None, None) => String::new(),
    }
}

/// A text, or its Chinese form where there are two.
fn words(value: &Value) -> Option<&str> {
    value.as_str().or_else(|| value.get("zh")?.as_str())
}

/// `A`, `A2`, `G1-2` and `V40` tell a person something; `survey` does not.
fn is_code(id: &str) -> bool {
    id.chars().any(|c| c.is_ascii_digit()) || id.chars().all(|c| c.is_ascii_uppercase())
}
