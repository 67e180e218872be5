//! Looking at the plan, and where the eye goes when an item of it comes or goes.

use super::{App, Focus, Notice};
use crate::view::{Arrange, JOIN_INTO, PAGE_TOLD, item_at, key};
use hangji_core::{Change, Session};

impl App {
    /// Looks at the plan in another way.
    pub(super) fn arrange(&mut self, asked: Arrange) {
        let focus = match &asked {
            Arrange::Turn(_) => Some(PAGE_TOLD),
            Arrange::Joining(Some((_, None))) => Some(JOIN_INTO),
            _ => None,
        };
        self.focus = focus.map(|it| Focus::Place(it.to_owned())).or(self.focus.take());
        self.listing.take(asked, &self.session);
    }

    /// Opens the plan item that a place belongs to.
    pub(super) fn show_item(&mut self, place: &str) {
        if let Some(index) = item_at(place) {
            self.listing.reveal(index, &self.session);
        }
    }

    /// The items of the plan before a change that adds one or takes one away.
    pub(super) fn planned(&self, change: &Change) -> Option<Vec<String>> {
        let moves = matches!(
            change,
            Change::AddPlanItem { .. }
                | Change::RemovePlanItem { .. }
                | Change::RestorePlanItem
                | Change::Join { .. }
                | Change::Split { .. }
        );
        moves.then(|| keys(&self.session))
    }

    /// Shows the item that came, or the one in the place of what went, and how to undo it.
    pub(super) fn follow_plan(&mut self, before: &[String], change: &Change) {
        let after = keys(&self.session);
        let same = before.iter().zip(&after).take_while(|(one, other)| one == other);
        let mut at = same.count();
        let gone = self.session.gone().last();
        if after.len() < before.len() {
            let into = gone.and_then(|it| it.into());
            at = into.and_then(|id| after.iter().position(|it| it == id)).unwrap_or(at);
        }
        let entry = match change {
            Change::AddPlanItem { .. } | Change::Split { .. } => "problem",
            _ => {
                self.notice = gone.map(|_| Notice::Gone);
                "sources"
            }
        };
        if !matches!(change, Change::RemovePlanItem { .. }) && after.len() != before.len() {
            self.listing.reveal(at, &self.session);
        }
        self.focus = Some(Focus::Place(format!("/plan/items/{at}/{entry}")));
    }
}

fn keys(session: &Session) -> Vec<String> {
    let items = session.assessment().plan.items.iter().enumerate();
    items.map(|(at, it)| key(it, at)).collect()
}
