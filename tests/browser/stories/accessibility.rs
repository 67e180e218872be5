//! No view has a fault that axe-core knows or is wider than its page, in any state, language, scale or
//! theme.

use serde_json::json;

use crate::support::{
    browser::Browser,
    portal::Portal,
    process::path,
    scene::{
        CONTRAST, CONTRAST_PROJECTOR, DARK, ENGLISH, ENGLISH_NARROW, Guise, NARROW, PROJECTOR,
        SCENES, Scene, WIDE,
    },
    tell,
};

/// Runs axe-core on the whole page and gives what it found, a line each, and whether one has to scroll
/// sideways.
const CHECK: &str = "
    const [scene, runOnly] = arguments[0];
    const { scrollWidth } = document.scrollingElement;
    const sideways = scrollWidth > innerWidth ? [`${scene}: it is ${scrollWidth} px wide`] : [];
    const { violations } = await window.axe.run(document, { runOnly });
    const tell = ({ id, help }) => ({ target, failureSummary }) =>
        `${scene}: ${id}: ${help}: ${target.join(' ')}: ${failureSummary}`;
    return sideways.concat(violations.map((it) => it.nodes.map(tell(it)).join('\\n')));";

/// What axe-core is asked for.
const EVERYTHING: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/// The same where nothing but colours differs from another guise.
const COLOURS: [&str; 1] = ["color-contrast"];

/// What axe-core finds in the scene that is shown.
pub(super) async fn faults(browser: &Browser, scene: &str) -> Vec<String> {
    found(browser, scene, &EVERYTHING).await
}

async fn found(browser: &Browser, scene: &str, asked: &[&str]) -> Vec<String> {
    let axe = std::fs::read_to_string(path("HANGJI_AXE")).expect("axe-core is installed");
    let found = browser.run(&format!("{axe}\n{CHECK}"), json!([scene, asked])).await;
    found.as_array().into_iter().flatten().map(|it| it.as_str().unwrap().to_owned()).collect()
}

async fn all_are_sound(browser: &Browser, scenes: &[Scene], guise: Guise, asked: &[&str]) {
    let portal = Portal::start().await;
    // axe-core reads the style sheets by putting them in once more, which the portal forbids.
    browser.devtools("Page.setBypassCSP", json!({"enabled": true})).await;
    let mut all = Vec::new();
    for scene in scenes {
        scene.show(browser, &portal, guise).await;
        all.append(&mut found(browser, scene.name, asked).await);
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

macro_rules! sound {
    ($($story:ident: $guise:ident, $asked:ident;)+) => {
        $(
            tell!($story: chromium);
            async fn $story(browser: &mut Browser) {
                all_are_sound(browser, &SCENES, $guise, &$asked).await;
            }
        )+
    };
}

sound! {
    every_scene_is_sound_on_a_wide_page: WIDE, EVERYTHING;
    every_scene_is_sound_on_a_narrow_page: NARROW, EVERYTHING;
    every_scene_is_sound_in_english: ENGLISH, EVERYTHING;
    every_scene_is_sound_in_english_on_a_projector_where_there_is_little_room: ENGLISH_NARROW, EVERYTHING;
    every_scene_is_sound_on_a_projector: PROJECTOR, EVERYTHING;
    every_scene_is_sound_in_a_dark_portal: DARK, COLOURS;
    every_scene_is_sound_with_more_contrast: CONTRAST, COLOURS;
    every_scene_is_sound_with_more_contrast_on_a_projector: CONTRAST_PROJECTOR, COLOURS;
}
