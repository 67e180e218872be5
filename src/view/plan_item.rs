//! One plan item: problem, goal, measures, responsible, due, and what is referred up.

use super::Scene;
use super::field::{Form, messages};
use super::parts::{Look, button, details, tick};
use crate::app::Msg;
use crate::words;
use hangji_core::Change;
use hangji_core::assessment::PlanItem;
use hangji_core::procedure::{Group, Suggestion};
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
                { self.refer_up(index, item) }
                { super::submit::explanations(self, &format!("/plan/items/{index}")) }
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

    /// Measures to start from: of the dimensions that the item mends, of what its sources were
    /// asked in addition, and of the branch's sector; each once.
    fn suggestions(&self, index: usize, item: &PlanItem) -> Html {
        let (procedure, lang) = (self.session.procedure(), self.lang);
        let sector = &self.session.assessment().branch.sector;
        let asks = |group: &Group, source: &String| group.items.iter().any(|it| it.id == *source);
        let mut lists: Vec<(&str, &[Suggestion])> = Vec::new();
        for group in procedure.groups() {
            let mends = |it: &String| {
                procedure.dimension_of(it).is_some_and(|it| it.id == group.id) || asks(group, it)
            };
            if item.category == group.id || item.sources.iter().any(mends) {
                lists.push((lang.of(&group.title), &group.measures));
            }
        }
        for it in procedure.sectors.iter().filter(|it| it.id == *sector) {
            lists.push((lang.of(&it.label), &it.measures));
        }
        let (mut offered, mut chips): (Vec<&str>, Vec<Html>) = Default::default();
        for (title, measures) in lists {
            let mut buttons: Vec<Html> = Vec::new();
            for text in measures.iter().map(|it| lang.of(&it.text)) {
                if !offered.contains(&text) {
                    offered.push(text);
                    let add = Change::AddMeasure { index, text: text.to_owned() };
                    buttons.push(button(Look::Chip, text, self.change(add)));
                }
            }
            if !buttons.is_empty() {
                chips.push(html! { <><p>{ title.to_owned() }</p><div class="actions">{ buttons }</div></> });
            }
        }
        details("suggestions", words::SUGGESTIONS.to(lang), html! { <div>{ chips }</div> })
    }

    fn refer_up(&self, index: usize, item: &PlanItem) -> Html {
        let place = format!("/plan/items/{index}/refer_up");
        let at = |field: &str| format!("{place}/{field}");
        let referred = item.refer_up.is_some();
        let onchange = self.toggle(Change::ReferUp { index, refer: !referred });
        html! {
            <div class="refer" id={place.clone()}>
                { messages(&place, &self.shown.at(&place)) }
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
        self.doing(change).reform(|_| ())
    }

    /// Does one change when a box is ticked.
    pub(super) fn toggle(&self, change: Change) -> Callback<Event> {
        self.doing(change).reform(|_| ())
    }

    fn doing(&self, change: Change) -> Callback<()> {
        let send = self.send.clone();
        Callback::from(move |()| send.emit(Msg::Change(change.clone())))
    }
}
