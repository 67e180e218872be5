//! The items of the plan, a page of them, each a row that opens.

use super::Arrange;
use super::due::Due;
use super::listing::{PAGE, key};
use super::typing::{Typing, TypingProps};
use crate::app::Msg;
use crate::draw::component;
use crate::view::parts::{Look, button, class, pair};
use crate::view::{Scene, View};
use crate::words;
use hangji_core::assessment::PlanItem;
use hangji_core::session::Standing;
use hangji_core::words::label;
use yew::prelude::*;

/// The id of what is said of the open page, which takes the focus when it is turned.
pub(crate) const PAGE_TOLD: &str = "plan-page";

/// The id of the line for an item's number.
const SEEK: &str = "plan-seek";

/// One item as it stands on the page.
pub(in crate::view) struct Row<'a> {
    /// Its position in the document.
    pub(in crate::view) index: usize,
    pub(in crate::view) item: &'a PlanItem,
    /// What tells it apart.
    pub(in crate::view) key: String,
    /// Whether step 3 shows its form.
    pub(super) open: bool,
}

/// The items of the open page.
pub(super) fn rows<'a>(scene: &Scene<'a>, listed: &[usize]) -> Vec<Row<'a>> {
    let items = &scene.session.assessment().plan.items;
    let page = listed.iter().skip(scene.listing.page(listed.len()) * PAGE).take(PAGE);
    let mut rows: Vec<Row<'a>> = Vec::with_capacity(PAGE);
    for (index, item) in page.filter_map(|at| Some((*at, items.get(*at)?))) {
        let mut key = key(item, index);
        // A document from elsewhere may have one id twice.
        if rows.iter().any(|it| it.key == key) {
            key = format!("{key}#{index}");
        }
        rows.push(Row { index, item, open: scene.listing.is_open(&key), key });
    }
    rows
}

/// The rows with their forms.
pub(super) fn list(scene: &Scene<'_>, rows: &[Row<'_>]) -> Html {
    draw! { <div class="plan">for row in rows { { one(scene, row) } }</div> }
}

fn one(scene: &Scene<'_>, row: &Row<'_>) -> Html {
    let (lang, item) = (scene.lang, row.item);
    let id = format!("/plan/items/{}/sources", row.index);
    let number = words::PLAN_ITEM.with(lang, &[("n", &(row.index + 1).to_string())]);
    let problem = item.problem.trim();
    let open = Arrange::Open(vec![row.key.clone()], !row.open);
    let (look, state) = standing_words(scene, scene.session.standing(row.index));
    draw! {
        <article class={class(&["entry", if row.open { "open" } else { "" }])}
            aria-labelledby={id.clone()} key={row.key.clone()}>
            <div class="head">
                <h4>
                    <button type="button" {id} aria-expanded={row.open.to_string()} onclick={arrange(scene, open)}>
                        <b>{ number }</b>
                        { " " }
                        <span>{ if problem.is_empty() { words::NO_PROBLEM_YET.to(lang) } else { problem } }</span>
                    </button>
                </h4>
                <span class={class(&["standing", look])}>{ state }</span>
                { facts(scene, item) }
            </div>
            <div class="body">if row.open { { scene.plan_item(row) } }</div>
        </article>
    }
}

/// What is to be seen of an item at a glance.
pub(in crate::view) fn facts(scene: &Scene<'_>, item: &PlanItem) -> Html {
    let lang = scene.lang;
    let source = if item.sources.is_empty() {
        words::OWN_ITEM.to(lang).to_owned()
    } else {
        words::FROM_ITEM.with(lang, &[("item", &item.sources.join(lang.pick("、", ", ")))])
    };
    let dimension = scene.session.procedure().dimensions.iter().find(|it| it.id == item.category);
    let blank =
        |text: &str| if text.trim().is_empty() { words::BLANK.to(lang) } else { text }.to_owned();
    let late = Due::of(item).is_late(item, scene.session.today());
    let late = late.then(|| words::LATE.to(lang));
    let due = blank(&lang.date(&item.due.0));
    draw! {
        <div class="facts">
            <span class="tag">{ dimension.map(|it| format!("{} · ", lang.of(&it.short))) }{ source }</span>
            <dl>
                { pair(label("/plan/items/0/responsible", lang), &blank(&item.responsible)) }
                <div>
                    <dt>{ label("/plan/items/0/due", lang) }</dt>
                    <dd>{ due }<b class="late">{ late }</b></dd>
                </div>
            </dl>
            <span class="tag">{ item.refer_up.as_ref().map(|_| words::REFERRED.to(lang)) }</span>
        </div>
    }
}

fn standing_words(scene: &Scene<'_>, standing: Standing) -> (&'static str, String) {
    let to = |look, words: &words::Text| (look, words.to(scene.lang).to_owned());
    match standing {
        Standing::Attention(n) => {
            ("attention", words::TO_MEND.with(scene.lang, &[("n", &n.to_string())]))
        }
        Standing::Unfinished => to("unfinished", &words::UNFINISHED),
        Standing::Filled => to("filled", &words::FILLED),
        Standing::Done => to("closed", &words::CLOSED),
    }
}

/// Which items of how many are on the page, and the way to the others.
pub(super) fn pager(scene: &Scene<'_>, of: usize) -> Html {
    let lang = scene.lang;
    let (page, pages) = (scene.listing.page(of), of.div_ceil(PAGE));
    if pages < 2 {
        return draw! { <div /> };
    }
    let (from, to) = (page * PAGE + 1, (page * PAGE + PAGE).min(of));
    let [from, to, of_all] = [from, to, of].map(|it| it.to_string());
    let told = words::PAGE_OF.with(lang, &[("from", &from), ("to", &to), ("of", &of_all)]);
    draw! {
        <div class="pager" role="group" aria-label={words::PAGES.to(lang)}>
            <p id={PAGE_TOLD} tabindex="-1">{ told }</p>
            { turns(scene, of) }
            { seek(scene) }
        </div>
    }
}

/// The way to an item by its number.
fn seek(scene: &Scene<'_>) -> Html {
    let (lang, typed) = (scene.lang, scene.listing.sought.clone());
    let items = scene.session.assessment().plan.items.len();
    let index = typed.trim().parse::<usize>().ok().and_then(|it| it.checked_sub(1));
    let entry = if scene.view == View::Excellence { "status" } else { "sources" };
    let place = index.filter(|it| *it < items).map(|it| format!("/plan/items/{it}/{entry}"));
    let none = (place.is_none() && !typed.is_empty())
        .then(|| words::NO_SUCH_ITEM.with(lang, &[("n", &items.to_string())]));
    let send = scene.send.clone();
    let go = Callback::from(move |()| {
        if let Some(place) = &place {
            send.emit(Msg::Reveal(place.clone()));
        }
    });
    let send = scene.send.clone();
    let ontyped = Callback::from(move |number| send.emit(Msg::Arrange(Arrange::Seek(number))));
    let (told, onenter) = (Some("plan-sought"), go.clone());
    let typing =
        TypingProps { id: SEEK, value: typed.into(), told, numeric: true, ontyped, onenter };
    draw! {
        <div class="seek">
            <label for={SEEK}>{ words::SEEK.to(lang) }</label>
            { component::<Typing>(SEEK, typing) }
            { button(Look::Quiet, words::GO_THERE.to(lang), go.reform(|_| ())) }
            <span id="plan-sought" class="message warning" role="status">{ none }</span>
        </div>
    }
}

/// On to the next page, or back.
pub(super) fn turns(scene: &Scene<'_>, of: usize) -> Html {
    let (page, pages) = (scene.listing.page(of), of.div_ceil(PAGE));
    let turn = |to: Option<usize>, text: &words::Text| {
        let to = to.filter(|it| *it < pages);
        let to = to.map(|it| arrange(scene, Arrange::Turn(it)));
        draw! { <div>if let Some(to) = to { { button(Look::Quiet, text.to(scene.lang), to) } }</div> }
    };
    draw! {
        <div class="actions turns">
            { turn(page.checked_sub(1), &words::PREVIOUS_PAGE) }
            { turn(Some(page + 1), &words::NEXT_PAGE) }
        </div>
    }
}

/// Looks at the plan in another way on a click.
pub(super) fn arrange(scene: &Scene<'_>, asked: Arrange) -> Callback<MouseEvent> {
    let send = scene.send.clone();
    Callback::from(move |_| send.emit(Msg::Arrange(asked.clone())))
}
