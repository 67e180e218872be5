//! What the product knows, without a browser, a clock, a network or a database.
//!
//! Modules in the order in which they build on each other: [`mod@document`] (how any of our JSON is
//! declared), [`procedure`] (what the notice prescribes), [`assessment`] (what a branch entered),
//! [`finding`] (what is wrong with it), [`rules`] (who says so), [`session`] (filling it in),
//! [`paste`] (units out of a spreadsheet), [`wire`] (what travels between widget and host),
//! [`words`] (findings in plain Chinese and English), [`ledger`], [`printout`], [`workbook`] and
//! [`mod@file_name`] (what is printed and saved), [`mod@schema`] (the same shapes for hosts in other
//! languages).

#[macro_use]
pub mod document;
pub mod assessment;
pub mod file_name;
pub mod finding;
pub mod formats;
pub mod ledger;
pub mod paste;
pub mod printout;
pub mod procedure;
pub mod rules;
pub mod schema;
pub mod session;
pub mod wire;
pub mod words;
pub mod workbook;

pub use assessment::Assessment;
pub use finding::{Finding, Severity};
pub use procedure::Procedure;
pub use rules::check;
pub use session::{Change, Session};
