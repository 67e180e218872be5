//! V01, V02, V05: what is wrong with an entry by itself.

use crate::client::Form;
use crate::samples;

#[test]
fn v01_a_branch_says_who_it_is() {
    for blank in ["", " ", "\u{3000}\t\n"] {
        let mut form = Form::blank();
        for entry in ["/branch/name", "/branch/superior", "/branch/sector"] {
            form.write(entry, blank);
        }
        let missing = [
            "error missing /branch/name",
            "error missing /branch/superior",
            "error missing /branch/sector",
        ];
        assert_eq!(form.told("V01"), missing.join("; "), "{blank:?}");
    }
    let mut form = Form::blank();
    form.write_all(&[
        ("/branch/name", "样例一村党支部"),
        ("/branch/superior", "样例镇党委"),
        ("/branch/sector", "rural"),
    ]);
    assert_eq!(form.told("V01"), "");
}

#[test]
fn v01_a_unit_has_a_name() {
    let units = serde_json::json!([{ "name": "样例合作社" }, { "name": " " }]);
    let document = samples::begun(serde_json::json!({
        "branch": { "name": "样例一村党支部", "superior": "样例镇党委", "sector": "rural" },
        "coverage": { "applicable": true, "units": units },
    }));
    assert_eq!(Form::read(&document).told("V01"), "error missing /coverage/units/1/name");
}

#[test]
fn v02_a_count_is_blank_or_a_whole_number() {
    for (typed, fits) in [
        ("", true),
        (" ", true),
        ("\u{3000}", true),
        ("46", true),
        ("0", true),
        ("４６", true),
        ("1,200", true),
        ("十二", false),
        ("12x", false),
        (" 12x ", false),
        ("-1", false),
        ("4.5", false),
        ("1,20", false),
    ] {
        let mut form = Form::blank();
        form.write("/branch/employees", typed);
        let found = format!("error not_a_count /branch/employees typed={typed}");
        assert_eq!(form.told("V02"), if fits { "" } else { &found }, "{typed:?}");
    }
}

#[test]
fn v02_every_count_of_the_form_is_looked_at() {
    for place in samples::COUNTS {
        let mut form = Form::read(&samples::complete());
        form.write(place, "十二");
        assert_eq!(form.told("V02"), format!("error not_a_count {place} typed=十二"));
    }
}

#[test]
fn v05_a_date_is_blank_or_exists() {
    for (typed, fits) in [
        ("", true),
        (" ", true),
        ("2012-2-20", true),
        ("2012年2月20日", true),
        ("2012年6月", true),
        ("4月30日", false),
        ("2012-2-30", false),
        ("明天", false),
    ] {
        let mut form = Form::blank();
        form.write("/branch/established", typed);
        let found = format!("V05 error: not_a_date {typed}");
        let told = form.session().findings().find(|it| it.place == "/branch/established");
        let told = told.map_or_else(String::new, |it| {
            format!("{} {}", crate::client::in_short(it), it.params.get("typed").unwrap())
        });
        assert_eq!(told, if fits { "" } else { &found });
    }
}

#[test]
fn v05_every_date_of_the_form_is_looked_at() {
    let mut form = Form::read(&samples::complete());
    for place in samples::DATES {
        form.write(place, "4月30日");
        assert_eq!(form.found(place), "V05 error: not_a_date", "{place}");
    }
}
