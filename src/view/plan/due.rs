//! When the plan's items are due: a strip of months, each a button that shows its items.

use super::Arrange;
use super::listing::Facet;
use crate::app::Msg;
use crate::view::Scene;
use crate::view::parts::class;
use crate::words;
use hangji_core::assessment::{Date, PlanItem, Reading, Status};
use yew::prelude::*;

/// The code of everything that is overdue.
const OVERDUE: &str = "overdue";
/// So many months in a row are shown without a gap.
const LONGEST: i32 = 18;
/// How high the highest column is.
const HEIGHT: usize = 36;

/// When an item is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Due {
    /// In a month, which is given as so many months since the year 0; and on which day of it.
    Month(i32, u8),
    /// At a time that cannot be read.
    Unreadable,
    /// Nobody knows.
    Blank,
}

impl Due {
    /// When an item is due.
    pub(super) fn of(item: &PlanItem) -> Due {
        match item.due.read() {
            Reading::Value(date) => Due::on(date.year, date.month, date.day.unwrap_or(u8::MAX)),
            Reading::Unreadable => Due::Unreadable,
            Reading::Empty => Due::Blank,
        }
    }

    fn on(year: u16, month: u8, day: u8) -> Due {
        Due::Month(i32::from(year) * 12 + i32::from(month) - 1, day)
    }

    /// Whether this has passed and the item is not done.
    pub(super) fn is_late(self, item: &PlanItem, today: Option<Date>) -> bool {
        let today = today.map(|it| Due::on(it.year, it.month, it.day.unwrap_or_default()));
        let passed = matches!(self, Due::Month(..)) && today.is_some_and(|today| self < today);
        passed && item.status != Some(Status::Done)
    }

    /// Its code: the same for all of one month.
    fn code(self) -> String {
        match self {
            Due::Month(month, _) => {
                format!("{}-{:02}", month.div_euclid(12), month.rem_euclid(12) + 1)
            }
            Due::Unreadable => "unreadable".to_owned(),
            Due::Blank => "blank".to_owned(),
        }
    }

    /// Whether an item that is due then belongs to a code.
    pub(super) fn is(self, code: &str, item: &PlanItem, today: Option<Date>) -> bool {
        if code == OVERDUE { self.is_late(item, today) } else { self.code() == code }
    }
}

/// One month of the strip.
struct Month {
    month: i32,
    count: usize,
    late: usize,
}

/// The strip; nothing where there is nothing to do.
pub(super) fn strip(scene: &Scene<'_>) -> Html {
    let (items, today) = (&scene.session.assessment().plan.items, scene.session.today());
    if items.is_empty() {
        return draw! { <div /> };
    }
    let due = |it: &PlanItem| {
        let due = Due::of(it);
        (due, due.is_late(it, today))
    };
    let mut due: Vec<(Due, bool)> = items.iter().map(due).collect();
    due.sort_unstable();
    let count = |wanted: Due| due.iter().filter(|(it, _)| *it == wanted).count();
    let late = due.iter().filter(|(_, late)| *late).count();
    let months = months(&due);
    let most = months.iter().map(|it| it.count).max().unwrap_or_default().max(1);
    let aside = |code: &str, count: usize, words: &words::Text| {
        let text = words.with(scene.lang, &[("n", &count.to_string())]);
        draw! { if count > 0 { { choice(scene, code, draw! { { text } }) } } }
    };
    draw! {
        <div class="due" role="group" aria-label={words::DUE_STRIP.to(scene.lang)}>
            <ul>for it in &months { { month(scene, it, most) } }</ul>
            <div class="actions">
                { aside(OVERDUE, late, &words::DUE_LATE) }
                { aside(&Due::Blank.code(), count(Due::Blank), &words::DUE_BLANK) }
                { aside(&Due::Unreadable.code(), count(Due::Unreadable), &words::DUE_UNREADABLE) }
            </div>
        </div>
    }
}

/// The months with something due, and those between them where they are not many.
fn months(due: &[(Due, bool)]) -> Vec<Month> {
    let due = due.iter().filter_map(|(due, late)| match due {
        Due::Month(month, _) => Some((*month, *late)),
        Due::Unreadable | Due::Blank => None,
    });
    let due: Vec<(i32, bool)> = due.collect();
    let ends = due.first().zip(due.last());
    let in_a_row = ends.is_some_and(|((first, _), (last, _))| last - first < LONGEST);
    let mut months: Vec<Month> = Vec::new();
    for (month, late) in due {
        let next = months.last().map_or(month, |it| it.month + 1);
        let from = if in_a_row { next } else { month.max(next) };
        months.extend((from..=month).map(|month| Month { month, count: 0, late: 0 }));
        if let Some(it) = months.last_mut() {
            it.count += 1;
            it.late += usize::from(late);
        }
    }
    months
}

fn month(scene: &Scene<'_>, it: &Month, most: usize) -> Html {
    let lang = scene.lang;
    let (year, nth) = (it.month.div_euclid(12).to_string(), it.month.rem_euclid(12) + 1);
    let name = draw! {
        <span>
            <span class="year">{ lang.pick(format!("{year}年"), format!("{year}-")) }</span>
            { lang.pick(format!("{nth}月"), format!("{nth:02}")) }
        </span>
    };
    if it.count == 0 {
        return draw! { <li key={it.month}><span class="month">{ name }</span></li> };
    }
    let [count, late] = [it.count, it.late].map(|it| it.to_string());
    let text = draw! {
        <>
            <b>{ words::DUE_COUNT.with(lang, &[("n", &count)]) }</b>
            <small>{ (it.late > 0).then(|| words::LATE_COUNT.with(lang, &[("n", &late)])) }</small>
            { column(it, most) }
            { name }
        </>
    };
    draw! { <li key={it.month}>{ choice(scene, &Due::Month(it.month, 1).code(), text) }</li> }
}

/// The column of a month: what is overdue is hollow.
fn column(it: &Month, most: usize) -> Html {
    let high = |count: usize| (count * HEIGHT).div_ceil(most);
    let (all, late) = (high(it.count), high(it.late));
    let top = HEIGHT - all;
    let rect = |class: &'static str, y: usize, height: usize| {
        let (y, height) = (y.to_string(), height.to_string());
        draw! { <rect {class} x="1" {y} width="18" {height} /> }
    };
    draw! {
        <svg viewBox={format!("0 0 20 {}", HEIGHT + 1)} aria-hidden="true">
            { rect("all", top, all) }
            { rect("late", top, late) }
        </svg>
    }
}

/// A button that shows what is due then, or everything again.
fn choice(scene: &Scene<'_>, code: &str, text: Html) -> Html {
    let on = scene.listing.chosen(Facet::Due) == code;
    let (send, code) = (scene.send.clone(), if on { String::new() } else { code.to_owned() });
    let onclick = Callback::from(move |_: MouseEvent| {
        send.emit(Msg::Arrange(Arrange::Choose(Facet::Due, code.clone())));
    });
    draw! {
        <button type="button" class={class(&["month", if on { "on" } else { "" }])}
            aria-pressed={on.to_string()} {onclick}>{ text }</button>
    }
}
