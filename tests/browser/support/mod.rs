//! What the stories are told with: browsers, the parts of a page, and the portal.

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
mod socket;
mod webdriver;

/// Makes a test of a story for each browser named: `tell!(a_story: chromium, firefox);`.
///
/// A story that ends well leaves no error on the console.
macro_rules! tell {
    ($story:ident: $($browser:ident),+) => {
        mod $story {
            $(
                #[tokio::test]
                async fn $browser() {
                    let mut browser = crate::support::browser::Browser::$browser().await;
                    super::$story(&mut browser).await;
                    browser.close().await;
                }
            )+
        }
    };
}
pub(crate) use tell;
