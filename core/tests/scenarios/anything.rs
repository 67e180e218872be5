//! What a person, a host or a hostile hand may bring, in any order: for property tests.

use crate::addendum::county;
use crate::places::leaves;
use crate::samples;
use hangji_core::assessment::{Answer, Assessment, Date, Method, Unit, UnitKind};
use hangji_core::finding::{Part, Reason};
use hangji_core::{Change, Finding, Procedure, Session, Severity};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use std::sync::{Arc, LazyLock};

/// The built-in procedure, and one with something of every kind on top.
pub(crate) fn procedure() -> impl Strategy<Value = Arc<Procedure>> {
    static COUNTY: LazyLock<Arc<Procedure>> = LazyLock::new(|| {
        let text = json!({ "zh": "是否落实了县里的要求？" });
        let own = json!([{ "id": "own", "title": { "zh": "附加题" }, "overlay": "look_back", "items": [
            { "id": "QX1", "dimension": "A", "text": text, "core": true }
        ] }]);
        county(json!({
            "items": { "B": [{ "id": "B7", "text": text, "asks": "policy" }] },
            "groups": own,
            "hide": ["A3", "D5"],
            "scale": "four",
            "rules": [{ "rule": "V15", "severity": "off" }, { "rule": "V17", "severity": "error" }],
        }))
    });
    select(vec![Procedure::built_in(), COUNTY.clone()])
}

/// Places of the form, and such as only a broken host or a hostile hand would name.
pub(crate) fn place() -> impl Strategy<Value = String> {
    let known: Vec<_> =
        leaves(&samples::complete(), "").into_iter().map(|(place, _)| place).collect();
    let further = [
        "/survey/answers/A3/problem",
        "/survey/answers/NC1/note",
        "/coverage/units/1/due",
        "/coverage/units/0/methods",
        "/support/funding",
        "/plan/items/1/responsible",
        "/plan/items/1/measures/0",
        "/explanations/V13 ~1survey",
        "/plan/items/18446744073709551615/goal",
        "/plan/items/-1",
        "//",
        "",
    ];
    prop_oneof![
        4 => select(known),
        2 => select(further.to_vec()).prop_map(str::to_owned),
        1 => "(/(plan|items|units|survey|answers|measures|explanations|[0-2]|~[01]|\\PC{0,3})){0,5}",
    ]
}

pub(crate) fn text() -> impl Strategy<Value = String> {
    let telling = [
        "rural",
        "community",
        "emerging",
        "lagging",
        "advanced",
        "good",
        "true",
        "false",
        "done",
        "due",
        "standalone",
        "46",
        "0",
        "１，２００",
        "十二",
        "2012年4月30日",
        "2012-02-30",
        "20120４30",
        "全体党员",
        "加强学习",
        "制度",
        "77.78%",
        "91350100M000100Y44",
        "440106199001011235",
        "机密★××\u{200b}",
        "{typed}{name}",
        "９９９９",
        "18446744073709551615",
        "\0",
        "\u{e000}\u{10ffff}",
    ];
    prop_oneof![
        3 => select(telling.to_vec()).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
        1 => any::<String>(),
    ]
}

fn finding() -> impl Strategy<Value = Finding> {
    (place(), text(), select(Reason::ALL.to_vec())).prop_map(|(place, text, reason)| Finding {
        rule: text.clone(),
        reason,
        severity: Severity::Error,
        place,
        params: [("typed".into(), text)].into(),
        ..Finding::default()
    })
}

fn item() -> impl Strategy<Value = String> {
    let items = ["A2", "A3", "B1", "B7", "C7", "D5", "NC1", "NC4", "CK1", "QX1", "Z9", "", "/~"];
    select(items.to_vec()).prop_map(str::to_owned)
}

fn toggle() -> impl Strategy<Value = Change> {
    let codes = Method::ALL.iter().map(|it| it.code()).chain(["fiscal", "donations", "", "示例"]);
    let places = ["/coverage/units/0/methods", "/support/funding", "/plan/items/0/sources", ""];
    (select(places.to_vec()), select(codes.collect::<Vec<_>>()))
        .prop_map(|(place, code)| Change::Toggle { place: place.into(), code: code.into() })
}

pub(crate) fn change() -> impl Strategy<Value = Change> {
    let index = || prop_oneof![4 => 0..4_usize, 1 => Just(usize::MAX)];
    // What every reader of JSON keeps exactly.
    let revision = || 0..1_u64 << 53;
    prop_oneof![
        6 => (place(), text()).prop_map(|(place, text)| Change::Write { place, text }),
        1 => place().prop_map(|place| Change::Leave { place }),
        5 => (item(), select(Answer::ALL)).prop_map(|(item, answer)| Change::Answer { item, answer }),
        1 => proptest::option::of(item()).prop_map(|source| Change::AddPlanItem { source }),
        1 => index().prop_map(|index| Change::RemovePlanItem { index }),
        1 => Just(Change::RestorePlanItem),
        1 => (index(), index()).prop_map(|(into, from)| Change::Join { into, from }),
        1 => (index(), item()).prop_map(|(index, source)| Change::Split { index, source }),
        1 => (index(), text()).prop_map(|(index, text)| Change::AddMeasure { index, text }),
        1 => (index(), index())
            .prop_map(|(index, measure)| Change::RemoveMeasure { index, measure }),
        1 => (index(), any::<bool>()).prop_map(|(index, refer)| Change::ReferUp { index, refer }),
        1 => select(UnitKind::ALL).prop_map(|kind| Change::AddUnit { kind }),
        1 => index().prop_map(|index| Change::RemoveUnit { index }),
        1 => (select(vec!["service_window", "rural", "own", "A", ""]), text())
            .prop_map(|(group, reason)| Change::MarkRest { group: group.into(), reason }),
        1 => proptest::collection::vec(text(), 0..3).prop_map(|names| Change::AddUnits {
            units: names.into_iter().map(|name| Unit { name, ..Unit::default() }).collect(),
        }),
        1 => Just(Change::TakeBack),
        2 => toggle(),
        1 => select(Part::ALL.to_vec()).prop_map(|part| Change::Finish { part }),
        1 => revision().prop_map(|revision| Change::Accepted { revision }),
        1 => begun().prop_map(|onto| Change::Rebase { onto: Arc::new(onto) }),
        1 => proptest::collection::vec(finding(), 0..3)
            .prop_map(|findings| Change::Refused { findings }),
    ]
}

/// A document to go on with: blank, complete, or full of mistakes.
fn begun() -> impl Strategy<Value = Assessment> {
    static BEGUN: LazyLock<Vec<Assessment>> = LazyLock::new(|| {
        let mistaken = samples::mistaken();
        let documents = mistaken.iter().chain([&samples::complete()]).cloned().collect::<Vec<_>>();
        let read = |it: &Value| Assessment::read(&it.to_string()).unwrap();
        let blank = Assessment::new("a-1".into(), &Procedure::built_in());
        documents.iter().map(read).chain([blank]).collect()
    });
    select(BEGUN.clone())
}

/// A form after some changes.
pub(crate) fn session() -> impl Strategy<Value = Session> {
    let changes = proptest::collection::vec(change(), 0..24);
    (procedure(), begun(), changes).prop_map(|(procedure, assessment, changes)| {
        let mut session = Session::new(procedure, assessment, Date::parse("2012-04-10"));
        changes.into_iter().for_each(|it| session.apply(it));
        session
    })
}

/// JSON that somebody could send: small, odd, of any kind.
fn json_value() -> impl Strategy<Value = Value> {
    let odd = ["-1", "0.5", "1e400", "18446744073709551616", "9007199254740993", "-0.0", "1E-9"];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        select(odd.to_vec()).prop_map(|it| serde_json::from_str(it).unwrap()),
        text().prop_map(Value::String),
        (1..90_usize).prop_map(nested),
        (1..4000_usize).prop_map(|it| Value::String("长".repeat(it))),
    ];
    leaf.prop_recursive(3, 24, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::Array),
            proptest::collection::btree_map(text(), inner, 0..6)
                .prop_map(|it| Value::Object(it.into_iter().collect())),
        ]
    })
}

fn nested(levels: usize) -> Value {
    (0..levels).fold(json!("深"), |inner, level| {
        if level % 2 == 0 { json!([inner]) } else { json!({ "x": inner }) }
    })
}

/// A document in which something stands where it does not belong: other texts in places of texts,
/// any JSON anywhere, entries of a newer version.
pub(crate) fn document() -> impl Strategy<Value = Value> {
    let swap = (place(), text()).prop_map(|(place, text)| (place, Value::String(text)));
    let mutation = prop_oneof![4 => swap, 1 => (place(), json_value())];
    let newer = proptest::option::of((text(), json_value()));
    (begun(), proptest::collection::vec(mutation, 0..6), newer).prop_map(
        |(assessment, mutations, newer)| {
            let mut document = serde_json::to_value(assessment).unwrap();
            for (place, value) in mutations {
                if let Some(at) = document.pointer_mut(&place).filter(|_| place != "/schema") {
                    *at = value;
                }
            }
            if let (Some((name, value)), Some(members)) = (newer, document.as_object_mut()) {
                members.entry(name).or_insert(value);
            }
            document
        },
    )
}

/// Any JSON, with a schema or without.
pub(crate) fn any_json() -> impl Strategy<Value = Value> {
    (json_value(), any::<bool>()).prop_map(|(mut value, ours)| {
        if let (Some(members), true) = (value.as_object_mut(), ours) {
            members.insert("schema".into(), json!("hangji.assessment/1"));
        }
        value
    })
}
