//! What is printed: the document in the widget's frame, and the pages of a PDF as text.

use std::process::Command;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use tempfile::NamedTempFile;

use super::{browser::Browser, process::path};

/// Waits for the frame that is being printed, style sheet and all, and finds its document.
const FIND: &str = "
    const { shadowRoot } = document.querySelector('hangji-assessment');
    let paper;
    while (!paper) {
        await new Promise(requestAnimationFrame);
        const frame = shadowRoot.querySelector('iframe');
        const sheet = frame && frame.contentDocument.querySelector('link');
        if (sheet && sheet.sheet) paper = frame.contentDocument;
    }";

/// Puts that document in the page's own place.
const ALONE: &str = "
    const html = '<!doctype html><link rel=icon href=data:,>' + paper.documentElement.outerHTML;
    document.open();
    document.write(html);
    document.close();
    const sheet = document.querySelector('link[rel=stylesheet]');
    while (!sheet.sheet) await new Promise(requestAnimationFrame);";

/// Fonts draw a character and its radical alike, and a PDF may name either: ⼀ for 一.
const WITHOUT_RADICALS: &str = "
    return arguments[0].map((it) => it.replace(/[\\u2e80-\\u2fdf]/g, (c) => c.normalize('NFKC')))";

/// The title and the text of what is being printed.
pub(crate) async fn frame(browser: &Browser) -> (String, String) {
    let script =
        format!("{FIND} return [paper.title, paper.body.innerText || paper.body.textContent]");
    let found = browser.run(&script, json!(null)).await;
    serde_json::from_value(found).expect("two texts")
}

/// Prints what is in the frame as a page of its own: a Chromium without a screen prints whole pages
/// only, and those as it prints a frame.
pub(crate) async fn pages(browser: &Browser) -> Vec<Page> {
    browser.run(&format!("{FIND}{ALONE}"), json!(null)).await;
    let printed = browser.devtools("Page.printToPDF", json!({"preferCSSPageSize": true})).await;
    let pdf = STANDARD.decode(printed["data"].as_str().unwrap_or_default());
    let pages = read(&pdf.expect("a PDF in base64"));
    let texts: Value = pages.iter().map(|it| it.text.as_str()).collect();
    let texts = browser.run(WITHOUT_RADICALS, texts).await;
    let texts: Vec<String> = serde_json::from_value(texts).expect("texts");
    pages.into_iter().zip(texts).map(|(page, text)| Page { text, ..page }).collect()
}

/// A printed page.
#[derive(Debug)]
pub(crate) struct Page {
    /// What can be read on it, line by line.
    pub(crate) text: String,
    /// Its width and height in millimetres.
    pub(crate) size: (u32, u32),
}

/// The pages of a PDF.
pub(crate) fn read(pdf: &[u8]) -> Vec<Page> {
    let file = NamedTempFile::new().expect("a place for the PDF");
    std::fs::write(file.path(), pdf).expect("the PDF can be kept");
    let said = |option: &str| {
        let mut command = Command::new(path("HANGJI_PDFTOTEXT"));
        let output = command.arg(option).arg(file.path()).arg("-").output();
        String::from_utf8(output.expect("pdftotext runs").stdout).expect("UTF-8")
    };
    let (layout, boxes) = (said("-layout"), said("-bbox"));
    let sizes = boxes.lines().filter(|it| it.contains("<page ")).map(size);
    let texts = layout.split('\u{c}');
    sizes.zip(texts).map(|(size, text)| Page { text: text.to_owned(), size }).collect()
}

/// `<page width="595.2" height="841.8">` in millimetres.
fn size(page: &str) -> (u32, u32) {
    let points = |name: &str| -> f64 {
        let after = page.split(&format!("{name}=\"")).nth(1).unwrap_or_default();
        after.split('"').next().and_then(|it| it.parse().ok()).expect("a number of points")
    };
    let millimetres = |name: &str| (points(name) / 72.0 * 25.4).round() as u32;
    (millimetres("width"), millimetres("height"))
}

/// The rows of a plan that goes over several pages of the ledger.
pub(crate) fn long_plan(mut document: Value) -> Value {
    let items = document["plan"]["items"].as_array_mut().expect("the fixture has a plan");
    let some = items.clone();
    for (nth, mut item) in (1..=40).zip(some.into_iter().cycle()) {
        item["id"] = format!("more-{nth}").into();
        items.push(item);
    }
    document
}
