//! What the stories are told with: browsers, the parts of a page, and the portal.

use std::{
    panic::{AssertUnwindSafe, resume_unwind},
    sync::LazyLock,
};

use futures_util::FutureExt as _;
use tokio::runtime::Runtime;

use browser::Browser;

pub(crate) mod browser;
mod devtools;
mod driver;
mod firefox;
pub(crate) mod host;
mod keys;
pub(crate) mod page;
pub(crate) mod paper;
pub(crate) mod portal;
pub(crate) mod process;
pub(crate) mod scene;
pub(crate) mod secretary;
mod shelf;
mod socket;
mod webdriver;

/// Makes a test of a story for each browser named: `tell!(a_story: chromium, firefox);`.
///
/// A story that ends well leaves no error on the console.
macro_rules! tell {
    ($story:ident: $($browser:ident),+) => {
        mod $story {
            $(
                #[test]
                fn $browser() {
                    crate::support::tell_in(crate::support::browser::Browser::$browser, &super::$story);
                }
            )+
        }
    };
}
pub(crate) use tell;

/// Browsers outlive the story that they were started for, and so does what reads and writes for them.
static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Runtime::new().expect("threads for the stories"));

/// Does what is asked, with browsers.
pub(crate) fn run<T>(deed: impl Future<Output = T>) -> T {
    RUNTIME.block_on(deed)
}

/// Tells a story in a browser; once more in another where it broke off in one that draws nothing at
/// all any more, as Chromium without a screen does now and then.
pub(crate) fn tell_in(start: impl AsyncFn() -> Browser, story: &impl AsyncFn(&mut Browser)) {
    run(async {
        let mut is_first = true;
        loop {
            let mut browser = start().await;
            match AssertUnwindSafe(story(&mut browser)).catch_unwind().await {
                Ok(()) => return browser.close().await,
                Err(_) if is_first && browser.draws_nothing().await => is_first = false,
                Err(why) => resume_unwind(why),
            }
        }
    });
}
