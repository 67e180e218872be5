//! What cannot be read stays as typed, and what a host does not take in stays in the form.

use serde_json::{Value, json};

use crate::support::{
    browser::Browser,
    host::{Host, Reply},
    portal::Portal,
    secretary::{Secretary, as_typed, village},
    tell,
};

tell!(a_number_that_is_none_stays_and_is_told_when_left: chromium, firefox);
async fn a_number_that_is_none_stays_and_is_told_when_left(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    for typed in ["十二", "12x"] {
        let finding = format!("“{typed}”不是整数");
        secretary.fill_in(&[("正式党员", typed)]).await;
        assert_eq!(secretary.field("正式党员").description().await, "");
        secretary.leave().await;
        secretary.wait_for_text(&finding).await;
        assert!(secretary.field("正式党员").description().await.contains(&finding));
        assert_eq!(secretary.value_of("正式党员").await, typed);
        assert_eq!(secretary.document().await["branch"]["members"]["full"], typed);

        secretary.field("正式党员").fill("12").await;
        secretary.wait_gone(&finding).await;
        assert_eq!(secretary.document().await["branch"]["members"]["full"], 12);
    }
}

tell!(nothing_is_found_wrong_while_it_is_typed: chromium, firefox);
async fn nothing_is_found_wrong_while_it_is_typed(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    let entries =
        [("党支部名称", "样例一村"), ("成立时间", "明天"), ("正式党员", "-1"), ("预备党员", "一")];
    for (field, typed) in entries {
        secretary.field(field).press().await;
        for letter in typed.chars() {
            browser.write(&letter.to_string()).await;
            let read_out = secretary.field(field).description().await;
            assert!(!read_out.contains('。'), "{field} {letter}: {read_out}");
        }
    }
}

tell!(a_press_right_after_a_mistake_is_not_lost: chromium, chromium_69, firefox);
async fn a_press_right_after_a_mistake_is_not_lost(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.fill_in(&[("党支部名称", "样例一村")]).await;
    secretary.group("主领域").choose("农村").await;
    secretary.fill_in(&[("正式党员", "12x")]).await;
    secretary.button("完成本步，下一步").press().await;
    secretary.region("还有 2 处需补正").wait_focused().await;
}

/// Presses a button of the pointer on the page and never lets it go, as where its menu opens, or
/// another window comes to the front meanwhile.
async fn press_for_ever(browser: &Browser, button: u8) {
    let script = "document.body.dispatchEvent(
        new MouseEvent('mousedown', { bubbles: true, button: arguments[0] }))";
    browser.run(script, json!(button)).await;
}

tell!(a_press_that_never_ends_holds_nothing_up: chromium, chromium_69, firefox);
async fn a_press_that_never_ends_holds_nothing_up(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::at(browser, &portal.url("/")).await;
    secretary.field("正式党员").press().await;
    press_for_ever(browser, 0).await;
    browser.write("12x").await;
    // That it is saved is drawn, and so is what is wrong with it once it is left.
    secretary.wait_for_text("已保存在本机").await;
    press_for_ever(browser, 2).await;
    secretary.leave().await;
    secretary.wait_for_text("“12x”不是整数").await;
}

/// What hosts of intranets answer instead of a receipt, and what the widget says to it.
fn refusals() -> Vec<(Reply, &'static str)> {
    vec![
        (Reply::Page("<html><title>统一身份认证</title><form>请登录</form>"), "登录已过期"),
        (Reply::Json(200, json!({"code": 401, "msg": "未登录"})), "登录已过期"),
        (Reply::ToLogin, "登录已过期"),
        (Reply::Bare(401), "登录已过期"),
        (Reply::Bare(503), "接收系统暂时不能接收（状态码 503）。请稍后再次报送。"),
        (Reply::Cut, "没有收到接收系统的答复，不能确定是否已经送达"),
        (Reply::Silence, "没有收到接收系统的答复，不能确定是否已经送达"),
        (Reply::Bare(404), "接收系统不接受这次报送（状态码 404）。请将本提示告知门户管理员。"),
    ]
}

tell!(whatever_a_host_answers_everything_typed_is_still_there: chromium, firefox);
async fn whatever_a_host_answers_everything_typed_is_still_there(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = ready_to_submit(browser, &host).await;
    let mut button = "报送";
    for (reply, words) in refusals() {
        host.will(reply);
        secretary.button(button).press().await;
        told_and_unchanged(&secretary, words).await;
        button = "再次报送";
        // The page that failed says so in its own way; a failure of the network is no fault of it.
        browser.errors().await;
    }
    secretary.button(button).press().await;
    assert_eq!(secretary.receipt().await, "H-2012-1");
}

tell!(what_may_have_arrived_is_sent_again_as_the_same: chromium, firefox);
async fn what_may_have_arrived_is_sent_again_as_the_same(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = ready_to_submit(browser, &host).await;
    host.will(Reply::Silence);
    secretary.button("报送").press().await;
    told_and_unchanged(&secretary, "请再次报送，不会重复登记").await;
    browser.reload().await;
    secretary.title("核对报送").wait().await;
    host.will(Reply::Cut);
    secretary.button("报送").press().await;
    told_and_unchanged(&secretary, "请再次报送，不会重复登记").await;
    secretary.button("再次报送").press().await;
    secretary.receipt().await;

    let posts = host.posts();
    assert_eq!(posts.len(), 3);
    assert!(!posts[0].key.is_empty());
    assert!(posts.iter().all(|it| *it == posts[0]), "{posts:#?}");
    browser.errors().await;
}

tell!(what_the_host_found_wrong_stands_at_its_entry: chromium, firefox);
async fn what_the_host_found_wrong_stands_at_its_entry(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = ready_to_submit(browser, &host).await;
    let own_rule = "联系人不在镇党委的名册里，请核对姓名。";
    let finding = json!({
        "rule": "X01", "reason": "not_in_register", "severity": "error",
        "place": "/branch/contact", "message": own_rule,
    });
    host.will(Reply::Json(422, json!({"title": "需要修改", "status": 422, "findings": [finding]})));
    secretary.button("报送").press().await;
    told_and_unchanged(&secretary, "接收系统发现 1 处问题").await;
    secretary.link(own_rule).press().await;
    secretary.field("上级指派的联系人").wait_focused().await;
    assert!(secretary.field("上级指派的联系人").description().await.contains(own_rule));

    secretary.fill_in(&[("上级指派的联系人", "样例乙")]).await;
    secretary.wait_gone(own_rule).await;
    secretary.open("核对报送").await;
    secretary.button("再次报送").press().await;
    secretary.receipt().await;
    let posts = host.posts();
    assert_ne!(posts[0].key, posts[1].key, "another content is another post");
    browser.errors().await;
}

/// The host's answer when somebody else has submitted meanwhile.
fn newer() -> (Value, Reply) {
    let mut theirs = village();
    theirs["revision"] = json!(3);
    theirs["branch"]["contact"] = json!("样例丙");
    let problem = json!({"title": "已有更新的版本", "status": 409, "current": theirs});
    (theirs, Reply::Json(409, problem))
}

tell!(a_newer_version_at_the_host_asks_which_to_keep: chromium, firefox);
async fn a_newer_version_at_the_host_asks_which_to_keep(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = ready_to_submit(browser, &host).await;
    host.will(newer().1);
    secretary.button("报送").press().await;
    told_and_unchanged(&secretary, "接收系统里有较新的版本（第 3 版）").await;
    secretary.region("报送没有成功").button("下载草稿文件").wait().await;
    // The name of the button that keeps mine holds it as well.
    assert!(!secretary.outline().await.contains("button \"再次报送\""));
    secretary.button("以本机这一份为准").press().await;
    secretary.receipt().await;
    let sent: Value = serde_json::from_str(&host.posts()[1].body).unwrap();
    assert_eq!((&sent["revision"], &sent["branch"]["contact"]), (&json!(3), &json!(TYPED)));
    browser.errors().await;
}

tell!(the_newer_version_at_the_host_is_taken_instead: chromium);
async fn the_newer_version_at_the_host_is_taken_instead(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = ready_to_submit(browser, &host).await;
    let (theirs, reply) = newer();
    host.will(reply);
    secretary.button("报送").press().await;
    secretary.button("改用接收系统里的那一份").press().await;
    secretary.is_at("核对报送").await;
    assert_eq!(secretary.document().await, theirs);
    secretary.open("支部概况").await;
    assert_eq!(secretary.value_of("上级指派的联系人").await, "样例丙");
    browser.errors().await;
}

/// What was typed last before submitting.
const TYPED: &str = "样例甲（镇组织委员）";

async fn ready_to_submit<'b>(browser: &'b Browser, host: &Host) -> Secretary<'b> {
    let secretary = Secretary::with_village(browser, host.url()).await;
    secretary.fill_in(&[("上级指派的联系人", TYPED)]).await;
    secretary.open("核对报送").await;
    secretary
}

/// The summary has the focus and says so in words; the form holds what it held.
async fn told_and_unchanged(secretary: &Secretary<'_>, words: &str) {
    let summary = secretary.region("报送没有成功，填写的内容全部保留");
    summary.wait_for_text(words).await;
    summary.wait_focused().await;
    let mut typed = village();
    typed["branch"]["contact"] = json!(TYPED);
    assert_eq!(as_typed(secretary.document().await), as_typed(typed));
}
