//! Firefox as stories need it: as lean as it gets, and not for the first time.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::sync::Mutex;

use super::{
    portal::INTRANET,
    webdriver::{DOWNLOADS, PRINTED, WebDriver},
};

/// What Firefox has learnt when it ends for the first time, and would learn anew in every profile: that
/// takes longer than most stories.
const LEARNT: [&str; 2] = ["startupCache", "compatibility.ini"];

/// Cargo's place for what tests leave.
const SPACE: &str = env!("CARGO_TARGET_TMPDIR");

/// Removes whatever pages have stored, where the browser's own scripts run.
pub(super) const FORGET: &str = "const { clearData } = Services;
    const all = Ci.nsIClearDataService.CLEAR_ALL;
    await new Promise((done) => clearData.deleteData(all, { onDataDeleted: done }))";

/// What it is told for the profile in that folder.
pub(super) fn preferences(profile: &Path) -> Value {
    json!({
        "intl.accept_languages": "zh-CN, zh",
        "network.dns.localDomains": INTRANET,
        "browser.download.folderList": 2,
        "browser.download.dir": profile.join(DOWNLOADS),
        // Prints to a file, without a dialog that nobody would see.
        "print.always_print_silent": true,
        "print_printer": "Mozilla Save to PDF",
        "print.printer_Mozilla_Save_to_PDF.print_to_file": true,
        "print.printer_Mozilla_Save_to_PDF.print_to_filename": profile.join(PRINTED),
        // Nothing that no story asks for.
        "browser.newtab.preload": false,
        "browser.newtabpage.activity-stream.enabled": false,
        "browser.region.update.enabled": false,
        "browser.search.update": false,
        "dom.ipc.processPrelaunch.enabled": false,
        "extensions.enabledScopes": 0,
        "extensions.systemAddon.update.enabled": false,
        "media.rdd-process.enabled": false,
        "media.utility-process.enabled": false,
    })
}

/// Puts what Firefox learns the first time into a profile that is still empty.
pub(super) async fn teach(profile: &Path) -> Result<()> {
    if fs::read_dir(profile)?.next().is_some() {
        return Ok(());
    }
    copy(&learnt().await?, profile)
}

/// The folder of what Firefox has learnt, of this run or an earlier one.
async fn learnt() -> Result<PathBuf> {
    static LEARNING: Mutex<()> = Mutex::const_new(());
    let _turn = LEARNING.lock().await;
    let place = Path::new(SPACE).join("learnt-by-firefox");
    if place.exists() {
        return Ok(place);
    }
    let first = TempDir::with_prefix_in("profile-", SPACE)?;
    WebDriver::begin_firefox(first.path()).await?.quit().await?;
    let whole = TempDir::with_prefix_in("learnt-", SPACE)?;
    copy(first.path(), whole.path())?;
    fs::rename(whole.path(), &place)?;
    Ok(place)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for name in LEARNT {
        let (from, to) = (from.join(name), to.join(name));
        copy_whole(&from, &to).with_context(|| format!("copying {}", from.display()))?;
        ensure!(to.exists(), "Firefox has left no {name}");
    }
    Ok(())
}

fn copy_whole(from: &Path, to: &Path) -> io::Result<()> {
    if from.is_file() {
        return fs::copy(from, to).map(drop);
    }
    fs::create_dir(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        copy_whole(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}
