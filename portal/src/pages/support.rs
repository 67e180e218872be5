//! Step 1: funds and pay.

use super::parts::{ZH, choice, entries, named, remark, text};
use hangji_core::Procedure;
use hangji_core::assessment::{Pay, Support};
use hangji_core::document::is_blank;
use hangji_core::words::{label, period};
use maud::{Markup, html};

/// Funds and pay; most branches are asked nothing of it, and then it is not there.
pub(super) fn support(procedure: &Procedure, it: &Support) -> Markup {
    let sources: Vec<_> = it.funding.iter().map(|it| named(&procedure.funding, it)).collect();
    html! {
        @if !is_blank(it) {
            h3 { (label("/support", ZH)) }
            (entries(&[
                ("/support/budgeted", text(choice(it.budgeted, "是", "否"))),
                ("/support/funding", text(&sources.join("；"))),
                ("/support/other_funding", remark(&it.other_funding)),
            ]))
            (pay(&it.pay))
        }
    }
}

fn pay(it: &Pay) -> Markup {
    let period = it.period.map(|it| period(it, ZH)).unwrap_or_default();
    html! {
        @if !is_blank(it) {
            (entries(&[
                ("/support/pay/amount", text(&it.amount.0)),
                ("/support/pay/reference", text(&it.reference.0)),
                ("/support/pay/period", text(period)),
                ("/support/pay/year", text(&it.year)),
                ("/support/pay/region", text(&it.region)),
            ]))
        }
    }
}
