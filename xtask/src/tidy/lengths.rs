//! How long files may be, and how long they are.

use super::Problem;
use super::sources::Source;

/// Beyond this a file is cut.
const LIMIT: usize = 400;

/// Beyond this a file is named, and nine files in ten should be shorter.
const LONG: usize = 250;

/// A file that has outgrown one sitting is two files.
pub(super) fn is_not_too_long(source: &Source) -> Vec<Problem> {
    let length = length(source);
    if !source.is_program() || length <= LIMIT {
        return Vec::new();
    }
    vec![Problem::at(source, LIMIT, &format!("{length} lines; cut the file, {LIMIT} is the most"))]
}

/// The distribution of lengths, and the files that grow long.
pub(super) fn report(sources: &[Source]) -> String {
    let programs: Vec<_> = sources.iter().filter(|source| source.is_program()).collect();
    let mut lengths: Vec<_> = programs.iter().map(|source| length(source)).collect();
    lengths.sort_unstable();
    let mut text = format!(
        "{} files: median {} lines, p90 {}, longest {}\n",
        lengths.len(),
        quantile(&lengths, 50),
        quantile(&lengths, 90),
        quantile(&lengths, 100),
    );
    for source in programs.iter().filter(|source| (LONG + 1..=LIMIT).contains(&length(source))) {
        text.push_str(&format!("{}: warning: {} lines\n", source.path, length(source)));
    }
    text
}

fn length(source: &Source) -> usize {
    source.text.lines().count()
}

/// The smallest value that so many in a hundred do not exceed.
fn quantile(sorted: &[usize], percent: usize) -> usize {
    let rank = (sorted.len() * percent).div_ceil(100);
    sorted.get(rank.saturating_sub(1)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::sources::sample;
    use super::*;

    #[test]
    fn a_file_may_have_as_many_lines_as_the_limit() {
        assert_eq!(is_not_too_long(&sample("a.rs", &"x\n".repeat(LIMIT))), []);
        assert_eq!(is_not_too_long(&sample("a.rs", &"x\n".repeat(LIMIT + 1))).len(), 1);
    }

    #[test]
    fn quantiles_are_lengths_that_occur() {
        let lengths: Vec<_> = (1..=10).collect();
        assert_eq!(quantile(&lengths, 50), 5);
        assert_eq!(quantile(&lengths, 90), 9);
        assert_eq!(quantile(&lengths, 100), 10);
        assert_eq!(quantile(&[], 50), 0);
    }

    #[test]
    fn the_report_names_files_that_grow_long() {
        let sources = [sample("a.rs", "x\n"), sample("b.rs", &"x\n".repeat(LONG + 1))];
        let report = report(&sources);
        assert!(report.starts_with("2 files: median 1 lines, p90 251"), "{report}");
        assert!(report.contains("b.rs: warning: 251 lines"), "{report}");
        assert!(!report.contains("a.rs"), "{report}");
    }
}
