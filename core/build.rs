//! Puts the procedure file and the clause inventory together into what is built in.
//!
//! The inventory says more of a clause than a form shows (who acts, what it is used for), and the
//! form shows only the clauses that the procedure refers to; the rest stays out of every page. So
//! do the English words where the feature `english` is off: a page that is read in Chinese does
//! not load them.

use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let mut procedure = read("data/procedure.json")?;
    let notice = read("data/notice.json")?;
    let mut used = BTreeSet::new();
    collect(&procedure, &mut used);
    let all =
        notice.get("clauses").and_then(Value::as_array).ok_or("notice.json has no clauses")?;
    let clauses = all.iter().filter_map(|it| shown(it, &used)).collect();
    let members = procedure.as_object_mut().ok_or("procedure.json is no object")?;
    members.insert("clauses".into(), Value::Array(clauses));
    if env::var_os("CARGO_FEATURE_ENGLISH").is_none() {
        without_english(&mut procedure);
    }
    let to = Path::new(&env::var("OUT_DIR")?).join("procedure.json");
    fs::write(to, procedure.to_string())?;
    Ok(())
}

fn read(path: &str) -> Result<Value, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={path}");
    Ok(serde_json::from_str(&fs::read_to_string(path)?)?)
}

/// Every clause that something refers to.
fn collect(value: &Value, used: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            for (name, it) in members {
                match it.as_array() {
                    Some(ids) if name == "clause" => {
                        used.extend(ids.iter().filter_map(Value::as_str).map(str::to_owned));
                    }
                    _ => collect(it, used),
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|it| collect(it, used)),
        _ => {}
    }
}

fn without_english(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.remove("en");
            members.values_mut().for_each(without_english);
        }
        Value::Array(list) => list.iter_mut().for_each(without_english),
        _ => {}
    }
}

/// What a form shows of a clause.
fn shown(clause: &Value, used: &BTreeSet<String>) -> Option<Value> {
    used.contains(clause.get("id")?.as_str()?).then(|| {
        let members = ["id", "at", "quote", "en"].into_iter();
        let members = members.filter_map(|it| Some((it.to_owned(), clause.get(it)?.clone())));
        Value::Object(members.collect::<Map<_, _>>())
    })
}
