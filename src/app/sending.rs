//! Submitting, and what comes of it; going on with what the host has.

use super::{App, Event, Focus, Mode, Msg, Notice, Way};
use crate::draft::Saved;
use crate::view::View;
use crate::{clock, send};
use hangji_core::assessment::{Assessment, Step};
use hangji_core::finding::Part;
use hangji_core::wire::{Answer, Failure, Receipt};
use hangji_core::{Change, Finding, rules};
use std::sync::Arc;
use yew::Context;

/// Where the submission stands.
#[derive(Debug, Default)]
pub(crate) enum Phase {
    /// Being filled in.
    #[default]
    Editing,
    /// On its way.
    Sending,
    /// Taken in.
    Accepted(Receipt),
    /// Not taken in; everything is still here.
    Failed(Trouble),
}

/// Why a submission was not taken in.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// Our own check stops it.
    Unfinished,
    /// Nothing stops it but that it is a demonstration.
    Demo,
    /// The host found something wrong: so many findings.
    Refused(usize),
    /// The host has something newer.
    Conflict(Option<Arc<Assessment>>),
    /// Sign in again first.
    SignIn(Failure),
    /// Try again later.
    Later(Failure),
    /// Trying again will not help.
    Failed(Failure),
}

impl App {
    /// Asks for what the host has stored, unless a draft is newer than that.
    pub(super) fn fetch_stored(&mut self, ctx: &Context<Self>) {
        let (endpoint, id) = (self.config.address().to_owned(), self.config.assessment_id.clone());
        if endpoint.is_empty() || id.is_empty() || self.resumed.is_some() {
            return;
        }
        self.asked += 1;
        let (link, carry, asked) = (ctx.link().clone(), self.config.carry.clone(), self.asked);
        yew::platform::spawn_local(async move {
            let stored = send::get(&carry, &endpoint, &id).await;
            link.send_message(Msg::Stored(asked, stored.map(Box::new)));
        });
    }

    /// Goes on with what the host has stored; what was typed meanwhile is not replaced.
    pub(super) fn stored(&mut self, asked: u32, stored: Result<Box<Assessment>, u16>) {
        if asked != self.asked {
            return;
        }
        match stored {
            Ok(it) if self.saved == Saved::Nothing => self.load(*it),
            Ok(it) => self.late = Some(it),
            Err(300..=399 | 401) => {
                self.notice = Some(Notice::SignedOut);
                self.config.emit(&Event::SignIn);
            }
            Err(status) => {
                self.notice = Some(Notice::NotFound);
                self.config.emit(&Event::Error(&format!("assessment-id ({status})")));
            }
        }
    }

    /// Submits, unless something stops it; then says what.
    pub(super) fn submit(&mut self, ctx: &Context<Self>) {
        let demo = match self.config.mode {
            Mode::Demo => true,
            Mode::Real if self.config.way() == Way::Post => false,
            _ => return,
        };
        if matches!(self.phase, Phase::Sending) {
            return;
        }
        // The page may ask from anywhere; what comes of it is told there.
        if self.view != View::Submit {
            self.go(View::Submit);
        }
        let through = self.finish_all();
        if !self.session.blocking(through).is_empty() {
            return self.failed(Trouble::Unfinished);
        }
        if demo {
            return self.failed(Trouble::Demo);
        }
        self.session
            .apply(Change::Write { place: "/step".to_owned(), text: through.code().to_owned() });
        let key = self.post_key.get_or_insert_with(clock::random_id).clone();
        // The key has to survive the window: the answer may never arrive.
        self.saved = Saved::Soon;
        self.save();
        self.phase = Phase::Sending;
        let session = &self.session;
        let assessment = session.assessment().for_submission(session.procedure()).to_json();
        let (link, carry) = (ctx.link().clone(), self.config.carry.clone());
        let (endpoint, of) = (self.config.address().to_owned(), session.assessment().id.clone());
        yew::platform::spawn_local(async move {
            let answer = send::post(&carry, &endpoint, &key, &assessment).await;
            link.send_message(Msg::Answered(of, answer));
        });
    }

    /// Shows what is wrong with everything up to the step that is to be sent; gives that step.
    pub(super) fn finish_all(&mut self) -> Step {
        let through = self.through();
        let last = rules::last_part(through);
        for part in Part::ALL.into_iter().filter(|it| *it <= last) {
            self.session.apply(Change::Finish { part });
        }
        // What else is checked, see `rules::is_checked`, shows entry by entry: its part is not finished.
        let beyond = |it: &Finding| Part::of(&it.place) > last;
        for finding in self.session.blocking(through).into_iter().filter(beyond) {
            self.session.apply(Change::Leave { place: finding.place });
        }
        through
    }

    /// Takes the host's answer to the assessment of an id.
    pub(super) fn answered(&mut self, of: &str, answer: Answer) {
        if of != self.session.assessment().id {
            // It made way for another one while it was on its way; that one is not what was answered.
            if let Answer::Accepted(receipt) = &answer {
                self.config.emit(&Event::Accepted(receipt));
            }
            return;
        }
        match answer {
            Answer::Accepted(receipt) => {
                self.session.apply(Change::Accepted { revision: receipt.revision });
                self.config.emit(&Event::Accepted(&receipt));
                self.phase = Phase::Accepted(receipt);
                self.late = None;
                // What was typed while it was on its way is not in what the host has.
                if self.post_key.is_some() {
                    self.forget_draft();
                } else {
                    self.store();
                }
                self.tell(Focus::Heading);
            }
            Answer::Refused(findings) => {
                self.config.emit(&Event::Refused(&findings));
                let count = findings.len();
                self.session.apply(Change::Refused { findings });
                self.failed(Trouble::Refused(count));
            }
            Answer::Conflict(current) => {
                self.failed(Trouble::Conflict(current.map(Arc::from)));
            }
            Answer::SignIn(failure) => {
                self.config.emit(&Event::SignIn);
                self.failed(Trouble::SignIn(failure));
            }
            Answer::Later(failure) => self.failed(Trouble::Later(failure)),
            Answer::Failed(failure) => self.failed(Trouble::Failed(failure)),
        }
    }

    /// Puts what is here on top of what the host has.
    pub(super) fn keep_mine(&mut self, ctx: &Context<Self>) {
        if let Phase::Failed(Trouble::Conflict(Some(current))) = &self.phase {
            let onto = current.clone();
            self.session.apply(Change::Rebase { onto });
            self.post_key = None;
            self.phase = Phase::Editing;
            self.submit(ctx);
        }
    }

    /// Goes on with what the host has; what is here makes way.
    pub(super) fn take_theirs(&mut self) {
        let theirs = match &self.phase {
            Phase::Failed(Trouble::Conflict(Some(current))) => Some(current.as_ref().clone()),
            _ => self.late.take().map(|it| *it),
        };
        if let Some(theirs) = theirs
            && self.make_way()
        {
            self.load(theirs);
            self.store();
            let notice = self.notice;
            self.go(self.view);
            self.notice = notice;
        }
    }

    fn failed(&mut self, trouble: Trouble) {
        let said = crate::words::TROUBLE.to(self.lang());
        match &trouble {
            Trouble::Later(why) | Trouble::Failed(why) => {
                // Where no answer came there is none.
                let status =
                    if why.status > 0 { format!(" ({})", why.status) } else { String::new() };
                let said = format!("{said}{status} {}", why.detail);
                self.config.emit(&Event::Error(said.trim_end()));
            }
            Trouble::Conflict(_) => self.config.emit(&Event::Error(said)),
            // These have events of their own, or are no failures.
            Trouble::SignIn(_) | Trouble::Refused(_) | Trouble::Unfinished | Trouble::Demo => {}
        }
        self.phase = Phase::Failed(trouble);
        self.tell(Focus::Summary);
    }

    /// Leads to what came of a submission, or says that it came: who works elsewhere by now is not
    /// taken away from there.
    fn tell(&mut self, focus: Focus) {
        if self.view == View::Submit {
            self.focus = Some(focus);
        } else {
            self.notice = Some(Notice::Answered);
        }
    }
}
