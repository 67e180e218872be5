//! The order of findings: the order in which the form asks.

use crate::finding::{Part, is_within, segments};
use crate::procedure::Procedure;

/// The order within a part; what is not listed comes after, by its place.
const ASKED: &[&str] = &[
    "/branch/name",
    "/branch/superior",
    "/branch/sector",
    "/branch/city",
    "/branch/unit_name",
    "/branch/unit_code",
    "/branch/established",
    "/branch/members/full",
    "/branch/members/probationary",
    "/branch/members/female",
    "/branch/members/migrant",
    "/branch/employees",
    "/branch/secretary",
    "/branch/secretary_since",
    "/branch/contact",
    "/survey/date",
    "/survey/answers",
    "/survey",
    "/standards",
    "/grade/self",
    "/grade/date",
    "/grade/reason",
    "/coverage/applicable",
    "/coverage/counts/units",
    "/coverage/counts/with_members",
    "/coverage/counts/organised",
    "/coverage/counts/large",
    "/coverage/counts/large_with_members",
    "/coverage/units",
    "/coverage/affiliation",
    "/grade/target",
    "/plan/date",
    "/plan/items",
    "/excellence/pledged",
    "/excellence/kept",
    "/excellence/satisfied",
    "/excellence/asked",
    "/excellence/report_date",
];

/// A key by which findings sort into the order of the form.
pub(super) fn key(procedure: &Procedure, place: &str) -> (Part, usize, usize, String) {
    let asked = ASKED.iter().position(|it| is_within(place, it));
    let index = match segments(place).get(2) {
        Some(id) if place.starts_with("/survey/answers/") => item_position(procedure, id),
        Some(index) => index.parse().unwrap_or_default(),
        None => 0,
    };
    (Part::of(place), asked.unwrap_or(ASKED.len()), index, entry_order(place))
}

fn item_position(procedure: &Procedure, id: &str) -> usize {
    let items = procedure.dimensions.iter().flat_map(|it| &it.items);
    items.enumerate().find(|(_, it)| it.id == id).map_or(usize::MAX, |(at, _)| at)
}

/// Within a plan item goal before measures before who and when, within a policy name before kind;
/// the tenth of a list after the second.
fn entry_order(place: &str) -> String {
    let place: Vec<String> = place.split('/').map(in_order).collect();
    let entry = place.iter().skip(4).map(String::as_str).collect::<Vec<_>>().join("/");
    let asked = ["problem", "policy/name", "policy/kind", "goal", "measures", "responsible", "due"];
    let rank = asked.iter().position(|it| entry.starts_with(it)).unwrap_or(asked.len());
    format!("{rank}{entry}{}", place.join("/"))
}

/// A segment that sorts as text where its position sorts as a number.
fn in_order(segment: &str) -> String {
    segment.parse::<usize>().map_or_else(|_| segment.to_owned(), |it| format!("{it:020}"))
}
