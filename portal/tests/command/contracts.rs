//! The contracts that the program prints.

use crate::desk::Desk;
use serde_json::Value;

#[test]
fn the_schema_of_each_document_is_printed() {
    let desk = Desk::new();
    for (line, printed) in [
        ("schema", hangji_core::schema::assessment()),
        ("schema assessment", hangji_core::schema::assessment()),
        ("schema findings", hangji_core::schema::findings()),
        ("schema addendum", hangji_core::schema::addendum()),
    ] {
        let ran = desk.run(line);
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{line}");
        assert_eq!(serde_json::from_str::<Value>(&ran.out).unwrap(), printed, "{line}");
    }
    let ran = desk.run("schema receipt");
    assert_ne!(ran.status, 0);
    assert!(ran.err.contains("assessment, findings, addendum"), "{}", ran.err);
}

#[test]
fn the_contract_of_the_host_is_printed() {
    let ran = Desk::new().run("openapi");
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let contract: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(contract["openapi"], "3.1.0");
}

#[test]
fn the_help_says_what_each_exit_status_means() {
    let ran = Desk::new().run("check --help");
    assert_eq!(ran.status, 0);
    for words in ["Exit status", "  0  ", "  1  ", "  2  ", "  3  ", ".jsonl"] {
        assert!(ran.out.contains(words), "{words}: {}", ran.out);
    }
}
