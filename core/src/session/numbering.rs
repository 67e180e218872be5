//! Places in a list, when an entry before them comes or goes.

/// What happened at a position of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numbering {
    /// A new entry stands there; the rest moved up.
    Opened,
    /// The entry there is gone; the rest moved down.
    Closed,
}

/// Where a place is afterwards; none where its entry is gone. `list` ends with a slash.
///
/// | place | list, at | opened | closed |
/// |---|---|---|---|
/// | /plan/items/1/goal | /plan/items/, 2 | same | same |
/// | /plan/items/2/goal | /plan/items/, 2 | /plan/items/3/goal | none |
/// | /plan/items/3/goal | /plan/items/, 2 | /plan/items/4/goal | /plan/items/2/goal |
/// | /branch/name | /plan/items/, 2 | same | same |
pub(super) fn renumber(place: &str, list: &str, at: usize, numbering: Numbering) -> Option<String> {
    let same = || Some(place.to_owned());
    let Some(rest) = place.strip_prefix(list) else { return same() };
    let (index, tail) = rest.split_once('/').map_or((rest, None), |(it, tail)| (it, Some(tail)));
    let Ok(index) = index.parse::<usize>() else { return same() };
    let index = match numbering {
        Numbering::Opened if index >= at => index.saturating_add(1),
        Numbering::Closed if index == at => return None,
        Numbering::Closed if index > at => index - 1,
        Numbering::Opened | Numbering::Closed => index,
    };
    Some(match tail {
        Some(tail) => format!("{list}{index}/{tail}"),
        None => format!("{list}{index}"),
    })
}

#[cfg(test)]
mod tests {
    use super::{Numbering, renumber};

    #[test]
    fn places_follow_their_entries() {
        let items = "/plan/items/";
        for (place, opened, closed) in [
            ("/plan/items/1/goal", Some("/plan/items/1/goal"), Some("/plan/items/1/goal")),
            ("/plan/items/2/goal", Some("/plan/items/3/goal"), None),
            ("/plan/items/3", Some("/plan/items/4"), Some("/plan/items/2")),
            ("/plan/items/3/goal", Some("/plan/items/4/goal"), Some("/plan/items/2/goal")),
            ("/plan/items", Some("/plan/items"), Some("/plan/items")),
            ("/branch/name", Some("/branch/name"), Some("/branch/name")),
        ] {
            assert_eq!(renumber(place, items, 2, Numbering::Opened).as_deref(), opened);
            assert_eq!(renumber(place, items, 2, Numbering::Closed).as_deref(), closed);
        }
    }
}
