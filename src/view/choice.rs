//! Choosing one of several: a select for long lists, radios for short ones.

use super::field::{is_wrong, leave, messages, messages_id, rendered, state_class};
use super::parts::{class, tick};
use super::{Messages, Scene};
use crate::app::Msg;
use crate::draw::component;
use crate::{dom, words};
use hangji_core::Change;
use hangji_core::procedure::Choice;
use hangji_core::words::{Lang, label};
use std::rc::Rc;
use yew::prelude::*;

/// What can be chosen: code and label.
pub(super) type Options = Rc<[(AttrValue, AttrValue)]>;

/// The options of a list in the procedure.
pub(super) fn options(choices: &[Choice], lang: Lang) -> Options {
    let option = |it: &Choice| (it.id.clone().into(), lang.of(&it.label).to_owned().into());
    choices.iter().map(option).collect()
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ChoiceProps {
    /// The JSON pointer of the entry, also the group's or the control's id.
    place: AttrValue,
    /// Beside the control, or the group's legend.
    label: AttrValue,
    /// The code as it is in the document.
    value: AttrValue,
    /// What can be chosen.
    options: Options,
    /// What is wrong with it.
    messages: Messages,
    /// What a blank select says.
    blank: AttrValue,
    /// As a select or as radios.
    form: ChoiceForm,
    /// Where changes go.
    send: Callback<Msg>,
}

/// How a choice is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ChoiceForm {
    /// For long lists.
    Select,
    /// For short ones.
    Radios,
}

impl ChoiceProps {
    /// A choice under its place's usual name.
    pub(super) fn of(
        place: &str,
        value: &str,
        options: &Options,
        messages: &Messages,
        lang: Lang,
        send: &Callback<Msg>,
    ) -> ChoiceProps {
        ChoiceProps {
            place: place.to_owned().into(),
            label: label(place, lang).into(),
            value: value.to_owned().into(),
            options: options.clone(),
            messages: messages.clone(),
            blank: words::CHOOSE.to(lang).into(),
            form: ChoiceForm::Select,
            send: send.clone(),
        }
    }
}

impl Scene<'_> {
    /// A select for a place that need not be filled in.
    pub(super) fn optional_select(&self, place: &str, value: &str, options: &Options) -> Html {
        let label = self.optional_label(place).into();
        component::<ChoiceField>(place, ChoiceProps { label, ..self.choice(place, value, options) })
    }

    /// Radios for a place.
    pub(super) fn radios(&self, place: &str, value: &str, options: &Options) -> Html {
        let props = ChoiceProps { form: ChoiceForm::Radios, ..self.choice(place, value, options) };
        component::<ChoiceField>(place, props)
    }

    /// Radios under a legend of their own.
    pub(super) fn labelled_radios(
        &self,
        place: &str,
        legend: &str,
        value: &str,
        options: &Options,
    ) -> Html {
        let props = ChoiceProps {
            label: legend.to_owned().into(),
            form: ChoiceForm::Radios,
            ..self.choice(place, value, options)
        };
        component::<ChoiceField>(place, props)
    }

    /// Boxes to tick for a list of codes.
    pub(super) fn checks(&self, place: &str, options: &Options, chosen: &[&str]) -> Html {
        let found = self.shown.at(place);
        let toggle = |code: &AttrValue| {
            self.toggle(Change::Toggle { place: place.to_owned(), code: code.to_string() })
        };
        draw! {
            <fieldset id={place.to_owned()} aria-describedby={messages_id(place)}
                class={class(&["field", "checks", state_class(&found)])}>
                <legend>{ label(place, self.lang) }</legend>
                { messages(place, &found) }
                <div class="options">
                    for (code, name) in options.iter() {
                        { tick(None, name, "", chosen.contains(&code.as_str()), toggle(code)) }
                    }
                </div>
            </fieldset>
        }
    }

    /// Radios for yes and no, each in its words; none while unanswered.
    pub(super) fn yes_no(
        &self,
        place: &str,
        value: Option<bool>,
        [yes, no]: [&'static str; 2],
    ) -> Html {
        let options: Options = Rc::from([("true".into(), yes.into()), ("false".into(), no.into())]);
        self.radios(place, &value.map(|it| it.to_string()).unwrap_or_default(), &options)
    }

    fn choice(&self, place: &str, value: &str, options: &Options) -> ChoiceProps {
        let messages = self.shown.at(place);
        ChoiceProps::of(place, value, options, &messages, self.lang, self.send)
    }
}

/// Choosing one of several.
#[component]
pub(super) fn ChoiceField(props: &ChoiceProps) -> Html {
    rendered();
    let write = {
        let (send, place, form) = (props.send.clone(), props.place.to_string(), props.form);
        Callback::from(move |event: Event| {
            if let Some(text) = dom::typed(&event) {
                send.emit(Msg::Change(Change::Write { place: place.clone(), text }));
                // A radio is left as soon as it is chosen; a select may still be looked through.
                if form == ChoiceForm::Radios {
                    send.emit(Msg::Change(Change::Leave { place: place.clone() }));
                }
            }
        })
    };
    match props.form {
        ChoiceForm::Select => select(props, write),
        ChoiceForm::Radios => radios(props, &write),
    }
}

/// A select with a blank first option while nothing is chosen.
fn select(props: &ChoiceProps, onchange: Callback<Event>) -> Html {
    draw! {
        <div class={class(&["field", "select", state_class(&props.messages)])}>
            <label for={props.place.clone()}>{ &props.label }</label>
            { messages(&props.place, &props.messages) }
            <select id={props.place.clone()} {onchange} onblur={leave(&props.send, &props.place)}
                aria-invalid={is_wrong(&props.messages)}
                aria-describedby={messages_id(&props.place)}>
                <option value="" selected={props.value.is_empty()}>{ &props.blank }</option>
                for (code, name) in props.options.iter() {
                    <option value={code} selected={*code == props.value}>{ name }</option>
                }
            </select>
        </div>
    }
}

/// Radios in a fieldset.
fn radios(props: &ChoiceProps, onchange: &Callback<Event>) -> Html {
    draw! {
        <fieldset id={props.place.clone()} aria-describedby={messages_id(&props.place)}
            class={class(&["field", "radios", state_class(&props.messages)])}>
            <legend>{ &props.label }</legend>
            { messages(&props.place, &props.messages) }
            <div class="options">
                for (code, name) in props.options.iter() {
                    { tick(Some((&props.place, code)), name, "", *code == props.value, onchange.clone()) }
                }
            </div>
        </fieldset>
    }
}
