//! Runs of letters and digits in free text, as the finders of numbers see them.

use super::digits::{half_width_char, is_digits, is_separator};
use super::marks::is_invisible;
use std::ops::Range;

/// Letters and digits without anything between them.
pub(super) struct Run<'a> {
    /// What stands between this run and the one before.
    pub(super) gap: &'a str,
    range: Range<usize>,
    /// The run in half width and capitals.
    pub(super) code: String,
}

impl Run<'_> {
    /// Whether nothing but spaces, hyphens or what cannot be seen keeps it from the run before.
    fn is_joined(&self) -> bool {
        self.gap.chars().all(|it| is_separator(it) || is_invisible(it))
    }

    fn is_four_digits(&self) -> bool {
        self.code.len() == 4 && is_digits(&self.code)
    }
}

/// Runs that may together be one number, written in groups.
pub(super) struct Stretch<'a> {
    /// All groups as one.
    pub(super) code: &'a str,
    /// Each group.
    pub(super) runs: &'a [Run<'a>],
    /// Whether a group of four digits comes right before or right after.
    pub(super) is_in_fours: bool,
}

/// The first place where runs that are joined are accepted together, and there the longest.
///
/// A number never begins or ends within a run, so it cannot be cut out of a longer one.
pub(super) fn find(
    text: &str,
    longest: usize,
    accepts: fn(&Stretch<'_>) -> bool,
) -> Option<Range<usize>> {
    let runs = runs(text);
    (0..runs.len()).find_map(|first| from(&runs, first, longest, accepts))
}

fn from(
    runs: &[Run<'_>],
    first: usize,
    longest: usize,
    accepts: fn(&Stretch<'_>) -> bool,
) -> Option<Range<usize>> {
    let start = runs.get(first)?;
    let before = first.checked_sub(1).and_then(|it| runs.get(it)).filter(|_| start.is_joined());
    let (mut code, mut found) = (String::new(), None);
    for (last, run) in runs.iter().enumerate().skip(first) {
        if last > first && !run.is_joined() || code.len() + run.code.len() > longest {
            break;
        }
        code.push_str(&run.code);
        let after = runs.get(last + 1).filter(|it| it.is_joined());
        let stretch = Stretch {
            code: &code,
            runs: runs.get(first..=last)?,
            is_in_fours: before.into_iter().chain(after).any(Run::is_four_digits),
        };
        if accepts(&stretch) {
            found = Some(start.range.start..run.range.end);
        }
    }
    found
}

fn runs(text: &str) -> Vec<Run<'_>> {
    let mut runs: Vec<Run<'_>> = Vec::new();
    for (at, c) in text.char_indices() {
        let half = half_width_char(c).to_ascii_uppercase();
        if !half.is_ascii_alphanumeric() {
            continue;
        }
        let (range, end) = (at..at + c.len_utf8(), runs.last().map_or(0, |it| it.range.end));
        match runs.last_mut().filter(|it| it.range.end == at) {
            Some(run) => {
                run.range.end = range.end;
                run.code.push(half);
            }
            None => {
                let gap = text.get(end..at).unwrap_or_default();
                runs.push(Run { gap, range, code: half.into() });
            }
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_in_groups_is_found_between_the_words_around_it() {
        for (text, found) in [
            ("编号12-34，其余从略", Some("12-34")),
            ("编号1234，其余从略", Some("1234")),
            ("编号１２　３４。", Some("１２　３４")),
            ("12—34", Some("12—34")),
            ("12\u{200b}34", Some("12\u{200b}34")),
            ("9 12 34", Some("12 34")),
            ("12、34", None),
            ("12\n34", None),
            ("123 45", None),
            ("A1234", None),
            ("12345", None),
        ] {
            let range = find(text, 4, |it| it.code == "1234" && it.runs.len() <= 2);
            assert_eq!(range.map(|it| &text[it]), found, "{text}");
        }
    }
}
