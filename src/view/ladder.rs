//! Where the branch stands on the scale of grades and where it wants to go.

use super::Scene;
use crate::words;
use yew::prelude::*;

/// The size of the picture: its width, the height of a rung, and where the marks stand.
const WIDTH: usize = 220;
const RUNG: usize = 34;
const NOW: usize = 128;
const TARGET: usize = 172;

/// One mark on the scale.
struct Mark {
    /// The place of its grade, 0 the best.
    rank: usize,
    x: usize,
    /// On which side its name stands, and how far from its middle.
    side: (&'static str, isize),
    name: &'static str,
}

impl Mark {
    fn now(rank: usize, name: &'static str) -> Mark {
        Mark { rank, x: NOW, side: ("end", -11), name }
    }

    fn target(rank: usize, name: &'static str) -> Mark {
        Mark { rank, x: TARGET, side: ("start", 11), name }
    }
}

/// The scale as a ladder, best on top, with the grade now and the target. A list says the same.
pub(super) fn ladder(scene: &Scene<'_>) -> Html {
    let (procedure, grade, lang) =
        (scene.session.procedure(), &scene.session.assessment().grade, scene.lang);
    let rank = |id: &str| procedure.rank(id.trim());
    let (own, assigned) = (rank(&grade.own), rank(&grade.assigned));
    let name = if assigned.is_some() { &words::ASSIGNED } else { &words::NOW };
    let now = assigned.or(own).map(|rank| Mark::now(rank, name.to(lang)));
    let target = rank(&grade.target).map(|rank| Mark::target(rank, words::TARGET.to(lang)));
    let names: Vec<&str> = procedure.grades.iter().map(|it| lang.of(&it.label)).collect();
    draw! {
        <figure class="ladder">
            <figcaption>{ words::GRADES.to(lang) }</figcaption>
            { picture(&names, now.as_ref(), target.as_ref()) }
            <dl>
                { super::parts::pair(words::SELF_GRADE.to(lang), &super::overview::grade_word(scene, &grade.own)) }
                { super::parts::pair(words::TARGET_GRADE.to(lang), &super::overview::grade_word(scene, &grade.target)) }
                { super::parts::pair(words::ASSIGNED_GRADE.to(lang), &super::overview::assigned_word(scene)) }
            </dl>
        </figure>
    }
}

fn middle(rank: usize) -> usize {
    rank * RUNG + RUNG / 2
}

fn picture(names: &[&str], now: Option<&Mark>, target: Option<&Mark>) -> Html {
    let seen = format!("0 0 {WIDTH} {}", names.len() * RUNG);
    draw! {
        <svg viewBox={seen} font-size="12" aria-hidden="true">
            for (rank, name) in names.iter().enumerate() {
                <g class="rung" key={rank}>
                    <path d={format!("M0 {}H{WIDTH}", (rank + 1) * RUNG - 1)} />
                    <text x="0" y={(middle(rank) + 5).to_string()}>{ (*name).to_owned() }</text>
                </g>
            }
            { way(now, target) }
            { mark("now", now) }
            { mark("goal", target) }
        </svg>
    }
}

/// An arrow from the grade now to the target.
fn way(now: Option<&Mark>, target: Option<&Mark>) -> Html {
    let (Some(now), Some(target)) = (now, target) else { return draw! { <g /> } };
    let (from, to) = ((now.x + 8, middle(now.rank)), (target.x - 9, middle(target.rank)));
    let d = format!("M{} {}L{} {}", from.0, from.1, to.0, to.1);
    draw! { <path class="way" {d} /> }
}

fn mark(look: &'static str, mark: Option<&Mark>) -> Html {
    let Some(Mark { rank, x, side, name }) = mark else { return draw! { <g /> } };
    let (x, y) = (*x, middle(*rank));
    draw! {
        <g class={look}>
            <circle cx={x.to_string()} cy={y.to_string()} r="6" />
            <text text-anchor={side.0} x={x.saturating_add_signed(side.1).to_string()} y={(y + 5).to_string()}>{ *name }</text>
        </g>
    }
}
