//! Whether the colours of the token sheet can be told apart, in every theme.

use std::collections::BTreeMap;

use super::Problem;
use super::sources::Source;

const SHEET: &str = "www/element/tokens.css";

/// What text needs (WCAG 1.4.3).
const TEXT: f64 = 4.5;

/// What borders of controls, marks and the focus need (WCAG 1.4.11).
const CONTROL: f64 = 3.0;

/// A theme: its name, and the blocks that make it, each on top of the one before.
type Theme = (&'static str, &'static [&'static str]);

const THEMES: [Theme; 4] = [
    ("light", &[":host"]),
    ("dark", &[":host", ".dark"]),
    ("high contrast", &[":host", ".contrast"]),
    ("dark, high contrast", &[":host", ".dark", ".contrast", ".dark.contrast"]),
];

/// What stands on what, and by how much it has to differ.
type Pair = (&'static str, &'static [&'static str], f64);

const GROUNDS: &[&str] = &["paper", "wash", "wash-strong"];

const PAIRS: [Pair; 14] = [
    ("ink", &["paper", "wash", "wash-strong", "ok-wash", "warning-wash", "error-wash"], TEXT),
    ("ink-soft", GROUNDS, TEXT),
    ("ink-faint", GROUNDS, TEXT),
    ("accent", GROUNDS, TEXT),
    ("accent-strong", GROUNDS, TEXT),
    ("on-accent", &["accent", "accent-strong", "ok", "warning"], TEXT),
    ("error", &["paper", "wash", "error-wash"], TEXT),
    ("warning", &["paper", "wash", "warning-wash"], TEXT),
    ("ok", &["paper", "wash", "ok-wash"], TEXT),
    ("line-strong", &["paper", "wash"], CONTROL),
    ("focus", GROUNDS, CONTROL),
    ("accent", &["ok-wash", "warning-wash", "error-wash"], CONTROL),
    ("error", &["wash-strong"], CONTROL),
    ("ink-soft", &["ok-wash"], TEXT),
];

/// Lines that only part what is told apart by space and headings too.
const DECORATION: [&str; 1] = ["line"];

/// Names of tokens and their colours.
type Colours<'sheet> = BTreeMap<&'sheet str, [u8; 3]>;

/// Every pair differs enough in every theme, and every colour is in a pair.
pub(super) fn can_be_told_apart(source: &Source) -> Vec<Problem> {
    if source.path != SHEET {
        return Vec::new();
    }
    let blocks = blocks(&source.text);
    let problems = THEMES.iter().flat_map(|(theme, parts)| {
        let mut colours = Colours::new();
        for part in *parts {
            colours.extend(blocks.get(part).into_iter().flatten());
        }
        let told = too_close(&colours).into_iter().chain(unpaired(&colours));
        told.map(|it| Problem(format!("{SHEET}: {theme}: {it}"))).collect::<Vec<_>>()
    });
    problems.collect()
}

fn too_close(colours: &Colours<'_>) -> Vec<String> {
    let mut problems = Vec::new();
    for (over, grounds, least) in PAIRS {
        for under in grounds {
            match (colours.get(over), colours.get(under)) {
                (Some(one), Some(other)) if contrast(*one, *other) >= least => {}
                (Some(one), Some(other)) => problems.push(format!(
                    "{over} on {under} has a contrast of {:.2}; it needs {least}",
                    contrast(*one, *other)
                )),
                _ => problems.push(format!("there is no {over} or no {under}")),
            }
        }
    }
    problems
}

fn unpaired(colours: &Colours<'_>) -> Vec<String> {
    let paired = |name: &str| {
        let mut pairs = PAIRS.iter();
        pairs.any(|(over, grounds, _)| *over == name || grounds.contains(&name))
    };
    let alone = colours.keys().filter(|it| !paired(it) && !DECORATION.contains(it));
    alone.map(|it| format!("say in {} what {it} is drawn on", file!())).collect()
}

/// The colours of each block outside media queries, by its selector.
fn blocks(sheet: &str) -> BTreeMap<&str, Colours<'_>> {
    let mut blocks: BTreeMap<&str, Colours<'_>> = BTreeMap::new();
    let plain = sheet.split("@media").next().unwrap_or_default();
    for block in plain.split('}') {
        let Some((before, declarations)) = block.split_once('{') else { continue };
        let selector = before.rsplit("*/").next().unwrap_or_default().trim();
        let colours = declarations.split(';').filter_map(|it| {
            let (name, value) = it.trim().strip_prefix("--hj-")?.split_once(':')?;
            Some((name, colour(value.trim())?))
        });
        blocks.entry(selector).or_default().extend(colours);
    }
    blocks
}

/// The parts of `#rgb` or `#rrggbb`.
fn colour(value: &str) -> Option<[u8; 3]> {
    let digits: Vec<u8> = value
        .strip_prefix('#')?
        .chars()
        .map(|it| it.to_digit(16).and_then(|it| u8::try_from(it).ok()))
        .collect::<Option<_>>()?;
    match *digits.as_slice() {
        [r, g, b] => Some([r, g, b].map(|it| it * 17)),
        [r, r2, g, g2, b, b2] => Some([r * 16 + r2, g * 16 + g2, b * 16 + b2]),
        _ => None,
    }
}

/// By the definition of WCAG 2: from 1 to 21.
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: [u8; 3]) -> f64 {
    let [r, g, b] = colour.map(|it| {
        let part = f64::from(it) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

#[cfg(test)]
mod tests {
    use super::super::sources::sample;
    use super::*;

    #[test]
    fn contrast_is_that_of_the_guideline() {
        let told = |one, other| contrast(colour(one).unwrap(), colour(other).unwrap());
        assert!((told("#000", "#ffffff") - 21.0).abs() < 0.01);
        assert!((told("#777", "#fff") - 4.48).abs() < 0.01);
        assert_eq!(told("#1f4e79", "#1f4e79"), 1.0);
    }

    #[test]
    fn a_theme_is_its_blocks_on_top_of_each_other() {
        let sheet = "/* x */\n:host { --hj-ink: #fff; --hj-paper: #fff; --hj-text: 15px; }\n\
                     .dark { --hj-paper: #000; --hj-new: #123456; }\n\
                     @media (forced-colors: active) { .root { --hj-ink: CanvasText; } }\n";
        let problems = can_be_told_apart(&sample(SHEET, sheet));
        let told = |text: &str| problems.iter().filter(|it| it.0.contains(text)).count();
        assert_eq!(told("ink on paper has a contrast of 1.00; it needs 4.5"), 2);
        assert_eq!(told("light: ink on paper"), 1);
        assert_eq!(told("dark: ink on paper"), 0);
        assert_eq!(told("what new is drawn on"), 2);
    }
}
