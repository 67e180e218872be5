//! Drawing: slices of the session as HTML. No view decides what is valid or sends anything.

mod asides;
mod bulk;
mod choice;
mod clause;
mod coverage;
mod demo;
mod earlier;
mod entries;
mod excellence;
mod field;
mod frame;
mod item;
mod ladder;
mod notice;
mod overview;
mod papers;
mod parts;
mod paste;
mod picture;
mod plan;
mod preview;
mod radar;
mod receipt;
mod rest;
mod shown;
mod standards;
mod start;
mod steps;
mod submit;
mod summary;
mod support;
mod survey;
mod trouble;
mod typing;
mod units;

pub(crate) use field::renders;
pub(crate) use frame::{HEADING, frame};
pub(crate) use paste::Pasted;
pub(crate) use plan::{Arrange, JOIN_INTO, Listing, PAGE_TOLD, item_at, key};
pub(crate) use shown::{Message, Messages, Shown};
pub(crate) use submit::through;
pub(crate) use summary::SUMMARY;

use crate::app::{Clearing, Menu, Mode, Msg, Notice, Phase, Sample, Way};
use crate::draft::{Aside, Saved};
use hangji_core::finding::Part;
use hangji_core::words::Lang;
use hangji_core::{Assessment, Session};
use yew::Callback;

/// Everything that views read, made anew for each render of the root.
pub(crate) struct Scene<'a> {
    /// The document and its findings.
    pub(crate) session: &'a Session,
    /// The interface's language.
    pub(crate) lang: Lang,
    /// Where everything goes that a person does; the same callback as long as the document is the same.
    pub(crate) send: &'a Callback<Msg>,
    /// The findings to be seen, by place.
    pub(crate) shown: &'a Shown<'a>,
    /// How a person looks at the plan.
    pub(crate) listing: &'a Listing,
    /// The table that is not added to the units yet.
    pub(crate) pasted: &'a Pasted,
    /// The open view.
    pub(crate) view: View,
    /// What became of saving.
    pub(crate) saved: &'a Saved,
    /// When the draft was saved that was gone on with.
    pub(crate) resumed: Option<&'a str>,
    /// How far removing the draft has come.
    pub(crate) clearing: Clearing,
    /// The drafts that made way, the last one first.
    pub(crate) earlier: &'a [Aside],
    /// The one of them whose removal is to be confirmed.
    pub(crate) asked_of: Option<&'a str>,
    /// Where the submission stands.
    pub(crate) phase: &'a Phase,
    /// The part whose summary is open.
    pub(crate) summary_of: Option<Part>,
    /// The entry that a person was at last.
    pub(crate) held: &'a str,
    /// What is said above the view.
    pub(crate) notice: Option<Notice>,
    /// What the host gave when a person had begun to fill in.
    pub(crate) late: Option<&'a Assessment>,
    /// What is wrong with the addendum that the page names.
    pub(crate) unadapted: &'a [String],
    /// By which way the assessment leaves.
    pub(crate) way: Way,
    /// Whether this is a demonstration.
    pub(crate) mode: Mode,
    /// The sample that it shows.
    pub(crate) sample: Sample,
    /// The languages to choose from.
    pub(crate) languages: &'a [Lang],
    /// Whether the list of steps is open, where there is no room for it.
    pub(crate) menu: Menu,
    /// How much of the open view is drawn.
    pub(crate) extent: Extent,
}

/// How much of the open view is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    /// What is seen first, so that it is there soon.
    FirstSight,
    /// All of it.
    Whole,
}

/// One page of the widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum View {
    /// The branch.
    Start,
    /// Step 1.
    Survey,
    /// Step 2.
    Coverage,
    /// Step 3.
    Rectification,
    /// Step 4.
    Excellence,
    /// Check and submit.
    Submit,
}

impl View {
    /// Every view, in order.
    pub(crate) const ALL: [View; 6] = [
        View::Start,
        View::Survey,
        View::Coverage,
        View::Rectification,
        View::Excellence,
        View::Submit,
    ];

    /// The view that holds a part.
    pub(crate) fn of(part: Part) -> View {
        match part {
            Part::Branch => View::Start,
            Part::Survey => View::Survey,
            Part::Coverage => View::Coverage,
            Part::Rectification => View::Rectification,
            Part::Excellence => View::Excellence,
        }
    }

    /// The view that draws the entry at a place.
    pub(crate) fn at(place: &str) -> View {
        View::of(Part::of(place))
    }

    /// How much of it is drawn when it opens: the survey is long.
    pub(crate) fn at_first(self) -> Extent {
        if self == View::Survey { Extent::FirstSight } else { Extent::Whole }
    }

    /// The part that a view holds; submitting holds none.
    pub(crate) fn part(self) -> Option<Part> {
        Part::ALL.into_iter().find(|it| View::of(*it) == self)
    }

    /// Its name in drafts and in `goTo`.
    pub(crate) fn code(self) -> &'static str {
        match self {
            View::Start => "start",
            View::Survey => "survey",
            View::Coverage => "coverage",
            View::Rectification => "rectification",
            View::Excellence => "excellence",
            View::Submit => "submit",
        }
    }

    /// The view of a name; anything unknown is the start.
    pub(crate) fn from_code(code: &str) -> View {
        View::ALL.into_iter().find(|it| it.code() == code).unwrap_or(View::Start)
    }

    /// The view after this one.
    pub(crate) fn next(self) -> View {
        self.neighbour(1)
    }

    /// The view before this one.
    pub(crate) fn previous(self) -> View {
        self.neighbour(-1)
    }

    fn neighbour(self, by: isize) -> View {
        let at = View::ALL.iter().position(|it| *it == self).unwrap_or_default();
        at.checked_add_signed(by).and_then(|it| View::ALL.get(it)).copied().unwrap_or(self)
    }
}
