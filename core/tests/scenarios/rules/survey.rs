//! V10, V11, V13, V41, V42, V46, V56: every item answered, every problem made concrete.

use crate::client::Form;
use crate::samples;
use hangji_core::assessment::Answer::{self, No, NotApplicable, Partly, Yes};
use serde_json::json;

#[test]
fn v10_every_item_that_the_branch_is_asked_wants_an_answer() {
    for sector in ["rural", "community", "emerging", "hospital", "institution", ""] {
        let mut form = Form::blank();
        form.write_all(&[("/branch/sector", sector), ("/coverage/applicable", "false")]);
        let open = ["NC4", "NC5", "NC6", "NC7", "NC8"];
        let unanswered =
            |it: &String| format!("error unanswered /survey/answers/{it}/answer item={it}");
        let asked: Vec<_> =
            form.items().iter().filter(|it| !open.contains(&&***it)).map(unanswered).collect();
        let told = form.told("V10");
        assert_eq!(told, format!("{}; error grade_missing /grade/self", asked.join("; ")));
        assert_eq!(form.answer_all(Yes).told("V10"), "error grade_missing /grade/self");
    }
}

#[test]
fn v10_only_the_items_for_this_branch_are_asked() {
    for (sector, item, asked) in [
        ("rural", "D5", true),
        ("community", "D5", true),
        ("hospital", "D5", false),
        ("", "D5", false),
        ("rural", "NC1", true),
        ("community", "NC1", false),
        ("hospital", "YY5", true),
        ("rural", "B2", false),
        ("rural", "B1", true),
        ("rural", "CK1", false),
    ] {
        let mut form = Form::blank();
        let found = if asked { "V10 error: unanswered" } else { "" };
        assert_eq!(form.write("/branch/sector", sector).found(item), found, "{sector} {item}");
    }
    let mut form = Form::blank();
    form.write_all(&[("/branch/sector", "rural"), ("/branch/service_window", "true")]);
    assert_eq!(form.found("CK1"), "V10 error: unanswered");
}

#[test]
fn v10_a_text_is_no_answer() {
    let mut form = Form::blank();
    form.write("A3/note", "以后再答").write_problem("A3", "台账不全，缺三人");
    assert_eq!(form.found("A3"), "V10 error: unanswered");
}

#[test]
fn v11_a_problem_is_described_so_that_it_can_be_seen() {
    const MISSING: &str = "error problem_missing";
    const SHORT: &str = "error problem_too_short";
    const CLICHE: &str = "hint problem_is_cliche";
    for (answer, problem, found) in [
        (Yes, "", None),
        (NotApplicable, "", None),
        (Partly, "", Some((MISSING, ""))),
        (No, "", Some((MISSING, ""))),
        (No, " \u{3000}\n", Some((MISSING, ""))),
        (No, "缺", Some((SHORT, " count=1"))),
        (No, "缺组织委员", Some((SHORT, " count=5"))),
        (No, "缺 组 织 委 员", Some((SHORT, " count=5"))),
        (No, "缺组织委员长", None),
        (No, "缺𠮷𠮷𠮷𠮷委", None),
        (Partly, "有待进一步加强", Some((CLICHE, ""))),
        (Partly, "不够到位，有待加强。", Some((CLICHE, ""))),
        (Partly, "统一思想！提高认识；（狠抓落实）", Some((CLICHE, ""))),
        (Partly, "加强学习 提高认识", Some((CLICHE, ""))),
        (Partly, "加强学习,提高认识.", Some((CLICHE, ""))),
        (Partly, "——有待改进…… ok", None),
        (Partly, "台账不全，有待加强", None),
        // Too short weighs more than saying nothing.
        (Partly, "有待加强", Some((SHORT, " count=4"))),
        (Partly, "……！！！！", Some((CLICHE, ""))),
    ] {
        let mut form = Form::blank();
        form.answer("A3", answer).write_problem("A3", problem);
        let found =
            found.map(|(what, count)| format!("{what} /survey/answers/A3/problem{count} item=A3"));
        assert_eq!(form.told("V11"), found.unwrap_or_default(), "{answer:?} {problem:?}");
    }
}

#[test]
fn v13_a_core_item_that_does_not_apply_says_why() {
    for item in ["A1", "A2", "B1", "C1", "C7", "D1", "D2", "E2"] {
        let found = format!("error reason_missing /survey/answers/{item}/note item={item}");
        for (answer, note, found) in [
            (NotApplicable, "", &*found),
            (NotApplicable, " \u{3000}", &found),
            (NotApplicable, "只有一个单位", ""),
            (Yes, "", ""),
            (No, "", ""),
        ] {
            let mut form = Form::blank();
            form.answer(item, answer).write(&format!("{item}/note"), note);
            assert_eq!(form.told("V13"), found, "{item} {answer:?} {note:?}");
        }
    }
}

/// A form in which the first items do not apply, and the others are fine.
fn not_applicable(sector: &str, count: usize) -> Form {
    let mut form = Form::surveyed(sector, Yes);
    for item in form.items().iter().take(count) {
        form.answer(item, NotApplicable).write(&format!("{item}/note"), "没有此项");
    }
    form
}

#[test]
fn v13_more_than_40_percent_not_applicable_is_odd() {
    // 35 items are asked of a hospital, so 14 are exactly 40 %; 30 where nobody knows the sector.
    for (sector, count, found) in [
        ("hospital", 0, ""),
        ("hospital", 14, ""),
        ("hospital", 15, "warning mostly_not_applicable /survey count=15 of=35"),
        ("hospital", 35, "warning mostly_not_applicable /survey count=35 of=35"),
        ("", 12, ""),
        ("", 13, "warning mostly_not_applicable /survey count=13 of=30"),
    ] {
        assert_eq!(not_applicable(sector, count).told("V13"), found, "{count} in {sector}");
    }
}

#[test]
fn v13_the_look_back_counts_and_what_is_not_asked_does_not() {
    let mut form = not_applicable("hospital", 14);
    form.answer("D5", NotApplicable).answer("NC4", NotApplicable);
    assert_eq!(form.told("V13"), "", "a hospital is asked neither");
    let mut form = not_applicable("rural", 17);
    assert_eq!(form.items().len(), 44);
    form.answer("NC4", NotApplicable);
    assert_eq!(form.told("V13"), "warning mostly_not_applicable /survey count=18 of=44");
}

#[test]
fn v41_who_has_a_policy_says_which_of_what_kind_since_when() {
    let missing =
        |field: &str| format!("error policy_missing /survey/answers/C7/policy/{field} item=C7");
    let all = ["name", "kind", "date"].map(missing);
    for answer in [No, Partly, NotApplicable] {
        let mut form = Form::blank();
        form.answer("C7", answer).write("C7/policy/name", " ");
        assert!(!form.told("V41").contains("policy_missing"), "{answer:?} claims nothing");
    }
    let mut form = Form::blank();
    assert_eq!(form.answer("C7", Yes).told("V41"), all.join("; "));
    form.write_all(&[("C7/policy/name", " "), ("C7/policy/kind", ""), ("C7/policy/date", "\t")]);
    assert_eq!(form.told("V41"), all.join("; "));
    for (field, text) in
        [("name", "党员联系户制度"), ("kind", "public_service"), ("date", "2012年3月1日")]
    {
        let place = format!("C7/policy/{field}");
        form.write(&place, text);
        assert!(!form.told("V41").contains(&missing(field)), "{field} is there");
        form.write(&place, "");
        assert_eq!(form.told("V41"), all.join("; "), "and gone again");
    }
    assert_eq!(form.answer("A3", Yes).found("A3"), "", "only C7 asks for a policy");
}

#[test]
fn v42_a_policy_has_a_name_of_its_own() {
    for (name, vague) in [
        ("制度", true),
        (" 规定 ", true),
        ("《管理制度》", true),
        ("“有关规定”", true),
        ("\"相关办法\"", true),
        ("各项规章", true),
        ("一项制度", true),
        ("工作细则", true),
        ("党建制度", true),
        ("有关规章制度", true),
        ("党建工作管理办法", true),
        ("《党员联系户制度》", false),
        ("党务公开办法", false),
        ("管理", false),
        ("", false),
    ] {
        let mut form = Form::blank();
        form.answer("C7", Yes).write("C7/policy/name", name);
        let name = name.trim();
        let found = format!("hint policy_vague /survey/answers/C7/policy/name typed={name}");
        assert_eq!(form.told("V42"), if vague { &found } else { "" }, "{name}");
        assert_eq!(form.answer("C7", No).told("V42"), "", "{name} is no longer claimed");
    }
}

#[test]
fn v05_the_day_of_a_policy_is_a_day() {
    let mut form = Form::blank();
    form.answer("C7", Yes).write("C7/policy/date", "去年3月");
    let place = "/survey/answers/C7/policy/date";
    assert!(form.told("V05").contains(&format!("error not_a_date {place} typed=去年3月")));
    assert_eq!(form.write("C7/policy/date", "2011年3月").found(place), "");
}

#[test]
fn v46_what_the_look_back_asks_may_stay_open_with_a_word_why() {
    let items = ["NC4", "NC5", "NC6", "NC7", "NC8"];
    let open =
        items.map(|it| format!("warning look_back_blank /survey/answers/{it}/answer item={it}"));
    for (sector, look_back, asked) in [
        ("rural", "false", true),
        ("rural", "true", true),
        ("community", "true", true),
        ("community", "false", false),
        ("hospital", "true", false),
    ] {
        let mut form = Form::blank();
        form.write_all(&[("/branch/sector", sector), ("/branch/look_back", look_back)]);
        let found = if asked { open.join("; ") } else { String::new() };
        assert_eq!(form.told("V46"), found, "{sector} {look_back}");
        if asked {
            for item in items {
                form.answer(item, Yes);
            }
            assert_eq!(form.told("V46"), "");
            assert_eq!(form.answer("NC4", No).found("NC4"), "V11 error: problem_missing");
        }
    }
}

#[test]
fn v56_a_problem_that_is_none_any_more_is_asked_about() {
    const LEFT: &str = "warning problem_left /survey/answers/A3/problem item=A3";
    let answers = [
        (Some(Yes), LEFT),
        (Some(NotApplicable), LEFT),
        (Some(No), ""),
        (Some(Partly), ""),
        (None, ""),
    ];
    for (answer, found) in answers {
        for (problem, found) in [("台账缺17人的联系方式", found), (" ", ""), ("", "")] {
            let answer: Option<&str> = answer.map(Answer::code);
            let answered = json!({ "A3": { "answer": answer, "problem": problem } });
            let document = samples::begun(json!({ "survey": { "answers": answered } }));
            assert_eq!(Form::read(&document).told("V56"), found, "{answer:?} {problem:?}");
        }
    }
}
