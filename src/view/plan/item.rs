//! One plan item: problem, goal, measures, responsible, due, and what is referred up.

use super::join::{apart, join};
use super::list::Row;
use crate::app::Msg;
use crate::view::Scene;
use crate::view::field::{Form, messages};
use crate::view::parts::{Look, act, tick};
use crate::words;
use hangji_core::Change;
use hangji_core::assessment::PlanItem;
use yew::prelude::*;

impl Scene<'_> {
    /// The form of a plan item.
    pub(super) fn plan_item(&self, row: &Row<'_>) -> Html {
        let (index, item, lang) = (row.index, row.item, self.lang);
        let at = |field: &str| format!("/plan/items/{index}/{field}");
        let sources = at("sources");
        draw! {
            <>
                { messages(&sources, &self.shown.at(&sources)) }
                { apart(self, row) }
                { self.text(&at("problem"), &item.problem, Form::Area, "") }
                { self.optional(&at("cause"), &item.cause, Form::Area) }
                { self.text(&at("goal"), &item.goal, Form::Area, words::GOAL_HINT.to(lang)) }
                { self.measures(index, item) }
                <div class="row">
                    { self.text(&at("responsible"), &item.responsible, Form::Line, words::RESPONSIBLE_HINT.to(lang)) }
                    { self.text(&at("due"), &item.due.0, Form::Date, words::DATE_HINT.to(lang)) }
                </div>
                { self.refer_up(index, item) }
                { crate::view::submit::explanations(self, &format!("/plan/items/{index}")) }
                { join(self, row) }
                { self.remove_plan_item(index) }
            </>
        }
    }

    fn measures(&self, index: usize, item: &PlanItem) -> Html {
        let place = format!("/plan/items/{index}/measures");
        let count = item.measures.len().max(1);
        let add = self.change(Change::AddMeasure { index, text: String::new() });
        draw! {
            <div class="measures" id={place.clone()}>
                { messages(&place, &self.shown.at(&place)) }
                for measure in 0..count {
                    { self.measure(index, item, measure, count) }
                }
                <div class="actions">
                    { act(Look::Link, words::ADD_MEASURE.to(self.lang), add) }
                </div>
                { self.suggestions(index, item) }
            </div>
        }
    }

    fn measure(&self, index: usize, item: &PlanItem, measure: usize, count: usize) -> Html {
        let number = (measure + 1).to_string();
        let place = format!("/plan/items/{index}/measures/{measure}");
        let name = words::MEASURE_N.with(self.lang, &[("n", &number)]);
        let text = item.measures.get(measure).map_or("", String::as_str);
        let remove = self.change(Change::RemoveMeasure { index, measure });
        draw! {
            <div class="measure" key={measure}>
                { self.labelled_text(&place, &name, text, Form::Area, "") }
                <div>
                    if count > 1 {
                        { act(Look::Link, &words::REMOVE_MEASURE.with(self.lang, &[("n", &number)]), remove) }
                    }
                </div>
            </div>
        }
    }

    fn refer_up(&self, index: usize, item: &PlanItem) -> Html {
        let place = format!("/plan/items/{index}/refer_up");
        let at = |field: &str| format!("{place}/{field}");
        let referred = item.refer_up.is_some();
        let onchange = self.toggle(Change::ReferUp { index, refer: !referred });
        draw! {
            <div class="refer" id={place.clone()}>
                { messages(&place, &self.shown.at(&place)) }
                { tick(None, words::REFER_UP.to(self.lang), "check", referred, onchange) }
                <div class="row">
                    if let Some(refer) = &item.refer_up {
                        { self.text(&at("to"), &refer.to, Form::Line, "") }
                        { self.text(&at("matter"), &refer.matter, Form::Line, "") }
                    }
                </div>
                <div>if referred { { self.own_part(index, item) } }</div>
            </div>
        }
    }

    /// What the branch does itself about a matter that it refers up stands among the measures (V53).
    fn own_part(&self, index: usize, item: &PlanItem) -> Html {
        let offer = |words: &words::Text| {
            let text = words.to(self.lang);
            let said = item.measures.iter().any(|it| it == text);
            let add = Change::AddMeasure { index, text: text.to_owned() };
            draw! { if !said { { act(Look::Chip, text, self.change(add)) } } }
        };
        draw! {
            <div class="own-part">
                <p class="hint">{ words::OWN_PART.to(self.lang) }</p>
                <div class="actions">
                    { offer(&words::FOLLOW_UP_1) }
                    { offer(&words::FOLLOW_UP_2) }
                </div>
            </div>
        }
    }

    fn remove_plan_item(&self, index: usize) -> Html {
        let number = (index + 1).to_string();
        draw! {
            { act(Look::Link, &words::REMOVE_ITEM.with(self.lang, &[("n", &number)]), self.change(Change::RemovePlanItem { index })) }
        }
    }

    /// Does one change on a click.
    pub(in crate::view) fn change(&self, change: Change) -> Callback<MouseEvent> {
        self.doing(change).reform(|_| ())
    }

    /// Does one change when a box is ticked.
    pub(in crate::view) fn toggle(&self, change: Change) -> Callback<Event> {
        self.doing(change).reform(|_| ())
    }

    fn doing(&self, change: Change) -> Callback<()> {
        let send = self.send.clone();
        Callback::from(move |()| send.emit(Msg::Change(change.clone())))
    }
}
