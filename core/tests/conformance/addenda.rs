//! Addenda: three that a place may have, and two that cannot stand.

use crate::layout::layout;
use hangji_core::Procedure;
use hangji_core::document::{Misfit, Unread};
use hangji_core::procedure::addendum::{Addendum, SCHEMA};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The good ones, by name.
pub(crate) fn good() -> Vec<(&'static str, Value)> {
    vec![("four-grades", four_grades()), ("local-items", local_items()), ("training", training())]
}

/// The others: one that does not fit the procedure, one that is no addendum at all.
pub(crate) fn broken() -> Vec<(&'static str, Value, Vec<&'static str>)> {
    vec![
        (
            "broken",
            broken_one(),
            vec![
                "/id",
                "/version",
                "/procedure",
                "/items/Z",
                "/items/A/0/id",
                "/items/A/0/clause/0",
                "/hide/0",
                "/scale",
                "/grades",
                "/rules/0/severity",
                "/rules/1/rule",
                "/glossary/0/shown",
                "/ledger/0/columns/1",
            ],
        ),
        ("misshapen", misshapen(), vec!["/hide", "/rules/0/severity", "/version"]),
    ]
}

/// A good addendum as text.
pub(crate) fn text(name: &str) -> String {
    let (_, addendum) = good().into_iter().find(|(it, _)| *it == name).unwrap();
    addendum.to_string()
}

/// What a host says of an addendum: its shape, then whether it fits.
pub(crate) fn misfits(addendum: &Value) -> Vec<Misfit> {
    match Procedure::adapted(&addendum.to_string()) {
        Ok(_) => Vec::new(),
        Err(Unread::Misfits(misfits)) => misfits,
        Err(Unread::NotJson(error)) => panic!("{error}"),
    }
}

/// The files in which they are published, by path.
pub(crate) fn files() -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut file = |name: &str, json: String| {
        files.insert(format!("fixtures/addenda/{name}.json"), layout(&json).into_bytes());
    };
    for (name, addendum) in good() {
        file(name, in_order(&addendum));
    }
    for (name, addendum, _) in broken() {
        file(name, in_order(&addendum));
        file(&format!("{name}.misfits"), written(&misfits(&addendum)));
    }
    files
}

/// With the entries in the order in which they are declared, where it can be read at all.
fn in_order(addendum: &Value) -> String {
    let read = Addendum::read(&addendum.to_string());
    let Ok(read) = read else { return addendum.to_string() };
    let text = serde_json::to_string(&read).unwrap();
    assert_eq!(crate::fixture::value(&text), *addendum, "something in it is left out again");
    text
}

/// Misfits as JSON.
pub(crate) fn written(misfits: &[Misfit]) -> String {
    let text = |it: &str| Value::from(it).to_string();
    let one = |it: &Misfit| {
        format!("{{\"place\":{},\"expected\":{}}}", text(&it.place), text(&it.expected))
    };
    format!("[{}]", misfits.iter().map(one).collect::<Vec<_>>().join(","))
}

fn words(zh: &str, en: &str) -> Value {
    json!({ "zh": zh, "en": en })
}

fn head(id: &str, version: u64, title: &Value) -> Value {
    json!({
        "schema": SCHEMA, "id": id, "version": version, "title": title,
        "procedure": Procedure::built_in().id,
    })
}

/// Four grades in place of three, and a rule about grades that only informs.
fn four_grades() -> Value {
    let mut addendum = head("four-grades", 1, &words("按四档定级", "Four grades"));
    addendum["scale"] = "four".into();
    addendum["ratings"] = json!([
        { "id": "good", "label": words("好", "Good") },
        { "id": "fairly_good", "label": words("较好", "Fairly good") },
        { "id": "fair", "label": words("需改进", "To be improved") },
    ]);
    addendum["rules"] = json!([{ "rule": "V22", "severity": "hint" }]);
    addendum
}

/// Items of a place's own, one that is not asked there, its words of caution and its ledger.
fn local_items() -> Value {
    let mut addendum = head("local-items", 3, &words("演示县补充检查项", "Items of the county"));
    addendum["items"] = json!({ "C": [{
        "id": "LOC1", "asked_of": "branch",
        "text": words("支部工作手册是否按月填写？", "Is the branch's workbook filled in every month?"),
        "when": words("没有工作手册的，选“不适用”。", "Choose not applicable without one."),
        "hint": words("以镇党委统一印发的手册为准。", "The one that the township issues."),
        "sectors": ["rural"], "clause": ["S4.5-a"],
    }] });
    addendum["groups"] = json!([{
        "id": "flood", "title": words("三防工作附加题", "Flood and typhoon control"),
        "short": words("三防", "Floods"), "sectors": ["rural", "community"],
        "overlay": "service_window", "overlay_sectors": ["institution"], "clause": ["S4.4-b"],
        "measures": [{
            "id": "flood-1", "task": "masses", "clause": ["S4.4-b"],
            "text": words("汛前逐段检查堤围并登记", "Inspect every stretch before the floods"),
            "hint": words("写明责任段。", "Name the stretch."),
        }],
        "items": [
            {
                "id": "LOC2", "dimension": "E", "core": true, "asked_of": "branch",
                "text": words("党员巡查责任段是否明确到人？", "Has every stretch a member who patrols it?"),
            },
            {
                "id": "LOC3", "dimension": "E", "asked_of": "branch",
                "text": words("汛期值班是否有记录？", "Are the watches of the flood season on record?"),
            },
        ],
    }]);
    addendum["hide"] = json!(["NC3"]);
    addendum["ledger"] = json!([{
        "id": "tasks", "title": words("任务清单", "List of tasks"),
        "columns": ["number", "task", "responsible", "due"],
    }]);
    addendum["caution"] =
        words("以演示县现行规定为准。", "What the county requires today prevails.");
    addendum
}

/// For showing later rules before every item is answered.
fn training() -> Value {
    let mut addendum = head("training", 2, &words("培训演示用", "For training"));
    addendum["grades"] = json!([
        { "id": "advanced", "label": words("先进", "Advanced"), "clause": ["S1.T1"] },
        { "id": "average", "label": words("中间", "In between"), "clause": ["S1.T1"] },
        { "id": "lagging", "label": words("后进", "Lagging"), "clause": ["S1.T1"] },
    ]);
    addendum["rules"] = json!([
        { "rule": "V10", "reason": "unanswered", "severity": "off" },
        { "rule": "V15", "severity": "off" },
        { "rule": "V04", "reason": "code_check", "severity": "warning" },
    ]);
    addendum["glossary"] = json!([{ "term": "yi_ding_san_you", "shown": true }]);
    addendum
}

/// Well-formed, and wrong nearly everywhere.
fn broken_one() -> Value {
    let mut addendum = head("1-broken", 0, &words("不能使用", "Of no use"));
    addendum["procedure"] = "another-notice".into();
    let item = json!({
        "id": "A1", "text": words("重复的编号", "An id twice"), "asked_of": "branch",
        "clause": ["S9.9-z"],
    });
    addendum["items"] = json!({ "A": [item], "Z": [item] });
    addendum["hide"] = json!(["A99"]);
    addendum["scale"] = "seven".into();
    addendum["grades"] = json!([{ "id": "only", "label": words("仅此一档", "The only one") }]);
    addendum["rules"] = json!([
        { "rule": "V50", "reason": "national_id", "severity": "off" },
        { "rule": "V99", "severity": "hint" },
    ]);
    addendum["glossary"] = json!([{ "term": "san_fu_wu", "shown": true }]);
    addendum["ledger"] = json!([{ "id": "tasks", "columns": ["number", "colour"] }]);
    addendum
}

/// Not an addendum by its shape.
fn misshapen() -> Value {
    let mut addendum = head("misshapen", 1, &words("结构不对", "Of the wrong shape"));
    addendum["version"] = "1".into();
    addendum["hide"] = "NC3".into();
    addendum["rules"] = json!([{ "rule": "V15", "severity": "none" }]);
    addendum
}
