//! V30–V36: counts that agree, and every unit without an organisation with a way to reach it.

use super::Found;
use crate::assessment::{Count, Method, Unit, UnitKind};
use crate::finding::Reason;
use crate::formats::{CreditCode, percent};
use std::collections::BTreeMap;

/// From this many full members on a unit can have an organisation (outside the notice).
const ENOUGH_MEMBERS: u64 = 3;
/// From this many employees on a unit is to have members (S3.3-d).
const LARGE: u64 = 50;

pub(super) fn check(found: &mut Found<'_>) {
    counts(found);
    rates(found);
    listed(found);
    for (index, unit) in found.assessment.coverage.units.iter().enumerate() {
        reached(found, index, unit);
        ready(found, index, unit);
    }
    large(found);
    same(found);
}

/// V30: the parts of a count are no more than the count.
///
/// | count | holds | finding |
/// |---|---|---|
/// | units 24 | with members 18 | none |
/// | with members 18 | organised 18 | none |
/// | with members 18 | organised 19 | counts contradict |
/// | units 24 | large 25 | counts contradict |
/// | large 10 | large with members 11 | counts contradict |
/// | with members 7 | large with members 8 | counts contradict |
/// | either blank or unreadable | any | none here |
fn counts(found: &mut Found<'_>) {
    let it = &found.assessment.coverage.counts;
    let pairs = [
        ("units", &it.units, "with_members", &it.with_members),
        ("with_members", &it.with_members, "organised", &it.organised),
        ("units", &it.units, "large", &it.large),
        ("large", &it.large, "large_with_members", &it.large_with_members),
        ("with_members", &it.with_members, "large_with_members", &it.large_with_members),
    ];
    for (whole_name, whole, part_name, part) in pairs {
        let Some((part, whole)) = both(part, whole).filter(|(part, whole)| part > whole) else {
            continue;
        };
        let place = format!("/coverage/counts/{part_name}");
        if found.list.iter().any(|it| it.reason == Reason::CountsContradict && it.place == place) {
            continue;
        }
        let whole_place = format!("/coverage/counts/{whole_name}");
        let (part, whole) = (part.to_string(), whole.to_string());
        let params = [("part", &*part), ("whole", &*whole), ("whole_place", &*whole_place)];
        found.raise_with(Reason::CountsContradict, place, &params);
    }
}

fn both(part: &Count, whole: &Count) -> Option<(u64, u64)> {
    Some((part.read().value()?, whole.read().value()?))
}

/// V35: a rate that was given elsewhere is the one that the counts give, to 0.05 of a percentage
/// point; 100 % is all, and nothing less.
///
/// | counts | given | finding |
/// |---|---|---|
/// | 14 of 18 (77.77…%) | `77.78%`, `77.8`, `７７．８％` | none |
/// | 14 of 18 | `80%` | rate differs |
/// | 1999 of 2000 (99.95 %) | `100%` | rate differs |
/// | 18 of 18 | `100` | none |
/// | 0 of 0, or blank | any | none: there is no rate |
/// | any | `约八成` | not a rate |
fn rates(found: &mut Found<'_>) {
    let coverage = &found.assessment.coverage;
    let (counts, stated) = (&coverage.counts, &coverage.stated);
    let rates = [
        ("organised", &stated.organised, &counts.organised, &counts.with_members),
        ("large", &stated.large, &counts.large_with_members, &counts.large),
    ];
    for (name, typed, part, whole) in rates {
        if typed.trim().is_empty() {
            continue;
        }
        let place = format!("/coverage/stated/{name}");
        match (percent(typed), both(part, whole)) {
            (None, _) => found.raise_with(Reason::NotARate, place, &[("typed", typed.trim())]),
            (Some(given), Some((part, whole))) if differs(given, part, whole) => {
                let rate = super::percent(part, whole).unwrap_or_default();
                let params = [("typed", typed.trim()), ("rate", &rate)];
                found.raise_with(Reason::RateDiffers, place, &params);
            }
            _ => {}
        }
    }
}

/// Exactly, in ten thousandths of a percent times the whole.
fn differs(given: u64, part: u64, whole: u64) -> bool {
    let (given, part, whole) = (u128::from(given), u128::from(part), u128::from(whole));
    let (stated, counted) = (given * whole, part * 1_000_000);
    let all = given >= 1_000_000;
    part <= whole && (stated.abs_diff(counted) > 500 * whole || (all && part < whole))
}

/// V31: every unit with members and without an organisation is listed.
///
/// | with members | organised | listed as due | finding |
/// |---|---|---|---|
/// | 18 | 14 | 4 | none |
/// | 18 | 14 | 3, 5 | units not listed |
/// | 18 | 18 | 0 | none |
/// | 18 | 19 | any | none here, see V30 |
/// | blank | any | any | none here |
fn listed(found: &mut Found<'_>) {
    let coverage = &found.assessment.coverage;
    let counts = both(&coverage.counts.organised, &coverage.counts.with_members);
    let Some(missing) = counts.and_then(|(organised, with)| with.checked_sub(organised)) else {
        return;
    };
    let due = coverage.units.iter().filter(|it| it.kind == UnitKind::Due).count();
    if u64::try_from(due) != Ok(missing) {
        let (missing, due) = (missing.to_string(), due.to_string());
        let params = [("missing", missing.as_str()), ("listed", due.as_str())];
        found.raise_with(Reason::UnitsNotListed, "/coverage/units", &params);
    }
}

/// V31 and V32: how a unit is reached; V36: who leads a joint organisation.
///
/// | kind | entered | finding |
/// |---|---|---|
/// | due | none of its methods | route missing |
/// | due | other, not explained | other route missing |
/// | due | responsible blank | unit responsible missing |
/// | due | area joint or industry unified, no lead unit | lead unit missing (warning) |
/// | not ready | none of its methods | reach missing |
/// | not ready | other, not explained | other reach missing |
/// | not ready | responsible blank | none: the notice asks for the way only |
fn reached(found: &mut Found<'_>, index: usize, unit: &Unit) {
    let at = |entry: &str| format!("/coverage/units/{index}/{entry}");
    let (none, unexplained) = match unit.kind {
        UnitKind::Due => (Reason::RouteMissing, Reason::OtherRouteMissing),
        UnitKind::NotReady => (Reason::ReachMissing, Reason::OtherReachMissing),
    };
    let suits = |it: &Method| Method::of(unit.kind).contains(it);
    if !unit.methods.iter().any(suits) {
        found.raise(none, at("methods"));
    }
    if unit.methods.contains(&Method::Other) && unit.other_method.trim().is_empty() {
        found.raise(unexplained, at("other_method"));
    }
    if unit.kind == UnitKind::Due && unit.responsible.trim().is_empty() {
        found.raise(Reason::UnitResponsibleMissing, at("responsible"));
    }
    let joint = |it: &Method| matches!(it, Method::AreaJoint | Method::IndustryUnified);
    if unit.kind == UnitKind::Due
        && unit.methods.iter().any(joint)
        && unit.lead_unit.trim().is_empty()
    {
        found.raise(Reason::LeadUnitMissing, at("lead_unit"));
    }
}

/// V33: a unit that is not ready has fewer than three full members; V34 on a single unit; V04 on
/// its code.
///
/// | kind | full members | employees | finding |
/// |---|---|---|---|
/// | not ready | 3 | any | unit is ready (warning) |
/// | not ready | 2, blank | any | none |
/// | any | 0 | 50 | large without members (warning) |
/// | any | 0 | 49, blank | none |
/// | any | 1 | 50 | none |
fn ready(found: &mut Found<'_>, index: usize, unit: &Unit) {
    let members = unit.full_members.read().value();
    if unit.kind == UnitKind::NotReady && members.is_some_and(|it| it >= ENOUGH_MEMBERS) {
        found.raise(Reason::UnitIsReady, format!("/coverage/units/{index}/kind"));
    }
    let large = unit.employees.read().value().is_some_and(|it| it >= LARGE);
    if large && members == Some(0) {
        let place = format!("/coverage/units/{index}/full_members");
        found.raise(Reason::LargeWithoutMembers, place);
    }
    super::branch::credit_code(found, &format!("/coverage/units/{index}/code"), &unit.code);
}

/// V34: every unit of 50 or more has members, if it can be done (力争).
///
/// | large | with members | finding |
/// |---|---|---|
/// | 10 | 10 | none |
/// | 10 | 8 | large without members (warning), unless a listed unit says so already |
/// | blank | any | none |
fn large(found: &mut Found<'_>) {
    let counts = &found.assessment.coverage.counts;
    let said = found.list.iter().any(|it| it.reason == Reason::LargeWithoutMembers);
    if let Some((with, large)) = both(&counts.large_with_members, &counts.large)
        && with < large
        && !said
    {
        let count = (large - with).to_string();
        let place = "/coverage/counts/large_with_members";
        found.raise_with(Reason::LargeWithoutMembers, place, &[("count", &count)]);
    }
}

/// V33 and V36: one unit is listed once, as one thing.
///
/// | two units | finding at the second |
/// |---|---|
/// | one name or code, one due and one not ready | unit of both kinds |
/// | one name, one kind | unit named twice (warning) |
/// | one code, one kind, two names | unit coded twice (warning) |
/// | neither in common, or blank | none |
fn same(found: &mut Found<'_>) {
    let mut names: BTreeMap<&str, UnitKind> = BTreeMap::new();
    let mut codes: BTreeMap<String, UnitKind> = BTreeMap::new();
    for (index, unit) in found.assessment.coverage.units.iter().enumerate() {
        let name = Some(unit.name.trim()).filter(|it| !it.is_empty());
        let code = match CreditCode::read(&unit.code) {
            CreditCode::Valid(code) => Some(code),
            _ => None,
        };
        let named = name.and_then(|it| names.get(it).copied());
        let coded = code.as_ref().and_then(|it| codes.get(it).copied());
        let at = |entry: &str| format!("/coverage/units/{index}/{entry}");
        if [named, coded].into_iter().flatten().any(|it| it != unit.kind) {
            found.raise(Reason::UnitOfBothKinds, at("kind"));
        } else if named.is_some() {
            found.raise(Reason::UnitNamedTwice, at("name"));
        } else if coded.is_some() {
            found.raise(Reason::UnitCodedTwice, at("code"));
        }
        names.extend(name.map(|it| (it, unit.kind)));
        codes.extend(code.map(|it| (it, unit.kind)));
    }
}
