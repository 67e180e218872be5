//! What can happen to the widget, and the small states that come with it.

use super::{Config, Fate, Given, Paper, Sample, Take};
use crate::view::{Arrange, View};
use hangji_core::assessment::{Assessment, UnitKind};
use hangji_core::file_name::File;
use hangji_core::finding::Part;
use hangji_core::wire::Answer;
use hangji_core::words::Lang;
use hangji_core::{Change, Procedure};
use yew::AttrValue;

/// What can happen to the widget.
#[derive(Debug)]
pub(crate) enum Msg {
    /// The assessment changed.
    Change(Change),
    /// What was pressed is released.
    Released,
    /// Somebody types into the entry at a place.
    Typed(String, String),
    /// What was typed is on the screen; now everything that follows from it.
    Draw,
    /// What is seen first of a view is on the screen; now the rest of it.
    Extend,
    /// The plan is to be looked at in another way.
    Arrange(Arrange),
    /// A table of units was pasted, and is not added yet.
    Pasted(AttrValue),
    /// What its rows are where they do not say so.
    PastedAs(UnitKind),
    /// A view was asked for.
    Go(View),
    /// A step was finished; go on if nothing stops it.
    Finish(Part),
    /// An entry was asked for, wherever it is.
    Reveal(String),
    /// Save now.
    Save,
    /// Save this window's entries in the place of another window's.
    TakeOver,
    /// The host's answer to a question for the assessment that the page names, by the question's
    /// number: what it has, or the status with which it gave nothing, 0 where no answer came.
    Stored(u32, Result<Box<Assessment>, u16>),
    /// Remove the draft: asked, confirmed, or not after all.
    Clear(Clearing),
    /// What becomes of a draft that made way, by its key.
    Earlier(String, Fate),
    /// Print a paper.
    Print(Paper),
    /// The browser printed nothing.
    Unprinted,
    /// Offer a file.
    Download(File),
    /// Submit through the chosen step.
    Submit,
    /// Show what stops that.
    Check,
    /// Begin anew, as the page asks.
    Reset,
    /// The host's answer to a submission of the assessment of an id came.
    Answered(String, Answer),
    /// A conflict: keep what is here, on top of what the host has.
    KeepMine,
    /// Take what the host has in the place of what is here.
    TakeTheirs,
    /// An assessment was handed over.
    Load(Box<Assessment>, Origin),
    /// The addendum of an address came, or the status with which it did not.
    Adapt(String, Result<String, u16>),
    /// The procedure in both languages came, if it could be read.
    Learn(Option<Box<Procedure>>),
    /// The element's attributes changed.
    Configure(Config),
    /// Another language was asked for.
    Speak(Lang),
    /// Something long is unfolded, or all is folded.
    Menu(Menu),
    /// A demonstration is to show a sample.
    Stage(Sample, Take),
    /// The sample came, if it could be had.
    Staged(Sample, Take, Option<Given>),
}

/// Who handed an assessment over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The page, through the element's `value`.
    Page,
    /// A person, as a file that is to be gone on with.
    File,
}

/// How far removing the draft has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Clearing {
    /// Nobody asked for it.
    #[default]
    No,
    /// Asked; to be confirmed.
    Asked,
    /// Confirmed.
    Yes,
}

/// What is unfolded, of what is long: one thing at a time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Menu {
    /// Nothing.
    #[default]
    Closed,
    /// The list of steps, where there is no room for it.
    Steps,
    /// Everything that is to be submitted, as people read it.
    Entries,
    /// The same as it is sent.
    Document,
}

/// What a person is told above the open view, until they go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Notice {
    /// The draft in this browser cannot be read and was put aside.
    Unreadable,
    /// The host gave no assessment of the id that the page names.
    NotFound,
    /// It gave none because the session there has ended.
    SignedOut,
    /// The answer to a submission came when a person was at another step.
    Answered,
    /// A plan item was removed or joined to another; it can come back.
    Gone,
    /// A sample was put in anew.
    Staged(Take),
    /// The browser printed nothing: the page may be in a frame that forbids dialogs.
    Unprinted,
    /// The sample could not be had.
    NoSample,
    /// The assessment was begun with an older version of the procedure: from which, to which.
    Migrated(u64, u64),
}
