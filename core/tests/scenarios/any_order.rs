//! Whatever is done in whatever order, core goes on, and the document and its findings agree.

use crate::samples;
use hangji_core::assessment::{Answer, Assessment, Date, Method, Step, UnitKind};
use hangji_core::document::Named;
use hangji_core::finding::{Part, Reason};
use hangji_core::rules::last_part;
use hangji_core::{Change, Finding, Procedure, Session, Severity, check};
use proptest::prelude::*;
use proptest::sample::select;

/// Places of the form, and such as only a broken host or a hostile hand would name.
fn place() -> impl Strategy<Value = String> {
    let known = [
        "/branch/name",
        "/branch/sector",
        "/branch/members/full",
        "/branch/members/female",
        "/survey/date",
        "/survey/answers/A3/problem",
        "/survey/answers/C7/policy/date",
        "/grade/self",
        "/grade/target",
        "/coverage/applicable",
        "/coverage/units/0/kind",
        "/coverage/units/1/due",
        "/plan/items/0/measures/0",
        "/plan/items/1/responsible",
        "/plan/items/0/status",
        "/explanations/V16 ~1plan~1items~10~1responsible",
        "/plan/items/18446744073709551615/goal",
        "/plan/items/-1",
        "//",
        "",
    ];
    prop_oneof![
        3 => select(known.to_vec()).prop_map(str::to_owned),
        1 => "(/(plan|items|units|survey|answers|measures|explanations|[0-2]|~[01]|\\PC{0,3})){0,5}",
    ]
}

fn text() -> impl Strategy<Value = String> {
    let telling = [
        "rural",
        "lagging",
        "advanced",
        "true",
        "false",
        "done",
        "due",
        "46",
        "１，２００",
        "十二",
        "2012年4月30日",
        "2012-02-30",
        "20120４30",
        "全体党员",
        "加强学习",
        "{typed}",
        "９９９９",
    ];
    prop_oneof![select(telling.to_vec()).prop_map(str::to_owned), "\\PC{0,12}", any::<String>()]
}

fn finding() -> impl Strategy<Value = Finding> {
    (place(), text(), select(Reason::ALL.to_vec())).prop_map(|(place, text, reason)| Finding {
        rule: text.clone(),
        reason,
        severity: Severity::Error,
        place,
        params: [("typed".into(), text)].into(),
        ..Finding::default()
    })
}

fn change() -> impl Strategy<Value = Change> {
    let item = || select(vec!["A3", "B1", "C7", "D5", "Z9", "", "/~"]).prop_map(str::to_owned);
    let index = || prop_oneof![4 => 0..4_usize, 1 => Just(usize::MAX)];
    prop_oneof![
        4 => (place(), text()).prop_map(|(place, text)| Change::Write { place, text }),
        1 => place().prop_map(|place| Change::Leave { place }),
        4 => (item(), select(Answer::ALL)).prop_map(|(item, answer)| Change::Answer { item, answer }),
        1 => proptest::option::of(item()).prop_map(|source| Change::AddPlanItem { source }),
        1 => index().prop_map(|index| Change::RemovePlanItem { index }),
        1 => (index(), text()).prop_map(|(index, text)| Change::AddMeasure { index, text }),
        1 => (index(), index())
            .prop_map(|(index, measure)| Change::RemoveMeasure { index, measure }),
        1 => (index(), any::<bool>()).prop_map(|(index, refer)| Change::ReferUp { index, refer }),
        1 => select(UnitKind::ALL).prop_map(|kind| Change::AddUnit { kind }),
        1 => index().prop_map(|index| Change::RemoveUnit { index }),
        1 => (index(), select(Method::ALL))
            .prop_map(|(index, method)| Change::ToggleMethod { index, method }),
        1 => select(Part::ALL.to_vec()).prop_map(|part| Change::Finish { part }),
        1 => any::<u64>().prop_map(|revision| Change::Accepted { revision }),
        1 => proptest::collection::vec(finding(), 0..3)
            .prop_map(|findings| Change::Refused { findings }),
    ]
}

/// A form after some changes, begun blank or with a complete document.
fn session() -> impl Strategy<Value = Session> {
    let changes = proptest::collection::vec(change(), 0..24);
    (any::<bool>(), changes).prop_map(|(complete, changes)| {
        let procedure = Procedure::built_in();
        let assessment = if complete {
            Assessment::read(&samples::complete().to_string()).unwrap()
        } else {
            Assessment::new("a-1".into(), &procedure)
        };
        let mut session = Session::new(procedure, assessment, Date::parse("2012-04-10"));
        changes.into_iter().for_each(|it| session.apply(it));
        session
    })
}

/// The same without answers, ratings and explanations in which there is nothing: those are not
/// stored, and nobody sees a difference.
fn without_blanks(assessment: &Assessment) -> Assessment {
    let mut it = assessment.clone();
    it.survey.answers = filled(it.survey.answers);
    it.standards = filled(it.standards);
    it.explanations = filled(it.explanations);
    it
}

fn filled<T: Default + PartialEq>(named: Named<T>) -> Named<T> {
    named.into_iter().filter(|(_, it)| *it != T::default()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..Default::default() })]

    #[test]
    fn the_document_survives_being_stored(session in session()) {
        let stored = session.assessment().to_json();
        let reread = Assessment::read(&stored).expect("a document");
        prop_assert_eq!(&reread, &without_blanks(session.assessment()));
        prop_assert_eq!(reread.to_json(), stored);
    }

    #[test]
    fn whoever_checks_finds_the_same_in_the_part_that_was_asked_for(
        session in session(), through in select(Step::ALL),
    ) {
        let (procedure, today) = (session.procedure(), Date::parse("2012-04-10"));
        let ours = check(procedure, session.assessment(), through, today);
        let reread = Assessment::read(&session.assessment().to_json()).expect("a document");
        prop_assert_eq!(&ours, &check(procedure, &reread, through, today));
        let last = last_part(through);
        prop_assert!(ours.iter().all(|it| Part::of(&it.place) <= last));
        // The session holds the same, before what the host said.
        let held = session.findings().filter(|it| Part::of(&it.place) <= last);
        prop_assert!(held.take(ours.len()).eq(&ours));
    }

    #[test]
    fn what_is_written_is_there_and_what_is_no_entry_changes_nothing(
        session in session(), place in place(), text in text(),
    ) {
        let mut after = session.assessment().clone();
        if !after.write(&place, &text) {
            prop_assert_eq!(&after, session.assessment());
        }
    }

    #[test]
    fn plan_items_keep_ids_of_their_own(session in session()) {
        let mut ids: Vec<_> = session.assessment().plan.items.iter().map(|it| &it.id).collect();
        let count = ids.len();
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), count);
    }
}
