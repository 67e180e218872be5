//! V11, V12, V16, V17, V19, V41, V56: from an answer to a plan item that says something.

use crate::client::Form;
use crate::samples;
use hangji_core::assessment::Answer::{No, NotApplicable, Partly, Yes};
use hangji_core::assessment::Status;
use serde_json::json;

#[test]
fn v11_a_problem_is_described_so_that_it_can_be_seen() {
    for (answer, problem, found) in [
        (Yes, "", ""),
        (NotApplicable, "", ""),
        (Partly, "", "V11 error: problem_missing"),
        (No, "", "V11 error: problem_missing"),
        (No, " \u{3000}\n", "V11 error: problem_missing"),
        (No, "缺组织委员", "V11 error: problem_too_short"),
        (No, "缺 组 织 委 员", "V11 error: problem_too_short"),
        (No, "缺组织委员长", ""),
        (Partly, "有待进一步加强", "V11 hint: problem_is_cliche"),
        (Partly, "不够到位，有待加强。", "V11 hint: problem_is_cliche"),
        (Partly, "台账不全，有待加强", ""),
        // Too short weighs more than saying nothing.
        (Partly, "有待加强", "V11 error: problem_too_short"),
        (Partly, "……！", "V11 error: problem_too_short"),
    ] {
        let mut form = Form::blank();
        form.answer("A3", answer).write_problem("A3", problem);
        assert_eq!(form.found("A3"), found, "{answer:?} {problem:?}");
    }
}

#[test]
fn v12_every_problem_is_in_the_plan() {
    let mut form = Form::blank();
    form.answer("C7", NotApplicable).own_plan_item();
    form.answer("A3", Partly).answer("C7", Yes);
    assert_eq!(form.found("/plan/items/0"), found_of_a_blank_item());
    form.plan_item("A3").remove();
    assert_eq!(not_in_plan(&form), ["A3"]);
    assert_eq!(not_in_plan(form.answer("A3", No)), [""; 0], "answering again plans it again");
}

#[test]
fn v12_one_plan_item_may_mend_several_problems() {
    let mut document = samples::complete();
    document["survey"]["answers"]["B3"] = json!({ "answer": "no", "problem": "半年未开会议" });
    assert_eq!(not_in_plan(&Form::read(&document)), ["B3"]);
    document["plan"]["items"][0]["sources"] = json!(["B1", "B3"]);
    assert_eq!(not_in_plan(&Form::read(&document)), [""; 0]);
}

#[test]
fn v16_everybody_is_nobody() {
    const NOBODY: &str = "V16 warning: nobody_in_particular";
    for (responsible, found) in [
        ("全体党员", NOBODY),
        (" 支部 ", NOBODY),
        ("大家", NOBODY),
        ("相关人员", NOBODY),
        ("全体党员、支部", NOBODY),
        ("全体党员。", NOBODY),
        ("全体党员和支部", NOBODY),
        ("党支部及全体党员。", NOBODY),
        ("支部以及大家", NOBODY),
        ("支部与相关人员", NOBODY),
        ("全体党员 支部", NOBODY),
        ("Everyone", NOBODY),
        ("Everyone.", NOBODY),
        ("All members and the branch.", NOBODY),
        ("the branch, everyone", NOBODY),
        ("。", ""),
        ("支部书记和全体党员", ""),
        ("示例和", ""),
        ("示例及、示例与。", ""),
        ("The secretary and everyone", ""),
        ("Andy", ""),
        ("支部书记", ""),
        ("示例甲、全体党员", ""),
        ("", "V14 error: responsible_missing"),
    ] {
        let mut form = Form::blank();
        form.answer("B1", No);
        let item = form.plan_item("B1").responsible(responsible);
        assert_eq!(item.found("responsible"), found, "{responsible:?}");
    }
}

#[test]
fn v17_a_measure_names_an_action() {
    const EMPTY: &str = "V17 hint: measure_without_action";
    for (measure, found) in [
        ("加强学习", EMPTY),
        ("加强学习、提高认识", EMPTY),
        ("加强学习，提高认识，狠抓落实，统一思想", EMPTY),
        ("四月召开党员大会补", EMPTY),
        ("四月召开党员大会补选", ""),
        ("四月 召开 党员 大会", EMPTY),
        ("加强学习，每月15日集中一次", ""),
    ] {
        let mut form = Form::blank();
        form.answer("B1", No);
        assert_eq!(form.plan_item("B1").measure(measure).found("measures"), found, "{measure}");
    }
}

#[test]
fn v17_a_measure_said_twice_counts_once() {
    let mut form = Form::blank();
    form.answer("B1", No);
    let twice = "每月15日集中学习一次";
    let item = form.plan_item("B1").measure(twice).measure(&format!(" {twice} "));
    assert_eq!(item.found("measures/0"), "");
    assert_eq!(item.found("measures/1"), "V17 hint: measure_without_action");
}

#[test]
fn v19_what_is_done_has_a_date_and_a_result() {
    const NO_DATE: &str = "V19 error: done_without_date";
    const NO_RESULT: &str = "V19 error: done_without_result";
    for (status, done_on, result, at_date, at_result) in [
        (Status::Done, "", "", NO_DATE, NO_RESULT),
        (Status::Done, " ", " ", NO_DATE, NO_RESULT),
        (Status::Done, "2012-04-10", "", "", NO_RESULT),
        (Status::Done, "", "班子配齐", NO_DATE, ""),
        (Status::Done, "2012-04-10", "班子配齐", "", ""),
        (Status::InProgress, "", "", "", ""),
        (Status::NotStarted, "", "", "", ""),
    ] {
        let mut form = Form::blank();
        form.answer("B1", No);
        let item = form.plan_item("B1").write("status", status.code());
        let item = item.write("done_on", done_on).write("result", result);
        let found = (item.found("done_on"), item.found("result"));
        assert_eq!(found, (at_date.into(), at_result.into()), "{status:?} {done_on} {result}");
    }
}

#[test]
fn v41_there_is_a_policy_or_one_is_planned() {
    const NONE: &str = "V41 error: no_policy";
    for (answer, planned, found) in [
        (None, false, NONE),
        (Some(Yes), false, ""),
        (Some(NotApplicable), false, NONE),
        (Some(No), true, ""),
        (Some(Partly), true, ""),
        (Some(No), false, NONE),
    ] {
        let mut form = Form::blank();
        if let Some(answer) = answer {
            form.answer("C7", answer);
        }
        if !planned && answer == Some(No) {
            form.plan_item("C7").remove();
        }
        let all = form.session().findings().filter(|it| it.reason.code() == "no_policy");
        let said: Vec<_> = all.map(crate::client::in_short).collect();
        assert_eq!(said.join("; "), found, "{answer:?}, planned: {planned}");
    }
}

#[test]
fn v41_who_has_a_policy_says_which_of_what_kind_since_when() {
    for (entry, text) in
        [("name", "党员联系户制度"), ("kind", "public_service"), ("date", "2012年3月1日")]
    {
        let place = format!("C7/policy/{entry}");
        let mut form = Form::blank();
        assert_eq!(form.found(&place), "", "nothing is claimed");
        assert_eq!(form.answer("C7", Yes).found(&place), "V41 error: policy_missing");
        assert_eq!(form.write(&place, " ").found(&place), "V41 error: policy_missing");
        assert_eq!(form.write(&place, text).found(&place), "");
        assert_eq!(form.answer("A3", Yes).found("A3"), "", "only C7 asks for a policy");
    }
}

#[test]
fn v56_a_plan_item_for_what_is_no_longer_a_problem_is_asked_about() {
    for (answer, found) in [
        (No, ""),
        (Partly, ""),
        (Yes, "V56 warning: no_longer_a_problem"),
        (NotApplicable, "V56 warning: no_longer_a_problem"),
    ] {
        let mut form = Form::blank();
        form.answer("A3", No).plan_item("A3").goal("每季度检查一次");
        form.answer("A3", answer);
        assert_eq!(form.plan_item("A3").found("sources"), found, "{answer:?}");
    }
}

fn not_in_plan(form: &Form) -> Vec<&str> {
    let all = form.session().findings().filter(|it| it.rule == "V12");
    all.map(|it| it.params.get("item").unwrap().as_str()).collect()
}

fn found_of_a_blank_item() -> String {
    let missing = ["goal", "measures", "responsible"].map(|it| format!("V14 error: {it}_missing"));
    format!("{}; V15 error: due_missing", missing.join("; "))
}
