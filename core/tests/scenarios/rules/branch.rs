//! V01–V04, V47, V48: the branch's name, people, unit and what its superior sent.

use crate::client::Form;
use hangji_core::Procedure;

#[test]
fn v01_a_name_without_the_usual_ending_is_only_a_hint() {
    for (name, usual) in [
        ("样例一村党支部", true),
        ("样例街道党总支", true),
        ("样例镇党委", true),
        ("中共样例镇委员会", true),
        ("样例镇党委 ", true),
        ("样例一村", false),
        ("党支部样例", false),
        ("Village No. 1", true),
        ("Village 一", false),
    ] {
        let mut form = Form::blank();
        form.write("/branch/name", name);
        let found = if usual { "" } else { "V01 hint: name_ending" };
        assert_eq!(form.found("/branch/name"), found, "{name}");
    }
}

#[test]
fn v01_a_sector_is_one_of_those_that_the_procedure_knows() {
    for sector in &Procedure::built_in().sectors {
        assert_eq!(Form::blank().write("/branch/sector", &sector.id).found("/branch/sector"), "");
    }
    // Items are asked by the exact code, so nothing else may pass for it.
    for sector in ["countryside", "Rural", "rural ", " ", ""] {
        let mut form = Form::blank();
        form.write("/branch/sector", sector);
        assert_eq!(form.found("/branch/sector"), "V01 error: missing", "{sector:?}");
    }
}

#[test]
fn v02_a_part_is_at_most_its_whole() {
    for (part, full, probationary, found) in [
        ("17", "45", "1", None),
        ("46", "45", "1", None),
        ("47", "45", "1", Some("46")),
        ("46", "45", "", Some("45")),
        ("", "45", "1", None),
        ("47", "", "1", None),
        ("18446744073709551615", "18446744073709551615", "1", None),
        ("18446744073709551615", "18446744073709551614", "0", Some("18446744073709551614")),
    ] {
        for of in ["female", "migrant"] {
            let mut form = Form::blank();
            let place = format!("/branch/members/{of}");
            form.write_all(&[
                ("/branch/members/full", full),
                ("/branch/members/probationary", probationary),
                (&place, part),
            ]);
            let found =
                found.map(|it| format!("error more_than_whole {place} part={part} whole={it}"));
            assert_eq!(form.told("V02"), found.unwrap_or_default(), "{part} of {full}");
        }
    }
}

#[test]
fn v02_a_part_is_not_compared_with_what_cannot_be_read() {
    for (part, full, probationary, unreadable) in [
        ("12x", "45", "1", "/branch/members/female typed=12x"),
        ("47", "45", "一", "/branch/members/probationary typed=一"),
        ("47", "四十五", "1", "/branch/members/full typed=四十五"),
    ] {
        let mut form = Form::blank();
        form.write_all(&[
            ("/branch/members/full", full),
            ("/branch/members/probationary", probationary),
            ("/branch/members/female", part),
        ]);
        assert_eq!(form.told("V02"), format!("error not_a_count {unreadable}"));
    }
}

#[test]
fn v02_nobody_keeps_more_pledges_than_were_made_nor_pleases_more_people_than_were_asked() {
    for (part, whole) in [("kept", "pledged"), ("satisfied", "asked")] {
        let mut form = Form::blank();
        let (part, whole) = (format!("/excellence/{part}"), format!("/excellence/{whole}"));
        assert_eq!(form.write(&part, "7").told("V02"), "", "out of nobody knows how many");
        let found = format!("error more_than_whole {part} part=7 whole=6");
        assert_eq!(form.write(&whole, "6").told("V02"), found);
        assert_eq!(form.write(&part, "6").told("V02"), "");
    }
}

#[test]
fn v03_a_branch_of_its_own_usually_has_three_full_members() {
    for (form_of, full, few) in [
        ("standalone", "2", true),
        ("standalone", "0", true),
        ("standalone", "3", false),
        ("standalone", "", false),
        ("standalone", "两", false),
        ("area_joint", "2", false),
        ("", "2", false),
    ] {
        let mut form = Form::blank();
        form.write_all(&[("/branch/form", form_of), ("/branch/members/full", full)]);
        let found = if few { "hint too_few_members /branch/form" } else { "" };
        assert_eq!(form.told("V03"), found, "{form_of} {full}");
    }
}

#[test]
fn v03_a_branch_of_more_than_fifty_usually_becomes_a_general_branch() {
    for (full, probationary, many) in [
        ("50", "", None),
        ("49", "1", None),
        ("51", "", Some("51")),
        ("50", "1", Some("51")),
        ("60", "2", Some("62")),
        ("", "51", None),
        ("51", "几名", None),
    ] {
        let mut form = Form::blank();
        form.write_all(&[
            ("/branch/members/full", full),
            ("/branch/members/probationary", probationary),
        ]);
        let found = many.map(|it| format!("hint too_many_members /branch/members/full count={it}"));
        assert_eq!(form.told("V03"), found.unwrap_or_default(), "{full} and {probationary}");
    }
}

#[test]
fn v04_a_credit_code_is_left_out_or_right() {
    const FORMAT: &str = "code_format";
    const CHECK: &str = "code_check";
    for (typed, found) in [
        ("", None),
        (" ", None),
        ("91350100M000100Y43", None),
        (" 91350100M000100Y43 ", None),
        ("９１３５０１００Ｍ０００１００Ｙ４３", None),
        ("91350100m000100y43", None),
        ("5444010000000000M0", None),
        ("914403001922038216", None),
        ("91350100M000100Y4Z", Some(FORMAT)),
        ("9144O300192317458F", Some(FORMAT)),
        (" 9135010 ", Some(FORMAT)),
        ("9144030019231745F", Some(FORMAT)),
        ("91350100M000100Y44", Some(CHECK)),
        ("914403001922038217", Some(CHECK)),
        ("91440300193217458F", Some(CHECK)),
    ] {
        let mut form = Form::blank();
        form.write("/branch/unit_code", typed);
        let found = found.map(|it| format!("error {it} /branch/unit_code typed={}", typed.trim()));
        assert_eq!(form.told("V04"), found.unwrap_or_default(), "{typed:?}");
    }
}

#[test]
fn v47_and_v48_ask_for_nothing_that_the_superior_sends() {
    for (contact, prominent, work_team, told) in [
        ("", "false", "", ("", "hint contact_missing /branch/contact")),
        (" ", "false", " ", ("", "hint contact_missing /branch/contact")),
        ("样例镇组织委员", "false", "", ("", "")),
        ("样例镇组织委员", "true", "", ("hint work_team_missing /branch/work_team", "")),
        ("样例镇组织委员", "true", " ", ("hint work_team_missing /branch/work_team", "")),
        ("样例镇组织委员", "true", "样例县工作组，2012年3月起", ("", "")),
    ] {
        let mut form = Form::blank();
        form.write_all(&[
            ("/branch/contact", contact),
            ("/branch/prominent", prominent),
            ("/branch/work_team", work_team),
        ]);
        assert_eq!((&*form.told("V47"), &*form.told("V48")), told, "{contact} {work_team}");
    }
}
