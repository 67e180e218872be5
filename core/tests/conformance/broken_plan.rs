//! Broken in one place: the plan and what came of it.

use crate::broken::{Broken, broken, remove, set};
use crate::fixture::Fixture;
use crate::valid::rural;
use serde_json::{Value, json};

pub(crate) fn all() -> Vec<Fixture> {
    let all = required().into_iter().chain(worded()).chain(progress()).chain(linked());
    all.map(Broken::fixture).collect()
}

fn one(
    name: &'static str,
    reason: &'static str,
    place: &'static str,
    change: impl FnOnce(&mut Value),
) -> Broken {
    broken(name, rural(), &[(reason, place)], change)
}

/// V12, V14, V15.
fn required() -> Vec<Broken> {
    let gone = |name, reason, place: &'static str| one(name, reason, place, |it| remove(it, place));
    vec![
        one("V12-not-in-plan", "not_in_plan", "/plan/items", |it| {
            it["survey"]["answers"]["D3"] =
                json!({ "answer": "partly", "problem": "活动室每月只用1次" });
        }),
        gone("V14-goal-missing", "goal_missing", "/plan/items/0/goal"),
        gone("V14-measures-missing", "measures_missing", "/plan/items/0/measures"),
        gone("V14-responsible-missing", "responsible_missing", "/plan/items/0/responsible"),
        gone("V15-due-missing", "due_missing", "/plan/items/0/due"),
    ]
}

/// V16 to V18, V53.
fn worded() -> Vec<Broken> {
    let measure = "/plan/items/0/measures/0";
    let said = |name, reason, place: &'static str, text: &'static str| {
        one(name, reason, place, |it| set(it, place, text))
    };
    vec![
        said(
            "V16-nobody-in-particular",
            "nobody_in_particular",
            "/plan/items/0/responsible",
            "全体党员",
        ),
        said("V17-measure-without-action", "measure_without_action", measure, "加强学习，提高认识"),
        said(
            "V17-measure-as-suggested",
            "measure_as_suggested",
            measure,
            "定期公开党务，明确内容、时间、范围",
        ),
        one("V17-measure-repeated", "measure_repeated", "/plan/items/1/measures/0", |it| {
            it["plan"]["items"][1]["measures"] = it["plan"]["items"][0]["measures"].clone();
        }),
        said(
            "V18-goal-not-checkable",
            "goal_not_checkable",
            "/plan/items/0/goal",
            "努力改进党务工作作风",
        ),
        one("V53-follow-up-missing", "follow_up_missing", "/plan/items/0/measures", |it| {
            it["plan"]["items"][0]["refer_up"] =
                json!({ "to": "样例镇党委", "matter": "更换公开栏橱窗" });
            set(it, measure, "提请镇党委安排经费更换公开栏橱窗");
        }),
    ]
}

/// V19, V54, V55.
fn progress() -> Vec<Broken> {
    let gone =
        |name, reason, at, place: &'static str| one(name, reason, at, |it| remove(it, place));
    let (done_on, result) = ("/plan/items/0/done_on", "/plan/items/0/result");
    let (report, lasting) = ("/excellence/report_date", "/excellence/lasting_policies");
    vec![
        gone("V19-done-without-date", "done_without_date", done_on, done_on),
        gone("V19-done-without-result", "done_without_result", result, result),
        gone("V54-summary-too-early", "summary_too_early", report, "/plan/items/1/progress"),
        gone("V55-not-made-lasting", "not_made_lasting", lasting, lasting),
    ]
}

/// V52, and V56 at a plan item.
fn linked() -> Vec<Broken> {
    vec![
        one("V52-no-problem-linked", "no_problem_linked", "/plan/items/2/sources", |it| {
            let extra = json!({
                "id": "p3", "category": "D", "problem": "活动室的桌椅不够用", "goal": "添置桌椅20套",
                "measures": ["用集体经济收入购置桌椅，5月底前摆放到位"], "responsible": "支部委员",
                "due": "2012-05-31", "status": "done", "done_on": "2012-05-29",
                "result": "20套桌椅已经摆放",
            });
            it["plan"]["items"].as_array_mut().unwrap().push(extra);
        }),
        one("V56-no-longer-a-problem", "no_longer_a_problem", "/plan/items/0/sources", |it| {
            it["survey"]["answers"]["C4"] = json!({ "answer": "yes" });
        }),
    ]
}
