//! One document's way, step by step: `cargo bench -p hangji-portal --bench document`.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what cannot begin is not measured")]

mod samples;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use hangji_core::assessment::{Date, Step};
use hangji_core::document::parse;
use hangji_core::words::Lang;
use hangji_core::{Assessment, Procedure, check};
use hangji_portal::check::{Checker, Format, Options, day};
use samples::Sample;
use serde_json::Value;

fn main() {
    divan::main();
}

/// The library's parser alone: what any program in this language has to spend.
#[divan::bench(args = Sample::ALL)]
fn a_parser(bencher: Bencher, sample: Sample) {
    let text = sample.line("a-1");
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| serde_json::from_str::<Value>(black_box(&text)).unwrap());
}

/// The same, refusing names given twice.
#[divan::bench(args = Sample::ALL)]
fn b_strict_parser(bencher: Bencher, sample: Sample) {
    let text = sample.line("a-1");
    bencher.counter(BytesCount::of_str(&text)).bench(|| parse(black_box(&text)).unwrap());
}

/// Parsed and read into its types.
#[divan::bench(args = Sample::ALL)]
fn c_read(bencher: Bencher, sample: Sample) {
    let text = sample.line("a-1");
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| Assessment::read(black_box(&text)).unwrap());
}

/// The rules alone.
#[divan::bench(args = Sample::ALL)]
fn d_rules(bencher: Bencher, sample: Sample) {
    let text = sample.line("a-1");
    let (procedure, it) = (Procedure::built_in(), Assessment::read(&text).unwrap());
    let (through, today) = (it.step.unwrap_or(Step::Excellence), Date::parse("2012-07-01"));
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| check(&procedure, black_box(&it), through, today));
}

/// A whole line of `check --lines --format json`: bytes in, JSON with sentences out.
#[divan::bench(args = Sample::ALL)]
fn e_whole_line(bencher: Bencher, sample: Sample) {
    let (text, checker) = (sample.line("a-1"), checker());
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| checker.line("all.jsonl", 1, black_box(text.as_bytes())));
}

fn checker() -> Checker {
    let options = Options {
        files: Vec::new(),
        procedure: None,
        stored: None,
        today: day("2012-07-01").ok(),
        through: None,
        format: Format::Json,
        lang: Lang::Zh,
        lines: true,
        max_line: usize::MAX,
    };
    Checker::of(&options).expect("no file is named")
}
