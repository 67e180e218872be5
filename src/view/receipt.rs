//! The receipt of a submission.

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
                <div><dt>{ words::RECEIPT_NUMBER.to(lang) }</dt><dd class="number">{ &receipt.receipt }</dd></div>
                <div><dt>{ words::RECEIPT_TIME.to(lang) }</dt><dd>{ clock::time_of_day(&receipt.received_at) }</dd></div>
                <div><dt>{ words::RECEIPT_REVISION.to(lang) }</dt><dd>{ receipt.revision }</dd></div>
            </dl>
            <p>{ words::RECEIPT_NOTE.to(lang) }</p>
            <button type="button" class="primary" onclick={super::item::go(scene.send, View::Excellence)}>
                { words::GO_ON.to(lang) }
            </button>
        </>
    }
}
