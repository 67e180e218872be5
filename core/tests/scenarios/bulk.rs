//! Many entries at once: on request, with a reason, never over what somebody entered, and to be
//! taken back. And what the answers say when they are counted.

use crate::client::Form;
use hangji_core::Change;
use hangji_core::assessment::Answer::{No, NotApplicable, Partly, Yes};
use hangji_core::assessment::{Unit, UnitKind};
use hangji_core::session::{Bulk, Doubt};
use serde_json::json;

fn mark(form: &mut Form, group: &str, reason: &str) {
    form.apply(Change::MarkRest { group: group.into(), reason: reason.into() });
}

fn windows() -> Form {
    let mut form = Form::blank();
    form.write("/branch/sector", "government").write("/branch/service_window", "true");
    form
}

#[test]
fn the_rest_of_an_additional_group_is_marked_with_one_reason_and_taken_back() {
    let mut form = windows();
    form.answer("CK1", Yes).answer("CK2", No).write_problem("CK2", "半年没有开展比武");
    form.write("CK3/note", "只有后台科室");
    let before = form.json("/survey");
    mark(&mut form, "service_window", "本支部不直接面向群众办理业务");
    assert_eq!(form.json("CK1"), json!({ "answer": "yes" }));
    assert_eq!(form.json("CK2/problem"), "半年没有开展比武");
    assert_eq!(form.json("CK3"), json!({ "answer": "not_applicable", "note": "只有后台科室" }));
    for item in ["CK4", "CK5", "CK6"] {
        assert_eq!(form.json(&format!("{item}/answer")), "not_applicable");
        assert_eq!(form.json(&format!("{item}/note")), "本支部不直接面向群众办理业务");
    }
    assert_eq!(form.json("JG1"), json!(null), "no other group");
    assert_eq!(form.plan(), "CK2", "the plan is as it was");
    form.apply(Change::TakeBack);
    assert_eq!(form.json("/survey"), before);
    form.apply(Change::TakeBack);
    assert_eq!(form.json("/survey"), before, "once is enough");
}

#[test]
fn what_somebody_changed_after_it_was_marked_is_not_taken_back() {
    let mut form = windows();
    mark(&mut form, "service_window", "不直接面向群众办理业务");
    form.answer("CK4", Partly).write("CK5/note", "一楼有一个窗口，由物业代管");
    form.apply(Change::TakeBack);
    assert_eq!(form.json("CK4/answer"), "partly");
    assert_eq!(form.json("CK5/note"), "一楼有一个窗口，由物业代管");
    assert_eq!(form.json("CK6"), json!(null));
}

#[test]
fn nothing_is_marked_without_a_reason_nor_in_the_five_dimensions() {
    for (group, reason) in [
        ("service_window", " "),
        ("A", "都不涉及"),
        ("hospital", "不是医院"),
        ("look_back", "没有换届"),
        ("none", "没有这一组"),
    ] {
        let mut form = windows();
        let before = form.json("");
        mark(&mut form, group, reason);
        assert_eq!(form.json(""), before, "{group}");
        assert!(form.session().bulk().is_none());
    }
}

#[test]
fn a_group_that_is_not_asked_is_not_marked() {
    let mut form = Form::blank();
    form.write("/branch/sector", "rural");
    mark(&mut form, "hospital", "不是医院");
    assert_eq!(form.json("/survey"), json!(null));
}

fn unit(name: &str) -> Unit {
    Unit { name: name.into(), ..Unit::new(UnitKind::Due) }
}

#[test]
fn units_that_were_added_at_once_go_at_once_but_for_those_somebody_wrote_in() {
    let mut form = Form::blank();
    form.apply(Change::AddUnit { kind: UnitKind::NotReady });
    form.write("/coverage/units/0/name", "原有单位");
    let units = ["甲店", "乙店", "丙店"].map(unit).to_vec();
    form.apply(Change::AddUnits { units: units.clone() });
    assert_eq!(form.session().bulk(), Some(&Bulk::Added { units }));
    form.write("/coverage/units/2/responsible", "示例甲").leave("/coverage/units/2/methods");
    form.apply(Change::TakeBack);
    let names: Vec<_> =
        form.session().assessment().coverage.units.iter().map(|it| it.name.clone()).collect();
    assert_eq!(names, ["原有单位", "乙店"]);
    assert_eq!(form.shown(), ["V31 /coverage/units/1/methods"], "what was seen moves along");
}

#[test]
fn the_next_unanswered_item_follows_the_one_a_person_is_at_and_goes_round() {
    let mut form = Form::blank();
    form.write("/branch/sector", "institution");
    let next = |form: &Form, after: &str| form.session().next_unanswered(after).map(str::to_owned);
    assert_eq!(next(&form, "").as_deref(), Some("A1"));
    assert_eq!(next(&form, "/survey/answers/A3/answer").as_deref(), Some("A4"));
    assert_eq!(next(&form, "/branch/name").as_deref(), Some("A1"));
    assert_eq!(next(&form, "/survey/answers/SY1/problem").as_deref(), Some("A1"));
    form.answer("A4", No).answer("A1", Yes);
    assert_eq!(next(&form, "/survey/answers/A3/problem").as_deref(), Some("A5"));
    assert_eq!(next(&form, "/survey/answers/SY1/answer").as_deref(), Some("A2"));
    form.answer_all(Yes);
    assert_eq!(next(&form, ""), None);
}

#[test]
fn answers_are_counted_by_dimension_with_the_additional_items_that_belong_there() {
    let mut form = windows();
    form.answer("A1", Yes).answer("A2", Partly).answer("A3", No).answer("A5", NotApplicable);
    let tally = form.session().tally_of("A");
    assert_eq!((tally.yes, tally.partly, tally.no, tally.not_applicable), (1, 1, 1, 1));
    assert_eq!((tally.answered(), tally.problems(), tally.of()), (4, 2, tally.open + 4));
    assert_eq!(tally.share(), Some(50), "partly is half; what does not apply is left out");
    assert_eq!(form.session().tally_of("B").share(), None, "unknown is not nothing");
    let of_e = form.session().tally_of("E").of();
    form.write("/branch/service_window", "false");
    assert!(form.session().tally_of("E").of() < of_e, "counter items count towards a dimension");
}

#[test]
fn a_share_is_rounded_down() {
    let share = |yes, partly, no| {
        hangji_core::session::Tally { yes, partly, no, ..Default::default() }.share()
    };
    assert_eq!(share(5, 1, 0), Some(91));
    assert_eq!(share(199, 1, 0), Some(99), "never all while something is missing");
    assert_eq!((share(0, 0, 2), share(3, 0, 0), share(0, 0, 0)), (Some(0), Some(100), None));
}

#[test]
fn the_plan_is_counted_by_how_far_it_is() {
    let mut form = Form::blank();
    for (item, status, due) in [
        ("A1", "done", "2012-03-01"),
        ("A2", "in_progress", "2012年4月9日"),
        ("A3", "in_progress", "2012年4月"),
        ("B1", "", "2012-04-10"),
        ("B3", "not_started", "约4月"),
        ("B4", "not_started", "2012-03"),
    ] {
        form.answer(item, No).plan_item(item).write("status", status).write("due", due);
    }
    let it = form.session().plan_tally();
    assert_eq!((it.done, it.under_way, it.not_started, it.overdue, it.of()), (1, 1, 2, 2, 6));
}

#[test]
fn a_self_grade_that_the_answers_do_not_bear_out_is_said() {
    let mut form = Form::surveyed("government", Yes);
    form.write("/grade/self", "advanced");
    assert_eq!(form.session().doubt_of_grade(), None);
    form.answer("A4", No);
    assert_eq!(form.session().doubt_of_grade(), None, "no core item");
    form.answer("A2", Partly).answer("B1", Partly);
    let despite = Doubt::BestDespite(vec!["A2".into(), "B1".into()]);
    assert_eq!(form.session().doubt_of_grade(), Some(despite));
    form.answer("B1", No);
    assert_eq!(form.findings("/grade/self"), ["V24"]);
    assert_eq!(form.session().doubt_of_grade(), None, "the rule says it");
    form.write("/grade/self", "average");
    assert_eq!(form.session().doubt_of_grade(), None);
}

#[test]
fn the_lowest_grade_without_a_problem_is_said_also_where_something_does_not_apply() {
    let mut form = Form::surveyed("government", Yes);
    form.answer("A5", NotApplicable).write("/grade/self", "lagging");
    assert_eq!(form.findings("/grade/self"), [""; 0]);
    assert_eq!(form.session().doubt_of_grade(), Some(Doubt::WorstDespite));
    form.answer("E7", Partly);
    assert_eq!(form.session().doubt_of_grade(), None);
}

#[test]
fn a_rating_is_held_against_the_items_that_rest_on_the_same_clauses() {
    let mut form = Form::surveyed("rural", Yes);
    let procedure = form.session().procedure().clone();
    let standard = |id: &str| procedure.standards.iter().find(|it| it.id == id).unwrap();
    let ids = |form: &Form, id: &str| {
        let items = form.session().items_of(standard(id));
        items.iter().map(|it| it.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(ids(&form, "G1"), ["B1", "B3", "B4", "B6", "E1"]);
    form.write("/standards/G1/rating", "good").write("/standards/G3/rating", "poor");
    assert_eq!(form.session().doubt_of_rating(standard("G1")), None);
    assert_eq!(form.session().doubt_of_rating(standard("G3")), Some(Doubt::WorstDespite));
    assert_eq!(form.session().doubt_of_rating(standard("G2")), None, "not rated");
    form.answer("B3", Partly).answer("C1", No);
    let despite = Doubt::BestDespite(vec!["B3".into()]);
    assert_eq!(form.session().doubt_of_rating(standard("G1")), Some(despite));
    assert_eq!(form.session().doubt_of_rating(standard("G3")), None);
}
