//! What the page wants: at the start, and later by new attributes of the element.

use super::keep::keeper;
use super::{App, AppProps, Config, Event, Focus, Notice, Take};
use crate::clock;
use crate::draft::{Kept, Saved};
use crate::view::View;
use hangji_core::Assessment;
use yew::Context;

/// An assessment that the page hands over as JSON.
///
/// # Errors
/// Why the text is none.
pub(crate) fn handed_over(json: &str) -> Result<Assessment, String> {
    Assessment::read(json).map_err(|it| format!("value: {it}"))
}

impl App {
    /// Begins with what the page hands over, where it wants it. Gives whether it handed over anything
    /// that is an assessment.
    pub(super) fn open(&mut self, props: &AppProps) -> bool {
        let given = props.value.as_deref().map(handed_over);
        let any = matches!(given, Some(Ok(_)));
        match given {
            Some(Ok(it)) => self.give_way(it),
            Some(Err(why)) => self.config.emit(&Event::Error(&why)),
            None => {}
        }
        self.view = props.view.unwrap_or(self.view);
        self.extent = self.view.at_first();
        any
    }

    /// Takes new attributes; the draft moves along where it is kept elsewhere now.
    pub(super) fn configure(&mut self, ctx: &Context<Self>, config: Config) {
        let moved = keeper(&config);
        let moves = !moved.is_at(&self.keeper);
        // What was begun before the page named anything moves along.
        let another = config.assessment_id != self.config.assessment_id
            && (self.resumed.is_some() || !self.config.assessment_id.is_empty());
        if moves && another {
            self.part();
        }
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
        if moves {
            self.keeper = moved;
            if another {
                self.load(Assessment::new(clock::random_id(), self.session.procedure()));
                self.view = View::Start;
            }
            // Words typed before the page named the address are saved there only if it is free.
            if self.saved != Saved::Soon {
                self.adopt(ctx);
            }
        }
        self.config.settle();
    }

    fn adopt(&mut self, ctx: &Context<Self>) {
        match self.keeper.load() {
            Kept::Draft(draft) => {
                self.view = View::from_code(&draft.view);
                self.load(draft.assessment);
                self.post_key = draft.post_key;
                self.resumed = Some(draft.saved_at);
                self.saved = draft.saved;
            }
            Kept::Unreadable => self.notice = Some(Notice::Unreadable),
            // The page names what was just submitted: that is here already.
            Kept::Nothing if self.session.assessment().id == self.config.assessment_id => {}
            Kept::Nothing => self.fetch_stored(ctx),
        }
    }
}
