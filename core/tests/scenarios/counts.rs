//! V02: counts are whole numbers, a part is no larger than its whole, and nothing typed changes.

use crate::client::Form;
use hangji_core::assessment::{Count, Reading};

#[test]
fn v02_a_count_is_blank_or_a_whole_number() {
    for (typed, found) in [
        ("", ""),
        (" ", ""),
        ("46", ""),
        ("0", ""),
        ("４６", ""),
        ("1,200", ""),
        ("十二", "V02 error: not_a_count"),
        ("12x", "V02 error: not_a_count"),
        ("-1", "V02 error: not_a_count"),
        ("4.5", "V02 error: not_a_count"),
        ("1,20", "V02 error: not_a_count"),
    ] {
        let mut form = Form::blank();
        form.write("/branch/members/full", typed);
        assert_eq!(form.found("/branch/members/full"), found, "{typed:?}");
    }
}

#[test]
fn v02_every_count_of_the_form_is_looked_at() {
    let mut form = Form::read(&crate::samples::complete());
    for place in [
        "/branch/members/full",
        "/branch/members/probationary",
        "/branch/members/female",
        "/branch/members/migrant",
        "/branch/employees",
        "/coverage/counts/units",
        "/coverage/counts/with_members",
        "/coverage/counts/organised",
        "/coverage/counts/large",
        "/coverage/counts/large_with_members",
        "/coverage/units/0/employees",
        "/coverage/units/0/full_members",
        "/excellence/pledged",
        "/excellence/kept",
        "/excellence/satisfied",
        "/excellence/asked",
    ] {
        form.write(place, "十二");
        assert_eq!(form.found(place), "V02 error: not_a_count", "{place}");
    }
}

#[test]
fn v02_a_part_is_at_most_its_whole() {
    for (part, full, probationary, found) in [
        ("17", "45", "1", ""),
        ("46", "45", "1", ""),
        ("47", "45", "1", "V02 error: more_than_whole"),
        ("46", "45", "", "V02 error: more_than_whole"),
        ("", "45", "1", ""),
        ("12x", "45", "1", "V02 error: not_a_count"),
        ("47", "", "1", ""),
        ("47", "45", "一", ""),
        ("18446744073709551615", "18446744073709551615", "1", ""),
    ] {
        for place in ["/branch/members/female", "/branch/members/migrant"] {
            let mut form = Form::blank();
            form.write_all(&[
                ("/branch/members/full", full),
                ("/branch/members/probationary", probationary),
                (place, part),
            ]);
            assert_eq!(form.found(place), found, "{part:?} of {full:?} and {probationary:?}");
        }
    }
}

#[test]
fn v02_nobody_keeps_more_pledges_than_were_made_nor_pleases_more_people_than_were_asked() {
    for (part, whole) in [
        ("/excellence/kept", "/excellence/pledged"),
        ("/excellence/satisfied", "/excellence/asked"),
    ] {
        let mut form = Form::blank();
        form.write_all(&[(whole, "6"), (part, "6")]);
        assert_eq!(form.found(part), "");
        assert_eq!(form.write(part, "7").found(part), "V02 error: more_than_whole");
    }
}

#[test]
fn a_count_is_read_in_every_spelling_of_officials_and_in_no_other() {
    for (typed, reading) in [
        ("", Reading::Empty),
        ("\u{3000}", Reading::Empty),
        ("46", Reading::Value(46)),
        (" 46 ", Reading::Value(46)),
        ("046", Reading::Value(46)),
        ("４６", Reading::Value(46)),
        ("1,200", Reading::Value(1200)),
        ("１，２００", Reading::Value(1200)),
        ("1,234,567", Reading::Value(1_234_567)),
        (",200", Reading::Unreadable),
        ("1200,", Reading::Unreadable),
        ("1,2000", Reading::Unreadable),
        ("+46", Reading::Unreadable),
        ("4 6", Reading::Unreadable),
        ("46人", Reading::Unreadable),
        ("一百二十", Reading::Unreadable),
        ("99999999999999999999", Reading::Unreadable),
    ] {
        assert_eq!(Count(typed.into()).read(), reading, "{typed:?}");
    }
}
