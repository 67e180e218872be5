//! Writing one typed entry at its place.

use super::{Assessment, ItemAnswer, Rating, ReferUp};
use crate::document::Entry;
use crate::finding::segments;

impl Assessment {
    /// Writes a text at its JSON pointer, exactly as typed.
    ///
    /// Gives whether there is such an entry. A rating, an answer's text, an explanation or the
    /// measure after the last one comes into being when it is first written; a unit or a plan item
    /// does not.
    pub fn write(&mut self, place: &str, text: &str) -> bool {
        let path = segments(place);
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        if !is_typed(&path) || !can_begin(&path) {
            return false;
        }
        self.make_room(&path);
        enter(self, &path, text)
    }

    /// Puts a code into a list of codes, such as a unit's methods, or takes it out. Gives whether
    /// there is such a list and code.
    pub fn toggle(&mut self, place: &str, code: &str) -> bool {
        let path = segments(place);
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        let list = match path.as_slice() {
            ["coverage", "units", _, "methods"] | ["support", "funding"] => &path,
            _ => return false,
        };
        let mut entry: Option<&mut dyn Entry> = Some(self);
        for name in list {
            entry = entry.and_then(|it| it.inner(name));
        }
        entry.is_some_and(|it| it.toggle(code))
    }

    /// The form always offers one measure more than there are.
    fn make_room(&mut self, path: &[&str]) {
        if let ["plan", "items", item, "measures", position] = path
            && let Some(item) = item.parse().ok().and_then(|it: usize| self.plan.items.get_mut(it))
            && *position == item.measures.len().to_string()
        {
            item.measures.push(String::new());
        }
    }
}

/// What a person types or chooses; the rest is written by the widget, the session or the host.
fn is_typed(path: &[&str]) -> bool {
    let written_otherwise = matches!(
        path,
        ["grade", "assigned"]
            | ["survey", "answers", _, "answer"]
            | ["survey", "set_aside", ..]
            | ["support", "funding", ..]
            | ["coverage", "units", _, "methods", ..]
            | ["plan", "items", _, "id" | "sources", ..]
    );
    let parts = [
        "step",
        "branch",
        "survey",
        "support",
        "standards",
        "grade",
        "coverage",
        "plan",
        "excellence",
    ];
    let part = path.first().is_some_and(|it| parts.contains(it) || *it == "explanations");
    part && !written_otherwise
}

/// Whether an entry that comes into being when it is written knows the rest of the path: looking
/// for one that does not exist must leave no trace.
fn can_begin(path: &[&str]) -> bool {
    match path {
        ["survey", "answers", _, rest @ ..] => enter(&mut ItemAnswer::default(), rest, ""),
        ["standards", _, rest @ ..] => enter(&mut Rating::default(), rest, ""),
        ["plan", "items", _, "refer_up", rest @ ..] => enter(&mut ReferUp::default(), rest, ""),
        ["explanations", rest @ ..] => rest.len() == 1,
        _ => true,
    }
}

fn enter(entry: &mut dyn Entry, path: &[&str], text: &str) -> bool {
    match path.split_first() {
        None => entry.enter(text),
        Some((name, rest)) => entry.inner(name).is_some_and(|it| enter(it, rest, text)),
    }
}
