//! Texts that are no assessment: no UTF-8, no JSON, another schema, another shape.

use crate::addenda::written;
use crate::broken::set;
use crate::fixture::value;
use crate::layout::layout;
use crate::valid::emerging;
use hangji_core::Assessment;
use hangji_core::assessment::{Misread, SCHEMA};
use hangji_core::document::{Misfit, Unread};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A text that is refused.
pub(crate) struct Unreadable {
    pub(crate) name: &'static str,
    pub(crate) bytes: Vec<u8>,
    /// The kind of refusal, as in `docs/host.md`.
    pub(crate) kind: &'static str,
    /// Where a person expects the misfits.
    pub(crate) places: &'static [&'static str],
}

/// All of them.
pub(crate) fn all() -> Vec<Unreadable> {
    let mut all = no_json();
    all.extend(twice());
    all.extend(other_schema());
    all.extend(shapes());
    all
}

impl Unreadable {
    /// What our reader says: the kind of refusal, and every place that does not fit.
    pub(crate) fn refusal(&self) -> (&'static str, Vec<Misfit>) {
        let Ok(text) = std::str::from_utf8(&self.bytes) else { return ("not-utf-8", Vec::new()) };
        match Assessment::read(text).map(|_| ()) {
            Ok(()) => panic!("{} was read", self.name),
            Err(Misread::Unread(Unread::NotJson(it))) if it.to_string().contains("recursion") => {
                ("too-deep", Vec::new())
            }
            Err(Misread::Unread(Unread::NotJson(_))) => ("not-json", Vec::new()),
            Err(Misread::Unread(Unread::Misfits(it))) => ("shape", it),
            Err(Misread::OtherSchema(_)) => {
                let misfit = Misfit { place: "/schema".into(), expected: SCHEMA.into() };
                ("other-schema", vec![misfit])
            }
        }
    }

    /// The files in which it is published, by path.
    pub(crate) fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let file = |ending: &str| format!("fixtures/unreadable/{}{ending}", self.name);
        let (kind, misfits) = self.refusal();
        let mut refusal = format!("{{\"type\":\"/problems/{kind}\"");
        if !misfits.is_empty() {
            refusal += &format!(",\"misfits\":{}", written(&misfits));
        }
        if self.name == "byte-order-mark" {
            refusal += ",\"host_may_read\":true";
        }
        BTreeMap::from([
            (file(".json"), self.bytes.clone()),
            (file(".refusal.json"), layout(&(refusal + "}")).into_bytes()),
        ])
    }
}

/// A small document with a member more, as text.
fn with(member: &str) -> Vec<u8> {
    format!("{{\n  \"schema\": \"{SCHEMA}\",\n  \"id\": \"unreadable\",\n  {member}\n}}\n").into()
}

fn no_json() -> Vec<Unreadable> {
    let text = |name, kind, bytes: Vec<u8>| Unreadable { name, bytes, kind, places: &[] };
    let nested = format!("\"x_nest\": {}{}", "[".repeat(127), "]".repeat(127));
    let whole = layout(&emerging().to_string());
    let cut = whole.find("样例物流").unwrap();
    let gbk = [&with("\"x\": 1")[..40], b"\"branch\":{\"name\":\"\xd1\xf9\xc0\xfd\"}}\n"].concat();
    vec![
        text("empty", "not-json", Vec::new()),
        text("cut", "not-json", whole[..cut].into()),
        text("two-documents", "not-json", [with("\"x\": 1"), with("\"x\": 2")].concat()),
        text("trailing-comma", "not-json", with("\"x\": [1, 2,]")),
        text("comment", "not-json", with("\"x\": 1 // 说明")),
        text("not-a-number", "not-json", with("\"x\": NaN")),
        text("leading-zero", "not-json", with("\"revision\": 01")),
        text("single-quotes", "not-json", with("'x': 1")),
        text("raw-control-character", "not-json", with("\"x\": \"一\t二\"")),
        text("raw-nul", "not-json", with("\"x\": \"一\u{0}二\"")),
        text("lone-surrogate", "not-json", with("\"x\": \"\\ud842\"")),
        text("lone-surrogate-in-a-name", "not-json", with("\"\\udfb7\": 1")),
        text("byte-order-mark", "not-json", [b"\xef\xbb\xbf".to_vec(), with("\"x\": 1")].concat()),
        text("gbk", "not-utf-8", gbk),
        text("html", "not-json", b"<!DOCTYPE html>\n<title>login</title>\n".to_vec()),
        text("too-deep", "too-deep", with(&nested)),
    ]
}

fn twice() -> Vec<Unreadable> {
    let text = |name, bytes, places| Unreadable { name, bytes, kind: "shape", places };
    vec![
        text("name-twice", with("\"revision\": 0, \"revision\": 1"), &["/revision"]),
        text(
            "name-twice-in-another-spelling",
            with(r#""branch": { "name": "甲", "na\u006de": "乙" }"#),
            &["/branch/name"],
        ),
        text(
            "name-twice-in-a-newer-entry",
            with(r#""x_new": [{ "a/b": 1, "a/b": 1 }]"#),
            &["/x_new/0/a~1b"],
        ),
    ]
}

fn other_schema() -> Vec<Unreadable> {
    let schema = |name, document: Value| Unreadable {
        name,
        bytes: layout(&document.to_string()).into_bytes(),
        kind: "other-schema",
        places: &["/schema"],
    };
    vec![
        schema("schema-of-another-version", json!({ "schema": "hangji.assessment/2", "id": "a" })),
        schema("schema-of-an-addendum", json!({ "schema": "hangji.addendum/1", "id": "a" })),
        schema("schema-missing", json!({ "id": "a", "revision": 0 })),
        schema("schema-null", json!({ "schema": null, "id": "a" })),
        schema("null", Value::Null),
    ]
}

/// One value of another kind, as JSON, in a document that is otherwise complete.
const SHAPES: [(&str, &[&str], &str); 12] = [
    ("revision-is-text", &["/revision"], "\"0\""),
    ("revision-is-negative", &["/revision"], "-1"),
    ("revision-is-broken", &["/revision"], "0.5"),
    ("revision-is-too-large", &["/revision"], "9007199254740992"),
    ("unknown-step", &["/step"], "\"Survey\""),
    ("unknown-answer", &["/survey/answers/A2/answer"], "\"maybe\""),
    ("answer-without-object", &["/survey/answers/A2"], "\"yes\""),
    ("flag-is-text", &["/coverage/applicable"], "\"true\""),
    ("name-is-number", &["/branch/name"], "7"),
    ("date-is-number", &["/survey/date"], "20120312"),
    ("count-is-flag", &["/branch/members/full"], "true"),
    ("list-is-object", &["/coverage/units"], "{ \"0\": {} }"),
];

fn shapes() -> Vec<Unreadable> {
    let shape = |name, places, document: &Value| {
        let bytes = layout(&document.to_string()).into_bytes();
        Unreadable { name, bytes, kind: "shape", places }
    };
    let mut shapes = vec![
        shape("list", &[""], &json!([])),
        shape("text", &[""], &json!("hangji.assessment/1")),
        shape("several", &SEVERAL, &several()),
    ];
    for (name, places, json) in SHAPES {
        let mut document = emerging();
        set(&mut document, places[0], value(json));
        shapes.push(shape(name, places, &document));
    }
    shapes
}

/// Wrong at many places, of which none hides another.
fn several() -> Value {
    let mut document = emerging();
    set(&mut document, "/branch", "样例");
    set(&mut document, "/coverage/units/1/methods", json!(["instructor", "visit", 3]));
    set(&mut document, "/plan/items/0/measures", "走访");
    set(&mut document, "/standards", json!([]));
    set(&mut document, "/grade/target", json!({}));
    document
}

const SEVERAL: [&str; 6] = [
    "/branch",
    "/coverage/units/1/methods/1",
    "/coverage/units/1/methods/2",
    "/grade/target",
    "/plan/items/0/measures",
    "/standards",
];
