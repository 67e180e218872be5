//! Drafts, and documents of other versions.

use crate::broken::remove;
use crate::fixture::{Expected, Fixture, value};
use crate::profiles;
use crate::valid::rural;
use hangji_core::assessment::Step;
use hangji_core::{Assessment, Procedure};
use serde_json::json;

/// All of them.
pub(crate) fn all() -> Vec<Fixture> {
    vec![blank(), begun(), newer(), deepest(), older()]
}

/// A document as it is made.
fn blank() -> Fixture {
    let blank = Assessment::new("draft-blank".into(), &Procedure::built_in());
    let mut expected: Vec<Expected> = vec![
        ("V01", "missing", "/branch/name"),
        ("V01", "missing", "/branch/superior"),
        ("V01", "missing", "/branch/sector"),
        ("V48", "contact_missing", "/branch/contact"),
        ("V05", "date_missing", "/survey/date"),
    ];
    for (group, items) in [("A", 6), ("B", 6), ("C", 7), ("D", 6), ("E", 7)] {
        for item in (1..=items).map(|it| format!("{group}{it}")) {
            // The superior answers B2, villages and communities D5.
            if !["B2", "D5"].contains(&item.as_str()) {
                let place = format!("/survey/answers/{item}/answer");
                expected.push(("V10", "unanswered", Box::leak(place.into())));
            }
        }
    }
    expected.extend([
        ("V10", "grade_missing", "/grade/self"),
        ("V05", "date_missing", "/grade/date"),
        ("V10", "applicability_missing", "/coverage/applicable"),
        ("V20", "target_missing", "/grade/target"),
        ("V05", "date_missing", "/plan/date"),
        ("V41", "no_policy", "/plan/items"),
    ]);
    Fixture::new("drafts/blank", &value(&blank.to_json()), &expected)
}

/// A draft in the middle of step 1, looked at through that step.
fn begun() -> Fixture {
    let mut document = rural();
    document["id"] = "draft-begun".into();
    for later in ["/step", "/grade", "/coverage", "/plan", "/excellence", "/support", "/standards"]
    {
        remove(&mut document, later);
    }
    for item in ["E5", "E6", "E7"] {
        remove(&mut document, &format!("/survey/answers/{item}"));
    }
    let expected = [
        ("V10", "unanswered", "/survey/answers/E5/answer"),
        ("V10", "unanswered", "/survey/answers/E6/answer"),
        ("V10", "unanswered", "/survey/answers/E7/answer"),
        ("V10", "grade_missing", "/grade/self"),
        ("V05", "date_missing", "/grade/date"),
    ];
    Fixture::new("drafts/begun", &document, &expected).through(Step::Survey)
}

/// From a version with more of everything: what is not known is kept, digit for digit.
fn newer() -> Fixture {
    let mut document = rural();
    document["id"] = "version-newer".into();
    document["procedure"]["version"] = (Procedure::built_in().version + 1).into();
    document["x_signature"] = json!({ "by": "组织员", "parts": [1, null, [true]] });
    document["branch"]["x_budget"] = value("12345678901234567890.50");
    document["branch"]["members"]["x_over_60"] = 11.into();
    document["survey"]["answers"]["Z9"] =
        json!({ "answer": "partly", "problem": "新版才有的问题" });
    document["survey"]["answers"]["A1"]["x_photo"] = "a1.jpg".into();
    document["standards"]["G6"] = json!({ "rating": "good" });
    document["coverage"]["x_map"] = json!([]);
    document["plan"]["items"][0]["x_cost"] = value("1.50");
    document["excellence"]["x_score"] = value("-0.0");
    Fixture::new("versions/newer", &document, &[])
}

/// Lists in lists, as deep as a document may nest: 127 levels with the document itself.
fn deepest() -> Fixture {
    let mut document = rural();
    document["id"] = "version-deepest".into();
    document["x_nest"] = value(&format!("{}{}", "[".repeat(126), "]".repeat(126)));
    Fixture::new("versions/deepest", &document, &[])
}

/// Begun with the first version: it asked every sector D5, and no sector's own items.
fn older() -> Fixture {
    let mut document = crate::base::complete(&profiles::INSTITUTION);
    document["id"] = "version-older".into();
    document["procedure"]["version"] = 1.into();
    remove(&mut document, "/survey/answers/SY1");
    document["survey"]["answers"]["D5"] = json!({ "answer": "not_applicable" });
    document["plan"]["items"][0]["sources"] = json!(["B6"]);
    let expected = [
        ("V57", "not_asked", "/survey/answers/D5"),
        ("V10", "unanswered", "/survey/answers/SY1/answer"),
        ("V25", "grade_before_survey", "/grade/self"),
        ("V25", "grade_before_survey", "/grade/target"),
    ];
    Fixture::new("versions/older", &document, &expected)
}
