//! Parts that many views share: sections under a heading, buttons.

use yew::prelude::*;

/// How a button looks, by what it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// The one way on.
    Primary,
    /// Any other action.
    Quiet,
    /// An action that removes.
    Danger,
    /// An action within a text.
    Link,
    /// A suggestion.
    Chip,
}

impl Look {
    fn class(self) -> &'static str {
        match self {
            Look::Primary => "primary",
            Look::Quiet => "quiet",
            Look::Danger => "danger",
            Look::Link => "link",
            Look::Chip => "chip",
        }
    }
}

/// A button. None is a submit button: the host page may be one big form.
pub(super) fn button(look: Look, text: &str, onclick: Callback<MouseEvent>) -> Html {
    draw! { <button type="button" class={look.class()} {onclick}>{ text.to_owned() }</button> }
}

/// A button that changes the entries. The style sheet leaves it out where nothing can be changed.
pub(super) fn act(look: Look, text: &str, onclick: Callback<MouseEvent>) -> Html {
    let class = class(&[look.class(), "act"]);
    draw! { <button type="button" {class} {onclick}>{ text.to_owned() }</button> }
}

/// A section under its heading; the id is the heading's, which can take the focus.
pub(super) fn section(id: &'static str, title: &str, body: Html) -> Html {
    draw! {
        <section aria-labelledby={id}>
            <h3 {id} tabindex="-1">{ title.to_owned() }</h3>
            { body }
        </section>
    }
}

/// The same under a bar, as the survey has them.
pub(super) fn barred(id: &'static str, title: &str, body: Html) -> Html {
    draw! {
        <section class="barred" aria-labelledby={id}>
            <div class="bar"><h3 {id}>{ title.to_owned() }</h3></div>
            { body }
        </section>
    }
}

/// Fields side by side where there is room.
pub(super) fn row(fields: Vec<Html>) -> Html {
    draw! { <div class="row">{ fields }</div> }
}

/// A name and its value in a list of such pairs.
pub(super) fn pair(name: &str, value: &str) -> Html {
    draw! { <div><dt>{ name.to_owned() }</dt><dd>{ value.to_owned() }</dd></div> }
}

/// What is one click away.
pub(super) fn details(class: &'static str, summary: &str, body: Html) -> Html {
    draw! { <details {class}><summary><span>{ summary.to_owned() }</span></summary>{ body }</details> }
}

/// A box to tick beside its text; a radio where it has a value to choose and a name in common with
/// others.
pub(super) fn tick(
    radio: Option<(&str, &str)>,
    text: &str,
    look: &str,
    on: bool,
    onchange: Callback<Event>,
) -> Html {
    let (name, value) = radio.unwrap_or_default();
    let kind = if radio.is_some() { "radio" } else { "checkbox" };
    draw! {
        <label class={class(&[look, if on { "on" } else { "" }])}>
            <input type={kind} name={name.to_owned()} value={value.to_owned()} checked={on} {onchange} />
            <span>{ text.to_owned() }</span>
        </label>
    }
}

/// Class names in one attribute; blank ones are left out. Yew's own set of classes hashes each of
/// them, for which there is nothing to look up here.
pub(super) fn class(names: &[&str]) -> String {
    let names = names.iter().copied().filter(|it| !it.is_empty());
    names.collect::<Vec<_>>().join(" ")
}
