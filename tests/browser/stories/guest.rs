//! The widget as a guest: the page and its scripts find everything as it was, while it is there and
//! after it has gone.

use serde_json::{Value, json};

use crate::support::{
    browser::Browser,
    host::{ENDPOINT, Host},
    paper,
    secretary::{Secretary, village},
    tell,
};

/// What a page has of its own, and room for the widget that takes no other's.
const PAGE: &str = "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>内网门户</title>
    <link rel=icon href=data:,><style>body { font: 14px/1.5 sans-serif } #room { height: 400px; overflow: auto }</style>
    <h1>党建</h1><p>通知 <a href='#top'>更多</a></p><ul><li>一</li></ul>
    <form><fieldset><legend>查询</legend><label>名称 <input></label> <input type=checkbox> <input type=radio>
    <select><option>全部</select> <textarea>备注</textarea> <button type=button>查询</button></fieldset></form>
    <table><caption>名单</caption><tr><th>序号</th><td>1</td></tr></table><details><summary>说明</summary></details>
    <div id=room></div>";

/// Remembers in the page, out of sight of everything that is looked at: what each script can reach by
/// its name, every part of it and of its prototype, and how each element of the page looks.
const SURVEY: &str = r"
    const drivers = /^(.?cdc_|ret_nodes)/;
    const own = (it) => Reflect.ownKeys(it).filter((name) => !drivers.test(String(name)));
    const seen = new Map();
    const look = (name, it) => {
        for (const key of own(it)) {
            const { value, get, set } = Object.getOwnPropertyDescriptor(it, key);
            seen.set(name + String(key), [value, get, set]);
        }
    };
    look('window.', window);
    for (const name of own(window).filter((name) => typeof name === 'string')) {
        const { value } = Object.getOwnPropertyDescriptor(window, name);
        if (typeof value !== 'function' && !['JSON', 'Math', 'Reflect', 'Intl'].includes(name)) continue;
        look(name + '.', value);
        if (value.prototype) look(name + '.prototype.', value.prototype);
    }
    for (const name of ['document', 'history', 'localStorage', 'sessionStorage', 'navigator', 'customElements']) {
        look(name + '.', window[name]);
    }
    for (const it of document.querySelectorAll('body, body > :not(#room), body > :not(#room) *')) {
        const style = getComputedStyle(it);
        for (const property of style) seen.set(it.localName + ' has ' + property, [style.getPropertyValue(property)]);
        const { left, top, width, height } = it.getBoundingClientRect();
        // Firefox counts in small fractions from where the page is scrolled to.
        const box = [left, top + scrollY, width, height].map((it) => Math.round(it * 8));
        if (it.getClientRects().length) seen.set(it.localName + ' is at', box);
    }
    const { title, cookie, designMode, documentElement, head } = document;
    const rest = { title, cookie, designMode, head: head.innerHTML, hash: location.hash,
        length: history.length, lang: documentElement.lang, classes: documentElement.className };
    for (const name of Object.keys(rest)) seen.set(name, [rest[name]]);";

/// Takes the first look.
const BEFORE: &str = "
    const room = document.getElementById('room');
    room.seen = seen;
    return seen.size";

/// What differs from the first look.
const SINCE: &str = "
    const before = document.getElementById('room').seen;
    const names = new Set([...before.keys(), ...seen.keys()]);
    const alike = (a, b) => a && b && a.every((it, nth) => Object.is(it, b[nth]));
    return [...names].filter((name) => !alike(before.get(name), seen.get(name)))
        .map((name) => `${name}: ${before.get(name)} became ${seen.get(name)}`)";

/// Brings the script and the element in, as late as a page can.
const ARRIVE: &str = "
    const script = document.createElement('script');
    script.type = 'module';
    script.src = '/hangji/hangji.js';
    document.getElementById('room').append(script);
    const element = document.createElement('hangji-assessment');
    element.setAttribute('endpoint', arguments[0]);
    element.setAttribute('languages', 'zh en');
    document.getElementById('room').append(element);
    return null";

async fn look(browser: &Browser, then: &str) -> Value {
    browser.run(&format!("{SURVEY}{then}"), json!(null)).await
}

tell!(the_page_finds_everything_as_it_was: chromium, chromium_69, firefox);
async fn the_page_finds_everything_as_it_was(browser: &mut Browser) {
    let host = Host::with_page(PAGE.into()).await;
    browser.goto(host.url()).await;
    let seen = look(browser, BEFORE).await;
    assert!(!host.requests().iter().any(|it| it.contains("hangji")), "before anything of it came");
    assert!(seen.as_u64().is_some_and(|it| it > 10_000), "it looks at everything: {seen}");
    browser.run(ARRIVE, json!(ENDPOINT)).await;
    let secretary = Secretary::of(browser).await;
    secretary.hand_over(&village()).await;
    secretary.fill_in(&[("上级指派的联系人", "样例甲（镇组织委员）")]).await;
    secretary.button("English").press().await;
    secretary.title("The branch").wait().await;
    secretary.button("中文").press().await;
    secretary.go_to("整改提高").await;
    secretary.button("打印整改方案").press().await;
    paper::frame(browser).await;
    secretary.go_to("核对报送").await;
    secretary.submit().await;
    secretary.receipt().await;
    assert_eq!(look(browser, SINCE).await, json!([]), "while it is there");

    let leave = "document.querySelector('hangji-assessment').remove();
        for (const nth of [1, 2]) await new Promise(requestAnimationFrame);
        return document.body.contains(document.querySelector('hangji-assessment'))";
    assert_eq!(browser.run(leave, json!(null)).await, false);
    assert_eq!(look(browser, SINCE).await, json!([]), "after it has gone");
}

/// A menu of the page that opens over the widget, on the lowest layer that there is.
const MENU: &str =
    "<div id=menu style='position: absolute; z-index: 1; inset: auto; top: 0; left: 0;
        width: 100%; height: 100%; background: white; display: none'>菜单</div>
    <hangji-assessment mode=demo></hangji-assessment>";

/// How many points of the widget, in a grid, show something else than the menu that is over all.
const COVERED: &str = "
    const menu = document.getElementById('menu');
    menu.style.display = 'block';
    menu.style.height = document.documentElement.scrollHeight + 'px';
    let others = 0;
    for (let x = 5; x < innerWidth - 20; x += 15) {
        for (let y = 5; y < innerHeight; y += 15) others += document.elementFromPoint(x, y) !== menu;
    }
    return others";

tell!(whatever_the_page_opens_lies_above_it: chromium);
async fn whatever_the_page_opens_lies_above_it(browser: &mut Browser) {
    let host = Host::start(MENU).await;
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.go_to("调查摸底").await;
    secretary.group("A1").choose("是").await;
    assert_eq!(browser.run(COVERED, json!(null)).await, 0);
}
