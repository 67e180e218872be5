//! V33 and V36: one unit is listed once, as one thing.

use super::units::{fine, with_units};
use serde_json::{Value, json};

const FIRM: &str = "91350100M000100Y43";
const COOPERATIVE: &str = "5444010000000000M0";

/// A unit by its name, code and kind, of which nothing is missing.
fn unit([name, code, kind]: [&str; 3]) -> Value {
    let mut unit = fine(kind);
    unit["name"] = json!(name);
    unit["code"] = json!(code);
    unit
}

/// What is said of two units of which one repeats something of the other.
fn pair(one: [&str; 3], other: [&str; 3]) -> String {
    let form = with_units(&json!([unit(one), unit(other)]));
    [form.told("V33"), form.told("V36")].join("")
}

#[test]
fn v33_and_v36_a_unit_is_listed_once_as_one_thing() {
    const BOTH: &str = "error unit_of_both_kinds /coverage/units/1/kind";
    const NAMED: &str = "warning unit_named_twice /coverage/units/1/name";
    const CODED: &str = "warning unit_coded_twice /coverage/units/1/code";
    for (one, other, found) in [
        (["甲", "", "due"], ["甲", "", "not_ready"], BOTH),
        (["甲", "", "not_ready"], [" 甲 ", "", "due"], BOTH),
        (["甲", FIRM, "due"], ["乙", FIRM, "not_ready"], BOTH),
        (["甲", "", "due"], ["甲 ", "", "due"], NAMED),
        (["甲", "", "not_ready"], ["甲", "", "not_ready"], NAMED),
        (["甲", FIRM, "due"], ["甲", FIRM, "due"], NAMED),
        (["甲", FIRM, "due"], ["乙", "91350100m000100y43", "due"], CODED),
        (["", FIRM, "due"], ["", FIRM, "due"], CODED),
        (["甲", "", "due"], ["乙", "", "due"], ""),
        (["甲", "", "due"], ["乙", "", "not_ready"], ""),
        (["", "", "due"], [" ", "", "not_ready"], ""),
        (["甲", "9135", "due"], ["乙", "9135", "due"], ""),
    ] {
        assert_eq!(pair(one, other), found, "{one:?} and {other:?}");
    }
}

#[test]
fn v33_a_unit_of_both_kinds_is_found_by_its_code_also_where_its_name_is_only_repeated() {
    let units = [["甲", FIRM, "due"], ["乙", COOPERATIVE, "not_ready"], ["甲", COOPERATIVE, "due"]];
    let form = with_units(&units.map(unit).to_vec().into());
    assert_eq!(form.told("V33"), "error unit_of_both_kinds /coverage/units/2/kind");
}
