//! V51: what was typed as a name or a telephone number and cannot be one.

use crate::client::Form;
use crate::samples;
use serde_json::json;

#[test]
fn v51_a_name_pasted_from_a_web_page_is_asked_about_wherever_a_person_is_named() {
    let named = |typed: &str| {
        let unit = json!({ "name": "某公司", "responsible": typed });
        let form = Form::read(&samples::begun(json!({
            "branch": { "secretary": typed, "contact": typed },
            "coverage": { "applicable": true, "units": [unit] },
            "plan": { "items": [{ "responsible": "书记" }, { "responsible": typed }] },
        })));
        form.told("V51")
    };
    let at = |sign: &str| {
        let places = [
            "branch/secretary",
            "branch/contact",
            "coverage/units/0/responsible",
            "plan/items/1/responsible",
        ];
        places.map(|it| format!("warning sign_in_name /{it} typed={sign}")).join("; ")
    };
    assert_eq!(named("<b>书记</b>"), at("<"));
    assert_eq!(named("书记＞"), at("＞"));
    for name in ["", "王", "书记、副书记", "𠮷田", "买买提·艾力", "第1党小组组长", "John Smith"]
    {
        assert_eq!(named(name), "", "{name}");
    }
}

#[test]
fn v51_a_number_that_nobody_outside_could_dial_is_asked_about() {
    for (typed, whole) in [
        ("", true),
        ("138 0013 8000", true),
        ("0755-88888888转801", true),
        ("6012", false),
        ("88888888", false),
        ("无", false),
        ("13800138000、13900139000", false),
    ] {
        let mut form = Form::blank();
        form.write("/branch/phone", typed);
        let found = if whole { "" } else { "V51 warning: phone_not_whole" };
        assert_eq!(form.found("/branch/phone"), found, "{typed}");
    }
    let mut form = Form::blank();
    form.write("/branch/phone", "440106199001011235");
    let told = "warning phone_not_whole /branch/phone";
    assert_eq!(form.told("V51"), told, "what was typed is not repeated");
}
