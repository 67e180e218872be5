//! What can be done to any browser, and which protocol carries it.

use anyhow::{Result, anyhow};
use serde_json::Value;
use tokio::time::timeout;

use super::{devtools::DevTools, keys::Stroke, process::PATIENCE, webdriver::WebDriver};

/// One deed in a browser; the stories use the methods of `Browser` and `Part` instead.
#[derive(Debug)]
pub(crate) enum Act<'a> {
    /// Loads an address and waits until it has loaded.
    Goto(&'a str),
    /// Loads the page again and waits until it has loaded.
    Reload,
    /// Answers with the address of the page.
    Address,
    /// Runs the body of an async function with one argument and answers with what it returns.
    Run(&'a str, &'a Value),
    /// Presses the main mouse button at a point of the window.
    Click(i64, i64),
    /// Presses keys, one after the other.
    Keys(&'a [Stroke]),
    /// Answers with a PNG picture in base64.
    Picture,
    /// Makes the page so wide and high.
    Resize(u32, u32),
    /// Answers with the id of the tab.
    Tab,
    /// Opens a tab, goes to it and answers with its id.
    NewTab,
    /// Goes to the tab of that id.
    ToTab(&'a str),
    /// Goes into the page's only frame, until another address is gone to.
    ToFrame,
    /// Closes the tab; another must be gone to next.
    CloseTab,
    /// Answers with the errors on the console since the last time.
    Errors,
    /// Sends one command of the DevTools protocol, where the browser has one.
    DevTools(&'a str, &'a Value),
    /// Goes to a new tab, closes all others and removes whatever pages have stored.
    Forget,
    /// Ends the browser as its user would, so that it keeps what it stored.
    Quit,
}

/// The protocol of a browser.
pub(crate) enum Driver {
    /// The standard one, through a driver program.
    Web(WebDriver),
    /// The one of Chromium itself.
    DevTools(DevTools),
}

impl Driver {
    /// Does it and answers with what came of it.
    pub(crate) async fn perform(&self, act: Act<'_>) -> Result<Value> {
        let said = format!("{act:?}");
        let deed = async {
            match self {
                Self::Web(driver) => driver.perform(act).await,
                Self::DevTools(driver) => driver.perform(act).await,
            }
        };
        timeout(PATIENCE, deed).await.unwrap_or_else(|_| Err(anyhow!("no answer to {said:.80}")))
    }
}
