//! What a submission holds, read before it is sent.

use crate::support::{browser::Browser, host::Host, secretary::Secretary, tell};

tell!(all_that_is_to_be_submitted_is_read_before_it_is: chromium, chromium_69, firefox);
async fn all_that_is_to_be_submitted_is_read_before_it_is(browser: &mut Browser) {
    let host = Host::with_one_element().await;
    let secretary = Secretary::with_village(browser, host.url()).await;
    secretary.open("核对报送").await;
    let read = secretary.button("核对全部内容");
    assert!(!secretary.text().await.contains("17名流动党员全部有联系人"));
    read.press().await;
    for said in ["A6 是否已摸清流动党员底数", "17名流动党员全部有联系人", "四、整改提高"]
    {
        secretary.wait_for_text(said).await;
    }
    // One at a time; the other button takes the place of what was open.
    secretary.button("查看将要报送的数据").press().await;
    secretary.wait_for_text("\"schema\": \"hangji.assessment/1\"").await;
    secretary.wait_gone("四、整改提高").await;
    read.press().await;
    read.press().await;
    secretary.wait_gone("四、整改提高").await;
    assert!(secretary.focused().await.starts_with("button \"核对全部内容\" (collapsed)"));
}
