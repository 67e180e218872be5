//! Running browsers that one story leaves and the next goes on with: to start one takes as long as a
//! short story.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process,
    sync::{LazyLock, Mutex, MutexGuard, PoisonError},
};

use anyhow::Result;
use tempfile::TempDir;

use super::{
    browser::Kind,
    devtools::DevTools,
    driver::{Act, Driver},
    webdriver::{DOWNLOADS, PRINTED, WebDriver},
};

/// Cargo's place for what tests leave.
const SPACE: &str = env!("CARGO_TARGET_TMPDIR");

/// The folder there of the profiles of one run: this, and the number of its process.
const RUN: &str = "browsers-";

/// How often a browser may end while it starts, as it does now and then on a machine that has more to
/// do than it can.
const STARTS: u32 = 3;

static SHELF: Mutex<Vec<Running>> = Mutex::new(Vec::new());

/// A running browser and the folder of its profile.
pub(super) struct Running {
    pub(super) kind: Kind,
    pub(super) driver: Driver,
    pub(super) profile: TempDir,
}

/// Takes a browser from the shelf, where there is one, or starts one.
pub(super) async fn take(kind: Kind) -> Running {
    let kept = {
        let mut shelf = shelf();
        let place = shelf.iter().position(|it| it.kind == kind);
        place.map(|at| shelf.swap_remove(at))
    };
    match kept {
        Some(running) => running,
        None => start(kind).await,
    }
}

/// Puts a browser on the shelf that remembers nothing any more. One that cannot forget is ended.
pub(super) async fn put_back(running: Running) {
    if forget(&running).await.is_ok() {
        shelf().push(running);
    }
}

/// Starts the browser with a profile that is there already.
pub(super) async fn open(kind: Kind, profile: &Path) -> Driver {
    let profile = profile.to_owned();
    // What a program is started by has to live as long as it does: a thread that outlives the story.
    tokio::spawn(async move { begin_in_the_end(kind, &profile).await })
        .await
        .unwrap_or_else(|error| std::panic::resume_unwind(error.into_panic()))
}

async fn start(kind: Kind) -> Running {
    let profile = TempDir::with_prefix_in("profile-", space()).expect("a folder for the profile");
    let driver = open(kind, profile.path()).await;
    Running { kind, driver, profile }
}

async fn begin_in_the_end(kind: Kind, profile: &Path) -> Driver {
    let mut start = 1;
    loop {
        match begin(kind, profile).await {
            Ok(driver) => return driver,
            Err(_) if start < STARTS => start += 1,
            Err(error) => panic!("{kind:?} does not start: {error:#}"),
        }
    }
}

async fn begin(kind: Kind, profile: &Path) -> Result<Driver> {
    match kind {
        Kind::Chromium => WebDriver::chromium(profile).await.map(Driver::Web),
        Kind::Firefox => WebDriver::firefox(profile).await.map(Driver::Web),
        Kind::Chromium69 => DevTools::chromium_69(profile).await.map(Driver::DevTools),
    }
}

async fn forget(running: &Running) -> Result<()> {
    running.driver.perform(Act::Forget).await?;
    // Of the pages that were left.
    running.driver.perform(Act::Errors).await?;
    let profile = running.profile.path();
    unless_missing(fs::remove_dir_all(profile.join(DOWNLOADS)))?;
    unless_missing(fs::remove_file(profile.join(PRINTED)))?;
    Ok(())
}

fn unless_missing(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// The folder of this run's profiles. Nobody clears up behind the last story, so the next run does.
fn space() -> &'static Path {
    static PLACE: LazyLock<PathBuf> = LazyLock::new(|| {
        clear_up_behind_earlier_runs();
        let place = Path::new(SPACE).join(format!("{RUN}{}", process::id()));
        fs::create_dir_all(&place).expect("a folder for the profiles");
        place
    });
    &PLACE
}

fn clear_up_behind_earlier_runs() {
    let left = fs::read_dir(SPACE).into_iter().flatten().flatten().map(|entry| entry.path());
    for folder in left {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let Some(id) = name.strip_prefix(RUN) else { continue };
        if !Path::new("/proc").join(id).exists() {
            // What cannot be removed is in nobody's way.
            let _ = fs::remove_dir_all(&folder);
        }
    }
}

fn shelf() -> MutexGuard<'static, Vec<Running>> {
    SHELF.lock().unwrap_or_else(PoisonError::into_inner)
}
