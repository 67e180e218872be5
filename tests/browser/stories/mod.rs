//! The stories, a file each.

mod bad_input;
mod drafts;
mod harness;
mod old_browser;
mod village;
