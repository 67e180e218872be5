//! The receipt of a submission.

use super::Scene;
use super::parts::pair;
use crate::{clock, words};
use hangji_core::wire::Receipt;
use yew::prelude::*;

/// The receipt, and the way on.
pub(super) fn receipt(scene: &Scene<'_>, receipt: &Receipt) -> Html {
    let lang = scene.lang;
    draw! {
        <>
            <dl class="receipt">
                { pair(words::RECEIPT_NUMBER.to(lang), &receipt.receipt) }
                { pair(words::RECEIPT_TIME.to(lang), &clock::in_full(&receipt.received_at, lang)) }
                { pair(words::RECEIPT_REVISION.to(lang), &receipt.revision.to_string()) }
            </dl>
            <p>{ words::RECEIPT_NOTE.to(lang) }</p>
            { super::papers::receipt_actions(scene) }
        </>
    }
}
