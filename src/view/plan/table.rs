//! The plan as one of the ledger's lists, a page of its rows.

use super::list::Row;
use crate::app::Msg;
use crate::view::Scene;
use crate::words;
use hangji_core::ledger::{Column, Width, sheet};
use yew::prelude::*;

/// A list of the ledger, by its position in the procedure.
pub(super) fn table(scene: &Scene<'_>, nth: usize, rows: &[Row<'_>]) -> Html {
    let (procedure, assessment) = (scene.session.procedure(), scene.session.assessment());
    let Some(list) = procedure.ledger.lists.get(nth) else { return draw! { <div /> } };
    let sheet = sheet(procedure, assessment, list, scene.lang);
    let cells = |row: &Row<'_>| sheet.rows.get(row.index).cloned().unwrap_or_default();
    draw! {
        <div class="scroll ledger" tabindex="0" role="region" aria-label={sheet.title.clone()}>
            <table>
                <caption>{ &sheet.title }</caption>
                <thead><tr>for it in &sheet.columns { <th scope="col">{ &it.label }</th> }</tr></thead>
                <tbody>for row in rows { { line(scene, row, &sheet.columns, cells(row)) } }</tbody>
            </table>
        </div>
    }
}

/// A row; what it begins with leads to the item.
fn line(scene: &Scene<'_>, row: &Row<'_>, columns: &[Column], cells: Vec<String>) -> Html {
    let mut cells = cells.into_iter().zip(columns);
    let first = cells.next().map(|(cell, _)| cell);
    let (send, place) = (scene.send.clone(), format!("/plan/items/{}/sources", row.index));
    let onclick = Callback::from(move |_: MouseEvent| send.emit(Msg::Reveal(place.clone())));
    let open = words::OPEN_ITEM.with(scene.lang, &[("n", &(row.index + 1).to_string())]);
    draw! {
        <tr key={row.key.clone()}>
            <th scope="row">
                <button type="button" class="link" aria-label={open} {onclick}>{ first }</button>
            </th>
            for (cell, column) in cells { <td class={(column.width == Width::Sentences).then_some("sentences")}>{ cell }</td> }
        </tr>
    }
}
