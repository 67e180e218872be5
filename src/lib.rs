//! The widget: a Yew app behind one custom element.
//!
//! From the outside in: [`element`] is what the JavaScript shell holds; `app` keeps the one
//! session and decides what happens; `view` draws slices of it and knows no rule; `draft` is the
//! only module that touches browser storage, `send` the only one that talks to the host; `words`
//! holds every text of the interface in both languages.

// `draw!` takes a step for every token between two tags.
#![recursion_limit = "256"]

#[macro_use]
mod draw;

mod after_frame;
mod app;
mod clock;
mod dom;
mod draft;
pub mod element;
mod send;
mod view;
mod words;
