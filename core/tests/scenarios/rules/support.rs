//! V43–V45: what treasury and superiors owe a branch is asked for, never held against it.

use crate::client::Form;
use hangji_core::{Change, Procedure};

#[test]
fn v43_community_workers_earn_no_less_than_people_of_the_place() {
    const BELOW: &str = "warning pay_below /support/pay/amount amount=2650 reference=3000";
    const ALMOST: &str = "warning pay_below /support/pay/amount amount=2999 reference=3000";
    for (sector, amount, reference, found) in [
        ("community", "2650", "3000", BELOW),
        ("community", "２，６５０", "3,000", BELOW),
        ("community", "2999", "3000", ALMOST),
        ("community", "3000", "3000", ""),
        ("community", "3001", "3000", ""),
        ("community", "", "3000", ""),
        ("community", "2650", "", ""),
        ("community", "两千", "3000", ""),
        ("community", "2650", "三千", ""),
        ("rural", "2650", "3000", ""),
        ("", "2650", "3000", ""),
    ] {
        let mut form = Form::blank();
        form.write_all(&[
            ("/branch/sector", sector),
            ("/support/pay/amount", amount),
            ("/support/pay/reference", reference),
        ]);
        assert_eq!(form.told("V43"), found, "{sector} {amount} {reference}");
    }
}

#[test]
fn v44_funds_of_villages_and_communities_are_in_the_budget_or_asked_for() {
    for sector in &Procedure::built_in().sectors {
        for budgeted in ["true", "false", ""] {
            let mut form = Form::blank();
            form.write_all(&[("/branch/sector", &sector.id), ("/support/budgeted", budgeted)]);
            let owed = ["rural", "community"].contains(&&*sector.id) && budgeted == "false";
            let found = if owed { "hint not_budgeted /support/budgeted" } else { "" };
            assert_eq!(form.told("V44"), found, "{} {budgeted:?}", sector.id);
        }
    }
}

#[test]
fn v45_new_organisations_say_where_their_funds_come_from() {
    const NONE: &str = "warning funding_missing /support/funding";
    let choose =
        |code: &str| Change::Toggle { place: "/support/funding".into(), code: code.into() };
    for sector in &Procedure::built_in().sectors {
        let mut form = Form::blank();
        form.write("/branch/sector", &sector.id);
        let found = if sector.id == "emerging" { NONE } else { "" };
        assert_eq!(form.told("V45"), found, "{}", sector.id);
        assert_eq!(form.apply(choose("donations")).told("V45"), "");
        assert_eq!(form.apply(choose("fiscal")).apply(choose("donations")).told("V45"), "");
        assert_eq!(form.apply(choose("fiscal")).told("V45"), found, "taken back");
    }
}

#[test]
fn v45_a_blank_source_is_none() {
    let document = crate::samples::begun(serde_json::json!({
        "branch": { "sector": "emerging" }, "support": { "funding": ["", " "] },
    }));
    let form = Form::read(&document);
    assert_eq!(form.told("V45"), "warning funding_missing /support/funding");
}
