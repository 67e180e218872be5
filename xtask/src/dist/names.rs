//! Short names between the module and its JavaScript: the generated ones hold hashes, which do
//! not compress, and are written once on either side.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// What the optimiser calls the module's imports and exports instead.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Names {
    /// The file that the imports come from.
    file: String,
    imports: BTreeMap<String, String>,
    exports: BTreeMap<String, String>,
}

/// The short name of the file that the imports come from.
const SHORT_FILE: &str = "a";

impl Names {
    /// Reads what the optimiser prints when it shortens names.
    pub(crate) fn read(printed: &str) -> Result<Names> {
        let map: Value = serde_json::from_str(printed).context("cannot read the list of names")?;
        let mut names =
            Names { file: String::new(), imports: BTreeMap::new(), exports: BTreeMap::new() };
        for entry in map.get("imports").and_then(Value::as_array).into_iter().flatten() {
            let [file, long, short] = texts(entry)?;
            if !names.file.is_empty() && names.file != file {
                bail!("the module imports from two files: {} and {file}", names.file);
            }
            names.file = file;
            names.imports.insert(long, short);
        }
        for entry in map.get("exports").and_then(Value::as_array).into_iter().flatten() {
            let [long, short] = texts(entry)?;
            names.exports.insert(long, short);
        }
        Ok(names)
    }

    /// The generated JavaScript with the short names, which stand there as keys of the object of
    /// imports and as properties of `wasm`.
    ///
    /// # Errors
    /// An import that the JavaScript does not have under its long name.
    pub(crate) fn shorten(&self, script: &str) -> Result<String> {
        let mut result = String::with_capacity(script.len());
        let (mut rest, mut found) = (script, 0);
        while let Some(start) = rest.find(is_name) {
            let (before, from) = rest.split_at(start);
            let end = from.find(|it| !is_name(it)).unwrap_or(from.len());
            let (name, after) = from.split_at(end);
            result.push_str(before);
            let short = if after.starts_with(':') {
                found += usize::from(self.imports.contains_key(name));
                self.imports.get(name)
            } else if result.ends_with("wasm.") {
                self.exports.get(name)
            } else {
                None
            };
            result.push_str(short.map_or(name, String::as_str));
            rest = after;
        }
        result.push_str(rest);
        if found != self.imports.len() {
            bail!("{found} of the module's {} imports are in its JavaScript", self.imports.len());
        }
        Ok(result.replace(&format!("\"{}\":", self.file), &format!("\"{SHORT_FILE}\":")))
    }
}

fn is_name(it: char) -> bool {
    it.is_ascii_alphanumeric() || it == '_' || it == '$'
}

fn texts<const N: usize>(entry: &Value) -> Result<[String; N]> {
    let texts: Option<Vec<String>> = entry
        .as_array()
        .map(|it| it.iter().filter_map(|it| it.as_str().map(str::to_owned)).collect());
    match texts.map(<[String; N]>::try_from) {
        Some(Ok(texts)) => Ok(texts),
        _ => bail!("an entry of the list of names is not as expected: {entry}"),
    }
}

#[cfg(test)]
mod tests {
    use super::Names;

    const PRINTED: &str = r#"{
        "imports": [["./wasm_bg.js", "__wbg_get_2080", "A"], ["./wasm_bg.js", "__wbg_get_20", "B"]],
        "exports": [["memory", "a"], ["widget_new", "b"]]
    }"#;

    #[test]
    fn names_are_shortened_where_the_two_sides_meet_and_nowhere_else() {
        let script = "const import0 = { __wbg_get_2080: function(a) { return a.memory; },\n\
                      __wbg_get_20: function() {} };\n\
                      return { \"./wasm_bg.js\": import0 };\n\
                      wasm.widget_new(wasm.memory.buffer); widget_new();";
        let short = "const import0 = { A: function(a) { return a.memory; },\n\
                     B: function() {} };\n\
                     return { \"a\": import0 };\n\
                     wasm.b(wasm.a.buffer); widget_new();";
        assert_eq!(Names::read(PRINTED).unwrap().shorten(script).unwrap(), short);
    }

    #[test]
    fn an_import_that_the_javascript_lacks_is_an_error() {
        let error = Names::read(PRINTED).unwrap().shorten("{ __wbg_get_20: 1 }").unwrap_err();
        assert_eq!(error.to_string(), "1 of the module's 2 imports are in its JavaScript");
    }
}
