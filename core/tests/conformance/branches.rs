//! The three fictional branches of the demonstration: as they stand, with mistakes, and mended.

use crate::base::{Problem, answer, plan, reference};
use crate::broken::{remove, set};
use crate::fixture::{Expected, Fixture};
use crate::{community, park, village};
use serde_json::{Value, json};

/// All of them.
pub(crate) fn all() -> Vec<Fixture> {
    let mut all = village_all();
    all.extend(community_all());
    all.extend(park_all());
    all
}

fn fixture(name: &str, document: &Value, expected: &[Expected]) -> Fixture {
    Fixture::new(&format!("branches/{name}"), document, expected)
}

/// What the three have in common: the procedure, a submission of the plan, the standards.
pub(crate) fn begun(id: &str, branch: &Value, dates: [&str; 3]) -> Value {
    let [survey, grade, plan] = dates;
    json!({
        "schema": "hangji.assessment/1", "id": id, "revision": 0, "procedure": reference(),
        "step": "rectification", "updated_at": format!("{plan}T15:05:00+08:00"), "branch": branch,
        "survey": { "date": survey }, "grade": { "date": grade }, "plan": { "date": plan },
    })
}

/// Puts in what the survey found, and a plan for it.
pub(crate) fn surveyed(document: &mut Value, problems: &[Problem]) {
    answer(document, problems);
    plan(document, problems);
}

/// The host has taken the plan in; the branch goes on to step 4.
pub(crate) fn taken_in(document: &Value, assigned: &str) -> (Value, Value) {
    let mut stored = document.clone();
    stored["revision"] = 1.into();
    stored["grade"]["assigned"] = assigned.into();
    let mut next = stored.clone();
    next["step"] = "excellence".into();
    next["updated_at"] = "2012-06-30T17:40:00+08:00".into();
    (stored, next)
}

/// Everything in the plan is done, with these days, results and evidence.
pub(crate) fn done(document: &mut Value, results: &[(&str, &str)]) {
    for (nth, (day, result)) in results.iter().enumerate() {
        let item = &mut document["plan"]["items"][nth];
        item["status"] = "done".into();
        (item["done_on"], item["result"]) = ((*day).into(), (*result).into());
    }
}

fn village_all() -> Vec<Fixture> {
    let village = village::document();
    let mut mistaken = village.clone();
    mistaken["id"] = "village-mistakes".into();
    set(&mut mistaken, "/grade/target", "lagging");
    set(&mut mistaken, "/plan/items/0/responsible", "全体党员");
    set(&mut mistaken, "/plan/items/1/due", "2012-03-01");
    set(&mut mistaken, "/plan/items/2/measures/0", "加强学习");
    let policy = village::item_for("C7");
    mistaken["plan"]["items"].as_array_mut().unwrap().remove(policy);
    let mistakes = [
        ("V21", "target_not_raised", "/grade/target"),
        ("V12", "not_in_plan", "/plan/items"),
        ("V41", "no_policy", "/plan/items"),
        ("V16", "nobody_in_particular", "/plan/items/0/responsible"),
        ("V05", "date_too_early", "/plan/items/1/due"),
        ("V17", "measure_without_action", "/plan/items/2/measures/0"),
    ];
    let (stored, mended) = village::mended(&village);
    vec![
        fixture("village", &village, &[]),
        fixture("village-mistakes", &mistaken, &mistakes),
        fixture("village-mended", &mended, &[]).stored(stored),
    ]
}

fn community_all() -> Vec<Fixture> {
    let community = community::document();
    let mut mistaken = community.clone();
    mistaken["id"] = "community-mistakes".into();
    set(&mut mistaken, "/branch/members/female", 73);
    remove(&mut mistaken, "/survey/answers/SC3/problem");
    remove(&mut mistaken, "/plan/items/0/due");
    set(&mut mistaken, "/plan/items/3/responsible", "全体党员");
    remove(&mut mistaken, "/explanations");
    let (stored, mended) = community::mended(&community);
    let mistakes = [
        ("V02", "more_than_whole", "/branch/members/female"),
        ("V11", "problem_missing", "/survey/answers/SC3/problem"),
        ("V15", "due_missing", "/plan/items/0/due"),
        ("V16", "nobody_in_particular", "/plan/items/3/responsible"),
    ];
    let stays = [
        ("V03", "too_many_members", "/branch/members/full"),
        ("V43", "pay_below", "/support/pay/amount"),
    ];
    vec![
        fixture("community", &community, &stays),
        fixture("community-mistakes", &mistaken, &[&mistakes[..], &stays].concat()),
        fixture("community-mended", &mended, &stays).stored(stored),
    ]
}

fn park_all() -> Vec<Fixture> {
    let park = park::document();
    let large = [
        ("V34", "large_without_members", "/coverage/units/4/full_members"),
        ("V34", "large_without_members", "/coverage/units/5/full_members"),
    ];
    let mut mistaken = park.clone();
    mistaken["id"] = "park-mistakes".into();
    remove(&mut mistaken, "/coverage/units/3/methods");
    set(&mut mistaken, "/coverage/stated/organised", "80%");
    let mut contradicting = park.clone();
    contradicting["id"] = "park-contradiction".into();
    set(&mut contradicting, "/coverage/counts/organised", 19);
    remove(&mut contradicting, "/coverage/stated/organised");
    let with = |mine: &[Expected]| [mine, &large].concat();
    let (stored, mended) = park::mended(&park);
    vec![
        fixture("park", &park, &large),
        fixture(
            "park-mistakes",
            &mistaken,
            &with(&[
                ("V35", "rate_differs", "/coverage/stated/organised"),
                ("V31", "route_missing", "/coverage/units/3/methods"),
            ]),
        ),
        fixture(
            "park-contradiction",
            &contradicting,
            &with(&[("V30", "counts_contradict", "/coverage/counts/organised")]),
        ),
        fixture(
            "park-mended",
            &mended,
            &[
                ("V34", "large_without_members", "/coverage/units/0/full_members"),
                ("V34", "large_without_members", "/coverage/units/1/full_members"),
            ],
        )
        .stored(stored),
    ]
}
