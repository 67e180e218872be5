//! Measures to start from, one click each. Drawn anew only when others are to be offered: with a
//! dozen open items they are most of what a plan has to draw.

use crate::app::Msg;
use crate::draw::component;
use crate::view::Scene;
use crate::view::item::Asked;
use crate::view::parts::{Look, act, details};
use crate::words;
use hangji_core::Change;
use hangji_core::assessment::PlanItem;
use hangji_core::procedure::{Group, Procedure, Suggestion};
use hangji_core::words::Lang;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
struct OfferProps {
    /// The position of the plan item.
    index: usize,
    asked: Asked,
    /// What the item mends.
    category: AttrValue,
    sources: Vec<String>,
    sector: AttrValue,
    lang: Lang,
    send: Callback<Msg>,
}

impl Scene<'_> {
    /// Measures for a plan item to start from.
    pub(super) fn suggestions(&self, index: usize, item: &PlanItem) -> Html {
        let assessment = self.session.assessment();
        component::<Offer>(
            "suggestions",
            OfferProps {
                index,
                asked: Asked(self.session.procedure().clone()),
                category: item.category.clone().into(),
                sources: item.sources.clone(),
                sector: assessment.branch.sector.clone().into(),
                lang: self.lang,
                send: self.send.clone(),
            },
        )
    }
}

#[component]
fn Offer(props: &OfferProps) -> Html {
    let (mut offered, mut chips): (Vec<&str>, Vec<Html>) = Default::default();
    for (title, measures) in lists(props, &props.asked.0) {
        let mut buttons: Vec<Html> = Vec::new();
        for text in measures.iter().map(|it| props.lang.of(&it.text)) {
            if !offered.contains(&text) {
                offered.push(text);
                buttons.push(act(Look::Chip, text, adder(props, text)));
            }
        }
        if !buttons.is_empty() {
            chips.push(
                draw! { <><p>{ title.to_owned() }</p><div class="actions">{ buttons }</div></> },
            );
        }
    }
    details("suggestions", words::SUGGESTIONS.to(props.lang), draw! { <div>{ chips }</div> })
}

/// Those of the dimensions that the item mends, of what its sources were asked in addition, and of
/// the branch's sector.
fn lists<'a>(props: &OfferProps, procedure: &'a Procedure) -> Vec<(&'a str, &'a [Suggestion])> {
    let lang = props.lang;
    let asks = |group: &Group, source: &String| group.items.iter().any(|it| it.id == *source);
    let mut lists: Vec<(&str, &[Suggestion])> = Vec::new();
    for group in procedure.groups() {
        let mends = |it: &String| {
            procedure.dimension_of(it).is_some_and(|it| it.id == group.id) || asks(group, it)
        };
        if *props.category == *group.id || props.sources.iter().any(mends) {
            lists.push((lang.of(&group.title), &group.measures));
        }
    }
    for it in procedure.sectors.iter().filter(|it| *it.id == *props.sector) {
        lists.push((lang.of(&it.label), &it.measures));
    }
    lists
}

fn adder(props: &OfferProps, text: &str) -> Callback<MouseEvent> {
    let (send, index, text) = (props.send.clone(), props.index, text.to_owned());
    Callback::from(move |_| {
        send.emit(Msg::Change(Change::AddMeasure { index, text: text.clone() }));
    })
}
