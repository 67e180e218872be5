//! One survey item: question, four answers, its clause, and the problem that opens under it.

use super::choice::{ChoiceField, ChoiceProps, Options, options};
use super::clause::clause_details;
use super::field::{
    Form, TextField, TextFieldProps, is_wrong, messages, messages_id, rendered, state_class,
};
use super::parts::{Look, button, class, tick};
use super::{Messages, Scene, View};
use crate::app::Msg;
use crate::draw::component;
use crate::{dom, words};
use hangji_core::Change;
use hangji_core::assessment::{Answer, Assessment, ItemAnswer};
use hangji_core::procedure::{Asks, Item, Procedure};
use hangji_core::words::{Lang, answer as answer_word, label};
use std::sync::Arc;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
struct ItemRowProps {
    id: AttrValue,
    asked: Asked,
    answer: Option<Answer>,
    /// What opens under the answers.
    more: More,
    answer_messages: Messages,
    lang: Lang,
    send: Callback<Msg>,
}

/// The procedure that asks; the same as long as nobody puts another in force.
#[derive(Clone)]
pub(super) struct Asked(pub(super) Arc<Procedure>);

impl PartialEq for Asked {
    fn eq(&self, other: &Asked) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// A text with its messages.
type Entered = (AttrValue, Messages);

/// What opens under the answers.
#[derive(Clone, Default, PartialEq)]
struct More {
    /// The problem, also one that is left of another answer.
    problem: Option<Entered>,
    /// The position of its plan item.
    plan_item: Option<usize>,
    /// Why the item does not apply.
    reason: Option<Entered>,
    /// The policy that yes asks for.
    policy: Option<Box<PolicyEntries>>,
}

#[derive(Clone, PartialEq)]
struct PolicyEntries {
    name: Entered,
    kind: Entered,
    date: Entered,
    kinds: Options,
}

impl Scene<'_> {
    /// A survey item with what the branch entered.
    pub(super) fn item(&self, item: &Item) -> Html {
        let assessment = self.session.assessment();
        let blank = ItemAnswer::default();
        let entered = assessment.survey.answers.get(&item.id).unwrap_or(&blank);
        let place = format!("/survey/answers/{}", item.id);
        let props = ItemRowProps {
            id: item.id.clone().into(),
            asked: Asked(self.session.procedure().clone()),
            answer: entered.answer,
            more: self.more(item, entered, assessment),
            answer_messages: self.shown.at(&format!("{place}/answer")),
            lang: self.lang,
            send: self.send.clone(),
        };
        draw! {
            <div class="asked" key={item.id.clone()}>
                { component::<ItemRow>(item.id.as_str(), props) }
                { super::submit::explanations(self, &place) }
            </div>
        }
    }

    fn more(&self, item: &Item, entered: &ItemAnswer, assessment: &Assessment) -> More {
        let place = |field: &str| format!("/survey/answers/{}/{field}", item.id);
        let at = |field: &str| self.shown.at(&place(field));
        let mut more = More::default();
        let answer = entered.answer;
        let is_problem = answer.is_some_and(Answer::is_problem);
        if is_problem || answer.is_some() && self.is_open(&place("problem"), &entered.problem) {
            more.problem = Some((entered.problem.clone().into(), at("problem")));
        }
        if is_problem {
            let mut items = assessment.plan.items.iter();
            more.plan_item = items.position(|it| it.sources.contains(&item.id));
        }
        let why = || item.core || self.is_open(&place("note"), &entered.note);
        if answer == Some(Answer::NotApplicable) && why() {
            more.reason = Some((entered.note.clone().into(), at("note")));
        }
        if answer == Some(Answer::Yes) && item.asks == Some(Asks::Policy) {
            let policy = entered.policy.clone().unwrap_or_default();
            more.policy = Some(Box::new(PolicyEntries {
                name: (policy.name.into(), at("policy/name")),
                kind: (policy.kind.into(), at("policy/kind")),
                date: (policy.date.0.into(), at("policy/date")),
                kinds: options(&self.session.procedure().policy_kinds, self.lang),
            }));
        }
        more
    }
}

/// One item of the survey.
#[component]
fn ItemRow(props: &ItemRowProps) -> Html {
    rendered();
    let (lang, procedure) = (props.lang, &*props.asked.0);
    let Some((_, item)) = procedure.item(&props.id) else { return draw! { <fieldset /> } };
    let place = format!("/survey/answers/{}/answer", props.id);
    let core = item.core.then(|| words::CORE.to(lang));
    let hints = item.when.iter().chain(&item.hint).map(|it| lang.of(it));
    let hint = hints.collect::<Vec<_>>().join(lang.pick("", " "));
    draw! {
        <fieldset id={place.clone()} aria-describedby={messages_id(&place)}
            aria-invalid={is_wrong(&props.answer_messages)}
            class={class(&["item", state_class(&props.answer_messages)])}
            onkeydown={Callback::from(|event: KeyboardEvent| dom::choose_by_digit(&event))}>
            <legend>
                <span class="id">{ &props.id }</span>
                <span class="question">
                    { lang.of(&item.text).to_owned() }
                    <span class="core">{ core }</span>
                </span>
            </legend>
            <div class="hint">{ hint }</div>
            { messages(&place, &props.answer_messages) }
            { answers(props, &place) }
            <div class="more">{ more(props) }</div>
            { clause_details(procedure, &item.clause, &item.text.zh, lang) }
        </fieldset>
    }
}

fn answers(props: &ItemRowProps, place: &str) -> Html {
    let onchange = {
        let (send, item) = (props.send.clone(), props.id.to_string());
        Callback::from(move |event: Event| {
            if let Some(answer) = dom::typed(&event).and_then(|it| Answer::from_code(&it)) {
                send.emit(Msg::Change(Change::Answer { item: item.clone(), answer }));
            }
        })
    };
    draw! {
        <div class="options answers">
            for answer in Answer::ALL.iter().copied() {
                { tick(Some((place, answer.code())), answer_word(answer, props.lang), answer.code(),
                    props.answer == Some(answer), onchange.clone()) }
            }
        </div>
    }
}

fn more(props: &ItemRowProps) -> Html {
    let More { problem, plan_item, reason, policy } = &props.more;
    draw! {
        <>
            if let Some(problem) = problem {
                <div class="opened problem">
                    { entry(props, "problem", problem, Form::Area, words::PROBLEM_HINT.to(props.lang)) }
                    { plan_link(props, *plan_item) }
                </div>
            }
            if let Some(reason) = reason {
                <div class="opened">{ entry(props, "note", reason, Form::Area, "") }</div>
            }
            if let Some(policy) = policy {
                { policy_entries(props, policy) }
            }
        </>
    }
}

fn entry(props: &ItemRowProps, name: &str, entered: &Entered, form: Form, hint: &str) -> Html {
    let place = format!("/survey/answers/{}/{name}", props.id);
    let (label, (value, messages)) = (label(&place, props.lang).into(), entered.clone());
    let (hint, send) = (hint.to_owned().into(), props.send.clone());
    let place = place.into();
    component::<TextField>(name, TextFieldProps { place, label, hint, value, messages, form, send })
}

fn plan_link(props: &ItemRowProps, plan_item: Option<usize>) -> Html {
    let Some(index) = plan_item else { return draw! { <p class="next" /> } };
    let number = (index + 1).to_string();
    let onclick = {
        let send = props.send.clone();
        Callback::from(move |_| send.emit(Msg::Reveal(format!("/plan/items/{index}/goal"))))
    };
    draw! {
        <p class="next">
            <b>{ words::IN_PLAN.with(props.lang, &[("n", &number)]) }</b>
            { button(Look::Link, words::TO_PLAN.to(props.lang), onclick) }
        </p>
    }
}

fn policy_entries(props: &ItemRowProps, policy: &PolicyEntries) -> Html {
    let kind = format!("/survey/answers/{}/policy/kind", props.id);
    let (value, messages) = &policy.kind;
    let choice = ChoiceProps::of(&kind, value, &policy.kinds, messages, props.lang, &props.send);
    draw! {
        <div class="opened policy">
            { entry(props, "policy/name", &policy.name, Form::Line, "") }
            { component::<ChoiceField>("policy/kind", choice) }
            { entry(props, "policy/date", &policy.date, Form::Date, words::DATE_HINT.to(props.lang)) }
        </div>
    }
}

/// Leads to an item from elsewhere.
pub(super) fn reveal(send: &Callback<Msg>, place: String) -> Callback<MouseEvent> {
    let send = send.clone();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        send.emit(Msg::Reveal(place.clone()));
    })
}

/// Leads to a view.
pub(super) fn go(send: &Callback<Msg>, view: View) -> Callback<MouseEvent> {
    let send = send.clone();
    Callback::from(move |_| send.emit(Msg::Go(view)))
}
