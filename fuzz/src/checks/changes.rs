//! Any bytes as what a person and a host do to a form, one change after the other.

mod bytes;

use super::super::seeds;
use super::assessment::{found, stored, today};
use bytes::Bytes;
use hangji_core::assessment::Step;
use hangji_core::finding::Part;
use hangji_core::{Assessment, Change, Procedure, Session};
use std::collections::BTreeSet;

/// More than this many changes would only be slow.
const MOST: usize = 24;

/// Does what the bytes say; whatever that is, the form goes on and the document can be stored.
pub fn changes(bytes: &[u8]) {
    let mut bytes = Bytes::of(bytes);
    let procedure = Procedure::built_in();
    let begun = match bytes.below(2) {
        0 => Assessment::new("a-1".into(), &procedure),
        _ => seeds::sample().clone(),
    };
    let mut session = Session::new(procedure, begun, today());
    for _ in 0..MOST {
        let Some(change) = bytes.change() else { break };
        session.apply(change.clone());
        goes_on(&session, &change);
    }
    let found = found(session.procedure(), session.assessment());
    stored(session.assessment(), session.procedure(), &found);
}

/// Everything that a page asks of a session has an answer, and the answers agree.
fn goes_on(session: &Session, last: &Change) {
    let mut ids = BTreeSet::new();
    let items = &session.assessment().plan.items;
    assert!(items.iter().all(|it| ids.insert(&it.id)), "two plan items of one id after {last:?}");
    assert!(session.shown().count() <= session.findings().count());
    let mut before = 0;
    for step in Step::ALL {
        let blocking = session.blocking(*step).len();
        assert!(blocking >= before, "a later step asks for less");
        before = blocking;
    }
    for part in Part::ALL {
        let _ = (session.progress(part), session.errors(part));
    }
    let (done, of) = session.answered();
    assert!(done <= of);
}
