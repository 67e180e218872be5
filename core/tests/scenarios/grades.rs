//! V20–V25 and the self grade of V10: a branch proposes, and the notice wants it to rise.

use crate::client::Form;
use hangji_core::assessment::Answer::{self, No, NotApplicable, Partly, Yes};
use hangji_core::assessment::Assessment;
use hangji_core::words::Lang;
use serde_json::json;

/// A hospital's form in which every item has the same answer.
fn surveyed(answer: Answer) -> Form {
    let mut form = Form::blank();
    form.write("/branch/sector", "hospital").answer_all(answer);
    form
}

#[test]
fn v20_to_v23_a_target_is_higher_or_explained() {
    const MISSING: &str = "V20 error: target_missing";
    const LOWER: &str = "V20 error: target_lower";
    for (now, target, found) in [
        ("advanced", "", MISSING),
        ("average", " ", MISSING),
        ("average", "excellent", MISSING),
        ("advanced", "average", LOWER),
        ("advanced", "lagging", LOWER),
        ("average", "lagging", LOWER),
        ("lagging", "lagging", "V21 error: target_not_raised"),
        ("lagging", "average", ""),
        ("lagging", "advanced", ""),
        ("average", "average", "V22 warning: target_unchanged"),
        ("average", "advanced", ""),
        ("advanced", "advanced", "V23 warning: nothing_to_improve"),
        ("", "average", ""),
    ] {
        let mut form = surveyed(Yes);
        form.write_all(&[("/grade/self", now), ("/grade/target", target)]);
        assert_eq!(form.found("/grade/target"), found, "{now} to {target}");
    }
}

#[test]
fn v23_the_best_improve_too() {
    let mut form = surveyed(Yes);
    form.write_all(&[("/grade/self", "advanced"), ("/grade/target", "advanced")]);
    assert_eq!(form.findings("/grade/target"), ["V23"]);
    form.own_plan_item().write("problem", "把联系户做法推广到全部党小组");
    assert_eq!(form.found("/grade/target"), "");
}

#[test]
fn the_grade_that_the_superior_gave_is_the_one_to_rise_from() {
    for (assigned, found) in [
        ("average", "V22 warning: target_unchanged"),
        ("advanced", "V20 error: target_lower"),
        ("", ""),
    ] {
        let surveyed = surveyed(Yes);
        let mut document = serde_json::to_value(surveyed.session().assessment()).unwrap();
        document["grade"] = json!({ "self": "lagging", "target": "average", "assigned": assigned });
        assert_eq!(Form::read(&document).found("/grade/target"), found, "{assigned:?}");
    }
}

#[test]
fn v24_the_self_grade_fits_the_answers() {
    const DESPITE_NO: &str = "V24 warning: best_despite_no";
    const DESPITE_YES: &str = "V24 warning: worst_despite_yes";
    for (own, item, answer, found) in [
        ("advanced", "A1", No, DESPITE_NO),
        ("advanced", "A1", Partly, ""),
        ("advanced", "A3", No, ""),
        ("average", "A1", No, ""),
        ("lagging", "A1", No, ""),
        ("lagging", "A1", Yes, DESPITE_YES),
        ("lagging", "A3", Partly, ""),
        ("average", "A1", Yes, ""),
    ] {
        let mut form = surveyed(Yes);
        form.answer(item, answer).write("/grade/self", own);
        assert_eq!(form.found("/grade/self"), found, "{own}, {item} {answer:?}");
    }
    assert_eq!(surveyed(NotApplicable).write("/grade/self", "lagging").found("/grade/self"), "");
}

#[test]
fn v10_and_v25_the_grade_comes_after_the_survey() {
    const BEFORE: &str = "V25 error: grade_before_survey";
    const MISSING: &str = "V10 error: grade_missing";
    for (own, answered, found) in [
        ("", true, MISSING),
        (" ", true, MISSING),
        ("excellent", true, MISSING),
        ("", false, MISSING),
        ("average", false, BEFORE),
        ("advanced", false, BEFORE),
        ("average", true, ""),
    ] {
        let mut form = if answered { surveyed(Yes) } else { Form::blank() };
        assert_eq!(form.write("/grade/self", own).found("/grade/self"), found, "{own} {answered}");
    }
}

#[test]
fn v25_the_target_comes_after_the_survey_too() {
    const BEFORE: &str = "V25 error: grade_before_survey";
    const MISSING: &str = "V20 error: target_missing";
    for (own, target, answered, found) in [
        ("", "", false, MISSING),
        ("", " ", false, MISSING),
        ("", "excellent", false, MISSING),
        ("", "average", false, BEFORE),
        ("average", "lagging", false, BEFORE),
        ("average", "advanced", false, BEFORE),
        ("", "average", true, ""),
        ("average", "advanced", true, ""),
    ] {
        let mut form = if answered { surveyed(Yes) } else { Form::blank() };
        form.write_all(&[("/grade/self", own), ("/grade/target", target)]);
        assert_eq!(form.found("/grade/target"), found, "{own} to {target}, {answered}");
    }
}

#[test]
fn v25_says_what_to_choose_once_the_survey_is_finished() {
    let mut form = surveyed(Yes);
    form.write_all(&[("/grade/self", "average"), ("/grade/target", "advanced")]);
    form.write("/branch/sector", "rural");
    for (place, zh, en) in [
        ("/grade/self", "还有 1 题没有回答。请先完成调查，再自评等级。", "then give the grade."),
        (
            "/grade/target",
            "还有 1 题没有回答。请先完成调查，再选择目标等级。",
            "then choose the target.",
        ),
    ] {
        assert_eq!(form.words(place, Lang::Zh), [zh]);
        assert!(form.words(place, Lang::En)[0].ends_with(en), "{:?}", form.words(place, Lang::En));
    }
}

#[test]
fn v25_says_how_many_items_are_left() {
    let mut form = surveyed(Yes);
    form.write_all(&[("/grade/self", "average"), ("/branch/sector", "rural")]);
    let finding = form.session().findings().find(|it| it.rule == "V25").unwrap();
    assert_eq!(finding.params.get("count").unwrap(), "1", "D5 is for villages too");
}

#[test]
fn v26_a_branch_cannot_write_the_assigned_grade() {
    let mut assessment = Assessment::default();
    assert!(!assessment.write("/grade/assigned", "advanced"));
    assert_eq!(assessment.grade.assigned, "");
}
