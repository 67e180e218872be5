//! The root: keeps the one session, decides what happens, and hands each view its slice.

mod adapt;
mod configure;
mod demo;
mod doing;
mod earlier;
mod host;
mod keep;
mod msg;
mod papers;
mod plan;
mod press;
mod sending;

pub(crate) use configure::handed_over;
pub(crate) use demo::{Given, Sample, Take};
pub(crate) use earlier::Fate;
pub(crate) use host::{AppProps, Config, Event, Mode, Way};
pub(crate) use msg::{Clearing, Menu, Msg, Notice, Origin};
pub(crate) use papers::Paper;
pub(crate) use sending::{Phase, Trouble};

use crate::after_frame::AfterFrame;
use crate::dom;
use crate::draft::{Draft, Keeper, Kept, Saved};
use crate::view::{self, Extent, Listing, Pasted, Scene, Shown, View};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use hangji_core::assessment::{Assessment, Date, Step};
use hangji_core::finding::Part;
use hangji_core::words::{Lang, say};
use hangji_core::{Procedure, Session};
use press::Press;
use std::sync::Arc;
use web_sys::Element;
use yew::{Callback, Component, Context, Html, NodeRef};

/// Where the focus goes after the next render.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Focus {
    /// The heading of the view.
    Heading,
    /// The summary of what is wrong.
    Summary,
    /// The entry at a place.
    Place(String),
    /// Where it is, which has to be in sight again.
    Here,
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
    /// The draft that made way whose removal is to be confirmed.
    asked_of: Option<String>,
    menu: Menu,
    /// The sample that a demonstration shows, and what is today for it; none before it came.
    sample: Sample,
    as_of: Option<Date>,
    phase: Phase,
    summary_of: Option<Part>,
    post_key: Option<String>,
    /// How many assessments were opened or asked for: the host's answer to an earlier question is too
    /// late.
    asked: u32,
    /// What the host gave when a person had begun to fill in, as long as it can take the place of that.
    late: Option<Box<Assessment>>,
    focus: Option<Focus>,
    /// The entry that was written to, answered or asked for last: its field stays while a person
    /// is there, and what comes next comes after it.
    held: String,
    notice: Option<Notice>,
    listing: Listing,
    pasted: Pasted,
    /// The drawing of what follows from what was typed.
    drawing: Option<AfterFrame>,
    /// How much of the open view is drawn, and the drawing of the rest.
    extent: Extent,
    extending: Option<AfterFrame>,
    /// What is wrong with the addendum that the page names.
    unadapted: Vec<String>,
    saving: Option<Timeout>,
    root: NodeRef,
    /// The mode of the last drawing.
    drawn: Mode,
    /// Takes every message.
    emit: Callback<Msg>,
    /// The same, made anew for each document and only then: to every field that is a change.
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
        let had = ctx.props().resume.as_deref().and_then(Draft::read);
        let comes_back = had.is_some();
        let kept = match had {
            Some(had) => {
                keeper.resume(&had);
                Kept::Draft(Box::new(had))
            }
            None => kept,
        };
        let mut app = App::from_draft(config, keeper, kept, ctx.link());
        let handed_over = app.open(ctx.props());
        app.config.emit(&Event::Ready);
        if !comes_back && !handed_over {
            app.fetch_stored(ctx);
        }
        app.fetch_addendum(ctx);
        app.stage(ctx, app.config.sample, Take::Stands);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let before = self.view;
        if !matches!(msg, Msg::Typed(..)) {
            self.session.settle();
        }
        match msg {
            Msg::Change(_) | Msg::Typed(..) if self.config.mode == Mode::View => return false,
            Msg::Change(change) => self.change(ctx, change),
            Msg::Typed(place, text) => return self.typed(ctx, place, &text),
            Msg::Draw => {}
            Msg::Extend => self.extent = Extent::Whole,
            Msg::Arrange(asked) => self.arrange(asked),
            Msg::Pasted(text) => self.pasted.text = text,
            Msg::PastedAs(kind) => self.pasted.kind = kind,
            Msg::Released => return self.released(),
            Msg::Go(view) => self.go(view),
            Msg::Finish(part) => self.finish(part),
            Msg::Reveal(place) => {
                self.view = View::at(&place);
                self.show_item(&place);
                self.held.clone_from(&place);
                self.focus = Some(Focus::Place(place));
            }
            Msg::Save => self.save(),
            Msg::TakeOver => self.take_over(),
            Msg::Stored(asked, stored) => self.stored(asked, stored),
            Msg::Clear(clearing) => self.clear(clearing),
            Msg::Earlier(key, fate) => self.decide(key, fate),
            Msg::Print(paper) => self.print(paper),
            Msg::Unprinted => self.notice = Some(Notice::Unprinted),
            Msg::Download(file) => self.download(file),
            Msg::Submit => self.submit(ctx),
            Msg::Check => {
                self.finish_all();
            }
            Msg::Reset => self.reset(ctx),
            Msg::Answered(of, answer) => self.answered(&of, answer),
            Msg::KeepMine => self.keep_mine(ctx),
            Msg::TakeTheirs => self.take_theirs(),
            Msg::Load(assessment, Origin::File) => self.import(*assessment),
            Msg::Load(assessment, Origin::Page) => self.give_way(*assessment),
            Msg::Adapt(address, text) => self.adapt(&address, text),
            Msg::Learn(procedure) => self.learn(ctx, procedure),
            Msg::Configure(config) => self.configure(ctx, config),
            // The attribute decides, as if the page had set it.
            Msg::Speak(lang) => dom::speak(&self.root, lang.tag()),
            Msg::Menu(menu) => self.menu = menu,
            Msg::Stage(sample, take) => self.stage(ctx, sample, take),
            Msg::Staged(sample, take, given) => self.staged(sample, take, given),
        }
        if self.view != before {
            self.listing.enter(self.session.assessment());
            self.extent = self.view.at_first();
        }
        if matches!(self.focus, Some(Focus::Place(_))) {
            self.extent = Extent::Whole;
        }
        self.draws()
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
            earlier: self.keeper.asides(),
            asked_of: self.asked_of.as_deref(),
            phase: &self.phase,
            summary_of: self.summary_of,
            held: &self.held,
            notice: self.notice,
            late: self.late.as_deref(),
            listing: &self.listing,
            pasted: &self.pasted,
            unadapted: &self.unadapted,
            way: self.config.way(),
            mode: self.config.mode,
            sample: self.sample,
            languages: &self.config.languages,
            menu: self.menu,
            extent: self.extent,
        };
        view::frame(&scene, &self.root)
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        self.extend(ctx);
        let Some(root) = self.root.cast::<Element>() else { return };
        let drawn = std::mem::replace(&mut self.drawn, self.config.mode);
        if drawn == Mode::View || self.drawn == Mode::View {
            dom::close_entries(&root, self.drawn == Mode::View);
        }
        let Some(focus) = self.focus.take() else { return };
        match focus {
            Focus::Heading => dom::focus(&root, view::HEADING),
            Focus::Here => dom::keep_in_sight(&root),
            Focus::Summary => dom::focus_first_line(&root, view::SUMMARY),
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

    /// What stops the next submission as JSON, in words as well.
    pub(crate) fn stops(&self) -> String {
        let mut stops = self.session.blocking(self.through());
        for it in &mut stops {
            it.message = say(it, self.session.procedure(), self.lang());
        }
        serde_json::to_string(&stops).unwrap_or_default()
    }

    /// The step through which the next submission goes.
    fn through(&self) -> Step {
        view::through(self.session.assessment())
    }

    fn lang(&self) -> Lang {
        self.config.lang
    }
}
