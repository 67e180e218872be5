//! V10, V24–V27: the self grade against the answers, and the superior's word above it.

use crate::client::Form;
use crate::samples;
use hangji_core::assessment::Answer::{No, NotApplicable, Partly, Yes};
use hangji_core::words::Lang;
use serde_json::json;

#[test]
fn v10_there_is_a_self_grade_and_it_is_on_the_scale() {
    const MISSING: &str = "V10 error: grade_missing";
    for (own, found) in [
        ("", MISSING),
        (" ", MISSING),
        ("excellent", MISSING),
        ("good", MISSING),
        ("advanced", ""),
        ("average", ""),
        (" lagging ", ""),
    ] {
        let mut form = Form::surveyed("hospital", Yes);
        // One item short of the warning that everything is fine.
        form.answer("A3", Partly).write("/grade/self", own);
        assert_eq!(form.found("/grade/self"), found, "{own:?}");
        if found == MISSING {
            let mut form = Form::blank();
            form.write("/grade/self", own);
            assert_eq!(form.found("/grade/self"), found, "and nothing of the survey's end");
        }
    }
}

#[test]
fn v24_the_best_grade_fits_no_core_problem() {
    for (own, item, answer, told) in [
        ("advanced", "A1", No, "A1"),
        ("advanced", "E2", No, "E2"),
        ("advanced", "A1", Partly, ""),
        ("advanced", "A1", NotApplicable, ""),
        ("advanced", "A3", No, ""),
        ("average", "A1", No, ""),
        ("lagging", "A1", No, ""),
    ] {
        let mut form = Form::surveyed("hospital", Yes);
        form.answer(item, answer).write("/grade/self", own);
        let found = format!("warning best_despite_no /grade/self item={told}");
        assert_eq!(form.told("V24"), if told.is_empty() { "" } else { &found }, "{own} {item}");
        form.write("/branch/sector", "institution");
        assert_eq!(form.told("V24"), "", "with one item left, that is what is said");
    }
}

#[test]
fn v24_the_worst_grade_fits_not_everything_being_fine() {
    const DESPITE_YES: &str = "warning worst_despite_yes /grade/self";
    for (own, answer, found) in [
        ("lagging", Yes, DESPITE_YES),
        ("lagging", Partly, ""),
        ("lagging", No, ""),
        ("lagging", NotApplicable, ""),
        ("average", Yes, ""),
        ("advanced", Yes, ""),
    ] {
        let mut form = Form::surveyed("hospital", Yes);
        form.answer("A3", answer).write("/grade/self", own);
        assert_eq!(form.told("V24"), found, "{own} {answer:?}");
    }
}

#[test]
fn v24_what_other_branches_are_asked_says_nothing_about_this_one() {
    let mut form = Form::surveyed("rural", Yes);
    form.answer("D5", No).write_all(&[("/branch/sector", "hospital"), ("/grade/self", "lagging")]);
    form.answer_all(Yes);
    assert_eq!(form.told("V24"), "warning worst_despite_yes /grade/self");
}

#[test]
fn v25_a_grade_comes_after_the_survey() {
    for place in ["/grade/self", "/grade/target"] {
        let mut form = Form::surveyed("hospital", Yes);
        form.write(place, "average");
        assert_eq!(form.told("V25"), "");
        // A village is asked D5 and eight items of its own; the five of the look-back may wait.
        form.write("/branch/sector", "rural");
        let found = format!("error grade_before_survey {place} count=9");
        assert_eq!(form.told("V25"), found);
        form.answer("D5", No);
        assert_eq!(form.told("V25"), found.replace('9', "8"));
        assert_eq!(form.answer_all(Yes).told("V25"), "");
        assert_eq!(form.write(place, "").told("V25"), "", "what is not chosen is not too early");
    }
}

#[test]
fn v25_a_village_whose_look_back_is_open_can_grade_itself() {
    let mut form = Form::blank();
    form.write("/branch/sector", "rural");
    for item in
        form.items().iter().filter(|it| !["NC4", "NC5", "NC6", "NC7", "NC8"].contains(&it.as_str()))
    {
        form.answer(item, Yes);
    }
    form.write_all(&[("/grade/self", "lagging"), ("/grade/target", "average")]);
    assert_eq!(
        form.told("V25") + &form.told("V10"),
        "error applicability_missing /coverage/applicable"
    );
    assert_eq!(form.told("V24"), "", "not every answer is yes");
    assert_eq!(form.told("V46").matches("look_back_blank").count(), 5, "it is asked about there");
}

#[test]
fn v25_says_what_to_choose_once_the_survey_is_finished() {
    let mut form = Form::surveyed("hospital", Yes);
    form.write_all(&[("/grade/self", "average"), ("/grade/target", "advanced")]);
    form.write("/branch/sector", "institution");
    for (place, zh, en) in [
        (
            "/grade/self",
            "除“回头看”外，还有 1 项没有回答。请先完成调查，再自评等级。",
            "then give the grade.",
        ),
        (
            "/grade/target",
            "除“回头看”外，还有 1 项没有回答。请先完成调查，再选择目标等级。",
            "then choose the target.",
        ),
    ] {
        assert_eq!(form.words(place, Lang::Zh), [zh]);
        assert!(form.words(place, Lang::En)[0].ends_with(en), "{:?}", form.words(place, Lang::En));
    }
}

/// A document with grades, of which the host holds some revision.
fn graded(revision: u64, own: &str, assigned: &str) -> Form {
    let grade = json!({ "self": own, "assigned": assigned });
    Form::read(&samples::begun(json!({ "revision": revision, "grade": grade })))
}

#[test]
fn v26_only_a_host_brings_the_superiors_grade() {
    for (revision, assigned, found) in [
        (0, "average", "error superiors_entry /grade/assigned"),
        (0, "of the county's own", "error superiors_entry /grade/assigned"),
        (0, "", ""),
        (0, " ", ""),
        (1, "average", ""),
        (7, "average", ""),
    ] {
        assert_eq!(
            graded(revision, "average", assigned).told("V26"),
            found,
            "{revision} {assigned}"
        );
    }
}

#[test]
fn v26_a_branch_cannot_write_the_assigned_grade() {
    let mut assessment = hangji_core::Assessment::default();
    assert!(!assessment.write("/grade/assigned", "advanced"));
    assert_eq!(assessment.grade.assigned, "");
}

#[test]
fn v27_who_is_graded_otherwise_is_told_so() {
    const DIFFERS: &str = "hint grade_differs /grade/assigned now=average target=lagging";
    for (own, assigned, found) in [
        ("average", "lagging", DIFFERS),
        (" average", "lagging ", DIFFERS),
        ("average", "average", ""),
        ("average", " average ", ""),
        ("average", "", ""),
        ("", "lagging", ""),
        (" ", "lagging", ""),
    ] {
        assert_eq!(graded(1, own, assigned).told("V27"), found, "{own:?} {assigned:?}");
    }
}
