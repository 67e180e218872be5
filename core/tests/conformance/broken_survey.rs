//! Broken in one place: the survey, its policies, the grades, and answers that nobody asks for.

use crate::base::Problem;
use crate::broken::{Broken, broken, remove, set};
use crate::fixture::Fixture;
use crate::valid::{look_back, rural};
use hangji_core::{Assessment, Procedure};
use serde_json::{Value, json};

pub(crate) fn all() -> Vec<Fixture> {
    let all = answers().into_iter().chain(policies()).chain(asides()).chain(grades());
    let mut all: Vec<Fixture> = all.map(Broken::fixture).collect();
    all.push(grade_before_survey());
    all.extend(assigned());
    all
}

fn one(
    name: &'static str,
    reason: &'static str,
    place: &'static str,
    change: impl FnOnce(&mut Value),
) -> Broken {
    broken(name, rural(), &[(reason, place)], change)
}

/// V10, V11, V13, V46.
fn answers() -> Vec<Broken> {
    let problem = "/survey/answers/C4/problem";
    let open = [("unanswered", "/survey/answers/D3/answer"), ("grade_missing", "/grade/self")];
    vec![
        broken("V10-unanswered", survey_only(), &open, |it| {
            remove(it, "/survey/answers/D3");
            remove(it, "/grade/self");
        }),
        broken("V10-grade-missing", survey_only(), &open[1..], |it| remove(it, "/grade/self")),
        one("V10-applicability-missing", "applicability_missing", "/coverage/applicable", |it| {
            remove(it, "/coverage");
        }),
        one("V11-problem-missing", "problem_missing", problem, |it| remove(it, problem)),
        one("V11-problem-too-short", "problem_too_short", problem, |it| {
            set(it, problem, "没更新");
        }),
        one("V11-problem-is-cliche", "problem_is_cliche", problem, |it| {
            set(it, problem, "有待进一步加强。");
        }),
        one("V13-reason-missing", "reason_missing", "/survey/answers/D1/note", |it| {
            set(it, "/survey/answers/D1/answer", "not_applicable");
        }),
        one("V13-mostly-not-applicable", "mostly_not_applicable", "/survey", not_applicable),
        broken(
            "V46-look-back-blank",
            look_back(),
            &[("look_back_blank", "/survey/answers/NC6/answer")],
            |it| {
                remove(it, "/survey/answers/NC6");
            },
        ),
    ]
}

/// Step 1 alone.
fn survey_only() -> Value {
    let mut document = rural();
    document["step"] = "survey".into();
    for later in ["/coverage", "/plan", "/excellence", "/grade/target"] {
        remove(&mut document, later);
    }
    document
}

/// Just over 40 in a hundred, each with its reason.
fn not_applicable(document: &mut Value) {
    let assessment = Assessment::from_value(document.clone()).unwrap();
    let procedure = Procedure::built_in();
    let items: Vec<&str> = procedure.items_for(&assessment).map(|it| it.id.as_str()).collect();
    let most = items.len() * 2 / 5 + 1;
    let others = items.iter().filter(|it| !["C4", "NC9", "C7"].contains(it));
    for item in others.take(most) {
        document["survey"]["answers"][*item] =
            json!({ "answer": "not_applicable", "note": "支部上月刚成立，还没有这项工作" });
    }
}

/// V41 and V42.
fn policies() -> Vec<Broken> {
    vec![
        one("V41-no-policy", "no_policy", "/plan/items", |it| {
            it["survey"]["answers"]["C7"] =
                json!({ "answer": "not_applicable", "note": "制度由村两委统一建立" });
        }),
        one("V41-policy-missing", "policy_missing", "/survey/answers/C7/policy/kind", |it| {
            remove(it, "/survey/answers/C7/policy/kind");
        }),
        one("V42-policy-vague", "policy_vague", "/survey/answers/C7/policy/name", |it| {
            set(it, "/survey/answers/C7/policy/name", "《管理制度》");
        }),
    ]
}

/// V56 at an answer, and V57.
fn asides() -> Vec<Broken> {
    vec![
        one("V56-problem-left", "problem_left", "/survey/answers/D3/problem", |it| {
            it["survey"]["answers"]["D3"]["problem"] = "活动室每月只用1次".into();
        }),
        one("V57-not-asked", "not_asked", "/survey/answers/SC2", |it| {
            it["survey"]["answers"]["SC2"] = json!({ "answer": "yes" });
        }),
        one("V57-set-aside", "set_aside", "/survey/set_aside/0", |it| {
            it["survey"]["set_aside"] = json!([{
                "item": "A9", "question": "党员联系卡是否发放到户？", "version": 1,
                "answer": { "answer": "partly", "problem": "只发放到30户" },
            }]);
        }),
    ]
}

/// V20 to V24.
fn grades() -> Vec<Broken> {
    let graded = |name, reason, place, own: &'static str, target: &'static str| {
        one(name, reason, place, |it| {
            set(it, "/grade/self", own);
            set(it, "/grade/target", target);
        })
    };
    let flawless = |name, reason, place, own: &'static str, target: &'static str| {
        broken(name, flawless(), &[(reason, place)], |it| {
            set(it, "/grade/self", own);
            set(it, "/grade/target", target);
        })
    };
    let (own, target) = ("/grade/self", "/grade/target");
    vec![
        one("V20-target-missing", "target_missing", target, |it| remove(it, target)),
        graded("V20-target-lower", "target_lower", target, "average", "lagging"),
        graded("V21-target-not-raised", "target_not_raised", target, "lagging", "lagging"),
        graded("V22-target-unchanged", "target_unchanged", target, "average", "average"),
        flawless("V23-nothing-to-improve", "nothing_to_improve", target, "advanced", "advanced"),
        broken("V24-best-despite-no", with_a_no(), &[("best_despite_no", own)], |it| {
            set(it, own, "advanced");
        }),
        flawless("V24-worst-despite-yes", "worst_despite_yes", own, "lagging", "average"),
    ]
}

/// Every answer is yes, and nothing is planned.
fn flawless() -> Value {
    let mut document = rural();
    for item in ["C4", "NC9"] {
        document["survey"]["answers"][item] = json!({ "answer": "yes" });
    }
    remove(&mut document, "/plan/items");
    document
}

/// A core item is no, and planned for.
fn with_a_no() -> Value {
    let problems = [Problem {
        items: &[("D1", "no")],
        problem: "今年的党组织工作经费还没有拨付",
        cause: "镇里4月才核定预算",
        goal: "6月底前拨付工作经费1万元",
        measures: &["报送经费预算表，每月向镇财政所核对1次拨付进度"],
        responsible: "支部书记",
        refer_up: Some(("样例镇党委", "协调拨付工作经费")),
        done: Some(("2012-06-18", "工作经费1万元已经拨付", "拨款通知")),
        ..Problem::NONE
    }];
    let mut document = flawless();
    crate::base::answer(&mut document, &problems);
    crate::base::plan(&mut document, &problems);
    document
}

/// V25: what is not answered is V10 as well, unless a place leaves that open.
fn grade_before_survey() -> Fixture {
    let places = [("grade_before_survey", "/grade/self"), ("grade_before_survey", "/grade/target")];
    let made = broken("V25-grade-before-survey", rural(), &places, |it| {
        it["procedure"]["addendum"] = "training/2".into();
        remove(it, "/survey/answers/D3");
    });
    made.fixture().under("training")
}

/// V26 and V27: what only the superior organisation writes.
fn assigned() -> Vec<Fixture> {
    let place = "/grade/assigned";
    let sent = |name: &'static str, assigned, expected: (&'static str, &'static str)| {
        broken(name, at_the_host(name, Some(assigned)), &[expected], |_| {}).fixture()
    };
    let (entry, returns) = ("V26-superiors-entry", "V26-superiors-returns");
    let (new, differs) = ("V26-superiors-entry-in-a-new-document", "V27-grade-differs");
    let mut with_returns = at_the_host(returns, Some("average"));
    with_returns["returns"] =
        json!([{ "at": "/plan/items/1/due", "comment": "请提前", "by": "上级组织委员" }]);
    vec![
        sent(entry, "average", ("superiors_entry", place)).stored(at_the_host(entry, None)),
        sent(returns, "average", ("superiors_entry", "/returns")).stored(with_returns),
        broken(new, rural(), &[("superiors_entry", place)], |it| {
            it["grade"]["assigned"] = "average".into();
        })
        .fixture(),
        sent(differs, "lagging", ("grade_differs", place))
            .stored(at_the_host(differs, Some("lagging"))),
    ]
}

/// A document that a host has taken in, with the superior's grade if there is one.
fn at_the_host(id: &str, assigned: Option<&str>) -> Value {
    let mut document = rural();
    document["id"] = id.into();
    document["revision"] = 1.into();
    if let Some(grade) = assigned {
        document["grade"]["assigned"] = grade.into();
    }
    document
}
