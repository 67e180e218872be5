//! The stories, a file each.

mod accessibility;
mod bad_input;
mod drafts;
mod element_life;
mod harness;
mod keyboard;
mod nothing_lost;
mod old_browser;
mod pinyin;
mod village;
mod yew_traps;
