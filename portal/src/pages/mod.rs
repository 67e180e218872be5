//! What people read: Chinese pages, every text escaped by the template.

mod frame;

use crate::store::{Kept, Line};
use hangji_core::{Assessment, Procedure};
use maud::{Markup, html};

/// What these pages need beyond the portal's own style sheet.
pub(crate) const STYLE: &str = "";

/// Nothing of that name.
pub(crate) fn missing() -> Markup {
    frame::page("没有找到", &html! { p { "这个地址没有内容。" } })
}

/// The list.
pub(crate) fn list(_: &Procedure, lines: &[Line]) -> Markup {
    frame::page(
        "收到的自查记录",
        &html! { ul { @for it in lines { li { a href={"/assessments/" (it.id)} { (it.branch) " " (it.receipt) } } } } },
    )
}

/// One.
pub(crate) fn one(_: &Procedure, kept: &Kept, it: &Assessment) -> Markup {
    frame::page(&it.branch.name, &html! { p { (kept.receipt) " " (kept.received_at) } })
}
