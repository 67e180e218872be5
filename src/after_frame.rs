//! What waits until a frame is on the screen.

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use std::cell::Cell;
use std::rc::Rc;

/// Something that is done a while after the next frame, unless this is dropped.
pub(crate) struct AfterFrame {
    _frame: AnimationFrame,
    _pause: Rc<Cell<Option<Timeout>>>,
}

impl AfterFrame {
    /// Does it so many milliseconds after the next frame; a page that is not shown has none.
    pub(crate) fn new(pause: u32, deed: impl FnOnce() + 'static) -> AfterFrame {
        let pausing = Rc::new(Cell::new(None));
        let begin = pausing.clone();
        let frame = request_animation_frame(move |_| begin.set(Some(Timeout::new(pause, deed))));
        AfterFrame { _frame: frame, _pause: pausing }
    }
}
