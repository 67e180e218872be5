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
use yew::html::Scope;

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
            let (pressed, released, link) = (down.clone(), down.clone(), link.clone());
            let first = EventListenerOptions::run_in_capture_phase();
            vec![
                EventListener::new_with_options(&window, "mousedown", first, move |_| {
                    pressed.set(true);
                }),
                EventListener::new_with_options(&window, "mouseup", first, move |_| {
                    released.set(false);
                    // The click follows in this very task.
                    let link = link.clone();
                    Timeout::new(0, move || link.send_message(Msg::Released)).forget();
                }),
            ]
        });
        Press { down, left: Vec::new(), _listeners: listeners.unwrap_or_default() }
    }

    /// Puts a change off while something is being pressed; gives it back otherwise.
    pub(super) fn put_off(&mut self, change: Change) -> Option<Change> {
        if self.down.get() {
            self.left.push(change);
            return None;
        }
        Some(change)
    }

    /// What was put off.
    pub(super) fn released(&mut self) -> Vec<Change> {
        std::mem::take(&mut self.left)
    }
}
