//! What people read: Chinese pages, read-only, every text escaped by the template.

mod coverage;
mod frame;
mod list;
mod parts;
mod plan;
mod single;
mod support;
mod survey;

pub(crate) use frame::notice;
pub(crate) use list::list;
pub(crate) use single::single;

/// What these pages need beyond the portal's own style sheet.
pub(crate) const STYLE: &str = include_str!("assessments.css");
