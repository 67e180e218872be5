//! V26: what a branch may not write, against what a host has stored.

use crate::desk::Desk;
use crate::village::{village, village_json};
use serde_json::{Value, json};

/// The village as its host has it once the superior graded it and sent something back.
fn stored() -> Value {
    let mut it = village_json("a-1");
    it["revision"] = json!(1);
    it["grade"]["assigned"] = json!("average");
    it["returns"] = json!([{ "at": "/plan/items/0/goal", "comment": "目标写具体" }]);
    it
}

#[test]
fn a_branch_sends_back_what_its_superior_wrote() {
    let desk = Desk::new();
    desk.put("stored.json", stored().to_string()).put("sent.json", stored().to_string());
    assert_eq!(desk.check("sent.json --stored stored.json").status, 0);
    let mut sent = stored();
    sent["grade"]["assigned"] = json!("advanced");
    sent["returns"] = json!([]);
    desk.put("sent.json", sent.to_string());
    let ran = desk.check("sent.json --stored stored.json");
    assert_eq!(ran.status, 2, "{}", ran.out);
    ran.says(&["错误：上级定级：", "（V26，", "/grade/assigned"]);
    ran.says(&["错误：退回意见：", "（V26，", "/returns"]);
    // Nobody asked a host.
    assert_eq!(desk.check("sent.json").status, 0);
}

#[test]
fn each_document_is_held_against_the_stored_one_of_its_id() {
    let desk = Desk::new();
    let mut other = stored();
    other["id"] = json!("a-2");
    desk.put("stored.jsonl", format!("{}\n{}\n", stored(), village("a-3").to_json()));
    desk.put("sent.jsonl", format!("{}\n{other}\n{}\n", stored(), village("a-3").to_json()));
    let ran = desk.check("sent.jsonl --stored stored.jsonl --format json");
    assert_eq!(ran.status, 2);
    let rules = |nth: usize| -> Vec<Value> {
        let findings = ran.objects()[nth]["findings"].clone();
        let errors = findings.as_array().unwrap().iter().filter(|it| it["severity"] == "error");
        errors.map(|it| it["rule"].clone()).collect()
    };
    // The host has nothing of a-2, so nobody can have graded it.
    assert_eq!((rules(0), rules(1), rules(2)), (vec![], vec![json!("V26"), json!("V26")], vec![]));
}

#[test]
fn without_a_readable_stored_document_nothing_is_checked() {
    let desk = Desk::new();
    desk.put("stored.json", "{").put("sent.json", stored().to_string());
    let ran = desk.check("sent.json --stored stored.json");
    assert_eq!((ran.status, ran.out.as_str()), (3, ""));
    assert!(ran.err.contains("stored.json:1:1: 不能读取："), "{}", ran.err);
}
