//! Bytes that are no assessment: each is told where and why, and ends with status 3.

use crate::desk::{Desk, Ran};
use crate::village::{village, village_json};
use serde_json::{Value, json};

/// Checks one document, both ways.
fn check(bytes: impl AsRef<[u8]>) -> (Ran, Value) {
    let desk = Desk::new();
    desk.put("a.json", bytes);
    let (text, object) = (desk.check("a.json"), desk.check("a.json --format json"));
    assert_eq!((text.status, object.status), (3, 3), "{}", text.out);
    let object = object.objects().remove(0);
    (text, object)
}

#[test]
fn a_name_given_twice_is_named_by_its_place() {
    let text = village("a-1").to_json().replacen("\"self\":", "\"self\":\"lagging\",\"self\":", 1);
    let (ran, object) = check(text);
    ran.says(&["a.json:1: 不能读取：应为不重复的名称", "/grade/self"]);
    assert_eq!(
        object["misfits"],
        json!([{ "place": "/grade/self", "expected": "each name once" }])
    );
}

#[test]
fn everything_that_does_not_fit_is_named_at_once_on_its_line() {
    let mut it = village_json("a-1");
    it["branch"]["name"] = json!(7);
    it["plan"]["items"][0]["status"] = json!("soon");
    it["step"] = json!("fifth");
    let text = serde_json::to_string_pretty(&it).unwrap();
    let line = text.lines().position(|it| it.contains("\"soon\"")).unwrap() + 1;
    let (ran, object) = check(text);
    ran.says(&[&format!("a.json:{line}: 不能读取："), "not_started、", "/plan/items/0/status"]);
    ran.says(&["应为文字。", "/branch/name"]);
    let places: Vec<_> =
        object["misfits"].as_array().unwrap().iter().map(|it| &it["place"]).collect();
    assert_eq!(places, ["/branch/name", "/plan/items/0/status", "/step"]);
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    let desk = Desk::new();
    let text = village("a-1").to_json();
    desk.put("a.json", format!("\u{feff}{text}"));
    desk.put("a.jsonl", format!("\u{feff}{text}\n\u{feff}{text}\n"));
    assert_eq!(desk.check("a.json a.jsonl").status, 0);
}

#[test]
fn gbk_bytes_are_named_by_line_and_byte() {
    let (ran, object) = check(b"{\"schema\":\n\"\xb5\xb3\xd6\xa7\xb2\xbf\"}");
    ran.says(&["a.json:2:2: 不能读取：从本行第 2 字节起不是 UTF-8 编码"]);
    let error = &object["error"];
    assert_eq!(
        (&error["type"], &error["line"], &error["column"]),
        (&json!("/problems/not-utf-8"), &json!(2), &json!(2))
    );
}

#[test]
fn deep_nesting_is_refused_calmly() {
    let (ran, object) = check("[".repeat(1_000_000));
    ran.says(&["a.json:1:128: 不能读取：嵌套超过 128 层"]);
    assert_eq!(object["error"]["type"], "/problems/too-deep");
}

#[test]
fn what_is_cut_or_empty_or_something_else_is_told_apart() {
    let whole = village("a-1").to_json();
    check("").0.says(&["JSON 在这里中断"]);
    check(&whole[..whole.len() / 2]).0.says(&["JSON 在这里中断"]);
    check("<html>").0.says(&["a.json:1:1: 不能读取：不符合 JSON 语法"]);
    let (ran, object) = check(r#"{"schema":"hangji.assessment/2"}"#);
    ran.says(&["schema 是“hangji.assessment/2”，应为 hangji.assessment/1"]);
    assert_eq!(object["error"]["type"], "/problems/other-schema");
    let (_, object) = check(village("a/1").to_json());
    let error = &object["error"];
    assert_eq!((&error["type"], &error["pointer"]), (&json!("/problems/unfit-id"), &json!("/id")));
}

#[test]
fn a_file_that_is_not_there_is_named_and_the_others_are_checked() {
    let desk = Desk::new();
    desk.put("a.json", village("a-1").to_json());
    let ran = desk.check("nothing.json . a.json --format json");
    assert_eq!(ran.status, 3);
    let objects = ran.objects();
    assert_eq!(objects[0]["error"]["type"], "/problems/unavailable");
    assert_eq!(objects[1]["error"]["type"], "/problems/unavailable");
    assert_eq!(objects[2]["id"], "a-1");
}

#[test]
fn whatever_the_bytes_it_ends_with_a_status_of_its_own() {
    let desk = Desk::new();
    let whole = village("a-1").to_json();
    for at in (0..whole.len()).step_by(97) {
        let mut bytes = whole.clone().into_bytes();
        bytes[at] = bytes[at].wrapping_add(0x80);
        desk.put(&format!("{at}.json"), bytes);
    }
    let files: Vec<_> = (0..whole.len()).step_by(97).map(|it| format!("{it}.json")).collect();
    let ran = desk.check(&files.join(" "));
    assert_eq!((ran.status, ran.err.as_str()), (3, ""));
}
