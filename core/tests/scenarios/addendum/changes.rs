//! The rest of what a place changes: shorthand, the ledger, the caution, and the addendum's name.

use super::{addendum, county};
use crate::client::Form;
use hangji_core::procedure::{Addendum, Expand};
use hangji_core::{Assessment, Procedure};
use serde_json::json;

#[test]
fn an_addendum_without_changes_changes_nothing_but_the_name() {
    let mut county = Procedure::clone(&county(json!({})));
    assert_eq!(county.addendum, "county/3");
    county.addendum.clear();
    assert!(county == *Procedure::built_in(), "something else changed");
}

#[test]
fn an_assessment_remembers_the_addendum_that_it_was_begun_under() {
    let procedure = county(json!({}));
    let assessment = Assessment::new("a-1".into(), &procedure);
    let document = serde_json::to_value(&assessment).unwrap();
    assert_eq!(document["procedure"]["addendum"], "county/3");
    assert_eq!(document["procedure"]["id"], "yuechuangxianzufa-2012-4");
    assert_eq!(document["procedure"]["version"], procedure.version);
    assert_eq!(Form::blank().json("/procedure/addendum"), json!(null));
}

#[test]
fn shorthand_is_spelled_out_where_the_place_says_so() {
    let expand = |procedure: &Procedure, id: &str| {
        procedure.glossary.iter().find(|it| it.id == id).map(|it| it.expand)
    };
    let built_in = Procedure::built_in();
    assert_eq!(expand(&built_in, "san_you_yi_hua"), Some(Expand::Configurable));
    assert_eq!(expand(&built_in, "san_hui_yi_ke"), Some(Expand::Yes));
    assert_eq!(expand(&built_in, "san_fu_wu"), Some(Expand::No));
    let terms = json!([
        { "term": "san_you_yi_hua", "shown": true },
        { "term": "san_hui_yi_ke", "shown": false },
        { "term": "san_fu_wu", "shown": false },
    ]);
    let county = county(json!({ "glossary": terms }));
    assert_eq!(expand(&county, "san_you_yi_hua"), Some(Expand::Yes));
    assert_ne!(expand(&county, "san_hui_yi_ke"), Some(Expand::Yes));
    assert_eq!(expand(&county, "san_fu_wu"), Some(Expand::No), "nobody knows for certain");
    let shown = addendum(json!({ "glossary": [{ "term": "san_fu_wu", "shown": true }] }));
    let town = county.with(&Addendum::read(&shown).unwrap());
    assert!(town.is_err(), "nor does the next one");
    assert_eq!(
        expand(&county, "wen_jian_ming"),
        Some(Expand::Configurable),
        "others are as before"
    );
}

#[test]
fn a_list_of_the_ledger_has_the_columns_of_the_place() {
    let lists = json!([
        { "id": "tasks", "columns": ["number", "due", "task"] },
        { "id": "problems", "columns": [] },
    ]);
    let county = county(json!({ "ledger": lists }));
    let columns = |procedure: &Procedure, id: &str| {
        procedure.ledger.lists.iter().find(|it| it.id == id).map(|it| it.columns.join(" "))
    };
    assert_eq!(columns(&county, "tasks").unwrap(), "number due task");
    assert_eq!(columns(&county, "problems").unwrap(), "");
    let built_in = Procedure::built_in();
    assert_eq!(columns(&county, "ledger"), columns(&built_in, "ledger"));
    let title = |it: &Procedure| it.ledger.lists[2].title.clone();
    assert_eq!(title(&county), title(&built_in), "a list keeps its heading");
    assert_eq!(county.ledger.columns, built_in.ledger.columns);
}

#[test]
fn the_caution_may_be_the_places_own() {
    let said = json!({ "zh": "现行要求见演示县委组织部通知。" });
    assert_eq!(
        county(json!({ "caution": said })).source.caution.zh,
        "现行要求见演示县委组织部通知。"
    );
    let built_in = Procedure::built_in().source.caution.clone();
    for blank in [json!({}), json!({ "zh": " " }), json!({ "en": "Ask the county." })] {
        assert_eq!(county(json!({ "caution": blank })).source.caution, built_in);
    }
}

#[test]
fn an_addendum_goes_on_top_of_another() {
    let first = county(json!({ "hide": ["A3"] }));
    let second = addendum(json!({ "id": "town", "version": 1, "hide": ["A4"] }));
    let both = first.with(&Addendum::read(&second).unwrap()).unwrap();
    assert!(both.item("A3").is_none() && both.item("A4").is_none() && both.item("A5").is_some());
    assert_eq!(both.addendum, "town/1");
}
