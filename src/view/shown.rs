//! The findings that are to be seen, put into words and sorted by place.

use hangji_core::document::Named;
use hangji_core::words::{Lang, say};
use hangji_core::{Session, Severity};
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

/// The messages at one place; cheap to clone and to compare when there are none.
pub(crate) type Messages = Rc<[Message]>;

/// The messages of every place that has some.
pub(crate) struct Shown {
    by_place: Named<Messages>,
    none: Messages,
}

impl Shown {
    /// What the session shows now.
    pub(crate) fn new(session: &Session, lang: Lang) -> Shown {
        let mut lists: Named<Vec<Message>> = Named::default();
        for finding in session.shown() {
            let text = say(finding, session.procedure(), lang).into();
            let message = Message { severity: finding.severity, text };
            if let Some(list) = lists.at(&finding.place) {
                list.push(message);
            }
        }
        let by_place = lists.into_iter().map(|(place, list)| (place, list.into())).collect();
        Shown { by_place, none: Rc::from([]) }
    }

    /// The messages at a place.
    pub(crate) fn at(&self, place: &str) -> Messages {
        self.by_place.get(place).unwrap_or(&self.none).clone()
    }
}
