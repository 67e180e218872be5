//! The schemas of what travels, as components.

use hangji_core::document::Schemas;
use hangji_core::schema;
use hangji_core::wire::{Problem, Receipt};
use serde_json::{Map, Value, json};

/// Where JSON Schema keeps named schemas, and where OpenAPI does.
const DEFINITIONS: &str = "#/$defs/";
const COMPONENTS: &str = "#/components/schemas/";

/// Puts the schemas of everything that travels among the components.
pub(super) fn put_into(components: &mut Map<String, Value>) {
    let submission = take_definitions(schema::assessment(), components);
    components.insert("Submission".to_owned(), submission);
    for schema in
        [Schemas::document::<Problem>("", "", None), Schemas::document::<Receipt>("", "", None)]
    {
        take_definitions(schema, components);
    }
    require(components, "Receipt", &["id", "revision", "receipt", "received_at"]);
    require(components, "Problem", &["type", "title", "status", "detail"]);
    let problem = components.get_mut("Problem").and_then(|it| it.pointer_mut("/properties"));
    if let Some(members) = problem.and_then(Value::as_object_mut) {
        members.insert("misfits".to_owned(), misfits());
    }
}

/// Our reader takes less; what a host sends always has these.
fn require(components: &mut Map<String, Value>, name: &str, members: &[&str]) {
    if let Some(schema) = components.get_mut(name).and_then(Value::as_object_mut) {
        schema.insert("required".to_owned(), json!(members));
    }
}

fn misfits() -> Value {
    json!({
        "description": "Every value that its place does not take (400, 422).",
        "type": "array",
        "items": { "$ref": format!("{COMPONENTS}Misfit") },
    })
}

/// Moves a schema's definitions to the components; gives what is left of it.
fn take_definitions(mut schema: Value, components: &mut Map<String, Value>) -> Value {
    refer(&mut schema);
    if let Some(members) = schema.as_object_mut() {
        if let Some(Value::Object(definitions)) = members.remove("$defs") {
            components.extend(definitions);
        }
        // They name a document of its own, which a component is not.
        members.remove("$schema");
        members.remove("$id");
    }
    schema
}

/// Lets every reference point to the components.
fn refer(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            if let Some(Value::String(to)) = members.get_mut("$ref") {
                *to = to.replacen(DEFINITIONS, COMPONENTS, 1);
            }
            members.values_mut().for_each(refer);
        }
        Value::Array(list) => list.iter_mut().for_each(refer),
        _ => {}
    }
}
