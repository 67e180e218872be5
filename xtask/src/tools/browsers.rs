//! The browsers of the tests, with the programs that drive them, the checks that run in them, and
//! the reader of what they print.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use super::{crates, debian, npm, old_chromium};
use crate::process;
use crate::workspace::Workspace;

/// One environment variable for the tests, and how its program is found or set up.
type Tool = (&'static str, fn(&Workspace) -> Result<PathBuf>);

const TOOLS: [Tool; 9] = [
    ("HANGJI_CHROMIUM", |_| debian::program("chromium", &CHROMIUM)),
    ("HANGJI_CHROMEDRIVER", |_| debian::program("chromedriver", &CHROMIUM)),
    ("HANGJI_FIREFOX", |_| debian::program("firefox-esr", &["firefox-esr"])),
    ("HANGJI_GECKODRIVER", |workspace| crates::GECKODRIVER.install(workspace)),
    ("HANGJI_CHROMIUM_69", |workspace| old_chromium::install(workspace, &old_chromium::OLDEST)),
    ("HANGJI_AXE", |workspace| {
        let script = npm::AXE.install(workspace)?.join("axe-core/axe.min.js");
        process::expect_file(&script, "axe-core keeps its script elsewhere now; say where here")
    }),
    ("HANGJI_PDFTOTEXT", |_| debian::program("pdftotext", &["poppler-utils"])),
    // Libraries of old pages. They are tested beside, never shipped; npm has them for servers only.
    ("HANGJI_PROTOTYPE", |_| {
        debian::file("/usr/share/javascript/prototype/prototype.js", "libjs-prototype")
    }),
    ("HANGJI_MOOTOOLS", |_| {
        debian::file("/usr/share/javascript/mootools/mootools.js", "libjs-mootools")
    }),
];

/// A driver works with its own version of the browser only, so they come together.
const CHROMIUM: [&str; 2] = ["chromium", "chromium-driver"];

/// Small, and has every character that the pages show.
const CHINESE_FONT: &str = "fonts-wqy-microhei";

/// Sets up every browser; returns what the tests read from their environment. A variable that is
/// already set wins, so that a person can test with a browser of their own.
pub(crate) fn all(workspace: &Workspace) -> Result<Vec<(&'static str, PathBuf)>> {
    let mut found = Vec::new();
    for (variable, set_up) in TOOLS {
        let path = match env::var_os(variable) {
            Some(path) => PathBuf::from(path),
            None => set_up(workspace)?,
        };
        found.push((variable, path));
    }
    if !has_chinese_font() {
        debian::install(&[CHINESE_FONT])?;
    }
    Ok(found)
}

/// Without one, screenshots show boxes, and widths on the page are not those of a real machine.
fn has_chinese_font() -> bool {
    let mut list = Command::new("fc-list");
    list.args([":lang=zh-cn", "family"]);
    process::read(&mut list, "").is_ok_and(|families| !families.is_empty())
}
