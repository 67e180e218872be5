//! What libFuzzer says of a run, in one line.

use std::fmt;

/// The figures of a run that found nothing.
#[derive(Debug, PartialEq)]
pub(super) struct Summary {
    executions: u64,
    seconds: u64,
    features: u64,
    inputs: u64,
}

impl Summary {
    /// Reads the end of a log:
    /// `#200 DONE cov: 10 ft: 20 corp: 3/4b lim: 5 exec/s: 6 rss: 7Mb`, then
    /// `Done 200 runs in 4 second(s)`.
    pub(super) fn read(log: &str) -> Option<Self> {
        let done = log.lines().rfind(|it| it.starts_with('#') && it.contains("DONE"))?;
        let words: Vec<_> = done.split_whitespace().collect();
        let after = |label: &str| {
            let at = words.iter().position(|it| *it == label)?;
            words.get(at + 1)?.split('/').next()?.parse().ok()
        };
        let last = log.lines().rfind(|it| it.starts_with("Done "))?;
        let mut last = last.split_whitespace().filter_map(|it| it.parse().ok());
        Some(Self {
            executions: last.next()?,
            seconds: last.next()?,
            features: after("ft:")?,
            inputs: after("corp:")?,
        })
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { executions, seconds, features, inputs } = self;
        let rate = executions.checked_div(*seconds).unwrap_or(*executions);
        write!(
            f,
            "nothing found in {executions} executions, {seconds} s, {rate}/s; \
             {features} features, {inputs} inputs kept"
        )
    }
}

/// What was found, where the input lies, and what to do; of a run that was stopped, only that.
pub(super) fn fault(target: &str, log: &str) -> String {
    let file = log.lines().find_map(|it| it.split_once("Test unit written to ")).map(|(_, it)| it);
    let Some(file) = file else {
        return format!("the {target} target was stopped before its end, and had found nothing");
    };
    let said = log.lines().skip_while(|it| !it.contains("panicked at") && !it.contains("ERROR"));
    let said: Vec<_> = said.take(2).collect();
    format!(
        "the {target} target found a fault: {}\nthe input is {file}; until core is mended it fails \
         `cargo test --package hangji-core --test regressions`",
        said.join(" "),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOG: &str = "#2\tINITED cov: 1 ft: 1 corp: 1/1b exec/s: 0 rss: 2Mb\n\
        #200\tDONE   cov: 10 ft: 20 corp: 3/4Kb lim: 5 exec/s: 50 rss: 7Mb\n\
        Done 200 runs in 4 second(s)\nstat::peak_rss_mb: 7\n";

    #[test]
    fn a_run_that_found_nothing_says_how_much_it_tried() {
        let summary = Summary::read(LOG).expect("a summary");
        assert_eq!(
            summary.to_string(),
            "nothing found in 200 executions, 4 s, 50/s; 20 features, 3 inputs kept"
        );
        assert_eq!(Summary::read("#2\tINITED cov: 1\n"), None);
    }

    #[test]
    fn a_fault_names_its_input() {
        let log = "#2\tNEW\nthread '<unnamed>' panicked at a.rs:1:2:\ntwo of one id\n\
            artifact_prefix='x/'; Test unit written to x/crash-1\n";
        let said = fault("changes", log);
        assert!(said.contains("two of one id") && said.contains("x/crash-1"), "{said}");
        assert!(fault("changes", "killed").contains("stopped before its end"));
    }
}
