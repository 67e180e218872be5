//! Local practice on top of the procedure, for checking and for serving.

use crate::desk::Desk;
use crate::village::{village, village_json};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Command, Stdio};

fn addendum() -> Value {
    json!({
        "schema": "hangji.addendum/1", "id": "demo-county", "version": 1,
        "procedure": "yuechuangxianzufa-2012-4",
        "items": { "D": [{ "id": "D-x1", "text": { "zh": "议事室是否每月开放" } }] },
    })
}

#[test]
fn an_item_of_the_county_is_asked_for() {
    let desk = Desk::new();
    desk.put("county.json", addendum().to_string()).put("a.json", village("a-1").to_json());
    assert_eq!(desk.check("a.json").status, 0);
    let ran = desk.check("a.json --procedure county.json");
    assert_eq!(ran.status, 2, "{}{}", ran.out, ran.err);
    ran.says(&["错误：D-x1 答案：", "/survey/answers/D-x1/answer"]);
}

#[test]
fn a_rule_that_the_county_takes_more_mildly_is_taken_so() {
    let desk = Desk::new();
    let mut it = village_json("a-1");
    it["grade"]["target"] = json!("average");
    let mut county = addendum();
    county["items"] = json!({});
    county["rules"] = json!([{ "rule": "V22", "severity": "hint" }]);
    desk.put("county.json", county.to_string()).put("a.json", it.to_string());
    assert_eq!(desk.check("a.json").status, 1);
    let ran = desk.check("a.json --procedure county.json");
    assert_eq!(ran.status, 0, "{}{}", ran.out, ran.err);
}

/// An addendum with two slips.
fn broken() -> Value {
    let mut it = addendum();
    it["rules"] = json!([{ "rule": "V99", "severity": "hint" }]);
    it["items"]["D"][0]["id"] = json!("D1");
    it
}

#[test]
fn every_slip_of_an_addendum_is_named_and_nothing_is_checked() {
    let desk = Desk::new();
    desk.put("county.json", broken().to_string()).put("a.json", village("a-1").to_json());
    let ran = desk.check("a.json --procedure county.json");
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    for words in [
        "county.json: /items/D/0/id: 应为没有用过的编号。",
        "county.json: /rules/0/rule: 应为规则编号，V01 至 V57。",
    ] {
        assert!(ran.err.contains(words), "{}", ran.err);
    }
    let ran = desk.check("a.json --procedure county.json --lang en");
    assert!(
        ran.err.contains("/rules/0/rule: Expected the id of a rule, V01 to V57."),
        "{}",
        ran.err
    );
}

#[test]
fn an_addendum_that_is_no_json_or_not_there_is_said_with_its_line() {
    let desk = Desk::new();
    desk.put("county.json", "{\n  \"schema\" }").put("a.json", village("a-1").to_json());
    let ran = desk.check("a.json --procedure county.json");
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("county.json:2:12: "), "{}", ran.err);
    let ran = desk.check("a.json --procedure nothing.json");
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("nothing.json: "), "{}", ran.err);
}

/// Starts a host with an addendum, asks what pages fill in by, stops it; gives the answer and the
/// log.
fn serving(desk: &Desk) -> (String, String) {
    let mut command = desk.program();
    command.args("serve --port 0 --data data --www . --dist . --procedure county.json".split(' '));
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut address = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut address).unwrap();
    let address = address.trim().strip_prefix("http://").expect("an address");
    let mut asked = TcpStream::connect(address).unwrap();
    asked.write_all(b"GET /procedure.json HTTP/1.0\r\n\r\n").unwrap();
    let mut answer = String::new();
    asked.read_to_string(&mut answer).unwrap();
    // Every shell has it built in; as a program a small system may lack it.
    let kill = format!("kill -TERM {}", child.id());
    assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
    let mut log = String::new();
    child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
    assert!(child.wait().unwrap().success(), "{log}");
    (answer, log)
}

#[test]
fn a_host_goes_on_without_a_broken_addendum_and_says_so() {
    let desk = Desk::new();
    desk.put("county.json", broken().to_string());
    let (answer, log) = serving(&desk);
    assert!(answer.starts_with("HTTP/1.0 204"), "{answer}");
    for words in ["/items/D/0/id: ", "/rules/0/rule: ", "WARN", "the built-in procedure goes on"] {
        assert!(log.contains(words), "{words}: {log}");
    }
    desk.put("county.json", addendum().to_string());
    let (answer, log) = serving(&desk);
    assert!(answer.ends_with(&addendum().to_string()), "{answer}");
    assert!(!log.contains("WARN") && !log.contains("ERROR"), "{log}");
}
