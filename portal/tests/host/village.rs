//! The village branch that reports to the portal.

use hangji_core::assessment::Answer;
use hangji_core::{Assessment, Change, Procedure, Session};
use serde_json::Value;

/// A village branch with one problem, ready to be submitted through step 3.
pub(crate) fn village(id: &str) -> Assessment {
    let procedure = Procedure::built_in();
    let mut session = Session::new(procedure.clone(), Assessment::new(id.into(), &procedure), None);
    write(&mut session, BRANCH);
    for item in procedure.items_for(&session.assessment().clone()) {
        session.apply(Change::Answer { item: item.id.clone(), answer: Answer::Yes });
    }
    session.apply(Change::Answer { item: "A6".into(), answer: Answer::Partly });
    write(&mut session, REST);
    session.assessment().clone()
}

fn write(session: &mut Session, entries: &[(&str, &str)]) {
    for (place, text) in entries {
        session.apply(Change::Write { place: (*place).into(), text: (*text).into() });
    }
}

const BRANCH: &[(&str, &str)] = &[
    ("/step", "rectification"),
    ("/branch/name", "演示县样例镇样例一村党支部"),
    ("/branch/superior", "样例镇党委"),
    ("/branch/sector", "rural"),
    ("/branch/members/full", "45"),
    ("/branch/members/probationary", "1"),
    ("/branch/members/migrant", "17"),
];

const REST: &[(&str, &str)] = &[
    ("/survey/date", "2012-03-12"),
    ("/survey/answers/A6/problem", "17名流动党员仅9名有联系方式"),
    ("/survey/answers/C7/policy/name", "村务公开日制度"),
    ("/survey/answers/C7/policy/kind", "public_service"),
    ("/survey/answers/C7/policy/date", "2012-02-01"),
    ("/standards/G1/rating", "good"),
    ("/grade/self", "average"),
    ("/grade/date", "2012-03-26"),
    ("/grade/target", "advanced"),
    ("/coverage/applicable", "false"),
    ("/plan/date", "2012-04-10"),
    ("/plan/items/0/goal", "17名流动党员都有联系方式"),
    ("/plan/items/0/measures/0", "逐户走访登记，建立流动党员台账"),
    ("/plan/items/0/responsible", "组织委员"),
    ("/plan/items/0/due", "2012-06-30"),
];

/// The village branch as JSON.
pub(crate) fn village_json(id: &str) -> Value {
    serde_json::to_value(village(id)).unwrap()
}
