//! The five dimensions at a glance: on each axis the share of yes, with what it says in words.

use super::Scene;
use crate::words;
use hangji_core::procedure::Group;
use yew::prelude::*;

/// The directions of the five axes, in thousandths.
const AXES: [(i32, i32); 5] = [(0, -1000), (951, -309), (588, 809), (-588, 809), (-951, -309)];

/// The middle of the picture, and the length of an axis.
const MIDDLE: (i32, i32) = (110, 104);
const LENGTH: i32 = 70;

/// Where each name stands, and how it is aligned.
const NAMES: [(i32, i32, &str); 5] = [
    (110, 12, "middle"),
    (218, 52, "end"),
    (164, 180, "middle"),
    (56, 180, "middle"),
    (2, 52, "start"),
];

/// One axis: the dimension's name and its share in percent; none while nothing is known of it.
struct Axis<'a> {
    at: usize,
    name: &'a str,
    share: Option<i32>,
}

/// The picture with its title and what is drawn; a sentence until there is something to draw.
pub(super) fn radar(scene: &Scene<'_>) -> Html {
    let lang = scene.lang;
    let share = |it: &Group| {
        let share = scene.session.tally_of(&it.id).share()?;
        i32::try_from(share).ok()
    };
    let dimensions = scene.session.procedure().dimensions.iter().take(AXES.len()).enumerate();
    let axes: Vec<Axis<'_>> = dimensions
        .map(|(at, it)| Axis { at, name: lang.of(&it.short), share: share(it) })
        .collect();
    let known = axes.iter().any(|it| it.share.is_some());
    draw! {
        <figure class="radar">
            <figcaption>{ words::DIMENSIONS.to(lang) }</figcaption>
            if known {
                { picture(&axes, lang.pick("未答", "open")) }
                <ul class="unseen">
                    for it in &axes {
                        <li>{ it.name.to_owned() }{ lang.pick("：", ": ") }{ said(it, words::UNKNOWN_SHARE.to(lang)) }</li>
                    }
                </ul>
            }
            <p class="hint">{ if known { words::RADAR_SAYS.to(lang) } else { words::RADAR_LATER.to(lang) } }</p>
        </figure>
    }
}

fn said(axis: &Axis<'_>, unknown: &str) -> String {
    axis.share.map_or_else(|| unknown.to_owned(), |it| format!("{it}%"))
}

/// The point on an axis at some percent of its length.
fn point(at: usize, percent: i32) -> (i32, i32) {
    let (x, y) = AXES.get(at).copied().unwrap_or_default();
    let along = |from: i32, way: i32| from + way * LENGTH * percent / 100_000;
    (along(MIDDLE.0, x), along(MIDDLE.1, y))
}

fn spot((x, y): (i32, i32)) -> String {
    format!("{x} {y}")
}

fn ring(percent: i32) -> Html {
    let corners: Vec<String> = (0..AXES.len()).map(|at| spot(point(at, percent))).collect();
    draw! { <path d={format!("M{}Z", corners.join("L"))} /> }
}

fn picture(axes: &[Axis<'_>], unknown: &str) -> Html {
    draw! {
        <svg viewBox="0 0 220 200" font-size="12" aria-hidden="true">
            <g class="grid">
                { ring(100) }{ ring(50) }
                for it in axes {
                    <path class={if it.share.is_none() { "unknown" } else { "" }}
                        d={format!("M{}L{}", spot(MIDDLE), spot(point(it.at, 100)))} />
                }
            </g>
            { shape(axes) }
            for it in axes { { name(it, unknown) } }
        </svg>
    }
}

/// The known points, joined with their neighbours where these are known as well; an axis of which
/// nothing is known is left open and not drawn as zero.
fn shape(axes: &[Axis<'_>]) -> Html {
    let known: Vec<_> = axes.iter().filter_map(|it| Some((it.at, it.share?))).collect();
    let corner = |(at, share): (usize, i32)| spot(point(at, share));
    if known.len() == axes.len() {
        let corners: Vec<String> = known.iter().map(|it| corner(*it)).collect();
        return draw! { <g class="shape"><path class="whole" d={format!("M{}Z", corners.join("L"))} />{ dots(&known) }</g> };
    }
    let sides = known.iter().filter_map(|one| {
        let next = known.iter().find(|it| it.0 == (one.0 + 1) % axes.len())?;
        Some(format!("M{}L{}", corner(*one), corner(*next)))
    });
    draw! { <g class="shape"><path d={sides.collect::<String>()} />{ dots(&known) }</g> }
}

fn dots(known: &[(usize, i32)]) -> Html {
    draw! {
        for (at, share) in known {
            <circle cx={point(*at, *share).0.to_string()} cy={point(*at, *share).1.to_string()} r="2.5" />
        }
    }
}

fn name(axis: &Axis<'_>, unknown: &str) -> Html {
    let (x, y, anchor) = NAMES.get(axis.at).copied().unwrap_or_default();
    draw! {
        <text text-anchor={anchor} x={x.to_string()} y={y.to_string()}>
            <tspan>{ axis.name.to_owned() }</tspan>
            <tspan class="value" x={x.to_string()} dy="15">{ said(axis, unknown) }</tspan>
        </text>
    }
}
