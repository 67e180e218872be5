//! Pictures of every scene in every guise: no test, but for `cargo xtask gallery`, which asks for
//! what is ignored here.

use std::{fs, path::Path};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::json;

use crate::support::{
    browser::Browser,
    portal::Portal,
    run,
    scene::{
        CONTRAST, CONTRAST_PROJECTOR, DARK, ENGLISH, ENGLISH_NARROW, Guise, MEDIUM, NARROW,
        PROJECTOR, SCENES, WIDE,
    },
};

/// Higher than this no browser draws.
const HIGHEST: u64 = 16_000;

async fn pictures(guise: Guise) {
    let wanted = std::env::var("HANGJI_SCENES").unwrap_or_default();
    let browser = Browser::chromium().await;
    let portal = Portal::start().await;
    browser.devtools("Emulation.setScrollbarsHidden", json!({"hidden": true})).await;
    for scene in SCENES.iter().filter(|it| it.name.contains(&wanted)) {
        scene.show(&browser, &portal, guise).await;
        let picture = whole_page(&browser).await;
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("gallery");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(format!("{}-{}.png", scene.name, guise.name)), picture).unwrap();
    }
    browser.close().await;
}

/// The page from top to bottom, also what lies below the window.
async fn whole_page(browser: &Browser) -> Vec<u8> {
    let metrics = browser.devtools("Page.getLayoutMetrics", json!({})).await;
    let size = &metrics["cssContentSize"];
    let height = size["height"].as_f64().unwrap_or_default() as u64;
    let clip =
        json!({"x": 0, "y": 0, "width": size["width"], "height": height.min(HIGHEST), "scale": 1});
    let whole = json!({"captureBeyondViewport": true, "clip": clip});
    let taken = browser.devtools("Page.captureScreenshot", whole).await;
    STANDARD.decode(taken["data"].as_str().unwrap_or_default()).unwrap()
}

macro_rules! take {
    ($($name:ident: $guise:ident;)+) => {
        $(
            #[test]
            #[ignore = "pictures for people; `cargo xtask gallery` takes them"]
            fn $name() {
                run(pictures($guise));
            }
        )+
    };
}

take! {
    wide: WIDE;
    medium: MEDIUM;
    narrow: NARROW;
    english: ENGLISH;
    english_narrow: ENGLISH_NARROW;
    projector: PROJECTOR;
    dark: DARK;
    contrast: CONTRAST;
    contrast_projector: CONTRAST_PROJECTOR;
}
