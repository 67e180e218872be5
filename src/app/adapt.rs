//! The procedure in force: the built-in one, with or without a place's addendum on top; and
//! assessments that were begun with an older version of it.

use super::{App, Event, Focus, Mode, Msg, Notice};
use crate::{send, words};
use hangji_core::document::Unread;
use hangji_core::procedure::Addendum;
use hangji_core::words::expected;
use hangji_core::{Assessment, Procedure};
use std::sync::Arc;
use yew::Context;

impl App {
    /// Fetches the addendum that the page names.
    pub(super) fn fetch_addendum(&self, ctx: &Context<Self>) {
        let address = self.config.procedure.clone();
        if address.is_empty() {
            return;
        }
        let (link, carry) = (ctx.link().clone(), self.config.carry.clone());
        yew::platform::spawn_local(async move {
            let text = send::text(&carry, &address).await;
            link.send_message(Msg::Adapt(address, text));
        });
    }

    /// Puts an addendum on top of the built-in procedure; one that cannot stand is told.
    pub(super) fn adapt(&mut self, address: &str, text: Result<String, u16>) {
        // The page may have named another meanwhile.
        if address != self.config.procedure {
            return;
        }
        let lang = self.lang();
        let adapted = |it: String| {
            let addendum = Addendum::read(&it)?;
            self.built_in.with(&addendum).map_err(Unread::Misfits)
        };
        self.unadapted = match text.map(adapted) {
            Ok(Ok(procedure)) => return self.session.set_procedure(procedure),
            Ok(Err(Unread::Misfits(all))) => {
                all.iter().map(|it| format!("{} {}", it.place, expected(it, lang))).collect()
            }
            Ok(Err(Unread::NotJson(error))) => {
                let (line, column) = (error.line().to_string(), error.column().to_string());
                vec![words::NOT_JSON.with(lang, &[("line", &line), ("column", &column)])]
            }
            Err(status) => {
                let status = status.to_string();
                vec![words::NOT_FETCHED.with(lang, &[("at", address), ("status", &status)])]
            }
        };
        let what = self.unadapted.join("\n");
        self.config.emit(&Event::Error(&format!("procedure: {what}")));
    }

    /// Goes on with the procedure as it is built in.
    pub(super) fn follow_built_in(&mut self) {
        self.unadapted.clear();
        if !self.session.procedure().addendum.is_empty() {
            self.session.set_procedure(self.built_in.clone());
        }
    }

    /// Goes on in both languages; an addendum is put on top anew.
    pub(super) fn learn(&mut self, ctx: &Context<Self>, procedure: Option<Box<Procedure>>) {
        let same =
            |it: &Procedure| (&it.id, it.version) == (&self.built_in.id, self.built_in.version);
        let Some(procedure) = procedure.filter(|it| same(it)) else { return };
        self.built_in = basis(self.config.mode, Arc::from(procedure));
        self.focus = self.focus.take().or(Some(Focus::Here));
        if self.session.procedure().addendum.is_empty() {
            self.session.set_procedure(self.built_in.clone());
        }
        self.fetch_addendum(ctx);
    }
}

/// What a mode builds on.
pub(super) fn basis(mode: Mode, built_in: Arc<Procedure>) -> Arc<Procedure> {
    match mode {
        Mode::Real | Mode::View => built_in,
        Mode::Demo => built_in.for_demonstration(),
    }
}

/// Brings an assessment up to the procedure in force, and gives what to tell of it.
pub(super) fn bring_up(procedure: &Procedure, assessment: &mut Assessment) -> Option<Notice> {
    let begun = assessment.procedure.version;
    procedure.migrate(assessment);
    if !procedure.addendum.is_empty() {
        assessment.procedure.addendum.clone_from(&procedure.addendum);
    }
    let now = assessment.procedure.version;
    (now != begun).then_some(Notice::Migrated(begun, now))
}
