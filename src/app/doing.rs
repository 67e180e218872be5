//! What each thing that a person does leads to.

use super::adapt::bring_up;
use super::{App, Event, Focus, Notice, Phase};
use crate::clock;
use crate::draft::Saved;
use crate::view::View;
use hangji_core::finding::Part;
use hangji_core::{Assessment, Change, Session};
use yew::Context;

impl App {
    pub(super) fn change(&mut self, ctx: &Context<Self>, change: Change) {
        self.follow(&change);
        match &change {
            Change::Write { place, .. } => self.held.clone_from(place),
            Change::Leave { .. } => {}
            // Whatever else changes may take the entry away.
            _ => self.held.clear(),
        }
        if matches!(change, Change::Leave { .. }) {
            self.save();
            if let Some(change) = self.press.put_off(change) {
                self.session.apply(change);
            }
        } else {
            self.session.apply(change);
            self.post_key = None;
            self.session.stamp(clock::now());
            self.schedule_save(ctx);
            self.config.emit(&Event::Change);
        }
    }

    /// Shows what is wrong with the entries that were left by pressing something else.
    pub(super) fn released(&mut self) -> bool {
        let left = self.press.released();
        let any = !left.is_empty();
        left.into_iter().for_each(|it| self.session.apply(it));
        any
    }

    pub(super) fn go(&mut self, view: View) {
        self.view = view;
        self.summary_of = None;
        self.focus = Some(Focus::Heading);
        self.held.clear();
        self.notice = None;
        if matches!(self.phase, Phase::Accepted(_)) {
            self.phase = Phase::Editing;
        }
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
        self.saved = Saved::Nothing;
        self.held.clear();
        let today = self.config.today.or_else(clock::today);
        let procedure = self.session.procedure().clone();
        self.notice = bring_up(&procedure, &mut assessment).or(self.notice);
        self.session = Session::new(procedure, assessment, today);
        self.phase = Phase::Editing;
        self.post_key = None;
    }

    /// Where the focus goes when a change brings an entry or takes the pressed button away.
    fn follow(&mut self, change: &Change) {
        let assessment = self.session.assessment();
        let place = match change {
            Change::RemovePlanItem { index } => {
                self.notice = Some(Notice::Removed(index + 1));
                "/plan/items".to_owned()
            }
            Change::RestorePlanItem => {
                self.notice = None;
                "/plan/items".to_owned()
            }
            Change::RemoveMeasure { index, .. } => format!("/plan/items/{index}/measures"),
            Change::AddUnit { .. } => {
                format!("/coverage/units/{}/name", assessment.coverage.units.len())
            }
            Change::RemoveUnit { .. } => "/coverage/units".to_owned(),
            _ => return,
        };
        self.focus = Some(Focus::Place(place));
    }
}
