//! Saving and removing the draft, and going on with it.

use super::adapt::{basis, bring_up};
use super::press::Press;
use super::{App, Clearing, Config, Event, Menu, Mode, Msg, Notice, Phase, Take};
use crate::clock;
use crate::draft::{Keeper, Kept, Saved, ToKeep, Unsaved};
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
        let (assessment, view, post_key, saved) = match kept {
            Kept::Draft(mut it) => {
                notice = bring_up(&procedure, &mut it.assessment);
                (it.assessment, View::from_code(&it.view), it.post_key, it.saved)
            }
            Kept::Nothing | Kept::Unreadable => {
                let blank = Assessment::new(clock::random_id(), &procedure);
                (blank, View::Start, None, Saved::Nothing)
            }
        };
        let resumed = match &saved {
            Saved::At(moment) => Some(moment.clone()),
            _ => None,
        };
        let emit = link.callback(|it: Msg| it);
        App {
            built_in: procedure.clone(),
            sample: config.sample,
            as_of: None,
            config,
            listing: Listing::new(&assessment),
            pasted: Pasted::default(),
            drawing: None,
            extent: view.at_first(),
            extending: None,
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
            asked: 0,
            late: None,
            focus: None,
            held: String::new(),
            notice,
            unadapted: Vec::new(),
            saving: None,
            root: NodeRef::default(),
            drawn: Mode::default(),
            send: emit.clone(),
            emit,
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
        match self.saved {
            Saved::Nothing => {}
            Saved::Soon => self.save(),
            // Who only looks keeps nothing.
            _ if self.config.mode == Mode::View => {}
            _ => self.store(),
        }
    }

    /// Puts the document and the position into the browser's storage.
    pub(super) fn store(&mut self) {
        self.saving = None;
        let saved_at = clock::now();
        let json = self.to_keep(&saved_at, None).to_json();
        self.saved = self.keeper.save(json, &self.session.assessment().id, saved_at);
    }

    /// Everything needed to go on elsewhere or later, as JSON; none where nothing was entered or
    /// handed over.
    pub(crate) fn draft(&self) -> Option<String> {
        let assessment = self.session.assessment();
        let blank = Assessment::new(assessment.id.clone(), self.session.procedure());
        let unsaved = match self.saved {
            Saved::Nothing if assessment.to_json() == blank.to_json() => return None,
            Saved::Nothing => Some(Unsaved::Untouched),
            Saved::Refused | Saved::Elsewhere => Some(Unsaved::OnlyHere),
            // It will be by the time that the widget is gone.
            Saved::Soon | Saved::At(_) => None,
        };
        Some(self.to_keep(&clock::now(), unsaved).to_json())
    }

    fn to_keep<'a>(&'a self, saved_at: &'a str, unsaved: Option<Unsaved>) -> ToKeep<'a> {
        ToKeep {
            saved_at,
            unsaved: unsaved.map(Unsaved::code),
            view: self.view.code(),
            post_key: self.post_key.as_deref(),
            assessment: self.session.assessment(),
        }
    }

    /// Saves what is here; what another window saved is put aside.
    pub(super) fn take_over(&mut self) {
        if self.keeper.set_aside() {
            self.store();
        } else {
            self.saved = Saved::Refused;
        }
    }

    /// Puts the draft out of the way of another assessment, and what only this window has as well.
    /// Gives whether it could: where not, nothing may take its place.
    pub(super) fn make_way(&mut self) -> bool {
        self.save();
        let done = self.keep_beside() && self.keeper.set_aside();
        if !done {
            self.saved = Saved::Refused;
        }
        done
    }

    /// Keeps beside the draft of another window what only this window has. Gives whether it could.
    fn keep_beside(&mut self) -> bool {
        let only_here = self.saved == Saved::Elsewhere;
        let json = only_here.then(|| self.to_keep(&clock::now(), None).to_json());
        json.is_none_or(|it| self.keeper.put_beside(&it))
    }

    /// Saves what has to give way to what the page wants, wherever there is room for it.
    pub(super) fn part(&mut self) {
        self.save();
        // Where there is none, the page has it its way all the same.
        let _ = self.keep_beside();
    }

    /// Goes on with what the page hands over. The draft makes way for it with the first change.
    pub(super) fn give_way(&mut self, assessment: Assessment) {
        self.part();
        self.keeper.part_from(&assessment);
        self.load(assessment);
    }

    /// Removes the draft once that is confirmed, and begins anew.
    pub(super) fn clear(&mut self, clearing: Clearing) {
        self.clearing = clearing;
        if clearing == Clearing::Yes {
            self.keeper.clear();
            let blank = Assessment::new(clock::random_id(), self.session.procedure());
            self.load(blank);
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
        if !self.make_way() {
            return;
        }
        self.load(assessment);
        if self.config.mode != Mode::Demo {
            self.saved = Saved::Soon;
            self.save();
        }
        self.config.emit(&Event::Change);
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
