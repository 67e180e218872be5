//! Going through all entries of a document with their places.

use super::misfit::step_into;
use super::{Content, Entry, Named, Value};

/// Where an entry stands. It becomes a JSON pointer only where somebody asks for one: most of those
/// who go through a document look at every entry and speak of few.
pub struct Place<'a> {
    above: Option<&'a Place<'a>>,
    name: Name<'a>,
    depth: usize,
}

#[derive(Clone, Copy)]
enum Name<'a> {
    Of(&'a str),
    Nth(usize),
}

impl Place<'_> {
    const TOP: Place<'static> = Place { above: None, name: Name::Of(""), depth: 0 };

    /// Whether these names, and no others, lead here.
    pub fn is(&self, names: &[&str]) -> bool {
        self.depth == names.len()
            && self.above.zip(names.split_last()).is_none_or(|(above, (last, names))| {
                matches!(self.name, Name::Of(name) if name == *last) && above.is(names)
            })
    }

    /// The JSON pointer, from what was gone into.
    pub fn pointer(&self) -> String {
        let mut pointer = String::new();
        self.write(&mut pointer);
        pointer
    }

    fn write(&self, pointer: &mut String) {
        let Some(above) = self.above else { return };
        above.write(pointer);
        match self.name {
            Name::Of(name) => step_into(pointer, name),
            Name::Nth(position) => step_into(pointer, &position.to_string()),
        }
    }
}

/// What is called at each entry, with what it holds; says whether to go on into it.
pub type Seen<'a> = dyn FnMut(&Place<'_>, &dyn Entry, &Content<'_>) -> bool + 'a;

/// Goes through an entry and everything in it.
pub fn visit(entry: &dyn Entry, seen: &mut Seen<'_>) {
    within(entry, &Place::TOP, seen);
}

fn within(entry: &dyn Entry, place: &Place<'_>, seen: &mut Seen<'_>) {
    let content = entry.content();
    if !seen(place, entry, &content) {
        return;
    }
    let depth = place.depth + 1;
    let mut go =
        |name, it: &dyn Entry| within(it, &Place { above: Some(place), name, depth }, seen);
    match content {
        Content::Object(entries, _) => {
            entries.iter().for_each(|(name, it)| go(Name::Of(name), *it));
        }
        Content::List(entries) => {
            entries.iter().enumerate().for_each(|(nth, it)| go(Name::Nth(nth), *it));
        }
        Content::Present(it) => {
            if let Content::Object(entries, _) = it.content() {
                entries.iter().for_each(|(name, it)| go(Name::Of(name), *it));
            }
        }
        _ => {}
    }
}

/// JSON pointer → what the text there means, wherever that is not plainly what stands there:
/// `"/plan/items/0/due": "2012-04-30"` where `2012年4月30日` was typed.
pub fn readings(entry: &dyn Entry) -> Named<Value> {
    let mut found = Named::default();
    visit(entry, &mut |place, it, _| {
        if let Some(reading) = it.reading() {
            found.insert(place.pointer(), reading);
        }
        true
    });
    found
}
