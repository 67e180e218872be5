//! How codes, numbers, names and marks are written, and what must not stand in a text.
//!
//! Everything here is a function of a text alone and answers for every text. Readers tell what an
//! entry means and how it should be written; finders (`find_…`) give the first place in a free
//! text as a range of bytes, whose ends are always between two characters.

mod digits;

mod bank_card;
mod credit_code;
mod document_number;
mod han;
mod length;
mod marks;
mod national_id;
mod person;
mod phone;
mod runs;
mod secrecy;

pub use bank_card::find_bank_card;
pub use credit_code::CreditCode;
pub(crate) use digits::half_width;
pub use digits::percent;
pub use document_number::DocumentNumber;
pub use han::is_han;
pub use length::{bytes_gb18030_at_most, bytes_utf8, characters};
pub use marks::{find_invisible, find_placeholder, without_invisible};
pub use national_id::find_national_id;
pub use person::{NameFault, fault_in_name, fault_in_post, name_normalised};
pub use phone::Phone;
pub use secrecy::find_secrecy_mark;

#[cfg(test)]
mod properties;
