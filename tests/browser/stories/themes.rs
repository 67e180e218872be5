//! The looks that a page or its user can ask for.

use serde_json::{Value, json};

use crate::support::{browser::Browser, host::Host, secretary::Secretary, tell};

const PAGE: &str = "<hangji-assessment></hangji-assessment>";

/// The class names of the mount element, the colours of the work area, the size of its letters.
async fn look(browser: &Browser) -> Value {
    let script = "const { shadowRoot } = document.querySelector('hangji-assessment');
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const frame = shadowRoot.querySelector('.hangji');
        const style = getComputedStyle(frame);
        return [frame.parentElement.className, style.backgroundColor, style.color, style.fontSize];";
    browser.run(script, json!(null)).await
}

async fn set(browser: &Browser, name: &str, value: &str) {
    let script = "document.querySelector('hangji-assessment').setAttribute(...arguments[0]);
        return null";
    browser.run(script, json!([name, value])).await;
}

/// What the user's system prefers.
async fn prefer(browser: &Browser, feature: &str, value: &str) {
    let features = json!({"features": [{"name": feature, "value": value}]});
    browser.devtools("Emulation.setEmulatedMedia", features).await;
}

const LIGHT: [&str; 3] = ["rgb(255, 255, 255)", "rgb(27, 36, 48)", "15px"];
const DARK: [&str; 3] = ["rgb(26, 31, 38)", "rgb(232, 236, 241)", "15px"];

fn is(name: &str, [paper, ink, letters]: [&str; 3]) -> Value {
    json!([name, paper, ink, letters])
}

tell!(a_page_asks_for_a_look_and_takes_it_back: chromium, chromium_69, firefox);
async fn a_page_asks_for_a_look_and_takes_it_back(browser: &mut Browser) {
    browser.resize(1280, 800).await;
    let host = Host::start(PAGE).await;
    let secretary = Secretary::at(browser, host.url()).await;
    assert_eq!(look(browser).await, is("root wide", LIGHT));
    secretary.field("上级指派的联系人").fill("镇组织委员样例甲").await;
    set(browser, "theme", "dark").await;
    assert_eq!(look(browser).await, is("root dark wide", DARK));
    set(browser, "contrast", "more").await;
    let [black, white] = ["rgb(0, 0, 0)", "rgb(255, 255, 255)"];
    assert_eq!(look(browser).await, is("root dark contrast wide", [black, white, "15px"]));
    set(browser, "theme", "light").await;
    assert_eq!(look(browser).await, is("root contrast wide", [white, black, "15px"]));
    set(browser, "contrast", "").await;
    assert_eq!(look(browser).await, is("root wide", LIGHT));
    assert_eq!(secretary.value_of("上级指派的联系人").await, "镇组织委员样例甲");
}

tell!(on_a_projector_the_layout_follows_the_larger_letters: chromium, chromium_69, firefox);
async fn on_a_projector_the_layout_follows_the_larger_letters(browser: &mut Browser) {
    browser.resize(1280, 800).await;
    let host = Host::start("<hangji-assessment scale=projector></hangji-assessment>").await;
    let secretary = Secretary::at(browser, host.url()).await;
    let [paper, ink, _] = LIGHT;
    assert_eq!(look(browser).await, is("root projector medium", [paper, ink, "20px"]));
    set(browser, "scale", "").await;
    assert_eq!(look(browser).await, is("root wide", LIGHT));
    secretary.open("核对报送").await;
}

tell!(what_the_user_prefers_is_followed_where_the_page_lets_it: chromium);
async fn what_the_user_prefers_is_followed_where_the_page_lets_it(browser: &mut Browser) {
    browser.resize(1280, 800).await;
    let host = Host::start(PAGE).await;
    Secretary::at(browser, host.url()).await;
    prefer(browser, "prefers-color-scheme", "dark").await;
    assert_eq!(look(browser).await, is("root wide", LIGHT), "most portals are light");
    set(browser, "theme", "auto").await;
    assert_eq!(look(browser).await, is("root dark wide", DARK));
    prefer(browser, "prefers-color-scheme", "light").await;
    assert_eq!(look(browser).await, is("root wide", LIGHT));
    prefer(browser, "prefers-contrast", "more").await;
    let [black, white] = ["rgb(0, 0, 0)", "rgb(255, 255, 255)"];
    assert_eq!(look(browser).await, is("root contrast wide", [white, black, "15px"]));
}

tell!(in_the_systems_own_colours_the_open_step_can_be_told: chromium);
async fn in_the_systems_own_colours_the_open_step_can_be_told(browser: &mut Browser) {
    let host = Host::start(PAGE).await;
    Secretary::at(browser, host.url()).await;
    prefer(browser, "forced-colors", "active").await;
    let script = "const { shadowRoot } = document.querySelector('hangji-assessment');
        const edge = (it) => getComputedStyle(shadowRoot.querySelector(it)).borderLeftColor;
        return edge('nav .now button') !== edge('nav li:not(.now) button');";
    assert_eq!(browser.run(script, json!(null)).await, true);
}

tell!(a_narrow_page_opens_the_list_of_steps_and_closes_it_again: chromium, chromium_69, firefox);
async fn a_narrow_page_opens_the_list_of_steps_and_closes_it_again(browser: &mut Browser) {
    browser.resize(400, 800).await;
    let host = Host::start(PAGE).await;
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.wait_for_text("第 1 页，共 6 页").await;
    secretary.button("核对报送").wait_away().await;
    secretary.button("全部步骤").press().await;
    secretary.button("调查摸底").press().await;
    secretary.is_at("调查摸底").await;
    secretary.wait_for_text("第 2 页，共 6 页").await;
    secretary.button("核对报送").wait_away().await;
}
