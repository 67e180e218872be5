//! The findings that are to be seen, put into words and sorted by place.

use hangji_core::document::Named;
use hangji_core::finding::escape;
use hangji_core::words::{Lang, say};
use hangji_core::{Finding, Session, Severity};
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

/// The messages of every place with a finding, and whether the open view has drawn it.
pub(crate) struct Shown {
    by_place: Named<(Messages, Cell<bool>)>,
    none: Messages,
}

impl Shown {
    /// What the session shows now. `held` is the entry that a person is at.
    pub(crate) fn new(session: &Session, lang: Lang, held: &str) -> Shown {
        let mut lists: Named<Vec<Message>> = Named::default();
        let places = session.findings().map(|it| it.place.as_str()).chain([held]);
        for place in places.filter(|it| !it.is_empty()) {
            lists.at(place);
        }
        // A warning that shows can be explained.
        for finding in session.shown().filter(|it| it.severity == Severity::Warning) {
            lists.at(&explanation_of(finding));
        }
        for finding in session.shown() {
            let text = say(finding, session.procedure(), lang).into();
            let message = Message { severity: finding.severity, text };
            if let Some(list) = lists.at(&finding.place) {
                list.push(message);
            }
        }
        let slot = |(place, list): (String, Vec<_>)| (place, (list.into(), Cell::new(false)));
        Shown { by_place: lists.into_iter().map(slot).collect(), none: Rc::from([]) }
    }

    /// The messages at a place, which is drawn with them.
    pub(crate) fn at(&self, place: &str) -> Messages {
        match self.by_place.get(place) {
            Some((messages, drawn)) => {
                drawn.set(true);
                messages.clone()
            }
            None => self.none.clone(),
        }
    }

    /// Whether anything is found at a place, shown or not, or a person is there.
    pub(crate) fn has(&self, place: &str) -> bool {
        self.by_place.get(place).is_some()
    }

    /// The places that were not drawn.
    pub(crate) fn undrawn(&self) -> impl Iterator<Item = &str> {
        let undrawn = self.by_place.iter().filter(|(_, (_, drawn))| !drawn.get());
        undrawn.map(|(place, _)| place.as_str())
    }
}
