//! What the engine starts from: the project's own documents and addenda, and samples of every entry.

use super::words;
use hangji_core::assessment::SCHEMA;
use hangji_core::document::{Described, Schemas};
use hangji_core::procedure::Addendum;
use hangji_core::{Assessment, Procedure};
use serde_json::{Map, Value, json};
use std::fs;
use std::io;
use std::path::Path;
use std::sync::OnceLock;

/// Folders with documents that other tests start from.
const DOCUMENTS: [&str; 2] = ["fixtures", "tests/browser/fixtures"];

/// The folder among them that holds addenda.
const ADDENDA: &str = "fixtures/addenda";

/// Its fenced blocks are addenda, good ones and a bad one.
const GUIDE: &str = "docs/procedure.md";

/// Writes the dictionary, and a folder of inputs for each target.
///
/// # Errors
/// What could not be written.
pub fn write(project: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    fs::write(to.join("words.dict"), words::dictionary())?;
    let mut documents =
        DOCUMENTS.iter().flat_map(|it| below(&project.join(it))).collect::<Vec<_>>();
    documents.extend([sample().to_json(), blank().to_json()]);
    put(&to.join("document"), &documents)?;
    let mut addenda = below(&project.join(ADDENDA));
    addenda.extend(guide(&fs::read_to_string(project.join(GUIDE)).unwrap_or_default()));
    addenda.extend([full(&addendum()), addendum().to_string()]);
    put(&to.join("addendum"), &addenda)?;
    put(&to.join("formats"), words::all())?;
    put(&to.join("changes"), &["\0".repeat(64), "abc".repeat(40), words::all().concat()])
}

fn put(folder: &Path, inputs: &[String]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let mut numbered = inputs.iter().enumerate();
    numbered.try_for_each(|(nth, it)| fs::write(folder.join(format!("seed-{nth:04}")), it))
}

/// The JSON files below a folder, if there is one, in the order of their paths.
fn below(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<_> = entries.map(|it| it.path()).collect();
    paths.sort();
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            found.extend(below(&path));
        } else if path.extension().is_some_and(|it| it == "json") {
            found.extend(fs::read_to_string(path).ok().map(|it| short(&it)));
        }
    }
    found
}

/// The same without its white space, so that more fits into an input.
fn short(json: &str) -> String {
    serde_json::from_str::<Value>(json).map_or_else(|_| json.to_owned(), |it| it.to_string())
}

fn guide(page: &str) -> Vec<String> {
    let blocks = page.split("```json").skip(1).filter_map(|it| it.split("```").next());
    blocks.filter_map(|it| Some(short(it.split_once('\n')?.1))).collect()
}

fn blank() -> Assessment {
    Assessment::new("a-1".into(), &Procedure::built_in())
}

/// An assessment with something in every entry, made from the schema.
pub fn sample() -> &'static Assessment {
    static SAMPLE: OnceLock<Assessment> = OnceLock::new();
    SAMPLE.get_or_init(make_sample)
}

fn make_sample() -> Assessment {
    let mut document = example::<Assessment>();
    if let Value::Object(members) = &mut document {
        members.insert("schema".into(), SCHEMA.into());
        let procedure = serde_json::to_value(&blank().procedure);
        members.insert("procedure".into(), procedure.unwrap_or_default());
    }
    let mut sample = Assessment::from_value(document).unwrap_or_else(|_| blank());
    for (nth, it) in sample.plan.items.iter_mut().enumerate() {
        it.id = format!("p{nth}");
    }
    sample
}

/// A small addendum that changes something of every kind.
pub fn addendum() -> Value {
    let procedure = Procedure::built_in();
    let words = |it: &str| json!({ "zh": it, "en": it });
    let item = |id: &str| json!({ "id": id, "dimension": "A", "text": words("是否？") });
    let choice = |id: &str| json!({ "id": id, "label": words(id) });
    json!({
        "schema": "hangji.addendum/1",
        "id": "local",
        "version": 1,
        "title": words("本地"),
        "procedure": procedure.id,
        "items": { "A": [item("A91")], "rural": [item("R91")] },
        "groups": [{
            "id": "local", "title": words("本地"), "sectors": ["rural"], "items": [item("L1")]
        }],
        "hide": ["D6", "A1"],
        "scale": "four",
        "ratings": [choice("one"), choice("two")],
        "rules": [
            { "rule": "V15", "severity": "off" },
            { "rule": "V04", "reason": "code_check", "severity": "warning" }
        ],
        "glossary": [{ "term": "san_you_yi_hua", "shown": true }],
        "ledger": [{ "id": "tasks", "columns": ["number", "task"] }],
        "caution": words("请按本地要求填写。")
    })
}

/// The same with something in every entry, which cannot stand but shows them all.
fn full(addendum: &Value) -> String {
    let mut all = example::<Addendum>();
    if let (Value::Object(all), Value::Object(members)) = (&mut all, addendum) {
        all.extend(members.clone());
    }
    all.to_string()
}

/// A value with something in every entry that a type has.
fn example<T: Described>() -> Value {
    let schema = Schemas::document::<T>("", "", None);
    of("", &schema, &schema)
}

fn of(name: &str, schema: &Value, whole: &Value) -> Value {
    if let Some(place) = schema.get("$ref").and_then(Value::as_str) {
        let there = whole.pointer(place.trim_start_matches('#'));
        return there.map(|it| of(name, it, whole)).unwrap_or_default();
    }
    if let Some(code) = schema.pointer("/enum/0") {
        return code.clone();
    }
    if let Some(Value::Object(entries)) = schema.get("properties") {
        let entries = entries.iter().map(|(name, it)| (name.clone(), of(name, it, whole)));
        return Value::Object(entries.collect::<Map<_, _>>());
    }
    if let Some(inner) = schema.get("additionalProperties") {
        return json!({ "A1": of(name, inner, whole), "B1": of(name, inner, whole) });
    }
    match schema.pointer("/type/0").and_then(Value::as_str) {
        Some("array") => {
            let item = schema.get("items").map(|it| of(name, it, whole)).unwrap_or_default();
            json!([item, item])
        }
        Some("string") => text(name).into(),
        Some("boolean") => true.into(),
        Some("integer" | "number") => 7.into(),
        _ => Value::Null,
    }
}

/// A text that an entry of this name may well hold.
fn text(name: &str) -> &'static str {
    match name {
        "sector" => "rural",
        "city" => "4401",
        "self" | "assigned" => "lagging",
        "target" => "average",
        "sources" | "item" => "A1",
        "category" => "A",
        "unit_code" | "code" => "91350100M000100Y43",
        "funding" => "party_dues",
        "secretary" | "responsible" | "by" => "支部书记",
        "name" => "样例一村党支部",
        "problem" | "goal" | "measures" => "组织委员空缺9个月，4月补选1名",
        _ => "2012-04-10",
    }
}
