//! A browser with a profile of its own, and everything a person does with it as a whole.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::Result;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::Value;
use tokio::{
    sync::{Semaphore, SemaphorePermit},
    time::timeout,
};

use super::{
    driver::Act,
    keys::Stroke,
    page::Part,
    process::{self, PATIENCE},
    shelf::{self, Running},
    webdriver::{DOWNLOADS, PRINTED},
};

/// More browsers at a time only make each other slow.
static TURNS: Semaphore = Semaphore::const_new(2);

/// Cargo's place for what tests leave; pictures lie beside it.
const SPACE: &str = env!("CARGO_TARGET_TMPDIR");

/// Longer than a browser that draws at all takes to draw a page.
const FRAME: Duration = Duration::from_secs(10);

/// Which browser it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    /// The Chromium of the day.
    Chromium,
    /// The oldest that the widget is for.
    Chromium69,
    /// Firefox ESR.
    Firefox,
}

/// A running browser. A deed that fails ends the test with what was done and what was to be seen.
pub(crate) struct Browser {
    running: Running,
    diary: Mutex<Vec<String>>,
    /// Whether the hand is at the keys.
    at_keys: AtomicBool,
    _turn: SemaphorePermit<'static>,
}

impl Browser {
    /// Starts the Chromium of the day.
    pub(crate) async fn chromium() -> Self {
        Self::start(Kind::Chromium).await
    }

    /// Starts Chromium 69.
    pub(crate) async fn chromium_69() -> Self {
        Self::start(Kind::Chromium69).await
    }

    /// Starts Firefox.
    pub(crate) async fn firefox() -> Self {
        Self::start(Kind::Firefox).await
    }

    async fn start(kind: Kind) -> Self {
        let turn = TURNS.acquire().await.expect("the turns are never closed");
        let running = shelf::take(kind).await;
        let (diary, at_keys) = (Mutex::default(), AtomicBool::default());
        Self { running, diary, at_keys, _turn: turn }
    }

    /// Which browser it is, where they have to differ.
    pub(crate) fn kind(&self) -> Kind {
        self.running.kind
    }

    /// Ends the browser as its user would and starts it again with the same profile.
    pub(crate) async fn reopen(&mut self) {
        self.note("end the browser and start it again");
        self.perform(Act::Quit).await;
        let Running { kind, profile, .. } = &self.running;
        self.running.driver = shelf::open(*kind, profile.path()).await;
    }

    /// Leaves the browser to the next story; errors on the console that nobody asked for fail the test.
    pub(crate) async fn close(self) {
        let errors = self.errors().await;
        assert!(errors.is_empty(), "the console has errors:\n{}", errors.join("\n"));
        shelf::put_back(self.running).await;
    }

    /// Stops what draws the pages of Chromium; gives the processes, which nobody ends but who asked.
    pub(crate) fn stop_drawing(&self) -> Vec<u32> {
        let profile = self.running.profile.path().to_string_lossy();
        let parts = process::running(&[&profile, "--type=gpu-process"]);
        parts.iter().for_each(|id| process::signal("-STOP", *id));
        parts
    }

    /// Whether the browser draws nothing of a page that could be seen and still runs scripts.
    pub(super) async fn draws_nothing(&self) -> bool {
        let [seen, frame] = ["return !document.hidden", "await new Promise(requestAnimationFrame)"]
            .map(|script| timeout(FRAME, self.attempt(Act::Run(script, &Value::Null))));
        matches!(seen.await, Ok(Ok(Value::Bool(true)))) && frame.await.is_err()
    }

    /// Goes to a new tab, closes the others and removes whatever pages have stored.
    pub(crate) async fn forget(&self) {
        self.note("forget everything");
        self.perform(Act::Forget).await;
    }

    /// Goes to an address and waits until the page has loaded.
    pub(crate) async fn goto(&self, url: &str) {
        self.note(format!("go to {url}"));
        self.perform(Act::Goto(url)).await;
    }

    /// Loads the page again.
    pub(crate) async fn reload(&self) {
        self.note("reload");
        self.perform(Act::Reload).await;
    }

    /// The address of the page.
    pub(crate) async fn address(&self) -> String {
        self.perform(Act::Address).await.as_str().unwrap_or_default().to_owned()
    }

    /// The whole page, its shadow roots included.
    pub(crate) fn page(&self) -> Part<'_> {
        Part::page(self)
    }

    /// The only element of that tag, such as `hangji-assessment`.
    pub(crate) fn element(&self, tag: &str) -> Part<'_> {
        self.page().element(tag)
    }

    /// Runs the body of an async function; its argument is `arguments[0]`.
    pub(crate) async fn run(&self, script: &str, argument: Value) -> Value {
        self.perform(Act::Run(script, &argument)).await
    }

    /// Presses a key with real key events: `Tab`, `Shift+Tab`, `Control+a`.
    pub(crate) async fn press(&self, keys: &str) {
        self.note(format!("press the keys {keys}"));
        self.strike(&[Stroke::read(keys)]).await;
    }

    /// Writes text, letter by letter, where the focus is.
    pub(crate) async fn write(&self, text: &str) {
        self.note(format!("write {text}"));
        self.strike(&Stroke::writing(text)).await;
    }

    /// Writes text in the place of all that is where the focus is.
    pub(super) async fn write_over(&self, text: &str) {
        self.note(format!("write {text} over all"));
        let mut strokes = ["Control+a", "Backspace"].map(Stroke::read).to_vec();
        strokes.extend(Stroke::writing(text));
        self.strike(&strokes).await;
    }

    async fn strike(&self, strokes: &[Stroke]) {
        self.perform(Act::Keys(strokes)).await;
        self.at_keys.store(true, Ordering::Relaxed);
    }

    /// Takes the hand to the mouse; gives whether it was at the keys.
    pub(super) fn takes_mouse(&self) -> bool {
        self.at_keys.swap(false, Ordering::Relaxed)
    }

    /// Presses the mouse at a point of the window.
    pub(super) async fn click(&self, x: i64, y: i64) {
        self.perform(Act::Click(x, y)).await;
    }

    /// Makes the page so wide and high.
    pub(crate) async fn resize(&self, width: u32, height: u32) {
        self.note(format!("resize to {width} × {height}"));
        self.perform(Act::Resize(width, height)).await;
    }

    /// The errors on the console since they were last asked for.
    pub(crate) async fn errors(&self) -> Vec<String> {
        let errors = self.perform(Act::Errors).await;
        serde_json::from_value(errors).expect("the errors are texts")
    }

    /// The id of the tab in front.
    pub(crate) async fn tab(&self) -> String {
        self.perform(Act::Tab).await.as_str().unwrap_or_default().to_owned()
    }

    /// Opens a tab and goes to it.
    pub(crate) async fn open_tab(&self) -> String {
        self.note("open a tab");
        self.perform(Act::NewTab).await.as_str().unwrap_or_default().to_owned()
    }

    /// Goes to a tab.
    pub(crate) async fn to_tab(&self, id: &str) {
        self.note("go to another tab");
        self.perform(Act::ToTab(id)).await;
    }

    /// Closes the tab in front and goes to another.
    pub(crate) async fn close_tab(&self, next: &str) {
        self.note("close the tab");
        self.perform(Act::CloseTab).await;
        self.perform(Act::ToTab(next)).await;
    }

    /// Goes into the page's only frame, whatever that shares with the page. Not in Chromium 69.
    pub(crate) async fn to_frame(&self) {
        self.note("go into the frame");
        self.perform(Act::ToFrame).await;
    }

    /// Sends one DevTools command: composing pinyin, a slow processor. Not in Firefox.
    pub(crate) async fn devtools(&self, command: &str, with: Value) -> Value {
        self.note(command);
        self.perform(Act::DevTools(command, &with)).await
    }

    /// Takes a picture of the page and says where it is.
    pub(crate) async fn picture(&self, name: &str) -> PathBuf {
        let picture = self.perform(Act::Picture).await;
        save(&picture, name).expect("the picture can be kept")
    }

    /// Waits for a file that the page offers under this name. Not in Chromium 69.
    pub(crate) async fn saved(&self, name: &str) -> Vec<u8> {
        self.written(&Path::new(DOWNLOADS).join(name), |it| !it.is_empty()).await
    }

    /// Waits for what the page prints, through all that the browser does for it. Firefox only: the
    /// others print nothing where there is no screen.
    pub(crate) async fn printed(&self) -> Vec<u8> {
        self.written(Path::new(PRINTED), |it| it.trim_ascii_end().ends_with(b"%%EOF")).await
    }

    /// Waits until the browser has written a file of its profile to the end.
    async fn written(&self, name: &Path, is_whole: fn(&[u8]) -> bool) -> Vec<u8> {
        let (path, begun) = (self.running.profile.path().join(name), Instant::now());
        while begun.elapsed() < PATIENCE {
            match fs::read(&path) {
                Ok(bytes) if is_whole(&bytes) => return bytes,
                _ => self.run("await new Promise(requestAnimationFrame)", Value::Null).await,
            };
        }
        self.fail(&format!("nothing was written to {}", path.display()), "").await
    }

    /// Remembers a deed in words, for the report if the story breaks off.
    pub(super) fn note(&self, deed: impl Into<String>) {
        self.diary.lock().expect("no deed breaks off while noting").push(deed.into());
    }

    /// Tries a deed of which it is known what to do if it fails.
    pub(super) async fn attempt(&self, act: Act<'_>) -> Result<Value> {
        self.running.driver.perform(act).await
    }

    async fn perform(&self, act: Act<'_>) -> Value {
        match self.attempt(act).await {
            Ok(value) => value,
            Err(error) => self.fail(&format!("{error:#}"), "").await,
        }
    }

    /// Ends the test with all that helps to see why.
    pub(super) async fn fail(&self, why: &str, seen: &str) -> ! {
        let test = std::thread::current().name().unwrap_or("test").replace("::", "-");
        let picture = match self.attempt(Act::Picture).await {
            Ok(picture) => save(&picture, &test).map(|path| path.display().to_string()),
            Err(error) => Err(error),
        };
        let picture = picture.unwrap_or_else(|error| format!("none: {error}"));
        let deeds = self.diary.lock().map(|diary| diary.join("\n  ")).unwrap_or_default();
        panic!("{why}\ndone before:\n  {deeds}\nseen:\n{seen}\npicture: {picture}");
    }
}

fn save(picture: &Value, name: &str) -> Result<PathBuf> {
    let folder = Path::new(SPACE).with_file_name("screenshots");
    fs::create_dir_all(&folder)?;
    let path = folder.join(name).with_extension("png");
    fs::write(&path, STANDARD.decode(picture.as_str().unwrap_or_default())?)?;
    Ok(path)
}
