//! Any bytes as an addendum: refused with places, or a procedure that still keeps its promises.

use super::super::seeds;
use super::assessment::{everything, found};
use hangji_core::procedure::{Addendum, Expand};
use hangji_core::{Assessment, Procedure};
use std::collections::BTreeSet;

/// Puts an addendum on top of the procedure and fills in by that.
pub fn addendum(bytes: &[u8]) {
    let Ok(json) = std::str::from_utf8(bytes) else { return };
    let procedure = match Procedure::adapted(json) {
        Ok(procedure) => procedure,
        Err(error) => return assert!(!error.to_string().is_empty()),
    };
    is_whole(&procedure);
    keeps_its_bounds(&procedure);
    let addendum = Addendum::read(json).expect("it was read before");
    let again = serde_json::to_string(&addendum).expect("documents serialise");
    assert_eq!(*Procedure::adapted(&again).expect("it was accepted before"), *procedure);
    found(&procedure, &Assessment::new("a-1".into(), &procedure));
    everything(&procedure, seeds::sample());
}

/// What refers to something still finds it, and nothing has the id of something else.
fn is_whole(procedure: &Procedure) {
    let items = || procedure.groups().flat_map(|it| &it.items);
    assert!(is_unique(procedure.groups().map(|it| it.id.as_str())), "two groups of one id");
    assert!(is_unique(items().map(|it| it.id.as_str())), "two items of one id");
    for item in items() {
        assert!(!item.text.zh.trim().is_empty(), "{} asks nothing", item.id);
        assert!(procedure.dimension_of(&item.id).is_some(), "{} counts nowhere", item.id);
        assert!(item.clause.iter().all(|it| procedure.clause(it).is_some()), "{}", item.id);
    }
    for scale in [&procedure.grades, &procedure.ratings] {
        assert!(scale.len() > 1 && is_unique(scale.iter().map(|it| it.id.as_str())));
    }
    let columns: BTreeSet<_> = procedure.ledger.columns.iter().map(|it| &it.id).collect();
    assert!(
        procedure.ledger.lists.iter().flat_map(|it| &it.columns).all(|it| columns.contains(it))
    );
    assert!(!procedure.addendum.is_empty());
}

/// What the notice leaves open never stops a submission, what nobody may give up stays, and what
/// is not known for certain is not spelled out.
fn keeps_its_bounds(procedure: &Procedure) {
    let built_in = Procedure::built_in();
    for ours in &built_in.rules {
        let theirs = procedure.rules.iter().find(|it| it.reason == ours.reason);
        let severity = theirs.map(|it| it.severity);
        assert!(ours.at_most.is_none_or(|most| severity.is_none_or(|it| it <= most)), "{ours:?}");
        assert!(ours.at_least.is_none_or(|least| severity >= Some(least)), "{ours:?}");
    }
    let unknown = built_in.glossary.iter().filter(|it| it.expand == Expand::No);
    for term in unknown {
        let theirs = procedure.glossary.iter().find(|it| it.id == term.id);
        assert!(theirs.is_some_and(|it| it.expand == Expand::No), "{} is spelled out", term.id);
    }
}

fn is_unique<'a>(mut ids: impl Iterator<Item = &'a str>) -> bool {
    let mut seen = BTreeSet::new();
    ids.all(|it| seen.insert(it))
}
