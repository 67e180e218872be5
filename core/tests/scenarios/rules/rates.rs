//! V30 and V35: counts that agree with each other, and rates that agree with the counts.

use crate::client::Form;
use hangji_core::rules::percent;

/// A form in which step 2 applies, with some counts.
fn counted(counts: &[(&str, &str)]) -> Form {
    let mut form = Form::blank();
    form.write("/coverage/applicable", "true");
    for (name, count) in counts {
        form.write(&format!("/coverage/counts/{name}"), count);
    }
    form
}

#[test]
fn v30_a_part_is_at_most_what_it_is_part_of() {
    for (whole, part) in [
        ("units", "with_members"),
        ("with_members", "organised"),
        ("units", "large"),
        ("large", "large_with_members"),
        ("with_members", "large_with_members"),
    ] {
        for (of, count, contradicts) in [
            ("18", "14", false),
            ("18", "18", false),
            ("18", "19", true),
            ("18446744073709551614", "18446744073709551615", true),
            ("0", "0", false),
            ("", "19", false),
            ("18", "", false),
            ("十八", "19", false),
            ("18", "几家", false),
        ] {
            let form = counted(&[(whole, of), (part, count)]);
            let found = format!(
                "error counts_contradict /coverage/counts/{part} part={count} whole={of} \
                 whole_place=/coverage/counts/{whole}"
            );
            let found = if contradicts { found.as_str() } else { "" };
            assert_eq!(form.told("V30"), found, "{count} of {of}, {part}");
        }
    }
}

#[test]
fn v30_one_count_is_said_to_contradict_once() {
    let form = counted(&[("large", "7"), ("large_with_members", "9"), ("with_members", "8")]);
    let found = "error counts_contradict /coverage/counts/large_with_members part=9 whole=7 \
                 whole_place=/coverage/counts/large";
    assert_eq!(form.told("V30"), found);
    let form = counted(&[("units", "1"), ("with_members", "2"), ("organised", "3")]);
    assert_eq!(form.told("V30").matches("counts_contradict").count(), 2, "{}", form.told("V30"));
}

/// What V35 says of a rate that was given elsewhere.
fn given(part: &str, whole: &str, typed: &str) -> String {
    let mut form = counted(&[("organised", part), ("with_members", whole)]);
    form.write("/coverage/stated/organised", typed);
    let told = form.told("V35");
    let mut form = counted(&[("large_with_members", part), ("large", whole)]);
    form.write("/coverage/stated/large", typed);
    assert_eq!(form.told("V35").replace("stated/large", "stated/organised"), told, "both alike");
    told
}

#[test]
fn v35_a_rate_given_elsewhere_is_the_one_of_the_counts() {
    for (part, whole, typed) in [
        ("14", "18", "77.78%"),
        ("14", "18", "77.8"),
        ("14", "18", "７７．８％"),
        ("14", "18", " 77.75 "),
        ("14", "18", ""),
        ("14", "18", " "),
        ("18", "18", "100"),
        ("18", "18", "100%"),
        ("0", "18", "0"),
        // Exactly 0.05 of a percentage point.
        ("1", "2", "50.05%"),
        ("1", "2", "49.95%"),
        ("18", "18", "99.95%"),
        ("0", "18", "0.05%"),
        ("999", "2000", "50%"),
        // There is no rate to differ from.
        ("0", "0", "100%"),
        ("", "18", "100%"),
        ("14", "", "100%"),
        ("19", "18", "100%"),
    ] {
        assert_eq!(given(part, whole, typed), "", "{typed} for {part} of {whole}");
    }
}

#[test]
fn v35_a_rate_that_is_further_off_is_named_with_the_right_one() {
    for (part, whole, typed, rate) in [
        ("14", "18", "80%", "77.77%"),
        ("14", "18", "100%", "77.77%"),
        ("1", "2", "50.0501%", "50.00%"),
        ("1", "2", "49.9499%", "50.00%"),
        ("18", "18", "99.9499", "100.00%"),
        ("18", "18", "104.2%", "100.00%"),
        ("0", "18", "0.0501%", "0.00%"),
        // 99.95 % is not all, however near.
        ("1999", "2000", "100%", "99.95%"),
        ("9999999", "10000000", "100%", "99.99%"),
        ("9999999", "10000000", "100.0001%", "99.99%"),
        // Exact also where a float would not be.
        ("9223372036854775807", "18446744073709551615", "50.05%", "49.99%"),
        ("18446744073709551614", "18446744073709551615", "100%", "99.99%"),
        ("18446744073709551615", "18446744073709551615", "1844674407370955%", "100.00%"),
    ] {
        let found =
            format!("error rate_differs /coverage/stated/organised rate={rate} typed={typed}");
        assert_eq!(given(part, whole, typed), found);
    }
    assert_eq!(given("9223372036854775808", "18446744073709551615", "50.05%"), "");
}

#[test]
fn v35_all_but_a_little_may_be_called_almost_all_but_not_all() {
    assert_eq!(given("9999999", "10000000", "99.9999%"), "");
    assert!(given("9999999", "10000000", "100").contains("rate_differs"));
}

#[test]
fn v35_a_rate_is_a_percentage() {
    for typed in ["约八成", "-1%", "77.77777%", " 约八成 "] {
        for (part, whole) in [("14", "18"), ("", ""), ("0", "0")] {
            let found =
                format!("error not_a_rate /coverage/stated/organised typed={}", typed.trim());
            assert_eq!(given(part, whole, typed), found);
        }
    }
}

#[test]
fn a_rate_is_rounded_down_and_there_is_none_of_nothing() {
    for (part, whole, rate) in [
        (14, 18, Some("77.77%")),
        (18, 18, Some("100.00%")),
        (0, 18, Some("0.00%")),
        (1, 2000, Some("0.05%")),
        (1999, 2000, Some("99.95%")),
        (99_999, 100_000, Some("99.99%")),
        (u64::MAX - 1, u64::MAX, Some("99.99%")),
        (u64::MAX, u64::MAX, Some("100.00%")),
        (0, 0, None),
        (1, 0, None),
        (19, 18, None),
    ] {
        assert_eq!(percent(part, whole).as_deref(), rate, "{part} of {whole}");
    }
}
