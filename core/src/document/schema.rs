//! JSON Schema (2020-12) of documents, from the same tables by which they are read.
//!
//! A schema says exactly what our reader takes: `null` is blank, unknown members are kept, a typed
//! number or date may be any text. What is right beyond that, the rules say.

use super::whole::LARGEST;
use serde_json::{Map, Value, json};

/// A type that can say in JSON Schema what its reader takes.
pub trait Described {
    /// The schema, or a reference to it once it stands among `schemas`.
    fn schema(schemas: &mut Schemas) -> Value;
}

/// The schemas of named types, each described once.
#[derive(Debug, Default)]
pub struct Schemas(Map<String, Value>);

/// One entry of an object: its name, its doc comment as written, and its type's schema.
type EntrySchema<'a> = (&'a str, &'a str, fn(&mut Schemas) -> Value);

impl Schemas {
    /// An object of named entries, by reference.
    pub fn object(&mut self, name: &str, docs: &str, entries: &[EntrySchema<'_>]) -> Value {
        self.once(name, docs, |schemas| {
            let properties = entries.iter().map(|(name, docs, schema)| {
                let mut schema = schema(schemas);
                describe(&mut schema, &comment(docs));
                ((*name).to_owned(), schema)
            });
            let properties: Map<String, Value> = properties.collect();
            json!({ "type": ["object", "null"], "properties": properties })
        })
    }

    /// One of fixed codes or blank, by reference; each code comes with its own doc comment.
    pub fn codes(&mut self, name: &str, docs: &str, codes: &[(&str, &str)]) -> Value {
        let meanings = codes.iter().map(|(code, docs)| format!("`{code}`: {}", comment(docs)));
        let meanings = meanings.collect::<Vec<_>>().join("\n");
        let reference = self.once(name, docs, |_| {
            let codes = codes.iter().map(|(code, _)| json!(code)).chain([Value::Null]);
            json!({ "enum": codes.collect::<Vec<_>>() })
        });
        if let Some(schema) = self.0.get_mut(name) {
            describe(schema, &format!("{}\n{meanings}", comment(docs)));
        }
        reference
    }

    /// Puts a named type among the schemas, unless it is there, and refers to it.
    fn once(&mut self, name: &str, docs: &str, make: impl FnOnce(&mut Schemas) -> Value) -> Value {
        if !self.0.contains_key(name) {
            self.0.insert(name.to_owned(), Value::Null);
            let mut schema = make(self);
            describe(&mut schema, &comment(docs));
            self.0.insert(name.to_owned(), schema);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }

    /// A whole schema for a type, under an id; where documents name their shape, only that one.
    pub fn document<T: Described>(id: &str, title: &str, named: Option<&str>) -> Value {
        let mut schemas = Schemas::default();
        let mut whole = T::schema(&mut schemas);
        if let Some(members) = whole.as_object_mut() {
            members.insert(
                "$schema".to_owned(),
                "https://json-schema.org/draft/2020-12/schema".into(),
            );
            members.insert("$id".to_owned(), id.into());
            members.insert("title".to_owned(), title.into());
            members.insert("$defs".to_owned(), schemas.0.into());
        }
        if let (Some(name), Some(members)) = (named, whole.as_object_mut()) {
            members.insert("type".to_owned(), "object".into());
            members.insert("required".to_owned(), json!(["schema"]));
            members.insert("properties".to_owned(), json!({ "schema": { "const": name } }));
        }
        whole
    }
}

/// Puts words beside a schema.
fn describe(schema: &mut Value, words: &str) {
    if let (Some(schema), false) = (schema.as_object_mut(), words.is_empty()) {
        schema.insert("description".to_owned(), words.into());
    }
}

/// The words of doc comments among attributes, an empty line after each: `doc = r" 调查日期"`.
fn comment(attributes: &str) -> String {
    let comments = attributes.split("\n\n").filter_map(|it| it.trim().strip_prefix("doc ="));
    let words =
        comments.map(|it| it.trim().trim_start_matches('r').trim_matches(['#', '"']).trim());
    words.collect::<Vec<_>>().join(" ").trim().to_owned()
}

impl Described for String {
    fn schema(_: &mut Schemas) -> Value {
        json!({ "type": ["string", "null"] })
    }
}

impl Described for u64 {
    fn schema(_: &mut Schemas) -> Value {
        json!({ "type": ["integer", "null"], "minimum": 0, "maximum": LARGEST })
    }
}

impl Described for bool {
    fn schema(_: &mut Schemas) -> Value {
        json!({ "type": ["boolean", "null"] })
    }
}

impl Described for Option<bool> {
    fn schema(schemas: &mut Schemas) -> Value {
        bool::schema(schemas)
    }
}

impl Described for Value {
    fn schema(_: &mut Schemas) -> Value {
        json!({})
    }
}

impl<T: Described> Described for Option<Box<T>> {
    fn schema(schemas: &mut Schemas) -> Value {
        T::schema(schemas)
    }
}

impl<T: Described> Described for Vec<T> {
    fn schema(schemas: &mut Schemas) -> Value {
        json!({ "type": ["array", "null"], "items": T::schema(schemas) })
    }
}

impl<T: Described> Described for super::Named<T> {
    fn schema(schemas: &mut Schemas) -> Value {
        json!({ "type": ["object", "null"], "additionalProperties": T::schema(schemas) })
    }
}
