//! The findings that are to be seen, put into words and sorted by place.

use super::plan::item_at;
use hangji_core::finding::escape;
use hangji_core::words::{Lang, say};
use hangji_core::{Finding, Procedure, Session, Severity};
use std::borrow::Cow;
use std::cell::Cell;
use std::rc::Rc;
use yew::AttrValue;

/// One finding in words.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Message {
    /// How much it matters.
    pub(crate) severity: Severity,
    /// What is wrong and how to mend it.
    pub(crate) text: AttrValue,
}

/// Where a finding is explained.
pub(super) fn explanation_of(finding: &Finding) -> String {
    format!("/explanations/{}", escape(&finding.key()))
}

/// The messages at one place; cheap to clone and to compare when there are none.
pub(crate) type Messages = Rc<[Message]>;

/// Every finding with its place, those of plan items last, and what the open view has drawn of it.
/// What nobody looks at is not put into words.
pub(crate) struct Shown<'a> {
    procedure: &'a Procedure,
    lang: Lang,
    entries: Vec<Entry<'a>>,
    none: Messages,
}

/// A place where something is found, or where a person is.
struct Entry<'a> {
    /// The plan item that it belongs to, which tells thousands of places apart without their text.
    item: Option<usize>,
    place: Cow<'a, str>,
    /// What is to be seen there.
    shown: Option<&'a Finding>,
    drawn: Cell<bool>,
}

impl<'a> Shown<'a> {
    /// What the session shows now. `held` is the entry that a person is at.
    pub(crate) fn new(session: &'a Session, lang: Lang, held: &'a str) -> Shown<'a> {
        let mut entries = Vec::new();
        let mut put = |place: Cow<'a, str>, shown| {
            if !place.is_empty() {
                let item = item_at(&place);
                entries.push(Entry { item, place, shown, drawn: Cell::new(false) });
            }
        };
        for (it, shows) in session.all() {
            // A warning that shows can be explained.
            if shows && it.severity == Severity::Warning {
                put(explanation_of(it).into(), None);
            }
            put(it.place.as_str().into(), shows.then_some(it));
        }
        put(held.into(), None);
        entries.sort_by(|one, other| one.order().cmp(&other.order()));
        Shown { procedure: session.procedure(), lang, entries, none: Rc::from([]) }
    }

    /// The messages at a place, which is drawn with them.
    pub(crate) fn at(&self, place: &str) -> Messages {
        let here = self.entries_at(place);
        here.iter().for_each(|it| it.drawn.set(true));
        if here.iter().all(|it| it.shown.is_none()) {
            return self.none.clone();
        }
        let message = |it: &Finding| Message {
            severity: it.severity,
            text: say(it, self.procedure, self.lang).into(),
        };
        here.iter().filter_map(|it| it.shown).map(message).collect()
    }

    /// Whether anything is found at a place, shown or not, or a person is there.
    pub(crate) fn has(&self, place: &str) -> bool {
        !self.entries_at(place).is_empty()
    }

    /// What shows at a place and inside it; not of the list of plan items as a whole.
    pub(crate) fn within<'b>(&'b self, place: &'b str) -> impl Iterator<Item = &'a Finding> + 'b {
        let near =
            self.entries_from(place).iter().take_while(move |it| it.place.starts_with(place));
        // `/plan/items/10` begins like `/plan/items/1` and is no part of it.
        let inside = move |it: &&Entry<'_>| {
            matches!(it.place.as_bytes().get(place.len()), None | Some(b'/'))
        };
        near.filter(inside).filter_map(|it| it.shown)
    }

    /// Counts places as drawn whose findings the open view tells in another way.
    pub(crate) fn cover(&self, told: &dyn Fn(&str) -> bool) {
        self.entries.iter().filter(|it| told(&it.place)).for_each(|it| it.drawn.set(true));
    }

    /// The places that were not drawn.
    pub(crate) fn undrawn(&self) -> impl Iterator<Item = &str> {
        let undrawn = self.entries.iter().filter(|it| !it.drawn.get());
        let mut last = None;
        undrawn.map(|it| &*it.place).filter(move |it| last.replace(*it) != Some(*it))
    }

    fn entries_at(&self, place: &str) -> &[Entry<'a>] {
        let rest = self.entries_from(place);
        let many = rest.partition_point(|it| *it.place == *place);
        rest.get(..many).unwrap_or_default()
    }

    /// What stands at a place, and all that comes after it.
    fn entries_from(&self, place: &str) -> &[Entry<'a>] {
        let sought = (item_at(place), place);
        let from = self.entries.partition_point(|it| it.order() < sought);
        self.entries.get(from..).unwrap_or_default()
    }
}

impl Entry<'_> {
    fn order(&self) -> (Option<usize>, &str) {
        (self.item, &self.place)
    }
}
