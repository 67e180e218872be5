//! A text field: label, hint, messages and the control, with what is typed going one way.

use super::parts::class;
use super::typing::{Typing, use_typing};
use super::{Message, Messages, Scene};
use crate::app::Msg;
use crate::draw::component;
use crate::words;
use hangji_core::words::label;
use hangji_core::{Change, Severity};
use std::cell::Cell;
use yew::prelude::*;

thread_local! {
    static RENDERS: Cell<u32> = const { Cell::new(0) };
}

/// How often a field or an item was rendered so far.
pub(crate) fn renders() -> u32 {
    RENDERS.get()
}

/// Counts one render.
pub(super) fn rendered() {
    RENDERS.set(RENDERS.get().wrapping_add(1));
}

/// The form of a text field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// One line.
    Line,
    /// One line for a whole number.
    Count,
    /// One line for a date.
    Date,
    /// Several lines.
    Area,
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct TextFieldProps {
    /// The JSON pointer of the entry, also the control's id.
    pub(super) place: AttrValue,
    /// Beside the control.
    pub(super) label: AttrValue,
    /// Under the label.
    #[prop_or_default]
    pub(super) hint: AttrValue,
    /// The text as it is in the document.
    pub(super) value: AttrValue,
    /// What is wrong with it.
    pub(super) messages: Messages,
    /// Its form.
    pub(super) form: Form,
    /// Where changes go.
    pub(super) send: Callback<Msg>,
}

impl Scene<'_> {
    /// A text field for a place, under its usual name.
    pub(super) fn text(&self, place: &str, value: &str, form: Form, hint: &str) -> Html {
        self.labelled_text(place, label(place, self.lang), value, form, hint)
    }

    /// The same with `（选填）` behind the name.
    pub(super) fn optional(&self, place: &str, value: &str, form: Form) -> Html {
        let name = self.optional_label(place);
        let hint = if form == Form::Date { words::DATE_HINT.to(self.lang) } else { "" };
        self.labelled_text(place, &name, value, form, hint)
    }

    /// The usual name of a place with `（选填）` behind it.
    pub(super) fn optional_label(&self, place: &str) -> String {
        [label(place, self.lang), words::OPTIONAL.to(self.lang)].concat()
    }

    /// Whether an entry that is not always asked for is on the page: it holds something, something
    /// is found there, or a person is there.
    pub(super) fn is_open(&self, place: &str, value: &str) -> bool {
        !value.is_empty() || self.shown.has(place)
    }

    /// A text field under a name of its own.
    pub(super) fn labelled_text(
        &self,
        place: &str,
        label: &str,
        value: &str,
        form: Form,
        hint: &str,
    ) -> Html {
        let messages = self.shown.at(place);
        let (key, place) = (place, place.to_owned().into());
        let [label, value, hint] = [label, value, hint].map(|it| it.to_owned().into());
        let send = self.send.clone();
        component::<TextField>(
            key,
            TextFieldProps { place, label, hint, value, messages, form, send },
        )
    }
}

/// A text field. What is typed goes out at once, except while an input method is composing.
#[component]
pub(super) fn TextField(props: &TextFieldProps) -> Html {
    rendered();
    let out = {
        let (send, place) = (props.send.clone(), props.place.to_string());
        Callback::from(move |text| send.emit(Msg::Typed(place.clone(), text)))
    };
    let Typing { node, initial, oninput } =
        use_typing(&props.place, &props.value, &props.send, out);
    let onblur = leave(&props.send, &props.place);
    let invalid = is_wrong(&props.messages);
    let control = match props.form {
        Form::Area => draw! {
            <textarea id={props.place.clone()} ref={node} rows="2" autocomplete="off"
                ~defaultValue={initial}
                aria-invalid={invalid} aria-describedby={described_by(props)}
                {oninput} {onblur} />
        },
        form => draw! {
            <input type="text" id={props.place.clone()} ref={node} autocomplete="off"
                ~defaultValue={initial}
                inputmode={(form == Form::Count).then_some("numeric")}
                aria-invalid={invalid} aria-describedby={described_by(props)}
                {oninput} {onblur} />
        },
    };
    draw! {
        <div class={class(&["field", form_class(props.form), state_class(&props.messages)])}>
            <label for={props.place.clone()}>{ &props.label }</label>
            <div class="hint" id={hint_id(&props.place)}>{ &props.hint }</div>
            { messages(&props.place, &props.messages) }
            { control }
        </div>
    }
}

/// Reports that an entry was left.
pub(super) fn leave(send: &Callback<Msg>, place: &AttrValue) -> Callback<FocusEvent> {
    let (send, place) = (send.clone(), place.to_string());
    Callback::from(move |_| send.emit(Msg::Change(Change::Leave { place: place.clone() })))
}

/// The messages at a place, in an element that is always there: what comes and goes beside a
/// control would otherwise replace the control itself.
pub(super) fn messages(place: &str, messages: &[Message]) -> Html {
    draw! {
        <div class="messages" id={messages_id(place)}>
            for message in messages {
                <p class={class(&["message", severity_class(message.severity)])}>{ &message.text }</p>
            }
        </div>
    }
}

/// The id of the element that holds a place's messages. Lists of ids are parted by spaces, of which
/// the place of an explanation has one.
pub(super) fn messages_id(place: &str) -> String {
    format!("messages:{}", place.replace(' ', "_"))
}

fn hint_id(place: &str) -> String {
    format!("hint:{}", place.replace(' ', "_"))
}

fn described_by(props: &TextFieldProps) -> String {
    format!("{} {}", hint_id(&props.place), messages_id(&props.place))
}

/// Whether assistive technology should call the entry invalid.
pub(super) fn is_wrong(messages: &[Message]) -> Option<&'static str> {
    messages.iter().any(|it| it.severity == Severity::Error).then_some("true")
}

/// The class by which the most severe message shows.
pub(super) fn state_class(messages: &[Message]) -> &'static str {
    messages.iter().map(|it| it.severity).max().map_or("", severity_class)
}

/// The class of a severity.
pub(super) fn severity_class(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "hinted",
    }
}

fn form_class(form: Form) -> &'static str {
    match form {
        Form::Line => "line",
        Form::Count => "count",
        Form::Date => "date",
        Form::Area => "area",
    }
}
