//! V20–V23: a target that is higher than the grade, or says why not.

use crate::client::Form;
use hangji_core::assessment::Answer::Yes;
use serde_json::json;

/// Everything that V20 to V23 say.
fn told(form: &Form) -> String {
    ["V20", "V21", "V22", "V23"]
        .map(|it| form.told(it))
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join("; ")
}

#[test]
fn v20_to_v23_a_target_is_higher_or_explained() {
    for (now, target, found) in [
        ("advanced", "average", "error target_lower"),
        ("advanced", "lagging", "error target_lower"),
        ("average", "lagging", "error target_lower"),
        ("lagging", "lagging", "error target_not_raised"),
        ("average", "average", "warning target_unchanged"),
        ("advanced", "advanced", "warning nothing_to_improve"),
    ] {
        let mut form = Form::surveyed("hospital", Yes);
        form.write_all(&[("/grade/self", now), ("/grade/target", target)]);
        let found = format!("{found} /grade/target now={now} target={target}");
        assert_eq!(told(&form), found, "{now} to {target}");
    }
    for (now, target) in [
        ("lagging", "average"),
        ("lagging", "advanced"),
        ("average", "advanced"),
        // Nobody knows from where to rise.
        ("", "lagging"),
        ("", "advanced"),
        ("excellent", "lagging"),
    ] {
        let mut form = Form::surveyed("hospital", Yes);
        form.write_all(&[("/grade/self", now), ("/grade/target", target)]);
        assert_eq!(told(&form), "", "{now} to {target}");
    }
}

#[test]
fn v20_there_is_a_target_and_it_is_on_the_scale() {
    for (target, survey_done) in
        [("", true), (" ", true), ("excellent", true), ("", false), ("excellent", false)]
    {
        let mut form = if survey_done { Form::surveyed("hospital", Yes) } else { Form::blank() };
        form.write_all(&[("/grade/self", "average"), ("/grade/target", target)]);
        assert_eq!(form.found("/grade/target"), "V20 error: target_missing", "{target:?}");
    }
}

#[test]
fn v20_nothing_is_said_of_a_target_before_the_survey_is_finished_but_that() {
    for (own, target) in [("", "average"), ("average", "lagging"), ("average", "advanced")] {
        // The survey not begun, and all but one item of it.
        let mut one_left = Form::surveyed("hospital", Yes);
        one_left.write("/branch/sector", "institution");
        for mut form in [Form::blank(), one_left] {
            form.write_all(&[("/grade/self", own), ("/grade/target", target)]);
            let found = form.found("/grade/target");
            assert_eq!(found, "V25 error: grade_before_survey", "{own} {target}");
        }
    }
}

#[test]
fn v20_to_v23_rise_from_the_grade_that_the_superior_gave() {
    for (assigned, found) in [
        ("average", "warning target_unchanged /grade/target now=average target=average"),
        (" average ", "warning target_unchanged /grade/target now=average target=average"),
        ("advanced", "error target_lower /grade/target now=advanced target=average"),
        ("lagging", ""),
        // Without one, from the branch's own, which is lagging.
        ("", ""),
        (" ", ""),
    ] {
        let surveyed = Form::surveyed("hospital", Yes);
        let mut document = serde_json::to_value(surveyed.session().assessment()).unwrap();
        document["grade"] = json!({ "self": "lagging", "target": "average", "assigned": assigned });
        assert_eq!(told(&Form::read(&document)), found, "{assigned:?}");
    }
}

#[test]
fn v23_the_best_improve_too() {
    let mut form = Form::surveyed("hospital", Yes);
    form.write_all(&[("/grade/self", "advanced"), ("/grade/target", "advanced")]);
    assert!(told(&form).contains("nothing_to_improve"));
    form.own_plan_item().write("problem", "把联系户做法推广到全部党小组");
    assert_eq!(told(&form), "");
    // An empty plan is nobody else's matter: they have problems to plan for.
    form.apply(hangji_core::Change::RemovePlanItem { index: 0 });
    form.write_all(&[("/grade/self", "average"), ("/grade/target", "advanced")]);
    assert_eq!(told(&form), "");
}
