//! V26: what only the superior organisation writes (S2.1-e).

use crate::assessment::{Assessment, Return};
use crate::finding::{Finding, Reason};
use crate::procedure::Procedure;

/// What a branch may not write, against what the host has; nothing stored means nothing assigned.
///
/// | stored | sent | finding |
/// |---|---|---|
/// | 一般 assigned | the same | none |
/// | 一般 assigned | another grade, or none | superior's entry |
/// | nothing | any assigned grade | superior's entry |
/// | returns | the same, though the entries that they speak of moved in their list | none |
/// | returns | one more, one less, or other words | superior's entry |
pub fn superiors_entries(
    procedure: &Procedure,
    stored: Option<&Assessment>,
    sent: &Assessment,
) -> Vec<Finding> {
    let blank = Assessment::default();
    let stored = stored.unwrap_or(&blank);
    let grade =
        (stored.grade.assigned.trim() != sent.grade.assigned.trim()).then_some("/grade/assigned");
    let returns = (!same_returns(stored, sent)).then_some("/returns");
    let places = grade.into_iter().chain(returns);
    places.filter_map(|it| Finding::of(procedure, Reason::SuperiorsEntry, it)).collect()
}

/// Returns are the same even when their places have moved along with the list that they speak of.
fn same_returns(stored: &Assessment, sent: &Assessment) -> bool {
    stored.returns.iter().map(anywhere).eq(sent.returns.iter().map(anywhere))
}

/// A return without the positions in its place: `/plan/items/#/goal`.
fn anywhere(it: &Return) -> Return {
    let position = |it: &str| !it.is_empty() && it.bytes().all(|b| b.is_ascii_digit());
    let at = it.at.split('/').map(|it| if position(it) { "#" } else { it });
    Return { at: at.collect::<Vec<_>>().join("/"), ..it.clone() }
}
