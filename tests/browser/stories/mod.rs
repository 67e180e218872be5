//! The stories, a file each.

mod harness;
