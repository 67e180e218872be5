//! Assessments that were begun with an older version of the procedure.

use crate::support::Host;
use crate::village::village;
use hangji_core::assessment::ProcedureRef;
use hangji_core::procedure::{Migration, Moved, Procedure};
use hangji_core::{Assessment, document::Extra};
use std::sync::Arc;

/// The next version: A1 has a new id, and A2 is asked no more.
fn next() -> Arc<Procedure> {
    let mut procedure = Procedure::clone(&Procedure::built_in());
    let items = &mut procedure.dimensions[0].items;
    items.iter_mut().find(|it| it.id == "A1").unwrap().id = "A1n".into();
    items.retain(|it| it.id != "A2");
    let moved = |was: &str, now: &str, text: &str| Moved {
        was: was.into(),
        now: now.into(),
        text: text.into(),
        extra: Extra::new(),
    };
    let items = vec![moved("A1", "A1n", ""), moved("A2", "", "以前问过的第二题")];
    let from = procedure.version;
    procedure.migrations.push(Migration { from, items, extra: Extra::new() });
    procedure.version += 1;
    Arc::new(procedure)
}

fn begun_before() -> Assessment {
    let it = village("a-1");
    assert_eq!(it.procedure, ProcedureRef::of(&Procedure::built_in()));
    it
}

#[tokio::test]
async fn answers_follow_their_items_when_they_are_checked() {
    let host = Host::with(next());
    let told = host.post("key-1", begun_before().to_json()).await;
    assert_eq!(told.status, 201, "{}", told.text);
}

#[tokio::test]
async fn what_was_sent_is_kept_and_given_back_as_it_was_sent() {
    let host = Host::with(next());
    let mut sent = begun_before();
    host.post("key-1", sent.to_json()).await;
    sent.revision = 1;
    let given = host.get("/api/assessments/a-1").await.json();
    assert_eq!(given, serde_json::to_value(&sent).unwrap());
}

#[tokio::test]
async fn on_the_page_answers_stand_at_the_items_of_today_and_none_is_lost() {
    let host = Host::with(next());
    host.post("key-1", begun_before().to_json()).await;
    let page = host.get("/assessments/a-1").await.text;
    let begun = format!("第 {} 版", Procedure::built_in().version);
    for words in ["A1n", "另行保留的答案", "以前问过的第二题", &begun] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("本系统的检查项中没有这一题"), "{page}");
}
