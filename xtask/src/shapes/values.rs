//! Values of every kind, to be put where they belong and where they do not.

use serde_json::Value;

/// As JSON, because some of them are numbers that no type of Rust holds.
const VALUES: [&str; 46] = [
    "null",
    "true",
    "false",
    "0",
    "-0",
    "-0.0",
    "1",
    "-1",
    "1.0",
    "2.50",
    "20e-1",
    "1e2",
    "1e400",
    "-1e400",
    "9007199254740991",
    "9007199254740992",
    "18446744073709551615",
    "18446744073709551616",
    "-9223372036854775809",
    "123456789012345678901234567890.5",
    "\"\"",
    "\"0\"",
    "\"46\"",
    "\"null\"",
    "\"文\"",
    "\"\\u0000\"",
    "\"𠮷\"",
    "\"yes\"",
    "\"Yes\"",
    "\"survey\"",
    "\"excellence\"",
    "\"not_ready\"",
    "\"area_joint\"",
    "\"done\"",
    "\"month\"",
    "\"hint\"",
    "\"off\"",
    "\"superior\"",
    "[]",
    "[null]",
    "[[]]",
    "[\"other\", \"other\"]",
    "[{}]",
    "{}",
    "{\"x\": {\"y\": []}}",
    "{\"$serde_json::private::Number\": \"1\"}",
];

/// All of them, as they are written.
pub(super) fn all() -> Vec<&'static str> {
    VALUES.to_vec()
}

/// Those that survive being read and written here.
pub(super) fn plain() -> Vec<Value> {
    let plain = VALUES.iter().filter(|it| !it.contains("serde_json"));
    plain.filter_map(|it| serde_json::from_str(it).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_but_one_are_read_here_and_keep_their_digits() {
        let plain = plain();
        assert_eq!(plain.len(), VALUES.len() - 1);
        let text = |it: &str| serde_json::from_str::<Value>(it).unwrap().to_string();
        assert_eq!(text("2.50"), "2.50");
        assert_eq!(text("-0"), "-0");
    }
}
