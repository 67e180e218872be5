//! Rules about what may stand where: the design's absences.

use super::Problem;
use super::sources::{Kind, Source};
use super::text::lines_with;

/// The one module that keeps drafts in the browser.
const DRAFT: [&str; 2] = ["src/draft.rs", "src/draft"];

/// The one module that speaks SQL.
const STORE: [&str; 2] = ["portal/src/store.rs", "portal/src/store"];

/// Where colours may be written: the token sheet, and the pages around the widget.
const COLOURS: [&str; 5] =
    ["www/element/tokens.css", "www/portal", "www/portal.css", "www/samples", "portal/src/pages"];

/// What core may not reach: the page, the clock and chance.
const IMPURE: [&str; 13] = [
    "chrono",
    "fastrand",
    "getrandom",
    "gloo",
    "instant",
    "js-sys",
    "jiff",
    "rand",
    "time",
    "uuid",
    "wasm-bindgen",
    "web-sys",
    "web-time",
];

/// A colour outside the token sheet cannot be themed or set to high contrast.
pub(super) fn keeps_colours_in_the_tokens(source: &Source) -> Vec<Problem> {
    if source.kind != Kind::Css || is_in_any(source, &COLOURS) {
        return Vec::new();
    }
    let verdict = "name this colour in www/element/tokens.css:";
    let functions = ["rgb(", "rgba(", "hsl(", "hsla("].map(str::to_owned);
    let mut problems = lines_with(source, &functions, verdict);
    for (number, line) in source.text.lines().enumerate() {
        problems.extend(
            hex_colours(line)
                .map(|colour| Problem::at(source, number, &format!("{verdict} `{colour}`"))),
        );
    }
    problems
}

/// Two modules that write drafts would overwrite each other's.
pub(super) fn keeps_browser_storage_in_drafts(source: &Source) -> Vec<Problem> {
    if !source.is_in("src") || is_in_any(source, &DRAFT) {
        return Vec::new();
    }
    let words =
        ["localStorage", "sessionStorage", "local_storage", "session_storage", "LocalStorage"]
            .map(str::to_owned);
    lines_with(source, &words, "leave browser storage to src/draft.rs:")
}

/// Only one module of the portal knows that its store is a database.
pub(super) fn keeps_sql_in_the_store(source: &Source) -> Vec<Problem> {
    if source.kind != Kind::Rust || !source.is_in("portal/src") || is_in_any(source, &STORE) {
        return Vec::new();
    }
    let words = [
        "SELECT ",
        "INSERT INTO ",
        "UPDATE ",
        "DELETE FROM ",
        "CREATE TABLE ",
        "PRAGMA ",
        "rusqlite::Connection",
    ]
    .map(str::to_owned);
    lines_with(source, &words, "leave SQL to portal/src/store.rs:")
}

/// Core runs alike in a browser, on a host and in a test, so it may not reach any of them.
pub(super) fn keeps_core_pure(source: &Source) -> Vec<Problem> {
    if source.path != "core/Cargo.toml" {
        return Vec::new();
    }
    let mut table = "";
    let mut problems = Vec::new();
    for (number, line) in source.text.lines().enumerate() {
        if line.starts_with('[') {
            table = line;
        }
        let name = dependency(table, line).filter(|name| IMPURE.contains(name));
        problems.extend(
            name.map(|name| Problem::at(source, number, &format!("core must do without `{name}`"))),
        );
    }
    problems
}

/// The dependency that a line of a manifest names, if it is one that ships.
fn dependency<'line>(table: &'line str, line: &'line str) -> Option<&'line str> {
    let table = table.trim().trim_matches(['[', ']']);
    if table.contains("dev-dependencies") {
        return None;
    }
    let own_table = table.split_once("dependencies.").map(|(_, name)| name);
    if line.starts_with('[') {
        return own_table;
    }
    let name = line.split(['=', '.', ' ']).next().filter(|_| !line.starts_with('#'));
    name.filter(|_| table.ends_with("dependencies"))
}

fn is_in_any(source: &Source, places: &[&str]) -> bool {
    places.iter().any(|place| source.is_in(place))
}

/// The `#rgb` forms in a declaration; selectors such as `#fab` have no colon before them.
fn hex_colours(line: &str) -> impl Iterator<Item = &str> {
    let value = line.split_once(':').map_or("", |(_, value)| value);
    value.split([' ', ',', ';', '(', ')', '}']).filter(|word| is_hex_colour(word))
}

fn is_hex_colour(word: &str) -> bool {
    let Some(digits) = word.strip_prefix('#') else { return false };
    matches!(digits.len(), 3 | 4 | 6 | 8) && digits.chars().all(|digit| digit.is_ascii_hexdigit())
}

#[cfg(test)]
#[path = "boundaries_tests.rs"]
mod tests;
