//! Says of each line on standard input, "yes" or "no", whether our reader takes it for what the
//! schema of the given name describes: `shapes assessment|findings|addendum < LINES`.

use hangji_core::document::{from_json, parse, read_whole};
use hangji_core::procedure::addendum::{Addendum, SCHEMA};
use hangji_core::{Assessment, Finding};
use std::io::{Read, Write};

/// Whether a text is read.
type Reader = fn(&str) -> bool;

fn main() -> std::io::Result<()> {
    let name = std::env::args().nth(1).unwrap_or_default();
    let reader: Reader = match name.as_str() {
        "assessment" => |text| Assessment::read(text).is_ok(),
        "findings" => {
            |text| parse(text).is_ok_and(|value| read_whole::<Vec<Finding>>(value).is_ok())
        }
        "addendum" => |text| from_json::<Addendum>(text).is_ok_and(|it| it.schema == SCHEMA),
        other => return Err(std::io::Error::other(format!("there is no schema `{other}`"))),
    };
    let mut lines = Vec::new();
    std::io::stdin().read_to_end(&mut lines)?;
    let mut verdicts = String::new();
    for line in lines.split_inclusive(|it| *it == b'\n') {
        let text = std::str::from_utf8(line.strip_suffix(b"\n").unwrap_or(line));
        verdicts.push_str(if text.is_ok_and(reader) { "yes\n" } else { "no\n" });
    }
    std::io::stdout().write_all(verdicts.as_bytes())
}
