//! What assistive technology is told of every scene: roles, names and states in reading order, as
//! kept in `tests/browser/outlines/`. `HANGJI_BLESS=1` writes them anew, to be read before they are
//! committed.

use std::{fs, path::PathBuf};

use crate::support::{
    browser::Browser,
    portal::Portal,
    scene::{SCENES, WIDE},
    tell,
};

/// Scenes that say something else each time, or the same a thousand times.
const LEFT_OUT: [&str; 3] = ["receipt", "submit-conflict", "plan-1000"];

fn kept(scene: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/browser/outlines");
    folder.join(scene).with_extension("txt")
}

/// The first line in which two outlines differ.
fn difference(scene: &str, kept: &str, read: &str) -> Option<String> {
    let (mut kept, mut read) = (kept.lines(), read.lines());
    for number in 1.. {
        let (before, now) = (kept.next(), read.next());
        if before != now {
            let [before, now] = [before, now].map(|it| it.unwrap_or("(the end)").trim());
            return Some(format!("{scene}, line {number}\n  kept: {before}\n  read: {now}"));
        } else if before.is_none() {
            return None;
        }
    }
    None
}

tell!(every_scene_is_read_out_as_it_was: chromium);
async fn every_scene_is_read_out_as_it_was(browser: &mut Browser) {
    let portal = Portal::start().await;
    let mut differences = Vec::new();
    for scene in SCENES.iter().filter(|it| !LEFT_OUT.contains(&it.name)) {
        let form = scene.show(browser, &portal, WIDE).await;
        let read = format!("{}\n", form.outline().await);
        let file = kept(scene.name);
        if std::env::var_os("HANGJI_BLESS").is_some() {
            fs::write(&file, &read).unwrap();
        }
        let kept = fs::read_to_string(&file).unwrap_or_default();
        differences.extend(difference(scene.name, &kept, &read));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}
