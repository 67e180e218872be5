//! Items of a place's own are asked, checked, ordered and planned for like built-in ones.

use super::county;
use crate::client::Form;
use hangji_core::Change;
use hangji_core::assessment::Answer::{No, NotApplicable, Partly, Yes};
use hangji_core::words::{Lang, whereabouts};
use serde_json::{Value, json};

fn item(id: &str, changes: Value) -> Value {
    let mut item = json!({ "id": id, "text": { "zh": "是否落实了县里的要求？" } });
    if let (Some(item), Value::Object(changes)) = (item.as_object_mut(), changes) {
        item.extend(changes);
    }
    item
}

/// A county with an item in a dimension, one in an addition, and groups of its own.
fn with_items() -> Form {
    let (in_e, in_d) = (json!({ "dimension": "E" }), json!({ "dimension": "D" }));
    let of_some = json!({ "dimension": "D", "sectors": ["community"] });
    let core = json!({ "dimension": "E", "core": true });
    let measure = json!({ "id": "flood-1", "text": { "zh": "汛前逐户排查，列出隐患清单" } });
    let flood = json!({
        "id": "flood", "title": { "zh": "防汛附加题" }, "sectors": ["rural", "community"],
        "measures": [measure], "items": [item("FX1", core), item("FX2", of_some)],
    });
    let in_a = item("QX1", json!({ "dimension": "A" }));
    let all = json!({ "id": "all", "title": { "zh": "全县共同题" }, "items": [in_a] });
    let counter = json!({
        "id": "counter", "title": { "zh": "窗口附加题" }, "overlay": "service_window",
        "items": [item("CK7", in_e)],
    });
    let asks = json!({ "dimension": "C", "asks": "policy" });
    let items = json!({
        "B": [item("B7", json!({ "core": true })), item("B8", json!({ "asked_of": "superior" }))],
        "rural": [item("NC14", in_d)],
        "all": [item("QX2", asks)],
    });
    Form::under(&county(json!({ "groups": [flood, all, counter], "items": items })))
}

#[test]
fn each_is_asked_of_those_for_whom_it_is() {
    for (sector, window, asked) in [
        ("rural", "false", &["B7", "NC14", "FX1", "QX1", "QX2"][..]),
        ("community", "true", &["B7", "FX1", "FX2", "QX1", "QX2", "CK7"]),
        ("hospital", "true", &["B7", "QX1", "QX2", "CK7"]),
        ("", "false", &["B7", "QX1", "QX2"]),
    ] {
        let mut form = with_items();
        form.write_all(&[("/branch/sector", sector), ("/branch/service_window", window)]);
        let ours = ["B7", "B8", "NC14", "FX1", "FX2", "QX1", "QX2", "CK7"];
        let items: Vec<_> =
            form.items().into_iter().filter(|it| ours.contains(&it.as_str())).collect();
        assert_eq!(items, asked, "{sector}");
        assert_eq!(form.told("V10").matches("item=QX1").count(), 1);
    }
}

#[test]
fn each_stands_at_the_end_of_its_group() {
    let mut form = with_items();
    form.write("/branch/sector", "rural");
    let items = form.items();
    let after = |id: &str| items.iter().skip_while(|it| *it != id).nth(1).map(String::as_str);
    for (before, ours) in
        [("B6", "B7"), ("NC13", "NC14"), ("NC8", "FX1"), ("FX1", "QX1"), ("QX1", "QX2")]
    {
        assert_eq!(after(before), Some(ours));
    }
    assert_eq!(after("B7"), Some("C1"));
}

#[test]
fn an_answer_is_checked_like_any_other() {
    let mut form = with_items();
    assert_eq!(form.found("B7"), "V10 error: unanswered");
    form.answer("B7", NotApplicable);
    assert_eq!(form.found("B7"), "V13 error: reason_missing", "it is a core item");
    form.answer("B7", Partly);
    assert_eq!(form.found("B7"), "V11 error: problem_missing");
    form.write_problem("B7", "两名委员长期外出");
    assert_eq!(form.found("B7"), "");
    assert_eq!(form.told("V12"), "");
    form.plan_item("B7").remove();
    assert_eq!(form.told("V12"), "error not_in_plan /plan/items item=B7");
    assert_eq!(form.answer("QX1", NotApplicable).found("QX1"), "", "it is none");
    assert_eq!(form.answer("QX2", Yes).found("QX2/policy/name"), "V41 error: policy_missing");
    assert_eq!(whereabouts("/survey/answers/B7/problem", Lang::Zh).as_deref(), Some("B7"));
}

#[test]
fn its_problem_is_planned_for_in_the_order_of_the_survey() {
    let mut form = with_items();
    form.write("/branch/sector", "rural");
    form.answer("QX1", No).answer("C1", No).answer("B7", No).answer("B1", No).answer("NC14", No);
    assert_eq!(form.plan(), "B1 B7 C1 NC14 QX1");
    for (index, dimension) in ["B", "B", "C", "D", "A"].into_iter().enumerate() {
        assert_eq!(form.json(&format!("/plan/items/{index}/category")), dimension);
    }
    let told = form.told("V11");
    let order: Vec<_> = told.split("; ").filter_map(|it| it.split("item=").nth(1)).collect();
    assert_eq!(order, ["B1", "B7", "C1", "NC14", "QX1"]);
}

#[test]
fn a_measure_of_the_countys_is_made_ones_own() {
    let mut form = with_items();
    form.answer("B1", No).plan_item("B1").measure("汛前逐户排查，列出隐患清单");
    assert_eq!(form.told("V17"), "hint measure_as_suggested /plan/items/0/measures/0");
}

#[test]
fn what_is_hidden_is_not_asked_and_what_was_answered_stays() {
    let hidden = county(json!({ "hide": ["A3", "C7", "NC4"] }));
    let mut form = Form::under(&hidden);
    form.write("/branch/sector", "rural");
    assert!(!form.items().iter().any(|it| ["A3", "C7", "NC4"].contains(&it.as_str())));
    assert_eq!(form.told("V41"), "", "nobody asks for a policy");
    assert_eq!(form.told("V46").matches("look_back_blank").count(), 4);
    form.apply(Change::Answer { item: "A3".into(), answer: No });
    assert_eq!(form.told("V11") + &form.told("V12") + &form.told("V57"), "");
    let sent = form.session().assessment().for_submission(&hidden);
    assert!(sent.survey.answers.get("A3").is_some(), "an item that is not known is not dropped");
}

#[test]
fn an_item_may_be_replaced_by_one_of_the_countys() {
    let items = json!({ "A": [item("A3x", json!({}))] });
    let form = Form::under(&county(json!({ "hide": ["A3"], "items": items })));
    let items = form.items();
    assert!(items.contains(&"A3x".to_owned()) && !items.contains(&"A3".to_owned()));
}

#[test]
fn a_look_back_of_the_countys_may_stay_open_too() {
    let groups = json!([{
        "id": "second_look", "title": { "zh": "再看一次" }, "overlay": "look_back",
        "overlay_sectors": ["hospital"], "items": [item("HK1", json!({ "dimension": "B" }))],
    }]);
    let mut form = Form::under(&county(json!({ "groups": groups })));
    form.write_all(&[("/branch/sector", "hospital"), ("/branch/look_back", "true")]);
    assert_eq!(form.told("V46"), "warning look_back_blank /survey/answers/HK1/answer item=HK1");
    form.write("/branch/sector", "school");
    assert_eq!(form.told("V46"), "");
}
