//! V26: what only the superior organisation writes, as a host holds it against what it has.

use crate::client::in_full;
use crate::samples;
use hangji_core::rules::superiors_entries;
use hangji_core::{Assessment, Procedure};
use serde_json::{Value, json};

const GRADE: &str = "error superiors_entry /grade/assigned";
const RETURNS: &str = "error superiors_entry /returns";

/// What a host says of a document that a branch sends, against the one that it has.
fn said(stored: Option<&Value>, sent: &Value) -> String {
    let read = |it: &Value| Assessment::read(&it.to_string()).unwrap();
    let found = superiors_entries(&Procedure::built_in(), stored.map(read).as_ref(), &read(sent));
    found.iter().map(in_full).collect::<Vec<_>>().join("; ")
}

fn assigned(grade: &str) -> Value {
    samples::begun(json!({ "grade": { "assigned": grade } }))
}

#[test]
fn a_branch_leaves_the_assigned_grade_as_it_is() {
    for (stored, sent, found) in [
        (Some("average"), "average", ""),
        (Some("average"), " average ", ""),
        (Some("average"), "advanced", GRADE),
        (Some("average"), "", GRADE),
        (Some(""), "advanced", GRADE),
        (Some(""), " ", ""),
        (None, "advanced", GRADE),
        (None, "", ""),
    ] {
        let stored = stored.map(assigned);
        assert_eq!(said(stored.as_ref(), &assigned(sent)), found, "{stored:?} {sent}");
    }
}

fn returned(comments: &[(&str, &str)]) -> Value {
    let returns = comments.iter().map(|(at, comment)| json!({ "at": at, "comment": comment }));
    samples::begun(json!({ "returns": returns.collect::<Vec<_>>() }))
}

#[test]
fn a_branch_leaves_what_was_sent_back_as_it_is() {
    let due = ("/plan/items/0/due", "请提前");
    let goal = ("/plan/items/1/goal", "请写明数量");
    for (sent, found) in [
        (&[due, goal][..], ""),
        // Entries moved in their list, and what was said moved with them.
        (&[("/plan/items/3/due", "请提前"), ("/plan/items/0/goal", "请写明数量")], ""),
        (&[due], RETURNS),
        (&[], RETURNS),
        (&[due, goal, due], RETURNS),
        (&[goal, due], RETURNS),
        (&[due, ("/plan/items/1/goal", "请写明日期")], RETURNS),
        (&[due, ("/plan/items/1/due", "请写明数量")], RETURNS),
        (&[due, ("/plan/items/p1/goal", "请写明数量")], RETURNS),
        (&[due, ("/plan/items//goal", "请写明数量")], RETURNS),
    ] {
        assert_eq!(said(Some(&returned(&[due, goal])), &returned(sent)), found, "{sent:?}");
    }
    assert_eq!(said(None, &returned(&[due])), RETURNS);
    assert_eq!(said(None, &returned(&[])), "");
}

#[test]
fn nothing_of_a_return_but_its_position_may_change() {
    let entry = json!({ "at": "/plan/items/0/due", "comment": "请提前", "by": "镇组织委员", "on": "2012-04-12" });
    let stored = samples::begun(json!({ "returns": [entry] }));
    for (field, value) in [
        ("comment", json!("")),
        ("by", json!("支部书记")),
        ("on", json!("2012-04-13")),
        ("settled", json!(true)),
        ("newer", json!(1)),
    ] {
        let mut sent = stored.clone();
        sent["returns"][0][field] = value;
        assert_eq!(said(Some(&stored), &sent), RETURNS, "{field}");
    }
}

#[test]
fn both_are_said_at_once_and_nothing_else_of_the_document_is_looked_at() {
    let sent = samples::complete();
    assert_eq!(said(None, &sent), [GRADE, RETURNS].join("; "));
    assert_eq!(said(Some(&sent), &sent), "");
    let mut other = samples::complete();
    other["branch"]["name"] = json!("样例二村党支部");
    other["grade"]["target"] = json!("advanced");
    assert_eq!(said(Some(&sent), &other), "");
}
