//! Step 2: units out of a spreadsheet. What was understood is shown first, and added only then.

use super::Scene;
use super::parts::{Look, button, tick};
use super::typing::{Typing, use_typing};
use crate::app::Msg;
use crate::draw::component;
use crate::words;
use hangji_core::Change;
use hangji_core::assessment::{Unit, UnitKind};
use hangji_core::paste::{Table, Why, read};
use hangji_core::session::Bulk;
use hangji_core::words::{Lang, unit_kind};
use yew::prelude::*;

/// The id of the control.
const PASTE: &str = "paste";

/// A table that was pasted and not added yet. It is no part of the document and stays while a person
/// is at another view.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Pasted {
    /// The table as it was pasted.
    pub(crate) text: AttrValue,
    /// What a row is that does not say so itself.
    pub(crate) kind: UnitKind,
}

#[derive(Clone, PartialEq, Properties)]
struct PanelProps {
    /// The list as it is.
    units: Vec<Unit>,
    pasted: Pasted,
    lang: Lang,
    send: Callback<Msg>,
}

/// The panel, and what came of it.
pub(super) fn paste(scene: &Scene<'_>) -> Html {
    let added = match scene.session.bulk() {
        Some(Bulk::Added { units }) => units.len(),
        _ => 0,
    };
    let units = scene.session.assessment().coverage.units.clone();
    let (pasted, lang, send) = (scene.pasted.clone(), scene.lang, scene.send.clone());
    draw! {
        <div class="paste">
            { component::<Panel>(PASTE, PanelProps { units, pasted, lang, send }) }
            { super::bulk::done(scene, added, &words::UNITS_ADDED) }
        </div>
    }
}

/// Where a table is pasted, and what was understood of it.
#[component]
fn Panel(props: &PanelProps) -> Html {
    let (lang, Pasted { text, kind }) = (props.lang, &props.pasted);
    let send = props.send.clone();
    let out = Callback::from(move |text: String| send.emit(Msg::Pasted(text.into())));
    let Typing { node, initial, oninput } =
        use_typing(&AttrValue::Static(PASTE), text, &props.send, out);
    let table = read(text, *kind, &props.units);
    // Whoever comes back to a table finds it; after that the panel is opened and closed by hand.
    let open = *use_memo((), |()| !text.is_empty());
    draw! {
        <details class="panel" {open}>
            <summary>{ words::PASTE.to(lang) }</summary>
            <div class="field">
                <label for={PASTE}>{ words::PASTE_HERE.to(lang) }</label>
                <div class="hint" id="hint:paste">{ words::PASTE_HINT.to(lang) }</div>
                <textarea id={PASTE} ref={node} rows="4" autocomplete="off" spellcheck="false"
                    ~defaultValue={initial}
                    aria-describedby="hint:paste" {oninput} />
            </div>
            { kinds(props) }
            <p class="understood" role="status">{ in_short(&table, text.trim().is_empty(), lang) }</p>
            <div>
                if !text.trim().is_empty() { { super::preview::preview(&table, lang) } }
            </div>
            <div class="actions">
                if !table.rows.is_empty() {
                    { button(Look::Primary, &words::PASTE_ADD.with(lang, &[("n", &table.rows.len().to_string())]), adder(&props.send, &table)) }
                }
            </div>
        </details>
    }
}

/// Adds what was understood, and makes room for the next table.
fn adder(send: &Callback<Msg>, table: &Table) -> Callback<MouseEvent> {
    let send = send.clone();
    let units: Vec<Unit> = table.rows.iter().map(|it| it.unit.clone()).collect();
    Callback::from(move |_| {
        send.emit(Msg::Pasted(AttrValue::default()));
        send.emit(Msg::Change(Change::AddUnits { units: units.clone() }));
    })
}

/// What a row is that does not say so itself.
fn kinds(props: &PanelProps) -> Html {
    let choose = |kind: UnitKind| {
        let send = props.send.clone();
        Callback::from(move |_: Event| send.emit(Msg::PastedAs(kind)))
    };
    draw! {
        <fieldset class="field radios">
            <legend>{ words::PASTE_KIND.to(props.lang) }</legend>
            <div class="options">
                for kind in UnitKind::ALL.iter().copied() {
                    { tick(Some(("paste-kind", kind.code())), unit_kind(kind, props.lang), "",
                        kind == props.pasted.kind, choose(kind)) }
                }
            </div>
        </fieldset>
    }
}

/// What was made of the text, in a sentence.
fn in_short(table: &Table, blank: bool, lang: Lang) -> String {
    let (rows, faults) = (table.rows.len(), table.faults.len());
    if blank {
        return String::new();
    }
    if table.faults.first().is_some_and(|it| it.why == Why::Separated) {
        return words::PASTE_SEPARATED.to(lang).to_owned();
    }
    if rows == 0 && faults == 0 {
        return words::PASTE_NOTHING.to(lang).to_owned();
    }
    let understood = if faults == 0 { words::PASTE_ALL } else { words::PASTE_UNDERSTOOD };
    understood.with(lang, &[("n", &rows.to_string()), ("left", &faults.to_string())])
}
