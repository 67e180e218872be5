//! Leaving an entry by pressing something else.
//!
//! A message that appears at once would move what is being pressed away before the button is
//! released, and the click would be lost. So what was left during a press waits for its end.

use super::{App, Msg};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use hangji_core::Change;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, MouseEvent};
use yew::html::Scope;

/// The button of a pointer that presses.
const FIRST: i16 = 0;

/// Whether something is being pressed, and the entries that were left meanwhile.
pub(super) struct Press {
    down: Rc<Cell<bool>>,
    left: Vec<Change>,
    _listeners: Vec<EventListener>,
}

impl Press {
    /// Follows the pointer over the whole page: a press may end anywhere.
    pub(super) fn follow(link: &Scope<App>) -> Press {
        let down = Rc::new(Cell::new(false));
        let listeners = web_sys::window().map(|window| {
            let first = EventListenerOptions::run_in_capture_phase();
            let pressed = down.clone();
            // The others open menus, which may take the end of the press.
            let press = move |it: &Event| {
                let button = it.dyn_ref::<MouseEvent>().map(MouseEvent::button);
                pressed.set(button == Some(FIRST));
            };
            let mut all = vec![EventListener::new_with_options(&window, "mousedown", first, press)];
            // What is dragged is never released.
            all.extend(["mouseup", "dragend"].map(|end| {
                let (released, link) = (down.clone(), link.clone());
                EventListener::new_with_options(&window, end, first, move |_| {
                    released.set(false);
                    // The click follows in this very task.
                    let link = link.clone();
                    Timeout::new(0, move || link.send_message(Msg::Released)).forget();
                })
            }));
            all
        });
        Press { down, left: Vec::new(), _listeners: listeners.unwrap_or_default() }
    }

    /// Puts a change off while something is being pressed; gives it back otherwise.
    pub(super) fn put_off(&mut self, change: Change) -> Option<Change> {
        if self.is_down() {
            self.left.push(change);
            return None;
        }
        Some(change)
    }

    /// Whether something is being pressed.
    pub(super) fn is_down(&self) -> bool {
        self.down.get()
    }

    /// Gives up a press that cannot go on: its end may be lost, as to another window.
    pub(super) fn give_up(&self) {
        self.down.set(false);
    }

    /// What was put off.
    pub(super) fn released(&mut self) -> Vec<Change> {
        std::mem::take(&mut self.left)
    }
}
