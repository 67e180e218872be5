//! Words: every finding says in both languages what is wrong, and where.

use crate::client::Form;
use crate::{samples, village};
use hangji_core::assessment::Answer::{No, NotApplicable, Yes};
use hangji_core::assessment::{Answer, Step};
use hangji_core::finding::Reason;
use hangji_core::words::{Lang, clause_at, clauses_at, label, say};
use hangji_core::{Finding, Procedure, Severity};
use std::collections::HashSet;

/// Forms that between them make every mistake that there is a rule against.
fn every_mistake() -> Vec<Form> {
    let mut typos = Form::read(&samples::complete());
    typos.write_all(&[
        ("/branch/name", "样例一村"),
        ("/branch/employees", "十二"),
        ("/branch/members/female", "99"),
        ("/branch/established", "4月30日"),
        ("/coverage/units/0/name", ""),
        ("A3/problem", "太短"),
        ("C7/policy/name", ""),
        ("C7/policy/kind", ""),
        ("/plan/items/0/done_on", "2012-04-11"),
    ]);
    typos.answer("A3", No).answer("A4", No).write_problem("A4", "有待进一步加强");
    typos.answer("B1", Yes);
    let mut done = Form::blank();
    done.answer("B1", No).plan_item("B1").write("status", "done");
    let mut not_applicable = Form::blank();
    not_applicable.answer_all(NotApplicable);
    let grades = [
        (Yes, "advanced", "average"),
        (No, "advanced", ""),
        (Yes, "average", "average"),
        (Yes, "advanced", "advanced"),
        (Yes, "lagging", "lagging"),
    ];
    let graded = grades.map(|(answer, own, target)| graded(answer, own, target));
    let mut forms = vec![Form::blank(), village::filled_in(), typos, done, not_applicable];
    forms.extend(graded);
    forms.extend(samples::mistaken().iter().map(Form::read));
    forms
}

fn graded(answer: Answer, own: &str, target: &str) -> Form {
    let mut form = Form::blank();
    form.answer_all(answer).own_plan_item();
    form.write_all(&[("/grade/self", own), ("/grade/target", target)]);
    form.apply(hangji_core::Change::RemovePlanItem { index: 0 });
    form
}

fn every_finding() -> Vec<Finding> {
    every_mistake().iter().flat_map(|it| it.session().findings().cloned()).collect()
}

#[test]
fn the_samples_make_every_mistake_that_there_is() {
    let raised: HashSet<_> = every_finding().iter().map(|it| it.reason).collect();
    let missing: Vec<_> = Reason::ALL.iter().filter(|it| !raised.contains(it)).collect();
    assert_eq!(missing, [&Reason::Other; 0]);
}

#[test]
fn every_finding_says_what_is_wrong_in_both_languages() {
    let procedure = Procedure::built_in();
    for finding in every_finding() {
        let (zh, en) = (say(&finding, &procedure, Lang::Zh), say(&finding, &procedure, Lang::En));
        assert!(zh.ends_with('。') && en.ends_with('.'), "{zh} {en}");
        assert!(!zh.contains('{') && !en.contains('{'), "{zh} {en}");
        assert!(zh.chars().any(|it| ('\u{4e00}'..='\u{9fff}').contains(&it)), "{zh}");
        assert!(
            en.starts_with(|it: char| it.is_ascii_uppercase() || it.is_ascii_digit() || it == '“'),
            "{en}"
        );
    }
}

#[test]
fn every_reason_has_words_in_both_languages() {
    let procedure = Procedure::built_in();
    for reason in Reason::ALL {
        let entry = procedure.rule(*reason).unwrap();
        let elsewhere = entry.elsewhere.iter().map(|it| &it.say);
        for words in elsewhere.chain([&entry.say]) {
            assert!(words.zh.ends_with('。') && words.en.ends_with('.'), "{}", reason.code());
        }
    }
}

#[test]
fn every_brace_in_the_words_is_supplied_by_the_rule_that_raises_them() {
    let procedure = Procedure::built_in();
    for finding in every_finding() {
        let words = procedure.rule(finding.reason).unwrap().words_at(&finding.place);
        for text in [&words.zh, &words.en] {
            for brace in text.split('{').skip(1).map(|it| it.split('}').next().unwrap()) {
                let supplied = brace == "name" || finding.params.get(brace).is_some();
                assert!(supplied, "{} gives no {brace}: {text}", finding.key());
            }
        }
    }
}

#[test]
fn other_words_for_certain_places_are_said_there() {
    let found = every_finding();
    for entry in &Procedure::built_in().rules {
        for elsewhere in &entry.elsewhere {
            let there =
                |it: &&Finding| it.reason == entry.reason && it.place.ends_with(&elsewhere.ends);
            assert!(found.iter().any(|it| there(&it)), "{} {}", entry.rule, elsewhere.ends);
        }
    }
    let entry = Procedure::built_in().rule(Reason::GradeBeforeSurvey).cloned().unwrap();
    assert!(entry.words_at("/grade/target").zh.contains("目标等级"));
    assert!(entry.words_at("/grade/self").zh.contains("自评等级"));
}

#[test]
fn every_place_with_a_finding_has_a_name() {
    for finding in every_finding() {
        assert_ne!(label(&finding.place, Lang::Zh), "本项", "{}", finding.place);
        assert_ne!(label(&finding.place, Lang::En), "this entry", "{}", finding.place);
    }
}

#[test]
fn every_finding_names_its_rule_severity_and_clauses_from_the_procedure() {
    let procedure = Procedure::built_in();
    for finding in every_finding() {
        let entry = procedure.rule(finding.reason).unwrap();
        let said = (&finding.rule, finding.severity, &finding.clause);
        assert_eq!(said, (&entry.rule, entry.severity, &entry.clause));
    }
}

#[test]
fn words_speak_of_what_was_typed_and_of_the_other_entry() {
    let mut form = Form::blank();
    form.write_all(&[
        ("/branch/members/full", "45"),
        ("/branch/members/female", "47"),
        ("/branch/employees", "十二"),
        ("/survey/date", "2012-3-12"),
        ("/grade/date", "2012-03-01"),
    ]);
    for (place, zh, en) in [
        ("/branch/employees", "“十二”不是整数", "“十二” is not a whole number"),
        ("/branch/members/female", "填了 47，超过了总数 45", "47, more than the total of 45"),
        (
            "/grade/date",
            "自评日期不能早于调查日期（2012年3月12日）",
            "Date of the self grade cannot be earlier than: Date of the survey (2012-03-12)",
        ),
    ] {
        assert!(form.words(place, Lang::Zh)[0].contains(zh), "{:?}", form.words(place, Lang::Zh));
        assert!(form.words(place, Lang::En)[0].contains(en), "{:?}", form.words(place, Lang::En));
    }
}

#[test]
fn braces_that_somebody_typed_are_not_filled_in() {
    let mut form = Form::blank();
    form.write("/branch/employees", "{name}{typed}");
    assert!(form.words("/branch/employees", Lang::Zh)[0].starts_with("“{name}{typed}”"));
}

#[test]
fn a_finding_of_the_hosts_own_speaks_in_its_words_or_names_the_entry() {
    let mut finding = Finding {
        rule: "X01".into(),
        reason: Reason::Other,
        severity: Severity::Error,
        place: "/branch/city".into(),
        message: "不在本市范围".into(),
        ..Finding::default()
    };
    let procedure = Procedure::built_in();
    assert_eq!(say(&finding, &procedure, Lang::Zh), "不在本市范围");
    finding.message = String::new();
    assert!(say(&finding, &procedure, Lang::Zh).contains("“所在市”"));
    assert!(say(&finding, &procedure, Lang::En).contains("“City”"));
}

#[test]
fn dates_are_written_as_people_write_them() {
    for (typed, zh, en) in [
        ("2012-02-20", "2012年2月20日", "2012-02-20"),
        ("20120220", "2012年2月20日", "2012-02-20"),
        ("2012年6月", "2012年6月", "2012-06"),
        ("4月30日", "4月30日", "4月30日"),
    ] {
        assert_eq!((&*Lang::Zh.date(typed), &*Lang::En.date(typed)), (zh, en));
    }
}

#[test]
fn a_language_tag_is_chinese_unless_it_is_english() {
    for (tag, lang) in [
        ("zh-CN", Lang::Zh),
        ("en", Lang::En),
        ("EN-gb", Lang::En),
        ("", Lang::Zh),
        ("fr", Lang::Zh),
    ] {
        assert_eq!(Lang::from_tag(tag), lang, "{tag}");
    }
    assert_eq!((Lang::Zh.tag(), Lang::En.tag()), ("zh-CN", "en"));
}

#[test]
fn steps_are_submitted_under_their_codes() {
    let codes = Step::ALL.iter().map(|it| it.code());
    assert!(codes.eq(["survey", "coverage", "rectification", "excellence"]));
    assert!(Step::ALL.iter().all(|it| Step::from_code(it.code()) == Some(*it)));
}

#[test]
fn a_clause_is_cited_as_people_cite_a_notice() {
    for (at, zh, en) in [
        ("一", "第一部分", "part 1"),
        ("二·1", "第二部分第1点", "part 2, point 1"),
        ("三·农村", "第三部分（农村）", "part 3 (rural)"),
        ("三·“两新”", "第三部分（“两新”）", "part 3 (emerging organisations)"),
        ("引言", "引言", "introduction"),
    ] {
        assert_eq!([clause_at(at, Lang::Zh), clause_at(at, Lang::En)], [zh, en]);
    }
    for (places, zh, en) in [
        (&["二·1", "二·2"][..], "第二部分第1点、第2点", "part 2, point 1, point 2"),
        (&["二·1", "四·5"], "第二部分第1点、第四部分第5点", "part 2, point 1, part 4, point 5"),
        (
            &["三·农村", "三·社区"],
            "第三部分（农村）、第三部分（社区）",
            "part 3 (rural), part 3 (communities)",
        ),
        (&["二", "二·3"], "第二部分、第二部分第3点", "part 2, part 2, point 3"),
    ] {
        assert_eq!([clauses_at(places, Lang::Zh), clauses_at(places, Lang::En)], [zh, en]);
    }
    for clause in &Procedure::built_in().clauses {
        let said = clause_at(&clause.at, Lang::En);
        assert!(said.is_ascii(), "{} is cited as {said}", clause.at);
    }
}
