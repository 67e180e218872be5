//! Whether every text is there in both languages, filled in as it asks, and used.

use std::collections::BTreeSet;

use super::Problem;
use super::sources::{Kind, Source};

const INTERFACE: &str = "src/words.rs";

/// Where else texts stand side by side.
const CORE: &str = "core/src/words";

/// A text in two languages, with the line on which it stands, counted from 0.
struct Pair<'text> {
    line: usize,
    name: &'text str,
    zh: &'text str,
    en: &'text str,
}

/// Both languages say something, and have the same to be filled in.
pub(super) fn is_said_in_both_languages(source: &Source) -> Vec<Problem> {
    if source.path != INTERFACE && !source.is_in(CORE) {
        return Vec::new();
    }
    let mut problems = Vec::new();
    for pair in pairs(&source.text) {
        let mut tell = |what: &str| problems.push(Problem::at(source, pair.line, what));
        if pair.zh.trim().is_empty() || pair.en.trim().is_empty() {
            tell("say this in both languages");
        }
        let nameless = |it: &str| it.matches("{}").count();
        if braces(pair.zh) != braces(pair.en) || nameless(pair.zh) != nameless(pair.en) {
            tell("fill in the same in both languages");
        }
    }
    problems
}

/// Every text of the interface is used, and filled in with just what it asks for.
pub(super) fn is_used_as_it_asks(sources: &[Source]) -> Vec<Problem> {
    let Some(words) = sources.iter().find(|it| it.path == INTERFACE) else { return Vec::new() };
    let views: Vec<_> = sources
        .iter()
        .filter(|it| it.kind == Kind::Rust && it.is_in("src") && it.path != INTERFACE)
        .collect();
    let mut problems = Vec::new();
    for pair in pairs(&words.text).into_iter().filter(|it| !it.name.is_empty()) {
        let uses = views.iter().flat_map(|view| {
            let found = uses(&view.text, pair.name);
            found.map(|(line, after)| (*view, line, after)).collect::<Vec<_>>()
        });
        let uses: Vec<_> = uses.collect();
        if uses.is_empty() {
            problems.push(Problem::at(words, pair.line, &format!("nobody says {}", pair.name)));
        }
        let wanted = braces(pair.zh);
        for (view, line, after) in uses {
            let given = given(after);
            if given.is_some_and(|it| it != wanted) {
                let what = format!("{} is to be filled in with {wanted:?}", pair.name);
                problems.push(Problem::at(view, line, &what));
            }
        }
    }
    problems
}

/// Every two literals side by side of which the first is Chinese.
fn pairs(text: &str) -> Vec<Pair<'_>> {
    let mut pairs = Vec::new();
    for (line, whole) in text.lines().enumerate() {
        let Some((before, rest)) = whole.split_once('"') else { continue };
        let Some((zh, rest)) = rest.split_once('"') else { continue };
        let Some(rest) = rest.trim_start_matches([',', ' ']).strip_prefix('"') else { continue };
        let Some((en, _)) = rest.split_once('"') else { continue };
        let name = before.trim().strip_suffix(':').unwrap_or_default();
        if !name.is_empty() || zh.chars().any(|it| ('\u{4e00}'..='\u{9fff}').contains(&it)) {
            pairs.push(Pair { line, name, zh, en });
        }
    }
    pairs
}

/// What stands in braces.
fn braces(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|it| it.split_once('}')).map(|(name, _)| name).collect()
}

/// Each use of a text: its line, and what follows.
fn uses<'text>(text: &'text str, name: &str) -> impl Iterator<Item = (usize, &'text str)> {
    let whole = format!("words::{name}");
    let starts: Vec<_> = text.match_indices(&whole).map(|(at, _)| at + whole.len()).collect();
    starts.into_iter().filter_map(|at| {
        let (before, after) = (text.get(..at)?, text.get(at..)?);
        let ends = !after.starts_with(|it: char| it.is_ascii_alphanumeric() || it == '_');
        ends.then(|| (before.lines().count().saturating_sub(1), after))
    })
}

/// The names that are filled in, where that can be seen.
fn given(after: &str) -> Option<BTreeSet<&str>> {
    let call = after.trim_start().strip_prefix('.')?;
    if call.starts_with("to(") {
        return Some(BTreeSet::new());
    }
    Some(names(call.strip_prefix("with(")?.split_once("&[")?.1))
}

/// The names at the head of each pair of a list, whatever the values call.
fn names(list: &str) -> BTreeSet<&str> {
    let (mut names, mut depth) = (BTreeSet::new(), 0);
    // Every second part of what quotes part is a literal.
    let parts: Vec<_> = list.split('"').collect();
    for nth in (0..parts.len()).step_by(2) {
        for it in parts.get(nth).into_iter().flat_map(|it| it.chars()) {
            match it {
                '(' | '[' => depth += 1,
                ')' => depth -= 1,
                ']' if depth == 0 => return names,
                ']' => depth -= 1,
                _ => {}
            }
        }
        if depth == 1 && parts.get(nth).is_some_and(|it| it.ends_with('(')) {
            names.extend(parts.get(nth + 1));
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::super::sources::sample;
    use super::*;

    const WORDS: &str = "//! Words.\n    A: \"甲\", \"a\";\n    B: \"{n} 处\", \"{n} places\";\n";

    fn used(view: &str) -> usize {
        is_used_as_it_asks(&[sample(INTERFACE, WORDS), sample("src/view/a.rs", view)]).len()
    }

    #[test]
    fn both_languages_have_words_and_the_same_braces() {
        let count = |text: &str| is_said_in_both_languages(&sample(INTERFACE, text)).len();
        assert_eq!(count(WORDS), 0);
        assert_eq!(count("    A: \"甲\", \"\";\n"), 1);
        assert_eq!(count("    A: \"\", \"a\";\n"), 1);
        assert_eq!(count("    A: \"{n} 处\", \"{m} places\";\n"), 1);
        let print = sample("core/src/words/prints.rs", "const A: Print = Print(\"{}处\", \"\");\n");
        assert_eq!(is_said_in_both_languages(&print).len(), 2);
    }

    #[test]
    fn a_text_is_used_and_filled_in_with_what_it_asks_for() {
        let a = "words::A.to(lang);\n";
        assert_eq!(used(&format!("{a}words::B.with(lang, &[(\"n\", &f(1))]);\n")), 0);
        assert_eq!(used(&format!("{a}words::B.with(lang, &[(\"n\", &it[0].f(\"m\"))]);\n")), 0);
        assert_eq!(used(&format!("{a}words::B\n    .with(lang, &[(\"n\", it)]);\n")), 0);
        assert_eq!(used(&format!("{a}let it = words::B;\n")), 0);
        assert_eq!(used(&format!("{a}words::B.with(lang, &[(\"m\", it)]);\n")), 1);
        assert_eq!(used(&format!("{a}words::B.to(lang);\n")), 1);
        assert_eq!(used("words::AB.to(lang); words::B.with(lang, &[(\"n\", it)]);\n"), 1);
    }
}
