//! One survey item: question, four answers, its clause, and the problem that opens under it.

use super::choice::{Options, options};
use super::clause::{Clause, clause, clause_details};
use super::field::{Form, TextField, is_wrong, messages, messages_id, rendered, state_class};
use super::parts::{Look, button, class, tick};
use super::{Messages, Scene, View};
use crate::app::Msg;
use crate::{dom, words};
use hangji_core::Change;
use hangji_core::assessment::{Answer, Assessment, ItemAnswer};
use hangji_core::procedure::Item;
use hangji_core::words::{Lang, answer as answer_word, label};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
struct ItemRowProps {
    id: AttrValue,
    question: AttrValue,
    hint: Option<AttrValue>,
    clause: Clause,
    core: bool,
    answer: Option<Answer>,
    /// What opens under the answers.
    more: More,
    answer_messages: Messages,
    lang: Lang,
    send: Callback<Msg>,
}

/// What opens under the answers.
#[derive(Clone, PartialEq)]
enum More {
    Nothing,
    /// The problem, and the number of its plan item.
    Problem {
        text: AttrValue,
        messages: Messages,
        plan_item: Option<usize>,
    },
    /// Why the item does not apply.
    Reason {
        text: AttrValue,
        messages: Messages,
    },
    /// The policy that yes asks for: name, kind, date, each with its messages.
    Policy(Box<PolicyEntries>),
}

#[derive(Clone, PartialEq)]
struct PolicyEntries {
    name: (AttrValue, Messages),
    kind: (AttrValue, Messages),
    date: (AttrValue, Messages),
    kinds: Options,
}

impl Scene<'_> {
    /// A survey item with what the branch entered.
    pub(super) fn item(&self, item: &Item) -> Html {
        let assessment = self.session.assessment();
        let blank = ItemAnswer::default();
        let entered = assessment.survey.answers.get(&item.id).unwrap_or(&blank);
        let answer_place = format!("/survey/answers/{}/answer", item.id);
        html! {
            <ItemRow key={item.id.clone()} id={item.id.clone()}
                question={self.lang.of(&item.text).to_owned()}
                hint={item.hint.as_ref().map(|it| AttrValue::from(self.lang.of(it).to_owned()))}
                clause={clause(self.session.procedure(), &item.clause, self.lang)}
                core={item.core} answer={entered.answer} more={self.more(item, entered, assessment)}
                answer_messages={self.shown.at(&answer_place)}
                lang={self.lang} send={self.send.clone()} />
        }
    }

    fn more(&self, item: &Item, entered: &ItemAnswer, assessment: &Assessment) -> More {
        let at = |field: &str| self.shown.at(&format!("/survey/answers/{}/{field}", item.id));
        match entered.answer {
            Some(Answer::Partly | Answer::No) => More::Problem {
                text: entered.problem.clone().into(),
                messages: at("problem"),
                plan_item: assessment
                    .plan
                    .items
                    .iter()
                    .position(|it| it.sources.contains(&item.id)),
            },
            Some(Answer::NotApplicable) if item.core => {
                More::Reason { text: entered.note.clone().into(), messages: at("note") }
            }
            Some(Answer::Yes) if item.asks_policy => {
                let policy = entered.policy.clone().unwrap_or_default();
                More::Policy(Box::new(PolicyEntries {
                    name: (policy.name.into(), at("policy/name")),
                    kind: (policy.kind.into(), at("policy/kind")),
                    date: (policy.date.0.into(), at("policy/date")),
                    kinds: options(&self.session.procedure().policy_kinds, self.lang),
                }))
            }
            _ => More::Nothing,
        }
    }
}

/// One item of the survey.
#[component]
fn ItemRow(props: &ItemRowProps) -> Html {
    rendered();
    let place = format!("/survey/answers/{}/answer", props.id);
    let core = props.core.then(|| words::CORE.to(props.lang));
    html! {
        <fieldset id={place.clone()} aria-describedby={messages_id(&place)}
            aria-invalid={is_wrong(&props.answer_messages)}
            class={class(&["item", state_class(&props.answer_messages)])}>
            <legend>
                <span class="id">{ &props.id }</span>
                <span class="question">
                    { &props.question }
                    <span class="core">{ core }</span>
                </span>
            </legend>
            <div class="hint">{ props.hint.clone() }</div>
            { messages(&place, &props.answer_messages) }
            { answers(props, &place) }
            <div class="more">{ more(props) }</div>
            { clause_details(&props.clause, props.lang) }
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
    html! {
        <div class="options answers">
            for answer in Answer::ALL.iter().copied() {
                { tick(Some((place, answer.code())), answer_word(answer, props.lang), answer.code(),
                    props.answer == Some(answer), onchange.clone()) }
            }
        </div>
    }
}

fn more(props: &ItemRowProps) -> Html {
    let place = |field: &str| format!("/survey/answers/{}/{field}", props.id);
    match &props.more {
        More::Nothing => html! { <></> },
        More::Problem { text, messages, plan_item } => html! {
            <div class="opened problem">
                { entry(props, &place("problem"), text, messages, Form::Area, words::PROBLEM_HINT.to(props.lang)) }
                { plan_link(props, *plan_item) }
            </div>
        },
        More::Reason { text, messages } => html! {
            <div class="opened">
                { entry(props, &place("note"), text, messages, Form::Area, "") }
            </div>
        },
        More::Policy(policy) => policy_entries(props, policy),
    }
}

fn entry(
    props: &ItemRowProps,
    place: &str,
    value: &AttrValue,
    messages: &Messages,
    form: Form,
    hint: &str,
) -> Html {
    html! {
        <TextField place={place.to_owned()} label={label(place, props.lang)} hint={hint.to_owned()}
            value={value.clone()} messages={messages.clone()} {form} send={props.send.clone()} />
    }
}

fn plan_link(props: &ItemRowProps, plan_item: Option<usize>) -> Html {
    let Some(index) = plan_item else { return html! { <p class="next" /> } };
    let number = (index + 1).to_string();
    let onclick = {
        let send = props.send.clone();
        Callback::from(move |_| send.emit(Msg::Reveal(format!("/plan/items/{index}/goal"))))
    };
    html! {
        <p class="next">
            <b>{ words::IN_PLAN.with(props.lang, &[("n", &number)]) }</b>
            { button(Look::Link, words::TO_PLAN.to(props.lang), onclick) }
        </p>
    }
}

fn policy_entries(props: &ItemRowProps, policy: &PolicyEntries) -> Html {
    let place = |field: &str| format!("/survey/answers/{}/policy/{field}", props.id);
    let (name, date) = (place("name"), place("date"));
    let hint = words::DATE_HINT.to(props.lang);
    html! {
        <div class="opened policy">
            { entry(props, &name, &policy.name.0, &policy.name.1, Form::Line, "") }
            <super::choice::ChoiceField ..super::choice::ChoiceProps::of(
                &place("kind"), &policy.kind.0, &policy.kinds, &policy.kind.1, props.lang, &props.send) />
            { entry(props, &date, &policy.date.0, &policy.date.1, Form::Date, hint) }
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
