//! V01, V10, V13, V14, V15: what has to be there, and for whom.

use crate::client::Form;
use hangji_core::assessment::Answer::{self, NotApplicable, Yes};

#[test]
fn v01_a_branch_says_who_it_is() {
    for entry in ["/branch/name", "/branch/superior", "/branch/sector"] {
        let mut form = Form::blank();
        assert_eq!(form.found(entry), "V01 error: missing");
        form.write(entry, " \u{3000}\t");
        assert_eq!(form.found(entry), "V01 error: missing", "{entry} with white space only");
    }
    let mut form = Form::blank();
    form.write_all(&[("/branch/superior", "样例镇党委"), ("/branch/sector", "rural")]);
    assert_eq!(form.found("/branch/superior") + &form.found("/branch/sector"), "");
}

#[test]
fn v01_a_sector_is_one_of_those_that_the_procedure_knows() {
    let mut form = Form::blank();
    form.write("/branch/sector", "countryside");
    assert_eq!(form.found("/branch/sector"), "V01 error: missing");
}

#[test]
fn v01_a_name_without_the_usual_ending_is_only_a_hint() {
    for (name, found) in [
        ("示例一村党支部", ""),
        ("示例街道党总支", ""),
        ("中共样例镇委员会", ""),
        ("样例镇党委 ", ""),
        ("示例一村", "V01 hint: name_ending"),
        ("党支部示例", "V01 hint: name_ending"),
        ("Village No. 1", ""),
    ] {
        assert_eq!(
            Form::blank().write("/branch/name", name).found("/branch/name"),
            found,
            "{name}"
        );
    }
}

#[test]
fn v10_every_item_wants_an_answer() {
    let mut form = Form::blank();
    assert_eq!(form.found("A2"), "V10 error: unanswered");
    assert_eq!(form.answer("A2", Yes).found("A2"), "");
    // A text is no answer.
    form.write("A3/note", "以后再答");
    assert_eq!(form.found("A3"), "V10 error: unanswered");
}

#[test]
fn v10_only_the_items_for_this_branch_are_asked() {
    for (sector, item, found) in [
        ("rural", "D5", "V10 error: unanswered"),
        ("community", "D5", "V10 error: unanswered"),
        ("hospital", "D5", ""),
        ("", "D5", ""),
        ("rural", "B2", ""),
        ("rural", "B1", "V10 error: unanswered"),
    ] {
        let mut form = Form::blank();
        assert_eq!(form.write("/branch/sector", sector).found(item), found, "{sector} {item}");
    }
}

#[test]
fn v10_step_2_is_filled_in_or_marked_not_applicable() {
    for (applicable, found) in
        [("", "V10 error: applicability_missing"), ("true", ""), ("false", "")]
    {
        let mut form = Form::blank();
        form.write("/coverage/applicable", applicable);
        assert_eq!(form.found("/coverage/applicable"), found, "{applicable:?}");
    }
}

#[test]
fn v13_a_core_item_that_does_not_apply_says_why() {
    for (item, note, found) in [
        ("A1", "", "V13 error: reason_missing"),
        ("A1", " \u{3000}", "V13 error: reason_missing"),
        ("A1", "只有一个单位", ""),
        ("A5", "", ""),
    ] {
        let mut form = Form::blank();
        form.answer(item, NotApplicable).write(&format!("{item}/note"), note);
        assert_eq!(form.found(item), found, "{item} {note:?}");
    }
}

#[test]
fn v13_more_than_40_percent_not_applicable_is_odd() {
    // 30 items are asked of a hospital, so 12 are exactly 40 %.
    for (count, found) in [(12, ""), (13, "V13 warning: mostly_not_applicable")] {
        let mut form = Form::blank();
        form.write("/branch/sector", "hospital").answer_all(Yes);
        let items = form.items();
        assert_eq!(items.len(), 30);
        for item in items.iter().take(count) {
            form.answer(item, NotApplicable).write(&format!("{item}/note"), "没有此项");
        }
        let found_here: Vec<_> =
            form.session().findings().filter(|it| it.place == "/survey").collect();
        let said: Vec<_> = found_here.iter().map(|it| crate::client::in_short(it)).collect();
        assert_eq!(said.join("; "), found, "{count} of 30");
    }
}

#[test]
fn v14_and_v15_a_plan_item_says_what_how_who_and_until_when() {
    for (entry, text, found) in [
        ("goal", "", "V14 error: goal_missing"),
        ("goal", " ", "V14 error: goal_missing"),
        ("goal", "补选组织委员1名", ""),
        ("measures/0", "", "V14 error: measures_missing"),
        ("measures/0", "\u{3000}", "V14 error: measures_missing"),
        ("measures/0", "4月召开党员大会补选组织委员", ""),
        ("responsible", "", "V14 error: responsible_missing"),
        ("responsible", "支部书记", ""),
        ("due", "", "V15 error: due_missing"),
        ("due", " ", "V15 error: due_missing"),
        ("due", "4月30日", "V05 error: not_a_date"),
        ("due", "2012年4月30日", ""),
    ] {
        let mut form = Form::blank();
        form.answer("B1", Answer::No);
        let item = form.plan_item("B1").write(entry, text);
        let part = entry.split('/').next().unwrap_or(entry);
        assert_eq!(item.found(part), found, "{entry} {text:?}");
    }
}

#[test]
fn a_plan_item_of_its_own_says_what_the_matter_is() {
    let mut form = Form::blank();
    assert_eq!(form.own_plan_item().found("problem"), "V11 error: problem_missing");
    form.answer("B1", Answer::No);
    assert_eq!(form.plan_item("B1").found("problem"), "");
}
