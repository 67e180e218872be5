//! Text at 200 % in a narrow window, and the narrowest window there is: nothing is lost, and nobody has
//! to scroll sideways.

use serde_json::json;

use crate::support::{
    browser::Browser,
    portal::Portal,
    scene::{Guise, SCENES},
    tell,
};

/// The width of the window.
const PHONE: Guise = Guise { name: "400-large-text", width: 400, attributes: &[] };

/// The narrowest window, in the longer words.
const NARROWEST: Guise = Guise { name: "320-english", width: 320, attributes: &[("lang", "en")] };

/// Makes the text twice as large and leaves all else, as a browser does that enlarges text only.
const ENLARGE: &str = "
    const host = document.querySelector('hangji-assessment');
    const sizes = ['', '-tiny', '-small', '-note', '-large', '-title', '-heading'];
    for (const size of sizes) {
        const name = `--hj-text${size}`;
        const now = parseFloat(getComputedStyle(host).getPropertyValue(name));
        host.style.setProperty(name, `${2 * now}px`);
    }
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));";

/// What cannot be read or pressed, a line each.
const LOST: &str = "
    const { shadowRoot } = document.querySelector('hangji-assessment');
    const lost = [];
    const tell = (why, it) => lost.push(`${arguments[0]}: ${why}: ${it.localName}.${it.className} ${
        it.id} ${it.textContent.trim().slice(0, 30)}`);
    const page = document.scrollingElement;
    if (page.scrollWidth > innerWidth) tell(`the page is ${page.scrollWidth} px wide`, page);
    // A line may hold more than any window shows: one moves along in it.
    for (const it of shadowRoot.querySelectorAll('*')) {
        const rect = it.getBoundingClientRect();
        const style = getComputedStyle(it);
        // What is there for readers only, or not open.
        const unseen = it.closest('.unseen, svg, iframe') || style.clipPath !== 'none'
            || style.clip !== 'auto' || !rect.width || !rect.height || !it.checkVisibility();
        if (unseen) continue;
        const off = rect.left < -1 || rect.right > innerWidth + 1;
        // Tables and the strip of months scroll by themselves.
        if (off && !it.closest('.scroll, .due ul')) tell('it is off the page', it);
        const hides = style.overflowX !== 'visible' && !/auto|scroll/.test(style.overflowX);
        const typed = it.matches('.line > input');
        if (hides && !typed && it.scrollWidth > it.clientWidth + 1) tell('it is cut off', it);
        if (!it.matches('button, input, select, textarea, summary, a[href]')) continue;
        it.scrollIntoView({ block: 'center' });
        // Between the lines of a link that is broken there is nothing to press.
        const at = it.getClientRects()[0];
        const hit = shadowRoot.elementFromPoint(at.left + at.width / 2, at.top + at.height / 2);
        const whole = it.closest('label') || it;
        if (!hit || !whole.contains(hit)) tell('it is covered', it);
    }
    return lost;";

/// What is lost of all scenes in a guise once a script has run.
async fn lost(browser: &Browser, guise: Guise, script: &str) -> Vec<String> {
    let portal = Portal::start().await;
    let mut lost = Vec::new();
    for scene in &SCENES {
        scene.show(browser, &portal, guise).await;
        browser.run(script, json!(null)).await;
        let found = browser.run(LOST, json!(scene.name)).await;
        lost.extend(
            found.as_array().into_iter().flatten().map(|it| it.as_str().unwrap().to_owned()),
        );
    }
    lost
}

tell!(nothing_is_lost_where_the_text_is_twice_as_large: chromium);
async fn nothing_is_lost_where_the_text_is_twice_as_large(browser: &mut Browser) {
    let lost = lost(browser, PHONE, ENLARGE).await;
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

tell!(nothing_is_lost_in_the_narrowest_window: chromium);
async fn nothing_is_lost_in_the_narrowest_window(browser: &mut Browser) {
    let lost = lost(browser, NARROWEST, "").await;
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}
