//! The words that core knows: names of members, codes and ids, from its own tables.

use hangji_core::document::Schemas;
use hangji_core::procedure::Addendum;
use hangji_core::{Assessment, Procedure};
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// Texts that mean something to a rule or a reader, beside those that stand in a table.
const TELLING: &[&str] = &[
    "46",
    "１，２００",
    "十二",
    "9007199254740993",
    "18446744073709551616",
    "-1",
    "77.78%",
    "100%",
    "2012-03-12",
    "2012年4月30日",
    "2012.4",
    "20120430",
    "2012-02-30",
    "9999-12-31",
    "全体党员",
    "加强学习，提高认识",
    "无",
    "××村",
    "【请填写】",
    "440106199001011235",
    "6212261001123453",
    "91350100M000100Y43",
    "13800138000",
    "机密★",
    "粤创先组发〔2012〕4号",
    "\u{200b}",
    "\u{202e}",
    "𠮷",
    "{typed}",
    "V16 /plan/items/0/responsible",
    "V11 /survey/answers/A3/problem",
    "/",
    "~1",
    "$serde_json::private::Number",
    "true",
    "false",
    "p1",
    "p18446744073709551615",
    "样例一村党支部",
    "每季度检查1次",
    "补选组织委员1名",
];

/// Every word once, in a fixed order.
pub fn all() -> &'static [String] {
    static ALL: OnceLock<Vec<String>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut found: BTreeSet<String> = TELLING.iter().map(|it| (*it).to_owned()).collect();
        of_schema(&Schemas::document::<Assessment>("", "", None), &mut found);
        of_schema(&Schemas::document::<Addendum>("", "", None), &mut found);
        let procedure = serde_json::to_value(&*Procedure::built_in()).unwrap_or_default();
        of_procedure(&procedure, &mut found);
        found.extend([hangji_core::assessment::SCHEMA, "hangji.addendum/1"].map(str::to_owned));
        found.remove("");
        found.into_iter().collect()
    })
}

/// The names of members, and the codes.
fn of_schema(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(members) => {
            for (name, it) in members {
                match it {
                    Value::Object(entries) if name == "properties" => {
                        found.extend(entries.keys().cloned());
                    }
                    Value::Array(codes) if name == "enum" => found.extend(texts(codes)),
                    _ => {}
                }
                of_schema(it, found);
            }
        }
        Value::Array(list) => list.iter().for_each(|it| of_schema(it, found)),
        _ => {}
    }
}

/// The ids by which documents and addenda speak of the procedure.
fn of_procedure(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            for (name, it) in members {
                match it {
                    Value::String(id) if ["id", "rule", "reason"].contains(&name.as_str()) => {
                        found.insert(id.clone());
                    }
                    _ => of_procedure(it, found),
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|it| of_procedure(it, found)),
        _ => {}
    }
}

fn texts(values: &[Value]) -> impl Iterator<Item = String> {
    values.iter().filter_map(Value::as_str).map(str::to_owned)
}

/// The words as the engine reads a dictionary: quoted, one a line, every odd byte as `\xE6`.
pub fn dictionary() -> String {
    let quoted = |word: &String| {
        let bytes = word.bytes().map(|it| match it {
            b'"' | b'\\' => format!("\\{}", char::from(it)),
            b' '..=b'~' => char::from(it).to_string(),
            _ => format!("\\x{it:02X}"),
        });
        format!("\"{}\"\n", bytes.collect::<String>())
    };
    all().iter().map(quoted).collect()
}
