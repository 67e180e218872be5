//! Sets up the tools that the build and the tests need; each call is quick once the tool is there.

pub(crate) mod browsers;
pub(crate) mod crates;
pub(crate) mod debian;
pub(crate) mod npm;
pub(crate) mod old_chromium;
pub(crate) mod python;
pub(crate) mod rust;
