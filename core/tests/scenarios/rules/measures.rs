//! V17, V18, V53: measures that name an action, goals that can be checked, a part of one's own.

use crate::client::Form;
use hangji_core::Procedure;
use hangji_core::assessment::Answer::No;
use hangji_core::words::Lang;

/// A form with a problem for each item of the plan.
fn planned() -> Form {
    let mut form = Form::blank();
    form.answer("A1", No).answer("B1", No);
    form
}

#[test]
fn v17_a_measure_names_an_action() {
    for (measure, empty) in [
        ("加强学习", true),
        ("加强学习、提高认识", true),
        ("加强学习，提高认识，狠抓落实，统一思想", true),
        ("四月召开党员大会补", true),
        ("四月召开党员大会补选", false),
        ("四月 召开 党员 大会", true),
        ("加强学习，每月15日集中一次", false),
        ("", false),
        (" ", false),
    ] {
        let mut form = planned();
        form.plan_item("B1").measure("每月15日集中学习一次").measure(measure);
        let found = "hint measure_without_action /plan/items/1/measures/1";
        assert_eq!(form.told("V17"), if empty { found } else { "" }, "{measure}");
    }
}

#[test]
fn v17_a_measure_said_before_says_where() {
    const TWICE: &str = "每月15日集中学习一次";
    let mut form = planned();
    form.plan_item("B1").measure(TWICE).measure(&format!(" {TWICE} "));
    let again = "hint measure_repeated /plan/items/1/measures/1 number=2";
    assert_eq!(form.told("V17"), again, "in the same item");
    form.plan_item("A1").measure(TWICE);
    let first = "hint measure_repeated /plan/items/1/measures/0 number=1";
    assert_eq!(form.told("V17"), format!("{first}; {}", again.replace("=2", "=1")));
    let words = form.words("/plan/items/1/measures/0", Lang::Zh);
    assert!(words[0].starts_with("这条措施与第 1 项的措施一字不差"), "{words:?}");
    form.plan_item("A1").write("measures/0", "每月15日集中学习两次");
    assert_eq!(form.told("V17"), again);
}

#[test]
fn v17_a_blank_measure_repeats_nothing() {
    let mut form = planned();
    form.plan_item("A1").measure("").measure("");
    form.plan_item("B1").measure(" ").measure("");
    assert_eq!(form.told("V17"), "");
}

#[test]
fn v17_a_suggestion_is_made_ones_own() {
    let procedure = Procedure::built_in();
    let groups = procedure.groups().flat_map(|it| &it.measures);
    let sectors = procedure.sectors.iter().flat_map(|it| &it.measures);
    let mut tried = 0;
    for it in groups.chain(sectors) {
        for text in [&it.text.zh, &it.text.en] {
            let mut form = planned();
            form.plan_item("B1").measure(&format!(" {text}"));
            let empty = text.chars().filter(|it| !it.is_whitespace()).count() < 10;
            let found = if empty { "measure_without_action" } else { "measure_as_suggested" };
            assert_eq!(
                form.told("V17"),
                format!("hint {found} /plan/items/1/measures/0"),
                "{text}"
            );
            form.plan_item("B1").write("measures/0", &format!("{text}，4月30日前由支部书记办理"));
            assert_eq!(form.told("V17"), "");
            tried += 1;
        }
    }
    assert!(tried > 200, "{tried}");
}

#[test]
fn v17_a_suggestion_taken_twice_is_first_of_all_a_suggestion() {
    let mut form = planned();
    let suggestion = "建立流动党员台账，逐人明确联系人";
    form.plan_item("A1").measure(suggestion);
    form.plan_item("B1").measure(suggestion);
    let found =
        ["0", "1"].map(|it| format!("hint measure_as_suggested /plan/items/{it}/measures/0"));
    assert_eq!(form.told("V17"), found.join("; "));
}

#[test]
fn v18_somebody_can_say_when_a_goal_is_reached() {
    for (goal, checkable) in [
        ("6月20日前开工", true),
        ("６月底前开工", true),
        ("走访村民200户以上", true),
        ("走访村民２００户以上", true),
        ("满意率达到九成", true),
        ("百分之百兑现", true),
        ("半年内走访一遍", true),
        ("培养两名后备人选", true),
        ("发展党员二十余名", true),
        ("建立《党员联系户制度》", true),
        ("补选组织委员", true),
        ("党务公开栏每月更新", true),
        ("A better committee", true),
        ("进一步加强班子建设", false),
        ("统一思想，十分重视", false),
        ("班子一条心", true),
        ("班子坚强有力", false),
        ("争创第一", false),
        ("", true),
        (" ", true),
    ] {
        let mut form = planned();
        form.plan_item("B1").goal(goal);
        let found = "hint goal_not_checkable /plan/items/1/goal";
        assert_eq!(form.told("V18"), if checkable { "" } else { found }, "{goal}");
    }
}

#[test]
fn v53_who_refers_a_matter_up_does_their_own_part() {
    const MISSING: &str = "hint follow_up_missing /plan/items/1/measures";
    for (measures, found) in [
        (&[][..], MISSING),
        (&["", " "], MISSING),
        (&["提请镇党委解决办公经费"], MISSING),
        (&[" 报请镇党委批准人选名单", "恳请县财政局拨付经费"], MISSING),
        (&["Ask the township for the funds"], MISSING),
        (&["4月召开党员大会补选组织委员"], ""),
        (&["提请镇党委解决办公经费", "4月召开党员大会补选组织委员"], ""),
        (&["酝酿人选后提请镇党委批准"], ""),
    ] {
        let mut form = planned();
        for measure in measures {
            form.apply(hangji_core::Change::AddMeasure { index: 1, text: (*measure).into() });
        }
        assert_eq!(form.told("V53"), "", "{measures:?} without asking anybody");
        form.plan_item("B1").refer_up("样例镇党委", "解决办公经费");
        assert_eq!(form.told("V53"), found, "{measures:?}");
    }
}
