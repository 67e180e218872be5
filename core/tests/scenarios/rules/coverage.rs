//! Step 2 as a whole, and V40: an affiliation that is not in order is the superior's to settle.

use crate::client::Form;
use crate::samples;
use hangji_core::assessment::Answer::{No, NotApplicable, Partly, Yes};
use hangji_core::assessment::Step;
use hangji_core::finding::Part;
use hangji_core::session::Progress;
use hangji_core::{Change, Procedure, check};

#[test]
fn v10_step_2_is_filled_in_or_marked_not_applicable() {
    const MISSING: &str = "V10 error: applicability_missing";
    for (applicable, found) in [("", MISSING), ("maybe", MISSING), ("true", ""), ("false", "")] {
        let mut form = Form::blank();
        form.write("/coverage/applicable", applicable);
        assert_eq!(form.found("/coverage/applicable"), found, "{applicable:?}");
    }
}

/// A document in which step 2 is full of mistakes.
fn full_of_mistakes(applicable: &str) -> Form {
    let mut form = Form::read(&samples::complete());
    form.write_all(&[
        ("/coverage/applicable", applicable),
        ("/coverage/counts/units", "几家"),
        ("/coverage/units/0/name", ""),
        ("/coverage/units/0/responsible", "××"),
        ("/coverage/stated/organised", "约八成"),
    ]);
    form
}

#[test]
fn step_2_without_a_task_asks_nothing_and_keeps_what_was_typed() {
    for applicable in ["", "true"] {
        let form = full_of_mistakes(applicable);
        for rule in ["V01", "V02", "V31", "V35", "V51"] {
            assert!(form.findings("/coverage").contains(&rule), "{rule} {applicable}");
        }
    }
    let mut form = full_of_mistakes("false");
    assert_eq!(form.findings("/coverage"), [""; 0]);
    assert_eq!(form.session().progress(Part::Coverage), Progress::NotApplicable);
    assert_eq!(form.json("/coverage/counts/units"), "几家");
    assert_eq!(form.write("/plan/date", "").findings("/plan/date"), ["V05"], "step 3 goes on");
}

#[test]
fn v50_what_is_kept_and_not_sent_is_no_business_of_the_host() {
    let (procedure, through) = (Procedure::built_in(), Step::Excellence);
    let place = "/coverage/units/0/responsible";
    for text in ["440106199001011235", "6212261001123453", "绝密★"] {
        let mut form = full_of_mistakes("false");
        form.write(place, text);
        assert_eq!(form.found("/coverage"), "", "nobody could see it to mend it");
        assert_eq!(form.json(place), text, "kept, in case the step applies after all");
        let here = form.session().assessment();
        assert!(!here.for_submission(&procedure).to_json().contains(text));
        // A document from elsewhere may hold it all the same.
        let found = check(&procedure, here, through, None);
        assert!(found.iter().any(|it| it.place == place && it.rule == "V50"), "{text}");
        assert_eq!(form.write("/coverage/applicable", "true").findings(place), ["V50"]);
    }
}

/// A form with an answer to the item on affiliation, and the body that should manage the branch.
fn affiliated(answer: Option<hangji_core::assessment::Answer>, proposed: &str) -> Form {
    let mut form = Form::blank();
    form.write("/coverage/applicable", "true").write("/coverage/affiliation/proposed", proposed);
    if let Some(answer) = answer {
        form.answer("A2", answer);
    }
    form
}

const NO_BODY: &str = "warning managing_body_missing /coverage/affiliation/proposed item=A2";
const NOT_REFERRED: &str = "warning referral_missing /plan/items/0/refer_up item=A2";

#[test]
fn v40_who_should_manage_the_branch_is_proposed_and_asked_of_the_superior() {
    for answer in [None, Some(Yes), Some(NotApplicable)] {
        assert_eq!(affiliated(answer, "").told("V40"), "", "{answer:?}");
    }
    for answer in [Partly, No] {
        let mut form = affiliated(Some(answer), " ");
        assert_eq!(form.told("V40"), [NO_BODY, NOT_REFERRED].join("; "), "{answer:?}");
        form.write("/coverage/affiliation/proposed", "样例镇党委");
        assert_eq!(form.told("V40"), NOT_REFERRED);
        form.plan_item("A2").refer_up("样例镇党委", "明确管理主体");
        assert_eq!(form.told("V40"), "");
        form.write("/coverage/affiliation/proposed", "");
        assert_eq!(form.told("V40"), NO_BODY);
        form.plan_item("A2").remove();
        assert_eq!(form.told("V40"), NO_BODY, "that there is no plan item is V12's to say");
        assert!(form.told("V12").contains("item=A2"));
    }
    let mut form = Form::blank();
    assert_eq!(form.answer("A3", No).told("V40"), "", "only A2 asks who manages the branch");
}

#[test]
fn v40_where_step_2_does_not_apply_it_is_said_where_that_was_chosen() {
    let mut form = affiliated(Some(No), "");
    form.write("/coverage/applicable", "false");
    let place = "warning managing_body_missing /coverage/applicable item=A2";
    assert_eq!(form.told("V40"), [place, NOT_REFERRED].join("; "));
    let mut form = affiliated(Some(No), "样例镇党委");
    form.write("/coverage/applicable", "false");
    assert_eq!(form.told("V40"), [place, NOT_REFERRED].join("; "), "a proposal is not sent then");
    form.write("/coverage/applicable", "");
    assert_eq!(form.told("V40"), NOT_REFERRED);
}

#[test]
fn v40_one_of_several_plan_items_may_be_the_one_that_is_referred_up() {
    let mut form = affiliated(Some(No), "样例镇党委");
    form.answer("A1", No).apply(Change::AddPlanItem { source: Some("A2".into()) });
    assert_eq!(form.plan(), "A1 A2 A2");
    assert_eq!(form.told("V40"), NOT_REFERRED.replace("items/0", "items/1"));
    form.apply(Change::ReferUp { index: 0, refer: true });
    assert_eq!(form.told("V40"), NOT_REFERRED.replace("items/0", "items/1"), "another matter");
    form.apply(Change::ReferUp { index: 2, refer: true });
    assert_eq!(form.told("V40"), "");
}
