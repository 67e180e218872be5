//! Small pictures of numbers, drawn without a library. The numbers always stand beside them in
//! words, and shapes tell the parts apart, not colours alone.

use yew::prelude::*;

/// How a part of a bar is drawn, from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// In full height: as it should be.
    Full,
    /// In half height: on the way.
    Half,
    /// All but a line along the middle: not so.
    Hollow,
    /// In faint colour: left out of the reckoning.
    Faint,
    /// The bare ground: not known yet.
    Bare,
}

impl Look {
    fn class(self) -> &'static str {
        match self {
            Look::Full => "full",
            Look::Half => "half",
            Look::Hollow => "hollow",
            Look::Faint => "faint",
            Look::Bare => "bare",
        }
    }
}

/// One part of a bar: how it is drawn, how much it is, what it is called.
pub(super) type Share = (Look, usize, String);

/// A bar of parts with their numbers in words below; parts of nothing are left out.
pub(super) fn stacked(shares: Vec<Share>) -> Html {
    let shares: Vec<Share> = shares.into_iter().filter(|it| it.1 > 0).collect();
    draw! {
        <div class="stacked">
            { bar(&shares) }
            <ul>
                for (look, count, name) in shares {
                    <li key={look.class()}>
                        <i class={look.class()} aria-hidden="true"></i>
                        { name }{ " " }<b>{ count }</b>
                    </li>
                }
            </ul>
        </div>
    }
}

/// The bar alone. One unit of its width is one of what is counted.
pub(super) fn bar(shares: &[Share]) -> Html {
    let (mut end, mut parts) = (0, Vec::with_capacity(shares.len()));
    for (look, count, _) in shares {
        let (from, to) = (end, end + count);
        let d = match look {
            Look::Half => format!("M{from} 1H{to}V2H{from}Z"),
            Look::Hollow => format!("M{from} 0H{to}V.8H{from}ZM{from} 1.2H{to}V2H{from}Z"),
            _ => format!("M{from} 0H{to}V2H{from}Z"),
        };
        parts.push(draw! { <path class={look.class()} {d} /> });
        end = to;
    }
    let seen = format!("0 0 {} 2", end.max(1));
    draw! {
        <svg class="parts" viewBox={seen} preserveAspectRatio="none" aria-hidden="true">
            { parts }
        </svg>
    }
}

/// How much of a whole there is, with a mark at what is aimed at, in percent, unless that is all of it.
pub(super) fn gauge(part: u64, whole: u64, aim: u64) -> Html {
    let of = |hundredths: u64| hundredths.saturating_mul(whole).to_string();
    let (full, seen) = (part.saturating_mul(100), format!("0 0 {} 2", of(100)));
    draw! {
        <svg class="parts gauge" viewBox={seen} preserveAspectRatio="none" aria-hidden="true">
            <path class="full" d={format!("M0 0H{full}V2H0Z")} />
            if aim < 100 { <path class="aim" d={format!("M{} 0V2", of(aim))} /> }
        </svg>
    }
}
