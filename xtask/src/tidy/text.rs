//! Rules about a file's lines, whatever they say.

use super::Problem;
use super::sources::{Kind, Source};

/// Every source opens with one line that says what the file holds.
pub(super) fn opens_with_a_header(source: &Source) -> Vec<Problem> {
    let openings: &[&str] = match source.kind {
        Kind::Rust => &["//! "],
        Kind::JavaScript | Kind::Css => &["// ", "/* ", "/** "],
        Kind::Manifest => return Vec::new(),
    };
    let first = source.text.lines().next().unwrap_or_default();
    if openings.iter().any(|opening| first.starts_with(opening)) {
        return Vec::new();
    }
    let wanted = openings.first().copied().unwrap_or_default().trim();
    vec![Problem::at(source, 0, &format!("open with one `{wanted}` line on what the file holds"))]
}

/// Lines end with LF alone, hold no blanks at their end, and the last one ends too.
pub(super) fn has_clean_lines(source: &Source) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (number, line) in source.text.split('\n').enumerate() {
        if line.ends_with('\r') {
            problems.push(Problem::at(source, number, "end lines with LF alone"));
        } else if line.ends_with([' ', '\t']) {
            problems.push(Problem::at(source, number, "remove the blanks at the line's end"));
        }
    }
    let last = source.text.lines().count().saturating_sub(1);
    if !source.text.ends_with('\n') {
        problems.push(Problem::at(source, last, "end the last line with LF"));
    } else if source.text.ends_with("\n\n") {
        problems.push(Problem::at(source, last, "remove the empty lines at the file's end"));
    }
    problems
}

/// Unfinished work is an issue, not a macro; a test that cannot pass is mended or removed.
pub(super) fn has_no_leftovers(source: &Source) -> Vec<Problem> {
    // In two halves, so that this file does not break its own rule.
    let words = [("todo", "!("), ("dbg", "!("), ("#[", "ignore"), ("#[", "should_panic")];
    let words = words.map(|(start, end)| format!("{start}{end}"));
    if source.kind == Kind::Rust { lines_with(source, &words, "remove") } else { Vec::new() }
}

/// A test waits for what it expects; a pause is too long on one machine and too short on another.
pub(super) fn does_not_sleep_in_tests(source: &Source) -> Vec<Problem> {
    let words = ["thread::sleep", "time::sleep", "setTimeout("].map(str::to_owned);
    if source.is_test() {
        lines_with(source, &words, "wait for what the test expects instead of")
    } else {
        Vec::new()
    }
}

/// A problem for each line outside comments that holds one of the words.
pub(super) fn lines_with(source: &Source, words: &[String], verdict: &str) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (number, line) in source.text.lines().enumerate() {
        let is_comment = ["//", "/*", "*"].iter().any(|mark| line.trim_start().starts_with(mark));
        // Pictures and figures are no tests; what a command of its own runs says which.
        let is_campaign = line.contains("; `cargo xtask ");
        let looked_at = !is_comment && !is_campaign;
        for word in words.iter().filter(|word| looked_at && line.contains(word.as_str())) {
            problems.push(Problem::at(source, number, &format!("{verdict} `{word}`")));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::super::sources::sample;
    use super::*;

    fn count(rule: super::super::Rule, path: &str, text: &str) -> usize {
        rule(&sample(path, text)).len()
    }

    #[test]
    fn a_header_is_one_line_in_the_language_of_the_file() {
        let rule = opens_with_a_header;
        assert_eq!(count(rule, "a.rs", "//! Holds a.\n"), 0);
        assert_eq!(count(rule, "a.css", "/* Holds a. */\n"), 0);
        assert_eq!(count(rule, "a.js", "// Holds a.\n"), 0);
        assert_eq!(count(rule, "a.rs", "// Holds a.\n"), 1);
        assert_eq!(count(rule, "a.js", "let a;\n"), 1);
        assert_eq!(count(rule, "a.rs", ""), 1);
    }

    #[test]
    fn each_unclean_line_is_named() {
        assert_eq!(count(has_clean_lines, "a.rs", "a\n\nb\n"), 0);
        let problems = has_clean_lines(&sample("a.rs", "a\nb \nc\r\nd"));
        assert_eq!(
            problems,
            [
                Problem("a.rs:2: remove the blanks at the line's end".into()),
                Problem("a.rs:3: end lines with LF alone".into()),
                Problem("a.rs:4: end the last line with LF".into()),
            ]
        );
        assert_eq!(count(has_clean_lines, "a.rs", "a\n\n"), 1);
    }

    #[test]
    fn leftovers_are_found_outside_comments() {
        let leftover = format!("fn a() {{ {}{}) }}\n", "todo", "!(");
        assert_eq!(count(has_no_leftovers, "a.rs", &leftover), 1);
        assert_eq!(count(has_no_leftovers, "a.rs", &format!("// {leftover}")), 0);
        assert_eq!(count(has_no_leftovers, "a.js", &leftover), 0);
        assert_eq!(count(has_no_leftovers, "a.rs", &format!("#[{}]\n", "ignore = \"x\"")), 1);
        let campaign =
            format!("#[{}]\n", "ignore = \"pictures; `cargo xtask gallery` takes them\"");
        assert_eq!(count(has_no_leftovers, "a.rs", &campaign), 0);
    }

    #[test]
    fn only_tests_must_not_sleep() {
        let text = "std::thread::sleep(d);\n";
        assert_eq!(count(does_not_sleep_in_tests, "tests/a.rs", text), 1);
        assert_eq!(count(does_not_sleep_in_tests, "tests/a.rs", "wait_for(b).await;\n"), 0);
        assert_eq!(count(does_not_sleep_in_tests, "src/a.rs", text), 0);
    }
}
