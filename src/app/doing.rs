//! What each thing that a person does leads to.

use super::adapt::bring_up;
use super::{App, Event, Focus, Menu, Msg, Notice, Phase};
use crate::after_frame::AfterFrame;
use crate::clock;
use crate::draft::Saved;
use crate::view::{Extent, Listing, Pasted, View};
use hangji_core::finding::Part;
use hangji_core::session::Bulk;
use hangji_core::{Assessment, Change, Session};
use yew::Context;

/// How long a pause after a frame is before the rest is drawn, in milliseconds: so that a key or a
/// click which follows at once does not wait for it, and nobody who goes on elsewhere sees the page
/// move late.
const DRAWING: u32 = 32;

impl App {
    pub(super) fn change(&mut self, ctx: &Context<Self>, change: Change) {
        self.follow(&change);
        match &change {
            Change::Write { place, .. } | Change::Toggle { place, .. } => {
                self.held.clone_from(place);
            }
            Change::Answer { item, .. } => self.held = format!("/survey/answers/{item}/answer"),
            Change::Leave { .. } => {}
            // The focus goes to the new unit.
            Change::AddUnit { .. } => {
                if let Some(Focus::Place(place)) = &self.focus {
                    self.held.clone_from(place);
                }
            }
            // Whatever else changes may take the entry away.
            _ => self.held.clear(),
        }
        if matches!(change, Change::Leave { .. }) {
            self.save();
            if let Some(change) = self.press.put_off(change) {
                self.session.apply(change);
            }
            return;
        }
        let planned = self.planned(&change);
        self.session.apply(change.clone());
        if let Some(before) = planned {
            self.follow_plan(&before, &change);
        }
        self.changed(ctx);
    }

    /// What follows from every change of the document.
    fn changed(&mut self, ctx: &Context<Self>) {
        self.post_key = None;
        self.session.stamp(clock::now());
        self.schedule_save(ctx);
        self.config.emit(&Event::Change);
    }

    /// Takes what was typed. The browser shows it by itself; the rest is checked and drawn once typing
    /// pauses.
    pub(super) fn typed(&mut self, ctx: &Context<Self>, place: String, text: &str) -> bool {
        // Whoever types presses nothing.
        self.press.give_up();
        self.released();
        self.session.type_in(&place, text);
        self.held = place;
        self.changed(ctx);
        let link = ctx.link().clone();
        self.drawing = Some(AfterFrame::new(DRAWING, move || link.send_message(Msg::Draw)));
        false
    }

    /// Draws the rest of a view once what is seen first is on the screen.
    pub(super) fn extend(&mut self, ctx: &Context<Self>) {
        if self.extent == Extent::Whole {
            self.extending = None;
        } else if self.extending.is_none() {
            let link = ctx.link().clone();
            let extend = move || link.send_message(Msg::Extend);
            self.extending = Some(AfterFrame::new(DRAWING, extend));
        }
    }

    /// Whether all is drawn now. What typing left to be drawn may move what is being pressed away,
    /// so it waits for the end of that.
    pub(super) fn draws(&mut self) -> bool {
        let now = self.drawing.is_none() || !self.press.is_down();
        if now {
            self.drawing = None;
        }
        now
    }

    /// Shows what is wrong with the entries that were left by pressing something else, and what was
    /// to be drawn meanwhile.
    pub(super) fn released(&mut self) -> bool {
        let left = self.press.released();
        let any = !left.is_empty() || self.drawing.take().is_some();
        left.into_iter().for_each(|it| self.session.apply(it));
        any
    }

    pub(super) fn go(&mut self, view: View) {
        let leaves = self.view == View::Submit && view != View::Submit;
        if leaves && matches!(self.phase, Phase::Accepted(_)) {
            self.phase = Phase::Editing;
        }
        self.view = view;
        self.summary_of = None;
        self.focus = Some(Focus::Heading);
        self.held.clear();
        self.notice = None;
        self.menu = Menu::Closed;
        self.save_position();
    }

    /// Shows what is wrong with a part; goes on when nothing stops it.
    pub(super) fn finish(&mut self, part: Part) {
        self.session.apply(Change::Finish { part });
        if self.session.errors(part) == 0 {
            self.go(View::of(part).next());
        } else {
            self.summary_of = Some(part);
            self.focus = Some(Focus::Summary);
        }
    }

    /// Goes on with another document, which is not saved here yet.
    pub(super) fn load(&mut self, mut assessment: Assessment) {
        if assessment.id.is_empty() {
            assessment.id = clock::random_id();
        }
        let procedure = self.session.procedure().clone();
        // What it told of the one before is not of this one.
        let notice = self.notice.filter(|it| *it != Notice::Gone);
        self.notice = bring_up(&procedure, &mut assessment).or(notice);
        self.session = Session::new(procedure, assessment, self.today());
        self.listing = Listing::new(self.session.assessment());
        self.pasted = Pasted::default();
        self.phase = Phase::Editing;
        self.saved = Saved::Nothing;
        self.saving = None;
        self.asked += 1;
        self.late = None;
        self.post_key = None;
        self.resumed = None;
        self.held.clear();
        self.send = self.emit.reform(|it| it);
        self.config.settle();
    }

    /// Where the focus goes when a change brings an entry or takes the pressed button away.
    fn follow(&mut self, change: &Change) {
        let assessment = self.session.assessment();
        let place = match change {
            Change::RemoveMeasure { index, .. } => format!("/plan/items/{index}/measures"),
            Change::AddUnit { .. } => {
                format!("/coverage/units/{}/name", assessment.coverage.units.len())
            }
            Change::RemoveUnit { .. } | Change::AddUnits { .. } => "/coverage/units".to_owned(),
            Change::MarkRest { group, .. } => format!("group:{group}"),
            Change::TakeBack => match self.session.bulk() {
                Some(Bulk::Marked { group, .. }) => format!("group:{group}"),
                _ => "/coverage/units".to_owned(),
            },
            _ => return,
        };
        self.focus = Some(Focus::Place(place));
    }
}
