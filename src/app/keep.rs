//! Saving and removing the draft, and going on with it.

use super::adapt::{basis, bring_up};
use super::press::Press;
use super::{App, Clearing, Config, Event, Focus, Menu, Mode, Msg, Notice, Phase, Take};
use crate::clock;
use crate::draft::{Keeper, Kept, Saved, ToKeep};
use crate::view::{Listing, Pasted, View};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use hangji_core::{Assessment, Procedure, Session};
use web_sys::VisibilityState;
use yew::html::Scope;
use yew::{Context, NodeRef};

/// How long typing may pause before it is saved, in milliseconds.
const PAUSE: u32 = 300;

/// The keeper of this element's draft.
pub(super) fn keeper(config: &Config) -> Keeper {
    Keeper::new(config.keep, config.address(), &config.assessment_id)
}

/// Saves when the page is hidden or left, which may be the last that it hears.
fn on_leaving(link: &Scope<App>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let Some(document) = window.document() else { return Vec::new() };
    let (on_hide, on_hidden) = (link.clone(), link.clone());
    let seen = document.clone();
    vec![
        EventListener::new(&window, "pagehide", move |_| on_hide.send_message(Msg::Save)),
        EventListener::new(&document, "visibilitychange", move |_| {
            if seen.visibility_state() == VisibilityState::Hidden {
                on_hidden.send_message(Msg::Save);
            }
        }),
    ]
}

impl App {
    /// Goes on with a draft, or begins.
    pub(super) fn from_draft(config: Config, keeper: Keeper, kept: Kept, link: &Scope<App>) -> App {
        let procedure = basis(config.mode, Procedure::built_in());
        let today = config.today.or_else(clock::today);
        let mut notice = matches!(kept, Kept::Unreadable).then_some(Notice::Unreadable);
        let (assessment, view, post_key, resumed) = match kept {
            Kept::Draft(mut it) => {
                notice = bring_up(&procedure, &mut it.assessment);
                (it.assessment, View::from_code(&it.view), it.post_key, Some(it.saved_at))
            }
            Kept::Nothing | Kept::Unreadable => {
                (Assessment::new(clock::random_id(), &procedure), View::Start, None, None)
            }
        };
        let saved = resumed.clone().map_or(Saved::Nothing, Saved::At);
        App {
            built_in: procedure.clone(),
            sample: config.sample,
            as_of: None,
            config,
            listing: Listing::new(&assessment),
            pasted: Pasted::default(),
            drawing: None,
            session: Session::new(procedure, assessment, today),
            keeper,
            view,
            saved,
            resumed,
            clearing: Clearing::No,
            asked_of: None,
            menu: Menu::Closed,
            phase: Phase::Editing,
            summary_of: None,
            post_key,
            focus: None,
            held: String::new(),
            notice,
            unadapted: Vec::new(),
            saving: None,
            root: NodeRef::default(),
            drawn: Mode::default(),
            send: link.callback(|it: Msg| it),
            press: Press::follow(link),
            _leaving: on_leaving(link),
        }
    }

    /// Saves in a moment, once typing pauses; a demonstration keeps nothing.
    pub(super) fn schedule_save(&mut self, ctx: &Context<Self>) {
        if self.config.mode == Mode::Demo {
            return;
        }
        self.saved = Saved::Soon;
        let link = ctx.link().clone();
        self.saving = Some(Timeout::new(PAUSE, move || link.send_message(Msg::Save)));
    }

    /// Saves now, if anything changed since the last time.
    pub(super) fn save(&mut self) {
        if self.saved == Saved::Soon {
            self.store();
            let saved_at = match &self.saved {
                Saved::At(moment) => Some(moment.as_str()),
                _ => None,
            };
            self.config.emit(&Event::Draft { saved_at });
        }
    }

    /// Keeps the position, once there is a document to go on with.
    pub(super) fn save_position(&mut self) {
        if self.saved != Saved::Nothing {
            self.store();
        }
    }

    /// Puts the document and the position into the browser's storage.
    pub(super) fn store(&mut self) {
        self.saving = None;
        let saved_at = clock::now();
        let json = self.to_keep(&saved_at).to_json();
        self.saved = self.keeper.save(json, &self.session.assessment().id, saved_at);
    }

    /// Everything needed to go on elsewhere or later, as JSON.
    pub(crate) fn draft(&self) -> String {
        self.to_keep(&clock::now()).to_json()
    }

    fn to_keep<'a>(&'a self, saved_at: &'a str) -> ToKeep<'a> {
        ToKeep {
            saved_at,
            view: self.view.code(),
            post_key: self.post_key.as_deref(),
            assessment: self.session.assessment(),
        }
    }

    /// Saves what is here; what another window saved is put aside.
    pub(super) fn take_over(&mut self) {
        self.keeper.set_aside();
        self.store();
    }

    /// Removes the draft once that is confirmed, and begins anew.
    pub(super) fn clear(&mut self, clearing: Clearing) {
        self.clearing = clearing;
        if clearing == Clearing::Yes {
            self.keeper.clear();
            let blank = Assessment::new(clock::random_id(), self.session.procedure());
            self.load(blank);
            self.saving = None;
            self.saved = Saved::Nothing;
            self.resumed = None;
            self.clearing = Clearing::No;
            self.go(View::Start);
        }
    }

    /// Begins anew without asking, as the page wants it.
    pub(super) fn reset(&mut self, ctx: &Context<Self>) {
        match self.config.mode {
            Mode::Demo => self.stage(ctx, self.sample, Take::Stands),
            Mode::Real | Mode::View => self.clear(Clearing::Yes),
        }
    }

    /// Goes on with a file; the draft that was here is put aside.
    pub(super) fn import(&mut self, assessment: Assessment) {
        self.save();
        self.keeper.set_aside();
        self.load(assessment);
        if self.config.mode != Mode::Demo {
            self.saved = Saved::Soon;
            self.save();
        }
        self.config.emit(&Event::Change);
    }

    /// Takes new attributes; the draft moves along where it is kept elsewhere now.
    pub(super) fn configure(&mut self, ctx: &Context<Self>, config: Config) {
        let moved = keeper(&config);
        let adapted = config.procedure != self.config.procedure;
        if config.lang != self.config.lang {
            // Texts of another length push it up or down.
            self.focus = self.focus.take().or(Some(Focus::Here));
        }
        let restaged = config.sample != self.config.sample;
        self.config = config;
        if adapted {
            self.follow_built_in();
            self.fetch_addendum(ctx);
        }
        if restaged {
            self.stage(ctx, self.config.sample, Take::Stands);
        }
        self.session.set_today(self.today());
        if !moved.is_at(&self.keeper) {
            self.keeper = moved;
            // Words typed before the page named the address are saved there only if it is free.
            if self.saved != Saved::Soon {
                self.adopt(ctx);
            }
        }
    }

    fn adopt(&mut self, ctx: &Context<Self>) {
        match self.keeper.load() {
            Kept::Draft(draft) => {
                self.view = View::from_code(&draft.view);
                self.load(draft.assessment);
                self.post_key = draft.post_key;
                self.resumed = Some(draft.saved_at.clone());
                self.saved = Saved::At(draft.saved_at);
            }
            Kept::Unreadable => self.notice = Some(Notice::Unreadable),
            Kept::Nothing => self.fetch_stored(ctx),
        }
    }

    /// After the host took it in there is nothing left to keep here.
    pub(super) fn forget_draft(&mut self) {
        self.keeper.forget();
        self.saving = None;
        self.saved = Saved::Nothing;
        self.resumed = None;
        self.post_key = None;
    }
}
