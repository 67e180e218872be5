//! However little is checked after a change, the findings are those of the whole document.

use crate::anything;
use crate::client::Form;
use hangji_core::assessment::Answer::No;
use hangji_core::assessment::Date;
use hangji_core::session::Standing;
use hangji_core::{Change, Session};
use proptest::prelude::*;

/// What a form finds and would not find if it were opened now, or the other way round.
fn differs(session: &Session) -> Option<String> {
    let today = Date::parse("2012-04-10");
    let anew = Session::new(session.procedure().clone(), session.assessment().clone(), today);
    let (known, truly) = (session.findings(), anew.findings());
    let mut pairs = known
        .map(Some)
        .chain(std::iter::repeat(None))
        .zip(truly.map(Some).chain(std::iter::repeat(None)));
    let apart = pairs.find(|(known, truly)| known != truly || known.is_none());
    apart.filter(|(known, truly)| known != truly).map(|it| format!("{it:?}"))
}

/// What is typed into a plan, with what makes texts alike, suspect and wrong.
fn typing() -> impl Strategy<Value = Change> {
    let entries = [
        "problem",
        "cause",
        "goal",
        "responsible",
        "due",
        "measures/0",
        "measures/1",
        "measures/2",
        "measures/02",
        "refer_up/to",
        "refer_up/matter",
        "status",
        "category",
        "progress",
    ];
    let texts = [
        "",
        " ",
        "甲",
        "每季度召开一次班子会议",
        " 每季度召开一次班子会议",
        "提请镇党委解决",
        "全体党员",
        "2012年4月30日",
        "2012年2月1日",
        "2014年5月",
        "4月底",
        "440106199001011235",
        "机密★",
        "××",
    ];
    let written = (
        0..4_usize,
        proptest::sample::select(entries.to_vec()),
        proptest::sample::select(texts.to_vec()),
    );
    let written = written.prop_map(|(index, entry, text)| Change::Write {
        place: format!("/plan/items/{index}/{entry}"),
        text: text.to_owned(),
    });
    prop_oneof![6 => written, 1 => anything::change()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..Default::default() })]

    #[test]
    fn findings_follow_every_key(session in anything::session(), typed in prop::collection::vec(typing(), 1..24)) {
        let mut session = session;
        for change in typed {
            session.apply(change.clone());
            // The host may have spoken of the same.
            session.apply(Change::Refused { findings: Vec::new() });
            prop_assert_eq!(differs(&session), None, "after {:?}", change);
        }
    }
}

#[test]
fn a_measure_said_twice_is_found_where_it_is_said_later() {
    let mut form = Form::blank();
    form.answer("B1", No).answer("B3", No);
    form.plan_item("B1").measure("每季度召开一次班子会议");
    form.plan_item("B3").measure("每季度召开两次班子会议");
    form.write("/plan/items/1/measures/0", "每季度召开一次班子会议");
    assert!(form.found("/plan/items/1/measures/0").contains("measure_repeated"));
    form.write("/plan/items/0/measures/0", "每月召开一次班子会议，做好记录");
    assert_eq!(form.found("/plan/items/1/measures/0"), "");
}

#[test]
fn a_blank_item_that_is_added_counts_wherever_items_count() {
    let mut form = Form::blank();
    form.answer("B1", No).write("/excellence/pledged", "6");
    assert!(form.told("V54").ends_with("count=1"));
    form.own_plan_item();
    assert!(form.told("V54").ends_with("count=2"));
    assert!(form.found("/plan/items/1/goal").contains("goal_missing"));
}

#[test]
fn how_far_an_item_is_follows_what_stops_it_and_what_was_complained_of() {
    let mut form = Form::blank();
    form.answer("B1", No).write_problem("B1", "组织委员空缺");
    let standing = |form: &Form| form.session().standings();
    assert_eq!(standing(&form), [Standing::Unfinished]);
    form.leave("/plan/items/0/goal").leave("/plan/items/0/due");
    assert_eq!(standing(&form), [Standing::Attention(2)]);
    form.plan_item("B1").goal("4月30日前补选1名").due("2012年4月30日");
    assert_eq!(standing(&form), [Standing::Unfinished]);
    form.plan_item("B1").responsible("全体党员").measure("召开党员大会补选组织委员");
    form.leave("/plan/items/0/responsible");
    assert_eq!(standing(&form), [Standing::Attention(1)], "nobody in particular");
    form.write("/explanations/V16 ~1plan~1items~10~1responsible", "一共三名党员");
    assert_eq!(standing(&form), [Standing::Filled], "it is explained");
    form.write("/plan/items/0/status", "done").leave("/plan/items/0/done_on");
    assert_eq!(standing(&form), [Standing::Done], "what step 4 asks is told there");
}
