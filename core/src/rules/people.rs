//! V51: what was typed as a person's name or telephone number and cannot be one.

use super::Found;
use crate::finding::Reason;
use crate::formats::{NameFault, Phone, fault_in_post};

/// A name may be a post, so digits may stand in it: `第1党小组组长`. Control characters are found
/// in any text, see `content`.
///
/// | entry | typed | finding |
/// |---|---|---|
/// | secretary, contact, responsible | `示例甲`, `买买提·艾力`, `第1党小组组长`, nothing | none |
/// | secretary, contact, responsible | `<b>示例甲`, `示例甲＞` | sign in a name (warning) |
/// | phone | `0755-88888888`, `138 0013 8000`, nothing | none |
/// | phone | `6012`, `无`, two numbers | phone not whole (warning) |
pub(super) fn check(found: &mut Found<'_>) {
    let assessment = found.assessment;
    let branch = &assessment.branch;
    name(found, "/branch/secretary", &branch.secretary);
    name(found, "/branch/contact", &branch.contact);
    if matches!(Phone::read(&branch.phone), Phone::Short(_) | Phone::Unreadable) {
        // What was typed is not repeated: it may be another kind of number (V50).
        found.raise(Reason::PhoneNotWhole, "/branch/phone");
    }
    for (index, unit) in assessment.coverage.units.iter().enumerate() {
        name(found, format!("/coverage/units/{index}/responsible"), &unit.responsible);
    }
    for (index, item) in assessment.plan.items.iter().enumerate() {
        name(found, format!("/plan/items/{index}/responsible"), &item.responsible);
    }
}

fn name(found: &mut Found<'_>, place: impl Into<String>, typed: &str) {
    if fault_in_post(typed) == Some(NameFault::AngleBracket) {
        let sign = typed.chars().find(|it| matches!(it, '<' | '>' | '＜' | '＞'));
        let sign = sign.map(String::from).unwrap_or_default();
        found.raise_with(Reason::SignInName, place, &[("typed", &sign)]);
    }
}
