//! V12, V14–V16, V19, V41, V52, V56: every problem has an item, and every item says what, who, how.

use crate::client::Form;
use crate::samples;
use hangji_core::Change;
use hangji_core::assessment::Answer::{No, NotApplicable, Partly, Yes};
use hangji_core::assessment::{Status, Step};
use hangji_core::finding::Part;
use serde_json::json;

#[test]
fn v12_every_problem_is_in_the_plan() {
    for (answer, problem) in [(Yes, false), (NotApplicable, false), (Partly, true), (No, true)] {
        let mut form = Form::blank();
        form.answer("B3", No).answer("A3", answer);
        assert_eq!(form.told("V12"), "", "{answer:?} makes its item");
        if problem {
            form.plan_item("A3").remove();
            assert_eq!(form.told("V12"), "error not_in_plan /plan/items item=A3");
            assert_eq!(form.answer("A3", answer).told("V12"), "", "answering again plans it again");
        }
    }
}

#[test]
fn v12_problems_without_an_item_are_named_one_by_one_in_the_order_of_the_survey() {
    let answers = json!({ "B1": { "answer": "no" }, "A2": { "answer": "partly" }, "C2": {} });
    let document = samples::begun(json!({ "survey": { "answers": answers } }));
    let found = ["A2", "B1"].map(|it| format!("error not_in_plan /plan/items item={it}"));
    assert_eq!(Form::read(&document).told("V12"), found.join("; "));
}

#[test]
fn v12_one_plan_item_may_mend_several_problems() {
    let mut document = samples::complete();
    document["survey"]["answers"]["B3"] = json!({ "answer": "no", "problem": "半年未开会议" });
    assert_eq!(Form::read(&document).told("V12"), "error not_in_plan /plan/items item=B3");
    document["plan"]["items"][0]["sources"] = json!(["B1", "B3"]);
    assert_eq!(Form::read(&document).told("V12"), "");
}

#[test]
fn v12_a_problem_that_this_branch_is_not_asked_about_needs_no_item() {
    let mut form = Form::blank();
    form.write("/branch/sector", "rural").answer("D5", No).plan_item("D5").remove();
    assert_eq!(form.told("V12"), "error not_in_plan /plan/items item=D5");
    assert_eq!(form.write("/branch/sector", "hospital").told("V12"), "");
}

#[test]
fn v14_and_v15_a_plan_item_says_what_how_who_and_until_when() {
    for (rule, entry, text, found) in [
        ("V14", "goal", "补选组织委员1名", "goal_missing"),
        ("V14", "measures", "4月召开党员大会补选组织委员", "measures_missing"),
        ("V14", "responsible", "支部书记", "responsible_missing"),
        ("V15", "due", "2012年4月30日", "due_missing"),
    ] {
        let mut form = Form::blank();
        // The second item, so that the place says which one.
        form.answer("A1", No).answer("B1", No);
        let found = format!("error {found} /plan/items/1/{entry}");
        let at = if entry == "measures" { "measures/0" } else { entry };
        for blank in ["", " ", "\u{3000}"] {
            form.plan_item("B1").write(at, blank);
            assert!(form.told(rule).contains(&found), "{entry} {blank:?}");
        }
        form.plan_item("B1").write(at, text);
        assert!(!form.told(rule).contains(&found), "{entry}");
    }
    let mut form = Form::blank();
    form.answer("B1", No).plan_item("B1").measure("").measure("4月召开党员大会补选组织委员");
    assert!(!form.told("V14").contains("measures_missing"), "one measure is enough");
}

#[test]
fn v11_a_plan_item_of_its_own_says_what_the_matter_is() {
    const MISSING: &str = "error problem_missing /plan/items/0/problem";
    for (sources, problem, found) in [
        (json!([]), "", MISSING),
        (json!([]), " ", MISSING),
        (json!([]), "村道照明不足", ""),
        (json!(["B1"]), "", ""),
    ] {
        let item = json!({ "sources": sources, "problem": problem });
        let document = samples::begun(json!({ "plan": { "items": [item] } }));
        assert_eq!(Form::read(&document).told("V11"), found, "{sources} {problem}");
    }
}

#[test]
fn v16_everybody_is_nobody() {
    for responsible in [
        "全体党员",
        " 支部 ",
        "大家",
        "相关人员",
        "全体党员、支部",
        "全体党员。",
        "全体党员和支部",
        "党支部及全体党员。",
        "支部以及大家",
        "支部与相关人员",
        "全体党员 支部",
        "Everyone",
        "Everyone.",
        "All members and the branch.",
        "the branch, everyone",
    ] {
        let mut form = Form::blank();
        form.answer("A1", No).answer("B1", No).plan_item("B1").responsible(responsible);
        let place = "/plan/items/1/responsible";
        let found = format!("warning nobody_in_particular {place} typed={}", responsible.trim());
        assert_eq!(form.told("V16"), found);
        assert_eq!(form.findings(place), ["V16"], "somebody is named, if nobody in particular");
    }
}

#[test]
fn v16_somebody_among_everybody_is_enough() {
    for responsible in [
        "",
        " ",
        "。",
        "支部书记",
        "样例甲、全体党员",
        "支部书记和全体党员",
        "样例和",
        "样例及、样例与。",
        "The secretary and everyone",
        "Andy",
        "全体 村民",
    ] {
        let mut form = Form::blank();
        form.answer("B1", No).plan_item("B1").responsible(responsible);
        assert_eq!(form.told("V16"), "", "{responsible:?}");
    }
}

#[test]
fn v19_what_is_done_has_a_date_and_a_result() {
    const NO_DATE: &str = "error done_without_date /plan/items/1/done_on";
    const NO_RESULT: &str = "error done_without_result /plan/items/1/result";
    for (status, done_on, result, found) in [
        ("done", "", "", [NO_DATE, NO_RESULT].join("; ")),
        ("done", " ", " ", [NO_DATE, NO_RESULT].join("; ")),
        ("done", "2012-04-10", "", NO_RESULT.into()),
        ("done", "", "班子配齐", NO_DATE.into()),
        ("done", "2012-04-10", "班子配齐", String::new()),
        // That it is no date is said by V05.
        ("done", "上月", "班子配齐", String::new()),
        ("in_progress", "", "", String::new()),
        ("not_started", "", "", String::new()),
        ("", "", "", String::new()),
    ] {
        let mut form = Form::blank();
        form.answer("A1", No).answer("B1", No);
        let item = form.plan_item("B1").write("status", status);
        item.write("done_on", done_on).write("result", result);
        assert_eq!(form.told("V19"), found, "{status} {done_on} {result}");
    }
    assert!(
        Status::ALL.iter().all(|it| ["done", "in_progress", "not_started"].contains(&it.code()))
    );
}

#[test]
fn how_an_item_went_is_asked_by_step_4_and_checked_wherever_the_plan_is_sent() {
    let mut form = Form::blank();
    form.answer("B1", No).plan_item("B1").write("status", "done");
    let stop = ["V19 /plan/items/0/done_on", "V19 /plan/items/0/result"].map(str::to_owned);
    let stops = |through| form.blocks(through).into_iter().filter(|it| it.starts_with("V19"));
    assert_eq!(stops(Step::Coverage).count(), 0);
    assert_eq!(stops(Step::Rectification).collect::<Vec<_>>(), stop);
    assert_eq!(stops(Step::Excellence).collect::<Vec<_>>(), stop);
    let found = form.session().findings_of(Part::Excellence);
    assert_eq!(found.filter(|it| it.rule == "V19").count(), 2);
}

#[test]
fn v41_there_is_a_policy_or_one_is_planned() {
    const NONE: &str = "error no_policy /plan/items item=C7";
    for (answer, planned, found) in [
        (None, false, NONE),
        (Some(Yes), false, ""),
        (Some(NotApplicable), false, NONE),
        (Some(NotApplicable), true, ""),
        (Some(No), true, ""),
        (Some(Partly), true, ""),
        (Some(No), false, NONE),
        (Some(Partly), false, NONE),
        (None, true, ""),
    ] {
        let mut form = Form::blank();
        form.answer("A1", No);
        if let Some(answer) = answer {
            form.answer("C7", answer);
        }
        if planned && form.plan() == "A1" {
            form.apply(Change::AddPlanItem { source: Some("C7".into()) });
        } else if !planned && form.plan() != "A1" {
            form.plan_item("C7").remove();
        }
        if answer == Some(Yes) {
            form.write_all(&[
                ("C7/policy/name", "党员联系户制度"),
                ("C7/policy/kind", "public_service"),
                ("C7/policy/date", "2012-03-01"),
            ]);
        }
        assert_eq!(form.told("V41"), found, "{answer:?}, planned: {planned}");
    }
}

#[test]
fn v52_a_plan_item_mends_a_problem_unless_what_is_good_is_made_better() {
    const UNLINKED: &str = "hint no_problem_linked /plan/items/0/sources";
    for (own, assigned, sources, found) in [
        ("average", "", json!([]), UNLINKED),
        ("lagging", "", json!([]), UNLINKED),
        ("", "", json!([]), UNLINKED),
        ("excellent", "", json!([]), UNLINKED),
        ("advanced", "", json!([]), ""),
        ("average", "advanced", json!([]), ""),
        ("advanced", "average", json!([]), UNLINKED),
        ("average", "", json!(["B1"]), ""),
    ] {
        let document = samples::begun(json!({
            "revision": 1,
            "grade": { "self": own, "assigned": assigned },
            "plan": { "items": [{ "sources": sources, "problem": "村道照明不足" }] },
        }));
        assert_eq!(Form::read(&document).told("V52"), found, "{own} {assigned} {sources}");
    }
}

#[test]
fn v56_a_plan_item_for_what_is_no_longer_a_problem_is_asked_about() {
    for (answer, settled) in
        [("no", false), ("partly", false), ("yes", true), ("not_applicable", true)]
    {
        let answers = json!({ "A3": { "answer": answer }, "B1": { "answer": "no" }, "C2": {} });
        for (sources, first) in
            [(json!(["A3"]), true), (json!(["B1", "A3"]), true), (json!(["B1", "C2", "Z9"]), false)]
        {
            let items = json!([{ "sources": ["B1"] }, { "sources": sources }]);
            let document = json!({ "survey": { "answers": answers }, "plan": { "items": items } });
            let found = "warning no_longer_a_problem /plan/items/1/sources item=A3";
            let told = Form::read(&samples::begun(document)).told("V56");
            assert_eq!(told, if settled && first { found } else { "" }, "{answer} {sources}");
        }
    }
}
