//! A good and a bad sample for each boundary.

use super::super::Rule;
use super::super::sources::sample;
use super::*;

fn count(rule: Rule, path: &str, text: &str) -> usize {
    rule(&sample(path, text)).len()
}

#[test]
fn colours_belong_to_the_token_sheet() {
    let rule = keeps_colours_in_the_tokens;
    let colour = "a { color: #a1b2c3; }\n";
    assert_eq!(count(rule, "www/element/form.css", colour), 1);
    assert_eq!(count(rule, "www/element/form.css", "a { color: rgba(0, 0, 0, .5); }\n"), 1);
    assert_eq!(count(rule, "www/element/form.css", "a { border: 1px solid #fff; }\n"), 1);
    assert_eq!(count(rule, "www/element/tokens.css", colour), 0);
    assert_eq!(count(rule, "www/portal/page.css", colour), 0);
}

#[test]
fn what_only_looks_like_a_colour_is_left_alone() {
    let rule = keeps_colours_in_the_tokens;
    assert_eq!(count(rule, "www/element/form.css", "#fab { color: var(--ink); }\n"), 0);
    assert_eq!(count(rule, "www/element/form.css", "a { fill: url(#face-mask); }\n"), 0);
}

#[test]
fn browser_storage_belongs_to_drafts() {
    let rule = keeps_browser_storage_in_drafts;
    let text = "LocalStorage::set(key, value);\n";
    assert_eq!(count(rule, "src/app.rs", text), 1);
    assert_eq!(count(rule, "src/draft.rs", text), 0);
    assert_eq!(count(rule, "src/draft/keys.rs", text), 0);
    assert_eq!(count(rule, "tests/browser/main.rs", text), 0);
}

#[test]
fn sql_belongs_to_the_store() {
    let rule = keeps_sql_in_the_store;
    let text = "let sql = \"SELECT id FROM received\";\n";
    assert_eq!(count(rule, "portal/src/routes.rs", text), 1);
    assert_eq!(count(rule, "portal/src/store/read.rs", text), 0);
    assert_eq!(count(rule, "portal/src/routes.rs", "// SELECT is elsewhere.\n"), 0);
}

#[test]
fn core_depends_on_nothing_that_has_a_clock_or_a_page() {
    let rule = keeps_core_pure;
    assert_eq!(count(rule, "core/Cargo.toml", "[dependencies]\nserde.workspace = true\n"), 0);
    assert_eq!(count(rule, "core/Cargo.toml", "[dependencies]\nrand = \"1\"\n"), 1);
    assert_eq!(count(rule, "core/Cargo.toml", "[dependencies.web-sys]\nversion = \"0.3\"\n"), 1);
    assert_eq!(count(rule, "core/Cargo.toml", "[dev-dependencies]\nrand = \"1\"\n"), 0);
    assert_eq!(count(rule, "portal/Cargo.toml", "[dependencies]\nrand = \"1\"\n"), 0);
}
