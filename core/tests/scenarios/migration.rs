//! An assessment begun with an older version of the procedure goes on with this one.

use crate::client::Form;
use crate::samples;
use hangji_core::procedure::{Migration, Moved};
use hangji_core::{Assessment, Procedure};
use serde_json::{Value, json};

/// A version of the built-in procedure, and what became of items on the way from the one before.
fn version(version: u64, migrations: &[(u64, &[[&str; 3]])]) -> Procedure {
    let moved = |[was, now, text]: &[&str; 3]| Moved {
        was: (*was).into(),
        now: (*now).into(),
        text: (*text).into(),
        ..Moved::default()
    };
    let migrations = migrations.iter().map(|(from, items)| Migration {
        from: *from,
        items: items.iter().map(moved).collect(),
        ..Migration::default()
    });
    let built_in = Procedure::clone(&Procedure::built_in());
    Procedure { version, migrations: migrations.collect(), ..built_in }
}

/// Begun with some version, with answers, and a plan item for each.
fn begun(version: u64, answers: &[(&str, &str)]) -> Value {
    let answer = |problem: &str| json!({ "answer": "no", "problem": problem });
    let items = answers.iter().map(|(id, _)| json!({ "sources": [id] })).collect::<Vec<_>>();
    let answers = answers.iter().map(|(id, problem)| ((*id).to_owned(), answer(problem)));
    samples::begun(json!({
        "procedure": { "id": "yuechuangxianzufa-2012-4", "version": version },
        "survey": { "answers": answers.collect::<serde_json::Map<_, _>>() },
        "plan": { "items": items },
    }))
}

/// What the document is afterwards.
fn migrated(procedure: &Procedure, document: &Value) -> Assessment {
    let mut assessment = Assessment::read(&document.to_string()).unwrap();
    procedure.migrate(&mut assessment);
    assessment
}

/// Answers as `A3=problem`, those kept aside, and the sources of the plan.
fn in_short(it: &Assessment) -> [String; 3] {
    let answers = it.survey.answers.iter().map(|(id, it)| format!("{id}={}", it.problem));
    let aside = it.survey.set_aside.iter().map(|it| {
        let problem = it.answer.as_ref().map_or("", |it| &it.problem);
        format!("{}={problem} ({}, {})", it.item, it.question, it.version)
    });
    let sources = it.plan.items.iter().map(|it| it.sources.join("+"));
    [
        answers.collect::<Vec<_>>().join(" "),
        aside.collect::<Vec<_>>().join(" "),
        sources.collect::<Vec<_>>().join(" "),
    ]
}

fn story(migrations: &[(u64, &[[&str; 3]])], answers: &[(&str, &str)]) -> [String; 3] {
    in_short(&migrated(&version(9, migrations), &begun(3, answers)))
}

#[test]
fn an_answer_follows_its_item_and_the_plan_follows_too() {
    let told = story(&[(3, &[["X1", "A3", "旧题"]])], &[("A1", "甲"), ("X1", "乙")]);
    assert_eq!(told, ["A1=甲 A3=乙", "", "A1 A3"]);
}

#[test]
fn two_items_change_places() {
    let swapped: &[[&str; 3]] = &[["A3", "A4", "旧三"], ["A4", "A3", "旧四"]];
    let told = story(&[(3, swapped)], &[("A3", "三"), ("A4", "四")]);
    assert_eq!(told, ["A3=四 A4=三", "", "A4 A3"]);
}

#[test]
fn what_was_said_of_an_answer_follows_it() {
    let mut document = begun(3, &[("X1", "乙")]);
    let places =
        ["/survey/answers/X1/problem", "/survey/answers/X10/problem", "/plan/items/0/goal"];
    document["explanations"] =
        places.map(|it| (format!("V11 {it}"), json!("说明"))).into_iter().collect();
    document["returns"] =
        places.map(|it| json!({ "at": it, "comment": "请核对" })).into_iter().collect();
    let after = migrated(&version(9, &[(3, &[["X1", "A3", "旧题"]])]), &document);
    let places =
        ["/survey/answers/A3/problem", "/survey/answers/X10/problem", "/plan/items/0/goal"];
    assert!(after.returns.iter().map(|it| it.at.as_str()).eq(places));
    let mut keys = places.map(|it| format!("V11 {it}"));
    keys.sort();
    assert!(after.explanations.keys().eq(keys.iter()), "{:?}", after.explanations);
    // Where the item is gone, what was said still names it.
    let after = migrated(&version(9, &[(3, &[["X1", "", "旧题"]])]), &document);
    assert_eq!(after.returns.first().map(|it| it.at.as_str()), Some("/survey/answers/X1/problem"));
}

#[test]
fn what_was_said_of_an_answer_that_is_set_aside_says_nothing_of_another() {
    let mut document = begun(3, &[("A1", "一"), ("A3", "三")]);
    let key = |id: &str| format!("V56 /survey/answers/{id}/problem");
    let said = [("A1", "旧一的说明"), ("A2", "旧二没有答案，只有说明"), ("A3", "三的说明")];
    document["explanations"] = said.map(|(id, text)| (key(id), json!(text))).into_iter().collect();
    document["returns"] = json!([{ "at": "/survey/answers/A1/problem", "comment": "请核对" }]);
    let moved: &[[&str; 3]] = &[["A1", "A3", "旧一"], ["A2", "A3", "旧二"]];
    let after = migrated(&version(9, &[(3, moved)]), &document);
    assert_eq!(in_short(&after), ["A3=三", "A1=一 (旧一, 3)", "A3 A3"]);
    let told = |id: &str| after.explanations.get(&key(id)).map(String::as_str);
    assert_eq!(told("A1"), Some("旧一的说明"), "it stays with the answer that was set aside");
    assert_eq!(told("A3"), Some("旧二没有答案，只有说明\n三的说明"), "neither text is lost");
    assert_eq!(told("A2"), None);
    assert_eq!(after.returns.first().map(|it| it.at.as_str()), Some("/survey/answers/A1/problem"));
}

#[test]
fn an_answer_to_an_item_that_is_asked_no_more_is_kept_aside_with_its_question() {
    let told = story(&[(3, &[["X1", "", "问过的？"]])], &[("X1", "乙"), ("A1", "甲")]);
    assert_eq!(told, ["A1=甲", "X1=乙 (问过的？, 3)", "X1 A1"]);
}

#[test]
fn where_two_answers_would_meet_the_one_that_moved_is_kept_aside() {
    let moved: &[[&str; 3]] = &[["X1", "A3", "旧题"]];
    let told = story(&[(3, moved)], &[("A3", "三"), ("X1", "乙")]);
    assert_eq!(told, ["A3=三", "X1=乙 (旧题, 3)", "A3 A3"]);
    let both: &[[&str; 3]] = &[["X1", "A3", "旧一"], ["X2", "A3", "旧二"]];
    let told = story(&[(3, both)], &[("X1", "甲"), ("X2", "乙")]);
    assert_eq!(told, ["A3=甲", "X2=乙 (旧二, 3)", "A3 A3"]);
}

#[test]
fn versions_are_gone_through_one_by_one_in_their_order() {
    // As a file may list them: the later one first, and one from before the assessment began.
    let migrations: [(u64, &[[&str; 3]]); 4] = [
        (5, &[["X2", "A3", "第五版"]]),
        (3, &[["X1", "X2", "第三版"]]),
        (2, &[["X1", "", "第二版"]]),
        (9, &[["A3", "", "第九版"]]),
    ];
    assert_eq!(story(&migrations, &[("X1", "乙")]), ["A3=乙", "", "A3"]);
    let began_later = migrated(&version(9, &migrations), &begun(4, &[("X1", "甲"), ("X2", "乙")]));
    assert_eq!(in_short(&began_later), ["A3=乙 X1=甲", "", "X1 A3"]);
}

#[test]
fn what_stays_is_not_touched() {
    let mut document = samples::complete();
    document["procedure"]["version"] = json!(3);
    let after = migrated(&version(9, &[(3, &[["X1", "A3", "旧题"]])]), &document);
    document["procedure"]["version"] = json!(9);
    assert_eq!(serde_json::to_value(&after).unwrap(), document);
}

#[test]
fn version_1_of_the_built_in_procedure_becomes_the_present_one() {
    let mut document = samples::complete();
    document["procedure"]["version"] = json!(1);
    let procedure = Procedure::built_in();
    let after = migrated(&procedure, &document);
    assert_eq!(after.procedure.version, procedure.version);
    document["procedure"]["version"] = json!(procedure.version);
    assert_eq!(serde_json::to_value(&after).unwrap(), document, "nothing moved since");
    let form = Form::read(&document);
    assert_eq!(form.told("V57"), "hint set_aside /survey/set_aside/0 item=A9");
}

#[test]
fn every_version_of_the_built_in_procedure_is_accounted_for() {
    let procedure = Procedure::built_in();
    let mut from: Vec<_> = procedure.migrations.iter().map(|it| it.from).collect();
    from.sort_unstable();
    assert!(from.into_iter().eq(1..procedure.version), "one migration for each older version");
    let moved = || procedure.migrations.iter().flat_map(|it| &it.items);
    assert!(moved().all(|it| !it.was.is_empty() && !it.text.is_empty()));
}

#[test]
fn what_was_not_begun_with_an_older_version_is_left_alone() {
    let moved: &[[&str; 3]] = &[["X1", "A3", "旧题"]];
    let procedure = version(9, &[(3, moved), (0, moved), (9, moved), (12, moved)]);
    let mut other = begun(3, &[("X1", "乙")]);
    other["procedure"]["id"] = json!("another-notice");
    let mut blank = begun(3, &[("X1", "乙")]);
    blank["procedure"] = json!({});
    for document in [
        other,
        blank,
        begun(9, &[("X1", "乙")]),
        begun(12, &[("X1", "乙")]),
        begun(0, &[("X1", "乙")]),
    ] {
        let after = migrated(&procedure, &document);
        assert!(
            after == Assessment::read(&document.to_string()).unwrap(),
            "{}",
            document["procedure"]
        );
    }
}

#[test]
fn twice_is_once() {
    let swapped: &[[&str; 3]] = &[["A3", "A4", "旧三"], ["A4", "A3", "旧四"], ["X1", "", "旧题"]];
    let procedure = version(4, &[(3, swapped)]);
    let once = migrated(&procedure, &begun(3, &[("A3", "三"), ("A4", "四"), ("X1", "乙")]));
    let mut twice = once.clone();
    procedure.migrate(&mut twice);
    assert!(twice == once);
    assert_eq!(in_short(&once), ["A3=四 A4=三", "X1=乙 (旧题, 3)", "A4 A3 X1"]);
    let stored = Assessment::read(&once.to_json()).unwrap();
    assert!(stored == once, "what is aside is stored");
}
