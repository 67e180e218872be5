//! Above the list: as items or as a table, sorted and filtered, and how many were found.

use super::Arrange;
use super::list::{Row, arrange};
use super::listing::{FEW, Facet};
use super::typing::{Typing, TypingProps};
use crate::app::Msg;
use crate::draw::component;
use crate::view::parts::{Look, button, class};
use crate::view::{Scene, View};
use crate::{dom, words};
use yew::prelude::*;

/// The tools of a plan with so many items found.
pub(super) fn tools(scene: &Scene<'_>, found: usize, rows: &[Row<'_>]) -> Html {
    let of = scene.session.assessment().plan.items.len();
    let narrowed = scene.listing.is_narrowed();
    // Step 4 has all of them open, and no ledger.
    let plans = scene.view == View::Rectification;
    draw! {
        <div class="tools">
            <div>if of > 0 && plans { { forms(scene) } }</div>
            <div class="facets">if of > FEW || narrowed { { facets(scene) } }</div>
            <p class="found" role="status">{ told(scene, found, of) }</p>
            <div class="actions">
                if narrowed {
                    { button(Look::Link, words::SHOW_ALL.to(scene.lang), arrange(scene, Arrange::Clear)) }
                }
                if rows.len() > 1 && plans && scene.listing.table.is_none() {
                    { open_all(scene, rows) }
                }
            </div>
        </div>
    }
}

/// Opens every item of the page, or closes them where all are open.
fn open_all(scene: &Scene<'_>, rows: &[Row<'_>]) -> Html {
    let open = !rows.iter().all(|it| it.open);
    let keys = rows.iter().map(|it| it.key.clone()).collect();
    let text = if open { &words::OPEN_PAGE } else { &words::CLOSE_PAGE };
    button(Look::Link, text.to(scene.lang), arrange(scene, Arrange::Open(keys, open)))
}

fn told(scene: &Scene<'_>, found: usize, of: usize) -> String {
    let [n, all] = [found, of].map(|it| it.to_string());
    match found {
        _ if !scene.listing.is_narrowed() => String::new(),
        0 => words::NOTHING_FOUND.to(scene.lang).to_owned(),
        _ => words::FOUND.with(scene.lang, &[("n", &n), ("of", &all)]),
    }
}

/// The items themselves, or one of the ledger's lists.
fn forms(scene: &Scene<'_>) -> Html {
    let lists = scene.session.procedure().ledger.lists.iter().enumerate();
    let form = |table: Option<usize>, name: &str| {
        let on = scene.listing.table == table;
        draw! {
            <button type="button" class={class(&["form", if on { "on" } else { "" }])}
                aria-pressed={on.to_string()} onclick={arrange(scene, Arrange::Table(table))}>
                { name.to_owned() }
            </button>
        }
    };
    draw! {
        <div class="forms" role="group" aria-label={words::PLAN_FORM.to(scene.lang)}>
            { form(None, words::PLAN_AS_LIST.to(scene.lang)) }
            for (nth, list) in lists { { form(Some(nth), scene.lang.of(&list.title)) } }
        </div>
    }
}

fn facets(scene: &Scene<'_>) -> Html {
    let lang = scene.lang;
    let all = |words: &words::Text| (String::new(), words.to(lang).to_owned());
    let option = |(code, words): (&str, &words::Text)| (code.to_owned(), words.to(lang).to_owned());
    let orders = [
        ("due", &words::BY_DUE),
        ("standing", &words::BY_STANDING),
        ("dimension", &words::BY_DIMENSION),
    ];
    let standings =
        [("open", &words::ONLY_OPEN), ("filled", &words::FILLED), ("done", &words::CLOSED)];
    let dimensions = scene.session.procedure().dimensions.iter();
    let dimensions = dimensions.map(|it| (it.id.clone(), lang.of(&it.short).to_owned()));
    let orders = [all(&words::BY_SURVEY)].into_iter().chain(orders.map(option)).collect();
    let standings = [all(&words::ANY_STANDING)].into_iter().chain(standings.map(option)).collect();
    let dimensions = [all(&words::ANY_CATEGORY)].into_iter().chain(dimensions).collect();
    draw! {
        <>
            { pick(scene, Facet::Order, &words::ORDER, orders) }
            { pick(scene, Facet::Standing, &words::STANDING, standings) }
            { pick(scene, Facet::Dimension, &words::CATEGORY, dimensions) }
            { search(scene) }
        </>
    }
}

fn pick(
    scene: &Scene<'_>,
    facet: Facet,
    name: &words::Text,
    options: Vec<(String, String)>,
) -> Html {
    let (id, chosen) = (facet_id(facet), scene.listing.chosen(facet));
    draw! {
        <div>
            <label for={id}>{ name.to(scene.lang) }</label>
            <select {id} onchange={choose(scene, facet)}>
                for (code, text) in options {
                    <option value={code.clone()} selected={code == chosen}>{ text }</option>
                }
            </select>
        </div>
    }
}

fn search(scene: &Scene<'_>) -> Html {
    let (id, value) = (facet_id(Facet::Text), scene.listing.chosen(Facet::Text).to_owned());
    let send = scene.send.clone();
    let ontyped =
        Callback::from(move |text| send.emit(Msg::Arrange(Arrange::Choose(Facet::Text, text))));
    let (value, told, onenter) = (value.into(), None, Callback::noop());
    let typing = TypingProps { id, value, told, numeric: false, ontyped, onenter };
    draw! {
        <div>
            <label for={id}>{ words::SEARCH.to(scene.lang) }</label>
            { component::<Typing>(id, typing) }
        </div>
    }
}

fn facet_id(facet: Facet) -> &'static str {
    match facet {
        Facet::Order => "plan-order",
        Facet::Standing => "plan-standing",
        Facet::Dimension => "plan-dimension",
        Facet::Due => "plan-due",
        Facet::Text => "plan-text",
    }
}

fn choose(scene: &Scene<'_>, facet: Facet) -> Callback<Event> {
    let send = scene.send.clone();
    Callback::from(move |event: Event| {
        if let Some(code) = dom::typed(&event) {
            send.emit(Msg::Arrange(Arrange::Choose(facet, code)));
        }
    })
}
