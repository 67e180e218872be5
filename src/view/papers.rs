//! Buttons that print and save to a file, where people look for them.

use super::item::go;
use super::parts::{Look, button};
use super::{Scene, View};
use crate::app::{Msg, Notice, Paper};
use crate::words::{self, Text};
use hangji_core::file_name::File;
use yew::prelude::*;

/// In step 3: the plan and the ledger on paper, the ledger as a spreadsheet.
pub(super) fn plan_actions(scene: &Scene<'_>) -> Html {
    let buttons = vec![
        print(scene, &words::PRINT_PLAN, Paper::Plan),
        print(scene, &words::PRINT_LEDGER, Paper::Ledger),
        save(scene, &words::SAVE_LEDGER, File::Ledger),
    ];
    actions(scene, buttons)
}

/// Where everything is checked: all of it on paper and as a file.
pub(super) fn record_actions(scene: &Scene<'_>) -> Html {
    let buttons = vec![
        print(scene, &words::PRINT_RECORD, Paper::Record),
        save(scene, &words::DOWNLOAD, File::Record),
    ];
    actions(scene, buttons)
}

/// On the receipt: the way on, and the branch's copy.
pub(super) fn receipt_actions(scene: &Scene<'_>) -> Html {
    let go_on = go(scene.send, View::Excellence);
    let go_on = button(Look::Primary, words::GO_ON.to(scene.lang), go_on);
    actions(scene, vec![go_on, print(scene, &words::PRINT_RECEIPT, Paper::Receipt)])
}

/// The buttons, and what to do where the browser printed nothing.
fn actions(scene: &Scene<'_>, buttons: Vec<Html>) -> Html {
    let unprinted = scene.notice == Some(Notice::Unprinted);
    draw! {
        <>
            <div class="actions papers">{ buttons }</div>
            <div role="status">
                if unprinted { <p class="message warning">{ words::UNPRINTED.to(scene.lang) }</p> }
            </div>
        </>
    }
}

fn print(scene: &Scene<'_>, text: &Text, paper: Paper) -> Html {
    let send = scene.send.clone();
    let print = Callback::from(move |_: MouseEvent| send.emit(Msg::Print(paper)));
    button(Look::Quiet, text.to(scene.lang), print)
}

/// A button that offers a file.
pub(super) fn save(scene: &Scene<'_>, text: &Text, file: File) -> Html {
    let send = scene.send.clone();
    let save = Callback::from(move |_: MouseEvent| send.emit(Msg::Download(file)));
    button(Look::Quiet, text.to(scene.lang), save)
}
