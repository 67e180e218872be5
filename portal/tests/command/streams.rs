//! Many documents, one on each line.

use crate::desk::Desk;
use crate::village::village;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::Stdio;

fn stream(ids: impl IntoIterator<Item = usize>) -> String {
    let text = village("a-0").to_json();
    ids.into_iter().map(|it| text.replacen("a-0", &format!("a-{it}"), 1) + "\n").collect()
}

fn column(objects: &[Value], name: &str) -> Vec<Value> {
    objects.iter().map(|it| it[name].clone()).collect()
}

#[test]
fn a_broken_line_in_the_middle_stops_nothing() {
    let desk = Desk::new();
    let text = format!("{}{{\"schema\":\n\n{}", stream([1, 2]), stream([3]));
    desk.put("all.jsonl", text);
    let ran = desk.check("all.jsonl --format json");
    assert_eq!(ran.status, 3);
    let objects = ran.objects();
    assert_eq!(column(&objects, "line"), [1, 2, 3, 5]);
    assert_eq!(column(&objects, "id"), [json!("a-1"), json!("a-2"), Value::Null, json!("a-3")]);
    let error = &objects[2]["error"];
    assert_eq!(
        (&error["type"], &error["line"], &error["column"]),
        (&json!("/problems/not-json"), &json!(3), &json!(10))
    );
    let ran = desk.check("all.jsonl");
    ran.says(&["all.jsonl:3:10: 不能读取：", "JSON"]);
    ran.says(&["共检查 4 份：3 份可以报送，0 份有提醒尚未说明，0 份有错误，1 份不能读取。"]);
}

#[test]
fn a_thousand_documents_come_back_in_their_order() {
    let desk = Desk::new();
    desk.put("all.ndjson", stream(0..1000));
    let ran = desk.check("all.ndjson --format json --through survey");
    let ids: Vec<_> = (0..1000).map(|it| json!(format!("a-{it}"))).collect();
    assert_eq!(ran.status, 0);
    assert_eq!(column(&ran.objects(), "id"), ids);
}

#[test]
fn a_stream_without_its_ending_is_read_by_lines_when_told() {
    let desk = Desk::new();
    desk.put("all.txt", stream([1, 2]).replace('\n', "\r\n"));
    assert_eq!(desk.check("all.txt").status, 3);
    assert_eq!(desk.check("all.txt --lines").status, 0);
    assert_eq!(desk.run_with("check - --lines", stream([1, 2]).as_bytes()).status, 0);
}

#[test]
fn a_huge_line_is_said_and_skipped() {
    let desk = Desk::new();
    let (first, last) = (stream([1]), stream([2]));
    let limit = first.len() - 1;
    let huge = " ".repeat(limit) + &first;
    desk.put("all.jsonl", format!("{first}{huge}{last}"));
    let ran = desk.check(&format!("all.jsonl --format json --max-line {limit}"));
    assert_eq!(ran.status, 3);
    let objects = ran.objects();
    assert_eq!(column(&objects, "id"), [json!("a-1"), Value::Null, json!("a-2")]);
    assert_eq!(objects[1]["error"]["type"], "/problems/too-large");
    let ran = desk.check(&format!("all.jsonl --max-line {limit}"));
    ran.says(&["all.jsonl:2: 不能读取：", &limit.to_string(), "--max-line"]);
}

#[test]
fn an_empty_stream_says_nothing_and_is_no_fault() {
    let desk = Desk::new();
    desk.put("none.jsonl", "\n\r\n");
    let ran = desk.check("none.jsonl --format json");
    assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (0, "", ""));
}

#[test]
fn who_reads_only_the_beginning_ends_it_quietly() {
    let desk = Desk::new();
    desk.put("all.jsonl", stream(0..2000));
    let mut command = desk.program();
    command.args(["check", "all.jsonl", "--format", "json"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    assert_eq!(err, "");
    assert!(child.wait().unwrap().code().is_some());
}

#[test]
fn a_slow_stream_is_answered_line_by_line() {
    let desk = Desk::new();
    let mut command = desk.program();
    command.args(["check", "--lines", "--format", "json", "-"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let (mut to, from) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let mut from = BufReader::new(from);
    for id in 1..=3 {
        to.write_all(stream([id]).as_bytes()).unwrap();
        let mut line = String::new();
        from.read_line(&mut line).unwrap();
        let object: Value = serde_json::from_str(&line).unwrap();
        assert_eq!((&object["line"], &object["id"]), (&json!(id), &json!(format!("a-{id}"))));
    }
    drop(to);
    assert!(child.wait().unwrap().success());
}
