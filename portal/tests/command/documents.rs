//! Documents that are read: what is said about them, and what the exit status says.

use crate::desk::Desk;
use crate::village::{village, village_json};
use hangji_core::assessment::ProcedureRef;
use hangji_core::{Assessment, Procedure};
use serde_json::{Value, json};

#[test]
fn a_document_that_can_be_submitted_ends_with_status_0() {
    let desk = Desk::new();
    desk.put("a.json", village("a-1").to_pretty_json());
    let ran = desk.check("a.json");
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{}", ran.out);
    // The village has hints, and they do not count.
    ran.says(&["a.json:", "提示："]);
    ran.says(&["共检查 1 份：1 份可以报送"]);
}

/// The village with another target grade, which is a warning.
fn unchanged_target() -> Value {
    let mut it = village_json("a-1");
    it["grade"]["target"] = json!("average");
    it
}

#[test]
fn a_warning_ends_with_status_1_until_it_is_explained() {
    let desk = Desk::new();
    let mut it = unchanged_target();
    desk.put("a.json", it.to_string());
    let ran = desk.check("a.json");
    assert_eq!(ran.status, 1, "{}", ran.out);
    ran.says(&["提醒：目标等级：", "（V22，依据 二·3）", "/grade/target"]);
    it["explanations"] = json!({ "V22 /grade/target": "先把后进的两项补齐" });
    desk.put("a.json", it.to_string());
    let ran = desk.check("a.json");
    assert_eq!(ran.status, 0, "{}", ran.out);
    ran.says(&["提醒（已说明）：目标等级："]);
    let explained = &desk.check("a.json --format json").objects()[0]["findings"];
    let explained = explained.as_array().unwrap().iter().find(|it| it["rule"] == "V22").unwrap();
    assert_eq!(explained["explained"], true);
}

#[test]
fn an_error_ends_with_status_2_and_names_line_entry_and_clause() {
    let desk = Desk::new();
    let mut it = village("a-1");
    it.plan.items[0].goal = String::new();
    let text = it.to_pretty_json();
    let line = text.lines().position(|it| it.contains("\"items\"")).unwrap() + 2;
    desk.put("a.json", &text);
    let ran = desk.check("a.json");
    assert_eq!(ran.status, 2, "{}", ran.out);
    // What is not there yet stands where its item stands.
    let at = format!("a.json:{line}: 错误：第 1 项 整改目标：");
    ran.says(&[&at, "请填写整改目标", "（V14，依据 二·3）", "/plan/items/0/goal"]);
    let ran = desk.check("a.json --lang en");
    ran.says(&["error: Item 1 Goal: ", "(V14, S2.3-b)", "/plan/items/0/goal"]);
}

#[test]
fn for_systems_there_is_one_object_with_the_findings_of_the_contract() {
    let desk = Desk::new();
    let mut it = village_json("a-1");
    it["branch"]["employees"] = json!("12x");
    desk.put("a.json", it.to_string());
    let ran = desk.check("a.json --format json --lang en");
    let [object] = ran.objects().try_into().unwrap();
    assert_eq!((ran.status, &object["file"], &object["id"]), (2, &json!("a.json"), &json!("a-1")));
    assert_eq!((&object["line"], &object["through"]), (&json!(1), &json!("rectification")));
    let finding = &object["findings"][0];
    assert_eq!(finding["place"], "/branch/employees");
    assert_eq!(finding["reason"], "not_a_count");
    assert_eq!(finding["params"]["typed"], "12x");
    assert!(finding["message"].as_str().unwrap().contains("12x"), "{finding}");
}

#[test]
fn the_step_is_the_documents_own_unless_another_is_asked_for() {
    let desk = Desk::new();
    let mut it = village("a-1");
    it.plan.items.clear();
    it.step = Some(hangji_core::assessment::Step::Survey);
    desk.put("a.json", it.to_json());
    assert_eq!(desk.check("a.json").status, 0);
    assert_eq!(desk.check("a.json --through rectification").status, 2);
    it.step = None;
    desk.put("a.json", it.to_json());
    let ran = desk.check("a.json --format json");
    assert_eq!((ran.status, &ran.objects()[0]["through"]), (2, &json!("excellence")));
    assert!(desk.check("a.json --through fifth").err.contains("not one of survey"));
}

#[test]
fn the_day_can_be_chosen() {
    let desk = Desk::new();
    let mut it = village_json("a-1");
    it["plan"]["items"][0]["status"] = json!("done");
    it["plan"]["items"][0]["result"] = json!("17名都已登记");
    it["plan"]["items"][0]["done_on"] = json!("2012-10-11");
    desk.put("a.json", it.to_string());
    assert_eq!(desk.run("check a.json --today 2012-10-10").status, 2);
    assert_eq!(desk.run("check a.json --today 2012-10-11").status, 0);
    assert_eq!(desk.run("check a.json").status, 0);
}

#[test]
fn a_document_of_the_first_version_is_checked_as_brought_up_to_date() {
    let desk = Desk::new();
    let procedure = Procedure::built_in();
    assert!(procedure.version > 1, "there is no older version to come from");
    let old = Assessment {
        procedure: ProcedureRef { version: 1, ..ProcedureRef::of(&procedure) },
        ..village("a-1")
    };
    desk.put("old.json", old.to_json());
    let ran = desk.check("old.json");
    assert_eq!(ran.status, 0, "{}", ran.out);
}

#[test]
fn the_worst_document_of_several_files_counts_and_order_is_kept() {
    let desk = Desk::new();
    desk.put("good.json", village("a-1").to_json());
    desk.put("warned.json", unchanged_target().to_string());
    let ran = desk.check("good.json warned.json good.json --format json");
    assert_eq!(ran.status, 1);
    let files: Vec<_> = ran.objects().iter().map(|it| it["file"].clone()).collect();
    assert_eq!(files, ["good.json", "warned.json", "good.json"]);
}

#[test]
fn standard_input_is_a_document_too() {
    let desk = Desk::new();
    let ran = desk.run_with("check --format json -", village("a-1").to_json().as_bytes());
    assert_eq!((ran.status, &ran.objects()[0]["file"]), (0, &json!("<stdin>")));
}
