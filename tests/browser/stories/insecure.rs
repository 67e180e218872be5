//! A portal that speaks plain `http`, as intranets do: browsers then withhold some of what they can.

use serde_json::json;

use crate::support::{browser::Browser, portal::Portal, secretary::Secretary, tell};

tell!(a_branch_fills_in_and_submits_over_plain_http: chromium, chromium_69, firefox);
async fn a_branch_fills_in_and_submits_over_plain_http(browser: &mut Browser) {
    let portal = Portal::start().await;
    let secretary = Secretary::with_village(browser, &portal.intranet_url("/")).await;
    let secure = browser.run("return window.isSecureContext", json!(null)).await;
    assert_eq!(secure, json!(false), "the browser trusts this address, so this story says nothing");

    secretary.fill_in(&[("上级指派的联系人", "样例甲（镇组织委员）")]).await;
    browser.reload().await;
    secretary.title("党支部自查").wait().await;
    secretary.open("支部概况").await;
    assert_eq!(secretary.value_of("上级指派的联系人").await, "样例甲（镇组织委员）");

    secretary.open("核对报送").await;
    secretary.submit().await;
    assert!(!secretary.receipt().await.is_empty());
    let stored = portal.stored("village").await;
    assert_eq!(stored["branch"]["contact"], "样例甲（镇组织委员）");
}
