//! Which assessment is on the page: the one that it names, what it hands over, and what makes way.

use serde_json::{Value, json};

use crate::support::{
    browser::Browser,
    host::{ENDPOINT, Host},
    portal::Portal,
    secretary::Secretary,
    tell,
};

/// A branch that the host has under an id.
fn stored(id: &str, name: &str) -> Value {
    json!({
        "schema": "hangji.assessment/1", "id": id, "revision": 2,
        "procedure": {"id": "yuechuangxianzufa-2012-4", "version": 2},
        "branch": {"name": name, "sector": "rural"},
    })
}

/// A host with an element for the first of two assessments that it has.
async fn two_stored(attributes: &str) -> Host {
    let element = format!(
        "<hangji-assessment endpoint={ENDPOINT} assessment-id=a-1 {attributes}></hangji-assessment>"
    );
    let host = Host::start(&format!("{HEAR}{element}")).await;
    for (id, name) in [("a-1", "样例甲村党支部"), ("a-2", "样例乙村党支部")] {
        host.has_file(&format!("{ENDPOINT}/{id}"), &stored(id, name).to_string());
    }
    host
}

/// The page remembers what it heard, and answers for itself what it is told to hold back.
const HEAR: &str = "<script>
    window.heard = [];
    window.held = [];
    for (const name of ['hangji-error', 'hangji-sign-in']) {
        addEventListener(name, (event) => heard.push(name + (event.detail ? ' ' + event.detail.message : '')));
    }
    addEventListener('hangji-request', (event) => {
        const { method, respondWith } = event.detail;
        if (method === window.holds) respondWith(new Promise((done) => held.push(done)));
    });
</script>";

async fn script(browser: &Browser, script: &str, argument: Value) -> Value {
    let find = "const element = document.querySelector('hangji-assessment');";
    browser.run(&format!("{find} {script}"), argument).await
}

async fn set(browser: &Browser, attribute: &str, value: &str) {
    let set = "element.setAttribute(...arguments[0]); return null";
    script(browser, set, json!([attribute, value])).await;
}

/// A branch that is begun in one window and opened in a second, which is in front; gives the first
/// one's tab, and the widget as seen in either.
async fn two_windows<'b>(
    browser: &'b Browser,
    host: &Host,
) -> (String, Secretary<'b>, Secretary<'b>) {
    let first = browser.tab().await;
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.fill_in(&[("党支部名称", "样例一村党支部")]).await;
    secretary.wait_for_text("已保存在本机").await;
    browser.open_tab().await;
    (first, secretary, Secretary::at(browser, host.url()).await)
}

/// What the browser keeps of an id, by key.
async fn kept(browser: &Browser, id: &str) -> Vec<String> {
    let find = "return Object.keys(localStorage).filter((it) => it.split(':')[3] === arguments[0])
        .map((it) => localStorage.getItem(it))";
    let found = browser.run(find, json!(id)).await;
    found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

tell!(to_be_read_from_the_start_it_is_the_branch_s_own: chromium, firefox);
async fn to_be_read_from_the_start_it_is_the_branch_s_own(browser: &mut Browser) {
    for attribute in ["mode=view", "readonly"] {
        let host = two_stored(attribute).await;
        let secretary = Secretary::at(browser, host.url()).await;
        secretary.wait_for_text("样例甲村党支部").await;
        secretary.open("核对报送").await;
        secretary.wait_for_text("只供查看，这里不能修改").await;
        assert_eq!(secretary.document().await["branch"]["name"], "样例甲村党支部");
        assert_eq!(kept(browser, "a-1").await, [""; 0], "to look around keeps nothing");
        let asked = host.requests();
        assert!(!asked.iter().any(|it| it.ends_with("hangji.demo.js")), "{asked:#?}");
    }
}

tell!(another_id_opens_another_assessment: chromium, firefox);
async fn another_id_opens_another_assessment(browser: &mut Browser) {
    let host = two_stored("").await;
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.wait_for_text("样例甲村党支部").await;
    secretary.fill_in(&[("上级党组织", "样例镇党委")]).await;
    set(browser, "assessment-id", "a-2").await;
    secretary.wait_for_text("样例乙村党支部").await;
    secretary.field("上级党组织").wait_to_hold("").await;
    secretary.fill_in(&[("上级指派的联系人", "样例丙")]).await;
    secretary.wait_for_text("已保存在本机").await;
    let (first, second) = (kept(browser, "a-1").await, kept(browser, "a-2").await);
    assert!(first.len() == 1 && first[0].contains("样例镇党委"), "{first:?}");
    assert!(second.len() == 1 && !second[0].contains("样例镇党委"), "{second:?}");

    set(browser, "assessment-id", "a-1").await;
    secretary.wait_for_text("样例甲村党支部").await;
    secretary.field("上级党组织").wait_to_hold("样例镇党委").await;
    secretary.field("上级指派的联系人").wait_to_hold("").await;
}

tell!(what_is_typed_before_the_stored_one_came_is_kept: chromium, firefox);
async fn what_is_typed_before_the_stored_one_came_is_kept(browser: &mut Browser) {
    let hold = "<script>window.holds = 'GET'</script>";
    let element =
        format!("<hangji-assessment endpoint={ENDPOINT} assessment-id=a-1></hangji-assessment>");
    let host = Host::start(&format!("{HEAR}{hold}{element}")).await;
    let secretary = Secretary::at(browser, host.url()).await;

    // Taken out and put back before anything came, it asks again; the first answer is too late then.
    let again = "element.remove();
        for (let turn = 0; turn < 3; turn++) await new Promise(requestAnimationFrame);
        document.body.append(element); return null";
    script(browser, again, json!(null)).await;
    secretary.title("党支部自查").wait().await;
    secretary.fill_in(&[("党支部名称", "样例丙村党支部")]).await;
    let answer = "while (held.length < 2) await new Promise(requestAnimationFrame);
        held.forEach((done, at) => done({ status: 200, body: arguments[0][at] })); return null";
    let late = [stored("a-1", "不再要的"), stored("a-1", "样例甲村党支部")];
    script(browser, answer, json!(late.map(|it| it.to_string()))).await;
    secretary.wait_for_text("在接收系统里已有记录（第 2 版）").await;
    assert_eq!(secretary.value_of("党支部名称").await, "样例丙村党支部");
    // It is offered as long as it can be had.
    secretary.open("调查摸底").await;
    secretary.open("支部概况").await;

    secretary.button("改用接收系统里的那一份").press().await;
    secretary.wait_gone("在接收系统里已有记录").await;
    secretary.field("党支部名称").wait_to_hold("样例甲村党支部").await;
    secretary.button("本机另存有以前填写的内容（1 份）").press().await;
    secretary.row("样例丙村党支部").wait().await;
}

tell!(a_stored_one_that_cannot_be_had_is_told_to_the_page: chromium);
async fn a_stored_one_that_cannot_be_had_is_told_to_the_page(browser: &mut Browser) {
    let host = two_stored("").await;
    let secretary = Secretary::at(browser, host.url()).await;
    set(browser, "assessment-id", "nobody").await;
    secretary.wait_for_text("未能取得这份自查记录").await;
    script(browser, "window.holds = 'GET'; return null", json!(null)).await;
    set(browser, "assessment-id", "a-2").await;
    let ended = "while (!held.length) await new Promise(requestAnimationFrame);
        held.pop()({ status: 401, body: '' }); return null";
    script(browser, ended, json!(null)).await;
    secretary.wait_for_text("登录已过期，未能取得这份自查记录").await;
    let heard = browser.run("return heard", json!(null)).await;
    assert_eq!(heard, json!(["hangji-error assessment-id (404)", "hangji-sign-in"]));
    // The browser itself logs the 404.
    browser.errors().await;
}

tell!(typed_after_a_submission_it_is_there_when_the_page_is_loaded_again: chromium, firefox);
async fn typed_after_a_submission_it_is_there_when_the_page_is_loaded_again(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::with_village(browser, &portal.url("/")).await;
    secretary.open("核对报送").await;
    secretary.submit().await;
    secretary.receipt().await;
    secretary.open("整改提高").await;
    secretary.plan(2, &[("整改目标", "4月召开1次组织生活会，每半年1次")]).await;
    secretary.wait_for_text("已保存在本机").await;
    browser.reload().await;
    let secretary = Secretary::of(browser).await;
    secretary.open("整改提高").await;
    let goal = secretary.plan_item(2).value_of("整改目标").await;
    assert_eq!(goal, "4月召开1次组织生活会，每半年1次");
}

tell!(another_window_that_looks_around_stops_nobody: chromium, firefox);
async fn another_window_that_looks_around_stops_nobody(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let (first, secretary, other) = two_windows(browser, &host).await;
    other.open("调查摸底").await;
    other.wait_for_text("已保存在本机").await;
    browser.to_tab(&first).await;
    secretary.fill_in(&[("上级党组织", "样例镇党委")]).await;
    secretary.leave().await;
    let saved = "while (!JSON.stringify(localStorage).includes('样例镇党委')) {
            await new Promise(requestAnimationFrame);
        }
        return null";
    browser.run(saved, json!(null)).await;
    assert!(!secretary.text().await.contains("另一个窗口"));
}

tell!(what_only_this_window_has_makes_way_as_well: chromium);
async fn what_only_this_window_has_makes_way_as_well(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let (first, secretary, other) = two_windows(browser, &host).await;
    other.fill_in(&[("上级党组织", "样例镇党委")]).await;
    other.wait_for_text("已保存在本机").await;
    browser.to_tab(&first).await;
    secretary.fill_in(&[("上级指派的联系人", "样例甲")]).await;
    secretary.wait_for_text("这份自查正在另一个窗口中填写").await;

    secretary.hand_over(&stored("a-9", "样例三村党支部")).await;
    secretary.fill_in(&[("上级党组织", "样例县委")]).await;
    secretary.button("改为保存本窗口的内容").press().await;
    secretary.wait_for_text("已保存在本机").await;
    let kept = kept(browser, "new").await;
    for words in ["样例镇党委", "样例甲", "样例县委"] {
        assert!(kept.iter().any(|it| it.contains(words)), "{words} is gone: {kept:#?}");
    }
}

tell!(of_the_same_assessment_the_draft_makes_way_for_what_the_page_hands_over: chromium);
async fn of_the_same_assessment_the_draft_makes_way_for_what_the_page_hands_over(
    browser: &mut Browser,
) {
    let host = Host::with_one_element().await;
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.hand_over(&stored("a-1", "样例甲村党支部")).await;
    secretary.fill_in(&[("上级党组织", "样例镇党委")]).await;
    secretary.wait_for_text("已保存在本机").await;
    // The same once more, as a page does that binds it: nothing is to make way.
    let same = "element.value = element.value; return null";
    script(browser, same, json!(null)).await;
    secretary.fill_in(&[("上级指派的联系人", "样例丙")]).await;
    secretary.wait_for_text("已保存在本机").await;
    assert_eq!(kept(browser, "new").await.len(), 1);

    secretary.hand_over(&stored("a-1", "样例甲村党支部")).await;
    secretary.wait_for_text("填写后自动保存在本机").await;
    secretary.fill_in(&[("上级指派的联系人", "样例丁")]).await;
    secretary.wait_for_text("已保存在本机").await;
    let kept = kept(browser, "new").await;
    assert!(kept.len() == 2 && kept.iter().any(|it| it.contains("样例丙")), "{kept:#?}");
}

tell!(the_page_s_field_follows_what_was_opened_and_removed: chromium, firefox);
async fn the_page_s_field_follows_what_was_opened_and_removed(browser: &mut Browser) {
    let element = format!(
        "<form><hangji-assessment name=field endpoint={ENDPOINT} assessment-id=a-1></hangji-assessment></form>"
    );
    let host = Host::start(&element).await;
    let own = stored("a-1", "样例甲村党支部");
    host.has_file(&format!("{ENDPOINT}/a-1"), &own.to_string());
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.wait_for_text("样例甲村党支部").await;
    let field = "return JSON.parse(new FormData(element.form).get('field'))";
    let held = script(browser, field, json!(null)).await;
    assert_eq!((&held["id"], &held["branch"]["name"]), (&own["id"], &own["branch"]["name"]));
    script(browser, "element.reset(); return null", json!(null)).await;
    secretary.wait_gone("样例甲村党支部").await;
    assert_eq!(script(browser, field, json!(null)).await["branch"], json!(null));
}

tell!(who_works_elsewhere_is_told_of_the_receipt: chromium, firefox);
async fn who_works_elsewhere_is_told_of_the_receipt(browser: &mut Browser) {
    let host =
        Host::start(&format!("{HEAR}<hangji-assessment endpoint={ENDPOINT}></hangji-assessment>"))
            .await;
    let secretary = Secretary::with_village(browser, host.url()).await;
    script(browser, "window.holds = 'POST'; return null", json!(null)).await;
    secretary.open("核对报送").await;
    for (answer, told) in [
        (json!({"status": 503, "body": ""}), "报送没有成功，填写的内容全部保留"),
        (
            json!({"status": 201, "body": {
                "id": "village", "revision": 1, "receipt": "2012-0007",
                "received_at": "2012-10-10T09:00:00+08:00",
            }}),
            "报送成功，回执在“核对报送”页",
        ),
    ] {
        script(browser, "element.submit(); return null", json!(null)).await;
        secretary.wait_for_text("正在报送").await;
        secretary.open("整改提高").await;
        secretary.plan(2, &[("整改目标", "4月召开1次组织生活会")]).await;
        let done = "held.pop()(arguments[0]); return null";
        script(browser, done, answer).await;
        secretary.wait_for_text(told).await;
        secretary.plan_item(2).field("整改目标").wait_focused().await;
        let answer = secretary.button("转到“核对报送”");
        answer.press().await;
        answer.wait_away().await;
    }
    assert_eq!(secretary.receipt().await, "2012-0007");
}

tell!(named_after_its_submission_it_keeps_the_receipt: chromium);
async fn named_after_its_submission_it_keeps_the_receipt(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = Secretary::with_village(browser, host.url()).await;
    let name = "element.addEventListener('hangji-accepted', (event) => {
            element.setAttribute('assessment-id', event.detail.id);
        });
        return null";
    script(browser, name, json!(null)).await;
    secretary.open("核对报送").await;
    secretary.submit().await;
    assert_eq!(secretary.receipt().await, "H-2012-1");
    secretary.open("整改提高").await;
    secretary.plan(2, &[("整改目标", "4月召开1次组织生活会")]).await;
    secretary.wait_for_text("已保存在本机").await;
    let kept = kept(browser, "village").await;
    assert!(kept.len() == 1 && kept[0].contains("4月召开1次组织生活会"), "{kept:#?}");
    let asked = host.requests();
    assert!(!asked.iter().any(|it| it.ends_with("/village")), "it was there already: {asked:#?}");
}

tell!(another_id_costs_nothing_that_only_this_window_has: chromium);
async fn another_id_costs_nothing_that_only_this_window_has(browser: &mut Browser) {
    let host = two_stored("").await;
    let first = browser.tab().await;
    let secretary = Secretary::at(browser, host.url()).await;
    secretary.wait_for_text("样例甲村党支部").await;
    browser.open_tab().await;
    let other = Secretary::at(browser, host.url()).await;
    other.wait_for_text("样例甲村党支部").await;
    other.fill_in(&[("上级党组织", "样例镇党委")]).await;
    other.wait_for_text("已保存在本机").await;
    browser.to_tab(&first).await;
    secretary.fill_in(&[("上级指派的联系人", "样例甲")]).await;
    secretary.wait_for_text("这份自查正在另一个窗口中填写").await;
    set(browser, "assessment-id", "a-2").await;
    secretary.wait_for_text("样例乙村党支部").await;
    let kept = kept(browser, "a-1").await;
    for words in ["样例镇党委", "样例甲\""] {
        assert!(kept.iter().any(|it| it.contains(words)), "{words} is gone: {kept:#?}");
    }
}
