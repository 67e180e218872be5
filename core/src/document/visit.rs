//! Going through all entries of a document with their places.

use super::misfit::step_into;
use super::{Content, Entry, Named, Value};

/// Goes through an entry and everything in it; `seen` says whether to go on into an entry.
pub fn visit(entry: &dyn Entry, seen: &mut dyn FnMut(&str, &dyn Entry) -> bool) {
    within(entry, &mut String::new(), seen);
}

fn within(entry: &dyn Entry, place: &mut String, seen: &mut dyn FnMut(&str, &dyn Entry) -> bool) {
    if !seen(place, entry) {
        return;
    }
    let mut go = |name: &str, it: &dyn Entry| {
        let depth = place.len();
        step_into(place, name);
        within(it, place, seen);
        place.truncate(depth);
    };
    match entry.content() {
        Content::Object(entries, _) => entries.iter().for_each(|(name, it)| go(name, *it)),
        Content::List(entries) => {
            entries.iter().enumerate().for_each(|(nth, it)| go(&nth.to_string(), *it));
        }
        Content::Present(it) => {
            if let Content::Object(entries, _) = it.content() {
                entries.iter().for_each(|(name, it)| go(name, *it));
            }
        }
        _ => {}
    }
}

/// JSON pointer → what the text there means, wherever that is not plainly what stands there:
/// `"/plan/items/0/due": "2012-04-30"` where `2012年4月30日` was typed.
pub fn readings(entry: &dyn Entry) -> Named<Value> {
    let mut found = Named::default();
    visit(entry, &mut |place, it| {
        if let Some(reading) = it.reading() {
            found.insert(place.to_owned(), reading);
        }
        true
    });
    found
}
