//! V43–V45: what treasury and superiors owe a branch is asked for, never held against it.

use super::Found;
use crate::assessment::Reading;
use crate::finding::Reason;

pub(super) fn check(found: &mut Found<'_>) {
    pay(found);
    budget(found);
    funding(found);
}

/// V43: community workers earn no less than people of the place did last year (S4.6-d).
///
/// | sector | pay | reference | finding |
/// |---|---|---|---|
/// | community | 2650 | 3000 | pay below (warning) |
/// | community | 3000 | 3000 | none |
/// | community | blank or unreadable | any | none here |
/// | another | any | any | none |
///
/// Both are by the same period: there is one entry for it.
fn pay(found: &mut Found<'_>) {
    let pay = &found.assessment.support.pay;
    if found.assessment.branch.sector != "community" {
        return;
    }
    if let (Reading::Value(amount), Reading::Value(reference)) =
        (pay.amount.read(), pay.reference.read())
        && amount < reference
    {
        let (amount, reference) = (amount.to_string(), reference.to_string());
        let params = [("amount", amount.as_str()), ("reference", reference.as_str())];
        found.raise_with(Reason::PayBelow, "/support/pay/amount", &params);
    }
}

/// V44: funds of villages and communities are in the local budget (S4.6-a).
///
/// | sector | in the budget | finding |
/// |---|---|---|
/// | rural, community | no | not budgeted (hint) |
/// | rural, community | yes, or blank | none |
/// | another | any | none |
fn budget(found: &mut Found<'_>) {
    let owed = matches!(found.assessment.branch.sector.as_str(), "rural" | "community");
    if owed && found.assessment.support.budgeted == Some(false) {
        found.raise(Reason::NotBudgeted, "/support/budgeted");
    }
}

/// V45: new economic and social organisations say where their funds come from (S4.6-e).
///
/// | sector | sources | finding |
/// |---|---|---|
/// | emerging | none chosen | funding missing (warning) |
/// | emerging | any | none |
/// | another | any | none |
fn funding(found: &mut Found<'_>) {
    let support = &found.assessment.support;
    let none = support.funding.iter().all(|it| it.trim().is_empty());
    if found.assessment.branch.sector == "emerging" && none {
        found.raise(Reason::FundingMissing, "/support/funding");
    }
}
