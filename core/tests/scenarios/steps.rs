//! Steps: what each asks for, how far each is, and what stops its submission.

use crate::client::Form;
use crate::village;
use hangji_core::Change;
use hangji_core::assessment::{Answer, Method, Step, UnitKind};
use hangji_core::finding::Part;
use hangji_core::session::Progress;
use hangji_core::{Procedure, check};

#[test]
fn a_step_asks_for_itself_and_what_comes_before() {
    let sample = Form::blank();
    for (step, last) in [
        (Step::Survey, Part::Survey),
        (Step::Coverage, Part::Coverage),
        (Step::Rectification, Part::Rectification),
        (Step::Excellence, Part::Excellence),
    ] {
        let found = check(&Procedure::built_in(), sample.session().assessment(), step, None);
        assert!(found.iter().all(|it| Part::of(&it.place) <= last), "{step:?}");
        let blocking = sample.session().blocking(step);
        assert!(blocking.iter().map(|it| Part::of(&it.place)).all(|it| it <= last), "{step:?}");
    }
}

#[test]
fn the_target_grade_belongs_to_the_plan_and_the_rest_of_the_grade_to_the_survey() {
    for (place, part) in [
        ("/branch/name", Part::Branch),
        ("/survey/answers/A1/answer", Part::Survey),
        ("/standards/G1/rating", Part::Survey),
        ("/grade/self", Part::Survey),
        ("/grade/date", Part::Survey),
        ("/grade/target", Part::Rectification),
        ("/coverage/units/0/name", Part::Coverage),
        ("/plan/items/0/goal", Part::Rectification),
        ("/excellence/kept", Part::Excellence),
        ("", Part::Branch),
        ("/plan/items/2/due", Part::Rectification),
        ("/plan/items/2/done_on", Part::Excellence),
        ("/explanations/V54 ~1plan~1items~12~1result", Part::Excellence),
        ("/id", Part::Branch),
    ] {
        assert_eq!(Part::of(place), part, "{place}");
    }
}

#[test]
fn a_survey_can_be_submitted_before_there_is_a_plan() {
    let mut form = village::filled_in();
    while form.plan() != "" {
        form.apply(Change::RemovePlanItem { index: 0 });
    }
    assert_eq!(form.blocks(Step::Survey), [""; 0]);
    assert_ne!(form.blocks(Step::Rectification), [""; 0]);
}

#[test]
fn a_part_goes_from_not_started_to_complete() {
    let mut form = Form::blank();
    assert_eq!(form.session().progress(Part::Branch), Progress::NotStarted);
    form.write("/branch/name", "样例一村党支部");
    assert_eq!(form.session().progress(Part::Branch), Progress::InProgress);
    form.finish(Part::Branch);
    assert_eq!(form.session().progress(Part::Branch), Progress::NeedsAttention);
    assert_eq!(form.session().errors(Part::Branch), 2);
    form.write_all(&[("/branch/superior", "样例镇党委"), ("/branch/sector", "rural")]);
    assert_eq!(form.session().progress(Part::Branch), Progress::Complete);
}

#[test]
fn a_part_that_was_only_looked_at_needs_attention_once_finished() {
    let mut form = Form::blank();
    for (part, before, after) in [
        (Part::Survey, Progress::NotStarted, Progress::NeedsAttention),
        (Part::Coverage, Progress::NotStarted, Progress::NeedsAttention),
        (Part::Rectification, Progress::NotStarted, Progress::NeedsAttention),
        (Part::Excellence, Progress::NotStarted, Progress::NotStarted),
    ] {
        assert_eq!(form.session().progress(part), before, "{part:?}");
        assert_eq!(form.finish(part).session().progress(part), after, "{part:?}");
    }
}

#[test]
fn draft_items_made_from_answers_do_not_start_the_plan() {
    let mut form = Form::blank();
    form.answer("B1", Answer::No);
    assert_eq!(form.session().progress(Part::Rectification), Progress::NotStarted);
    form.plan_item("B1").goal("补选1名");
    assert_eq!(form.session().progress(Part::Rectification), Progress::InProgress);
}

#[test]
fn answers_are_counted_over_the_items_for_this_branch() {
    let mut form = Form::blank();
    form.write("/branch/sector", "rural").answer("A1", Answer::Yes).answer("D5", Answer::Yes);
    assert_eq!(form.session().answered(), (2, 44));
    form.write("/branch/sector", "hospital");
    assert_eq!(form.session().answered(), (1, 35));
    form.write("A3/problem", "还没有选");
    assert_eq!(form.session().answered(), (1, 35), "a text is no answer");
    form.write("/branch/service_window", "true");
    assert_eq!(form.session().answered(), (1, 41), "and six at its counters");
}

#[test]
fn a_unit_takes_the_methods_that_are_chosen_until_they_are_chosen_again() {
    let mut form = Form::blank();
    form.apply(Change::AddUnit { kind: UnitKind::NotReady });
    let choose = |method| Change::Toggle {
        place: "/coverage/units/0/methods".into(),
        code: Method::code(method).into(),
    };
    form.apply(choose(Method::Liaison)).apply(choose(Method::Union));
    assert_eq!(form.json("/coverage/units/0/methods"), serde_json::json!(["liaison", "union"]));
    form.apply(choose(Method::Liaison));
    assert_eq!(form.json("/coverage/units/0/methods"), serde_json::json!(["union"]));
}
