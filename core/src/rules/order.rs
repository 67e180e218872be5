//! The order of findings: the order in which the form asks.

use crate::finding::{Part, is_within};
use crate::procedure::Procedure;

/// A key by which findings sort into the order of the form.
pub(super) fn key(procedure: &Procedure, place: &str) -> (Part, usize, usize, usize, String) {
    let part = Part::of(place);
    let list = asked(part);
    let listed = list.iter().position(|it| is_within(place, it)).unwrap_or(list.len());
    // Written out as it stands in the place; ids of items hold nothing that is escaped.
    let index = match place.split('/').nth(3) {
        Some(id) if place.starts_with("/survey/answers/") => item_position(procedure, id),
        // What concerns a list as a whole comes before its first entry.
        Some(index) => index.parse().map_or(0, |it: usize| it.saturating_add(1)),
        None => 0,
    };
    let (entry, whole) = entry_order(place);
    // Of a listed item and a whole entry of it there is only one: the place tells no more.
    let told = whole && index > 0 && index < usize::MAX;
    let rest = if told { String::new() } else { in_order(place) };
    (part, listed, index, entry, rest)
}

/// The order within a part; what is not listed comes after, by its place.
fn asked(part: Part) -> &'static [&'static str] {
    match part {
        Part::Branch => &[
            "/branch/name",
            "/branch/superior",
            "/branch/sector",
            "/branch/service_window",
            "/branch/look_back",
            "/branch/prominent",
            "/branch/work_team",
            "/branch/city",
            "/branch/unit_name",
            "/branch/unit_code",
            "/branch/form",
            "/branch/established",
            "/branch/members/full",
            "/branch/members/probationary",
            "/branch/members/female",
            "/branch/members/migrant",
            "/branch/employees",
            "/branch/secretary",
            "/branch/secretary_since",
            "/branch/contact",
        ],
        Part::Survey => &[
            "/survey/date",
            "/survey/answers",
            "/survey/set_aside",
            "/survey",
            "/support/budgeted",
            "/support/funding",
            "/support/other_funding",
            "/support/pay/amount",
            "/support/pay/reference",
            "/support",
            "/standards",
            "/grade/self",
            "/grade/date",
            "/grade/reason",
            "/grade/assigned",
        ],
        Part::Coverage => &[
            "/coverage/applicable",
            "/coverage/counts/units",
            "/coverage/counts/with_members",
            "/coverage/counts/organised",
            "/coverage/counts/large",
            "/coverage/counts/large_with_members",
            "/coverage/stated/organised",
            "/coverage/stated/large",
            "/coverage/units",
            "/coverage/affiliation",
        ],
        Part::Rectification => &["/grade/target", "/plan/date", "/plan/items"],
        Part::Excellence => &[
            "/plan/items",
            "/excellence/pledged",
            "/excellence/kept",
            "/excellence/activities",
            "/excellence/lasting_policies",
            "/excellence/experience",
            "/excellence/satisfied",
            "/excellence/asked",
            "/excellence/report_date",
        ],
    }
}

fn item_position(procedure: &Procedure, id: &str) -> usize {
    let items = procedure.groups().flat_map(|it| &it.items);
    items.enumerate().find(|(_, it)| it.id == id).map_or(usize::MAX, |(at, _)| at)
}

/// The order of the entries of a policy, of a unit and of a plan item; they share their last ones.
const OF_ONE: &[&str] = &[
    "problem",
    "policy/name",
    "policy/kind",
    "policy/date",
    "name",
    "code",
    "kind",
    "employees",
    "full_members",
    "methods",
    "other_method",
    "lead_unit",
    "goal",
    "measures",
    "responsible",
    "due",
    "refer_up/to",
    "refer_up",
    "status",
    "progress",
    "done_on",
    "result",
    "evidence",
];

/// Within a list entry by entry, and whether the place is that of such an entry as a whole.
fn entry_order(place: &str) -> (usize, bool) {
    let entry = place.splitn(5, '/').nth(4).unwrap_or_default();
    let found = OF_ONE.iter().enumerate().find(|(_, it)| is_within(entry, it));
    found.map_or((OF_ONE.len(), false), |(at, it)| (at, entry == *it))
}

/// So many digits the largest position has.
const DIGITS: usize = 20;

/// A place that sorts as text where its positions sort as numbers: the tenth of a list after the
/// second.
fn in_order(place: &str) -> String {
    let mut text = String::with_capacity(place.len() + 24);
    // Every place begins with a slash.
    for segment in place.split('/').skip(1) {
        text.push('/');
        if segment.bytes().all(|it| it.is_ascii_digit()) {
            text.extend(std::iter::repeat_n('0', DIGITS.saturating_sub(segment.len())));
        }
        text.push_str(segment);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::key;
    use crate::procedure::Procedure;

    #[test]
    fn places_follow_each_other_as_the_form_asks_and_else_as_they_read() {
        let procedure = Procedure::built_in();
        let places = [
            "/branch/name",
            "/branch/contact",
            "/branch/else",
            "/survey/answers/A2/problem",
            "/survey/answers/A2/policy/name",
            "/survey/answers/B1/problem",
            "/survey/answers/X1/problem",
            "/survey/answers/X2/problem",
            "/coverage/units/else/name",
            "/coverage/units/other/name",
            "/coverage/units/2/name",
            "/coverage/units/10/name",
            "/plan/items",
            "/plan/items/0/problem",
            "/plan/items/0/measures",
            "/plan/items/0/measures/2",
            "/plan/items/0/measures/10",
            "/plan/items/0/responsible",
            "/plan/items/1/problem",
        ];
        let mut sorted = places;
        sorted.reverse();
        sorted.sort_by_key(|it| key(&procedure, it));
        assert_eq!(sorted, places);
    }
}
