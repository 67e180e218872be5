//! One plan item: problem, goal, measures, responsible, due, and what is referred up.

use super::Scene;
use super::field::{Form, messages};
use super::parts::{Look, button, details, tick};
use crate::app::Msg;
use crate::words;
use hangji_core::Change;
use hangji_core::assessment::PlanItem;
use hangji_core::procedure::Suggestion;
use yew::prelude::*;

impl Scene<'_> {
    /// The plan item at a position.
    pub(super) fn plan_item(&self, index: usize) -> Html {
        let Some(item) = self.session.assessment().plan.items.get(index) else {
            return html! { <div /> };
        };
        let at = |field: &str| format!("/plan/items/{index}/{field}");
        let lang = self.lang;
        html! {
            <article class="card" aria-labelledby={at("sources")} key={item.id.clone()}>
                { self.plan_item_head(index, item) }
                { self.text(&at("problem"), &item.problem, Form::Area, "") }
                { self.text(&at("goal"), &item.goal, Form::Area, words::GOAL_HINT.to(lang)) }
                { self.measures(index, item) }
                <div class="row">
                    { self.text(&at("responsible"), &item.responsible, Form::Line, words::RESPONSIBLE_HINT.to(lang)) }
                    { self.text(&at("due"), &item.due.0, Form::Date, words::DATE_HINT.to(lang)) }
                </div>
                { super::submit::explanation(self, &at("responsible")) }
                { self.refer_up(index, item) }
                { self.remove_plan_item(index) }
            </article>
        }
    }

    fn plan_item_head(&self, index: usize, item: &PlanItem) -> Html {
        let (lang, place) = (self.lang, format!("/plan/items/{index}/sources"));
        let title = words::PLAN_ITEM.with(lang, &[("n", &(index + 1).to_string())]);
        let source = if item.sources.is_empty() {
            words::OWN_ITEM.to(lang).to_owned()
        } else {
            words::FROM_ITEM.with(lang, &[("item", &item.sources.join(lang.pick("、", ", ")))])
        };
        let dimension =
            self.session.procedure().dimensions.iter().find(|it| it.id == item.category);
        html! {
            <>
                <div class="top">
                    <h4 id={place.clone()} tabindex="-1">{ title }</h4>
                    <span class="tag">{ dimension.map(|it| format!("{} · ", lang.of(&it.short))) }{ source }</span>
                </div>
                { messages(&place, &self.shown.at(&place)) }
                { super::submit::explanation(self, &place) }
            </>
        }
    }

    fn measures(&self, index: usize, item: &PlanItem) -> Html {
        let place = format!("/plan/items/{index}/measures");
        let count = item.measures.len().max(1);
        let add = self.change(Change::AddMeasure { index, text: String::new() });
        html! {
            <div class="measures" id={place.clone()}>
                { messages(&place, &self.shown.at(&place)) }
                for measure in 0..count {
                    { self.measure(index, item, measure, count) }
                }
                <div class="actions">
                    { button(Look::Link, words::ADD_MEASURE.to(self.lang), add) }
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
        html! {
            <div class="measure" key={measure}>
                { self.labelled_text(&place, &name, text, Form::Area, "") }
                <div>
                    if count > 1 {
                        { button(Look::Link, &words::REMOVE_MEASURE.with(self.lang, &[("n", &number)]), remove) }
                    }
                </div>
            </div>
        }
    }

    fn suggestions(&self, index: usize, item: &PlanItem) -> Html {
        let procedure = self.session.procedure();
        let dimension = procedure.dimensions.iter().find(|it| it.id == item.category);
        let list: &[Suggestion] = dimension.map_or(&[], |it| &it.measures);
        let chips = html! {
            <div class="actions">
                for it in list {
                    { button(Look::Chip, self.lang.of(&it.text), self.change(Change::AddMeasure { index, text: self.lang.of(&it.text).to_owned() })) }
                }
            </div>
        };
        details("suggestions", words::SUGGESTIONS.to(self.lang), chips)
    }

    fn refer_up(&self, index: usize, item: &PlanItem) -> Html {
        let at = |field: &str| format!("/plan/items/{index}/refer_up/{field}");
        let referred = item.refer_up.is_some();
        let send = self.send.clone();
        let onchange = Callback::from(move |_| {
            send.emit(Msg::Change(Change::ReferUp { index, refer: !referred }));
        });
        html! {
            <div class="refer">
                { tick(None, words::REFER_UP.to(self.lang), "check", referred, onchange) }
                <div class="row">
                    if let Some(refer) = &item.refer_up {
                        { self.text(&at("to"), &refer.to, Form::Line, "") }
                        { self.text(&at("matter"), &refer.matter, Form::Line, "") }
                    }
                </div>
            </div>
        }
    }

    fn remove_plan_item(&self, index: usize) -> Html {
        let number = (index + 1).to_string();
        html! {
            { button(Look::Link, &words::REMOVE_ITEM.with(self.lang, &[("n", &number)]), self.change(Change::RemovePlanItem { index })) }
        }
    }

    /// Does one change on a click.
    pub(super) fn change(&self, change: Change) -> Callback<MouseEvent> {
        let send = self.send.clone();
        Callback::from(move |_| send.emit(Msg::Change(change.clone())))
    }
}
