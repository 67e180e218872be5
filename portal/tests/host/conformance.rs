//! The conformance set's texts that cannot be read, posted to the host.

use crate::fixtures::{beside, documents};
use crate::support::Host;

#[tokio::test]
async fn texts_that_cannot_be_read_are_refused_as_the_set_says() {
    let host = Host::start();
    for document in documents("unreadable", "refusal") {
        let expected = beside(&document, "refusal").unwrap();
        if expected["host_may_read"] == true {
            continue;
        }
        let told = host.post("key-1", std::fs::read(&document).unwrap()).await;
        let problem = told.json();
        assert!([400, 422].contains(&told.status.as_u16()), "{}", document.display());
        assert_eq!(problem["type"], expected["type"], "{}", document.display());
        assert_eq!(problem["misfits"], expected["misfits"], "{}", document.display());
    }
    assert_eq!(host.rows(), 0);
}

#[tokio::test]
async fn documents_of_every_sector_are_taken_in_and_shown() {
    let host = Host::start();
    for (nth, document) in documents("valid", "findings").iter().enumerate() {
        // What needs an addendum, a stored revision or another step has its story elsewhere.
        if beside(document, "options").is_some() {
            continue;
        }
        let text = std::fs::read_to_string(document).unwrap();
        let told = host.post(&format!("key-{nth}"), text).await;
        assert_eq!(told.status, 201, "{}: {}", document.display(), told.text);
        let id = told.json()["id"].as_str().unwrap().to_owned();
        let page = host.get(&format!("/assessments/{id}")).await;
        assert_eq!(page.status, 200, "{}", document.display());
        let unknown = page.text.contains("本系统的检查项中没有这一题");
        assert!(!unknown, "{}", document.display());
    }
}
