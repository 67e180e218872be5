//! A sound inventory, and each way in which it can be broken.

use super::*;

/// A procedure with an item, a rule and a measure, under the clauses given.
fn procedure(item: &str, rule: &str) -> String {
    format!(
        r#"{{"dimensions": [{{"id": "A", "clause": [], "items": [
{{"id": "A1", "clause": ["{item}"]}}],
"measures": [{{"text": {{"zh": "尽快组建"}}, "clause": ["{item}"]}}]}}],
"steps": [{{"id": "survey", "title": {{"zh": "“摸底”"}}, "clause": ["{item}"]}}],
"rules": [
{{"rule": "V40", "reason": "one", "clause": ["{rule}"]}},
{{"rule": "V40", "reason": "other", "clause": ["{rule}"]}}]}}"#
    )
}

/// An inventory of lines, each an id with what becomes of it.
fn notice(clauses: &[(&str, &str)]) -> String {
    let lines: Vec<_> = clauses
        .iter()
        .map(|(id, account)| {
            format!(
                r#"{{"id": "{id}", "at": "二·1", "quote": "甲|乙", "en": "It says.", "who": ["branch", "superior"]{account}}}"#
            )
        })
        .collect();
    format!(
        "{{\"number\": \"例〔2012〕4号\", \"date\": \"2012-02-20\", \"clauses\": [\n{}\n]}}",
        lines.join(",\n")
    )
}

const GUIDANCE: &str = r#", "guidance": true"#;
const FIELD: &str = r#", "fields": ["/branch/contact"]"#;
const NOT_USED: &str = r#", "not_used": {"zh": "不是支部的任务。", "en": "No task of a branch."}"#;

/// The texts with the page that belongs to them.
fn texts(notice: String, procedure: String) -> Texts {
    let mut texts = Texts { notice, procedure, page: String::new() };
    texts.page = texts.expected_page().unwrap();
    texts
}

fn sound() -> Texts {
    let clauses =
        [("P-a", GUIDANCE), ("S2.1-a", ""), ("S2.1-b", ""), ("S4-b", FIELD), ("S3.4-o", NOT_USED)];
    texts(notice(&clauses), procedure("S2.1-a", "S2.1-b"))
}

/// What is found in the texts once the page is up to date.
fn problems(clauses: &[(&str, &str)], item: &str, rule: &str) -> Vec<String> {
    texts(notice(clauses), procedure(item, rule)).problems().unwrap()
}

#[test]
fn a_sound_inventory_passes() {
    assert_eq!(sound().problems().unwrap(), [""; 0]);
}

#[test]
fn a_clause_that_nothing_becomes_of_is_named_with_its_line() {
    let found = problems(&[("S1-a", ""), ("S1-b", "")], "S1-a", "S1-a");
    assert_eq!(
        found,
        ["core/data/notice.json:3: S1-b is not accounted for; name it in a `clause` of \
          core/data/procedure.json, give it `fields` or `guidance`, or say in `not_used` why the \
          product does without it"]
    );
}

#[test]
fn a_clause_is_used_or_not_but_never_both() {
    let cases = [
        (NOT_USED.to_owned(), "S1-b", "检查项 A1"),
        (format!("{FIELD}{NOT_USED}"), "S1-a", "`/branch/contact`"),
        (format!("{GUIDANCE}{NOT_USED}"), "S1-a", "its own `guidance`"),
    ];
    for (account, item, by) in cases {
        let found = problems(&[("S1-a", GUIDANCE), ("S1-b", &account)], item, "S1-a");
        let expected = format!(
            "core/data/notice.json:3: S1-b is used by {by} and says why it is not; \
             remove its `not_used` or the use"
        );
        assert_eq!(found, [expected]);
    }
}

#[test]
fn a_clause_comes_once() {
    let found = problems(&[("S1-a", ""), ("S1-a", "")], "S1-a", "S1-a");
    assert_eq!(found, ["core/data/notice.json:2: S1-a is in the list twice; remove one"]);
}

#[test]
fn a_reference_to_no_clause_is_named_with_what_makes_it() {
    let found = problems(&[("S1-a", "")], "S1-a", "S9-z");
    let expected = "core/data/procedure.json:6: 规则 V40 names clause S9-z, which \
                    core/data/notice.json does not have; correct the id or add the clause there";
    assert_eq!(found, [expected, expected]);
}

#[test]
fn a_page_that_was_not_written_anew_is_out_of_date() {
    let expected = ["docs/notice.md: out of date; run `cargo xtask notice`"];
    let mut texts = sound();
    texts.page.push_str("手写的一行\n");
    assert_eq!(texts.problems().unwrap(), expected);
    texts = Texts { page: String::new(), ..sound() };
    assert_eq!(texts.problems().unwrap(), expected);
    texts = Texts { procedure: procedure("S2.1-a", "S2.1-a"), ..sound() };
    assert!(texts.problems().unwrap().contains(&expected[0].to_owned()));
}

#[test]
fn line_ends_of_another_system_are_no_change() {
    let mut texts = sound();
    texts.page = texts.page.replace('\n', "\r\n");
    assert_eq!(texts.problems().unwrap(), [""; 0]);
}

#[test]
fn the_page_tells_each_clause_by_chapter() {
    let page = sound().page;
    let rows = [
        "## 文头和引言",
        "| `P-a` 二·1 | 甲\\|乙 | 党支部、上级党组织 | 指引 |",
        "## 二、把握方法步骤",
        "| `S2.1-a` 二·1 | 甲\\|乙 | 党支部、上级党组织 | 步骤“‘摸底’”；检查项 A1；措施 A-1 |",
        "| `S2.1-b` 二·1 | 甲\\|乙 | 党支部、上级党组织 | 规则 V40 |",
        "## 四、突出工作重点",
        "| `S4-b` 二·1 | 甲\\|乙 | 党支部、上级党组织 | 填报项 `/branch/contact` |",
        "## 三、实行分类指导",
        "| `S3.4-o` 二·1 | 甲\\|乙 | 党支部、上级党组织 | 不用：不是支部的任务。 |",
    ];
    let lines: Vec<_> = page.lines().filter(|line| rows.contains(line)).collect();
    assert_eq!(lines, rows);
    assert!(page.contains("依据是例〔2012〕4号，成文日期2012年2月20日"), "{page}");
    assert!(page.contains("共 5 条，其中只作指引的 1 条，不用的 1 条"), "{page}");
}

#[test]
fn codes_are_told_in_counting_order_and_words_as_they_come() {
    let entry = |name: String| format!(r#"{{{name}, "clause": ["S1-a"]}}"#);
    let measures = [10, 2, 1].map(|it| entry(format!(r#""id": "A-{it}""#))).join(",");
    let sectors = ["农村", "社区", "机关", "农村"];
    let sectors = sectors.map(|it| entry(format!(r#""label": {{"zh": "{it}"}}"#))).join(",");
    let procedure = format!(r#"{{"measures": [{measures}], "sectors": [{sectors}]}}"#);
    let page = texts(notice(&[("S1-a", "")]), procedure).page;
    let expected = "| 领域“农村”“社区”“机关”；措施 A-1、A-2、A-10 |";
    assert!(page.contains(expected), "{page}");
}

#[test]
fn an_unknown_entry_or_actor_is_refused() {
    let sound_notice = notice(&[("S1-a", GUIDANCE)]);
    for (good, bad) in [("guidance", "guidence"), ("superior", "somebody")] {
        let texts = Texts { notice: sound_notice.replace(good, bad), ..sound() };
        let error = format!("{:#}", texts.problems().unwrap_err());
        assert!(error.starts_with("core/data/notice.json is not an inventory: "), "{error}");
        assert!(error.contains(bad), "{error}");
    }
}
