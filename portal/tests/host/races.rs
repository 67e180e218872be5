//! Posts that arrive at once.

use crate::support::Host;
use crate::village::village;

#[tokio::test(flavor = "multi_thread")]
async fn the_same_post_many_times_at_once_is_kept_once() {
    let host = Host::start();
    let body = village("a-1").to_json();
    let post = || host.post("key-1", body.clone());
    let (a, b, c, d) = tokio::join!(post(), post(), post(), post());
    for told in [&b, &c, &d] {
        assert_eq!((told.status, &told.text), (a.status, &a.text));
    }
    assert_eq!(a.status, 201);
    // One assessment, one revision, one answer, one day of receipt numbers.
    assert_eq!(host.rows(), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_posts_on_one_revision_one_is_kept_and_one_is_told() {
    let host = Host::start();
    let mut assessment = village("a-1");
    host.post("key-1", assessment.to_json()).await;
    assessment.revision = 1;
    let one = assessment.to_json();
    assessment.branch.contact = "镇组织委员".into();
    let other = assessment.to_json();
    let (one, other) = tokio::join!(host.post("key-2", one), host.post("key-3", other));
    let mut answers = [one.status.as_u16(), other.status.as_u16()];
    answers.sort_unstable();
    assert_eq!(answers, [200, 409]);
    assert_eq!(host.get("/api/assessments/a-1").await.json()["revision"], 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn receipt_numbers_of_a_day_are_never_given_twice() {
    let host = Host::start();
    let post = async |n: u8| {
        let told = host.post(&format!("key-{n}"), village(&format!("a-{n}")).to_json()).await;
        told.json()["receipt"].as_str().unwrap().to_owned()
    };
    let (a, b, c) = tokio::join!(post(1), post(2), post(3));
    let mut receipts = [a, b, c];
    receipts.sort();
    assert_eq!(receipts, ["HJ-20121010-0001", "HJ-20121010-0002", "HJ-20121010-0003"]);
}
