//! The receipt of a submission.

use super::parts::{Look, button, pair};
use super::{Scene, View};
use crate::{clock, words};
use hangji_core::wire::Receipt;
use yew::prelude::*;

/// The receipt, and the way on.
pub(super) fn receipt(scene: &Scene<'_>, receipt: &Receipt) -> Html {
    let lang = scene.lang;
    html! {
        <>
            <dl class="receipt">
                { pair(words::RECEIPT_NUMBER.to(lang), &receipt.receipt) }
                { pair(words::RECEIPT_TIME.to(lang), &clock::time_of_day(&receipt.received_at)) }
                { pair(words::RECEIPT_REVISION.to(lang), &receipt.revision.to_string()) }
            </dl>
            <p>{ words::RECEIPT_NOTE.to(lang) }</p>
            { button(Look::Primary, words::GO_ON.to(lang), super::item::go(scene.send, View::Excellence)) }
        </>
    }
}
