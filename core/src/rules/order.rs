//! The order of findings: the order in which the form asks.

use crate::finding::{Part, segments};
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
    "/branch/members",
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
    "/coverage/counts",
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
    let asked = ASKED.iter().position(|it| {
        place.strip_prefix(it).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    });
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

/// Within a plan item: goal before measures before who and when.
fn entry_order(place: &str) -> String {
    let entry = place.split('/').skip(4).collect::<Vec<_>>().join("/");
    let rank = ["problem", "goal", "measures", "responsible", "due"]
        .iter()
        .position(|it| entry.starts_with(it))
        .unwrap_or(5);
    format!("{rank}{entry}{place}")
}
