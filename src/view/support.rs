//! Funds and pay, as far as the branch's sector is asked for them (S4.6).

use super::Scene;
use super::choice::{Options, options};
use super::field::Form;
use super::parts::{barred, row};
use crate::words;
use hangji_core::assessment::{Answer, Period, Support};
use hangji_core::words::answer as answer_word;
use std::rc::Rc;
use yew::prelude::*;

/// Funds and pay; nothing for other sectors.
pub(super) fn support(scene: &Scene<'_>) -> Html {
    let (it, lang) = (&scene.session.assessment().support, scene.lang);
    let sector = scene.session.assessment().branch.sector.as_str();
    let yes_no = [Answer::Yes, Answer::No].map(|it| answer_word(it, lang));
    let (lead, body) = match sector {
        "rural" => (words::SUPPORT_LEAD, scene.yes_no("/support/budgeted", it.budgeted, yes_no)),
        "community" => (
            words::SUPPORT_LEAD,
            draw! { <>
                { scene.yes_no("/support/budgeted", it.budgeted, yes_no) }
                { pay(scene, it) }
            </> },
        ),
        "emerging" => (words::FUNDING_LEAD, funding(scene, it)),
        _ => return draw! { <div /> },
    };
    barred(
        "support",
        words::SUPPORT.to(lang),
        draw! { <>
            <p class="lead">{ lead.to(lang) }</p>
            { body }
            { super::submit::explanations(scene, "/support") }
        </> },
    )
}

fn pay(scene: &Scene<'_>, support: &Support) -> Html {
    let (it, lang) = (&support.pay, scene.lang);
    let periods: Options = Rc::from([
        (Period::Month.code().into(), words::MONTHLY.to(lang).into()),
        (Period::Year.code().into(), words::YEARLY.to(lang).into()),
    ]);
    draw! { <>
        { row(vec![
            scene.text("/support/pay/amount", &it.amount.0, Form::Count, ""),
            scene.text("/support/pay/reference", &it.reference.0, Form::Count, ""),
        ]) }
        { scene.radios("/support/pay/period", it.period.map_or("", Period::code), &periods) }
        { row(vec![
            scene.optional("/support/pay/year", &it.year, Form::Count),
            scene.optional("/support/pay/region", &it.region, Form::Line),
        ]) }
    </> }
}

fn funding(scene: &Scene<'_>, support: &Support) -> Html {
    let (chosen, other) = (&support.funding, "/support/other_funding");
    let chosen: Vec<&str> = chosen.iter().map(String::as_str).collect();
    let sources = options(&scene.session.procedure().funding, scene.lang);
    draw! { <>
        { scene.checks("/support/funding", &sources, &chosen) }
        <div>
            if chosen.contains(&"other") || scene.is_open(other, &support.other_funding) {
                { scene.text(other, &support.other_funding, Form::Line, "") }
            }
        </div>
    </> }
}
