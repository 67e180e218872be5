//! The root: keeps the one session, decides what happens, and hands each view its slice.

mod adapt;
mod doing;
mod host;
mod keep;
mod press;
mod sending;

pub(crate) use host::{AppProps, Config, Event};
pub(crate) use sending::{Phase, Trouble};

use crate::dom;
use crate::draft::{Draft, Keeper, Kept, Saved};
use crate::view::{self, Scene, Shown, View};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use hangji_core::assessment::{Assessment, Step};
use hangji_core::finding::Part;
use hangji_core::wire::Answer;
use hangji_core::words::Lang;
use hangji_core::{Change, Procedure, Session};
use press::Press;
use std::sync::Arc;
use web_sys::Element;
use yew::{Callback, Component, Context, Html, NodeRef};

/// What can happen to the widget.
#[derive(Debug)]
pub(crate) enum Msg {
    /// The assessment changed.
    Change(Change),
    /// What was pressed is released.
    Released,
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
    /// The host has no assessment of this id, or cannot be asked.
    NotFound,
    /// Remove the draft: asked, confirmed, or not after all.
    Clear(Clearing),
    /// Offer the document as a file.
    Download,
    /// Submit through the chosen step.
    Submit,
    /// The host's answer to a submission came.
    Answered(Answer),
    /// A conflict: keep what is here, on top of what the host has.
    KeepMine,
    /// A conflict: take what the host has.
    TakeTheirs,
    /// An assessment was handed over.
    Load(Box<Assessment>, Origin),
    /// The addendum of an address came, or the status with which it did not.
    Adapt(String, Result<String, u16>),
    /// The procedure in both languages came, if it could be read.
    Learn(Option<Box<Procedure>>),
    /// The element's attributes changed.
    Configure(Config),
}

/// Who handed an assessment over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The page, through the element's `value`.
    Page,
    /// The host, asked for the one that the page names.
    Host,
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

/// What a person is told above the open view, until they go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Notice {
    /// The draft in this browser cannot be read and was put aside.
    Unreadable,
    /// The host has no assessment of the id that the page names.
    NotFound,
    /// A plan item was removed, by its number; it can come back.
    Removed(usize),
    /// The assessment was begun with an older version of the procedure: from which, to which.
    Migrated(u64, u64),
}

/// Where the focus goes after the next render.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Focus {
    /// The heading of the view.
    Heading,
    /// The summary of what is wrong.
    Summary,
    /// The entry at a place.
    Place(String),
}

/// The app behind one element.
pub(crate) struct App {
    config: Config,
    session: Session,
    /// The procedure without an addendum.
    built_in: Arc<Procedure>,
    keeper: Keeper,
    view: View,
    saved: Saved,
    resumed: Option<String>,
    clearing: Clearing,
    phase: Phase,
    summary_of: Option<Part>,
    post_key: Option<String>,
    focus: Option<Focus>,
    /// The entry that was written to or asked for last: its field stays while a person is there.
    held: String,
    notice: Option<Notice>,
    /// What is wrong with the addendum that the page names.
    unadapted: Vec<String>,
    saving: Option<Timeout>,
    root: NodeRef,
    /// Made once: a callback made anew would look like a change to every field.
    send: Callback<Msg>,
    press: Press,
    _leaving: Vec<EventListener>,
}

impl Component for App {
    type Message = Msg;
    type Properties = host::AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let config = ctx.props().config.clone();
        let mut keeper = keep::keeper(&config);
        let kept = keeper.load();
        // An element that comes back into the page goes on with what it had.
        let kept = match ctx.props().resume.as_deref().and_then(Draft::read) {
            Some(had) => Kept::Draft(Box::new(had)),
            None => kept,
        };
        let app = App::from_draft(config, keeper, kept, ctx.link());
        app.config.emit(&Event::Ready);
        app.fetch_stored(ctx);
        app.fetch_addendum(ctx);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Change(change) => self.change(ctx, change),
            Msg::Released => return self.released(),
            Msg::Go(view) => self.go(view),
            Msg::Finish(part) => self.finish(part),
            Msg::Reveal(place) => {
                self.view = View::at(&place);
                self.held.clone_from(&place);
                self.focus = Some(Focus::Place(place));
            }
            Msg::Save => self.save(),
            Msg::TakeOver => self.take_over(),
            Msg::NotFound => self.notice = Some(Notice::NotFound),
            Msg::Clear(clearing) => self.clear(clearing),
            Msg::Download => self.download(),
            Msg::Submit => self.submit(ctx),
            Msg::Answered(answer) => self.answered(answer),
            Msg::KeepMine => self.keep_mine(ctx),
            Msg::TakeTheirs => self.take_theirs(),
            Msg::Load(assessment, origin) => {
                // What was typed while it was on its way is not to be replaced.
                if origin == Origin::Page || matches!(self.saved, Saved::Nothing) {
                    self.load(*assessment);
                }
            }
            Msg::Adapt(address, text) => self.adapt(&address, text),
            Msg::Learn(procedure) => self.learn(ctx, procedure),
            Msg::Configure(config) => self.configure(ctx, config),
        }
        true
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        let shown = Shown::new(&self.session, self.config.lang, &self.held);
        let scene = Scene {
            session: &self.session,
            lang: self.config.lang,
            send: &self.send,
            shown: &shown,
            view: self.view,
            saved: &self.saved,
            resumed: self.resumed.as_deref(),
            clearing: self.clearing,
            phase: &self.phase,
            summary_of: self.summary_of,
            notice: self.notice,
            unadapted: &self.unadapted,
            can_send: !self.config.endpoint.is_empty(),
        };
        view::frame(&scene, &self.root)
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        let (Some(focus), Some(root)) = (self.focus.take(), self.root.cast::<Element>()) else {
            return;
        };
        match focus {
            Focus::Heading => dom::focus(&root, view::HEADING),
            Focus::Summary => dom::focus(&root, view::SUMMARY),
            Focus::Place(place) => dom::focus_at(&root, &place) || dom::focus(&root, view::HEADING),
        };
    }

    fn destroy(&mut self, _ctx: &Context<Self>) {
        self.save();
    }
}

impl App {
    /// The document as JSON.
    pub(crate) fn value(&self) -> String {
        self.session.assessment().to_json()
    }

    /// The attributes in force.
    pub(crate) fn config(&self) -> &Config {
        &self.config
    }

    /// The step through which the next submission goes.
    fn through(&self) -> Step {
        view::through(self.session.assessment())
    }

    fn lang(&self) -> Lang {
        self.config.lang
    }
}
