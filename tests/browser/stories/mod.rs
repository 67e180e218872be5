//! The stories, a file each.

mod accessibility;
mod addenda;
mod bad_input;
mod coverage;
mod drafts;
mod element_life;
mod harness;
mod keyboard;
mod nothing_lost;
mod old_browser;
mod pinyin;
mod sectors;
mod village;
mod yew_traps;
