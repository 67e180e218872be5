//! The conformance set through the program: it finds what the set says that is to be found.

use crate::desk::Desk;
use crate::fixtures::{beside, documents};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What two lists of findings are compared by; they may come in any order.
fn in_short(findings: &Value) -> BTreeSet<String> {
    let findings = findings.as_array().expect("a list of findings").iter();
    let members = ["rule", "reason", "severity", "place"];
    findings.map(|it| members.map(|name| it[name].as_str().unwrap()).join(" ")).collect()
}

/// The options of the command line that a document asks for.
fn options(document: &Path) -> String {
    let options = beside(document, "options").unwrap_or_default();
    let file = |name: &str| document.parent().unwrap().join(options[name].as_str().unwrap());
    let mut line = String::new();
    if let Some(step) = options["through"].as_str() {
        line += &format!(" --through {step}");
    }
    if options["addendum"].is_string() {
        line += &format!(" --procedure {}", file("addendum").display());
    }
    if options["stored"].is_string() {
        line += &format!(" --stored {}", file("stored").display());
    }
    line
}

fn is_as_expected(folder: &str) {
    let desk = Desk::new();
    let (plain, others): (Vec<_>, Vec<_>) =
        documents(folder, "findings").into_iter().partition(|it| options(it).is_empty());
    // One run for all that ask for nothing in particular, and one for each of the others.
    let mut objects = desk.check_by_the_set(&plain, "");
    for it in &others {
        objects.extend(desk.check_by_the_set(std::slice::from_ref(it), &options(it)));
    }
    for (document, object) in plain.iter().chain(&others).zip(objects) {
        let expected = in_short(&beside(document, "findings").unwrap());
        assert_eq!(in_short(&object["findings"]), expected, "{}", document.display());
    }
}

impl Desk {
    /// Checks documents as the set asks for; gives an object for each.
    fn check_by_the_set(&self, documents: &[PathBuf], options: &str) -> Vec<Value> {
        let files: Vec<_> = documents.iter().map(|it| it.display().to_string()).collect();
        let files = files.join(" ");
        let ran = self.run(&format!("check --today 2012-07-01 --format json {files}{options}"));
        let objects = ran.objects();
        assert_eq!(objects.len(), documents.len(), "{}", ran.err);
        objects
    }
}

#[test]
fn documents_that_can_be_submitted() {
    is_as_expected("valid");
}

#[test]
fn the_branches_of_the_demonstration() {
    is_as_expected("branches");
}

#[test]
fn drafts() {
    is_as_expected("drafts");
}

#[test]
fn other_versions() {
    is_as_expected("versions");
}

#[test]
fn one_broken_rule_each() {
    is_as_expected("rules");
}

#[test]
fn texts_that_cannot_be_read() {
    let desk = Desk::new();
    for document in documents("unreadable", "refusal") {
        let expected = beside(&document, "refusal").unwrap();
        if expected["host_may_read"] == true {
            continue;
        }
        let ran = desk.check(&format!("{} --format json", document.display()));
        let [object] = ran.objects().try_into().unwrap();
        assert_eq!(ran.status, 3, "{}", document.display());
        assert_eq!(object["error"]["type"], expected["type"], "{}", document.display());
        assert_eq!(object["misfits"], expected["misfits"], "{}", document.display());
    }
}

#[test]
fn addenda_that_cannot_be_used() {
    let desk = Desk::new();
    for addendum in documents("addenda", "misfits") {
        let line = format!("check --lang en --procedure {} -", addendum.display());
        let ran = desk.run(&line);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""));
        let misfits = beside(&addendum, "misfits").unwrap();
        for it in misfits.as_array().unwrap() {
            let words = format!(": {}: Expected ", it["place"].as_str().unwrap());
            assert!(ran.err.contains(&words), "{words}\n{}", ran.err);
        }
        assert_eq!(json!(ran.err.lines().count()), json!(misfits.as_array().unwrap().len()));
    }
}

#[test]
fn all_of_it_as_one_stream() {
    let desk = Desk::new();
    let mut lines = String::new();
    let mut count = 0;
    for name in ["valid", "branches", "drafts", "versions", "rules"] {
        for document in documents(name, "findings") {
            let text = std::fs::read_to_string(&document).unwrap();
            lines += &text.replace('\n', " ");
            lines.push('\n');
            count += 1;
        }
    }
    desk.put("all.jsonl", lines);
    let objects = desk.check("all.jsonl --format json").objects();
    assert_eq!(objects.len(), count);
    assert!(objects.iter().all(|it| it["findings"].is_array()));
}
